// What a journey is given. Import `test` from here, and name what is needed:
//
//   test('a state and a degree give a result', async ({ openPage }) => {
//     const page = await openPage({ hash: '#v=1&state=OH' });
//     await choose(page, 'What do you aim for?', 'msw');
//     assert.ok((await result(page, 'pay-typical')) > 20_000);
//   });
//
// Rule: every journey also fails on an error in the console, an exception, a breach of the page's
// policy, or a request to another origin - unless it names what it expects in `allow`.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { DIST, formThere, viewThere, WAIT } from './browser.mjs';
import { changedBuild, titledBuild } from './builds.mjs';
import { launchAsUsersDo } from './chromium.mjs';
import { inject } from './inject.mjs';
import { openedMyPlan } from './plans.mjs';
import { fetched } from './library.mjs';
import { serveSchool } from './school.mjs';
import { serve, shippedHeaders } from './server.mjs';
import { keptText, KEY } from './views.mjs';

export const test = base.extend({
  /** The server of the built page: { origin, ... }. */
  site: [
    async ({}, use) => {
      if (!existsSync(path.join(DIST, 'index.html'))) throw new Error('The page is not built: run make dist.');
      const site = await serve(DIST);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  /**
   * A school's site that shows Casepath, in a browser as its users have it: { casepath, host, browser }. The school
   * lies on `localhost`, Casepath on 127.0.0.1: two sites for a browser, as they are in the world. Casepath is served
   * with the headers that lie in dist/.
   */
  school: [
    async ({}, use) => {
      const casepath = await serve(DIST, { headersOf: shippedHeaders(DIST) });
      const host = await serveSchool(casepath);
      const { browser, close } = await launchAsUsersDo();
      await use({ casepath, host, browser });
      await close();
      await host.close();
      await casepath.close();
    },
    { scope: 'worker' },
  ],

  /** later(act): does this when the journey is over and its pages are closed; what was asked last comes first. */
  later: async ({}, use) => {
    const acts = [];
    await use((act) => acts.push(act));
    for (const act of acts.reverse()) await act();
  },

  /** openPage(options): the page in a browser that has never seen it. The options are those of `open` below. */
  openPage: async ({ browser, site, later: _ }, use) => {
    const opened = [];
    await use(async (options = {}) => {
      const visit = await open(browser, site, options);
      opened.push(visit);
      return visit.arrive();
    });
    for (const visit of opened) await visit.context.close();
    for (const visit of opened) visit.check();
  },

  /** openKept(records, hash, options): the page in a browser that keeps these records, in a view of plans. */
  openKept: async ({ openPage }, use) => {
    await use(async (records, hash = '#v=1&view=plan', options = {}) => {
      const page = await openPage({ hash, storage: { [KEY]: keptText(records) }, mounted: false, ...options });
      await viewThere(page);
      return page;
    });
  },

  /** openMyPlan(options): a browser that keeps the plan of Ohio, in the view "My plan". */
  openMyPlan: async ({ openPage }, use) => {
    await use((options) => openedMyPlan(openPage, options));
  },

  /** openReader(hash, options): the page with the guide or the sources open, and what they fetch there. */
  openReader: async ({ openPage }, use) => {
    await use(async (hash, options = {}) => {
      const page = await openPage({ hash, mounted: false, ...options });
      await fetched(page);
      return page;
    });
  },

  /**
   * openSchool(name, options): a page of the school in a browser that has never seen it.
   * - body: the page's content, for a page of this journey alone; else the file with this name
   * - headers: what the school sends with it
   * - more: further pages and files, { name: { body, headers, status, never } }
   * - width, height, theme, locale, init, prepare, allow: as for `openPage`; context: one that was made elsewhere
   */
  openSchool: async ({ school, later: _ }, use) => {
    const opened = [];
    await use(async (name, options = {}) => {
      const { body, headers, more = {}, width = 1280, height = 900, theme = 'light', locale = 'en-US', init, prepare, allow = [], context: given } = options;
      const { casepath, host, browser } = school;
      if (body !== undefined) host.pages.set(name, { body, headers });
      for (const [file, about] of Object.entries(more)) host.pages.set(file, about);
      const context = given ?? (await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale, reducedMotion: 'reduce', timezoneId: 'America/New_York', acceptDownloads: true }));
      context.setDefaultTimeout(WAIT);
      const visit = watched(context, [casepath.origin, host.origin], allow, (message) => `${message.text()} ${message.location().url}`);
      opened.push(visit);
      if (init) await inject(context, init);
      if (prepare) await prepare(context);
      const page = await context.newPage();
      await page.goto(`${host.origin}/${name}`);
      return page;
    });
    for (const visit of opened) await visit.context.close();
    for (const visit of opened) visit.check();
  },

  /** ownSite(options): a server of its own, so that a journey may break it. The options are those of `serve`, and `folder`. */
  ownSite: async ({ later }, use) => {
    await use(async ({ folder = DIST, mount = '/', ...more } = {}) => {
      const own = await serve(folder, { mount, ...more });
      later(own.close);
      return { ...own, folder, url: `${own.origin}${mount}` };
    });
  },

  /** build(changes, ...words): another build, see `changedBuild`. */
  build: async ({ later }, use) => {
    await use((...what) => changedBuild(later, ...what));
  },

  /** titled(title, changes, ...words): another build that can be told by its title. */
  titled: async ({ later }, use) => {
    await use((...what) => titledBuild(later, ...what));
  },
});

/**
 * One page for many small journeys, opened before the first of them; to be called in a `describe` of their own. Each
 * of them fails on what the page must not do, as with `openPage`. Gives a function that gives the page.
 */
export function onePage(options = {}) {
  let visit;
  let page;
  // In a row and in one worker.
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async ({ browser, site }) => {
    visit = await open(browser, site, options);
    page = await visit.arrive();
  });
  test.afterEach(() => visit.check());
  test.afterAll(() => visit?.context.close());
  return () => page;
}

/**
 * Opens the page in a browser that has never seen it.
 * - hash: '#v=1&...'; width, height: CSS pixels; theme: 'light', 'dark'; locale: 'en-US', 'es-US'
 * - storage: what local storage holds at the start, { key: text }
 * - init: a function that runs in the page before its own scripts
 * - prepare: (context) => ..., for routes
 * - allow: patterns of errors that this journey brings about itself
 * - mounted: false to come back before the form is there
 * - worker: true where the service worker is meant; else it is kept out, so that a journey sees the network
 */
async function open(browser, site, options) {
  const { width = 1280, height = 900, theme = 'light', locale = 'en-US', reducedMotion = 'reduce' } = options;
  const { hash = '', url = `${site.origin}/`, storage, init, prepare, permissions, allow = [], mounted = true, worker = false } = options;
  const { origin } = new URL(url);
  const entries = Object.entries(storage ?? {}).map(([name, value]) => ({ name, value }));

  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale,
    reducedMotion,
    timezoneId: 'America/New_York',
    javaScriptEnabled: options.javaScript ?? true,
    permissions,
    storageState: storage && { cookies: [], origins: [{ origin, localStorage: entries }] },
  });
  context.setDefaultTimeout(WAIT);
  const visit = watched(context, [origin], allow);
  const arrive = async () => {
    await inject(context, reportBreaches);
    if (!worker) await inject(context, withoutWorker);
    if (init) await inject(context, init);
    if (prepare) await prepare(context);
    const page = await context.newPage();
    await page.goto(url + hash);
    if (mounted) await formThere(page);
    return page;
  };
  return { ...visit, arrive };
}

/** A browser that has no service workers. */
function withoutWorker() {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined, configurable: true });
}

function reportBreaches() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
  });
}

/** Notes everything that must not happen in a context, as it happens; `check` fails where something did since the last time. */
function watched(context, origins, allow, textOf = (message) => message.text()) {
  const troubles = [];
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${textOf(message)}`);
  });
  context.on('weberror', (error) => troubles.push(`exception: ${error.error().stack ?? error.error()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && !origins.includes(url.origin)) {
      troubles.push(`request to another origin: ${request.url().slice(0, 200)}`);
    }
  });
  context.on('page', (page) => page.on('crash', () => troubles.push('the page crashed')));
  const check = () => {
    const unexpected = troubles.splice(0).filter((trouble) => !allow.some((pattern) => pattern.test(trouble)));
    assert.deepEqual(unexpected, [], 'the page had errors');
  };
  return { context, check };
}
