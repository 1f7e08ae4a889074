/*
 * What the page of an attempt shows beside the questions: which are answered, what is saved, where one is, and what was marked for later.
 */
(function (carryover) {
  'use strict';

  function remembered(key) {
    try {
      return window.localStorage.getItem(key);
    } catch (blocked) {
      return null;
    }
  }

  function remember(key, text) {
    try {
      window.localStorage.setItem(key, text);
    } catch (blocked) {
      // a comfort only
    }
  }

  /** "Saved {time}" with its value. */
  carryover.fill = function (text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? values[name] : whole);
  };

  /** Shows one state of saving in an element: its icon, from the page's template of that name, and its words. */
  carryover.indicate = function (element, state, text) {
    if (element.dataset.state === state && element.textContent.trim() === text) {
      return; // a status that is written again is read out again
    }
    element.dataset.state = state;
    element.className = 'save' + ({ saved: ' ok', kept: ' off' }[state] || '');
    const icon = document.querySelector('template[data-icon="' + state + '"]');
    element.replaceChildren(...(icon ? [icon.content.firstElementChild.cloneNode(true)] : []), text);
  };

  /** The instant in the zone of the learner: the time of day, with its date when it was not today. */
  carryover.savedTime = function (instant, zone) {
    const at = new Date(instant);
    const day = options => new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone });
    const dated = day({ dateStyle: 'medium' });
    const time = day({ timeStyle: 'medium', hourCycle: 'h23' }).format(at);
    return dated.format(at) === dated.format(new Date()) ? time : dated.format(at) + ', ' + time;
  };

  /** The overview: answered, current, marked for later. */
  carryover.overview = function (root, questions) {
    const words = carryover.words();
    const key = 'carryover.attempt.' + root.dataset.attempt;
    const later = new Set(JSON.parse(remembered(key + '.later') || '[]'));
    const answered = new Set();
    let current = null;

    function link(question) {
      return root.querySelector('.tnav a[href="#' + question.id + '"]');
    }

    function show(question) {
      const number = link(question).textContent;
      const marks = [answered.has(question.id) ? words.answered : words.notAnswered];
      if (later.has(question.id)) {
        marks.push(words.later);
      }
      link(question).className = (answered.has(question.id) ? 'a' : '') + (question === current ? ' c' : '') + (later.has(question.id) ? ' l' : '');
      link(question).setAttribute('aria-label', words.question + ' ' + number + ', ' + marks.join(', '));
      if (question === current) {
        link(question).setAttribute('aria-current', 'true');
      } else {
        link(question).removeAttribute('aria-current');
      }
    }

    function count() {
      document.querySelectorAll('[data-answered]').forEach(place => {
        place.textContent = carryover.fill(words.count, { n: answered.size, items: questions.length });
      });
    }

    function reach(question) {
      const before = current;
      if (question === before) {
        return;
      }
      current = question;
      [before, question].filter(Boolean).forEach(show);
      remember(key + '.at', question.id);
    }

    /* The question that crosses the upper part of the window. */
    function look() {
      const line = window.innerHeight * 0.4;
      reach(questions.filter(question => question.getBoundingClientRect().top < line).pop() || questions[0]);
    }

    function mark(question, box) {
      box.checked = later.has(question.id);
      box.addEventListener('change', () => {
        later[box.checked ? 'add' : 'delete'](question.id);
        remember(key + '.later', JSON.stringify(Array.from(later)));
        show(question);
      });
    }

    questions.forEach(question => mark(question, question.querySelector('[data-later]')));
    root.addEventListener('focusin', event => {
      const question = event.target.closest('.q');
      if (question) {
        reach(question);
      }
    });

    return {
      answered: (question, is) => {
        answered[is ? 'add' : 'delete'](question.id);
        show(question);
        count();
      },
      open: () => questions.filter(question => !answered.has(question.id)),
      number: question => link(question).textContent,
      /* On where one left, or at the first question that is open. */
      goOn: () => {
        const left = questions.find(question => question.id === remembered(key + '.at'));
        const open = answered.size > 0 && questions.find(question => !answered.has(question.id));
        if (!window.location.hash && window.scrollY === 0 && (left || open) && (left || open) !== questions[0]) {
          (left || open).scrollIntoView();
        }
        look();
        document.addEventListener('scroll', () => window.requestAnimationFrame(look), { passive: true });
      },
      forget: () => {
        [key + '.later', key + '.at'].forEach(each => {
          try {
            window.localStorage.removeItem(each);
          } catch (blocked) {
            // see remember()
          }
        });
      }
    };
  };
})(window.carryover);
