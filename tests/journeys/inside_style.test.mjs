// Knows the inside of the page. What axe is asked at which width and in which theme rests
// on what the style sheets change there, which is looked up in them, by their selectors.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './browser.mjs';
import { test } from './fixtures.mjs';

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
      // The bar at the foot is there on narrow pages alone, the map and the whole head of the page on wide ones; see axe.mjs.
      // So are the heads of the adviser's table; advising.test.mjs asks axe at both widths.
      // Pictures say the same words in the same colors, beside or above; in the menu the names of the views are larger.
      const byWidth = /width/.test(condition) && !/^(\.foot-bar\b.*|\.tiles, \.legend|\.bar:not\(\.open\) > \.bar-menu|\.chart \.to-(middle|wide)|\.above|\.bar \.views|\.students thead)$/.test(selectorText) && (SEEN.test(name) || hidden);
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
  const [, inside] = readFileSync(path.join(DIST, 'index.html'), 'utf8').match(/<style[^>]*>([^]*?)<\/style>/);
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

