// The words that journeys about kept plans are written in, beside those of browser.mjs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { settled, until } from './browser.mjs';

/** The keys in the browser's storage, as in src/saved.rs and src/plan/kept.rs. */
export const ANSWERS = 'casepath';
export const PLANS = 'casepath.plans';
export const ASIDE = 'casepath.aside';

/** Answers that give a plan with every step of the way. */
export const OHIO = '#v=1&from=bachelors&to=msw&state=OH&start=2026-01';
export const TEXAS = '#v=1&from=bachelors&to=msw&state=TX&start=2026-01';

/** Keeps what the calculator shows, and waits until the page says what came of it. */
export async function keepPlan(page) {
  await page.getByRole('button', { name: 'Keep for comparison' }).click();
  await page.locator('#kept-news .notice').waitFor();
  return page.locator('#kept-news').innerText();
}

/** Shows a view: 'Estimate', 'Compare' or 'My plan', by its link in the header. */
export async function view(page, name) {
  await page.locator('nav.views').getByRole('link', { name }).click();
  if (name !== 'Estimate') await page.locator('#room #room-heading').waitFor();
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

/** Opens the folded part of a step where notes and own items are. */
export async function openStep(page, step = 0) {
  const folded = page.locator('#room details[data-of]').nth(step);
  if (!(await folded.evaluate((details) => details.open))) await folded.locator('summary').click();
  return folded;
}

export async function writeNote(page, text, step = 0) {
  const folded = await openStep(page, step);
  await folded.locator('textarea').fill(text);
  await settled(page);
}

export async function noteOf(page, step = 0) {
  const folded = await openStep(page, step);
  return folded.locator('textarea').inputValue();
}

export async function addOwn(page, text, step = 0) {
  const folded = await openStep(page, step);
  await folded.locator('input[type=text]').fill(text);
  await folded.getByRole('button', { name: 'Add', exact: true }).click();
  await page.locator('#room .flow .ticks label', { hasText: text }).waitFor();
}

export async function tickFirst(page) {
  await page.locator('#room .flow .ticks input[type=checkbox]').first().check();
  await settled(page);
}

export async function logWeek(page, day, hours = '38', clients = '20') {
  await page.locator('#log-week').fill(day);
  await page.locator('#log-hours').fill(hours);
  await page.locator('#log-clients').fill(clients);
  await page.locator('#room [data-act="add-week"]').click();
  await until(`the week of ${day} is kept`, async () => (await page.locator('#log-week').inputValue()) === '');
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
  await page.locator('#room .flow .ticks').first().waitFor();
  assert.ok(await page.locator('#room .flow .ticks input[type=checkbox]').first().isChecked(), `${what}: the tick`);
  assert.equal(await noteOf(page), 'Ask Ana about the forms', `${what}: the note`);
  assert.equal(await page.locator('#room .flow .ticks label', { hasText: 'Buy the big binder' }).count(), 1, `${what}: the own item`);
  assert.ok(Object.values(await records(page)).some((text) => text.startsWith('2026-08-03 38 20')), `${what}: the week`);
}

/** Downloads a copy: { name, text }. */
export async function downloadCopy(page) {
  const coming = page.waitForEvent('download');
  await page.locator('#keeping').getByRole('button', { name: 'Download a copy' }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Chooses a file for "Open a copy": a text, bytes, or the path of a file. */
export async function openCopy(page, content, name = 'copy.json') {
  const file = typeof content === 'object' && 'path' in content
    ? content.path
    : { name, mimeType: 'application/json', buffer: Buffer.from(content) };
  await page.locator('#open-copy').setInputFiles(file);
}

export async function putInPlace(page) {
  await page.locator('#preview').getByRole('button', { name: 'Replace what is here' }).click();
  await page.locator('#preview').waitFor({ state: 'detached' });
  await settled(page);
}

export async function putBeside(page) {
  await page.locator('#preview').getByRole('button', { name: 'Add it to what is here' }).click();
  await page.locator('#preview').waitFor({ state: 'detached' });
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
