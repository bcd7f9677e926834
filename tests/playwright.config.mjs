// How the journeys run. See .ci/test, which is the usual way to start them.
import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath, needsNoSandbox } from './journeys/chromium.mjs';

export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.test.mjs',
  outputDir: '../target/journeys',
  // Every journey opens pages of its own, so any worker can take any journey.
  fullyParallel: true,
  // On two cores: one waits for a page while the others are at work.
  workers: Number(process.env.JOURNEYS_WORKERS ?? 3),
  // Only what hangs takes so long; a build that is installed on a slow machine takes minutes.
  timeout: 300_000,
  // In one run of 881 journeys Chromium never painted a frame that one of them waited for. Such a journey is tried again and
  // named at the end; what is broken fails twice.
  retries: 1,
  reporter: [['list'], ['./journeys/reporter.mjs']],
  use: {
    // The browser of the machine, as Playwright's own cannot be fetched everywhere.
    launchOptions: { executablePath: chromiumPath(), chromiumSandbox: !needsNoSandbox(), args: chromiumFlags() },
    // Of the second try only: a trace of every journey costs a fifth of their time. Pictures of a page that changes all the
    // time would take as long as the journeys themselves.
    trace: { mode: 'on-first-retry', screenshots: false },
  },
});
