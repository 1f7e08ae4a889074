/*
 * A question that the page opens with (dialog[data-ask]) comes above the page. Escape leads where its safe choice leads.
 */
(function () {
  'use strict';

  var question = document.querySelector('dialog[data-ask]');
  if (!question || !question.showModal) {
    return;
  }
  var fault = question.querySelector('[aria-invalid="true"]');
  question.removeAttribute('open');
  question.showModal();
  (fault || question.querySelector('textarea, input:not([type=hidden])')).focus();
  question.addEventListener('cancel', function (event) {
    event.preventDefault();
    window.location.assign(question.dataset.ask);
  });
})();
