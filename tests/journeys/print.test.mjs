// On paper: the result, the assumptions, the date, and the address to come back to.
import assert from 'node:assert/strict';
import { addressHas, control, FULL, lines, resultThere, settled } from './browser.mjs';
import { test } from './fixtures.mjs';
import { OHIO, planRecords, TEXAS, weekRecords } from './views.mjs';

/** The minimum for an estimate, so most answers are assumed. */
const LITTLE = '#v=1&to=msw&state=TX';

/** Many years, notes on pay and path, and a reason for the missing pay at the start. */
const LONG = '#v=1&from=none&to=msw&pace=part&state=CA&setting=private-practice&certs=ccm&hours=30';

/** What is collapsed on screen and printed. */
const FOLDED = {
  en: [/A public school of your state, for residents/, /The result is rounded to the nearest \$100/, /US Bureau of Labor Statistics/],
  es: [/Una escuela pública de tu estado, para residentes/, /El resultado se redondea a los \$100 más cercanos/, /US Bureau of Labor Statistics/],
};

test('the form is left out, the numbers stay', async ({ openPage }) => {
  const page = await openPage({ hash: FULL });
  await resultThere(page);
  // The sections below the answer are rendered in a task of their own.
  await page.getByRole('heading', { name: 'Sources, method and date of the data' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  for (const label of ['State', 'What do you aim for?', 'Hours a week']) {
    assert.equal(await control(page, label).isVisible(), false, label);
  }
  // A figure is also a button that shows its source; on paper it is a plain number.
  const buttons = page.getByRole('button').filter({ visible: true });
  const figures = page.getByTitle(/: where does it come from\?$/).filter({ visible: true });
  assert.equal(await buttons.count(), await figures.count(), 'no buttons on paper');
  assert.ok(await page.locator('#pay-typical').isVisible());
  assert.ok(await page.locator('#months-typical').isVisible());
});

test('the sheet carries the date, the assumptions, the sources and the address', async ({ openPage }) => {
  const page = await openPage({ hash: FULL });
  await resultThere(page);
  await addressHas(page, { v: '1', state: 'OH' });
  // The sections below the answer are rendered in a task of their own.
  await page.getByRole('heading', { name: 'Sources, method and date of the data' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  const text = (await lines(page)).join('\n');
  assert.match(text, new RegExp(`\\b${new Date().getFullYear()}\\b`), 'the date');
  assert.match(text, /assum/i, 'the assumptions');
  assert.match(text, /source/i, 'the sources');
  const joined = text.replace(/\s+/g, '');
  assert.match(joined, /#v=1&|[?&#]v=1/, 'the address with the answers');
  assert.match(joined, /state=OH/);
});

test('a printed page of the dark theme is light', async ({ openPage }) => {
  const page = await openPage({ hash: FULL, theme: 'dark' });
  await resultThere(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await settled(page);
  const dark = await page.evaluate(() => {
    // The background comes from the first of body and html that has one.
    for (const element of [document.body, document.documentElement]) {
      const [red, green, blue, alpha = 1] = getComputedStyle(element).backgroundColor.match(/[\d.]+/g).map(Number);
      if (alpha > 0) return (red + green + blue) / 3 < 200;
    }
    return false;
  });
  assert.equal(dark, false);
});

for (const lang of ['en', 'es']) {
  for (const [name, answers] of Object.entries({ 'much answered': FULL, 'little answered': LITTLE, 'a long way': LONG })) {
    test(`an estimate is two pages: the answer, the path and what was assumed; why, and the sources (${name}, ${lang})`, async ({ openPage }) => {
      const page = await openPage({ hash: `${answers}&lang=${lang}` });
      await resultThere(page);
      await page.locator('#sources-heading').waitFor();
      for (const format of ['Letter', 'A4']) {
        const pdf = await page.pdf({ format });
        assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
        assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 2, format);
      }
      await page.emulateMedia({ media: 'print' });
      await settled(page);
      // Collapsed or not, on paper they are readable, in this order.
      const tops = [];
      for (const id of ['answer-sentence', 'path-heading', 'worth-heading', 'assumed-heading', 'why', 'rule-heading', 'sources-heading']) {
        const part = page.locator(`#${id}`);
        assert.ok(await part.isVisible(), id);
        tops.push((await part.boundingBox()).y);
      }
      assert.deepEqual(tops, tops.toSorted((one, other) => one - other));
      const text = (await lines(page)).join(' ');
      for (const folded of FOLDED[lang]) assert.match(text, folded);
    });
  }
}

for (const view of ['compare', 'plan']) {
  test(`no buttons, fields or links to press are printed of the view "${view}"`, async ({ openKept }) => {
    const plans = { ...planRecords(TEXAS, 'b', 'Texas'), ...planRecords(OHIO, 'a', 'Ohio'), ...weekRecords(3) };
    const page = await openKept(plans, `#v=1&view=${view}`);
    const main = page.getByRole('main');
    // The checklist items, checked or not, are the printed content of my plan.
    const fields = view === 'plan' ? 'select, textarea, input:not([type=checkbox])' : 'select, textarea, input';
    const pressed = main.getByRole('button').or(main.locator(fields)).or(main.getByRole('link', { name: /^Open in the calculator/ })).filter({ visible: true });
    assert.notEqual(await pressed.count(), 0, 'on the screen they are there');
    await page.emulateMedia({ media: 'print' });
    await settled(page);
    assert.equal(await pressed.count(), 0);
    assert.match(await main.innerText(), view === 'plan' ? /What is next/ : /Pay when complete/);
  });
}
