/*
 * Answers that the server has not acknowledged yet, kept in this browser: in IndexedDB, where that is blocked in localStorage, where that is
 * blocked too in this page. One entry for an item of an attempt: the newest.
 */
(function (carryover) {
  'use strict';

  const DATABASE = 'carryover';
  const ANSWERS = 'answers';

  function done(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  function open() {
    return new Promise((resolve, reject) => {
      const request = window.indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(ANSWERS, { keyPath: ['attempt', 'item'] });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
  }

  function inDatabase(attempt, database) {
    const range = IDBKeyRange.bound([attempt], [attempt, []]);

    /* Read, decide and write in one transaction: another tab may be writing too. */
    function replace(item, decide) {
      return new Promise((resolve, reject) => {
        const transaction = database.transaction(ANSWERS, 'readwrite', { durability: 'strict' });
        const answers = transaction.objectStore(ANSWERS);
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
        answers.get([attempt, item]).onsuccess = event => {
          decide(answers, event.target.result);
          transaction.commit(); // at once: the page may be going away
        };
      });
    }

    return {
      all: () => done(database.transaction(ANSWERS).objectStore(ANSWERS).getAll(range)),
      put: answer => replace(answer.item, (answers, kept) => {
        if (!kept || kept.revision <= answer.revision) {
          answers.put({ attempt, ...answer });
        }
      }),
      drop: (item, revision) => replace(item, (answers, kept) => {
        if (kept && kept.revision <= revision) {
          answers.delete([attempt, item]);
        }
      }),
      clear: () => done(database.transaction(ANSWERS, 'readwrite').objectStore(ANSWERS).delete(range))
    };
  }

  /* The same over anything that has getItem, setItem, removeItem and key. */
  function inStorage(attempt, storage) {
    const prefix = 'carryover.answer.' + attempt + '.';

    function kept(key) {
      const text = storage.getItem(key);
      return text ? JSON.parse(text) : null;
    }

    function keys() {
      return Array.from({ length: storage.length }, (none, place) => storage.key(place))
        .filter(key => key.startsWith(prefix));
    }

    return {
      all: async () => keys().map(kept),
      put: async answer => {
        const before = kept(prefix + answer.item);
        if (!before || before.revision <= answer.revision) {
          storage.setItem(prefix + answer.item, JSON.stringify(answer));
        }
      },
      drop: async (item, revision) => {
        const before = kept(prefix + item);
        if (before && before.revision <= revision) {
          storage.removeItem(prefix + item);
        }
      },
      clear: async () => keys().forEach(key => storage.removeItem(key))
    };
  }

  function inPage() {
    const entries = new Map();
    return {
      get length() { return entries.size; },
      key: place => Array.from(entries.keys())[place],
      getItem: key => entries.get(key),
      setItem: (key, text) => entries.set(key, text),
      removeItem: key => entries.delete(key)
    };
  }

  function webStorage() {
    try {
      window.localStorage.setItem('carryover.probe', '1');
      window.localStorage.removeItem('carryover.probe');
      return window.localStorage;
    } catch (blocked) {
      return inPage();
    }
  }

  /** Resolves to the store of an attempt: all() -> [{item, revision, response}], put(answer), drop(item, up to this revision), clear(). */
  carryover.answerStore = async function (attempt) {
    try {
      return inDatabase(attempt, await open());
    } catch (blocked) {
      return inStorage(attempt, webStorage());
    }
  };
})(window.carryover);
