// axe finds nothing, and nothing runs out of a narrow page.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findings, looks, overflow } from './axe.mjs';
import { DIST, FULL, goTo, openAll, resultThere, settled, until } from './browser.mjs';
import { onePage, test } from './fixtures.mjs';

for (const { lang, theme, at } of looks([360, 768, 1280])) {
  test.describe(`axe finds nothing (${lang}, ${theme})`, () => {
    const page = onePage({ hash: `#v=1&lang=${lang}`, theme });
    // One after the other, each from what the last one left or from anew.
    const answered = async () => {
      await goTo(page(), `${FULL}&lang=${lang}`);
      await resultThere(page());
    };
    const opened = async () => {
      await answered();
      await openAll(page());
    };
    for (const [what, prepare] of [
      ['nothing answered', () => {}],
      ['a full result', answered],
      ['a full result with everything opened', opened],
    ]) {
      for (const [width, rules] of at) {
        test(`${what}, ${width} px`, async () => {
          await prepare();
          await page().setViewportSize({ width, height: 900 });
          await settled(page());
          assert.deepEqual(await findings(page(), rules), []);
        });
      }
    }
  });
}

/** The declarations of a style sheet by which more than looks() reckons with depends on theme, language or width. */
function beyond(text) {
  // What decides whether something has enough contrast, or is there to be looked at.
  const SEEN = /^--|color|background|fill|stroke|opacity|filter|^font-(size|weight)$/;
  const found = [];
  const look = (rule, condition) => {
    for (const name of rule.style ?? []) {
      const { selectorText } = rule;
      const value = rule.style.getPropertyValue(name);
      const hidden = /^(display|visibility)$/.test(name) && /none|hidden/.test(value);
      // The bar at the foot is there on narrow pages alone, the map on wide ones; see axe.mjs.
      const byWidth = /width/.test(condition) && !/^(\.foot-bar\b.*|\.tiles, \.legend)$/.test(selectorText) && (SEEN.test(name) || hidden);
      const byLanguage = /lang\b/.test(selectorText) && SEEN.test(name);
      const byTheme = (/data-theme/.test(selectorText) && name !== 'color-scheme') || /prefers-color-scheme/.test(condition);
      if (byWidth || byLanguage || byTheme) found.push(`${condition} ${selectorText} { ${name}: ${value} }`);
    }
    // Paper has one theme, and is not what axe looks at here.
    if (/print/.test(rule.media?.mediaText)) return;
    for (const inner of rule.cssRules ?? []) look(inner, `${condition} ${rule.conditionText ?? ''}`.trim());
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  for (const rule of sheet.cssRules) look(rule, '');
  return found;
}

test('what a theme, a language and a width may change is what axe is asked about there', async ({ openPage }) => {
  const page = await openPage();
  const [, inside] = readFileSync(path.join(DIST, 'index.html'), 'utf8').match(/<style id="page-style">([^]*?)<\/style>/);
  assert.match(inside, /\.answers/);
  assert.deepEqual(await page.evaluate(beyond, inside), [], 'inside the page');
  const sheets = readdirSync(DIST).filter((name) => name.endsWith('.css'));
  assert.ok(sheets.length > 3, sheets.join());
  for (const name of sheets) assert.deepEqual(await page.evaluate(beyond, readFileSync(path.join(DIST, name), 'utf8')), [], name);
  for (const [sheet, wanted] of [
    ['@layer a { @media (width >= 40rem) { .x { & p { opacity: 0.5 } } } }', true],
    ['@container page (max-width: 40rem) { .x { display: none } }', true],
    ['html:lang(es) .x { background: red }', true],
    [':root[data-theme=dark] .x { padding: 0 }', true],
    ['@media (prefers-color-scheme: dark) { .x { margin-top: 0 } }', true],
    ['@media (max-width: 40rem) { .x { margin-top: 0 } } .x { color: red } @media print { @media (width > 1px) { p { color: red } } }', false],
  ]) {
    assert.equal((await page.evaluate(beyond, sheet)).length > 0, wanted, sheet);
  }
});

test('axe finds nothing where a field is wrong and a note stands on the page', async ({ openPage }) => {
  const page = await openPage({ hash: `${FULL}&setting=moonbase&certs=no-such-thing` });
  await page.getByLabel('Hours a week', { exact: true }).fill('200');
  await settled(page);
  assert.deepEqual(await findings(page), []);
});

for (const lang of ['en', 'es']) {
  // 320 px is also what a page of 1280 px has at 400% zoom.
  test(`at 320 px nothing has to be scrolled sideways (${lang})`, async ({ openPage }) => {
    const page = await openPage({ hash: `#v=1&lang=${lang}`, width: 320, height: 640 });
    assert.equal(await overflow(page), '', 'nothing answered');
    await goTo(page, `${FULL}&lang=${lang}`);
    await resultThere(page);
    assert.equal(await overflow(page), '', 'a full result');
    await openAll(page);
    assert.equal(await overflow(page), '', 'everything opened');
  });
}

test('text of twice the size fits too', async ({ openPage }) => {
  const page = await openPage({ hash: FULL, width: 1280 });
  await resultThere(page);
  // What a visitor's own setting does; set on the element, as the tests cannot reach the setting.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await settled(page);
  assert.equal(await overflow(page), '');
});

test('one polite region speaks the results after a pause', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  const region = page.locator('[aria-live=polite], [role=status]');
  await page.getByLabel('State', { exact: true }).selectOption('CA');
  await until('the region speaks a number', async () =>
    (await region.allTextContents()).some((text) => /\d/.test(text)),
  );
  const assertive = await page.locator('[aria-live=assertive]:not(:empty)').count();
  assert.equal(assertive, 0);
});

test('nothing moves for those who asked for less motion', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH', reducedMotion: 'reduce' });
  await resultThere(page);
  await page.getByLabel('State', { exact: true }).selectOption('CA');
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => animation.effect.getComputedTiming().duration > 50)
      .map((animation) => animation.animationName ?? animation.transitionProperty),
  );
  assert.deepEqual(moving, []);
});
