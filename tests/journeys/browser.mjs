// Helpers for journeys (end-to-end tests): choose an answer, fill a field, read a result. Fixtures are in fixtures.mjs.
//
// Journeys find elements as a user does: by role, label and text. Results are found by their ids, which are stable.
// Knowledge of the page's internals is confined to files.mjs (names of built files) and inside_*.test.mjs.
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with the built page: the variable DIST, or dist/ of this project. */
export const DIST = path.resolve(process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url)));

/** The stable labels, by the name of the answer in the address. */
export const LABELS = {
  from: 'Where are you now?',
  to: 'What do you aim for?',
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

/** The ids of the results for pay and time. */
export const PAY = ['pay-start', 'pay-low', 'pay-typical', 'pay-high'];
export const MONTHS = ['months-fast', 'months-typical', 'months-slow'];

/** The headings of the views other than the calculator. */
const VIEWS =
  /^(Compare plans|Comparar planes|My plan|Mi plan|Guide|Guía|Sources|Fuentes|Advising|Asesoría|Casepath on your school's site|Casepath en el sitio de tu escuela)$/;

// Long, because a slow machine may run three test files at a time; an element that is present is not waited for.
export const WAIT = 30_000;

/** The address of the page without path, query and fragment. */
export const homeOf = (page) => new URL('/', page.url()).href;

/** Opens a second tab of the same browser, as if the address had been typed. */
export async function openTab(page, hash = '') {
  const tab = await page.context().newPage();
  await tab.goto(homeOf(page) + hash);
  await formThere(tab);
  return tab;
}

/** Reloads the page in the same tab, as if this address had been typed. */
export async function reopen(page, hash = '') {
  const home = homeOf(page);
  // A browser loads nothing when only the fragment changes.
  await page.goto('about:blank');
  await page.goto(home + hash);
  await formThere(page);
}

/** Waits until the form and the result area are present, or the view that is shown instead. */
export async function formThere(page) {
  const result = page.locator('#no-estimate, #pay-typical, #months-typical');
  await result.or(viewHeading(page)).first().waitFor({ state: 'attached' });
  await settled(page);
}

/** The heading of the current view: compare, my plan, the guide, the sources, the view for schools. */
export const viewHeading = (page) => page.getByRole('heading', { name: VIEWS }).first();

/** Waits until a view other than the calculator is present. */
export async function viewThere(page) {
  await viewHeading(page).waitFor();
  await settled(page);
}

/** The navigation in the header, with the links to the views. */
export const views = (page) => page.getByRole('navigation', { name: /^(Views|Vistas)$/ });

/** A region of the page, by its heading. */
export const part = (page, name) => page.getByRole('region', { name, exact: true });

/** A button with exactly this name. */
export const button = (page, name) => page.getByRole('button', { name, exact: true });

/** The texts of all status and alert regions that are not empty. */
export async function messages(page) {
  const places = page.getByRole('status').or(page.getByRole('alert'));
  return (await places.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '');
}

/** Waits for a message that matches `wanted`, and returns its text. */
export function told(page, wanted) {
  return until(`the page says ${wanted}`, async () => (await messages(page)).find((text) => wanted.test(text)));
}

/** Fails if a message matches `unwanted`. */
export async function notTold(page, unwanted) {
  const found = (await messages(page)).filter((text) => unwanted.test(text));
  assert.deepEqual(found, [], `no message says ${unwanted}`);
}

/** The nearest ancestor of a text that contains a button: a message together with its actions. */
export const around = (text) => text.locator('xpath=ancestor-or-self::*[.//button][1]');

/** Opens the page's menu, if the page is too narrow to show the whole header. */
export async function openMenu(page) {
  const menu = button(page, /^(Menu|Menú)$/);
  if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
}

/** Opens "On this device" in the header: the button to clear, and the box for shared computers. */
export async function openDevice(page) {
  await openMenu(page);
  await unfold(page.locator('summary').filter({ hasText: /^(On this device|En este equipo)$/ }));
}

/** Clears everything as a user does: the button, then the confirmation. */
export async function clearNow(page) {
  await openDevice(page);
  await button(page, 'Clear now').click();
  await button(page, 'Yes, clear').click();
}

/** The checkbox for shared computers; opens the part that contains it. */
export async function sharedBox(page) {
  await openDevice(page);
  return page.getByLabel('Others use this computer: keep nothing');
}

/** The color scheme in use: 'light' or 'dark'. */
export const themeOf = (page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);

/** Whether the stylesheet has been applied. */
export const hasStyle = (page) => page.evaluate(() => getComputedStyle(document.body).marginTop === '0px');

/** Whether an element has the focus. */
export const hasFocus = (locator) => locator.evaluate((element) => element === element.ownerDocument.activeElement);

/** Waits until an element has the focus. */
export function focusOn(locator, what = String(locator)) {
  return until(`${what} has the focus`, async () => (await locator.count()) === 1 && hasFocus(locator));
}

/** Opens a collapsed part by its summary, unless it is open. */
export async function unfold(summary) {
  if (!(await isUnfolded(summary))) await summary.click();
  await summary.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))));
}

export const isUnfolded = (summary) => summary.evaluate((element) => element.closest('details').open);

/** Waits until the last change is painted. */
export async function settled(page) {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))),
  );
}

const pass = (time) => new Promise((resolve) => setTimeout(resolve, time));
const noAnswer = () => new Promise((resolve) => setTimeout(resolve, 10_000).unref());

/**
 * Waits until `ask` returns a truthy value, and returns it; retries after each `pause`. Fails with `what` on timeout.
 * A page that is about to be left may never answer a query, so a pending query is repeated.
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

/** The control with exactly this label, visible or not. */
export function control(page, label) {
  // By role it would take five times as long.
  return page.getByLabel(label, { exact: true }).and(page.locator('input, select, textarea'));
}

/** The checkbox of a certification, by its id in the address. */
export function certification(page, id) {
  return page
    .getByRole('group', { name: LABELS.certs, exact: true, includeHidden: true })
    .locator(`input[type=checkbox][value="${id}"]`);
}

/** The ids of all certifications offered. */
export function certifications(page) {
  return page
    .getByRole('group', { name: LABELS.certs, exact: true, includeHidden: true })
    .locator('input[type=checkbox]')
    .evaluateAll((boxes) => boxes.map((box) => box.value));
}

/** Opens the collapsed part that contains this control, as a user would. */
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

/** Selects an answer by its value in the address; '' is "I don't know yet". */
export async function choose(page, label, value) {
  const found = await reveal(control(page, label));
  const kind = await found.evaluate((element) => element.tagName);
  if (kind === 'SELECT') await found.selectOption({ value });
  else await found.setChecked(value !== '');
  await settled(page);
}

/** Fills a field; key by key if `typed` is true, because some keys may be rejected. */
export async function fill(page, label, text, { typed = false } = {}) {
  const found = await reveal(control(page, label));
  if (typed) {
    await found.fill('');
    await found.pressSequentially(text);
  } else {
    await found.fill(text);
  }
  // Many pages validate a field on blur.
  await found.blur();
  await settled(page);
}

/** Sets any answer by its name in the address, whatever its control is. */
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

/** The value that the form shows for an answer, as written in the address; '' if unanswered. */
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

/** A result by its id: a number, a word for `limit`, null if the page shows none. */
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

/** Waits until the page shows a result. */
export async function resultThere(page, id = 'pay-typical') {
  await page.locator(`#${id}`).waitFor({ state: 'attached' });
  return result(page, id);
}

/** Every visible line of text. */
export async function lines(page) {
  const text = await page.evaluate(() => document.body.innerText);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The lines that were not there `before`. */
export async function newLines(page, before) {
  return (await lines(page)).filter((line) => !before.includes(line));
}

/** The answers in the address: { state: 'OH', ... }. */
export function addressOf(page) {
  return Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)));
}

/** Waits until the address contains these answers; '' or undefined: does not contain the name. */
export async function addressHas(page, wanted) {
  await until(`the address has ${JSON.stringify(wanted)}, it is ${page.url().slice(0, 300)}`, () => {
    const address = addressOf(page);
    return Object.entries(wanted).every(([name, value]) => (address[name] ?? '') === (value ?? ''));
  });
}

/** Navigates to other answers within the same page, as a click on a link would. */
export async function goTo(page, hash) {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hash);
  await settled(page);
}

/** Opens every collapsed part of the page, and any that this reveals. */
export async function openAll(page) {
  for (let round = 0; round < 4; round += 1) {
    const opened = await page.evaluate(() => {
      const closed = [...document.querySelectorAll('details:not([open])')];
      for (const details of closed) details.open = true;
      return closed.length;
    });
    if (opened === 0) return;
    // Long texts are fetched on demand.
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
