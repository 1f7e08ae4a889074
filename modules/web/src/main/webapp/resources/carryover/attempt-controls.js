/*
 * The controls of a question: what they say as a response, and how a response is put into them. Native controls only; an order is changed by its
 * buttons, never by dragging.
 */
(function (carryover) {
  'use strict';

  function inputs(question) {
    return Array.from(question.querySelectorAll('.opt input'));
  }

  function choice(question) {
    return {
      read: () => inputs(question).filter(input => input.checked).map(input => input.value),
      write: response => inputs(question).forEach(input => {
        input.checked = response.includes(input.value);
      }),
      isAnswer: response => response.length === Number(question.dataset.most),
      words: response => inputs(question)
        .filter(input => response.includes(input.value))
        .map(input => input.closest('label').innerText.trim())
    };
  }

  /* One more than asked for is not taken: it could not be saved. */
  function keepToTheNumber(question, tell) {
    question.addEventListener('click', event => {
      const chosen = inputs(question).filter(input => input.checked);
      if (event.target.matches('.opt input') && chosen.length > Number(question.dataset.most)) {
        event.preventDefault();
        tell();
      }
    });
  }

  function match(question) {
    const selects = Array.from(question.querySelectorAll('select'));
    return {
      read: () => selects.filter(select => select.value).map(select => [select.dataset.source, select.value]),
      write: response => selects.forEach(select => {
        const pair = response.find(([source]) => source === select.dataset.source);
        select.value = pair ? pair[1] : '';
      }),
      isAnswer: response => response.length === selects.length,
      words: response => response.map(([source, target]) => {
        const select = selects.find(each => each.dataset.source === source);
        const option = Array.from(select.options).find(each => each.value === target);
        return select.labels[0].innerText.trim() + ': ' + option.text.trim();
      })
    };
  }

  function order(question) {
    const list = question.querySelector('.ord');
    const steps = () => Array.from(list.children);
    return {
      read: () => steps().map(step => step.dataset.step),
      write: response => {
        response.forEach(id => list.append(steps().find(step => step.dataset.step === id)));
        number(steps());
      },
      isAnswer: response => response.length === steps().length,
      words: response => response.map(id => wordsOf(steps().find(step => step.dataset.step === id)))
    };
  }

  function wordsOf(step) {
    return step.querySelector('[data-step-words]').innerText.trim();
  }

  /* The ends stay in the tab order and say that they lead nowhere: a button that vanished would take the focus with it. */
  function number(steps) {
    steps.forEach((step, place) => {
      step.querySelector('.on').textContent = place + 1;
      step.querySelector('[data-move="up"]').setAttribute('aria-disabled', String(place === 0));
      step.querySelector('[data-move="down"]').setAttribute('aria-disabled', String(place === steps.length - 1));
    });
  }

  function moveByButtons(question, changed, tell) {
    const list = question.querySelector('.ord');
    number(Array.from(list.children));
    list.addEventListener('click', event => {
      const button = event.target.closest('[data-move]');
      if (!button || button.getAttribute('aria-disabled') === 'true') {
        return;
      }
      const step = button.closest('li');
      if (button.dataset.move === 'up') {
        step.previousElementSibling.before(step);
      } else {
        step.nextElementSibling.after(step);
      }
      const steps = Array.from(list.children);
      number(steps);
      button.focus(); // moving it took the focus away
      tell({ step: wordsOf(step), place: steps.indexOf(step) + 1, steps: steps.length });
      changed();
    });
    question.querySelector('[data-keep-order]').addEventListener('click', changed);
  }

  /**
   * The controls of a question: read() and write(response), isAnswer(response), words(response) for a person.
   * changed() is called when the learner changed them; tellFull() and tellMoved({step, place, steps}) when there is something to say.
   */
  carryover.controls = function (question, changed, tellFull, tellMoved) {
    const controls = { choice, choices: choice, match, order }[question.dataset.kind](question);
    if (question.dataset.kind === 'order') {
      moveByButtons(question, changed, tellMoved);
      return controls;
    }
    if (question.dataset.kind === 'choices') {
      keepToTheNumber(question, tellFull);
    }
    question.querySelector('fieldset').addEventListener('change', changed);
    return controls;
  };
})(window.carryover);
