/*
 * Where a lesson is read, and for how long: seconds count only while the page is visible and in use, and the server caps them by its own clock.
 */
(function (carryover) {
  'use strict';

  var main = document.querySelector('.read');
  if (!main) {
    return;
  }
  var api = main.dataset.api;
  var BEAT = 30; // seconds between two reports
  var IN_USE = 120; // seconds that reading may go on without a touch, a key or a scroll
  var lastUse = Date.now();
  var seconds = 0;
  var told = null;

  ['scroll', 'pointerdown', 'pointermove', 'keydown', 'touchstart'].forEach(function (event) {
    window.addEventListener(event, function () { lastUse = Date.now(); }, { passive: true });
  });

  function playing() {
    return Array.prototype.some.call(document.querySelectorAll('video, audio'), function (media) {
      return !media.paused;
    });
  }

  function inUse() {
    return document.visibilityState === 'visible' && (playing() || Date.now() - lastUse < IN_USE * 1000);
  }

  function beat(leaving) {
    if (seconds > 0) {
      var counted = seconds;
      seconds = 0;
      carryover.send('POST', api + '/active-time', { seconds: counted }, leaving).then(show, function () {
        seconds += counted; // the server takes a minute at most, so what was lost for long stays lost
      });
    }
  }

  function show(time) {
    var minutes = Math.floor(time.lessonSeconds / 60);
    var place = document.querySelector('[data-read]');
    if (place && minutes > 0) {
      var words = carryover.words();
      place.textContent = (minutes === 1 ? words.readOne : words.readMany).replace('{n}', minutes);
    }
  }

  window.setInterval(function () {
    if (inUse()) {
      seconds += 1;
    }
    if (seconds >= BEAT) {
      beat(false);
    }
  }, 1000);

  /* ---- the place to read on ---- */

  function tellPlace(leaving) {
    var anchor = window.scrollY < 200 ? null : carryover.blockInView().id;
    if (anchor !== told) {
      told = anchor;
      carryover.send('PUT', api + '/place', { anchor: anchor }, leaving).catch(function () { told = undefined; });
    }
  }

  var settled;
  window.addEventListener('scroll', function () {
    window.clearTimeout(settled);
    settled = window.setTimeout(function () { tellPlace(false); }, 1500);
  }, { passive: true });

  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'hidden') {
      beat(true);
      tellPlace(true);
    } else {
      lastUse = Date.now();
    }
  });

  function resume() {
    var last = main.dataset.anchor && document.getElementById(main.dataset.anchor);
    if (!last || window.location.hash) {
      return;
    }
    var note = document.querySelector('[data-resume]');
    note.hidden = false;
    last.scrollIntoView({ block: 'start' });
    window.scrollBy(0, -90);
    told = last.id;
    document.querySelector('[data-resume-top]').addEventListener('click', function (event) {
      event.preventDefault();
      window.scrollTo(0, 0);
      note.hidden = true;
    });
  }

  carryover.send('PUT', api + '/place', { anchor: main.dataset.anchor || null }).catch(function () {});
  window.addEventListener('load', resume);
})(window.carryover);
