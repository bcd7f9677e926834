// Accessibility violations that axe finds, and content that overflows a narrow page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/** Which rules axe runs: all, those about colors, the others. Those about colors take twice as long as the others. */
export const ALL = { runOnly: TAGS };
export const COLORS = { runOnly: { type: 'rule', values: OF_COLORS } };
export const BUT_COLORS = { runOnly: TAGS, rules: Object.fromEntries(OF_COLORS.map((rule) => [rule, { enabled: false }])) };

/**
 * How a view is checked: [{ lang, theme, at: [[width, rules], ...] }], the narrowest width first.
 *
 * Both languages at all widths, because words wrap differently. Colors are the same in all of these, and a theme
 * changes nothing else. So colors are checked once in light and once in dark, at the narrowest width: there the text is
 * smallest, and the bottom bar is shown as well. Only the map of the guide needs a wide page; it has its own test.
 * inside_style.test.mjs tests that nothing else depends on width or theme.
 */
export function looks([narrowest, ...wider]) {
  const others = wider.map((width) => [width, BUT_COLORS]);
  return [
    { lang: 'en', theme: 'light', at: [[narrowest, ALL], ...others] },
    { lang: 'es', theme: 'light', at: [[narrowest, BUT_COLORS], ...others] },
    { lang: 'en', theme: 'dark', at: [[narrowest, COLORS]] },
  ];
}

/** The violations that axe finds, one line each: the rule, then the elements. */
export async function findings(page, rules = ALL) {
  const there = await page.evaluate(() => 'axe' in window);
  if (!there) {
    const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    // Evaluated by the debugger, not as a script of the page, so that the page's security policy stays unchanged.
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

/** How much wider the page is than its window; '' if it is not. */
export function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? `${scrollWidth} px in ${clientWidth} px` : '';
  });
}
