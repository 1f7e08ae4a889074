/*
 * Small behavior that several pages share. Each part works by a data attribute, on the document,
 * so it also covers markup that arrives later by Ajax. Without it every page stays usable.
 */
(function () {
  'use strict';

  function openMenus() {
    return document.querySelectorAll('details[data-menu][open]');
  }

  /* Menus are <details>: close the others, on a click outside and on Escape. */
  document.addEventListener('click', function (event) {
    openMenus().forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') {
      return;
    }
    openMenus().forEach(function (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });

  /* <button data-print> */
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  /* <button data-reveal="field id" data-show="Show" data-hide="Hide" aria-pressed="false"> on a password */
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-reveal]');
    if (!button) {
      return;
    }
    var field = document.getElementById(button.dataset.reveal);
    var show = field.type === 'password';
    field.type = show ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(show));
    var words = button.querySelector('[data-words]');
    if (words) {
      words.textContent = show ? button.dataset.hide : button.dataset.show;
    }
  });

  /* <button data-filters="id of the .filters form" aria-expanded="false">: the facets on a phone */
  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-filters]');
    if (!button) {
      return;
    }
    var filters = document.getElementById(button.dataset.filters);
    var open = filters.classList.toggle('open');
    button.setAttribute('aria-expanded', String(open));
  });
})();
