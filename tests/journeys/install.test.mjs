// The page can be installed, and then starts without a network.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addressOf, DIST, formThere, themeOf, until } from './browser.mjs';
import { keptAll } from './builds.mjs';
import { test } from './fixtures.mjs';

/** The width and height in the header of a PNG file. */
async function sizeOf(file) {
  const bytes = await readFile(file);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG', file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

async function manifest() {
  return JSON.parse(await readFile(path.join(DIST, 'casepath.webmanifest'), 'utf8'));
}

for (const mount of ['/', '/tools/casepath/']) {
  test(`Chromium finds nothing against installing the page: ${mount}`, async ({ openPage, ownSite }) => {
    const own = await ownSite({ mount });
    const page = await openPage({ url: own.url, worker: true });
    await keptAll(page);
    const browser = await page.context().newCDPSession(page);
    const { errors, url, data } = await browser.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    assert.equal(url, `${own.url}casepath.webmanifest`);
    assert.ok(data.includes('Casepath'));
    const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
    // A test window is private, and a private window cannot install the page.
    const against = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
    assert.deepEqual(against, []);
  });
}

test('every icon is there in the size that the manifest says', async () => {
  const { icons, shortcuts } = await manifest();
  for (const { src, sizes, type } of [...icons, ...shortcuts.flatMap((shortcut) => shortcut.icons)]) {
    assert.equal(type, 'image/png', src);
    assert.equal(await sizeOf(path.join(DIST, src)), sizes, src);
  }
  const purposes = icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`);
  for (const wanted of ['any 192x192', 'any 512x512', 'maskable 512x512']) assert.ok(purposes.includes(wanted), wanted);
});

test('start and shortcuts lead into the page, at any path, also offline', async ({ openPage, ownSite }) => {
  const own = await ownSite({ mount: '/tools/casepath/' });
  const page = await openPage({ url: own.url, worker: true, allow: [/net::ERR_/, /Failed to (load|update)/] });
  await keptAll(page);
  await own.close();
  const { start_url, scope, shortcuts } = await manifest();
  const at = `${own.url}casepath.webmanifest`;
  assert.equal(new URL(scope, at).href, own.url);
  for (const address of [start_url, ...shortcuts.map(({ url }) => url)]) {
    await page.goto('about:blank');
    await page.goto(new URL(address, at).href);
    await formThere(page);
  }
  assert.deepEqual(shortcuts.map(({ url }) => new URLSearchParams(new URL(url, at).hash.slice(1)).get('view')), ['plan', 'compare']);
  assert.equal(addressOf(page).v, '1');
});

test('the browser takes the colors of the page, light and dark', async ({ openPage }) => {
  const page = await openPage();
  const wanted = {};
  for (const [name, scheme] of [['Light', 'light'], ['Dark', 'dark']]) {
    await page.getByLabel('Colors', { exact: true }).selectOption({ label: name });
    await until(`the page is ${scheme}`, async () => (await themeOf(page)) === scheme);
    wanted[scheme] = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  }
  const said = await page.evaluate(() => {
    const paper = document.createElement('canvas').getContext('2d');
    // In the notation of a computed style.
    const rgb = (color) => {
      paper.fillStyle = color;
      const [r, g, b] = paper.fillStyle.match(/\w\w/g).map((part) => Number.parseInt(part, 16));
      return `rgb(${r}, ${g}, ${b})`;
    };
    return Object.fromEntries(
      [...document.querySelectorAll('meta[name=theme-color]')].map((meta) => [meta.media.match(/light|dark/)[0], rgb(meta.content)]),
    );
  });
  assert.deepEqual(said, wanted);
});
