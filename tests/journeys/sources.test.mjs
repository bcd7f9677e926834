// The sources of figures: search, rows, tables, sources, methods, downloads, and the text of an error report.
import assert from 'node:assert/strict';
import { findings, looks, overflow } from './axe.mjs';
import {
  addressHas, button, focusOn, part, result, resultThere, settled, told, until, viewHeading, views,
} from './browser.mjs';
import { keptAll } from './builds.mjs';
import { built, CATALOGUE_FILES, CATALOGUE_FILES_ES } from './files.mjs';
import { test } from './fixtures.mjs';
import { article, at, csv, fetched, languageOf, ME, moveTo, seeded, switchLanguage } from './library.mjs';
import { cells } from './views.mjs';

const SOURCES = '#v=1&view=sources';
const METHODS = 'How the numbers are worked out';
const field = (page) => page.getByRole('searchbox', { name: /^(Where does this number come from\?|¿De dónde viene esta cifra\?)$/ });
const found = (page) => page.getByRole('search').getByRole('listitem');

/** The content below a heading of the open article: 'Where it comes from'. */
const below = (page, heading) => article(page).getByRole('heading', { name: heading, exact: true }).locator('xpath=following-sibling::*[1]');
const ROW_SOURCES = 'Where it comes from';
/** The figures of an open row: the first list of its article. */
const figures = (page) => article(page).getByRole('list').first();
const OF_TABLE = 'All rows of this table';

/** Pseudo-randomly chosen rows with figures, the same in every run. */
function chosen(count) {
  const random = seeded(20261124);
  const { tables, occupations } = built('catalogue-en');
  const all = tables.flatMap((table) => table.rows.map(([keys, , , sources, figures]) => ({ table, keys, sources, figures })));
  return Array.from({ length: count }, () => {
    const row = all[Math.floor(random() * all.length)];
    const names = row.keys.map(([, key]) => occupations[key] ?? key);
    const figure = row.figures[Math.floor(random() * row.figures.length)];
    return { ...row, names, value: figure[1], label: row.table.columns[figure[0]][1] };
  });
}

test('for ten figures at random two clicks lead from the calculator to their source', async ({ openPage }) => {
  const page = await openPage({ hash: ME });
  await resultThere(page);
  for (const { table, keys, names, value, label, sources } of chosen(10)) {
    await views(page).getByRole('link', { name: 'Estimate', exact: true }).click();
    await page.locator('#pay-typical').waitFor();

    await views(page).getByRole('link', { name: 'Sources', exact: true }).click();
    await fetched(page);
    const codes = keys.map(([, key]) => key).join(' ');
    await field(page).fill(`${table.title} ${codes} ${value}`);
    const what = `${names.join(', ')}: ${label} ${value}`;
    const row = await until(`a row is found: ${what}`, async () => {
      const rows = await found(page).all();
      for (const row of rows) if ((await row.innerText()).includes(label)) return row;
      return undefined;
    });
    await row.getByRole('link').first().click();

    await article(page).getByRole('link', { name: OF_TABLE }).waitFor();
    await until(`the row is open: ${what}`, () => page.evaluate(() => Boolean(document.activeElement.closest('article'))));
    const plain = (text) => text.replaceAll(',', '');
    assert.ok(plain(await figures(page).innerText()).includes(value), what);
    assert.equal(await below(page, ROW_SOURCES).locator('> li').count(), sources.length, `sources of ${what}`);
  }
});

test('a search takes numbers as they are written, and words with and without accents', async ({ openReader }) => {
  const page = await openReader(`${SOURCES}&lang=es`);
  const names = async (query) => {
    await field(page).fill(query);
    await until(`something is found for ${query}`, async () => (await found(page).count()) > 0);
    return found(page).allInnerTexts();
  };
  assert.deepEqual(await names('que mueve hospital'), await names('Qué mueve HOSPITAL'));
  assert.deepEqual(await names('nivel de precios pensilvania'), await names('NIVEL DE PRECIOS Pensilvania'));
  const [first] = await names('$68,090');
  assert.match(first, /68,?090/);
  await field(page).fill('nada que exista');
  await told(page, /No se encontró/);
});

test('a link leads to a row, a table, a source; one to nowhere shows everything', async ({ openReader }) => {
  const page = await openReader(`${SOURCES}&at=states-oh`);
  await at(page, 'Ohio');
  assert.match(await article(page).innerText(), /Ohio[\s\S]*price level: 9\d/);
  for (const [place, heading, shows] of [
    ['wages-us', 'Pay in the country', /median: 68,090/],
    ['bea-rpp-2024', /Regional Price Parities/, /Bureau of Economic Analysis[\s\S]*Public domain[\s\S]*Ohio/],
    ['all-sources', 'All sources', /Laws and rules \(\d+\)/],
    ['limits', 'What the figures cannot tell', /work for themselves/],
    ['methods', METHODS, /Figure so far/],
  ]) {
    await page.evaluate((hash) => { location.hash = hash; }, `${SOURCES}&at=${place}`);
    await at(page, heading);
    assert.match(await article(page).innerText(), shows, place);
  }
  await page.evaluate((hash) => { location.hash = hash; }, `${SOURCES}&at=nowhere`);
  await focusOn(viewHeading(page), 'the heading');
  assert.ok(await page.getByRole('heading', { name: 'Tables', exact: true }).isVisible());
});

test('the list of tables tells rows, dates, how current they are, and downloads', async ({ openReader }) => {
  const page = await openReader(SOURCES);
  const { tables } = built('catalogue-en');
  const listed = part(page, 'Tables').getByRole('row').filter({ has: page.getByRole('rowheader') });
  assert.equal(await listed.count(), tables.length);
  const row = listed.filter({ hasText: 'Pay in the country' });
  assert.match(await row.innerText(), /72[\s\S]*of May 2025[\s\S]*(current|late|old)[\s\S]*CSV[\s\S]*JSON/);
  const downloads = page.getByRole('link', { name: / as (CSV|JSON)$/ });
  const names = await downloads.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  assert.equal(names.length, 2 * tables.length);
  assert.equal(new Set(names).size, names.length, 'each download has a name of its own');
});

test('what is downloaded holds what the table shows', async ({ openReader }) => {
  const page = await openReader(`${SOURCES}&at=states`);
  await at(page, 'Price levels');
  const read = (kind) => article(page).getByRole('link', { name: `Price levels as ${kind}`, exact: true }).evaluate(async (link) => (await fetch(link.href)).text());
  const [rows, same] = [csv(await read('CSV')), JSON.parse(await read('JSON'))];
  const shown = await cells(article(page).getByRole('table'));
  assert.equal(shown.length - 1, rows.length, 'a row for each');
  for (const [place, row] of rows.entries()) {
    assert.equal(Number(row.rpp), same[place].rpp, row.state);
    const figures = shown.find(([, figures]) => figures.includes(row.rpp) && figures.includes(row.rpp_housing));
    assert.ok(figures, `${row.state} ${row.rpp} ${row.rpp_housing} stands in the table`);
  }
});

test('amber and red are said in words as well', async ({ openReader }) => {
  const colors = [];
  for (const [now, word] of [
    ['2027-05-15', 'current'],
    ['2027-11-15', 'late'],
    ['2029-01-15', 'old'],
  ]) {
    const page = await openReader(`${SOURCES}&at=wages-state-percentiles`, {
      prepare: (context) => context.clock.setFixedTime(new Date(`${now}T12:00:00Z`)),
    });
    await at(page, 'Pay by state');
    const mark = article(page).getByText(word, { exact: true });
    assert.equal(await mark.count(), 1, now);
    colors.push(await mark.evaluate((mark) => getComputedStyle(mark).backgroundColor + getComputedStyle(mark).color));
  }
  assert.equal(new Set(colors).size, 3, 'each has a color of its own');
});

/** A table with a worked example of the methods, by its caption. */
const worked = (page, caption) => article(page).getByRole('table', { name: caption, exact: true });
const [TIME, TERMS] = ['Time, in months', 'Supervised practice: the terms of the rule'];

test('the methods work out the very case of the calculator', async ({ openPage }) => {
  const page = await openPage({ hash: ME });
  const [pay, months] = [await resultThere(page), await result(page, 'months-typical')];
  await page.evaluate((hash) => { location.hash = hash; }, `${ME}&view=sources&at=methods`);
  await fetched(page);
  await at(page, METHODS);
  const dollars = (text) => Number(text.replace(/[^\d]/g, ''));
  const steps = await cells(worked(page, 'Pay at the end of the plan'));
  assert.equal(Math.floor(dollars(steps.at(-1)[2]) / 100 + 0.5) * 100, pay, 'the last figure is the pay');
  assert.ok(steps.length > 5, 'setting, degree, experience, language, bend');
  const time = await cells(worked(page, TIME));
  assert.ok(Math.abs(Number(time.at(-1)[2]) - months) <= 1, `${time.at(-1)} is ${months} months`);
  assert.match(await worked(page, TERMS).innerText(), /decides/);
  // A step links to its row.
  await page.getByRole('link', { name: 'Row: Bilingual' }).click();
  await at(page, 'Bilingual, all');
});

test('without answers an example is worked out', async ({ openReader }) => {
  const page = await openReader(`${SOURCES}&at=methods`);
  assert.match(await article(page).innerText(), /here is an example: MSW · Hospital · Ohio/);
  assert.ok((await cells(worked(page, 'Pay at the end of the plan'))).length > 3);
});

test('a row leads back into the calculator', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=sources&at=licensure-tx`);
  await page.getByRole('link', { name: 'See Texas in the calculator' }).click();
  await resultThere(page);
  await addressHas(page, { state: 'TX', setting: 'hospital', view: '', at: '' });
  await page.goBack();
  await fetched(page);
  // The rules are now rows of requirements; a link to an old row of a state opens the first of its clinical license.
  await at(page, /^Texas, clinical license \(social work\), .*months/);
  await moveTo(page, `${ME}&view=sources&at=pathways-msw`);
  await button(page, 'Back to your time').click();
  await focusOn(page.getByRole('heading', { name: /^Time to the / }), 'the time');
});

test('the text of a report names figure, row, source and versions, and none of the answers', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=sources&at=states-oh`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('link', { name: 'Report an error in this row' }).click();
  await at(page, 'Report an error');
  await button(page, 'Copy the text').click();
  const copied = await until('the text is copied', () => page.evaluate(() => navigator.clipboard.readText()));
  assert.match(copied, /Price levels; Ohio/);
  assert.match(copied, /data\/states\.csv, OH/);
  assert.match(copied, /price level 9\d/);
  assert.match(copied, /Bureau of Economic Analysis.*https:/);
  assert.match(copied, /figures: \d{4}-\d{2}\.[0-9a-f]+; of the program: \d/);
  assert.match(copied, /at=states-oh/);
  assert.doesNotMatch(copied, /msw|hospital/i, 'nothing of the answers');
  await page.getByText('The text is copied.').waitFor();
});

test('where the browser does not copy, the text is there to be marked', async ({ openReader }) => {
  const page = await openReader(`${SOURCES}&at=report`, {
    init: () => { if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('no')); },
  });
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await page.getByText('Mark the text above').waitFor();
  await focusOn(page.getByRole('group', { name: 'Text of the report' }), 'the text');
});

test('the language changes and the place stays', async ({ openReader }) => {
  const page = await openReader(`${SOURCES}&at=states-oh`);
  await switchLanguage(page, 'Español', 'es');
  await until('its figures are in Spanish', async () => /nivel de precios/.test(await article(page).innerText()));
  assert.match(await article(page).getByRole('heading').first().innerText(), /Ohio/);
});

test('until the catalogue of the other language arrives, the view stays in one language', async ({ later, openReader }) => {
  let arrive;
  const held = new Promise((resolve) => { arrive = resolve; });
  later(() => arrive());
  const page = await openReader(`${SOURCES}&at=states-oh`, {
    prepare: (context) => context.route(CATALOGUE_FILES_ES, async (route) => { await held; await route.continue(); }),
  });
  const asked = page.waitForRequest(CATALOGUE_FILES_ES);
  await page.getByRole('button', { name: 'Español', exact: true }).or(page.getByRole('link', { name: 'Español', exact: true })).first().click();
  await asked;
  await until('the page is in Spanish', async () => (await page.locator('html').getAttribute('lang')) === 'es');
  await settled(page);
  for (const place of [viewHeading(page), article(page)]) assert.equal(await languageOf(place), 'en', 'and says so to a screen reader');
  assert.match(await article(page).innerText(), /price level/);
  for (const place of [viewHeading(page), article(page)]) assert.doesNotMatch(await place.innerText(), /Grado|Fuente/i);
  arrive();
  await until('the view is in Spanish', async () => (await languageOf(viewHeading(page))) === 'es');
  assert.equal(await languageOf(article(page)), 'es');
  assert.match(await article(page).innerText(), /nivel de precios/);
  assert.doesNotMatch(await article(page).innerText(), /Grade|price level/);
});

test('where the catalogue does not arrive the page says so, and trying again brings it', async ({ openPage }) => {
  let missing = true;
  const page = await openPage({
    hash: SOURCES,
    mounted: false,
    allow: [/404/],
    prepare: (context) => context.route(CATALOGUE_FILES, (route) => (missing ? route.fulfill({ status: 404 }) : route.continue())),
  });
  await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
  missing = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Tables', exact: true }).waitFor();
});

test('guide and sources work without a network, in both languages', async ({ openPage, ownSite }) => {
  const own = await ownSite();
  const lost = [/net::ERR_/, /Failed to load resource/, /Failed to update a ServiceWorker/, /FetchEvent/];
  const page = await openPage({ url: own.url, worker: true, allow: lost });
  await keptAll(page);
  await own.close();
  await page.context().setOffline(true);
  for (const [hash, shows] of [
    [`${SOURCES}&at=states-oh`, /price level/],
    [`${SOURCES}&at=states-oh&lang=es`, /nivel de precios/],
    ['#v=1&view=guide&at=loan-relief', /Public Service Loan Forgiveness/],
    ['#v=1&view=guide&at=studies&lang=es', /Qué dicen los estudios/],
  ]) {
    await page.goto('about:blank');
    await page.goto(own.url + hash);
    await fetched(page);
    assert.match(await article(page).innerText(), shows, hash);
  }
});

for (const { lang, theme, at: widths } of looks([360, 1280])) {
  test(`axe finds nothing and nothing runs out of the page: ${lang}, ${theme}`, async ({ openReader }) => {
    const page = await openReader(`${SOURCES}&lang=${lang}`, { theme });
    for (const place of ['', 'fees', 'licensure-ny', 'wages-us-21-1022-2024-05', 'bls-oews-us-2024', 'methods', 'limits', 'report']) {
      if (place) await moveTo(page, `${ME}&view=sources&lang=${lang}&at=${place}`);
      else await page.evaluate((hash) => { location.hash = hash; }, `${ME}&view=sources&lang=${lang}`);
      await fetched(page);
      for (const [width, rules] of widths) {
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        assert.deepEqual(await findings(page, rules), [], `${place} at ${width}`);
        assert.equal(await overflow(page), '', `${place} at ${width}`);
      }
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await settled(page);
    assert.equal(await overflow(page), '', 'report at 320');
  });
}

test('a row on paper holds its figures and sources, and no search', async ({ openReader }) => {
  const page = await openReader(`${SOURCES}&at=licensure-oh`);
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  assert.ok(await figures(page).isVisible());
  assert.ok(await below(page, ROW_SOURCES).isVisible());
  assert.equal(await field(page).count(), 0);
});
