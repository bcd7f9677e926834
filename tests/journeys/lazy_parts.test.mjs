// The lazily loaded parts of the program: loaded once, complete and unaltered. If one fails to load, a message appears
// in its place, with a working button to retry.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressHas, choose, DIST, resultThere, until } from './browser.mjs';
import { fileOf } from './builds.mjs';
import { test } from './fixtures.mjs';
import { keepPlan, OHIO, records, view } from './plans.mjs';
import { ME } from './library.mjs';

// The browser errors that these journeys cause.
const LOST = [/console: /];

const link = (page, name) => page.locator('nav.views').getByRole('link', { name });
const missing = (page) => page.getByRole('alert').filter({ hasText: 'could not be loaded' });
const again = (page) => missing(page).getByRole('button', { name: 'Try again' });
const heading = (page) => page.locator('#view-heading');

/** A page whose files are broken in the way `how`, until `repair` is called; `asked` counts the requests per file. */
async function openBroken(openPage, files, how, options = {}) {
  const asked = new Map();
  let broken = how;
  const page = await openPage({
    hash: OHIO,
    allow: LOST,
    ...options,
    prepare: (context) => {
      context.on('request', (request) => {
        const name = path.posix.basename(new URL(request.url()).pathname);
        asked.set(name, (asked.get(name) ?? 0) + 1);
      });
      return context.route(files, (route) => (broken ? broken(route) : route.continue()));
    },
  });
  const repair = () => {
    broken = undefined;
  };
  return { page, asked, repair };
}

/** Breaks this number of requests, then none. */
const times = (count, how) => {
  let left = count;
  return (route) => ((left -= 1) >= 0 ? how(route) : route.continue());
};
const abort = (route) => route.abort('failed');
/** The file with one byte of its code changed, as a proxy might do. */
const altered = async (route) => {
  const name = path.posix.basename(new URL(route.request().url()).pathname);
  const body = readFileSync(path.join(DIST, name));
  body[Math.floor(body.length / 2)] ^= 1;
  return route.fulfill({ status: 200, contentType: 'application/wasm', body });
};

const VIEWS = [['My plan', 'plans'], ['Compare', 'plans'], ['Guide', 'library'], ['Sources', 'library']];

for (const [name, part] of [VIEWS[0], VIEWS[2]]) {
  for (const [what, how] of Object.entries({ 'does not arrive': abort, 'arrives altered': altered })) {
    test(`${name}: its part ${what}; it is said there, and "Try again" brings the view`, async ({ openPage }) => {
      const { page, repair } = await openBroken(openPage, `**/casepath_${part}-*.wasm`, how);
      await link(page, name).click();
      await missing(page).waitFor();
      assert.match(await missing(page).innerText(), /nothing is lost/);
      assert.equal(await heading(page).count(), 0, 'nothing of it runs');
      await again(page).click();
      await until('it is said again, and the button has the focus', () => again(page).evaluate((button) => button === document.activeElement));
      repair();
      await again(page).click();
      await heading(page).waitFor();
      await missing(page).waitFor({ state: 'detached' });
      await until('the heading has the focus', () => heading(page).evaluate((heading) => heading === document.activeElement));
      await addressHas(page, { state: 'OH', to: 'msw' });
    });
  }
}

test('a part that is lost once is asked for again, and nobody notices', async ({ openPage }) => {
  const { page, asked } = await openBroken(openPage, '**/casepath_plans-*.wasm', times(1, abort));
  await link(page, 'Compare').click();
  await heading(page).waitFor();
  assert.equal(await missing(page).count(), 0);
  assert.equal(asked.get(await fileOf(DIST, 'casepath_plans-', '.wasm')), 2);
});

test('what several parts share does not arrive: it is said, and comes', async ({ openPage }) => {
  const { page, repair } = await openBroken(openPage, '**/casepath_*library_*plans*-*.wasm', abort);
  await link(page, 'Guide').click();
  await again(page).waitFor();
  await link(page, 'Compare').click();
  await again(page).waitFor();
  repair();
  await again(page).click();
  await heading(page).waitFor();
  await view(page, 'Guide');
  assert.equal(await missing(page).count(), 0);
});

for (const [name, style] of [['My plan', 'plans'], ['Guide', 'library']]) {
  test(`${name}: its style does not arrive; it is said, and "Try again" brings the view`, async ({ openPage }) => {
    const { page, repair } = await openBroken(openPage, `**/${style}-*.css`, abort);
    await link(page, name).click();
    await again(page).waitFor();
    assert.equal(await heading(page).count(), 0, 'nothing without its style');
    repair();
    await again(page).click();
    await heading(page).waitFor();
    const rules = await page.evaluate((style) => [...document.styleSheets].find(({ href }) => href?.includes(`/${style}-`)).cssRules.length, style);
    assert.ok(rules > 0);
  });
}

test('what was asked for is done when the part has arrived: the plan is kept', async ({ openPage }) => {
  const { page, repair } = await openBroken(openPage, '**/casepath_plans-*.wasm', abort);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await again(page).waitFor();
  // The calculator keeps working.
  await choose(page, 'State', 'TX');
  await resultThere(page);
  repair();
  await again(page).click();
  await page.locator('#kept-news .notice').waitFor();
  assert.ok(Object.values(await records(page)).some((text) => text.includes('state=TX')));
  await missing(page).waitFor({ state: 'detached' });
});

test('the message goes with the view that it is about', async ({ openPage }) => {
  const { page } = await openBroken(openPage, '**/casepath_plans-*.wasm', abort);
  await link(page, 'My plan').click();
  await again(page).waitFor();
  await link(page, 'Estimate').click();
  await resultThere(page);
  assert.equal(await missing(page).count(), 0);
  await link(page, 'Guide').click();
  await heading(page).waitFor();
  assert.equal(await missing(page).count(), 0);
});

test('it is said in Spanish to those who read Spanish', async ({ openPage }) => {
  const { page, repair } = await openBroken(openPage, '**/casepath_plans-*.wasm', abort, { hash: `${OHIO}&lang=es` });
  await link(page, 'Mi plan').click();
  const said = page.getByRole('alert').filter({ hasText: 'no se pudo cargar' });
  await said.waitFor();
  repair();
  await said.getByRole('button', { name: 'Intentar de nuevo' }).click();
  await heading(page).waitFor();
});

for (const [what, how] of Object.entries({ 'does not arrive': abort, 'arrives altered': altered })) {
  test(`what stands below the answer ${what}: the answer stands, it is said, and "Try again" brings the rest`, async ({ openPage }) => {
    const { page, repair } = await openBroken(openPage, '**/casepath_details-*.wasm', how);
    await again(page).waitFor();
    assert.match(await page.locator('#pay-typical').innerText(), /^\$\d/);
    assert.equal(await page.locator('#path-heading').count(), 0);
    // The answer keeps working without it.
    await choose(page, 'State', 'TX');
    await until('the answer is that of Texas', async () => (await page.locator('#answer-sentence').innerText()).includes('Texas'));
    repair();
    await again(page).click();
    await page.locator('#path-heading').waitFor();
    await missing(page).waitFor({ state: 'detached' });
  });
}

test('a figure of the sample opens its source, which comes when it is asked for', async ({ openPage }) => {
  const { page, asked } = await openBroken(openPage, '**/nothing', undefined, { hash: '', allow: [] });
  const figure = page.locator('.sample .figure').first();
  await figure.waitFor();
  assert.equal([...asked.keys()].filter((name) => name.startsWith('casepath_details-')).length, 0);
  await figure.click();
  await page.locator('.figure-note a[href^="https://"]').first().waitFor();
});

test('the Spanish words do not arrive: the page is in English and says so; "Try again" brings Spanish', async ({ openPage }) => {
  const { page, repair } = await openBroken(openPage, '**/casepath_spanish-*.wasm', abort, { hash: `${OHIO}&lang=es` });
  await again(page).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  repair();
  await again(page).click();
  await until('the page is in Spanish', async () => (await page.locator('html').getAttribute('lang')) === 'es');
  await page.getByRole('button', { name: 'English' }).waitFor();
  await missing(page).waitFor({ state: 'detached' });
});

test('each part is fetched once, whatever is opened, and none before it is asked for', async ({ openPage }) => {
  const { page, asked } = await openBroken(openPage, '**/nothing', undefined, { hash: ME, allow: [] });
  await resultThere(page);
  const parts = () => [...asked].filter(([name]) => /^casepath_(?!bg-)/.test(name) || /^(plans|library)-\w+\.css$/.test(name));
  // The part below the answer is visible, so it was requested; it shares files with other views.
  assert.deepEqual(parts().filter(([name]) => !/^casepath_(\w+_)?details[_-]/.test(name)), [], 'no other with the first load');
  for (const round of [1, 2]) {
    for (const [name, part] of VIEWS) {
      await view(page, name);
      assert.ok(parts().some(([file]) => file.startsWith(`casepath_${part}-`)), `${name}, round ${round}`);
    }
    await view(page, 'Estimate');
  }
  await keepPlan(page);
  assert.deepEqual(parts().filter(([, count]) => count !== 1), []);
});

test('the program says of each part what it must hold, and each part is one that it names', async () => {
  const script = readFileSync(path.join(DIST, await fileOf(DIST, 'casepath-', '.js')), 'utf8');
  const named = [...script.matchAll(/"\.\/(casepath_\w+-[0-9a-f]{16}\.wasm)","(sha384-[\w+/]{64})"/g)];
  assert.ok(named.length >= 3, 'there are parts');
  const { createHash } = await import('node:crypto');
  for (const [, file, integrity] of named) {
    const hash = createHash('sha384').update(readFileSync(path.join(DIST, file))).digest('base64');
    assert.equal(integrity, `sha384-${hash}`, file);
  }
});
