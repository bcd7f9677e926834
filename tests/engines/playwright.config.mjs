// How the journeys in other engines run: all of them in each. See .ci/test, which is the usual way to start them.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.mjs',
  outputDir: '../../target/engines',
  // One worker an engine: a browser is started once, and WebKit's driver has one window at a time.
  workers: 2,
  // Only what hangs takes so long: every wait within a journey ends sooner.
  timeout: 300_000,
  // Their drivers lose an event now and then on a busy machine; what is broken fails each time.
  retries: 2,
  reporter: [['list'], ['./reporter.mjs']],
  projects: [
    { name: 'firefox', use: { engine: 'firefox' } },
    { name: 'webkit', use: { engine: 'webkit' } },
  ],
});
