// Configuration of the journeys in other engines: all journeys run in each. Usually started by .ci/test.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.mjs',
  outputDir: '../../target/engines',
  // One worker per engine: a browser is started once, and WebKit's driver has one window at a time.
  workers: 2,
  // Reached only by what hangs: every wait within a journey ends sooner.
  timeout: 300_000,
  // The drivers sometimes lose an event on a busy machine; a real failure fails each time.
  retries: 2,
  reporter: [['list'], ['./reporter.mjs']],
  projects: [
    { name: 'firefox', use: { engine: 'firefox' } },
    { name: 'webkit', use: { engine: 'webkit' } },
  ],
});
