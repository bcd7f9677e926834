// Every figure shows its source in place, and every chart has a table with the same figures.
import assert from 'node:assert/strict';
import { findings, overflow } from './axe.mjs';
import { button, focusOn, part, result, resultThere, settled, unfold, until } from './browser.mjs';
import { test } from './fixtures.mjs';
import { fetched, seeded } from './library.mjs';

/** A case whose median is in no table, because the Bureau publishes none for the state. */
const UTAH = '#v=1&from=bachelors&to=msw&state=UT&setting=mental-health-center';

/** A case with a debt that federal loans do not cover, and with every kind of suggestion. */
const TEXAS = '#v=1&from=bachelors&to=msw&state=TX&setting=mental-health-center&start=2026-11&school-kind=nonprofit';

const SAYS = /(: where does it come from\?|: ¿de dónde viene\?)$/;
const figures = (place) => place.getByTitle(SAYS).filter({ visible: true });
const note = (page) => page.getByRole('group', { name: /^(Sources of what is shown|Fuentes de lo que se muestra)$/ });
const amount = (text) => Number(text.replace(/[^\d]/g, ''));

test('from ten figures at random two clicks lead to the source', async ({ openPage }) => {
  const page = await openPage({ hash: UTAH });
  await resultThere(page);
  await page.getByRole('heading', { name: 'Sources, method and date of the data' }).waitFor();
  for (const summary of ['About these figures', 'The same as a table', 'The whole rule']) {
    for (const one of await page.getByText(summary, { exact: true }).all()) await unfold(one);
  }
  const random = seeded(20261129);
  const all = await figures(page).all();
  assert.ok(all.length > 40, `${all.length} figures`);
  for (let turn = 0; turn < 10; turn += 1) {
    const figure = all[Math.floor(random() * all.length)];
    const value = (await figure.innerText()).replaceAll('\n', ' ');
    await figure.click();
    assert.equal(await note(page).count(), 1, value);
    assert.match(await note(page).innerText(), /Grade|your own figure/i, value);
    // The second click: to the source itself, or to the row of the table if the figure is Casepath's own assumption.
    const links = note(page).getByRole('link').filter({ hasNotText: 'All sources' });
    assert.ok((await links.count()) > 0, `${value} leads on`);
    await page.keyboard.press('Escape');
    await focusOn(figure, value);
    assert.equal(await note(page).count(), 0, value);
  }
});

test('each figure of the headline leads to the row that it was made from', async ({ openPage }) => {
  const page = await openPage({ hash: UTAH });
  await resultThere(page);
  for (const id of ['pay-typical', 'pay-low', 'pay-high', 'pay-start', 'months-typical', 'months-fast', 'months-slow']) {
    await page.locator(`#${id}`).click();
    // The sources behind the answer load with the rest of the estimate.
    await note(page).getByRole('listitem').first().waitFor();
    assert.ok((await note(page).getByRole('link', { name: /table/ }).count()) > 0, id);
    await button(note(page), 'Close').click();
  }
  await page.locator('#pay-typical').click();
  await note(page).getByRole('link', { name: 'In the table “Pay in the country”' }).click();
  await fetched(page);
  await until('the row is open', () => page.evaluate(() => Boolean(document.activeElement.closest('article'))));
  assert.match(await page.getByRole('main').getByRole('article').innerText(), /Mental health/);
});

test('a figure opens, is read and closes by keyboard, one at a time', async ({ openPage }) => {
  const page = await openPage({ hash: UTAH });
  await resultThere(page);
  const typical = page.getByRole('button').filter({ has: page.locator('#pay-typical') });
  await typical.focus();
  await page.keyboard.press('Enter');
  assert.equal(await typical.getAttribute('aria-expanded'), 'true');
  await note(page).waitFor();
  // The opened note is next in the tab order.
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest('[role=group]'))), 'the focus is in the note');
  await page.keyboard.press('Escape');
  await focusOn(typical, 'the figure');
  assert.equal(await typical.getAttribute('aria-expanded'), 'false');
  await page.keyboard.press('Enter');
  // The note covers the next figure, which the keyboard reaches nevertheless.
  await page.getByRole('button').filter({ has: page.locator('#pay-low') }).press('Enter');
  assert.equal(await typical.getAttribute('aria-expanded'), 'false', 'another one is open');
  assert.equal(await note(page).count(), 1);
});

for (const [lang, width] of [['en', 320], ['es', 1280]]) {
  test(`an open figure fits and axe finds nothing (${lang}, ${width} px)`, async ({ openPage }) => {
    const page = await openPage({ hash: `${UTAH}&lang=${lang}`, width, height: 900 });
    await resultThere(page);
    for (const figure of (await figures(page).all()).slice(0, 6)) {
      // An open note may cover the next figure.
      await page.keyboard.press('Escape');
      await figure.click();
      await settled(page);
      assert.equal(await overflow(page), '', await figure.innerText());
    }
    assert.deepEqual(await findings(page), []);
  });
}

test('the picture of path and pay has the same figures as its table', async ({ openPage }) => {
  const page = await openPage({ hash: UTAH });
  const pay = await resultThere(page);
  const card = part(page, 'Your path and your pay');
  const picture = card.getByRole('img', { name: /^Picture of the path and the pay from / });
  const drawn = (await picture.textContent()).replace(/\s+/g, ' ');
  await unfold(card.getByText('The same as a table', { exact: true }));
  const rows = await card.getByRole('table').first().getByRole('row').allInnerTexts();
  const years = rows.filter((row) => /years later/.test(row));
  assert.equal(years.length, 3);
  for (const row of years) {
    const [typical] = row.match(/\$[\d,]+/);
    assert.ok(drawn.includes(typical), `${typical} is in the picture: ${drawn}`);
  }
  assert.ok(drawn.includes(`$${pay.toLocaleString('en-US')}`), 'the pay at the end');
  const months = await result(page, 'months-typical');
  const total = card.getByRole('table', { name: 'Months of each stage' }).getByRole('row').last();
  assert.ok((await total.innerText()).split(/\s+/).includes(String(months)), 'the months of the path');
});

test('the steps of "why" add up to the pay, and none of them is too small to be seen', async ({ openPage }) => {
  const page = await openPage({ hash: UTAH });
  const pay = await resultThere(page);
  const lines = part(page, 'Why this number').getByRole('table').getByRole('row');
  // The sections below the answer follow it.
  await lines.filter({ hasText: 'Typical pay' }).waitFor();
  const cells = await lines.evaluateAll((rows) =>
    rows.map((row) => row.querySelector('[role=cell]')?.innerText ?? '').filter(Boolean));
  const dollars = cells.map((text) => (/^[−-]/.test(text) ? -1 : 1) * amount(text));
  assert.equal(dollars.at(-1), pay);
  const steps = dollars.slice(1, -1);
  assert.ok(steps.every((step) => Math.abs(step) >= 50), `${steps}`);
  const sum = dollars[0] + steps.reduce((sum, step) => sum + step, 0);
  // Rounding of the pay, and steps too small to be shown.
  assert.ok(Math.abs(sum - pay) <= 50 + 5 * 50, `${sum} is near ${pay}`);
});

test('the map tells the place of the own state and leads to the table of all', async ({ openPage }) => {
  const page = await openPage({ hash: UTAH });
  await resultThere(page);
  const card = part(page, 'Your state: Utah');
  const map = card.getByRole('img', { name: /^Map of the states by this pay\. Utah: \$[\d,]+, place \d+ of 51\.$/ });
  await map.waitFor();
  assert.match(await card.innerText(), /Place \d+ of 51 by pay, \d+ by what it buys\./);
  await card.getByRole('link', { name: 'All 51 as a table' }).click();
  await fetched(page);
  const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: /Pay at the end of the plan/ }) });
  assert.equal(await table.getByRole('row').count(), 52);
});

test('the sources are searched for what is shown to the visitor first', async ({ openPage }) => {
  const page = await openPage({ hash: UTAH });
  const pay = await resultThere(page);
  const median = await part(page, 'Why this number').getByRole('table').getByRole('cell').first().innerText();
  await page.evaluate((hash) => { location.hash = hash; }, `${UTAH}&view=sources`);
  await fetched(page);
  const field = page.getByRole('searchbox', { name: 'Where does this number come from?' });
  for (const [asked, name] of [[`$${pay.toLocaleString('en-US')}`, 'Typical pay'], [String(amount(median)), 'Median']]) {
    await field.fill(asked);
    const mine = page.getByRole('list', { name: 'In your estimate' });
    await mine.waitFor();
    const first = mine.getByRole('listitem').first();
    assert.match(await first.innerText(), new RegExp(`^${name}`), asked);
    await figures(first).click();
    assert.ok((await note(page).getByRole('listitem').count()) > 0, asked);
    await page.keyboard.press('Escape');
  }
});

/**
 * Amounts of dollars in sight that open nothing. Left out: what a summary or a button itself shows (opening it leads
 * to the figures), pictures and their legends (a table beside them has the figures), hints of form fields and of
 * certifications, and lists that name their sources beside the text.
 */
const plainAmounts = (page) => page.getByRole('main').evaluate((main) => {
  const found = [];
  const describesField = (element) => {
    const id = element.closest('[id]')?.id;
    return Boolean(id) && document.querySelector(`:is(input, select)[aria-describedby~="${CSS.escape(id)}"]`);
  };
  const beside = (element) => element.closest('li, details')?.querySelector('.sources');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement;
    if (!/\$\d/.test(text.data) || !element.checkVisibility()) continue;
    if (element.closest('.figure, summary, button, svg, li:has(> .key-swatch), form, .hint')) continue;
    if (describesField(element) || beside(element)) continue;
    found.push(element.closest('p, li, td, dd, span')?.innerText ?? text.data);
  }
  return found;
});

/** Opens everything that is folded, and what that brings. */
async function unfoldAll(page) {
  for (let turn = 0; turn < 3; turn += 1) {
    await page.getByRole('main').evaluate((main) => {
      for (const folded of main.querySelectorAll('details:not([open])')) folded.open = true;
    });
    await settled(page);
  }
}

for (const lang of ['en', 'es']) {
  test(`no amount in sight is without a source (${lang})`, async ({ openPage }) => {
    const page = await openPage({ hash: `${TEXAS}&lang=${lang}` });
    await resultThere(page);
    await unfoldAll(page);
    // The other ways are searched for when they are opened.
    await until('the best ways are there', async () => (await page.locator('.best-ways li').count()) > 0);
    await unfoldAll(page);
    await until('the table of ways is there', async () => (await figures(page).count()) > 120);
    // The two amounts that are rules of ours, not figures of the visitor.
    const rules = /\$50:|\$100( |\.$)/;
    assert.deepEqual((await plainAmounts(page)).filter((text) => !rules.test(text)), []);
  });
}

test('the figures of what you can change and of better ways open their sources', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await resultThere(page);
  const card = part(page, 'What you can change');
  await unfold(card.getByText(/^Work in /).first());
  const row = card.getByRole('row', { name: /^Pay a year/ }).first();
  for (const side of [0, 1]) {
    const figure = row.getByRole('cell').nth(side).getByTitle(SAYS);
    await figure.click();
    const value = await figure.innerText();
    assert.ok((await note(page).innerText()).includes(value), value);
    assert.ok((await note(page).getByRole('link', { name: /table/ }).count()) > 0, `${value} leads to its rows`);
  }
  await page.keyboard.press('Escape');
  await unfold(card.getByText('Other ways', { exact: true }));
  await figures(card.getByRole('list').last()).first().click();
  assert.match(await note(page).innerText(), /Grade/);
  await page.keyboard.press('Escape');
  const worth = part(page, 'Is it worth it?');
  await unfold(worth.getByText('What would be better?', { exact: true }));
  const best = worth.locator('.best-ways li').first();
  await best.waitFor();
  const shown = await figures(best).all();
  assert.ok(shown.length >= 5, `${shown.length} figures`);
  for (const figure of shown) {
    await figure.click();
    assert.match(await note(page).innerText(), /Grade/, await figure.innerText());
    await page.keyboard.press('Escape');
  }
});

test('the search of Sources finds what a change would bring, the gain and the ends of the bar', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await resultThere(page);
  const card = part(page, 'What you can change');
  await unfold(card.getByText(/^Work in /).first());
  const changed = await card.getByRole('row', { name: /^Pay a year/ }).first().getByRole('cell').last().innerText();
  const gain = await part(page, /^In Texas/).getByText('more a year').locator('..').getByRole('button').innerText();
  await page.evaluate((hash) => { location.hash = hash; }, `${TEXAS}&view=sources`);
  await fetched(page);
  const field = page.getByRole('searchbox', { name: 'Where does this number come from?' });
  for (const [asked, name] of [[changed, /^Work in /], [gain, /^What the plan brings/], ['one in ten', /^One in ten here earns/]]) {
    await field.fill(asked);
    const mine = page.getByRole('list', { name: 'In your estimate' });
    await until(asked, async () => (await mine.getByRole('listitem').filter({ hasText: name }).count()) > 0);
  }
});
