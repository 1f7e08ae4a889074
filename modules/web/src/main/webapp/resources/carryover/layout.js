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
