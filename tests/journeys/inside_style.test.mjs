// Depends on internals of the page. Which checks axe runs at which width and theme (see looks()) relies on what the
// stylesheets change there; this is verified in them, by selector.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST } from './browser.mjs';
import { test } from './fixtures.mjs';

/** The declarations that depend on theme, language or width in a way that looks() does not cover. */
function beyond(text) {
  // Properties that affect contrast, or whether an element is visible.
  const SEEN = /^--|color|background|fill|stroke|opacity|filter|^font-(size|weight)$/;
  const found = [];
  const look = (rule, condition) => {
    for (const name of rule.style ?? []) {
      const { selectorText } = rule;
      const value = rule.style.getPropertyValue(name);
      const hidden = /^(display|visibility)$/.test(name) && /none|hidden/.test(value);
      // The bottom bar exists on narrow pages only, the map and the complete header on wide ones; see axe.mjs.
      // So do the headers of the adviser's table; advising.test.mjs runs axe at both widths.
      // Charts have the same text in the same colors, next to or above; in the menu the names of the views are larger,
      // on a phone those of the parts of My plan smaller; both remain ordinary text to axe.
      const byWidth = /width/.test(condition) && !/^(\.foot-bar\b.*|\.tiles, \.legend|\.bar:not\(\.open\) > \.bar-menu|\.chart \.to-(middle|wide)|\.above|\.bar \.views|\.plan-parts a|\.students thead)$/.test(selectorText) && (SEEN.test(name) || hidden);
      const byLanguage = /lang\b/.test(selectorText) && SEEN.test(name);
      const byTheme = (/data-theme/.test(selectorText) && name !== 'color-scheme') || /prefers-color-scheme/.test(condition);
      if (byWidth || byLanguage || byTheme) found.push(`${condition} ${selectorText} { ${name}: ${value} }`);
    }
    // Paper has one theme, and axe does not check it here.
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

