// What a visitor has before them when an estimate stands there and nothing was opened: how high the page is, and how
// many words it has. Both only ever shrink: what explains is folded away.
import assert from 'node:assert/strict';
import { resultThere, settled } from './browser.mjs';
import { test } from './fixtures.mjs';

const TEXAS = '#v=1&from=bachelors&to=msw&state=TX&setting=mental-health-center';

/** The whole estimate, with nothing opened and no message over it. */
async function wholeEstimate(openPage, { lang, width, height }) {
  const page = await openPage({ hash: `${TEXAS}&lang=${lang}`, width, height });
  await resultThere(page);
  await page.getByRole('heading', { name: /^(Sources, method and date|Fuentes, método y fecha)/ }).waitFor();
  await settled(page);
  assert.equal(await page.locator('details[open]').count(), 0, 'nothing is open');
  return page;
}

/**
 * What is to be read, by where it stands: [words, figures]. A word is what stands between spaces and has a letter; a
 * figure has digits alone ("$43,600", "2031"). Also counted: what is written in pictures. Not counted: what is folded,
 * what only screen readers are told, the choices of selects, and the names of the states on the map, which are its marks.
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
    // Without the message that it works offline now, which comes when it may.
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
