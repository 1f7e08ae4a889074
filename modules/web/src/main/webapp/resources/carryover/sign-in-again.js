/*
 * Signs in again in place, for a page that outlived its session: <dialog data-dialog="sign-in"> of the page, whose form posts to the API. Only the
 * person whose page it is may go on with it.
 */
(function (carryover) {
  'use strict';

  function explain(failure, words) {
    if (failure.why === 'offline') {
      return words.signInOffline;
    }
    const problem = failure.body || {};
    return problem.title ? problem.title + '. ' + (problem.detail || '') : words.signInFault;
  }

  /** person: whose page this is. Gives ask(text), a promise of having signed in; open() for who put it off; done() when it was done elsewhere. */
  carryover.signInAgain = function (person) {
    const dialog = document.querySelector('[data-dialog="sign-in"]');
    const form = dialog.querySelector('form');
    const reason = dialog.querySelector('[data-reason]');
    const fault = dialog.querySelector('[data-fault]');
    const [email, password] = form.querySelectorAll('input');
    const words = carryover.words();
    let asked = null; // {promise, resolve} until somebody has signed in

    function say(text) {
      fault.textContent = text;
      fault.hidden = !text;
    }

    async function signIn() {
      say('');
      form.setAttribute('aria-busy', 'true');
      try {
        const session = await carryover.send('POST', '/api/v1/session', { email: email.value, password: password.value });
        password.value = '';
        if (session.person !== person) {
          say(words.signInStranger);
          return;
        }
        document.querySelector('meta[name="csrf-token"]').content = session.csrfToken;
        done();
      } catch (failure) {
        say(explain(failure, words));
        password.focus();
      } finally {
        form.removeAttribute('aria-busy');
      }
    }

    function ask(text) {
      if (!asked) {
        asked = {};
        asked.promise = new Promise(resolve => { asked.resolve = resolve; });
      }
      reason.textContent = text;
      open();
      return asked.promise;
    }

    function open() {
      if (asked && !dialog.open) {
        say('');
        dialog.showModal();
      }
    }

    function done() {
      if (asked) {
        const resolve = asked.resolve;
        asked = null;
        dialog.close();
        resolve();
      }
    }

    form.addEventListener('submit', event => {
      event.preventDefault();
      if (form.getAttribute('aria-busy') !== 'true') {
        signIn();
      }
    });

    return { ask, open, done };
  };
})(window.carryover);
