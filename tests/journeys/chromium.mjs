// Which Chromium to use, and with which flags. For the journeys, the benchmark and the driver of component tests.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The path of the first of these programs on PATH, or undefined. */
function firstProgram(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}

/** The path of the browser: CHROMIUM if set, else the first of the usual names on PATH. Throws if there is none. */
export function chromiumPath() {
  const found = process.env.CHROMIUM || firstProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
  if (!found) throw new Error('No Chromium found. Run .ci/setup test, or set CHROMIUM to the program.');
  return found;
}

/**
 * The path of Chromium's headless shell: the same engine without the browser around it, where a journey takes a quarter
 * less time. Profiles, their settings and the storage of a frame as users have them need the browser. .ci/env.sh finds
 * it; without it the journeys run in the browser.
 */
export function shellPath() {
  return process.env.HEADLESS_SHELL || chromiumPath();
}

/**
 * Flags without `--headless`. The browser must not contact its vendor: the tests run without a network.
 * Without `--disable-features`, which would override Playwright's own.
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

/** Chromium's sandbox does not work for root, nor in most containers. */
export function needsNoSandbox() {
  return process.getuid?.() === 0 || process.env.CASEPATH_NO_SANDBOX === '1';
}

/** Imported lazily: the flags are also needed where Playwright is not installed. */
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

/** The same with a persistent profile in `folder`: a browser that can be closed and opened again. */
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
 * Chromium with a user's default settings: Playwright's own arguments would disable storage partitioning between the
 * sites that embed a frame. `close` ends it and removes its profile.
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
