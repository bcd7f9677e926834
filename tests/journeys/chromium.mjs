// Which Chromium, and with which flags. For the journeys, the benchmark and the driver of component tests.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

/** Only when it is wanted: the flags alone are also asked for where it is not installed. */
async function playwright() {
  return import('@playwright/test').catch(() => {
    throw new Error('@playwright/test is missing. Run .ci/setup test.');
  });
}

/** A headless Chromium, driven by Playwright. */
export async function launch(moreFlags = []) {
  const { chromium } = await playwright();
  return chromium.launch({
    executablePath: chromiumPath(),
    chromiumSandbox: !needsNoSandbox(),
    args: [...chromiumFlags(), ...moreFlags],
  });
}

/** The same with a profile that stays in `folder`: a browser that can be closed and opened again. */
export async function launchWith(folder) {
  const { chromium } = await playwright();
  return chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    chromiumSandbox: !needsNoSandbox(),
    args: chromiumFlags(),
    locale: 'en-US',
    timezoneId: 'America/New_York',
  });
}

/**
 * A Chromium as its users have it: Playwright's own arguments would switch off that storage is kept apart for
 * each site that shows a frame. `close` ends it and removes its profile.
 */
export async function launchAsUsersDo(moreFlags = []) {
  const { chromium } = await playwright();
  const profile = await mkdtemp(path.join(tmpdir(), 'profile-'));
  const flags = ['--headless=new', ...chromiumFlags(), ...moreFlags, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'];
  const child = spawn(chromiumPath(), flags, { stdio: 'ignore' });
  const close = async (browser) => {
    await browser?.close().catch(() => {});
    const end = new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve()));
    child.kill();
    await end;
    await rm(profile, { recursive: true, force: true, maxRetries: 20 });
  };
  const file = path.join(profile, 'DevToolsActivePort');
  const last = Date.now() + 60_000;
  let port;
  while (!port) {
    if (Date.now() > last || child.exitCode !== null) {
      await close();
      throw new Error('Chromium does not start');
    }
    if (existsSync(file)) [port] = (await readFile(file, 'utf8')).split('\n');
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return { browser, close: () => close(browser) };
}
