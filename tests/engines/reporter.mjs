// Says at the end which browsers the journeys went through, and which engine was left out and why.
import ClosingLine from '../journeys/reporter.mjs';

export default class ClosingLineOfEngines extends ClosingLine {
  #browsers = new Set();
  #left = new Set();

  /** The browsers are known when they have been started, each by its own word. */
  onBegin(_config, suite) {
    this.suite = suite;
  }

  onTestEnd(test, result) {
    for (const { type, description } of [...test.annotations, ...result.annotations ?? []]) {
      if (type === 'browser' && !this.#browsers.has(description)) {
        this.#browsers.add(description);
        console.log(description);
      }
      if (type === 'skip' && description) this.#left.add(description);
    }
  }

  onEnd() {
    this.browser = [...this.#browsers].join('; ');
    for (const why of this.#left) console.log(`\nSKIPPED: ${why}`);
    super.onEnd();
  }
}
