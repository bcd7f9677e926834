// The words that journeys through the views are written in: compare, my plan, hours log.
//
//   const page = await openKept({ [`plan/a/answers`]: OHIO.slice(1) }, '#v=1&view=plan');
//   assert.match(await said(page), /deleted/);
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { settled, until } from './browser.mjs';

/** The key of what is kept, as in src/plan/kept.rs. */
export const KEY = 'casepath.plans';

export const OHIO = '#v=1&from=bachelors&to=msw&pace=full&state=OH&setting=hospital&hours=40&years=2&start=2026-01';
export const TEXAS = '#v=1&from=bachelors&to=msw&pace=full&state=TX&setting=hospital&hours=40&years=2&start=2026-01';

/** What storage holds with these records, all changed at one moment. */
export function keptText(records) {
  const stamped = Object.entries(records).map(([key, text]) => [key, [1_790_000_000_000, text]]);
  return JSON.stringify({
    casepath: 2, program: '0.1.0', figures: '2026-11', saved: '2026-11-01T10:00', records: Object.fromEntries(stamped),
  });
}

/** The records of a plan that is mine. */
export function planRecords(answers, id = 'a', name = 'The first plan') {
  return {
    [`plan/${id}/answers`]: answers.slice(1),
    [`plan/${id}/name`]: name,
    [`plan/${id}/made`]: `2026-05-12T10:0${id.charCodeAt(0) - 97}`,
    chosen: 'a',
  };
}

/**
 * For `openKept`: the page's clock stands still at noon of this day. What the log says of the last weeks depends on the
 * day on which it is asked.
 */
export const onDay = (day) => ({ prepare: (context) => context.clock.setFixedTime(new Date(`${day}T12:00:00-05:00`)) });

export async function roomThere(page) {
  await page.locator('#room #room-heading').waitFor();
  await settled(page);
}

/** The records that are kept and have a text: { key: text }. */
export async function records(page) {
  const text = await page.evaluate((key) => localStorage.getItem(key), KEY);
  const all = Object.entries(JSON.parse(text ?? '{"records":{}}').records);
  return Object.fromEntries(all.filter(([, record]) => record.length === 2).map(([key, [, text]]) => [key, text]));
}

/** The records but those that count changes: what must not differ where nothing is changed. */
export async function substance(page) {
  return Object.fromEntries(Object.entries(await records(page)).filter(([key]) => !key.startsWith('copy/')));
}

/** What the view says of the last thing that was done. */
export async function said(page) {
  await page.locator('#planner-said .notice').first().waitFor();
  return page.locator('#planner-said').innerText();
}

/** What the calculator says beside its buttons. */
export async function news(page) {
  await page.locator('#kept-news .notice').first().waitFor();
  return page.locator('#kept-news').innerText();
}

export async function keep(page) {
  await page.getByRole('button', { name: 'Keep for comparison' }).click();
  return news(page);
}

/** Shows a view by its link in the header: 'Calculator', 'Compare', 'My plan'. */
export async function view(page, name) {
  await page.locator('nav.views').getByRole('link', { name, exact: true }).click();
  if (name === 'Calculator') await page.locator('#room').waitFor({ state: 'detached' });
  else await roomThere(page);
}

/** A button of the view that asks for this, such as `delete a`. */
export function asking(page, act) {
  return page.locator(`#room [data-act="${act}"]`);
}

/** Where the focus is; fails where it is nowhere. */
export async function focused(page, what) {
  await settled(page);
  const found = await page.evaluate(() => {
    const { id, tagName, textContent, dataset } = document.activeElement;
    return { id, tag: tagName, text: textContent, act: dataset.act };
  });
  assert.notEqual(found.tag, 'BODY', `${what}: the focus is lost`);
  return found;
}

/** Presses Tab until this has the focus; a visitor without a mouse does the same. */
export async function tabTo(page, locator, what, key = 'Tab') {
  for (let presses = 0; presses < 250; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} does not reach ${what}`);
}

/** What a click lets the browser download: { name, text }. */
export async function downloaded(page, click) {
  const coming = page.waitForEvent('download');
  await click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** The rows of a table: [[cell, ...], ...] as they read. */
export function cells(table) {
  return table.evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
}

/** Waits until what storage holds of substance differs from this, and gives it. */
export function changedFrom(page, before) {
  return until('what is kept has changed', async () => {
    const now = await substance(page);
    return JSON.stringify(now) !== JSON.stringify(before) && now;
  });
}

/** Weeks of the log as records, the latest `last`, going back. */
export function weekRecords(count, last = '2026-11-16', numbers = '40 25 1 0') {
  const day = new Date(`${last}T00:00:00Z`);
  const records = {};
  for (let place = 0; place < count; place += 1) {
    records[`log/week/w${String(place).padStart(4, '0')}`] = `${day.toISOString().slice(0, 10)} ${numbers}`;
    day.setUTCDate(day.getUTCDate() - 7);
  }
  return records;
}
