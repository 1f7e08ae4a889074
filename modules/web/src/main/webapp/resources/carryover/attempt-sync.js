/*
 * Brings answers to the server, each under a revision that counts up. An answer is saved when the server has acknowledged its revision, and not
 * before; until then it is kept in this browser and sent again: after a while, when the network is back, when somebody has signed in again.
 */
(function (carryover) {
  'use strict';

  const GATHER = 400; // ms in which changes of one question become one request
  const PATIENCE = 10000; // ms after which a request without an answer counts as lost
  const WAITS = [1000, 2000, 4000, 8000, 15000, 30000]; // ms between tries that fail

  function same(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
  }

  function inTime(promise) {
    return Promise.race([promise, new Promise((resolve, reject) => {
      window.setTimeout(() => reject({ why: 'offline', body: null }), PATIENCE);
    })]);
  }

  /**
   * items: {id: {revision, response, savedAt}} as the page brings them; store: see carryover.answerStore.
   *
   * tell: item(id) and status() after any change; put(id, response, why) when the controls must show another answer, why being 'brought-back',
   * 'newer' (the server has another one) or 'refused'; closed(problem); signedOut() and stranger(), which ask somebody to sign in and give a promise
   * of it; signedIn() when that has happened in another tab.
   */
  carryover.answerSync = function (attempt, person, items, store, tell) {
    const address = '/api/v1/attempts/' + encodeURIComponent(attempt);
    const states = new Map(Object.entries(items).map(([id, saved]) => [id, { ...saved, pending: null, sending: false }]));
    const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('carryover.attempt.' + attempt) : null;
    let gathering = null;
    let retrying = null;
    let failures = 0;
    let signingIn = false;
    let closed = false;

    /* ---------- sending ---------- */

    function change(id, response) {
      const state = states.get(id);
      const revision = Math.max(state.revision, state.pending ? state.pending.revision : 0) + 1;
      state.pending = { item: id, revision, response };
      keep(state.pending);
      say(id);
      soon();
    }

    function soon() {
      gathering = gathering || window.setTimeout(() => { gathering = null; flush(); }, GATHER);
    }

    function again() {
      if (retrying) {
        return; // several questions failed together: that is one failure
      }
      const wait = WAITS[Math.min(failures, WAITS.length - 1)];
      retrying = window.setTimeout(() => { retrying = null; flush(); }, wait);
      failures++;
      tell.status();
    }

    function flush() {
      if (!closed && !signingIn) {
        pending().filter(([, state]) => !state.sending).forEach(([id, state]) => send(id, state, false));
      }
    }

    /* What is under way breaks off with the page, so it is sent once more: the same revision changes nothing. */
    function flushAndGo() {
      if (!closed) {
        pending().forEach(([id, state]) => send(id, state, true));
      }
    }

    async function send(id, state, keepalive) {
      const answer = state.pending;
      const body = { revision: answer.revision, response: answer.response };
      state.sending = true;
      try {
        acknowledge(id, answer, await inTime(
          carryover.send('PUT', address + '/responses/' + encodeURIComponent(id), body, keepalive)));
      } catch (failure) {
        await failed(id, failure);
      } finally {
        state.sending = false;
        say(id);
      }
      if (state.pending && failures === 0) {
        soon(); // it was changed meanwhile
      }
    }

    /* Only the server's own words count: a hotel's sign-in page answers 200 too. */
    function acknowledge(id, answer, json) {
      if (!json || json.revision !== answer.revision || !json.savedAt) {
        throw { why: 'no acknowledgment', body: null };
      }
      failures = 0;
      takeOver(id, { revision: answer.revision, response: answer.response, savedAt: json.savedAt });
      post({ item: id, revision: answer.revision, response: answer.response, savedAt: json.savedAt });
    }

    function failed(id, failure) {
      switch (failure.why) {
        case 'signed-out':
          return ask(tell.signedOut);
        case 403:
        case 404:
          return whoIsIt();
        case 409:
          return refresh().then(done => done || again());
        case 410:
          return close(failure.body);
        case 400:
        case 422:
          return refuse(id);
        default:
          return again();
      }
    }

    function refuse(id) {
      const state = states.get(id);
      forget(state.pending);
      state.pending = null;
      tell.put(id, state.response, 'refused');
    }

    /* ---------- who is signed in ---------- */

    /* The session may be a new one by now, of the same person or not; and while the server starts, everything is absent. */
    async function whoIsIt() {
      const session = await inTime(carryover.send('GET', '/api/v1/session')).catch(() => null);
      if (!session || typeof session.signedIn !== 'boolean') {
        again();
      } else if (!session.signedIn) {
        ask(tell.signedOut);
      } else if (session.person !== person) {
        ask(tell.stranger);
      } else {
        document.querySelector('meta[name="csrf-token"]').content = session.csrfToken;
        again();
      }
    }

    function ask(somebody) {
      if (!signingIn) {
        signingIn = true;
        somebody().then(goOn);
        tell.status();
      }
    }

    function goOn() {
      signingIn = false;
      failures = 0;
      flush();
      refresh();
    }

    /* ---------- what the server has ---------- */

    /** Takes over what is newer on the server; what is newer here stays and is sent. Gives whether the server answered. */
    async function refresh() {
      const view = await inTime(carryover.send('GET', address)).catch(failure => {
        if (failure.why === 'signed-out') {
          ask(tell.signedOut);
        }
        return null;
      });
      if (!view || !view.items) {
        return false;
      }
      view.items.forEach(item => takeOver(item.id, item));
      if (view.state !== 'OPEN') {
        close();
      } else if (signingIn) {
        tell.signedIn();
      }
      return true;
    }

    function takeOver(id, stored) {
      const state = states.get(id);
      if (stored.revision < state.revision) {
        return;
      }
      const shown = state.pending ? state.pending.response : state.response;
      const overtaken = !state.pending || state.pending.revision <= stored.revision;
      state.revision = stored.revision;
      state.response = stored.response;
      state.savedAt = stored.savedAt;
      if (overtaken) {
        state.pending = null;
        forget({ item: id, revision: stored.revision });
      }
      if (overtaken && !same(shown, stored.response)) {
        tell.put(id, stored.response, 'newer');
      }
      say(id);
    }

    /** problem: why, in the server's words; without one it was handed in. */
    function close(problem) {
      if (!closed) {
        closed = true;
        post({ closed: true });
        tell.closed(problem);
        tell.status();
      }
    }

    /** What an earlier page could not send: if it is newer than the server's, it is shown and sent. */
    async function bringBack() {
      const kept = await store.all().catch(() => []);
      kept.filter(answer => states.has(answer.item)).forEach(answer => {
        const state = states.get(answer.item);
        if (answer.revision > state.revision) {
          state.pending = { item: answer.item, revision: answer.revision, response: answer.response };
          tell.put(answer.item, answer.response, 'brought-back');
        } else {
          forget(answer);
          if (!same(answer.response, state.response)) {
            tell.put(answer.item, state.response, 'newer');
          }
        }
        say(answer.item);
      });
      flush();
    }

    /* ---------- this browser, other tabs ---------- */

    function keep(answer) {
      store.put(answer).catch(() => {}); // no room: it is still in the page, and on its way
    }

    function forget(answer) {
      store.drop(answer.item, answer.revision).catch(() => {}); // an old entry does no harm: its revision is old
    }

    function post(message) {
      if (tabs) {
        tabs.postMessage(message);
      }
    }

    function pending() {
      return Array.from(states.entries()).filter(([, state]) => state.pending);
    }

    function say(id) {
      tell.item(id);
      tell.status();
    }

    if (tabs) {
      tabs.onmessage = event => event.data.closed ? close() : takeOver(event.data.item, event.data);
    }
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flushAndGo);
    window.addEventListener('pageshow', event => {
      if (event.persisted) {
        refresh(); // the page was put away as it was, perhaps long ago
      }
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        flushAndGo();
      } else {
        flush();
        refresh();
      }
    });

    return {
      change,
      bringBack,
      retry: () => { failures = 0; flush(); },
      state: id => states.get(id),
      unsent: () => pending().map(([, state]) => state.pending),
      clear: () => store.clear().catch(() => {}),
      status: () => ({ closed, signedOut: signingIn, failures, unsent: pending().length }),
      savedAt: () => Array.from(states.values()).map(state => state.savedAt).filter(Boolean).sort().pop()
    };
  };
})(window.carryover);
