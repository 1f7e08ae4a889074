/*
 * What forms share, by data attributes. Without it every form stays usable.
 */
(function () {
  'use strict';

  /* A form that came back: go to the first field that was not taken, else to what the page says of the last action. */
  function goToTheAnswer() {
    var fault = document.querySelector('[aria-invalid="true"]');
    var said = document.getElementById('messages');
    if (fault) {
      fault.focus();
    } else if (said && said.textContent.trim() && !window.location.hash) {
      said.tabIndex = -1;
      said.focus();
    }
  }

  /* A second click while the first is under way sends nothing. The mark wears off, so that an answer that never came can be asked for again. */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== 'post') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    window.setTimeout(function () { delete form.dataset.sent; }, 8000);
  });

  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) { delete form.dataset.sent; });
  });

  /* <button data-reveal data-show="Show" data-hide="Hide"> beside a password */
  function reveal(button, show) {
    button.closest('.affix').querySelector('input').type = show ? 'text' : 'password';
    button.querySelector('[data-words]').textContent = show ? button.dataset.hide : button.dataset.show;
    button.dataset.open = show ? 'true' : '';
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-reveal]');
    if (button) {
      reveal(button, !button.dataset.open);
    }
  });

  /* Hidden again when it is sent: browsers offer to keep what is a password, and show again what was text. */
  document.addEventListener('submit', function (event) {
    event.target.querySelectorAll('[data-reveal][data-open]').forEach(function (button) { reveal(button, false); });
  });

  /* <p data-strength data-more data-plain data-good> below a new password: how far it has come. The server has the last word. */
  var SHORTEST = 12;
  var FEWEST_DIFFERENT = 4;

  function measure(field, hint) {
    var characters = Array.from(field.value);
    var different = new Set(field.value.toLowerCase()).size;
    var long = characters.length >= SHORTEST;
    var good = long && different >= FEWEST_DIFFERENT;
    hint.hidden = characters.length === 0;
    hint.classList.toggle('good', good);
    hint.querySelector('.done').setAttribute('x2', Math.min(100, Math.round(100 * characters.length / SHORTEST)) + '%');
    var words = good ? hint.dataset.good : long ? hint.dataset.plain : hint.dataset.more;
    var shown = hint.querySelector('[data-words]');
    if (shown.textContent !== words) { // only then, because it is read aloud
      shown.textContent = words;
    }
  }

  document.addEventListener('input', function (event) {
    var hint = event.target.closest('.field') && event.target.closest('.field').querySelector('[data-strength]');
    if (hint) {
      measure(event.target, hint);
    }
  });

  /* <select data-zone>: the time zone of this browser, unless one is chosen */
  function chooseZone(select) {
    var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!select.value && select.querySelector('option[value="' + CSS.escape(zone) + '"]')) {
      select.value = zone;
    }
  }

  document.querySelectorAll('[data-reveal]').forEach(function (button) { button.hidden = false; });
  document.querySelectorAll('select[data-zone]').forEach(chooseZone);
  goToTheAnswer();
})();
