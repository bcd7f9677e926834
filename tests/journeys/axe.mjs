// What axe finds, and what runs out of a narrow page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/** Which rules axe follows: all of them, those that look at colors, the others. The first take twice the time of the last. */
export const ALL = { runOnly: TAGS };
export const COLORS = { runOnly: { type: 'rule', values: OF_COLORS } };
export const BUT_COLORS = { runOnly: TAGS, rules: Object.fromEntries(OF_COLORS.map((rule) => [rule, { enabled: false }])) };

/**
 * How a view is looked at: [{ lang, theme, at: [[width, rules], ...] }], the narrowest width first.
 *
 * Both languages at all widths, since words wrap differently; but colors are the same in all of these, and a
 * theme changes nothing else. So they are looked at once in light and once in dark, at the narrowest width: there
 * the letters are smallest, and the bar at the foot shows as well. Only the map of the guide needs a wide page, and
 * has a test of its own. That nothing else is so is tested in inside_style.test.mjs.
 */
export function looks([narrowest, ...wider]) {
  const others = wider.map((width) => [width, BUT_COLORS]);
  return [
    { lang: 'en', theme: 'light', at: [[narrowest, ALL], ...others] },
    { lang: 'es', theme: 'light', at: [[narrowest, BUT_COLORS], ...others] },
    { lang: 'en', theme: 'dark', at: [[narrowest, COLORS]] },
  ];
}

/** What axe finds, one line each: the rule, then the places. */
export async function findings(page, rules = ALL) {
  const there = await page.evaluate(() => 'axe' in window);
  if (!there) {
    const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    // As the debugger evaluates it, not as a script of the page: the page's policy stays as it is.
    await page.evaluate(readFileSync(file, 'utf8'));
  }
  const { violations } = await page.evaluate(
    (rules) => window.axe.run(document, { ...rules, resultTypes: ['violations'] }),
    rules,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.slice(0, 5).map((node) => `${node.target.join(' ')} (${node.failureSummary.replace(/\s+/g, ' ')})`).join('; ')}`,
  );
}

/** How much wider the page is than its window; '' where it is not. */
export function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? `${scrollWidth} px in ${clientWidth} px` : '';
  });
}
