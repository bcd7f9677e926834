// A browser's translation replaces the text nodes of the page. The shown values must stay correct nevertheless.
import assert from 'node:assert/strict';
import { choose, control, fill, MONTHS, PAY, result, resultThere, settled, until } from './browser.mjs';
import { test } from './fixtures.mjs';

/** Does what Chrome's translation does to text nodes: wraps each in two elements. */
const translate = (page) =>
  page.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const { parentElement } = text;
      if (text.data.trim() === '' || parentElement.closest('script, style, option, [translate="no"]')) continue;
      const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name));
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

const digits = (text) => text.replace(/\D/g, '');

test('after a translation an answer changes text and value alike', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&from=bachelors&to=msw&state=OH&setting=hospital' });
  const ohio = await resultThere(page);
  await translate(page);
  await choose(page, 'State', 'CA');
  await until('the value is another', async () => (await result(page, 'pay-typical')) !== ohio);
  for (const id of PAY) {
    const text = await page.locator(`#${id}`).innerText();
    assert.equal(digits(text), String(await result(page, id)), `${id}: ${text}`);
  }
  for (const id of MONTHS) assert.notEqual(await result(page, id), null, id);
  const result_ = await page.getByRole('region', { name: 'Your estimate' }).innerText();
  assert.doesNotMatch(result_, /rule in Ohio/i);
});

test('after a translation the form tells of an entry, counts, and takes both back', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&from=bachelors&to=msw&state=OH' });
  await resultThere(page);
  await translate(page);
  await fill(page, 'Hours a week', '200');
  const error = page.getByText(/“200” is out of range/);
  await error.waitFor({ state: 'visible' });
  await fill(page, 'Hours a week', 'abc');
  await page.getByText(/“abc” cannot be read as a number/).waitFor({ state: 'visible' });
  assert.equal(await error.count(), 0);
  await fill(page, 'Hours a week', '30');
  await page.getByText(/^1 of \d+ given$/).waitFor({ state: 'visible' });
  assert.equal(await page.getByText(/cannot be read/).count(), 0);
  await translate(page);
  await choose(page, 'Where are you now?', '');
  await page.getByText(/You have not said/).waitFor({ state: 'visible' });
  await choose(page, 'Where are you now?', 'bsw');
  await settled(page);
  assert.equal(await page.getByText(/You have not said/).count(), 0);
  assert.equal(await control(page, 'Hours a week').inputValue(), '30');
});
