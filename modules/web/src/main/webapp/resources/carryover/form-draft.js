/*
 * <form data-draft="key">: what is being filled in is kept in this tab, so that a lost session or a reload loses nothing; passwords are not kept.
 * data-draft-when="lost": the page fills this form by itself, so what was typed comes back only when the session ended before it was taken.
 * Signing out forgets all of it.
 */
(function () {
  'use strict';

  var PREFIX = 'carryover.draft.';
  var LOST = 'carryover.draft-lost';

  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && field.type !== 'hidden' && field.type !== 'submit' && !field.closest('.affix');
    });
  }

  function storage() {
    try {
      return window.sessionStorage;
    } catch (blocked) {
      return null;
    }
  }

  function keep(form) {
    var values = {};
    fields(form).forEach(function (field) {
      if (field.type !== 'radio' && field.type !== 'checkbox') {
        values[field.name] = field.value;
      } else if (field.checked) {
        values[field.name] = field.value;
      }
    });
    storage().setItem(PREFIX + form.dataset.draft, JSON.stringify(values));
  }

  /* Into what is empty; over what the page says only when that is older. */
  function bringBack(form, overwrite) {
    var values = JSON.parse(storage().getItem(PREFIX + form.dataset.draft) || '{}');
    fields(form).forEach(function (field) {
      if (!(field.name in values)) {
        return;
      }
      if (field.type === 'radio' || field.type === 'checkbox') {
        field.checked = field.checked || field.value === values[field.name];
      } else if (overwrite || !field.value) {
        field.value = values[field.name];
      }
    });
  }

  function restore(form, lost) {
    var key = PREFIX + form.dataset.draft;
    if (form.dataset.draftWhen !== 'lost') {
      bringBack(form, false);
    } else if (lost && storage().getItem(key)) {
      bringBack(form, true);
      form.closest('details').open = true;
    } else {
      storage().removeItem(key);
    }
  }

  function start() {
    var forms = document.querySelectorAll('form[data-draft]');
    var entrance = new URLSearchParams(window.location.search);
    if (entrance.get('out')) {
      forget();
    } else if (entrance.get('expired') && entrance.get('next')) {
      storage().setItem(LOST, 'true');
    }
    forms.forEach(function (form) {
      restore(form, storage().getItem(LOST));
      form.addEventListener('input', function () { keep(form); });
    });
    if (forms.length) {
      storage().removeItem(LOST);
    }
  }

  function forget() {
    Object.keys(storage()).filter(function (key) { return key.indexOf('carryover.draft') === 0; })
      .forEach(function (key) { storage().removeItem(key); });
  }

  if (storage()) {
    start();
  }
})();
