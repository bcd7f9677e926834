// Helpers for journeys through the views: compare, my plan, hours log.
//
//   const page = await openKept(planRecords(OHIO), '#v=1&view=compare');
//   await planTools(page, 'The first plan').remove.click();
//   await told(page, /is deleted/);
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { button, hasFocus, settled, until } from './browser.mjs';

/** The storage key of the records, as in src/core/plan/records.rs. */
export const KEY = 'casepath.plans';

export const OHIO = '#v=1&from=bachelors&to=msw&pace=full&state=OH&setting=hospital&hours=40&years=2&start=2026-01';
export const TEXAS = '#v=1&from=bachelors&to=msw&pace=full&state=TX&setting=hospital&hours=40&years=2&start=2026-01';

/** The stored text for these records, all with the same timestamp. */
export function keptText(records) {
  const stamped = Object.entries(records).map(([key, text]) => [key, [1_790_000_000_000, text]]);
  return JSON.stringify({
    casepath: 2, program: '0.1.0', figures: '2026-11', saved: '2026-11-01T10:00', records: Object.fromEntries(stamped),
  });
}

/** The records of a plan that is marked as "My plan". */
export function planRecords(answers, id = 'a', name = 'The first plan') {
  return {
    [`plan/${id}/answers`]: answers.slice(1),
    [`plan/${id}/name`]: name,
    [`plan/${id}/made`]: `2026-05-12T10:0${id.charCodeAt(0) - 97}`,
    chosen: 'a',
  };
}

/**
 * For `openKept`: stops the page's clock at noon of this day. What the log shows of the last weeks depends on the
 * current date.
 */
export const onDay = (day) => ({ prepare: (context) => context.clock.setFixedTime(new Date(`${day}T12:00:00-05:00`)) });

/** The stored records that have a text: { key: text }. */
export async function records(page) {
  const text = await page.evaluate((key) => localStorage.getItem(key), KEY);
  const all = Object.entries(JSON.parse(text ?? '{"records":{}}').records);
  return Object.fromEntries(all.filter(([, record]) => record.length === 2).map(([key, [, text]]) => [key, text]));
}

/** The records without those that count changes: these must be equal if nothing was changed. */
export async function substance(page) {
  return Object.fromEntries(Object.entries(await records(page)).filter(([key]) => !key.startsWith('copy/')));
}

/** Saves what the calculator shows. */
export const keep = (page) => button(page, 'Keep').click();

/** Fails if no element has the focus, as happens when the focused element is removed. */
export async function focusIsKept(page, what) {
  await settled(page);
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY', `${what}: the focus is lost`);
}

/** The actions on a plan in the compare view: { open, change, duplicate, rename, remove, choose, shown }. */
export function planTools(page, name) {
  const tool = (what) => button(page, `${what}: ${name}`);
  return {
    open: page.getByRole('link', { name: `Open in the calculator: ${name}`, exact: true }),
    change: tool('Change'),
    duplicate: tool('Duplicate'),
    rename: tool('Rename'),
    remove: tool('Delete'),
    choose: tool('Make it my plan'),
    shown: page.getByRole('checkbox', { name: new RegExp(`^${name} ?: Compare$`) }),
  };
}

/** The plans listed in the compare view. */
export const plansListed = (page) => page.getByRole('region', { name: /^(Your plans|Tus planes) / }).getByRole('listitem');

/** The field for a plan's new name. */
export const newName = (page) => page.getByLabel('Name of the plan', { exact: true });

/** The table of the plans side by side. */
export const compared = (page) => page.getByRole('region', { name: /^(Side by side|Lado a lado)$/ }).getByRole('table');

/** The part of my plan with its name, its end date and the button to print. */
export const chosenPlan = (page) => page.getByRole('region').filter({ has: page.getByRole('button', { name: /^(Print one sheet|Imprimir una hoja)$/ }) });

/** The print summary: visible only on paper. */
export const sheet = (page) => page.getByRole('article', { includeHidden: true }).filter({ hasText: /Signature|Firma/ });

export const sheetThere = (page) => sheet(page).waitFor({ state: 'attached' });

/** The texts of the print summary. */
export const sheetText = (page) => sheet(page).evaluate((sheet) => sheet.textContent);

/** The button that undoes the last change. */
export const undo = (page) => button(page, 'Undo');

/** Presses Tab until this element has the focus, as a keyboard user does. */
export async function tabTo(page, locator, what, key = 'Tab') {
  for (let presses = 0; presses < 250; presses += 1) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} does not reach ${what}`);
}

/** The file that a click downloads: { name, text }. */
export async function downloaded(page, click) {
  const coming = page.waitForEvent('download');
  await click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** The rows of a table as shown: [[cell, ...], ...]. */
export function cells(table) {
  return table.evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
}

/** Waits until the stored records, without the counters, differ from these; returns them. */
export function changedFrom(page, before) {
  return until('what is kept has changed', async () => {
    const now = await substance(page);
    return JSON.stringify(now) !== JSON.stringify(before) && now;
  });
}

/** Weeks of the log as records, going back from `last`. */
export function weekRecords(count, last = '2026-11-16', numbers = '40 25 1 0') {
  const day = new Date(`${last}T00:00:00Z`);
  const records = {};
  for (let place = 0; place < count; place += 1) {
    records[`log/week/w${String(place).padStart(4, '0')}`] = `${day.toISOString().slice(0, 10)} ${numbers}`;
    day.setUTCDate(day.getUTCDate() - 7);
  }
  return records;
}
