// Where does this number come from? Search, rows, tables, sources, methods, downloads, and the text of a report.
import assert from 'node:assert/strict';
import { findings, looks, overflow } from './axe.mjs';
import { addressHas, result, resultThere, settled, until } from './browser.mjs';
import { keptAll } from './builds.mjs';
import { test } from './fixtures.mjs';
import { at, built, csv, fetched, focusOn, ME, seeded, switchLanguage } from './reader.mjs';
import { cells } from './views.mjs';

const SOURCES = '#v=1&view=sources';
const field = (page) => page.locator('#figure-search');
const found = (page) => page.locator('search .found > li');

/** Rows with figures, chosen at random and the same each time. */
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
    await page.locator('nav.views').getByRole('link', { name: 'Estimate', exact: true }).click();
    await page.locator('#pay-typical').waitFor();

    await page.locator('nav.views').getByRole('link', { name: 'Sources', exact: true }).click();
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

    await until(`the row is open: ${what}`, () => page.evaluate(() => document.activeElement.closest('article')?.querySelector('.figures') != null));
    const article = page.locator('#room article');
    const plain = (text) => text.replaceAll(',', '');
    assert.ok(plain(await article.locator('.figures').innerText()).includes(value), what);
    assert.equal(await article.locator('.sources > li').count(), sources.length, `sources of ${what}`);
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
  await until('it says so', async () => /No se encontró/.test(await page.locator('search [role=status]').innerText()));
});

test('a link leads to a row, a table, a source; one to nowhere shows everything', async ({ openReader }) => {
  const page = await openReader(`${SOURCES}&at=states-oh`);
  await at(page, 'states-oh');
  assert.match(await page.locator('#room article').innerText(), /Ohio[\s\S]*price level: 9\d/);
  for (const [place, shows] of [
    ['wages-us', /median: 68,090/],
    ['bea-rpp-2023', /Bureau of Economic Analysis[\s\S]*Public domain[\s\S]*Ohio/],
    ['all-sources', /Laws and rules \(\d+\)/],
    ['limits', /work for themselves/],
    ['methods', /Figure so far/],
  ]) {
    await page.evaluate((hash) => { location.hash = hash; }, `${SOURCES}&at=${place}`);
    await at(page, place);
    assert.match(await page.locator('#room article').innerText(), shows, place);
  }
  await page.evaluate((hash) => { location.hash = hash; }, `${SOURCES}&at=nowhere`);
  await focusOn(page, 'room-heading');
  assert.ok(await page.getByRole('heading', { name: 'Tables', exact: true }).isVisible());
});

test('the list of tables tells rows, dates, how current they are, and downloads', async ({ openReader }) => {
  const page = await openReader(SOURCES);
  const { tables } = built('catalogue-en');
  const listed = page.locator('table.listing tbody tr');
  assert.equal(await listed.count(), tables.length);
  const row = listed.filter({ hasText: 'Pay in the country' });
  assert.match(await row.innerText(), /60[\s\S]*of May 2024[\s\S]*(current|late|old)[\s\S]*CSV[\s\S]*JSON/);
  const names = await page.locator('.downloads a').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  assert.equal(new Set(names).size, names.length, 'each download has a name of its own');
});

test('what is downloaded holds what the table shows', async ({ openReader }) => {
  const page = await openReader(`${SOURCES}&at=states`);
  await at(page, 'states');
  const read = (kind) => page.evaluate(async (kind) => {
    const link = [...document.querySelectorAll('#room .downloads a')].find((link) => link.textContent === kind);
    return (await fetch(link.href)).text();
  }, kind);
  const [rows, same] = [csv(await read('CSV')), JSON.parse(await read('JSON'))];
  const shown = await cells(page.locator('#room table.rows'));
  assert.equal(shown.length - 1, rows.length, 'a row for each');
  for (const [place, row] of rows.entries()) {
    assert.equal(Number(row.rpp), same[place].rpp, row.state);
    const figures = shown.find(([, figures]) => figures.includes(row.rpp) && figures.includes(row.rpp_housing));
    assert.ok(figures, `${row.state} ${row.rpp} ${row.rpp_housing} stands in the table`);
  }
});

test('amber and red are said in words as well', async ({ openReader }) => {
  for (const [now, class_, word] of [
    ['2026-05-15', 'fresh', 'current'],
    ['2026-11-15', 'fresh-late', 'late'],
    ['2028-01-15', 'fresh-old', 'old'],
  ]) {
    const page = await openReader(`${SOURCES}&at=wages-state-percentiles`, {
      prepare: (context) => context.clock.setFixedTime(new Date(`${now}T12:00:00Z`)),
    });
    await at(page, 'wages-state-percentiles');
    const mark = page.locator('.facts .fresh');
    assert.equal(await mark.innerText(), word, now);
    assert.ok((await mark.getAttribute('class')).split(' ').includes(class_), now);
  }
});

test('the methods work out the very case of the calculator', async ({ openPage }) => {
  const page = await openPage({ hash: ME });
  const [pay, months] = [await resultThere(page), await result(page, 'months-typical')];
  await page.evaluate((hash) => { location.hash = hash; }, `${ME}&view=sources&at=methods`);
  await fetched(page);
  await at(page, 'methods');
  const dollars = (text) => Number(text.replace(/[^\d]/g, ''));
  const steps = await cells(page.locator('[data-worked=pay]'));
  assert.equal(Math.floor(dollars(steps.at(-1)[2]) / 100 + 0.5) * 100, pay, 'the last figure is the pay');
  assert.ok(steps.length > 5, 'setting, degree, experience, language, bend');
  const time = await cells(page.locator('[data-worked=time]'));
  assert.ok(Math.abs(Number(time.at(-1)[2]) - months) <= 1, `${time.at(-1)} is ${months} months`);
  assert.match(await page.locator('[data-worked=terms]').innerText(), /decides/);
  // A step leads to its row.
  await page.getByRole('link', { name: 'Row: Bilingual' }).click();
  await at(page, 'factors-bilingual-all');
});

test('without answers an example is worked out', async ({ openReader }) => {
  const page = await openReader(`${SOURCES}&at=methods`);
  assert.match(await page.locator('#room article').innerText(), /here is an example: MSW · Hospital · Ohio/);
  assert.ok((await cells(page.locator('[data-worked=pay]'))).length > 3);
});

test('a row leads back into the calculator', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=sources&at=licensure-tx`);
  await page.getByRole('link', { name: 'See Texas in the calculator' }).click();
  await resultThere(page);
  await addressHas(page, { state: 'TX', setting: 'hospital', view: '', at: '' });
  await page.goBack();
  await fetched(page);
  await at(page, 'licensure-tx');
  await page.evaluate((hash) => { location.hash = hash; }, `${ME}&view=sources&at=pathways-msw`);
  await at(page, 'pathways-msw');
  await page.getByRole('button', { name: 'Back to your time' }).click();
  await focusOn(page, 'time-heading');
});

test('the text of a report names figure, row, source and versions, and none of the answers', async ({ openReader }) => {
  const page = await openReader(`${ME}&view=sources&at=states-oh`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('link', { name: 'Report an error in this row' }).click();
  await at(page, 'report');
  await page.getByRole('button', { name: 'Copy the text' }).click();
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
  await focusOn(page, 'report-text');
});

test('the language changes and the place stays', async ({ openReader }) => {
  const page = await openReader(`${SOURCES}&at=states-oh`);
  await switchLanguage(page, 'Español', 'es');
  assert.match(await page.locator('#at-states-oh ~ .figures').innerText(), /nivel de precios/);
});

test('until the catalogue of the other language arrives, the view stays in one language', async ({ later, openReader }) => {
  let arrive;
  const held = new Promise((resolve) => { arrive = resolve; });
  later(() => arrive());
  const page = await openReader(`${SOURCES}&at=states-oh`, {
    prepare: (context) => context.route('**/catalogue-es-*.json', async (route) => { await held; await route.continue(); }),
  });
  const asked = page.waitForRequest('**/catalogue-es-*.json');
  await page.getByRole('button', { name: 'Español', exact: true }).or(page.getByRole('link', { name: 'Español', exact: true })).first().click();
  await asked;
  await until('the page is in Spanish', async () => (await page.locator('html').getAttribute('lang')) === 'es');
  await settled(page);
  const room = page.locator('#room .reader');
  assert.equal(await room.getAttribute('lang'), 'en', 'and says so to a screen reader');
  assert.match(await room.innerText(), /price level/);
  assert.doesNotMatch(await room.innerText(), /Grado|Fuente/i);
  arrive();
  await page.locator('#room .reader[lang="es"]').waitFor();
  assert.match(await room.innerText(), /nivel de precios/);
  assert.doesNotMatch(await room.innerText(), /Grade|price level/);
});

test('where the catalogue does not arrive the page says so, and trying again brings it', async ({ openPage }) => {
  let missing = true;
  const page = await openPage({
    hash: SOURCES,
    mounted: false,
    allow: [/404/],
    prepare: (context) => context.route('**/catalogue-en-*.json', (route) => (missing ? route.fulfill({ status: 404 }) : route.continue())),
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
    assert.match(await page.locator('#room article').innerText(), shows, hash);
  }
});

for (const { lang, theme, at: widths } of looks([360, 1280])) {
  test(`axe finds nothing and nothing runs out of the page: ${lang}, ${theme}`, async ({ openReader }) => {
    const page = await openReader(`${SOURCES}&lang=${lang}`, { theme });
    for (const place of ['', 'fees', 'licensure-ny', 'wages-us-21-1022-2024-05', 'bls-oews-us-2024', 'methods', 'limits', 'report']) {
      await page.evaluate((hash) => { location.hash = hash; }, `${ME}&view=sources&lang=${lang}${place && `&at=${place}`}`);
      if (place) await at(page, place);
      else await focusOn(page, 'room-heading');
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
  assert.ok(await page.locator('#room .figures').isVisible());
  assert.ok(await page.locator('#room .sources').isVisible());
  assert.equal(await field(page).isVisible(), false);
});
