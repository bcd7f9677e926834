// Prints at the end which browsers ran the journeys, and which engine was left out and why.
import ClosingLine, { versionOf } from '../journeys/reporter.mjs';
import { programOf } from './programs.mjs';

export default class ClosingLineOfEngines extends ClosingLine {
  #browsers = new Set();
  #left = new Set();

  /** The browsers report their versions once they are started. */
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
    // None was started although it should have been: list what was to be started.
    const programs = ['FIREFOX', 'WEBKIT_DRIVER'].map(programOf).filter(Boolean);
    this.browser = [...(this.#browsers.size > 0 ? this.#browsers : programs.map(versionOf))].join('; ');
    for (const why of this.#left) console.log(`\nSKIPPED: ${why}`);
    super.onEnd();
  }
}
