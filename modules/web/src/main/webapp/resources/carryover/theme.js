/*
 * Light or dark, decided before the first paint: this file is loaded in the head without defer.
 * The reader's choice is kept in this browser; without one the system's preference counts.
 */
(function () {
  'use strict';

  var KEY = 'carryover.theme';
  var root = document.documentElement;
  var systemDark = window.matchMedia('(prefers-color-scheme: dark)');

  function chosen() {
    try {
      return window.localStorage.getItem(KEY);
    } catch (blocked) {
      return null; // storage may be switched off; the button still works for this page
    }
  }

  function remember(theme) {
    try {
      window.localStorage.setItem(KEY, theme);
    } catch (blocked) {
      // see chosen()
    }
  }

  function isDark() {
    return root.dataset.theme === 'dark';
  }

  function apply(theme) {
    root.dataset.theme = theme;
    document.querySelectorAll('[data-theme-switch]').forEach(describe);
  }

  /* The words come from the page, so that they are translated with it. */
  function describe(button) {
    var words = isDark() ? button.dataset.toLight : button.dataset.toDark;
    button.setAttribute('aria-label', words);
    button.title = words;
  }

  function fromSystem() {
    return systemDark.matches ? 'dark' : 'light';
  }

  apply(chosen() || fromSystem());

  systemDark.addEventListener('change', function () {
    if (!chosen()) {
      apply(fromSystem());
    }
  });

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-theme-switch]').forEach(function (button) {
      describe(button);
      button.hidden = false;
    });
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-theme-switch]')) {
      var theme = isDark() ? 'light' : 'dark';
      remember(theme);
      apply(theme);
    }
  });
})();
