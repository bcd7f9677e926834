// Network and host faults. In no case is an entry of the user lost.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addressHas, choose, hasStyle, lines, resultThere, until } from './browser.mjs';
import {
  atRest, cacheNames, cachesOf, fileOf, installEnds, INSTALLS, keptAll, lookForUpdate, news, titleOf,
} from './builds.mjs';
import { BOOT, isGuide, isLastScript, isPagesStyle, NOTES, STARTS } from './files.mjs';
import { testFewStates as base } from './fixtures.mjs';
import { FAULTS } from './server.mjs';

// Any error that the browser reports because of these faults.
const BROKEN = [/console:/, /exception:/];

const HASH = '#v=1&to=msw&state=OH&hours=33';

const test = base.extend({
  /** The page of a site that is about to be broken. */
  open: async ({ openPage }, use) => {
    await use((own, options) => openPage({ url: own.url, hash: HASH, worker: true, allow: BROKEN, mounted: false, ...options }));
  },

  /** A page whose service worker is idle. */
  visited: async ({ ownSite, open }, use) => {
    await use(async (options = {}) => {
      const own = await ownSite(options);
      const page = await open(own, options.page);
      await resultThere(page);
      await keptAll(page, own.folder);
      return { own, page };
    });
  },
});

/** The answers are in the address and, once the page runs, in its form. */
async function nothingLost(page) {
  await resultThere(page);
  await addressHas(page, { to: 'msw', state: 'OH', hours: '33' });
  assert.equal(await page.getByLabel('Hours a week', { exact: true }).inputValue(), '33');
}

/** Waits until the new version is offered; checks repeatedly, because a check may join one that is failing just now. */
function isOffered(page) {
  const offer = news(page).getByText('A new version is here');
  const looked = async () => {
    if (await offer.isVisible()) return true;
    await lookForUpdate(page);
    return offer.isVisible();
  };
  return until('the new version is offered', looked, INSTALLS, 2000);
}

/** The messages of the page when something is broken. */
const stopped = (page) => page.getByRole('heading', { name: 'The calculator has stopped' });
const changed = (page) => page.getByText(/^A file arrived changed/);
const notStarted = (page) => page.getByText(/^The calculator has not started\./);

// If the page itself is replaced, Casepath cannot report it.
const faultsOf = (what) => (what === 'page' ? ['lost', 'cut'] : FAULTS);

for (const [what, isIt] of Object.entries(STARTS)) {
  for (const fault of faultsOf(what)) {
    test(`first load, the ${what} is ${fault}: the page works or says so, and the next load repairs it`, async ({ open, ownSite }) => {
      const own = await ownSite();
      own.break((name) => (isIt(name) ? fault : undefined));
      const page = await open(own, what === 'page' ? { url: `${own.url}nothing.html` } : {});
      const arrivesOther = ['page', 'changed'].includes(fault);
      const saysTheBrowser = what === 'page' && fault === 'lost';
      // The load event of a truncated page never fires.
      const going = () => page.goto(own.url + HASH, { waitUntil: 'commit' }).then(() => true, () => false);
      if (what === 'page' && !saysTheBrowser) await until('half of the page', going);
      if (saysTheBrowser) {
        assert.equal(await going(), false);
      } else if (what === 'page' || what === 'first script') {
        // No script runs; the stylesheet reveals the message after a delay.
        const late = notStarted(page);
        await late.waitFor({ state: 'attached' });
        const delay = () => late.evaluate((element) => element.getAnimations()[0]?.effect.getTiming().delay);
        const after = await until('the sentence is on its way', delay);
        assert.ok(after >= 10_000, 'not at once');
        await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
        await late.waitFor({ state: 'visible' });
      } else {
        await stopped(page).waitFor();
        if (arrivesOther) await changed(page).waitFor();
        else assert.equal(await changed(page).isVisible(), false, 'nothing was changed');
      }
      if (!saysTheBrowser) assert.match(page.url(), /state=OH&hours=33/);

      own.break();
      if (what === 'first script') await reloadWithShift(page);
      // The browser's own error page cannot be reloaded, and may still be loading.
      else if (saysTheBrowser) await until('the next load', () => page.goto(own.url + HASH).then(() => true, () => false));
      else await page.reload();
      await nothingLost(page);
      await until('the page has its style', () => hasStyle(page));
      for (const said of [stopped, changed]) assert.equal(await said(page).isVisible(), false, String(said));
      assert.equal(await notStarted(page).count(), 0);
    });
  }
}

for (const name of ['', 'embed.html']) {
  test(`the style inside ${name || 'the page'} arrives changed: the browser refuses it, and the page works and says so`, async ({ dist, later, open, ownSite }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'changed-'));
    later(() => rm(folder, { recursive: true, force: true }));
    await cp(dist, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
    const file = path.join(folder, name || 'index.html');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.replace('</style>', 'h1{color:red}</style>'));
    const own = await ownSite({ folder });
    const page = await open(own, { url: own.url + name });
    await nothingLost(page);
    await changed(page).waitFor();
    assert.equal(await stopped(page).isVisible(), false);
    assert.equal(await hasStyle(page), false, 'nothing of it is used');
    await writeFile(file, whole);
    await page.reload();
    await nothingLost(page);
    assert.ok(await hasStyle(page));
    assert.equal(await changed(page).isVisible(), false);
  });
}

for (const [name, sentence] of [['state/oh.html', 'came without its style'], ['estado/oh.html', 'llegó sin su estilo']]) {
  test(`the style of ${name} arrives changed: the page says so, and a reload with Shift repairs it`, async ({ openPage, ownSite }) => {
    const own = await ownSite();
    own.break((name) => (isPagesStyle(name) ? 'changed' : undefined));
    const page = await openPage({ url: own.url + name, allow: BROKEN, mounted: false });
    const said = page.getByText(sentence);
    await said.waitFor({ state: 'visible' });
    assert.equal((await lines(page))[0], await said.innerText(), 'before all else');
    own.break();
    await reloadWithShift(page);
    await said.waitFor({ state: 'hidden' });
    assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Ohio/);
  });
}

/** As the message instructs: reload without the browser's cache. */
async function reloadWithShift(page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.reload', { ignoreCache: true });
  await page.waitForLoadState();
}

for (const what of ['program', 'script of the program']) {
  test(`first load, the ${what} is broken only once: the page repairs it by itself`, async ({ open, ownSite }) => {
    for (const fault of FAULTS) {
      const own = await ownSite();
      let times = 0;
      own.break((name) => (STARTS[what](name) && (times += 1) === 1 ? fault : undefined));
      const page = await open(own);
      await nothingLost(page);
      assert.ok(times > 1, fault);
      await until(`it has its style: ${fault}`, () => hasStyle(page));
      for (const said of [stopped, changed]) assert.equal(await said(page).isVisible(), false, `${said}: ${fault}`);
    }
  });
}

test('first load, the last script arrives changed: the page works and says so', async ({ open, ownSite }) => {
  const own = await ownSite();
  own.break((name) => (isLastScript(name) ? 'changed' : undefined));
  const page = await open(own);
  await nothingLost(page);
  await changed(page).waitFor();
  assert.ok(!own.asked.includes('sw.js'));
});

for (const fault of FAULTS) {
  test(`a file is ${fault} while the worker installs: there is none, and the next visit brings it`, async ({ open, ownSite }) => {
    const own = await ownSite();
    // The browser has the hashed files cached already; so break the page itself, which the worker requests again.
    let asked = 0;
    own.break((name) => (name === '' && (asked += 1) > 1 ? fault : undefined));
    const page = await open(own);
    await nothingLost(page);
    await until('the page was asked for by the worker', () => asked > 1);
    await installEnds(page);
    assert.deepEqual(await cacheNames(page), [], 'nothing half is kept');
    const active = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active));
    assert.equal(await active(), false);
    own.break();
    await page.reload();
    await nothingLost(page);
    await keptAll(page, own.folder);
  });

  test(`a file is ${fault} while a new build installs: the old one stays whole`, async ({ titled, visited }) => {
    const { own, page } = await visited();
    const second = await titled('second', { [BOOT.join('*')]: (text) => `${text};0` });
    const [old] = await cacheNames(page);
    const before = await cachesOf(page);
    await own.deploy(second);
    const boot = await fileOf(second, ...BOOT);
    own.break((name) => (name === boot ? fault : undefined));
    await lookForUpdate(page);
    await until('the new build was tried', () => own.asked.includes(boot));
    await installEnds(page);
    const files = (kept) => kept[old].filter((name) => !name.startsWith('./?'));
    assert.deepEqual(files(await cachesOf(page)), files(before));
    assert.deepEqual(await cacheNames(page), [old]);
    await page.reload();
    await nothingLost(page);
    assert.equal(await titleOf(page), '');

    own.break();
    await isOffered(page);
  });
}

test('the later files of a new build are lost on the way: what worked offline still does', async ({ titled, visited }) => {
  const { own, page } = await visited();
  const changed = (html) => html.replace('</main>', '<p>A new sentence.</p></main>');
  const second = await titled('second', { 'states.html': changed });
  await own.deploy(second);
  let lost = 0;
  own.break((name) => (/^(states|state.tx)\.html$/.test(name) && (lost += 1) ? 'lost' : undefined));
  await lookForUpdate(page);
  await until('a later file was lost', () => lost > 0);
  await installEnds(page);
  // No tab is left that would keep the old build alive.
  await page.goto('about:blank');
  await page.waitForTimeout(1500);
  await own.close();
  const tab = await page.context().newPage();
  for (const name of ['state/tx.html', 'states.html', 'estado/oh.html', '']) {
    const response = await tab.goto(own.url + name);
    assert.ok(response.ok() && response.fromServiceWorker(), name);
  }
});

test('the network is lost while the later files arrive: they come when it is back', async ({ open, ownSite }) => {
  const own = await ownSite();
  let lost = 0;
  own.break((name) => (name === 'states.html' && (lost += 1) ? 'lost' : undefined));
  const page = await open(own);
  await nothingLost(page);
  await until('a later file was lost', () => lost > 0);
  own.break();
  const kept = async () => Object.values(await cachesOf(page)).flat().includes('./states.html');
  await until('it is kept after all', async () => {
    // Simulates the browser's event for a restored connection.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    return kept();
  }, INSTALLS, 500);
  await keptAll(page, own.folder);
});

test('the server is gone: what was visited works, the rest says so', async ({ visited }) => {
  const { own, page } = await visited();
  await own.close();
  await page.reload();
  await nothingLost(page);
  await choose(page, 'State', 'CA');
  await addressHas(page, { state: 'CA' });
  await page.reload();
  await addressHas(page, { state: 'CA', hours: '33' });
});

for (const fault of ['gone', 'page']) {
  test(`a late file of the page is ${fault} on the host and lost here: the page goes on`, async ({ visited }) => {
    const { own, page } = await visited();
    const notes = await fileOf(own.folder, ...NOTES);
    await page.evaluate(async (name) => {
      for (const cache of await caches.keys()) await (await caches.open(cache)).delete(name);
    }, notes);
    await page.context().newCDPSession(page).then((browser) => browser.send('Network.clearBrowserCache'));
    own.break((name) => (name === notes ? fault : undefined));
    const got = await page.evaluate((name) => fetch(name).then((found) => found.headers.get('Content-Type'), () => 'failed'), notes);
    assert.equal(got, 'failed', 'never a page in the place of a file');
    await page.reload();
    await nothingLost(page);
  });
}

test('all that the worker keeps was deleted by the browser: the page works and repairs it', async ({ visited }) => {
  const { own, page } = await visited();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await nothingLost(page);
  await keptAll(page, own.folder);
});

test('all of it was deleted, and the host has another build: the page works with the new one', async ({ titled, visited }) => {
  const { own, page } = await visited();
  const second = await titled('second', { [BOOT.join('*')]: (text) => `${text};0` });
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.context().newCDPSession(page).then((browser) => browser.send('Network.clearBrowserCache'));
  await own.deploy(second);
  await page.reload();
  await nothingLost(page);
  assert.equal(await titleOf(page), 'second');
});

test('a late file is refused for a while: the page stays kept, and the file comes when the host gives it again', async ({ open, ownSite }) => {
  const own = await ownSite();
  own.break((name) => (isGuide(name) ? 'gone' : undefined));
  const page = await open(own);
  await resultThere(page);
  const hasPage = async () => Object.values(await cachesOf(page)).flat().includes('./');
  await until('the page is kept', hasPage, INSTALLS);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  // The worker has tried to complete its cache, and will not restore what it drops after that.
  await atRest(page);
  const asked = () => own.asked.filter(isGuide).length;
  const before = asked();
  await page.evaluate(() => { location.hash += '&view=guide'; });
  await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
  assert.ok(asked() > before, 'the host was asked');
  // The worker first checks for another build; this host has none.
  await until('it has looked', () => own.asked.filter((name) => name === 'sw.js').length > 1);
  await page.waitForTimeout(500);
  assert.ok(await hasPage());
  own.break();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('navigation', { name: 'Contents' }).waitFor();
  await keptAll(page, own.folder);
});

test('a part was deleted, and the host has another build: at most one reload, and the page works', async ({ titled, visited }) => {
  const { own, page } = await visited();
  const second = await titled('second', { [BOOT.join('*')]: (text) => `${text};0` });
  const old = await fileOf(own.folder, ...BOOT);
  const [cache] = await cacheNames(page);
  await page.evaluate(async (name) => {
    for (const cache of await caches.keys()) await (await caches.open(cache)).delete(name);
  }, old);
  await page.context().newCDPSession(page).then((browser) => browser.send('Network.clearBrowserCache'));
  await own.deploy(second);
  await page.reload();
  await until('the host was asked for the lost file', () => own.asked.filter((name) => name === old).length > 1);
  await until('its pages come from the network', async () => !(await cachesOf(page))[cache]?.includes('./'));
  await page.reload();
  await nothingLost(page);
  assert.equal(await titleOf(page), 'second');
});

for (const [when, years] of [['slow', -1], ['fast', 1]]) {
  test(`a clock that is a year ${when}: the page, its worker and an update work`, async ({ open, ownSite, titled }) => {
    const own = await ownSite();
    const page = await open(own, {
      prepare: (context) => context.clock.install({ time: new Date(Date.now() + years * 366 * 24 * 3600 * 1000) }),
    });
    await nothingLost(page);
    await page.clock.resume();
    await keptAll(page, own.folder);
    const second = await titled('second');
    await own.deploy(second);
    await lookForUpdate(page);
    await page.clock.runFor(20_000);
    await news(page).getByText('A new version is here').waitFor({ timeout: INSTALLS });
    await own.close();
    await page.reload();
    await nothingLost(page);
  });
}

test('two builds in quick succession: the last one comes, whole, and nothing of the middle one stays', async ({ titled, visited }) => {
  const { own, page } = await visited();
  const second = await titled('second', { [BOOT.join('*')]: (text) => `${text};0` });
  const third = await titled('third', { [BOOT.join('*')]: (text) => `${text};1` });
  await own.deploy(second);
  const first = lookForUpdate(page);
  await until('the second build is on its way', () => own.asked.filter((name) => name === 'sw.js').length > 1);
  await own.deploy(third);
  await first;
  await until('the third one runs', async () => {
    await lookForUpdate(page).catch(() => {});
    const button = news(page).getByRole('button', { name: 'Reload' });
    if (await button.isEnabled({ timeout: 300 }).catch(() => false)) await button.click({ timeout: 1000 }).catch(() => {});
    return (await titleOf(page).catch(() => '')) === 'third';
  }, 2 * INSTALLS);
  await nothingLost(page);
  await keptAll(page, third);
  await until('one cache is left', async () => (await cacheNames(page)).length === 1);
  await own.close();
  await page.reload();
  await nothingLost(page);
  assert.equal(await titleOf(page), 'third');
});

test('a host that mixes two builds for a while: no build is installed from both', async ({ later, titled, visited }) => {
  const { own, page } = await visited();
  const second = await titled('second', { [BOOT.join('*')]: (text) => `${text};0` });
  // The worker of the new build, everything else still of the old one.
  const mixed = await mkdtemp(path.join(tmpdir(), 'mixed-'));
  later(() => rm(mixed, { recursive: true, force: true }));
  await cp(own.folder, mixed, { recursive: true });
  await cp(path.join(second, 'sw.js'), path.join(mixed, 'sw.js'));
  await own.deploy(mixed);
  const [old] = await cacheNames(page);
  await lookForUpdate(page);
  const boot = await fileOf(second, ...BOOT);
  await until('the new build was tried', () => own.asked.includes(boot));
  await installEnds(page);
  assert.deepEqual(await cacheNames(page), [old]);
  await own.deploy(second);
  await isOffered(page);
});

test('the cache is deleted while a new build waits: it still comes whole', async ({ titled, visited }) => {
  const { own, page } = await visited();
  const second = await titled('second');
  await own.deploy(second);
  await isOffered(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await news(page).getByRole('button', { name: 'Reload' }).click();
  await until('the new one runs', async () => (await titleOf(page).catch(() => '')) === 'second', INSTALLS);
  await nothingLost(page);
  await keptAll(page, second);
});

test('a host whose pages an intermediary alters: the page works, and no worker keeps what was altered', async ({ later, open, ownSite }) => {
  const own = await ownSite();
  const altered = await mkdtemp(path.join(tmpdir(), 'altered-'));
  later(() => rm(altered, { recursive: true, force: true }));
  await cp(own.folder, altered, { recursive: true });
  const place = path.join(altered, 'index.html');
  await writeFile(place, (await readFile(place, 'utf8')).replace('</body>', '<!-- added on the way --></body>'));
  await own.deploy(altered);
  const page = await open(own);
  await nothingLost(page);
  // By the browser, by the worker, and by the worker bypassing the browser's cache.
  await until('the page was asked for three times', () => own.asked.filter((name) => name === '').length > 2);
  await installEnds(page);
  assert.deepEqual(await cacheNames(page), []);
});
