/* Knowledge checks: ungraded, answered as often as one likes, with feedback for each option. */
(function (carryover) {
  'use strict';

  var words = document.querySelector('template[data-words]') ? carryover.words() : {};

  function verdict(option) {
    var chosen = option.querySelector('input').checked;
    var fits = option.dataset.fits === 'true';
    if (chosen) {
      return fits ? words.fits : words.notBest;
    }
    return fits ? words.missed : '';
  }

  function show(form) {
    var said = [];
    form.querySelectorAll('.opt').forEach(function (option) {
      var word = verdict(option);
      var chosen = option.querySelector('input').checked;
      option.classList.toggle('right', word !== '' && option.dataset.fits === 'true');
      option.classList.toggle('wrong', chosen && option.dataset.fits !== 'true');
      option.querySelector('.v').textContent = word;
      option.querySelector('.v').hidden = word === '';
      option.querySelector('.fb').hidden = word === '';
      if (chosen) {
        said.push(word + '. ' + option.querySelector('.fb').textContent);
      }
    });
    form.querySelector('[role=status]').textContent = said.join(' ');
  }

  function clear(form) {
    form.querySelectorAll('.opt').forEach(function (option) {
      option.classList.remove('right', 'wrong');
      option.querySelector('.v').hidden = true;
      option.querySelector('.fb').hidden = true;
    });
  }

  document.querySelectorAll('form.kc').forEach(function (form) {
    var several = form.dataset.several === 'true';
    form.addEventListener('change', function () {
      if (several) {
        clear(form);
      } else {
        show(form);
      }
    });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      show(form);
    });
  });

  /* A term opens its meaning in place; without this script the link leads to the list at the end. */
  var popover = null;
  document.querySelectorAll('.read a[href^="#term-"]').forEach(function (link) {
    var meaning = document.getElementById(link.getAttribute('href').slice(1));
    if (!meaning || !HTMLElement.prototype.showPopover) {
      return;
    }
    link.classList.add('term');
    link.addEventListener('click', function (event) {
      event.preventDefault();
      if (!popover) {
        popover = document.createElement('div');
        popover.className = 'termtip';
        popover.popover = 'auto';
        document.body.append(popover);
      }
      popover.textContent = '';
      var term = document.createElement('strong');
      term.textContent = meaning.textContent;
      var text = document.createElement('p');
      text.textContent = meaning.nextElementSibling.textContent;
      popover.append(term, text);
      popover.showPopover();
      var box = link.getBoundingClientRect();
      var left = Math.min(box.left, window.innerWidth - popover.offsetWidth - 16);
      popover.style.left = Math.max(16, left) + 'px';
      var below = box.bottom + 8;
      popover.style.top = (below + popover.offsetHeight > window.innerHeight ? box.top - popover.offsetHeight - 8 : below) + 'px';
    });
  });
})(window.carryover);
