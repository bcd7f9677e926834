// The page in Chromium, served by nginx with the shipped configuration: it works at any path and in frames where they
// are allowed, and the page for unknown addresses links back.
import assert from 'node:assert/strict';
import { findings } from './axe.mjs';
import { control, DIST, formThere, resultThere, until } from './browser.mjs';
import { test as base } from './fixtures.mjs';
import { nginx } from './hosts.mjs';
import { serve } from './server.mjs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MOUNT = '/tools/casepath/';
const test = base.extend({
  /** nginx with the page at a path: { origin, base, ... }. */
  host: [
    async ({}, use) => {
      const host = await nginx(DIST, { mount: MOUNT });
      await use({ ...host, base: host.origin + MOUNT });
      await host.close();
    },
    { scope: 'worker' },
  ],

  /** A page of another site that shows `address` in a frame, with any headers of its own. */
  framing: async ({ later }, use) => {
    await use(async (address, extraHeaders = {}) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'framing-'));
      const html = `<!doctype html><html lang="en"><title>another site</title><link rel="icon" href="data:,"><iframe title="calculator" width="900" height="700" src="${address}"></iframe>`;
      await writeFile(path.join(folder, 'index.html'), html);
      const site = await serve(folder, { extraHeaders });
      later(async () => {
        await site.close();
        await rm(folder, { recursive: true, force: true });
      });
      // Another hostname of this machine is another site.
      return `http://localhost:${site.port}/`;
    });
  },
});

test('the page works at a path, with all its headers', async ({ host, openPage }) => {
  const page = await openPage({ url: host.base, hash: '#v=1&to=msw&state=OH' });
  assert.ok((await resultThere(page)) > 20_000);
});

test('a page of a state works there and leads into the calculator', async ({ host, openPage }) => {
  const page = await openPage({ url: `${host.base}estado/oh.html`, mounted: false });
  await page.getByRole('link', { name: 'Calcula tu propio camino en Ohio' }).click();
  await formThere(page);
  assert.ok(page.url().startsWith(`${host.base}#v=1`), page.url());
  assert.equal(await control(page, 'Estado').inputValue(), 'OH');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
});

for (const [what, headers] of [
  ['of another site', {}],
  ['of a site that is isolated', { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' }],
]) {
  test(`embed.html works in a frame ${what}`, async ({ framing, host, openPage }) => {
    const url = await framing(`${host.base}embed.html#v=1&to=msw&state=OH`, headers);
    const page = await openPage({ url, mounted: false, allow: [/request to another origin/] });
    const frame = page.frameLocator('iframe');
    await frame.locator('#pay-typical').waitFor({ state: 'attached' });
    // Only the page for frames has these.
    await frame.getByRole('region', { name: 'This calculator' }).waitFor();
    assert.match(await frame.locator('#pay-typical').innerText(), /\$/);
  });
}

test('the page itself is shown in no frame of another site', async ({ framing, host, openPage }) => {
  const url = await framing(host.base);
  const page = await openPage({ url, mounted: false, allow: [/request to another origin/, /frame-ancestors/] });
  const inside = () => page.frames().find((frame) => frame !== page.mainFrame());
  await until('the browser refuses the frame', () => inside()?.url().startsWith('chrome-error:'));
});

for (const wanted of ['nothing.html', 'state/zz.html', 'a/b/c/d']) {
  test(`from an unknown address the way leads back: ${wanted}`, async ({ host, openPage }) => {
    const page = await openPage({ url: host.base + wanted, mounted: false, allow: [/404/] });
    assert.deepEqual(await findings(page), []);
    await page.waitForFunction((address) => document.links[1].href === address, `${host.base}states.html`);
    await page.getByRole('link', { name: 'Abrir la calculadora' }).click();
    await formThere(page);
    assert.equal(new URL(page.url()).pathname, MOUNT);
  });
}

test('a hostile address does not lead the unknown page to another site', async ({ host, openPage }) => {
  // The path begins with something that a browser could parse as a hostname.
  const page = await openPage({ url: `${host.origin}/tools/casepath//other.invalid/x`, mounted: false, allow: [/404/] });
  await page.waitForFunction((address) => document.links[1].href === address, `${host.base}states.html`);
});
