/*
 * Speaks with /api/v1 for the scripts of a page: JSON there and back, the token of the session, and what went wrong as a word:
 * 'signed-out', 'offline', or the status of the answer.
 */
window.carryover = window.carryover || {};
(function (carryover) {
  'use strict';

  function token() {
    var meta = document.querySelector('meta[name="csrf-token"]');
    return meta ? meta.content : '';
  }

  function read(response) {
    if (response.status === 204) {
      return null;
    }
    return response.json().catch(function () {
      return null;
    });
  }

  /** Resolves to the answer's JSON (null without one); rejects with {why, body}. keepalive: also while the page goes away. */
  carryover.send = function (method, url, body, keepalive) {
    return fetch(url, {
      method: method,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': token() },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      keepalive: Boolean(keepalive)
    }).then(
      function (response) {
        return read(response).then(function (json) {
          if (response.ok) {
            return json;
          }
          throw { why: response.status === 401 ? 'signed-out' : response.status, body: json };
        });
      },
      function () {
        throw { why: 'offline', body: null };
      }
    );
  };

  /** The words that the page brings for its scripts. */
  carryover.words = function () {
    return document.querySelector('template[data-words]').dataset;
  };

  /** Says something that may be missed; with an action it stays longer. */
  carryover.toast = function (text, action, act) {
    var toast = document.querySelector('[data-toast]');
    toast.textContent = text;
    if (action) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn quiet sm';
      button.textContent = action;
      button.addEventListener('click', function () {
        toast.hidden = true;
        act();
      });
      toast.append(' ', button);
    }
    toast.hidden = false;
    window.clearTimeout(carryover.toastEnd);
    carryover.toastEnd = window.setTimeout(function () {
      toast.hidden = true;
    }, action ? 12000 : 5000);
  };
})(window.carryover);
