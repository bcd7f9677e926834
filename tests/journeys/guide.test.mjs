// The guide: from an answer to the section that explains it and back, its search, its figures, and what it shows
// besides its text: the state map, loan relief, studies.
import assert from 'node:assert/strict';
import { COLORS, findings, looks, overflow } from './axe.mjs';
import {
  addressHas, button, control, focusOn, hasFocus, LABELS, part, resultThere, settled, told, unfold, until, viewHeading,
} from './browser.mjs';
import { GUIDE_FILES } from './files.mjs';
import { test } from './fixtures.mjs';
import { article, at, fetched, ME, moveTo, switchLanguage } from './library.mjs';
import { cells } from './views.mjs';

const GUIDE = '#v=1&view=guide';
const STUDIES = 'What studies say of pay';
const go = (page, hash) => page.evaluate((hash) => { location.hash = hash; }, hash);

test('from the help of an answer one click leads to its passage, and back to the answer', async ({ openPage }) => {
  const page = await openPage({ hash: ME });
  await resultThere(page);
  await page.getByText('Help: Work setting', { exact: true }).locator('xpath=..').click();
  await page.getByRole('link', { name: 'More in the guide: Work setting', exact: true }).click();
  await fetched(page);
  const passage = page.getByRole('region').filter({ has: page.locator(':focus') });
  await until('the passage has the focus', async () => (await passage.count()) === 1);
  await passage.getByRole('button', { name: /Back to “Work setting”/ }).click();
  await focusOn(control(page, LABELS.setting), 'the answer');
  await addressHas(page, { view: '', at: '', setting: 'hospital' });
});

const CHANGE = 'What you can change';

test('from a result one click leads to its passage, and back to the result', async ({ openPage }) => {
  const page = await openPage({ hash: ME });
  await resultThere(page);
  await page.getByRole('link', { name: `Guide: ${CHANGE}`, exact: true }).click();
  await fetched(page);
  await at(page, CHANGE);
  await part(page, CHANGE).getByRole('button', { name: /Back to/ }).first().click();
  await focusOn(page.getByRole('heading', { name: CHANGE, exact: true }), 'the result');
});

/** Presses Tab until this element has the focus. */
async function tabTo(page, target, most = 6) {
  for (let step = 0; step < most && !(await hasFocus(target)); step += 1) await page.keyboard.press('Tab');
  assert.ok(await hasFocus(target), `${target} comes within ${most} steps`);
}

test('from the rule of a state one click leads to the state among the others, and back, by keyboard', async ({ openPage }) => {
  const page = await openPage({ hash: ME });
  await resultThere(page);
  await page.getByRole('link', { name: 'All 51 as a table' }).focus();
  await page.keyboard.press('Enter');
  await fetched(page);
  await at(page, /^Ohio: pay \$[\d,]+/);
  await addressHas(page, { view: 'guide', at: 'states-mine', setting: 'hospital' });
  assert.equal(await tile(page, 'Ohio').getAttribute('aria-pressed'), 'true');
  const back = page.getByRole('button', { name: 'Back to “The rule of your state” in the calculator' });
  await tabTo(page, back);
  await page.keyboard.press('Enter');
  await focusOn(page.getByRole('heading', { name: 'Your state: Ohio', exact: true }), 'the rule');
  await addressHas(page, { view: '', at: '' });
  // The calculator shows no rule of another state, and without a state there is nothing to show.
  await go(page, `${ME}&view=guide&at=states-tx`);
  await at(page, /^Texas: pay/);
  assert.equal(await back.count(), 0);
  await go(page, `${ME}&view=guide&at=states-zz`);
  await at(page, 'Map of the states');
});

/** The states of the map, each a button. */
const map = (page) => page.getByRole('group', { name: /^(Map|Mapa): / });
const tile = (page, state) => map(page).getByRole('button', { name: new RegExp(`^[A-Z]{2} ${state}: `) });

/** The factors of pay: the last part of their addresses, and their headings. */
const KINDS = {
  setting: 'Work setting', credential: 'Degree and license', experience: 'Experience', certification: 'Certification', bilingual: 'A second language',
};

test('from each kind of line of the reckoning one click leads to what studies say of it, and back, by keyboard', async ({ openPage }) => {
  const page = await openPage({ hash: `${ME}&certs=ccm` });
  await resultThere(page);
  const links = part(page, 'Why this number').getByText('What studies say', { exact: true });
  // The sections below the answer follow it.
  await links.first().waitFor({ state: 'attached' });
  const places = await links.evaluateAll((links) => links.map((link) => new URLSearchParams(link.hash.slice(1)).get('at')));
  assert.deepEqual([...new Set(places)].toSorted(), Object.keys(KINDS).map((kind) => `studies-${kind}`).toSorted());
  for (const place of new Set(places)) {
    const link = links.nth(places.indexOf(place));
    // The line of the breakdown that expands to it.
    const summary = link.locator('xpath=ancestor::details[1]/summary');
    await summary.focus();
    if (!(await link.isVisible())) await page.keyboard.press('Enter');
    await tabTo(page, link, 12);
    await page.keyboard.press('Enter');
    await fetched(page);
    const heading = KINDS[place.slice('studies-'.length)];
    await at(page, heading);
    const back = page.getByRole('button', { name: /^Back to “Why this/ }).and(page.locator(':focus'));
    await page.keyboard.press('Tab');
    assert.equal(await back.count(), 1, `the next stop after "${heading}"`);
    await page.keyboard.press('Enter');
    await at(page, 'Why this number');
  }
});

test('where a kind of line moves nothing of the own pay, there is no way back to it', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=studies-rn`);
  await at(page, KINDS.setting);
  assert.equal(await page.getByRole('button', { name: /^Back to/ }).count(), 0);
  await go(page, `${GUIDE}&at=studies-weather`);
  await at(page, STUDIES);
});

test('the search finds with and without accents, and says when it finds nothing', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&lang=es`);
  const titles = async (query) => {
    await field(page).fill(query);
    await until(`something is found for ${query}`, async () => (await found(page).count()) > 0);
    return found(page).getByRole('link').allInnerTexts();
  };
  assert.deepEqual(await titles('supervision clinica'), await titles('SUPERVISIÓN Clínica'));
  await field(page).fill('xylofonia');
  await told(page, /No se encontró nada/);
});

const field = (page) => page.getByRole('searchbox', { name: /^(Search the guide and the glossary|Buscar en la guía y el glosario)$/ });
const found = (page) => page.getByRole('search').getByRole('listitem');

test('a figure opens to its source, and from there to its row', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=degree-levels`);
  // The first figure that can be clicked.
  const figure = part(page, 'The three levels').getByRole('table').getByRole('button').first();
  const note = page.getByRole('group', { name: 'Sources of what is shown', exact: true });
  await figure.click();
  assert.equal(await figure.getAttribute('aria-expanded'), 'true');
  assert.ok((await note.getByRole('listitem').count()) > 0, 'its sources');
  await button(note, 'Close').click();
  await focusOn(figure, 'the figure');
  const [told] = (await figure.innerText()).replaceAll(',', '').match(/\d+/);
  await figure.click();
  await note.getByRole('link', { name: 'This figure in its table' }).click();
  await article(page).getByRole('link', { name: 'All rows of this table' }).waitFor();
  await until('the row has the focus', () => page.evaluate(() => Boolean(document.activeElement.closest('article'))));
  const row = (await article(page).getByRole('list').first().innerText()).replaceAll(',', '');
  assert.ok(row.includes(told), `${row} tells ${told}`);
});

test("the person's own figures are set in", async ({ openPage }) => {
  const page = await openPage({ hash: ME });
  const pay = await resultThere(page);
  await go(page, `${ME}&view=guide&at=typical-pay`);
  await fetched(page);
  const own = part(page, 'Typical pay').getByRole('paragraph').filter({ hasText: /^Yours/ });
  assert.match((await own.innerText()).replaceAll(',', ''), new RegExp(String(pay)));
  await go(page, `${GUIDE}&at=typical-pay`);
  await until('without answers there is none', async () => !(await own.allInnerTexts()).some((text) => text.replaceAll(',', '').includes(String(pay))));
});

test('the language changes and the place stays', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=advanced-standing`);
  await at(page, 'Advanced standing');
  await switchLanguage(page, 'Español', 'es');
  await part(page, 'Advanced standing: una MSW más corta').waitFor();
  assert.match(await viewHeading(page).innerText(), /Guía/);
  await addressHas(page, { at: 'advanced-standing', lang: 'es' });
});

test('a link to nowhere shows the contents', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=nowhere`);
  await focusOn(viewHeading(page), 'the heading');
  assert.ok(await page.getByRole('navigation', { name: 'Contents' }).isVisible());
});

test('where the guide does not arrive the page says so, and trying again brings it', async ({ openPage }) => {
  let missing = true;
  const page = await openPage({
    hash: GUIDE,
    mounted: false,
    allow: [/404/],
    prepare: (context) => context.route(GUIDE_FILES, (route) => (missing ? route.fulfill({ status: 404 }) : route.continue())),
  });
  await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
  missing = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('navigation', { name: 'Contents' }).waitFor();
});

test('the map tells each state its figure, and leads to its page or sets it', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=guide&at=states`);
  await at(page, 'Map of the states');
  assert.equal(await map(page).getByRole('button').count(), 51);
  const ohio = page.getByRole('button', { name: /Ohio: \$\d/ });
  await ohio.focus();
  await page.keyboard.press('Enter');
  assert.equal(await ohio.getAttribute('aria-pressed'), 'true');
  const chosen = article(page);
  await chosen.getByText(/Ohio: pay \$[\d,]+, worth \$[\d,]+ at national prices; \d+ months; 3,000 supervised hours/).waitFor();
  assert.equal(await chosen.getByRole('link', { name: /Ohio on a page of its own/ }).getAttribute('href'), 'state/oh.html');
  const texas = page.getByRole('button', { name: /Texas: \$\d/ });
  await texas.focus();
  await page.keyboard.press('Space');
  // The link in the state's details; the table has another one.
  await chosen.getByRole('link', { name: 'Use Texas in the calculator' }).first().click();
  await resultThere(page);
  await addressHas(page, { state: 'TX', setting: 'hospital', view: '' });
});

test('the map shows what is asked for, for whom it is asked', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=guide&at=states`);
  const ohio = tile(page, 'Ohio');
  await page.getByLabel('Show', { exact: true }).selectOption('hours');
  assert.match(await ohio.textContent(), /Ohio: 3,000$/);
  await page.getByLabel('Show', { exact: true }).selectOption('pay');
  const mine = await ohio.textContent();
  await page.getByLabel('For', { exact: true }).selectOption('usual');
  await until('the figures are others', async () => (await ohio.textContent()) !== mine);
  // Every class of the legend has a label, and each state with a figure is in one class.
  const legend = await page.getByRole('list', { name: 'What the colors mean' }).getByRole('listitem').allInnerTexts();
  assert.equal(legend.length, 5);
  const counted = legend.map((line) => Number(line.match(/\(states: (\d+)\)/)[1]));
  assert.equal(counted.reduce((sum, count) => sum + count), 51);
  await page.getByLabel('Find a state').fill('new');
  assert.deepEqual((await cells(statesTable(page))).slice(1).map(([name]) => name), ['New Hampshire', 'New Jersey', 'New Mexico', 'New York']);
  // States that match the search look different from the others.
  const looks = await map(page).getByRole('button').evaluateAll((tiles) => tiles.map((one) => {
    const { outlineStyle, outlineColor, boxShadow, borderTopColor, borderTopWidth, opacity } = getComputedStyle(one);
    return { name: one.textContent, look: [outlineStyle, outlineColor, boxShadow, borderTopColor, borderTopWidth, opacity].join() };
  }));
  const meant = looks.filter(({ name }) => /New (Hampshire|Jersey|Mexico|York)/.test(name));
  assert.equal(meant.length, 4);
  for (const { name, look } of looks) assert.equal(meant.some((one) => one.look === look), meant.some((one) => one.name === name), name);
  await page.getByLabel('Find a state').fill('atlantis');
  await page.getByText('No state is called that.').waitFor();
});

/** The states as a table. */
const statesTable = (page) => page.getByRole('region', { name: /^(All states as a table|Todos los estados en una tabla)$/ }).getByRole('table');

test('the table of states is sorted by any column, both ways', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=states`);
  const table = statesTable(page);
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
  // States without known hours are last, in either sort order.
  await table.getByRole('columnheader', { name: /Supervised hours/ }).getByRole('button').click();
  const known = (await column(4)).map((text) => text !== 'not known');
  assert.deepEqual(known, known.toSorted((one, two) => Number(two) - Number(one)));
});

test('on a narrow page the table stands in for the map', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=states&lang=es`, { width: 320 });
  assert.equal(await map(page).count(), 0);
  assert.equal(await statesTable(page).getByRole('rowheader').count(), 51);
  assert.equal(await overflow(page), '');
  assert.equal(await statesTable(page).getByRole('link', { name: 'Ohio', exact: true }).getAttribute('href'), 'estado/oh.html');
});

test('relief from loans is sorted by the plan, with the reason where it does not fit', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=guide&at=loan-relief`);
  await at(page, 'Relief from student loans');
  assert.match(await article(page).innerText(), /What may help you[\s\S]*National Health Service Corps[\s\S]*At the end of your plan[\s\S]*\$50,000/);
  assert.doesNotMatch(await article(page).innerText(), /Title IV-E/, 'it is folded away');
  await unfold(article(page).getByText(/^What does not fit \(/));
  assert.match(await article(page).innerText(), /Title IV-E[^\n]*\n+[^\n]*It is for another state/);
  await go(page, `${GUIDE}&at=loan-relief`);
  await until('without answers it says so', async () => /not said a degree yet/.test(await article(page).innerText()));
});

test('studies stand by what they speak of, with the claims that official figures do not bear out', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=guide&at=studies`);
  await at(page, STUDIES);
  const text = await article(page).innerText();
  for (const part of ['Work setting', 'A second language', 'Not borne out by official figures', 'In your estimate']) {
    assert.ok(text.includes(part), part);
  }
});

for (const { lang, theme, at: widths } of looks([360, 1280])) {
  test(`axe finds nothing and nothing runs out of the page: ${lang}, ${theme}`, async ({ openReader }) => {
    const page = await openReader(`${GUIDE}&lang=${lang}`, { theme });
    for (const place of ['', 'degrees', 'states', 'loan-relief', 'studies']) {
      if (place) await moveTo(page, `${ME}&view=guide&lang=${lang}&at=${place}`);
      else await go(page, `${ME}&view=guide&lang=${lang}`);
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

test('the map, which is there on wide pages alone, has colors that can be told apart in both themes', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=states`);
  assert.ok(await map(page).isVisible());
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme });
    await settled(page);
    assert.deepEqual(await findings(page, COLORS), [], theme);
  }
});

test('a passage on paper holds its text, and no search', async ({ openReader }) => {
  const page = await openReader(`${GUIDE}&at=degrees`);
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  assert.ok(await page.getByRole('heading', { name: 'Degrees and ways in', exact: true }).isVisible());
  assert.equal(await field(page).count(), 0);
});
