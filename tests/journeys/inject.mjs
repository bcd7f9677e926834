// A script of ours in a page, before the page's own.
let injected = 0;

/**
 * Runs `script`, a function, in every window of a context or a page before the page's own scripts, and once in each.
 * A browser may show a page in the window of the empty page that a new tab or frame begins with, and has then run a
 * script of ours in it once or twice. So what the script does must belong to the window, not to its document, and
 * what it defines must be `configurable`: there, another script may define the same.
 */
export function inject(target, script, argument) {
  injected += 1;
  return target.addInitScript({
    content: `{
      const done = (window[Symbol.for('journeys')] ??= new Set());
      if (!done.has(${injected})) {
        done.add(${injected});
        (${script})(${argument === undefined ? '' : JSON.stringify(argument)});
      }
    }`,
  });
}
