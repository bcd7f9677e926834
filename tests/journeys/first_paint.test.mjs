// The first paint, before the program arrives: in its final position, in the reader's language, without a layout shift
// when the program takes over, and with a message if it cannot.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { findings, overflow } from './axe.mjs';
import { button, control, formThere, LABELS, resultThere, settled, until, WAIT } from './browser.mjs';
import { test } from './fixtures.mjs';

/** Delays the program until `release` is called. */
function heldBack() {
  let release;
  const free = new Promise((resolve) => {
    release = resolve;
  });
  const prepare = (context) =>
    context.route('**/*.wasm', async (route) => {
      await free;
      await route.continue().catch(() => {});
    });
  return { prepare, release };
}

/** The positions of the parts that both the first paint and the program have. */
function places(page) {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll(':is(header, main) :is(h1, h1 + p, select), main label')];
    return shown
      .filter((part) => part.checkVisibility())
      .slice(0, 11)
      .map((part) => {
        const { x, y, width } = part.getBoundingClientRect();
        return [part.tagName, Math.round(x), Math.round(y), Math.round(width)].join(' ');
      });
  });
}

const TITLES = { en: 'What would you earn, and when would you be licensed?', es: '¿Cuánto ganarías y cuándo tendrías la licencia?' };

/** The visible headings of the page. */
const titles = (page) => page.getByRole('heading', { level: 1 }).allInnerTexts();
const languageOf = (page) => page.evaluate(() => document.documentElement.lang);

for (const [locale, lang] of [['en-US', 'en'], ['es-US', 'es']]) {
  for (const width of [360, 1280]) {
    test(`nothing moves when the program arrives (${lang}, ${width} px)`, async ({ openPage }) => {
      const { prepare, release } = heldBack();
      const init = () => {
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value))).observe({
          type: 'layout-shift',
          buffered: true,
        });
      };
      const page = await openPage({ locale, width, prepare, init, mounted: false });
      await until('the right language is shown', async () => (await titles(page)).join() === TITLES[lang] && (await languageOf(page)) === lang);
      await settled(page);
      const before = await places(page);
      // On a phone the theme switch is in the menu.
      assert.equal(before.length, width < 500 ? 10 : 11);
      release();
      await formThere(page);
      await page.waitForLoadState('networkidle');
      await settled(page);
      assert.deepEqual(await places(page), before);
      assert.deepEqual(await page.evaluate(() => window.shifts), []);
    });
  }
}

test('what is folded away is there when the page is', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH&start=2027-01&certs=ccm' });
  const start = control(page, LABELS.start);
  await start.waitFor({ state: 'attached' });
  assert.equal(await start.inputValue(), '2027-01');
  const more = page.getByText('Refine', { exact: true });
  await more.click();
  await until('it asks for a month', async () => (await start.getAttribute('type')) === 'month');
  assert.equal(await start.inputValue(), '2027-01');
  await more.click();
  const inside = () => page.getByRole('main').locator('details').evaluateAll((folded) => folded.map((one) => one.textContent));
  let made;
  const isMade = async () => {
    const before = made;
    made = await inside();
    return isDeepStrictEqual(before, made);
  };
  await until('nothing more is made', isMade, WAIT, 300);
  // Another language is rendered all at once.
  await button(page, 'Español').click();
  await button(page, 'English').click();
  assert.deepEqual(await inside(), made);
});

test('a shift of layout would be seen', async ({ openPage }) => {
  const page = await openPage({
    init: () => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    },
  });
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.style.setProperty('height', '200px');
    document.body.prepend(block);
  });
  await until('the shift is seen', () => page.evaluate(() => window.shifts.length > 0));
});

test('the language of a link, then of what was kept, wins over the browser\'s', async ({ openPage }) => {
  const held = heldBack();
  const linked = await openPage({ hash: '#v=1&lang=es', prepare: held.prepare, mounted: false });
  await until('Spanish is shown', async () => (await titles(linked)).join() === TITLES.es);
  const kept = { casepath: JSON.stringify({ casepath: 1, saved: '2026-11-01T10:00', answers: 'v=1&to=msw&lang=en' }) };
  const other = await openPage({ locale: 'es-US', storage: kept, prepare: held.prepare, mounted: false });
  await settled(other);
  assert.deepEqual(await titles(other), [TITLES.en]);
  held.release();
});

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing before the program is there (${theme})`, async ({ openPage }) => {
    const { prepare, release } = heldBack();
    for (const [locale, width] of [['en-US', 360], ['es-US', 1280]]) {
      const page = await openPage({ theme, locale, width, prepare, mounted: false });
      await settled(page);
      assert.deepEqual(await findings(page), [], locale);
      await page.setViewportSize({ width: 320, height: 640 });
      assert.equal(await overflow(page), '');
    }
    release();
  });
}

test('five examples are shown, and called examples', async ({ openPage }) => {
  const { prepare, release } = heldBack();
  const page = await openPage({ prepare, mounted: false });
  await page.getByRole('heading', { name: /Five examples/ }).waitFor();
  assert.match(await page.getByRole('main').innerText(), /not your result/);
  const rows = await page.getByRole('row').filter({ has: page.getByRole('rowheader') }).allInnerTexts();
  assert.equal(rows.length, 5);
  for (const row of rows) assert.match(row, /\d+\s+\d+ to \d+\s+\$[\d,]+\s+\$[\d,]+ to \$[\d,]+/);
  // The first example equals the calculator's result for the same answers.
  const [, typical] = rows[0].match(/\$([\d,]+)/);
  release();
  const result = await openPage({ hash: '#v=1&from=bachelors&to=msw&state=OH&setting=hospital' });
  assert.equal(await resultThere(result), Number(typical.replaceAll(',', '')));
});

test('before the program is there the way to all states is', async ({ openPage }) => {
  for (const [locale, name] of [['en-US', 'License rules and pay in all states'], ['es-US', 'Reglas de licencia y sueldos en todos los estados']]) {
    const { prepare, release } = heldBack();
    const page = await openPage({ prepare, mounted: false, locale });
    await page.getByRole('link', { name }).click();
    assert.match(await page.getByRole('table').first().innerText(), /Ohio/);
    release();
  }
});

test('with scripts off the page says so and leads to the tables', async ({ openPage, site }) => {
  const page = await openPage({ javaScript: false, mounted: false });
  const { origin } = site;
  const text = await page.locator('body').innerText();
  assert.match(text, /needs JavaScript/);
  assert.match(text, /necesita JavaScript/);
  assert.match(text, /Five examples/);
  assert.doesNotMatch(text, /is loading|Where are you now/, 'nothing stands there that cannot work');
  for (const role of ['combobox', 'textbox', 'button']) assert.equal(await page.getByRole(role).count(), 0, role);
  const [english, spanish] = await Promise.all([/needs JavaScript/, /necesita JavaScript/].map((text) => page.getByText(text).boundingBox()));
  assert.ok(spanish.y - (english.y + english.height) >= 8, 'the two notices stand apart');
  await page.getByRole('link', { name: 'License rules and pay in all states' }).first().click();
  assert.equal(page.url(), `${origin}/states.html`);
  await page.getByRole('link', { name: 'Ohio', exact: true }).first().click();
  assert.equal(page.url(), `${origin}/state/oh.html`);
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Ohio/);
});
