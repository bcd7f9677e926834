// Which Chromium, and with which flags. For the journeys, the benchmark and the driver of component tests.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The program: CHROMIUM where set, else the first of the usual names on PATH. Throws where there is none. */
export function chromiumPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of NAMES) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here.
      }
    }
  }
  throw new Error('No Chromium found. Run .ci/setup test, or set CHROMIUM to the program.');
}

/**
 * Flags without `--headless`. The browser must not call home: the tests run where there is no network.
 * No `--disable-features` among them: it would take the place of Playwright's own.
 */
export function chromiumFlags() {
  return [
    ...(needsNoSandbox() ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
  ];
}

/** Chromium refuses its own sandbox to root, and has none in most containers. */
export function needsNoSandbox() {
  return process.getuid?.() === 0 || process.env.CASEPATH_NO_SANDBOX === '1';
}

/** A headless Chromium, driven by Playwright. */
export async function launch(moreFlags = []) {
  const { chromium } = await import('playwright-core').catch(() => {
    throw new Error('playwright-core is missing. Run .ci/setup test.');
  });
  return chromium.launch({
    executablePath: chromiumPath(),
    chromiumSandbox: !needsNoSandbox(),
    args: [...chromiumFlags(), ...moreFlags],
  });
}

/** The same with a profile that stays in `folder`: a browser that can be closed and opened again. */
export async function launchWith(folder) {
  const { chromium } = await import('playwright-core');
  return chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    chromiumSandbox: !needsNoSandbox(),
    args: chromiumFlags(),
    locale: 'en-US',
    timezoneId: 'America/New_York',
  });
}
