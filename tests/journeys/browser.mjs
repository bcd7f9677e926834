// The words that journeys are written in: open the page, choose, fill, read a result.
//
//   test('a state and a degree give a result', async (t) => {
//     const page = await openPage(t, { hash: '#v=1&state=OH' });
//     await choose(page, 'Degree you plan', 'msw');
//     assert.ok((await result(page, 'pay-typical')) > 20_000);
//   });
//
// Rule: every journey also fails on an error in the console, an exception, a breach of the page's
// policy, or a request to another origin - unless it names what it expects in `allow`.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';
import { inject } from './inject.mjs';
import { serve } from './server.mjs';

/** The built page: DIST, or dist/ of this project. */
export const DIST = path.resolve(process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url)));

/** The labels that do not change, by the name of the answer in the address. */
export const LABELS = {
  from: 'Education so far',
  to: 'Degree you plan',
  pace: 'Pace of study',
  state: 'State',
  setting: 'Work setting',
  hours: 'Hours a week',
  years: 'Years of experience',
  certs: 'Certifications',
  bilingual: 'Bilingual',
  evidence: 'Evidence',
  done: 'Hours already done',
  'done-months': 'Months already done',
  share: 'Share of hours with clients',
  supervision: 'Supervision hours a week',
  retakes: 'Exam retakes',
  start: 'Start',
};

/** The results of the pay and the time, whose elements do not change their ids. */
export const PAY = ['pay-start', 'pay-low', 'pay-typical', 'pay-high'];
export const MONTHS = ['months-fast', 'months-typical', 'months-slow'];

const MOUNTED = '#no-estimate, #pay-typical, #months-typical, #room-heading';
// Long, because a slow machine may run three files of journeys at a time; what is there is not waited for.
export const WAIT = 30_000;

let running;

/** One server and one browser for all journeys of a file. */
async function start() {
  if (!existsSync(path.join(DIST, 'index.html'))) throw new Error('The page is not built: run make dist.');
  const site = await serve(DIST);
  const browser = await launch().catch(async (error) => {
    await site.close();
    throw error;
  });
  return { site, browser };
}

after(async () => {
  if (!running) return;
  const { site, browser } = await running.catch(() => ({}));
  await browser?.close();
  await site?.close();
});

/** The server of the built page: { origin, ... }. */
export async function site() {
  running ??= start();
  return (await running).site;
}

/** What each journey has opened. */
const opened = new WeakMap();

/** Closes what a journey has opened: before its server goes, which a page may still ask for something. */
export const closePages = (t) => Promise.all((opened.get(t) ?? []).map((context) => context.close()));

/**
 * Opens the page in a browser that has never seen it.
 * - hash: '#v=1&...'; width, height: CSS pixels; theme: 'light', 'dark'; locale: 'en-US', 'es-US'
 * - storage: what local storage holds at the start, { key: text }
 * - init: a function that runs in the page before its own scripts
 * - prepare: (context) => ..., for routes
 * - allow: patterns of errors that this journey brings about itself
 * - mounted: false to come back before the form is there
 * - worker: true where the service worker is meant; else it is kept out, so that a journey sees the network
 */
export async function openPage(t, options = {}) {
  const { width = 1280, height = 900, theme = 'light', locale = 'en-US', reducedMotion = 'reduce' } = options;
  const { hash = '', url, storage, init, prepare, permissions, allow = [], mounted = true, worker = false } = options;
  running ??= start();
  const { site: { origin }, browser } = await running;
  const base = url ?? `${origin}/`;

  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale,
    reducedMotion,
    timezoneId: 'America/New_York',
    javaScriptEnabled: options.javaScript ?? true,
    permissions,
    storageState: storage && {
      cookies: [],
      origins: [
        {
          origin: new URL(base).origin,
          localStorage: Object.entries(storage).map(([name, value]) => ({ name, value })),
        },
      ],
    },
  });
  context.setDefaultTimeout(WAIT);
  opened.set(t, [...(opened.get(t) ?? []), context]);
  const troubles = watch(context, new URL(base).origin);
  t.after(async () => {
    await context.close();
    const unexpected = troubles.filter((trouble) => !allow.some((pattern) => pattern.test(trouble)));
    assert.deepEqual(unexpected, [], 'the page had errors');
  });
  if (!worker) await inject(context, withoutWorker);
  if (init) await inject(context, init);
  if (prepare) await prepare(context);

  const page = await context.newPage();
  await page.goto(base + hash);
  if (mounted) await formThere(page);
  return page;
}

/** A browser that has no service workers. */
function withoutWorker() {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined, configurable: true });
}

/** A second tab of the same browser, at the address as a visitor types it. */
export async function openTab(page, hash = '') {
  const { origin } = await site();
  const tab = await page.context().newPage();
  await tab.goto(`${origin}/${hash}`);
  await formThere(tab);
  return tab;
}

const WATCHED = new WeakMap();

/** For journeys of many steps in one page: fails at the step that brought the error about. */
export function noTroubles(page, what) {
  const troubles = WATCHED.get(page.context());
  assert.deepEqual(troubles.splice(0), [], `the page had errors: ${what}`);
}

/** Loads the page anew in the same tab, as if this address had been typed. */
export async function reopen(page, hash = '') {
  const { origin } = await site();
  // From a page to the same page with another fragment a browser does not load anything.
  await page.goto('about:blank');
  await page.goto(`${origin}/${hash}`);
  await formThere(page);
}

/** Everything that must not happen, as it happens. */
function watch(context, origin) {
  const troubles = [];
  WATCHED.set(context, troubles);
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(`exception: ${error.error().stack ?? error.error()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && url.origin !== origin) {
      troubles.push(`request to another origin: ${request.url().slice(0, 200)}`);
    }
  });
  context.on('page', (page) => page.on('crash', () => troubles.push('the page crashed')));
  inject(context, () => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
    });
  });
  return troubles;
}

/** Waits until the form and the place of the result stand there. */
export async function formThere(page) {
  await page.locator(MOUNTED).first().waitFor({ state: 'attached' });
  await settled(page);
}

/** Waits until what was just done is painted. */
export async function settled(page) {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))),
  );
}

const pass = (time) => new Promise((resolve) => setTimeout(resolve, time));
const noAnswer = () => new Promise((resolve) => setTimeout(resolve, 10_000).unref());

/**
 * Waits until `ask` gives something true, and gives it back; asks anew after each `pause`. Fails with `what`
 * when the time is over. A question to a page that is about to be left may never be answered: then it is asked anew.
 */
export async function until(what, ask, wait = WAIT, pause = 50) {
  let timer;
  let over = false;
  const end = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new assert.AssertionError({ message: `waited in vain: ${what}` })), wait);
  });
  const asking = async () => {
    while (!over) {
      const got = await Promise.race([ask(), noAnswer()]);
      if (got) return got;
      await pass(pause);
    }
  };
  try {
    return await Promise.race([asking(), end]);
  } finally {
    over = true;
    clearTimeout(timer);
  }
}

/** The control with exactly this label, in sight or not. */
export function control(page, label) {
  const named = (role) => page.getByRole(role, { name: label, exact: true, includeHidden: true });
  return named('combobox')
    .or(named('spinbutton'))
    .or(named('textbox'))
    .or(named('checkbox'))
    .or(page.getByLabel(label, { exact: true }).and(page.locator('input, select, textarea')));
}

/** The checkbox of a certification, by its id in the address. */
export function certification(page, id) {
  return page
    .getByRole('group', { name: LABELS.certs, exact: true, includeHidden: true })
    .locator(`input[type=checkbox][value="${id}"]`);
}

/** The ids of all certifications on offer. */
export function certifications(page) {
  return page
    .getByRole('group', { name: LABELS.certs, exact: true, includeHidden: true })
    .locator('input[type=checkbox]')
    .evaluateAll((boxes) => boxes.map((box) => box.value));
}

/** Opens the folded part that holds this control, as a visitor would. */
export async function reveal(locator) {
  for (;;) {
    const summary = await locator.evaluateHandle((element) => {
      let closed;
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (at.matches('details:not([open])')) closed = at;
      }
      return closed?.querySelector('summary') ?? null;
    });
    const element = summary.asElement();
    if (!element) return locator;
    await element.click();
    await settled(locator.page());
  }
}

/** Chooses an answer by its value in the address; '' is "I don't know yet". */
export async function choose(page, label, value) {
  const found = await reveal(control(page, label));
  const kind = await found.evaluate((element) => element.tagName);
  if (kind === 'SELECT') await found.selectOption({ value });
  else await found.setChecked(value !== '');
  await settled(page);
}

/** Writes into a field, letter by letter where `typed` is true (as letters may be refused). */
export async function fill(page, label, text, { typed = false } = {}) {
  const found = await reveal(control(page, label));
  if (typed) {
    await found.fill('');
    await found.pressSequentially(text);
  } else {
    await found.fill(text);
  }
  // Leaving the field is when many pages look at it.
  await found.blur();
  await settled(page);
}

/** Gives any answer by its name in the address, whatever its control is. */
export async function answer(page, name, value) {
  if (name === 'certs') {
    const wanted = value === '' ? [] : value.split(',');
    for (const id of await certifications(page)) {
      await (await reveal(certification(page, id))).setChecked(wanted.includes(id));
    }
    return settled(page);
  }
  const kind = await control(page, LABELS[name]).evaluate((element) => element.type);
  if (kind === 'checkbox' || kind.startsWith('select')) return choose(page, LABELS[name], value);
  return fill(page, LABELS[name], value);
}

/** What the form shows for an answer, in the words of the address; '' where nothing is answered. */
export async function shown(page, name) {
  if (name === 'certs') {
    const boxes = page.getByRole('group', { name: LABELS.certs, exact: true, includeHidden: true });
    const ids = await boxes
      .locator('input[type=checkbox]')
      .evaluateAll((all) => all.filter((box) => box.checked).map((box) => box.value));
    return ids.join(',');
  }
  return control(page, LABELS[name]).evaluate((element) =>
    element.type === 'checkbox' ? (element.checked ? '1' : '') : element.value,
  );
}

/** A result by its id: a number, a word for `limit`, null where the page gives none. */
export async function result(page, id) {
  const value = await page.evaluate((id) => {
    const found = document.querySelectorAll(`[id="${id}"]`);
    if (found.length > 1) throw new Error(`${found.length} elements with the id ${id}`);
    if (found.length === 0) return null;
    if (found[0].tagName !== 'DATA') throw new Error(`#${id} is no <data> element`);
    return found[0].value;
  }, id);
  if (value === null || id === 'limit') return value;
  assert.match(value, /^\d+$/, `#${id} carries a whole number`);
  return Number(value);
}

/** All results: { 'pay-start': 51000, ..., limit: 'hours' }. */
export async function results(page) {
  const all = {};
  for (const id of [...PAY, ...MONTHS, 'limit']) all[id] = await result(page, id);
  return all;
}

/** Waits until the page gives a result. */
export async function resultThere(page, id = 'pay-typical') {
  await page.locator(`#${id}`).waitFor({ state: 'attached' });
  return result(page, id);
}

/** Every line that a reader sees. */
export async function lines(page) {
  const text = await page.evaluate(() => document.body.innerText);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The lines that are there now and were not `before`. */
export async function newLines(page, before) {
  return (await lines(page)).filter((line) => !before.includes(line));
}

/** The answers in the address: { state: 'OH', ... }. */
export function addressOf(page) {
  return Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)));
}

/** Waits until the address carries these answers; '' or undefined: does not carry the name. */
export async function addressHas(page, wanted) {
  await until(`the address has ${JSON.stringify(wanted)}, it is ${page.url().slice(0, 300)}`, () => {
    const address = addressOf(page);
    return Object.entries(wanted).every(([name, value]) => (address[name] ?? '') === (value ?? ''));
  });
}

/** Goes to other answers in the same page, as a click on a link would. */
export async function goTo(page, hash) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  await settled(page);
}

/** Opens every folded part of the page, and what comes to light with it. */
export async function openAll(page) {
  for (let round = 0; round < 4; round += 1) {
    const opened = await page.evaluate(() => {
      const closed = [...document.querySelectorAll('details:not([open])')];
      for (const details of closed) details.open = true;
      return closed.length;
    });
    if (opened === 0) return;
    // Long texts come when they are asked for.
    await page.waitForTimeout(150);
    await until('the long texts are there', () =>
      page.evaluate(() => !/Loading the note|Cargando la nota/.test(document.body.innerText)),
    );
    await settled(page);
  }
}

/** Everything that a full estimate needs, with an answer to most questions. */
export const FULL =
  '#v=1&from=bachelors&to=msw&pace=full&state=OH&setting=hospital&hours=40&years=2&bilingual=1&evidence=all&start=2027-01';
