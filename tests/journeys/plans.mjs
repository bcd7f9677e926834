// Helpers for journeys about saved plans, in addition to those of browser.mjs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { button, openMenu, part, settled, told, unfold, until, views } from './browser.mjs';

/** The storage keys, as in src/core/saved.rs and src/core/plan/records.rs. */
export const ANSWERS = 'casepath';
export const PLANS = 'casepath.plans';
export const ASIDE = 'casepath.aside';

/** Answers that give a plan with every step of the timeline. */
export const OHIO = '#v=1&from=bachelors&to=msw&state=OH&start=2026-01';
export const TEXAS = '#v=1&from=bachelors&to=msw&state=TX&start=2026-01';

/** Saves what the calculator shows, and waits until the page confirms it or reports another result. */
export async function keepPlan(page, wanted = /Kept as/) {
  await button(page, 'Keep').click();
  return told(page, wanted);
}

const HEADINGS = {
  Compare: 'Compare plans', 'My plan': 'My plan', Guide: 'Guide', Sources: 'Sources', Comparar: 'Comparar planes', 'Mi plan': 'Mi plan',
  Estimate: 'What would you earn, and when would you be licensed?',
};

/** Shows a view by its link in the header: 'Estimate', 'Compare', 'My plan' ... */
export async function view(page, name) {
  await openMenu(page);
  await views(page).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name: HEADINGS[name], exact: true }).first().waitFor();
  await settled(page);
}

/** Shows a tab of my plan by its link: 'Overview', 'Hours', 'Board', 'Moving'. */
export async function planPart(page, name) {
  const link = page.getByRole('navigation', { name: /^(Parts of my plan|Partes de mi plan)$/ }).getByRole('link', { name, exact: true });
  await link.click();
  await until(`the part ${name}`, async () => (await link.getAttribute('aria-current')) === 'page');
  await settled(page);
}

/** Opens the view "My plan" in a browser that has the plan of Ohio stored. */
export async function openedMyPlan(openPage, options = {}) {
  const page = await openPage({ hash: OHIO, ...options });
  await keepPlan(page);
  await view(page, 'My plan');
  return page;
}

/** The stored text of a key; null if there is none. */
export function stored(page, key = PLANS) {
  return page.evaluate((key) => localStorage.getItem(key), key);
}

/** The stored records that have a text: { key: text }. */
export async function records(page) {
  return recordsOf(await stored(page));
}

export function recordsOf(text) {
  const all = Object.entries(JSON.parse(text ?? '{"records":{}}').records);
  return Object.fromEntries(all.filter(([, record]) => record.length === 2).map(([key, [, text]]) => [key, text]));
}

/** The records without those that count changes and backups, and without the ids of this browser. */
export function ofSubstance(records) {
  const named = Object.entries(records).filter(([key]) => !key.startsWith('copy/') && key !== 'answers');
  return Object.fromEntries(named);
}

/** Waits until a record with this text is in storage. */
export function recordThere(page, text) {
  return until(`"${text}" is in storage`, async () => Object.values(await records(page)).some((other) => other.includes(text)));
}

/** The steps of the timeline in my plan. */
export const steps = (page) => part(page, 'Your path, step by step').getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });

/** The steps as shown: [{ name, status, when }]. */
export async function stepsTold(page) {
  const all = [];
  for (const one of await steps(page).all()) {
    const head = (await one.getByRole('heading', { level: 3 }).innerText()).replace(/\s+/g, ' ').trim();
    const [, name, status] = head.match(/^(.*?) (done|now|ahead)\b/);
    all.push({ name, status, when: await one.getByRole('paragraph').first().innerText() });
  }
  return all;
}

/** A step, by its index or by the beginning of its heading: 'Master of Social Work'. */
export function step(page, which = 0) {
  if (typeof which === 'number') return steps(page).nth(which);
  return steps(page).filter({ has: page.getByRole('heading', { level: 3, name: new RegExp(`^${which}`) }) });
}

/** The controls of a step for its completion, notes and own items; `things` is the summary that opens the latter. */
export const parts = (step) => ({
  things: step.getByText('Mark as completed, add items or notes'),
  completed: step.getByLabel('Completed in (month)', { exact: true }),
  own: step.getByLabel('An item of your own', { exact: true }),
  add: step.getByRole('button', { name: 'Add', exact: true }),
  notes: step.getByLabel('Notes', { exact: true }),
});

/** Opens the collapsed part of a step with notes and own items, and returns its controls. */
export async function openStep(page, which = 0) {
  const found = parts(step(page, which));
  await unfold(found.things);
  return found;
}

export async function writeNote(page, text, which = 0) {
  const { notes } = await openStep(page, which);
  await notes.fill(text);
  await settled(page);
}

export async function noteOf(page, which = 0) {
  const { notes } = await openStep(page, which);
  return notes.inputValue();
}

/** The checkbox of an item of the checklists in my plan, or of the user's own items. */
export const item = (page, text) => part(page, 'Your path, step by step').getByRole('checkbox', { name: text, includeHidden: true });

export async function addOwn(page, text, which = 0) {
  const { own, add } = await openStep(page, which);
  await own.fill(text);
  await add.click();
  await item(page, text).waitFor();
}

/** The first visible item of the timeline. */
export const firstItem = (page) => part(page, 'Your path, step by step').getByRole('checkbox').first();

export async function tickFirst(page) {
  await firstItem(page).check();
  await settled(page);
}

/** The fields and the button of the hours log. */
export function logForm(page) {
  const log = part(page, 'Hours log');
  const field = (name) => log.getByLabel(name, { exact: true });
  return {
    registered: field('Registered with the board since'),
    week: field('Week'),
    hours: field('Hours worked'),
    clients: field('Of these with clients'),
    individual: field('Individual supervision'),
    group: field('Group supervision'),
    add: button(log, 'Add a week'),
    save: button(log, 'Save'),
    faults: log.getByRole('alert'),
  };
}

/** Adds a week in the tab "Hours", and returns to the overview. */
export async function logWeek(page, day, hours = '38', clients = '20') {
  await planPart(page, 'Hours');
  const form = logForm(page);
  await form.week.fill(day);
  await form.hours.fill(hours);
  await form.clients.fill(clients);
  await form.add.click();
  await until(`the week of ${day} is kept`, async () => (await form.week.inputValue()) === '');
  await planPart(page, 'Overview');
}

/** Makes a plan with a checked item, a note, an own item and a week of the log. */
export async function fullPlan(page) {
  await tickFirst(page);
  await writeNote(page, 'Ask Ana about the forms');
  await addOwn(page, 'Buy the big binder');
  await logWeek(page, '2026-08-03');
}

/** Checks that what `fullPlan` made is stored and shown. */
export async function fullPlanThere(page, what) {
  await view(page, 'My plan');
  await firstItem(page).waitFor();
  assert.ok(await firstItem(page).isChecked(), `${what}: the tick`);
  assert.equal(await noteOf(page), 'Ask Ana about the forms', `${what}: the note`);
  assert.equal(await item(page, 'Buy the big binder').count(), 1, `${what}: the own item`);
  assert.ok(Object.values(await records(page)).some((text) => text.startsWith('2026-08-03 38 20')), `${what}: the week`);
}

/** The storage panel of a view: it shows what is stored, and makes and opens backups. */
export const keeping = (page) => part(page, 'What is kept, and your copy');

/** The summary line of the storage panel. */
export const keptLine = (page) => keeping(page).getByRole('paragraph').first().innerText();

/** Downloads a backup: { name, text }. */
export async function downloadCopy(page) {
  const coming = page.waitForEvent('download');
  await button(keeping(page), 'Download a copy').click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Chooses a file for "Open a copy": a text, bytes, or the path of a file. */
export async function openCopy(page, content, name = 'copy.json') {
  const file = typeof content === 'object' && 'path' in content
    ? content.path
    : { name, mimeType: 'application/json', buffer: Buffer.from(content) };
  await page.getByLabel('Open a copy', { exact: true }).setInputFiles(file);
}

/** The preview of a backup before anything is changed. */
export const preview = (page) => page.getByRole('group', { name: /^The copy “/ });

export async function putInPlace(page) {
  await button(preview(page), 'Replace what is here').click();
  await preview(page).waitFor({ state: 'detached' });
  await settled(page);
}

export async function putBeside(page) {
  await button(preview(page), 'Add it to what is here').click();
  await preview(page).waitFor({ state: 'detached' });
  await settled(page);
}

/** The text of a Casepath backup with these records, all with the same timestamp. */
export function copyOf(records, more = {}) {
  const stamped = Object.fromEntries(Object.entries(records).map(([key, text]) => [key, [1_790_000_000_000, text]]));
  return JSON.stringify({ casepath: 2, program: '0.1.0', figures: '2026-11', saved: '2026-11-01T10:00', records: stamped, ...more });
}

export const OHIO_RECORDS = {
  'plan/a/answers': OHIO.slice(1),
  'plan/a/name': 'Ohio',
  'plan/a/made': '2026-05-12T10:00',
  chosen: 'a',
};
