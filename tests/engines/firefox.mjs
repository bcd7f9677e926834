// Driver for Firefox, with WebDriver BiDi. visitor.mjs defines the interface of a driver.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { programOf } from './programs.mjs';

/** Preferences that stop the browser from contacting its vendor: the tests run without a network. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

export const missing = () => (programOf('FIREFOX') ? '' : 'Firefox is not installed (Debian: apt-get install firefox-esr; or set FIREFOX to the program)');

export async function start() {
  const downloads = await mkdtemp(path.join(tmpdir(), 'firefox-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath: programOf('FIREFOX'),
    headless: true,
    // Firefox does not yet support all viewport settings of puppeteer.
    defaultViewport: null,
    args: ['--width=1280', '--height=900'],
    env: { ...process.env, TZ: 'America/New_York' },
    extraPrefsFirefox: {
      ...QUIET,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.helperApps.neverAsk.saveToDisk': 'application/json,application/octet-stream',
      'intl.accept_languages': 'en-US, en',
      'ui.prefersReducedMotion': 1,
    },
  });
  return {
    version: `${(await browser.version()).replace('firefox/', 'Firefox ')}, ${programOf('FIREFOX')}`,
    downloads,
    open: () => open(browser),
    async close() {
      await browser.close();
      await rm(downloads, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A tab of a new browser profile. */
async function open(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error?.stack ?? error}`));

  // The page, or the frame in it that the visitor has entered.
  let place = page;
  return {
    go: async (address) => { await page.goto(address); },
    reload: async () => { await page.reload(); },
    run: (act, ...words) => place.evaluate(act, ...words),
    async handle(act, ...words) {
      const found = await place.evaluateHandle(act, ...words);
      return found.asElement() ?? undefined;
    },
    // The browser's own role and name of an element, as a screen reader gets them.
    named: (role, name) => place.$$(`::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`),
    read: (handle, act, ...words) => handle.evaluate(act, ...words),
    click: (handle) => handle.click(),
    async write(handle, text) {
      await handle.focus();
      await page.keyboard.type(text);
    },
    press: (key) => page.keyboard.press(key),
    async paste(handle) {
      await handle.focus();
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
    },
    // In the page's own world: events that puppeteer makes in an isolated world cannot be read by the page's scripts.
    choose: (handle, value) => place.evaluate((select, value) => {
      select.value = value;
      for (const kind of ['input', 'change']) select.dispatchEvent(new Event(kind, { bubbles: true }));
    }, handle, value),
    upload: (handle, file) => handle.uploadFile(file),
    async enter(frame) {
      place = await frame.contentFrame();
    },
    leave: async () => { place = page; },
    picture: (file) => page.screenshot({ path: file }),
    troubles: () => troubles.splice(0),
    close: () => context.close(),
  };
}
