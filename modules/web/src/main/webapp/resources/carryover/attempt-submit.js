/*
 * Handing in: asks once, names what is not answered, waits until every answer is saved, and tells when it did not work. The form of the page is
 * what is sent, and the server takes it once however often it comes.
 */
(function (carryover) {
  'use strict';

  /** signIn: asks to sign in again, and gives a promise of it. */
  carryover.handIn = function (overview, sync, signIn) {
    const words = carryover.words();
    const form = document.querySelector('form[data-hand-in]');
    const dialog = document.querySelector('[data-dialog="hand-in"]');
    const text = dialog.querySelector('[data-text]');
    const open = dialog.querySelector('[data-open]');
    const progress = dialog.querySelector('[data-progress]');
    const button = dialog.querySelector('[data-confirm]');
    let busy = false;

    function ask() {
      const left = overview.open();
      text.textContent = left.length === 0 ? words.allAnswered : words.someOpen;
      open.hidden = left.length === 0;
      open.replaceChildren(...left.map(question => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = '#' + question.id;
        link.textContent = words.question + ' ' + overview.number(question);
        link.addEventListener('click', () => dialog.close());
        item.append(link);
        return item;
      }));
      show('', '');
      dialog.showModal();
    }

    /* Resolves when every answer is saved; while the network or the session is gone that may take a while. */
    function settled() {
      return new Promise((resolve, reject) => {
        (function look() {
          const status = sync.status();
          if (!busy || status.closed) {
            reject({ why: 'stopped' });
          } else if (status.unsent === 0) {
            resolve();
          } else {
            show(status.failures ? 'kept' : 'saving', status.failures ? words.handInWaits : words.handInSaving);
            window.setTimeout(look, 100);
          }
        })();
      });
    }

    /* Gives where the answer leads: to the result, or wherever the server says that one goes on. */
    async function send() {
      show('saving', words.handingIn);
      const answer = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form, form.querySelector('[type="submit"]'))),
        credentials: 'same-origin'
      });
      const path = new URL(answer.url).pathname;
      if (path.startsWith('/sign-in')) {
        await signIn();
        return send();
      }
      if (!answer.redirected || path === window.location.pathname) {
        throw { why: answer.status };
      }
      return answer.url;
    }

    async function handIn() {
      setBusy(true);
      try {
        await settled();
        const result = await send();
        await sync.clear();
        overview.forget();
        window.location.assign(result);
      } catch (failure) {
        setBusy(false);
        show(failure.why === 'stopped' ? '' : 'kept', failure.why === 'stopped' ? '' : words.handInFault);
      }
    }

    function show(state, text) {
      carryover.indicate(progress, state, text);
    }

    function setBusy(is) {
      busy = is;
      button.setAttribute('aria-busy', String(is));
    }

    form.addEventListener('submit', event => {
      event.preventDefault();
      ask();
    });
    button.addEventListener('click', () => {
      if (!busy) {
        handIn();
      }
    });
    dialog.addEventListener('close', () => setBusy(false));
  };
})(window.carryover);
