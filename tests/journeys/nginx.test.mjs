// The page in Chromium, served by nginx with the shipped configuration: it works at any path, in frames where
// it may, and the page for unknown addresses leads back.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { DIST, formThere, openPage, resultThere, until } from './browser.mjs';
import { findings } from './axe.mjs';
import { nginx } from './hosts.mjs';
import { serve } from './server.mjs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MOUNT = '/tools/casepath/';
let host;
let base;

before(async () => {
  host = await nginx(DIST, { mount: MOUNT });
  base = host.origin + MOUNT;
});
after(() => host?.close());

test('the page works at a path, with all its headers', async (t) => {
  const page = await openPage(t, { url: base, hash: '#v=1&to=msw&state=OH' });
  assert.ok((await resultThere(page)) > 20_000);
});

test('a page of a state works there and leads into the calculator', async (t) => {
  const page = await openPage(t, { url: `${base}estado/oh.html`, mounted: false });
  await page.getByRole('link', { name: 'Calcula tu propio camino en Ohio' }).click();
  await formThere(page);
  assert.ok(page.url().startsWith(`${base}#v=1`), page.url());
  assert.equal(await page.getByLabel('Estado', { exact: true }).inputValue(), 'OH');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
});

/** A page of another site that shows `address` in a frame, and whatever headers it has itself. */
async function framing(t, address, extraHeaders = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'framing-'));
  const html = `<!doctype html><html lang="en"><title>another site</title><link rel="icon" href="data:,"><iframe title="calculator" width="900" height="700" src="${address}"></iframe>`;
  await writeFile(path.join(folder, 'index.html'), html);
  const site = await serve(folder, { extraHeaders });
  t.after(async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });
  // Another name of this machine is another site.
  return `http://localhost:${site.port}/`;
}

for (const [what, headers] of [
  ['of another site', {}],
  ['of a site that is isolated', { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' }],
]) {
  test(`embed.html works in a frame ${what}`, async (t) => {
    const url = await framing(t, `${base}embed.html#v=1&to=msw&state=OH`, headers);
    const page = await openPage(t, { url, mounted: false, allow: [/request to another origin/] });
    const frame = page.frameLocator('iframe');
    await frame.locator('#pay-typical').waitFor({ state: 'attached' });
    assert.equal(await frame.locator('html').getAttribute('data-embed'), '');
    assert.match(await frame.locator('#pay-typical').innerText(), /\$/);
  });
}

test('the page itself is shown in no frame of another site', async (t) => {
  const url = await framing(t, base);
  const page = await openPage(t, { url, mounted: false, allow: [/request to another origin/, /frame-ancestors/] });
  const inside = () => page.frames().find((frame) => frame !== page.mainFrame());
  await until('the browser refuses the frame', () => inside()?.url().startsWith('chrome-error:'));
});

for (const wanted of ['nothing.html', 'state/zz.html', 'a/b/c/d']) {
  test(`from an unknown address the way leads back: ${wanted}`, async (t) => {
    const page = await openPage(t, { url: base + wanted, mounted: false, allow: [/404/] });
    assert.deepEqual(await findings(page), []);
    await page.waitForFunction((address) => document.links[1].href === address, `${base}states.html`);
    await page.getByRole('link', { name: 'Abrir la calculadora' }).click();
    await formThere(page);
    assert.equal(new URL(page.url()).pathname, MOUNT);
  });
}

test('a hostile address does not lead the unknown page to another site', async (t) => {
  // The path begins with what a browser could read as the name of a host.
  const page = await openPage(t, { url: `${host.origin}/tools/casepath//other.invalid/x`, mounted: false, allow: [/404/] });
  await page.waitForFunction((address) => document.links[1].href === address, `${base}states.html`);
});
