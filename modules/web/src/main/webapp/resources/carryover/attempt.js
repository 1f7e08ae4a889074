/*
 * The page of an attempt: ties the questions to what saves them. Parts: attempt-store.js, attempt-sync.js, attempt-controls.js, attempt-page.js,
 * attempt-submit.js, sign-in-again.js; words and addresses come from the page.
 */
(async function (carryover) {
  'use strict';

  const BLOCK_AFTER = 4; // failures in a row

  const root = document.querySelector('[data-attempt]');
  const words = carryover.words();
  const questions = Array.from(root.querySelectorAll('.q'));
  const byItem = new Map(questions.map(question => [question.dataset.item, question]));
  const controls = new Map();
  const overview = carryover.overview(root, questions);
  const signIn = carryover.signInAgain(root.dataset.person);
  const spoken = document.querySelector('[data-spoken]');
  const total = document.querySelector('.tbar [data-save]');
  const trouble = document.querySelector('[data-trouble]');
  let inTrouble = false;
  let warned = false;

  function dialog(name) {
    return document.querySelector('[data-dialog="' + name + '"]');
  }

  function say(text) {
    spoken.textContent = text;
  }

  function savedIn(question) {
    const saved = question.dataset;
    return {
      revision: Number(saved.revision),
      response: saved.response ? JSON.parse(saved.response) : null,
      savedAt: saved.savedAt || null
    };
  }

  function saved(instant) {
    return carryover.fill(words.saved, { time: carryover.savedTime(instant, root.dataset.zone) });
  }

  function isTrouble(status) {
    return status.signedOut || status.failures > 0;
  }

  /* ---------- what the learner does ---------- */

  function changed(item) {
    const question = byItem.get(item);
    tellIn(question, '');
    sync.change(item, controls.get(item).read());
    if (sync.status().signedOut) {
      signIn.open();
    }
  }

  function tellIn(question, text) {
    const told = question.querySelector('[data-told]');
    told.textContent = text;
    told.hidden = !text;
  }

  function download() {
    const answers = sync.unsent().map(answer => {
      const question = byItem.get(answer.item);
      return {
        question: Number(overview.number(question)),
        prompt: question.querySelector('.qp').innerText.trim(),
        answer: controls.get(answer.item).words(answer.response),
        item: answer.item,
        revision: answer.revision,
        response: answer.response
      };
    });
    const file = { course: root.dataset.course, attempt: root.dataset.attempt, at: new Date().toISOString(), notSaved: answers };
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
    link.download = 'post-test-answers-' + file.at.slice(0, 19).replace(/\D/g, '') + '.json';
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  /* ---------- what saving tells ---------- */

  function showItem(item) {
    const question = byItem.get(item);
    const state = sync.state(item);
    const response = state.pending ? state.pending.response : state.response;
    const indicator = question.querySelector('[data-save]');
    if (!state.pending) {
      carryover.indicate(indicator, state.savedAt ? 'saved' : '', state.savedAt ? saved(state.savedAt) : '');
    } else if (isTrouble(sync.status())) {
      carryover.indicate(indicator, 'kept', words.keptHere);
    } else {
      carryover.indicate(indicator, 'saving', words.saving);
    }
    overview.answered(question, Boolean(response) && controls.get(item).isAnswer(response));
    const unordered = question.querySelector('[data-unordered]');
    if (unordered) {
      unordered.hidden = Boolean(response);
    }
  }

  function showStatus() {
    const status = sync.status();
    if (status.closed) {
      carryover.indicate(total, 'kept', words.closed);
    } else if (status.signedOut) {
      carryover.indicate(total, 'kept', words.signedOut);
    } else if (status.failures > 0) {
      carryover.indicate(total, 'kept', words.offline);
    } else if (status.unsent > 0) {
      carryover.indicate(total, 'saving', words.saving);
    } else if (sync.savedAt()) {
      carryover.indicate(total, 'saved', saved(sync.savedAt()));
    }
    showTrouble(status);
  }

  /* A note while there is trouble; a dialog once in each, when it lasts: nobody shall work on without knowing. */
  function showTrouble(status) {
    const is = isTrouble(status) && status.unsent > 0 && !status.closed;
    if (is !== inTrouble) {
      inTrouble = is;
      warned = false;
      dialog('unsent').close();
      sync.unsent().forEach(answer => showItem(answer.item));
    }
    trouble.hidden = !is;
    trouble.querySelector('[data-sign-in]').hidden = !status.signedOut;
    trouble.querySelector('[data-retry]').hidden = status.signedOut;
    document.querySelectorAll('[data-unsent-count]').forEach(place => {
      place.textContent = carryover.fill(status.unsent === 1 ? words.unsentOne : words.unsentMany, { n: status.unsent });
    });
    if (is && status.failures >= BLOCK_AFTER && !warned) {
      warned = true;
      showOver('unsent');
    }
  }

  /* Handing in goes on telling by itself; one question at a time. */
  function showOver(name) {
    if (!document.querySelector('dialog[open]')) {
      dialog(name).showModal();
    }
  }

  function put(item, response, why) {
    const question = byItem.get(item);
    controls.get(item).write(response || []);
    tellIn(question, { 'brought-back': words.broughtBack, newer: words.newer, refused: words.refused }[why]);
  }

  function closed(problem) {
    const withdrawn = Boolean(problem && problem.withdrawn);
    const box = dialog('closed');
    document.querySelectorAll('dialog[open]').forEach(each => each.close());
    root.querySelectorAll('.q fieldset').forEach(fieldset => { fieldset.disabled = true; });
    box.querySelector('[data-lost]').hidden = withdrawn || sync.unsent().length === 0;
    if (withdrawn) {
      tellWithdrawn(box, problem);
    }
    box.showModal();
  }

  /* The answers that are not saved stay in this browser: the course may be opened again. */
  function tellWithdrawn(box, problem) {
    const link = box.querySelector('[data-leave-closed]');
    box.querySelector('h2').textContent = problem.title;
    box.querySelector('[data-why]').textContent = problem.detail;
    link.textContent = words.withdrawnOn;
    link.removeAttribute('data-leave-closed');
  }

  /* ---------- putting it together ---------- */

  const store = await carryover.answerStore(root.dataset.attempt);
  const sync = carryover.answerSync(
    root.dataset.attempt,
    root.dataset.person,
    Object.fromEntries(questions.map(question => [question.dataset.item, savedIn(question)])),
    store,
    {
      item: showItem,
      status: showStatus,
      put,
      closed,
      signedOut: () => signIn.ask(words.askSignIn),
      stranger: () => signIn.ask(words.askStranger),
      signedIn: signIn.done
    });

  byItem.forEach((question, item) => {
    controls.set(item, carryover.controls(
      question,
      () => changed(item),
      () => tellIn(question, carryover.fill(words.full, { n: question.dataset.most })),
      moved => say(carryover.fill(words.moved, moved))));
    showItem(item);
  });
  showStatus();
  carryover.handIn(overview, sync, () => signIn.ask(words.askSignIn));

  document.addEventListener('click', event => {
    if (event.target.closest('[data-download]')) {
      download();
    } else if (event.target.closest('[data-retry]')) {
      sync.retry();
    } else if (event.target.closest('[data-sign-in]')) {
      signIn.open();
    } else if (event.target.closest('[data-close]')) {
      event.target.closest('dialog').close();
    } else if (event.target.closest('[data-leave-closed]')) {
      sync.clear();
      overview.forget();
    }
  });
  dialog('closed').addEventListener('cancel', event => event.preventDefault());
  window.addEventListener('beforeunload', event => {
    if (sync.unsent().length > 0 && !sync.status().closed) {
      event.preventDefault();
    }
  });

  await sync.bringBack();
  overview.goOn();
  root.dataset.ready = 'true';
})(window.carryover);
