/*
 * Puts the notes of a lesson's margin beside the line they belong to, where the margin is a column of its own.
 * A note .mn names its place by data-beside (the id of an element in the text), or has an id that the text links to.
 * Without this script, and on small screens, the notes simply follow one another.
 */
(function () {
  'use strict';

  var wide = window.matchMedia('(min-width: 72.01rem)');
  var GAP = 16;

  function placeOf(note) {
    if (note.dataset.reference) {
      return document.querySelector('.read a[data-reference="' + CSS.escape(note.dataset.reference) + '"]');
    }
    return note.dataset.beside
      ? document.getElementById(note.dataset.beside)
      : note.id && document.querySelector('.read a[href="#' + CSS.escape(note.id) + '"]');
  }

  function place() {
    document.querySelectorAll('.marg').forEach(function (margin) {
      var notes = margin.querySelectorAll('.mn');
      notes.forEach(function (note) {
        note.style.marginTop = '';
      });
      margin.classList.toggle('placed', wide.matches);
      if (!wide.matches) {
        return;
      }
      var end = margin.getBoundingClientRect().top;
      notes.forEach(function (note, index) {
        var anchor = placeOf(note);
        var wanted = anchor ? anchor.getBoundingClientRect().top : end;
        var free = index === 0 ? end : end + GAP;
        note.style.marginTop = Math.max(wanted, free) - end + 'px';
        end = note.getBoundingClientRect().bottom;
      });
    });
  }

  document.addEventListener('DOMContentLoaded', place);
  window.addEventListener('load', place);
  window.addEventListener('resize', place);
  document.addEventListener('toggle', place, true); // an opened <details> moves the text below it
  if (document.fonts) {
    document.fonts.ready.then(place);
  }
})();
