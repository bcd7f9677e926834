// Prints at the end, in one line, how many journeys passed and failed, and with which Chromium.
import { execFileSync } from 'node:child_process';
import { shellPath } from './chromium.mjs';

/** The version line of a program: "Chromium 156.0.8078.108 built on ..., /usr/bin/chromium" */
export function versionOf(program) {
  try {
    const said = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return `${said.trim()}, ${program}`;
  } catch (error) {
    return `${program} does not say its version: ${error.message}`;
  }
}

export default class ClosingLine {
  #begun = false;
  #errors = 0;

  onBegin(_config, suite) {
    this.suite = suite;
    this.browser = versionOf(shellPath());
  }

  onTestBegin() {
    if (!this.#begun && this.browser) console.log(`${this.browser}\n`);
    this.#begun = true;
  }

  /** Errors outside journeys: a file that cannot be read, a fixture that does not end. */
  onError() {
    this.#errors += 1;
  }

  onEnd() {
    // Journeys that are only listed (`--list`).
    if (!this.#begun && !this.#errors) return;
    const count = { passed: 0, failed: this.#errors, skipped: 0 };
    const again = [];
    for (const journey of this.suite.allTests()) {
      // A journey that never ran, because a fixture was not available, has not passed.
      if (['expected', 'flaky'].includes(journey.outcome())) count.passed += 1;
      else if (journey.expectedStatus === 'skipped') count.skipped += 1;
      else count.failed += 1;
      if (journey.outcome() === 'flaky') again.push(journey.titlePath().slice(-1)[0]);
    }
    for (const title of again) console.log(`\nPassed when it was tried again: ${title}`);
    if (count.failed > 0) console.log(`\nThese journeys went through ${this.browser}`);
    console.log(`\n${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`);
  }

  printsToStdio() {
    return false;
  }
}
