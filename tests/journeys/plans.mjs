// The words that journeys about kept plans are written in, beside those of browser.mjs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { button, openMenu, part, settled, told, unfold, until, views } from './browser.mjs';

/** The keys in the browser's storage, as in src/core/saved.rs and src/core/plan/records.rs. */
export const ANSWERS = 'casepath';
export const PLANS = 'casepath.plans';
export const ASIDE = 'casepath.aside';

/** Answers that give a plan with every step of the way. */
export const OHIO = '#v=1&from=bachelors&to=msw&state=OH&start=2026-01';
export const TEXAS = '#v=1&from=bachelors&to=msw&state=TX&start=2026-01';

/** Keeps what the calculator shows, and waits until the page says so, or what else came of it. */
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

/** Shows a part of my plan by its link: 'Overview', 'Hours', 'Board', 'Moving'. */
export async function planPart(page, name) {
  const link = page.getByRole('navigation', { name: /^(Parts of my plan|Partes de mi plan)$/ }).getByRole('link', { name, exact: true });
  await link.click();
  await until(`the part ${name}`, async () => (await link.getAttribute('aria-current')) === 'page');
  await settled(page);
}

/** A browser that keeps the plan of Ohio, in the view "My plan". */
export async function openedMyPlan(openPage, options = {}) {
  const page = await openPage({ hash: OHIO, ...options });
  await keepPlan(page);
  await view(page, 'My plan');
  return page;
}

/** What lies in storage under a key; null where nothing does. */
export function stored(page, key = PLANS) {
  return page.evaluate((key) => localStorage.getItem(key), key);
}

/** The records that are kept and have a text: { key: text }. */
export async function records(page) {
  return recordsOf(await stored(page));
}

export function recordsOf(text) {
  const all = Object.entries(JSON.parse(text ?? '{"records":{}}').records);
  return Object.fromEntries(all.filter(([, record]) => record.length === 2).map(([key, [, text]]) => [key, text]));
}

/** The records without those that count changes and copies, and without the ids of this browser. */
export function ofSubstance(records) {
  const named = Object.entries(records).filter(([key]) => !key.startsWith('copy/') && key !== 'answers');
  return Object.fromEntries(named);
}

/** Waits until a record with this text is in storage. */
export function recordThere(page, text) {
  return until(`"${text}" is in storage`, async () => Object.values(await records(page)).some((other) => other.includes(text)));
}

/** The steps of the way in my plan. */
export const steps = (page) => part(page, 'Your path, step by step').getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });

/** The steps as they read: [{ name, status, when }]. */
export async function stepsTold(page) {
  const all = [];
  for (const one of await steps(page).all()) {
    const head = (await one.getByRole('heading', { level: 3 }).innerText()).replace(/\s+/g, ' ').trim();
    const [, name, status] = head.match(/^(.*?) (done|now|ahead)\b/);
    all.push({ name, status, when: await one.getByRole('paragraph').first().innerText() });
  }
  return all;
}

/** A step, by its place or by what its heading begins with: 'Master of Social Work'. */
export function step(page, which = 0) {
  if (typeof which === 'number') return steps(page).nth(which);
  return steps(page).filter({ has: page.getByRole('heading', { level: 3, name: new RegExp(`^${which}`) }) });
}

/** The parts of a step where it is completed and where notes and own items are; what unfolds them is `things`. */
export const parts = (step) => ({
  things: step.getByText('Mark as completed, add items or notes'),
  completed: step.getByLabel('Completed in (month)', { exact: true }),
  own: step.getByLabel('An item of your own', { exact: true }),
  add: step.getByRole('button', { name: 'Add', exact: true }),
  notes: step.getByLabel('Notes', { exact: true }),
});

/** Opens the folded part of a step where notes and own items are, and gives what is in it. */
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

/** An item of the checklists of my plan, or of one's own: its checkbox. */
export const item = (page, text) => part(page, 'Your path, step by step').getByRole('checkbox', { name: text, includeHidden: true });

export async function addOwn(page, text, which = 0) {
  const { own, add } = await openStep(page, which);
  await own.fill(text);
  await add.click();
  await item(page, text).waitFor();
}

/** The first item of the way that is in sight. */
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

/** Adds a week in the part of the hours, and goes back to the overview. */
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

/** A plan with a tick, a note, an item of one's own and a week of the log. */
export async function fullPlan(page) {
  await tickFirst(page);
  await writeNote(page, 'Ask Ana about the forms');
  await addOwn(page, 'Buy the big binder');
  await logWeek(page, '2026-08-03');
}

/** Checks that what `fullPlan` made is in storage and in sight. */
export async function fullPlanThere(page, what) {
  await view(page, 'My plan');
  await firstItem(page).waitFor();
  assert.ok(await firstItem(page).isChecked(), `${what}: the tick`);
  assert.equal(await noteOf(page), 'Ask Ana about the forms', `${what}: the note`);
  assert.equal(await item(page, 'Buy the big binder').count(), 1, `${what}: the own item`);
  assert.ok(Object.values(await records(page)).some((text) => text.startsWith('2026-08-03 38 20')), `${what}: the week`);
}

/** The part of a view that tells what is kept and makes and opens copies. */
export const keeping = (page) => part(page, 'What is kept, and your copy');

/** What that part says of what is kept. */
export const keptLine = (page) => keeping(page).getByRole('paragraph').first().innerText();

/** Downloads a copy: { name, text }. */
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

/** What is shown of a copy before anything is changed. */
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

/** A text of ours with these records, all changed at one moment. */
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
