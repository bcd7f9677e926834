// What a user sees of an estimate before opening anything: the height of the page and its number of words. Both limits
// may only shrink: explanations are collapsed.
import assert from 'node:assert/strict';
import { resultThere, settled } from './browser.mjs';
import { test } from './fixtures.mjs';

const TEXAS = '#v=1&from=bachelors&to=msw&state=TX&setting=mental-health-center';

/** The complete estimate, with nothing opened and no message above it. */
async function wholeEstimate(openPage, { lang, width, height }) {
  const page = await openPage({ hash: `${TEXAS}&lang=${lang}`, width, height });
  await resultThere(page);
  await page.getByRole('heading', { name: /^(Sources, method and date|Fuentes, método y fecha)/ }).waitFor();
  await settled(page);
  assert.equal(await page.locator('details[open]').count(), 0, 'nothing is open');
  return page;
}

/**
 * The visible text, by section: [words, figures]. A word is delimited by spaces and has a letter; a figure has digits
 * only ("$43,600", "2031"). Includes text in charts. Excludes collapsed text, text for screen readers only, the options
 * of selects, and the names of the states on the map, which are its marks.
 */
function inSight() {
  const counted = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: element } = walker.currentNode;
    const read = data.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (read.length === 0 || element.closest('select, script, style, .visually-hidden, .skip, .small-tile')) continue;
    if (!element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { width, height } = range.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const place = element.closest('header, .intro, form, section, footer')?.getAttribute('aria-labelledby') ?? 'around';
    const words = read.filter((word) => /\p{L}/u.test(word)).length;
    const [before, figures] = counted[place] ?? [0, 0];
    counted[place] = [before + words, figures + read.length - words];
  }
  return counted;
}

for (const [lang, width, height, most] of [
  ['en', 1280, 900, 3000],
  ['en', 360, 740, 7000],
  ['es', 1280, 900, 3000],
  ['es', 360, 740, 7000],
]) {
  test(`at ${width} px the page is at most ${most} px high with all folded (${lang})`, async ({ openPage }) => {
    const page = await wholeEstimate(openPage, { lang, width, height });
    // Without the message about offline use, which appears at an unpredictable time.
    const high = await page.evaluate(() => document.querySelector('footer').getBoundingClientRect().bottom + scrollY);
    test.info().annotations.push({ type: 'height', description: `${lang}, ${width} px: ${Math.round(high)} px` });
    assert.ok(high <= most, `${Math.round(high)} px`);
  });
}

// The goal is 600 words, in Spanish too.
for (const [lang, most, mostFigures] of [['en', 600, 105], ['es', 600, 115]]) {
  test(`at most ${most} words and ${mostFigures} figures are in sight before anything is opened (${lang})`, async ({ openPage }) => {
    const page = await wholeEstimate(openPage, { lang, width: 1280, height: 900 });
    const counted = await page.evaluate(inSight);
    const [words, figures] = [0, 1].map((kind) => Object.values(counted).reduce((sum, one) => sum + one[kind], 0));
    test.info().annotations.push({ type: 'in sight', description: `${lang}: ${words} words, ${figures} figures` });
    assert.ok(words <= most && figures <= mostFigures, `${words} words, ${figures} figures: ${JSON.stringify(counted)}`);
  });
}
