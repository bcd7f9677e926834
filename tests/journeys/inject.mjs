// Injects a test script into a page, before the page's own.
let injected = 0;

/**
 * Runs `script`, a function, in every window of a context or a page before the page's own scripts, once per window.
 * A browser may reuse the window of the initial empty document of a new tab or frame, and has then already run an
 * injected script there once or twice. So the script's effects must belong to the window, not to its document, and the
 * properties that it defines must be `configurable`, because another script may define the same ones.
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
