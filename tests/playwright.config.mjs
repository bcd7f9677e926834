// Configuration of the journeys. Usually started by .ci/test.
import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath, needsNoSandbox, shellPath } from './journeys/chromium.mjs';

// An installed browser, because Playwright's own cannot be downloaded everywhere.
const launched = (executablePath) => ({
  launchOptions: { executablePath, chromiumSandbox: !needsNoSandbox(), args: chromiumFlags() },
});

// The tag of what the headless shell cannot do; each such journey says what that is.
const BROWSER = /@browser/;

export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.test.mjs',
  outputDir: '../target/journeys',
  // Every journey opens its own pages, so any worker can run any journey.
  fullyParallel: true,
  // On two cores: one worker waits for a page while the others run.
  workers: Number(process.env.JOURNEYS_WORKERS ?? 3),
  // Reached only by what hangs; installing a build takes minutes on a slow machine.
  timeout: 300_000,
  // In one run of 881 journeys Chromium never painted a frame that a journey waited for. Such a journey is retried and
  // listed at the end; a real failure fails twice.
  retries: 1,
  reporter: [['list'], ['./journeys/reporter.mjs']],
  projects: [
    { name: 'shell', grepInvert: BROWSER, use: launched(shellPath()) },
    { name: 'browser', grep: BROWSER, use: launched(chromiumPath()) },
  ],
  use: {
    // Only for the retry: a trace of every journey costs a fifth of their time. Screenshots of a page that changes all
    // the time would take as long as the journeys themselves.
    trace: { mode: 'on-first-retry', screenshots: false },
  },
});
