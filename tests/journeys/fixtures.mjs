// The fixtures of a journey. Import `test` from here, and name what is needed:
//
//   test('a state and a degree give a result', async ({ openPage }) => {
//     const page = await openPage({ hash: '#v=1&state=OH' });
//     await choose(page, 'What do you aim for?', 'msw');
//     assert.ok((await result(page, 'pay-typical')) > 20_000);
//   });
//
// Rule: every journey also fails on a console error, an exception, a violation of the page's content security policy,
// or a request to another origin, unless the journey lists it in `allow`.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { DIST, formThere, viewThere, WAIT } from './browser.mjs';
import { changedBuild, fewStates, titledBuild } from './builds.mjs';
import { launchAsUsersDo } from './chromium.mjs';
import { inject } from './inject.mjs';
import { openedMyPlan } from './plans.mjs';
import { fetched } from './library.mjs';
import { serveSchool } from './school.mjs';
import { serve, shippedHeaders } from './server.mjs';
import { keptText, KEY } from './views.mjs';

export const test = base.extend({
  /** The folder of the build that `ownSite`, `build` and `titled` start from. */
  dist: [async ({}, use) => use(DIST), { scope: 'worker' }],

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
   * A school's site that embeds Casepath, in a browser with a user's default settings: { casepath, host, browser }. The
   * school is on `localhost`, Casepath on 127.0.0.1, so that a browser treats them as two sites, as in production.
   * Casepath is served with the headers that dist/ defines.
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

  /** later(act): registers a cleanup that runs after the journey, when its pages are closed; last in, first out. */
  later: async ({}, use) => {
    const acts = [];
    await use((act) => acts.push(act));
    for (const act of acts.reverse()) await act();
  },

  /** openPage(options): the page in a new browser profile. For the options see `open` below. */
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

  /** openKept(records, hash, options): a plan view in a browser that has these records stored. */
  openKept: async ({ openPage }, use) => {
    await use(async (records, hash = '#v=1&view=plan', options = {}) => {
      const page = await openPage({ hash, storage: { [KEY]: keptText(records) }, mounted: false, ...options });
      await viewThere(page);
      return page;
    });
  },

  /** openMyPlan(options): the view "My plan" in a browser that has the plan of Ohio stored. */
  openMyPlan: async ({ openPage }, use) => {
    await use((options) => openedMyPlan(openPage, options));
  },

  /** openReader(hash, options): the page with the guide or the sources open and loaded. */
  openReader: async ({ openPage }, use) => {
    await use(async (hash, options = {}) => {
      const page = await openPage({ hash, mounted: false, ...options });
      await fetched(page);
      return page;
    });
  },

  /**
   * openSchool(name, options): a page of the school in a new browser profile.
   * - body: the page's content, for a page of this journey only; without it, the file with this name
   * - headers: the response headers that the school sends
   * - more: further pages and files, { name: { body, headers, status, never } }
   * - width, height, theme, locale, init, prepare, allow: as for `openPage`; context: an existing browser context
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

  /** ownSite(options): a private server, so that a journey may break it. Options: those of `serve`, and `folder`. */
  ownSite: async ({ dist, later }, use) => {
    await use(async ({ folder = dist, mount = '/', ...more } = {}) => {
      const own = await serve(folder, { mount, ...more });
      later(own.close);
      return { ...own, folder, url: `${own.origin}${mount}` };
    });
  },

  /** build(changes, ...words): another build; see `changedBuild`. */
  build: async ({ dist, later }, use) => {
    await use((...what) => changedBuild(dist, later, ...what));
  },

  /** titled(title, changes, ...words): another build that is recognizable by its title. */
  titled: async ({ dist, later }, use) => {
    await use((...what) => titledBuild(dist, later, ...what));
  },
});

/** For journeys that install builds again and again, and do not ask for the pages of all states. */
export const testFewStates = test.extend({
  dist: [
    async ({}, use) => {
      const acts = [];
      await use(await fewStates((act) => acts.push(act)));
      for (const act of acts) await act();
    },
    { scope: 'worker' },
  ],
});

/**
 * One page shared by many small journeys and opened before the first of them. Call it in a `describe` of their own.
 * Each journey fails on the same errors as with `openPage`. Returns a function that returns the page.
 */
export function onePage(options = {}) {
  let visit;
  let page;
  // Serial, and in one worker.
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
 * Opens the page in a new browser profile.
 * - hash: '#v=1&...'; width, height: CSS pixels; theme: 'light', 'dark'; locale: 'en-US', 'es-US'
 * - storage: the initial content of local storage, { key: text }
 * - init: a function that runs in the page before its own scripts
 * - prepare: (context) => ..., for routes
 * - allow: patterns of errors that this journey causes on purpose
 * - mounted: false to return before the form is present
 * - worker: true to allow the service worker; otherwise it is blocked, so that the journey sees the network
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

/** Emulates a browser without service workers. */
function withoutWorker() {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined, configurable: true });
}

function reportBreaches() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
  });
}

/** Records every forbidden event of a context; `check` fails if there was one since the last call. */
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
