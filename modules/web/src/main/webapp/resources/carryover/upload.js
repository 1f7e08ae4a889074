/*
 * A file that is too large is not sent: form[data-most] says how many bytes are taken, its [data-too-large] says so. While a file is under way the
 * button says that too.
 */
(function () {
  'use strict';

  var form = document.querySelector('form[data-most]');
  if (!form) {
    return;
  }
  var input = form.querySelector('input[type=file]');
  var tooLarge = form.querySelector('[data-too-large]');
  var button = form.querySelector('button');

  function isTooLarge() {
    return input.files.length > 0 && input.files[0].size > Number(form.dataset.most);
  }

  function judge() {
    tooLarge.hidden = !isTooLarge();
    input.setAttribute('aria-invalid', String(isTooLarge()));
  }

  input.addEventListener('change', judge);
  form.addEventListener('submit', function (event) {
    judge();
    if (isTooLarge()) {
      event.preventDefault();
      input.focus();
    } else {
      button.textContent = button.dataset.busy;
      button.setAttribute('aria-busy', 'true');
    }
  });
  window.addEventListener('pageshow', function () {
    button.textContent = button.dataset.idle;
    button.removeAttribute('aria-busy');
  });
})();
