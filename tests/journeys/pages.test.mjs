// The static pages: complete without scripts, accessible, narrow enough, printable, and consistent with the calculator.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ALL, BUT_COLORS, COLORS, findings, overflow } from './axe.mjs';
import { DIST, hasFocus, part, resultThere, settled, shown } from './browser.mjs';
import { test as base } from './fixtures.mjs';

// A state with a usual rule, one with few known figures, one without neighbors.
const PAGES = { en: ['states.html', 'state/oh.html', 'state/ak.html'], es: ['estados.html', 'estado/dc.html', 'estado/ca.html'] };

const test = base.extend({
  /** Opens a page by its name. */
  open: async ({ openPage, site }, use) => {
    await use((name, options) => openPage({ url: `${site.origin}/${name}`, javaScript: true, mounted: false, ...options }));
  },
});

// Each of these pages has different content, so colors are checked in all of them: in both themes, at one width.
const LOOKS = { light: [[360, ALL], [1280, BUT_COLORS]], dark: [[360, COLORS]] };

for (const [lang, names] of Object.entries(PAGES)) {
  test(`axe finds nothing, and nothing runs out of the page (${lang})`, async ({ open }) => {
    for (const name of names) {
      const page = await open(name);
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
      for (const [theme, at] of Object.entries(LOOKS)) {
        await page.emulateMedia({ colorScheme: theme });
        for (const [width, rules] of at) {
          await page.setViewportSize({ width, height: 900 });
          await settled(page);
          assert.deepEqual(await findings(page, rules), [], `${name}, ${theme}, ${width} px`);
        }
      }
      for (const width of [320, 640, 1024]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await overflow(page), '', `${name}, ${width} px`);
      }
    }
  });
}

test('there is a page for each state in both languages', () => {
  for (const folder of ['state', 'estado']) {
    const pages = readdirSync(path.join(DIST, folder)).filter((name) => name.endsWith('.html'));
    assert.equal(pages.length, 51);
  }
});

test('where a state has no license before the clinical one, no examination is told of', async ({ open }) => {
  for (const [name, none] of [['states.html', 'none'], ['estados.html', 'no hay']]) {
    const page = await open(name);
    const row = page.getByRole('table').first().getByRole('row').filter({ hasText: /Haw/ });
    assert.equal(await row.getByRole('cell').nth(1).innerText(), none);
  }
});

test('the pages need no script, and load nothing but their style and the icon', async ({ open }) => {
  const asked = [];
  const page = await open('state/tx.html', {
    javaScript: false,
    prepare: (context) => context.on('request', (request) => asked.push(new URL(request.url()).pathname)),
  });
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Texas/);
  assert.ok(asked.length <= 3, asked.join(' '));
  for (const address of asked) assert.match(address, /^\/(state\/tx\.html|pages-[0-9a-f]{16}\.css|icon-[0-9a-f]{16}\.svg)$/);
});

test('a page says what the calculator says', async ({ open, openPage, site }) => {
  const page = await open('state/ny.html');
  const row = (place, name) => place.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }).first();
  const cells = await row(page, 'Hospital').getByRole('cell').allInnerTexts();
  const months = await row(part(page, 'The path, in months'), 'All of it').getByRole('cell').allInnerTexts();
  const { origin } = site;
  const result = await openPage({ url: `${origin}/`, hash: '#v=1&from=bachelors&to=msw&state=NY&setting=hospital' });
  const shown = async (id) => (await resultThere(result, id)).toLocaleString('en-US');
  assert.deepEqual(cells.slice(0, 2), [`$${await shown('pay-start')}`, `$${await shown('pay-typical')}`]);
  assert.equal(cells[2], `$${await shown('pay-low')} to $${await shown('pay-high')}`);
  assert.deepEqual(months.slice(0, 3), [await shown('months-fast'), await shown('months-typical'), await shown('months-slow')]);
});

test('from the table of all states by keyboard to a state, its Spanish page and the calculator', async ({ open, site }) => {
  const { origin } = site;
  const page = await open('states.html');
  await page.keyboard.press('Tab');
  assert.ok(await hasFocus(page.getByRole('link', { name: 'Skip to the text' })));
  await page.keyboard.press('Enter');
  assert.ok(await hasFocus(page.getByRole('main')));
  await page.getByRole('link', { name: 'Wyoming', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/state/wy.html`);
  await page.getByRole('link', { name: 'Español' }).click();
  await page.waitForURL(`${origin}/estado/wy.html`);
  await page.getByRole('link', { name: 'Calcula tu propio camino en Wyoming' }).click();
  await page.waitForURL((url) => url.hash.includes('state=WY'));
});

test('on paper nothing is cut off and the addresses of the sources stand beside them', async ({ open }) => {
  const page = await open('state/oh.html', { width: 700 });
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  assert.equal(await overflow(page), '');
  // On screen a table scrolls in its own container.
  const boxes = page.getByRole('group').filter({ has: page.getByRole('table') });
  assert.ok((await boxes.count()) > 3);
  const cut = await boxes.evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.getAttribute('aria-labelledby') ?? box.getAttribute('aria-label')));
  assert.deepEqual(cut, []);
  assert.equal(await page.getByRole('navigation').count(), 0);
  const address = await part(page, 'Sources').getByRole('rowheader').getByRole('link').first().evaluate((link) => getComputedStyle(link, '::after').content);
  assert.match(address, /https?:/);
});
