/*
 * <form data-draft="key">: what is being filled in is kept in this tab, so that a lost session or a reload loses nothing. It is gone once the form
 * is no longer asked for.
 */
(function () {
  'use strict';

  var PREFIX = 'carryover.draft.';

  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && field.type !== 'hidden' && field.type !== 'submit' && field.type !== 'password';
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
      if (field.type === 'radio' || field.type === 'checkbox') {
        if (field.checked) {
          values[field.name] = field.value;
        }
      } else if (field.value) {
        values[field.name] = field.value;
      }
    });
    storage().setItem(PREFIX + form.dataset.draft, JSON.stringify(values));
  }

  function bringBack(form) {
    var values = JSON.parse(storage().getItem(PREFIX + form.dataset.draft) || '{}');
    fields(form).forEach(function (field) {
      if (!(field.name in values)) {
        return;
      }
      if (field.type === 'radio' || field.type === 'checkbox') {
        field.checked = field.checked || field.value === values[field.name];
      } else if (!field.value) {
        field.value = values[field.name];
      }
    });
  }

  if (storage()) {
    document.querySelectorAll('form[data-draft]').forEach(function (form) {
      bringBack(form);
      form.addEventListener('input', function () { keep(form); });
    });
  }
})();
