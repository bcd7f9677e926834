// The guide: from an answer to the passage that explains it and back, its search, its figures, and what it shows
// besides its text: the map of states, relief from loans, studies.
import assert from 'node:assert/strict';
import { COLOURS, findings, looks, overflow } from './axe.mjs';
import { addressHas, resultThere, settled, until } from './browser.mjs';
import { test } from './fixtures.mjs';
import { at, fetched, focusOn, ME, switchLanguage } from './reader.mjs';
import { cells } from './views.mjs';

const GUIDE = '#v=1&view=guide';
const go = (page, hash) => page.evaluate((hash) => { location.hash = hash; }, hash);

test('from an answer one click leads to its passage, and back to the answer', async ({ openPage }) => {
  const page = await openPage({ hash: ME });
  await resultThere(page);
  await page.getByRole('link', { name: 'Guide: Work setting', exact: true }).click();
  await fetched(page);
  const passage = page.locator('section.passage').filter({ has: page.locator(':focus') });
  await until('the passage has the focus', async () => (await passage.count()) === 1);
  await passage.getByRole('button', { name: /Back to “Work setting”/ }).click();
  await focusOn(page, 'setting');
  await addressHas(page, { view: '', at: '', setting: 'hospital' });
});

test('from a result one click leads to its passage, and back to the result', async ({ openPage }) => {
  const page = await openPage({ hash: ME });
  await resultThere(page);
  await page.locator('.card:has(> #levers-heading) > .help').click();
  await fetched(page);
  await at(page, 'biggest-changes');
  await page.locator('section.passage:has(#at-biggest-changes)').getByRole('button', { name: /Back to/ }).first().click();
  await focusOn(page, 'levers-heading');
});

/** Goes on with the Tab key until this has the focus. */
async function tabTo(page, target, most = 6) {
  const has = () => target.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < most && !(await has()); step += 1) await page.keyboard.press('Tab');
  assert.ok(await has(), `${target} comes within ${most} steps`);
}

test('from the rule of a state one click leads to the state among the others, and back, by keyboard', async ({ openPage }) => {
  const page = await openPage({ hash: ME });
  await resultThere(page);
  await page.getByRole('link', { name: 'This state beside the others' }).focus();
  await page.keyboard.press('Enter');
  await fetched(page);
  await at(page, 'states-oh');
  await addressHas(page, { view: 'guide', at: 'states-mine', setting: 'hospital' });
  assert.match(await page.locator(':focus').innerText(), /^Ohio: pay \$[\d,]+/);
  assert.equal(await page.locator('.tile', { hasText: 'OH' }).getAttribute('aria-pressed'), 'true');
  const back = page.getByRole('button', { name: 'Back to “The rule of your state” in the calculator' });
  await tabTo(page, back);
  await page.keyboard.press('Enter');
  await focusOn(page, 'rule-heading');
  await addressHas(page, { view: '', at: '' });
  // Of another state the calculator shows no rule; of none there is nothing to be shown.
  await go(page, `${ME}&view=guide&at=states-tx`);
  await at(page, 'states-tx');
  assert.equal(await back.count(), 0);
  await go(page, `${ME}&view=guide&at=states-zz`);
  await at(page, 'states');
});

test('from each kind of line of the reckoning one click leads to what studies say of it, and back, by keyboard', async ({ openPage }) => {
  const page = await openPage({ hash: `${ME}&certs=ccm` });
  await resultThere(page);
  const links = page.locator('table.why a', { hasText: 'What studies say' });
  const places = await links.evaluateAll((links) => links.map((link) => new URLSearchParams(link.hash.slice(1)).get('at')));
  const kinds = ['setting', 'credential', 'experience', 'certification', 'bilingual'];
  assert.deepEqual([...new Set(places)].toSorted(), kinds.map((kind) => `studies-${kind}`).toSorted());
  for (const place of new Set(places)) {
    const link = links.nth(places.indexOf(place));
    const summary = link.locator('xpath=ancestor::details[1]/summary');
    await summary.focus();
    if (!(await link.isVisible())) await page.keyboard.press('Enter');
    await tabTo(page, link, 12);
    await page.keyboard.press('Enter');
    await fetched(page);
    await at(page, place);
    const back = page.locator(`#at-${place} + .ways-back`).getByRole('button', { name: /^Back to “Why this/ });
    await tabTo(page, back, 1);
    await page.keyboard.press('Enter');
    await focusOn(page, 'why');
  }
});

test('where a kind of line moves nothing of the own pay, there is no way back to it', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=studies-rn`);
  await at(page, 'studies-setting');
  assert.equal(await page.locator('.ways-back').count(), 0);
  await go(page, `${GUIDE}&at=studies-weather`);
  await at(page, 'studies');
});

test('the search finds with and without accents, and says when it finds nothing', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&lang=es`);
  const titles = async (query) => {
    await page.locator('#guide-search').fill(query);
    await until(`something is found for ${query}`, async () => (await page.locator('.found > li').count()) > 0);
    return page.locator('.found > li > a').allInnerTexts();
  };
  assert.deepEqual(await titles('supervision clinica'), await titles('SUPERVISIÓN Clínica'));
  await page.locator('#guide-search').fill('xylofonia');
  await until('it says so', async () => /No se encontró nada/.test(await page.locator('search [role=status]').innerText()));
});

test('a figure opens to its source, and from there to its row', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=degree-levels`);
  const figure = page.locator('button.figure').first();
  await figure.click();
  assert.equal(await figure.getAttribute('aria-expanded'), 'true');
  const note = page.locator('.figure-note');
  assert.ok((await note.locator('.sources li').count()) > 0);
  await note.getByRole('button', { name: 'Close' }).click();
  await until('the focus is back on the figure', () => figure.evaluate((button) => button === document.activeElement));
  const [told] = (await figure.innerText()).replaceAll(',', '').match(/\d+/);
  await figure.click();
  await note.getByRole('link', { name: 'This figure in its table' }).click();
  await until('a row is open', () => page.evaluate(() => document.activeElement.closest('article')?.querySelector('.figures') != null));
  const row = (await page.locator('#room article .figures').innerText()).replaceAll(',', '');
  assert.ok(row.includes(told), `${row} tells ${told}`);
});

test("the person's own figures are set in", async ({ openPage }) => {
  const page = await openPage({ hash: ME });
  const pay = await resultThere(page);
  await go(page, `${ME}&view=guide&at=typical-pay`);
  await fetched(page);
  const own = page.locator('section.passage:has(#at-typical-pay) .own');
  assert.match((await own.innerText()).replaceAll(',', ''), new RegExp(String(pay)));
  await go(page, `${GUIDE}&at=typical-pay`);
  await until('without answers there is none', async () => !(await own.allInnerTexts()).some((text) => text.replaceAll(',', '').includes(String(pay))));
});

test('the language changes and the place stays', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=advanced-standing`);
  await at(page, 'advanced-standing');
  await switchLanguage(page, 'Español', 'es');
  await until('the passage is there in Spanish', async () => (await page.locator('#at-advanced-standing').count()) === 1);
  assert.match(await page.locator('#room h1').innerText(), /Guía/);
  await addressHas(page, { at: 'advanced-standing', lang: 'es' });
});

test('a link to nowhere shows the contents', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=nowhere`);
  await focusOn(page, 'room-heading');
  assert.ok(await page.getByRole('navigation', { name: 'Contents' }).isVisible());
});

test('where the guide does not arrive the page says so, and trying again brings it', async ({ openPage }) => {
  let missing = true;
  const page = await openPage({
    hash: GUIDE,
    mounted: false,
    allow: [/404/],
    prepare: (context) => context.route('**/guide-en-*.json', (route) => (missing ? route.fulfill({ status: 404 }) : route.continue())),
  });
  await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
  missing = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('navigation', { name: 'Contents' }).waitFor();
});

test('the map tells each state its figure, and leads to its page or sets it', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=guide&at=states`);
  await at(page, 'states');
  assert.equal(await page.locator('.tile').count(), 51);
  const ohio = page.getByRole('button', { name: /Ohio: \$\d/ });
  await ohio.focus();
  await page.keyboard.press('Enter');
  assert.equal(await ohio.getAttribute('aria-pressed'), 'true');
  const chosen = page.locator('.chosen');
  assert.match(await chosen.innerText(), /Ohio: pay \$[\d,]+, which buys \$[\d,]+; \d+ months; 3,000 supervised hours/);
  assert.equal(await chosen.getByRole('link', { name: /Ohio on a page of its own/ }).getAttribute('href'), 'state/oh.html');
  const texas = page.getByRole('button', { name: /Texas: \$\d/ });
  await texas.focus();
  await page.keyboard.press('Space');
  await chosen.getByRole('link', { name: 'Use Texas in the calculator' }).click();
  await resultThere(page);
  await addressHas(page, { state: 'TX', setting: 'hospital', view: '' });
});

test('the map shows what is asked for, for whom it is asked', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=guide&at=states`);
  const ohio = page.locator('.tile', { hasText: 'OH' });
  await page.getByLabel('Show', { exact: true }).selectOption('hours');
  assert.match(await ohio.textContent(), /Ohio: 3,000$/);
  await page.getByLabel('Show', { exact: true }).selectOption('pay');
  const mine = await ohio.textContent();
  await page.getByLabel('For', { exact: true }).selectOption('usual');
  await until('the figures are others', async () => (await ohio.textContent()) !== mine);
  // Every class of the legend says what it is, and all states with a figure are in one.
  const legend = await page.locator('.legend li').allInnerTexts();
  assert.equal(legend.length, 5);
  const counted = legend.map((line) => Number(line.match(/\(states: (\d+)\)/)[1]));
  assert.equal(counted.reduce((sum, count) => sum + count), 51);
  await page.getByLabel('Find a state').fill('new');
  assert.deepEqual((await cells(page.locator('table.states'))).slice(1).map(([name]) => name), ['New Hampshire', 'New Jersey', 'New Mexico', 'New York']);
  assert.equal(await page.locator('.tile.sought').count(), 4);
  await page.getByLabel('Find a state').fill('atlantis');
  await page.getByText('No state is called that.').waitFor();
});

test('the table of states is sorted by any column, both ways', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=states`);
  const table = page.locator('table.states');
  const column = async (place) => (await cells(table)).slice(1).map((row) => row[place]);
  const number = (text) => Number(text.replace(/[^\d]/g, ''));
  const head = table.getByRole('columnheader', { name: /Pay at the end/ });
  assert.equal(await table.getByRole('columnheader', { name: /^State/ }).getAttribute('aria-sort'), 'ascending');
  await head.getByRole('button').click();
  assert.equal(await head.getAttribute('aria-sort'), 'ascending');
  const rising = (await column(1)).map(number);
  assert.deepEqual(rising, rising.toSorted((one, two) => one - two));
  await head.getByRole('button').click();
  assert.equal(await head.getAttribute('aria-sort'), 'descending');
  const falling = (await column(1)).map(number);
  assert.deepEqual(falling, falling.toSorted((one, two) => two - one));
  // States whose hours were not seen stand last, whichever way.
  await table.getByRole('columnheader', { name: /Supervised hours/ }).getByRole('button').click();
  const known = (await column(4)).map((text) => text !== 'not known');
  assert.deepEqual(known, known.toSorted((one, two) => Number(two) - Number(one)));
});

test('on a narrow page the table stands in for the map', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=states&lang=es`, { width: 320 });
  assert.equal(await page.locator('.tiles').isVisible(), false);
  assert.equal(await page.locator('table.states tbody tr').count(), 51);
  assert.equal(await overflow(page), '');
  assert.equal(await page.locator('table.states').getByRole('link', { name: 'Ohio', exact: true }).getAttribute('href'), 'estado/oh.html');
});

test('relief from loans is sorted by the plan, with the reason where it does not fit', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=guide&at=loan-relief`);
  await at(page, 'loan-relief');
  const fits = page.locator('article > .programmes > .programme');
  assert.match((await fits.allInnerTexts()).join('\n'), /National Health Service Corps[\s\S]*At the end of your plan[\s\S]*\$50,000/);
  await page.locator('summary', { hasText: 'What does not fit' }).click();
  const california = page.locator('details .programme', { hasText: 'Title IV-E' });
  assert.match(await california.innerText(), /It is for another state/);
  await go(page, `${GUIDE}&at=loan-relief`);
  await until('without answers it says so', async () => /not said a degree yet/.test(await page.locator('#room article').innerText()));
});

test('studies stand by what they speak of, with the claims that official figures do not bear out', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=guide&at=studies`);
  await at(page, 'studies');
  const text = await page.locator('#room article').innerText();
  for (const part of ['Work setting', 'A second language', 'Not borne out by official figures', 'In your estimate']) {
    assert.ok(text.includes(part), part);
  }
});

for (const { lang, theme, at: widths } of looks([360, 1280])) {
  test(`axe finds nothing and nothing runs out of the page: ${lang}, ${theme}`, async ({ openReader }) => {
    const page = await openReader(`${GUIDE}&lang=${lang}`, { theme });
    for (const place of ['', 'degrees', 'states', 'loan-relief', 'studies']) {
      await go(page, `${ME}&view=guide&lang=${lang}${place && `&at=${place}`}`);
      if (place) await at(page, place);
      else await focusOn(page, 'room-heading');
      await fetched(page);
      for (const [width, rules] of widths) {
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        assert.deepEqual(await findings(page, rules), [], `${place} at ${width}`);
        assert.equal(await overflow(page), '', `${place} at ${width}`);
      }
    }
  });
}

test('the map, which is there on wide pages alone, has colours that can be told apart in both themes', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=states`);
  assert.ok(await page.locator('.tiles').first().isVisible());
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme });
    await settled(page);
    assert.deepEqual(await findings(page, COLOURS), [], theme);
  }
});

test('a passage on paper holds its text, and no search', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=degrees`);
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  assert.ok(await page.locator('#at-degrees').isVisible());
  assert.equal(await page.locator('#guide-search').isVisible(), false);
});
