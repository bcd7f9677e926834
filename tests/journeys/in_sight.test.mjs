// What a user sees of an estimate before opening anything: the height of the page and its number of words. Both limits
// may only shrink: explanations are collapsed.
import assert from 'node:assert/strict';
import { resultThere, settled } from './browser.mjs';
import { test } from './fixtures.mjs';

/** Users whose estimates have the most sections, the longest names, or a profession of their own. */
const USERS = {
  'who plans an MSW': 'from=bachelors&to=msw&state=TX&setting=mental-health-center',
  'who plans to become a counselor': 'from=bachelors&to=counseling&state=NY&setting=mental-health-center',
  'who holds an MSW and studies no more': 'from=msw&to=none&state=OH&setting=hospital',
  'who holds a master\'s in counseling and studies no more': 'from=counseling-masters&to=none&state=FL',
  'who is a nurse and studies no more': 'from=adn&to=none&state=TX&setting=hospital',
};

/** The whole estimate, with nothing opened and no message above it. */
async function wholeEstimate(openPage, answers, lang) {
  const page = await openPage({ hash: `#v=1&${answers}&lang=${lang}`, width: 1280, height: 900 });
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

/** The height of the page, without the message about offline use, which appears at an unpredictable time. */
const heightOf = (page) =>
  page.evaluate(() => Math.round(document.querySelector('footer').getBoundingClientRect().bottom + scrollY));

for (const [user, answers] of Object.entries(USERS)) {
  for (const [lang, mostFigures] of [['en', 105], ['es', 115]]) {
    test(`a user ${user} sees at most 600 words, on 3,000 px at 1280 and 7,000 px at 360 (${lang})`, async ({ openPage }) => {
      const page = await wholeEstimate(openPage, answers, lang);
      const counted = await page.evaluate(inSight);
      const [words, figures] = [0, 1].map((kind) => Object.values(counted).reduce((sum, one) => sum + one[kind], 0));
      const wide = await heightOf(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await settled(page);
      const narrow = await heightOf(page);
      const seen = `${words} words, ${figures} figures, ${wide} px and ${narrow} px`;
      test.info().annotations.push({ type: 'in sight', description: seen });
      assert.ok(words <= 600 && figures <= mostFigures, `${seen}: ${JSON.stringify(counted)}`);
      assert.ok(wide <= 3000 && narrow <= 7000, seen);
    });
  }
}
