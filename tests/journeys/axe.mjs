// What axe finds, and what runs out of a narrow page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line each: the rule, then the places. */
export async function findings(page) {
  const there = await page.evaluate(() => 'axe' in window);
  if (!there) {
    const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    // As the debugger evaluates it, not as a script of the page: the page's policy stays as it is.
    await page.evaluate(readFileSync(file, 'utf8'));
  }
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
    TAGS,
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
