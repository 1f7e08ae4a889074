/*
 * What a learner writes for herself: reflections (saved while she writes), notes and bookmarks beside a paragraph. A text that could not be sent is kept in
 * this browser and sent when the page is open again.
 */
(function (carryover) {
  'use strict';

  var main = document.querySelector('.read');
  if (!main) {
    return;
  }
  var api = main.dataset.api;
  var words = carryover.words();

  /* ---- reflections ---- */

  function draftKey(field) {
    return 'carryover.reflection.' + main.dataset.key + '.' + field.dataset.reflection;
  }

  function keep(field, text) {
    try {
      if (text === null) {
        window.localStorage.removeItem(draftKey(field));
      } else {
        window.localStorage.setItem(draftKey(field), text);
      }
    } catch (blocked) {
      // without storage the text is safe once it is saved
    }
  }

  function draft(field) {
    try {
      return window.localStorage.getItem(draftKey(field));
    } catch (blocked) {
      return null;
    }
  }

  function time() {
    return new Date().toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
  }

  function say(field, state, text) {
    var status = field.closest('.refl').querySelector('.save');
    status.className = 'save ' + state;
    status.textContent = text;
  }

  function notSaved(field, fault) {
    say(field, 'off', fault.why === 'signed-out' ? words.signedOut : fault.why === 'offline' ? words.kept : words.fault);
    if (fault.why === 'signed-out') {
      var link = document.createElement('a');
      link.href = '/sign-in?next=' + encodeURIComponent(window.location.pathname + '#' + field.closest('.refl').id);
      link.textContent = words.signIn;
      field.closest('.refl').querySelector('.save').append(' ', link);
    }
  }

  function reflections() {
    document.querySelectorAll('[data-reflection]').forEach(function (field) {
      var waiting = null;
      var status = field.closest('.refl').querySelector('.save');
      if (status.dataset.at) {
        say(field, 'ok', words.saved.replace('{time}', status.dataset.at));
      }

      function save() {
        waiting = null;
        var text = field.value;
        say(field, '', words.saving);
        carryover.send('PUT', api + '/reflections/' + field.dataset.reflection, { text: text }).then(
          function () {
            if (field.value === text) {
              keep(field, null);
              say(field, text.trim() ? 'ok' : '', text.trim() ? words.saved.replace('{time}', time()) : '');
            }
          },
          function (fault) {
            notSaved(field, fault);
            if (fault.why === 'offline' && waiting === null) {
              waiting = window.setTimeout(save, 10000);
            }
          }
        );
      }

      field.addEventListener('input', function () {
        keep(field, field.value);
        window.clearTimeout(waiting);
        waiting = window.setTimeout(save, 800);
      });
      field.addEventListener('blur', function () {
        if (waiting !== null) {
          window.clearTimeout(waiting);
          save();
        }
      });
      if (draft(field) !== null && draft(field) !== field.value) {
        field.value = draft(field);
        save();
      }
    });
  }

  /* ---- notes and bookmarks ---- */

  var margin = document.querySelector('.marg');
  var dialog = document.querySelector('[data-note-dialog]');
  var text = document.getElementById('note-text');
  var fault = document.getElementById('note-fault');
  var editing = null; // the note that is rewritten, or null for a new one
  var beside = null;

  function placeNotes() {
    window.dispatchEvent(new Event('resize')); // margin.js puts notes beside their lines
  }

  function button(label, act) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = 'btn quiet sm';
    made.textContent = label;
    made.addEventListener('click', act);
    return made;
  }

  function tools(note) {
    var row = document.createElement('span');
    row.className = 'row noprint';
    if (note.dataset.isBookmark !== 'true') {
      row.append(button(words.edit, function () { openDialog(note); }));
    }
    row.append(button(words.remove, function () { remove(note); }));
    note.querySelector('p').append(row);
    var marked = note.dataset.beside && document.getElementById(note.dataset.beside);
    if (marked && note.dataset.isBookmark === 'true') {
      marked.classList.add('marked');
    }
  }

  function added(id, anchor, words_, written) {
    var note = document.querySelector('[data-note-template]').content.firstElementChild.cloneNode(true);
    note.dataset.beside = anchor;
    note.dataset.noteId = id;
    note.dataset.isBookmark = String(written === null);
    note.querySelector('strong').textContent = words_;
    note.querySelector('.words').textContent = written || '';
    note.querySelector('.muted').textContent = words.justNow;
    var following = Array.prototype.find.call(margin.children, function (other) {
      var place = other.dataset.beside && document.getElementById(other.dataset.beside);
      return place && document.getElementById(anchor).compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
    margin.insertBefore(note, following || null);
    tools(note);
    placeNotes();
  }

  function remove(note) {
    var was = { anchor: note.dataset.beside, text: note.dataset.isBookmark === 'true' ? null : note.querySelector('.words').textContent };
    carryover.send('DELETE', api + '/notes/' + note.dataset.noteId).then(function () {
      var marked = document.getElementById(was.anchor);
      if (marked && was.text === null) {
        marked.classList.remove('marked');
      }
      note.remove();
      placeNotes();
      carryover.toast(words.removed, words.undo, function () { add(was.anchor, was.text); });
    }, failed);
  }

  function failed(why) {
    carryover.toast(why.why === 'signed-out' ? words.signedOut : words.fault);
  }

  function add(anchor, written) {
    return carryover.send('POST', api + '/notes', { anchor: anchor, text: written }).then(function (saved) {
      added(saved.id, anchor, written === null ? words.yourBookmark : words.yourNote, written);
    });
  }

  function openDialog(note) {
    editing = note || null;
    beside = note ? document.getElementById(note.dataset.beside) : carryover.blockInView();
    text.value = note ? note.querySelector('.words').textContent : '';
    fault.hidden = true;
    dialog.querySelector('[data-quote]').textContent = beside ? words.beside.replace('{quote}', carryover.quote(beside)) : '';
    dialog.showModal();
    text.focus();
  }

  function saveNote() {
    var written = text.value.trim();
    if (!written) {
      dialog.close();
      return;
    }
    var sent = editing
      ? carryover.send('PUT', api + '/notes/' + editing.dataset.noteId, { text: written }).then(function () {
          editing.querySelector('.words').textContent = written;
          placeNotes();
        })
      : add(beside.id, written);
    sent.then(function () { dialog.close(); }, function (why) {
      fault.textContent = why.why === 'signed-out' ? words.signedOut : words.fault;
      fault.hidden = false;
    });
  }

  document.querySelector('[data-note]').addEventListener('click', function () { openDialog(null); });
  document.querySelector('[data-note-save]').addEventListener('click', saveNote);
  text.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      saveNote();
    }
  });
  document.querySelector('[data-bookmark]').addEventListener('click', function () {
    var block = carryover.blockInView();
    var old = margin.querySelector('[data-is-bookmark="true"][data-beside="' + block.id + '"]');
    if (old) {
      remove(old);
    } else {
      add(block.id, null).then(function () { carryover.toast(words.bookmarked); }, failed);
    }
  });

  margin.querySelectorAll('[data-note-id]').forEach(tools);
  reflections();
})(window.carryover);
