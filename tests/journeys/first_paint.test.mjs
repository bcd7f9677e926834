// What stands on the page before the program arrives: in its place, in the reader's language, without a
// shift when the program comes, and honest where it cannot come.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { findings, overflow } from './axe.mjs';
import { addressHas, formThere, resultThere, settled, until, WAIT } from './browser.mjs';
import { test } from './fixtures.mjs';
import { inject } from './inject.mjs';

/** Holds the program back until `release` is called. */
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

/** Where the parts stand that both the first paint and the program have. */
function places(page) {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('#app h1, #app .intro p, #app fieldset, #app select, #app .mark, #app .tools')];
    return shown
      .filter((part) => part.checkVisibility())
      .slice(0, 12)
      .map((part) => {
        const { x, y, width } = part.getBoundingClientRect();
        return [part.tagName, Math.round(x), Math.round(y), Math.round(width)].join(' ');
      });
  });
}

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
      await until('the right language is shown', () => page.evaluate(
        (lang) => document.querySelector(`#app > [lang=${lang}]`)?.checkVisibility() && document.documentElement.lang === lang,
        lang,
      ));
      await settled(page);
      const before = await places(page);
      assert.equal(before.length, 12);
      release();
      await formThere(page);
      await page.waitForLoadState('networkidle');
      await settled(page);
      assert.deepEqual(await places(page), before);
      assert.deepEqual(await page.evaluate(() => window.shifts), []);
    });
  }
}

/** Holds back the tasks in which the page is made, but for the `first`, once `shown` stands there. */
const holdMaking = (shown, first = 0) => ({
  mounted: false,
  prepare: (context) =>
    inject(
      context,
      ([shown, first]) => {
        const post = MessagePort.prototype.postMessage;
        let passed = 0;
        window.held = [];
        MessagePort.prototype.postMessage = function (...message) {
          if (!document.querySelector(shown)) return post.apply(this, message);
          passed += 1;
          if (passed <= first || !window.held) return post.apply(this, message);
          window.held.push(() => post.apply(this, message));
        };
        window.goOn = () => {
          const { held } = window;
          window.held = null;
          for (const go of held) go();
        };
      },
      [shown, first],
    ),
});

test('the form can be used before the rest is made, and what is answered then counts', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw', ...holdMaking('#app > .page') });
  const state = page.locator('#state');
  await until('the form is there', () => state.isEnabled());
  assert.equal(await page.locator('#result, footer, #start').count(), 0, 'nothing else is');
  await state.selectOption('OH');
  await resultThere(page, 'months-typical');
  assert.equal(await state.inputValue(), 'OH');
  await addressHas(page, { v: '1', to: 'msw', state: 'OH' });
  const parts = page.locator('#app :is(#result, footer, .foot-bar, #start, #supervision-by)');
  assert.equal(await parts.count(), 5, 'each of it once');
  await page.evaluate(() => window.goOn());
  await settled(page);
  assert.equal(await parts.count(), 5, 'what was held back has nothing to add');
});

test('the skip link, pressed before there is a result, leads to it', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH', ...holdMaking('#app > .page') });
  await until('the form is there', () => page.locator('#state').isEnabled());
  const releases = page.evaluate(() => setTimeout(window.goOn, 500));
  await page.locator('.skip').press('Enter');
  await releases;
  await until('the result has the focus', () => page.evaluate(() => document.activeElement?.id === 'result'));
});

test('what is folded away is there when the page is', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH&start=2027-01&certs=ccm' });
  const start = page.locator('#start');
  await start.waitFor({ state: 'attached' });
  assert.equal(await start.inputValue(), '2027-01');
  await page.locator('.more > summary').click();
  await until('it asks for a month', async () => (await start.getAttribute('type')) === 'month');
  assert.equal(await start.inputValue(), '2027-01');
  await page.locator('.more > summary').click();
  const inside = () => page.locator('#app details').evaluateAll((folded) => folded.map((one) => one.textContent));
  let made;
  const isMade = async () => {
    const before = made;
    made = await inside();
    return isDeepStrictEqual(before, made);
  };
  await until('nothing more is made', isMade, WAIT, 300);
  // In another language all of it is made at once.
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  assert.deepEqual(await inside(), made);
});

test('what is opened before it is made asks for a month all the same', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH', ...holdMaking('.more') });
  const more = page.locator('.more');
  await more.waitFor({ state: 'attached' });
  await more.locator('> summary').click();
  await page.evaluate(() => window.goOn());
  await until('it asks for a month', async () => (await page.locator('#start').count()) === 1 && (await page.locator('#start').getAttribute('type')) === 'month');
});

test('an address that changes while the page is being made is taken over', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH', ...holdMaking('.mark', 1) });
  await until('the page is open', () => page.evaluate(() => window.held.length > 0));
  await page.evaluate(() => {
    location.hash = '#v=1&to=msw&state=TX';
    window.goOn();
  });
  await until('Texas is shown', async () => (await page.locator('#state').inputValue()) === 'TX');
  await resultThere(page, 'months-typical');
  await addressHas(page, { v: '1', to: 'msw', state: 'TX' });
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
  const blocks = (page) =>
    page.evaluate(() => [...document.querySelectorAll('#app > [lang]')].filter((block) => !block.hidden).map((block) => block.lang));
  const held = heldBack();
  const linked = await openPage({ hash: '#v=1&lang=es', prepare: held.prepare, mounted: false });
  await until('Spanish is shown', async () => (await blocks(linked)).join() === 'es');
  const kept = { casepath: JSON.stringify({ casepath: 1, saved: '2026-11-01T10:00', answers: 'v=1&to=msw&lang=en' }) };
  const other = await openPage({ locale: 'es-US', storage: kept, prepare: held.prepare, mounted: false });
  await settled(other);
  assert.deepEqual(await blocks(other), ['en']);
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
  const block = page.locator('#app > [lang=en]');
  assert.match(await block.locator('h2').innerText(), /Five examples/);
  assert.match(await block.innerText(), /not your result/);
  const rows = await block.locator('tbody tr').allInnerTexts();
  assert.equal(rows.length, 5);
  for (const row of rows) assert.match(row, /\d+\s+\d+ to \d+\s+\$[\d,]+\s+\$[\d,]+ to \$[\d,]+/);
  // The first of them is what the calculator says to the same answers.
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
    assert.match(await page.locator('table').first().innerText(), /Ohio/);
    release();
  }
});

test('with scripts off the page says so and leads to the tables', async ({ openPage, site }) => {
  const page = await openPage({ javaScript: false, mounted: false });
  const { origin } = site;
  const shown = (selector) => page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length).catch(() => undefined);
  const text = await page.locator('body').innerText();
  assert.match(text, /needs JavaScript/);
  assert.match(text, /necesita JavaScript/);
  assert.match(text, /Five examples/);
  assert.doesNotMatch(text, /is loading|Education so far/, 'nothing stands there that cannot work');
  assert.equal((await shown('.waiting')) ?? 0, 0);
  const [english, spanish] = await page.locator('noscript .notice').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  assert.ok(spanish.top - english.bottom >= 8, 'the two notices stand apart');
  await page.getByRole('link', { name: 'License rules and pay in all states' }).first().click();
  assert.equal(page.url(), `${origin}/states.html`);
  await page.getByRole('link', { name: 'Ohio', exact: true }).first().click();
  assert.equal(page.url(), `${origin}/state/oh.html`);
  assert.match(await page.locator('h1').innerText(), /Ohio/);
});
