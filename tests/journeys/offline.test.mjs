// After the first visit, every view works without a network.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addressHas, choose, DIST, formThere, FULL, openAll, result, resultThere, reveal, viewThere } from './browser.mjs';
import { atRest, cacheNames, cachesOf, keptAll, listOf, messagesStay, news, noNews } from './builds.mjs';
import { launchWith } from './chromium.mjs';
import { isLastScript, lastScriptThere } from './files.mjs';
import { test as base } from './fixtures.mjs';

// The browser's errors without a network.
const LOST = [/net::ERR_/, /Failed to load resource/, /Failed to update a ServiceWorker/, /FetchEvent/];

const test = base.extend({
  /** A page after its first visit, with an idle service worker. */
  visited: async ({ openPage, ownSite }, use) => {
    await use(async ({ hash, page: options, ...more } = {}) => {
      const own = await ownSite(more);
      const page = await openPage({ url: own.url, hash, worker: true, allow: LOST, ...options });
      await keptAll(page);
      return { own, page };
    });
  },
});

for (const [where, options] of Object.entries({
  'at the root of a host': {},
  'in a folder of a host': { mount: '/tools/casepath/' },
  'on a host that redirects index.html': { index: 'moved' },
  'on a host that redirects index.html, in a folder': { index: 'moved', mount: '/tools/casepath/' },
})) {
  test(`after the first visit the page works offline: ${where}`, async ({ visited }) => {
    const { own, page } = await visited({ ...options, hash: FULL });
    const before = await result(page, 'pay-typical');
    await own.close();
    await page.context().setOffline(true);

    await page.reload();
    assert.equal(await resultThere(page), before, 'reload');
    await page.goto('about:blank');
    await page.goto(`${own.url}?from=a-friend#v=1&to=msw&state=CA`);
    await resultThere(page);
    assert.match(page.url(), /\?from=a-friend#v=1.*state=CA/, 'a deep link keeps query and fragment');
    await page.goto(`${own.url}index.html#v=1&to=bsw&state=TX`);
    await formThere(page);
    await addressHas(page, { state: 'TX' });
    const tab = await page.context().newPage();
    await tab.goto(`${own.url}#v=1&to=msw&state=OH`);
    await resultThere(tab);
  });
}

test('every view, both languages and the long texts work offline', async ({ visited }) => {
  const { own, page } = await visited({ hash: FULL });
  await own.close();
  await page.reload();
  await resultThere(page);
  for (const language of ['en', 'es']) {
    await page.goto('about:blank');
    await page.goto(`${own.url}${FULL}&lang=${language}`);
    await resultThere(page);
    await openAll(page);
    const failed = page.getByText(/could not be loaded|no se pudo cargar/i).filter({ visible: true });
    assert.equal(await failed.count(), 0, `long texts in ${language}`);
    for (const view of ['compare', 'plan']) {
      await page.goto('about:blank');
      await page.goto(`${own.url}${FULL}&lang=${language}&view=${view}`);
      await viewThere(page);
      assert.equal(await failed.count(), 0, `${view} in ${language}`);
    }
    await page.goto(`${own.url}${FULL}&lang=${language}`);
    await resultThere(page);
  }
  await choose(page, 'Estado', 'CA');
  await addressHas(page, { state: 'CA' });
});

test('every page of the build is there offline', async ({ visited }) => {
  const { own, page } = await visited();
  await own.close();
  const pages = (await listOf(DIST)).filter((name) => name.endsWith('.html') || name.endsWith('/'));
  assert.ok(pages.length > 100, `${pages.length} pages`);
  // `srcdoc` frames, which have no policy, make requests like a tab; a tab for each page would take half a minute.
  const visit = async (name) => {
    const frame = document.createElement('iframe');
    const there = new Promise((done) => frame.addEventListener('load', done));
    frame.src = name;
    document.body.append(frame);
    await there;
    const [{ responseStatus, workerStart }] = frame.contentWindow.performance.getEntriesByType('navigation');
    const found = { name, status: responseStatus, byWorker: workerStart > 0, heading: Boolean(frame.contentDocument.querySelector('h1')) };
    frame.remove();
    return found;
  };
  const text = await page.goto(`${own.url}licenses.txt`);
  assert.ok(text.fromServiceWorker(), 'to which the pages lead');
  for (const name of pages) {
    assert.deepEqual(await page.evaluate(visit, name), { name, status: 200, byWorker: true, heading: true });
  }
});

test('the tables as downloads are not kept, and come from the network', async ({ visited }) => {
  const { own, page } = await visited();
  const tables = readdirSync(path.join(DIST, 'tables')).filter((name) => /\.(csv|json)$/.test(name));
  assert.ok(tables.length > 10, 'there are tables');
  assert.ok((await listOf(DIST)).every((name) => !name.startsWith('./tables/')));
  const got = await page.evaluate((name) => fetch(name).then((found) => found.status), `tables/${tables[0]}`);
  assert.equal(got, 200);
  assert.ok(own.asked.includes(`tables/${tables[0]}`));
});

test('on a host that leaves ".html" away every page is there offline, under both of its names', async ({ visited }) => {
  const { own, page } = await visited({ index: 'bare', mount: '/tools/casepath/' });
  await own.close();
  for (const name of ['states.html', 'states', 'state/oh.html', 'state/oh', 'estado/oh?from=a-friend']) {
    const response = await page.goto(`${own.url}${name}`);
    assert.equal(response.status(), 200, name);
    assert.match(await page.title(), /\S/);
    assert.ok(await page.evaluate(() => [...document.styleSheets].some((style) => style.cssRules.length > 0)), `${name} has its style`);
  }
});

test('a restarted browser works offline', async ({ later, ownSite }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'profile-'));
  let open;
  later(async () => {
    await open?.close();
    // Files that the closed browser is still writing may be in the way at first.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const own = await ownSite();
  const first = await launchWith(folder);
  open = first;
  const page = await first.newPage();
  await page.goto(`${own.url}${FULL}`);
  const before = await resultThere(page);
  await keptAll(page);
  await first.close();
  await own.close();

  const second = await launchWith(folder);
  open = second;
  const again = await second.newPage();
  await again.goto(`${own.url}${FULL}`);
  assert.equal(await resultThere(again), before);
});

test('"Ready to work offline" is said once, politely', async ({ visited }) => {
  const { page } = await visited({ page: { init: messagesStay } });
  await news(page).getByText('Ready to work offline').waitFor();
  await news(page).getByRole('button', { name: 'Close' }).click();
  await noNews(page);
  await page.reload();
  await formThere(page);
  await atRest(page);
  await noNews(page, 'not a second time');
});

test('it is said in Spanish to those who read Spanish, and not to someone who types', async ({ openPage, ownSite }) => {
  const own = await ownSite();
  // The worker is delayed until the field has the focus: otherwise the message could be faster.
  let release;
  const typing = new Promise((resolve) => {
    release = resolve;
  });
  own.break((name) => (name === 'sw.js' ? typing : undefined));
  const page = await openPage({ url: own.url, hash: '#v=1&lang=es', worker: true, init: messagesStay });
  const years = await reveal(page.getByLabel('Años de experiencia', { exact: true }));
  await years.click();
  release();
  await keptAll(page);
  await atRest(page);
  // Longer than the debounce after the last key, which is not the only thing that delays the message.
  await page.waitForTimeout(3500);
  await noNews(page);
  await years.blur();
  await news(page).getByText('Lista para funcionar sin conexión').waitFor();
});

test('the worker costs the first load nothing: it starts when all else is done', async ({ openPage, ownSite }) => {
  const own = await ownSite();
  const page = await openPage({ url: own.url, worker: true });
  await keptAll(page);
  const first = own.asked.findIndex((name) => isLastScript(name) || name === 'sw.js');
  const wasm = own.asked.findIndex((name) => name.endsWith('.wasm'));
  assert.ok(wasm >= 0 && wasm < first, own.asked.join(' '));
  const twice = own.asked.filter((name, at) => /-[0-9a-f]{16}\./.test(name) && own.asked.indexOf(name) < at);
  assert.deepEqual(twice, [], 'no file is fetched twice');
});

test('one cache a build, and the caches of others on the same host stay', async ({ openPage, ownSite }) => {
  const own = await ownSite();
  const page = await openPage({
    url: own.url,
    worker: true,
    init: () => globalThis.caches?.open('photos-1'),
  });
  await keptAll(page);
  const found = await cachesOf(page);
  const ours = Object.keys(found).filter((name) => /^casepath-[0-9a-f]{16} \/$/.test(name));
  assert.equal(ours.length, 1, Object.keys(found).join());
  assert.ok('photos-1' in found);
  const wanted = await listOf(DIST);
  assert.deepEqual(found[ours[0]].filter((name) => !name.startsWith('./?')), wanted, 'all of it and nothing else');
});

test('two copies on one host do not disturb each other', async ({ visited }) => {
  const { page, own } = await visited({ mount: '/one/' });
  const [first] = await cacheNames(page);
  assert.match(first, / \/one\/$/);
  // The other copy is served by the same origin from another path.
  await page.evaluate(() => caches.open('casepath-0123456789abcdef /two/'));
  await page.reload();
  await formThere(page);
  await keptAll(page);
  assert.deepEqual(await cacheNames(page), ['casepath-0123456789abcdef /two/', first].sort());
  await own.close();
});

test('in a frame there is no worker', async ({ openPage, ownSite }) => {
  const own = await ownSite();
  const page = await openPage({ url: `${own.url}icon-none.html`, worker: true, mounted: false, allow: LOST });
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
  }, own.url);
  await page.frameLocator('iframe').locator('#no-estimate').waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
  assert.ok(!own.asked.includes('sw.js'));
});

for (const [what, init] of Object.entries({
  'local storage': () => Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new DOMException('no', 'SecurityError'); } }),
  'the cache': () => { if (globalThis.caches) caches.has = caches.open = caches.keys = () => Promise.reject(new DOMException('no', 'SecurityError')); },
  'the worker': () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { configurable: true, get() { throw new DOMException('no', 'SecurityError'); } }),
})) {
  test(`where the browser blocks ${what}, there is no worker and the page works`, async ({ openPage, ownSite }) => {
    const own = await ownSite();
    const page = await openPage({ url: own.url, hash: FULL, worker: true, init });
    await resultThere(page);
    await lastScriptThere(page);
    await page.waitForTimeout(700);
    assert.ok(!own.asked.includes('sw.js'));
  });
}

test('an unknown address is never answered with the page', async ({ visited }) => {
  const { own, page } = await visited();
  const response = await page.goto(`${own.url}nothing.html`);
  assert.equal(response.status(), 404);
  await page.goto(own.url);
  for (const name of ['nothing.js', 'nothing-0123456789abcdef.js']) {
    assert.equal(await page.evaluate((name) => fetch(name).then((found) => found.status), name), 404, name);
  }
});
