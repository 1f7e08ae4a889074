/*
 * A list beside its filters (form[data-list] names the parts of the list). A change of a filter brings the new list and the new counts in place: the focus stays where
 * it is, the address follows, and going back works. Without this script the button of the form does it.
 */
(function () {
  'use strict';

  var form = document.querySelector('form[data-list]');
  if (!form || !window.fetch || !window.history.pushState) {
    return;
  }
  form.classList.add('live');
  var latest = 0;

  function address() {
    var chosen = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (value) {
        chosen.append(name, value);
      }
    });
    var query = chosen.toString();
    return form.getAttribute('action') + (query ? '?' + query : '');
  }

  /* The same check boxes stay in the page; boxes that come or go make the whole group new. */
  function takeCounts(fresh) {
    var before = form.querySelectorAll('.facet');
    var after = fresh.querySelectorAll('.facet');
    before.forEach(function (group, place) {
      var other = after[place];
      if (!other) {
        return;
      }
      var boxes = group.querySelectorAll('input');
      var others = other.querySelectorAll('input');
      var same = boxes.length === others.length && Array.prototype.every.call(boxes, function (box, i) {
        return box.value === others[i].value;
      });
      if (!same && !group.contains(document.activeElement)) {
        group.replaceWith(other);
        return;
      }
      boxes.forEach(function (box) {
        var now = other.querySelector('input[value="' + CSS.escape(box.value) + '"]');
        box.closest('.check').querySelector('.n').textContent = now ? now.closest('.check').querySelector('.n').textContent : '0';
      });
    });
  }

  function show(url, push) {
    var mine = ++latest;
    var parts = form.dataset.list.split(' ').map(function (id) {
      return document.getElementById(id);
    });
    fetch(url, { credentials: 'same-origin' }).then(function (answer) {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.text();
    }).then(function (html) {
      if (mine !== latest) {
        return;
      }
      var page = new DOMParser().parseFromString(html, 'text/html');
      parts.forEach(function (part) {
        part.replaceChildren.apply(part, Array.from(page.getElementById(part.id).childNodes));
      });
      takeCounts(page.querySelector('form[data-list]'));
      if (push) {
        history.pushState(null, '', url);
      }
    }).catch(function () {
      window.location.assign(url);
    });
  }

  document.addEventListener('change', function (event) {
    if (event.target.form === form && event.target.matches('input[type=checkbox], select')) {
      show(address(), true);
    }
  });

  /* What the browser restores of the form may be older than the address: ask for the page itself. */
  window.addEventListener('popstate', function () {
    window.location.reload();
  });
})();
