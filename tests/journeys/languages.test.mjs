// English and Spanish: all text changes, the numbers do not.
import assert from 'node:assert/strict';
import {
  addressHas, control, formThere, FULL, LABELS, lines, openAll, openTab, results, resultThere, settled, shown, until,
} from './browser.mjs';
import { test } from './fixtures.mjs';

// English text that must not remain when the page is in Spanish.
const ENGLISH = [
  ...Object.values(LABELS), 'Refine', 'needed', "I don't know yet", 'I don’t know yet', 'Share', 'Keep', 'Menu', 'On this device', 'Why this number',
  'What you can change', 'Full time', 'Part time', 'Hospital', 'Sources', 'Print', 'Skip to the form', 'Typical', 'Fast', 'Slow',
].map((word) => word.toLowerCase());

// The same in both languages.
const SHARED = ['hospital'];

/** Switches the language as a user does, by a button or a link. */
async function switchTo(page, name, value) {
  await page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true })).first().click();
  await until(`the page is in ${name}`, async () => (await page.locator('html').getAttribute('lang'))?.startsWith(value));
  await settled(page);
}

/** Visible lines and options that are in the list of English texts. */
async function englishLeft(page) {
  const options = await page.locator('option').allTextContents();
  const all = [...(await lines(page)), ...options.map((text) => text.trim())];
  return [...new Set(all.map((line) => line.toLowerCase()))].filter(
    (line) => ENGLISH.includes(line.replace(/[:*]$/, '')) && !SHARED.includes(line),
  );
}

test('switching to Español changes labels, results and the language of the page', async ({ openPage }) => {
  const page = await openPage({ hash: FULL });
  await resultThere(page);
  assert.match(await page.locator('html').getAttribute('lang'), /^en/);
  const english = await lines(page);
  const before = await results(page);

  await switchTo(page, 'Español', 'es');
  await addressHas(page, { lang: 'es', state: 'OH' });
  assert.deepEqual(await results(page), before, 'the numbers are the same');
  assert.deepEqual(await englishLeft(page), []);
  assert.match(await page.title(), /\S/);

  // A whole sentence that is the same in both languages was left untranslated, unless the page marks it as English:
  // names of laws, boards, publications.
  const names = await page.locator('[lang=en]').allTextContents();
  const isName = (line) => names.some((name) => name.includes(line) || (name.trim() && line.includes(name.trim())));
  const same = (await lines(page)).filter((line) => english.includes(line) && line.split(/\s+/).length >= 6 && !isName(line));
  assert.deepEqual(same, [], 'sentences that were not translated');

  await switchTo(page, 'English', 'en');
  assert.equal(await control(page, 'What do you aim for?').count(), 1);
  assert.deepEqual(await results(page), before);
  assert.equal(await shown(page, 'state'), 'OH');
});

test('with everything opened no known English word is left', async ({ openPage }) => {
  const page = await openPage({ hash: `${FULL}&lang=es` });
  await resultThere(page);
  await openAll(page);
  assert.deepEqual(await englishLeft(page), []);
});

test('a link with lang=es opens in Spanish', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH&lang=es' });
  await resultThere(page);
  assert.match(await page.locator('html').getAttribute('lang'), /^es/);
  assert.deepEqual(await englishLeft(page), []);
});

test('what is missing is said in Spanish too', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&lang=es' });
  const text = await page.locator('#no-estimate').innerText();
  assert.match(text, /estado/i);
  assert.doesNotMatch(text, /\b(the|state|degree)\b/i);
});

test('the language is remembered', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  await switchTo(page, 'Español', 'es');
  await addressHas(page, { lang: 'es' });
  await page.reload();
  await formThere(page);
  assert.match(await page.locator('html').getAttribute('lang'), /^es/);
});

test('a bad language in the address is no reason for another page', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH&lang=xx' });
  await resultThere(page);
  assert.match(await page.locator('html').getAttribute('lang'), /^en/);
  const tab = await openTab(page, '#v=1&to=msw&state=OH&lang=ES');
  assert.match(await tab.locator('html').getAttribute('lang'), /^en/, 'values are exact');
});
