/*
 * Gives each paragraph of a lesson an id by its place, so that notes, bookmarks and the place to read on can name it.
 */
(function (carryover) {
  'use strict';

  var blocks = Array.prototype.filter.call(document.querySelectorAll('.read .prose > *'), function (block) {
    return !block.matches('.references, .terms');
  });

  blocks.forEach(function (block, index) {
    if (!block.id) {
      block.id = 'b' + (index + 1);
    }
  });

  /** The paragraph at the top of the screen. */
  carryover.blockInView = function () {
    var found = blocks[0];
    blocks.some(function (block) {
      found = block;
      return block.getBoundingClientRect().bottom > 120;
    });
    return found;
  };

  /** Its first words, to recognize it by. */
  carryover.quote = function (block) {
    var text = block.textContent.trim().replace(/\s+/g, ' ');
    return text.length > 90 ? text.slice(0, 88) + '…' : text;
  };
})(window.carryover);
