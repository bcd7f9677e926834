// Fixtures for journeys in other engines: `visit(options)` opens the page in a new browser profile and returns a
// visitor (visitor.mjs). A visit ends the previous one.
// - address: what follows the origin, '/#v=1&...'; worker: true to allow the service worker
// - school: true for the school's page with the calculator in a frame
//
// Rule: every journey also fails on a console error, an exception or a violation of the page's content security policy,
// unless the journey lists it in `allow`, or it is the driver's own (OF_THE_DRIVER).
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { DIST, until } from '../journeys/browser.mjs';
import { PLACEHOLDER, serveSchool } from '../journeys/school.mjs';
import { serve, shippedHeaders } from '../journeys/server.mjs';
import * as firefox from './firefox.mjs';
import { Visitor } from './visitor.mjs';
import { allTold, toldIn, watched, watchedCopy } from './watch.mjs';
import * as webkit from './webkit.mjs';

const ENGINES = { firefox, webkit };
const SCHOOL_PAGE = new URL('../school_site/element.html', import.meta.url);

/**
 * Firefox's own driver, when a link is followed while it looks for an element: `__bidi_args` is its variable, none of
 * the page. Seen in one run of three, there in both retries too.
 */
const OF_THE_DRIVER = /SecurityError: Permission denied to access property "__bidi_args"/;

export const test = base.extend({
  engine: ['firefox', { option: true, scope: 'worker' }],

  /** The browser, { version, downloads, open }, or { missing }, the reason why there is none. */
  browserOfEngine: [
    async ({ engine }, use) => {
      const missing = ENGINES[engine].missing();
      if (missing) return use({ missing });
      const started = await ENGINES[engine].start();
      await use(started);
      await started.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  /** A copy of the built page that reports its errors. */
  folder: [
    async ({}, use) => {
      if (!existsSync(path.join(DIST, 'index.html'))) throw new Error('The page is not built: run make dist.');
      const copy = await watchedCopy();
      await use(copy.folder);
      await copy.remove();
    },
    { scope: 'worker' },
  ],

  visit: async ({ browserOfEngine, folder }, use, testInfo) => {
    const { missing, version, downloads, open } = browserOfEngine;
    test.skip(Boolean(missing), missing);
    testInfo.annotations.push({ type: 'browser', description: version });
    const closing = [];
    const troubles = [];
    const allowed = [];
    let last;
    const leave = async () => {
      if (!last) return;
      await last.tab.run(allTold).catch(() => {});
      troubles.push(...last.tab.troubles());
      await last.tab.close();
      last = undefined;
    };
    await use(async ({ address = '/', worker = false, school = false, allow = [] } = {}) => {
      await leave();
      allowed.push(...allow);
      // The worker verifies each page against its hash, so here the page must be as it was built.
      const shown = worker ? DIST : folder;
      const site = await serve(shown, { headersOf: shippedHeaders(DIST) });
      closing.push(site.close);
      let { origin } = site;
      const servers = [site];
      if (school) {
        const host = await serveSchool(site);
        closing.push(host.close);
        const body = watched(readFileSync(SCHOOL_PAGE, 'utf8'), PLACEHOLDER);
        host.pages.set('', { body, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
        servers.push(host);
        origin = host.origin;
      }
      const tab = await open();
      const own = tab.troubles;
      last = { tab: { ...tab, troubles: () => [...own(), ...servers.flatMap(({ asked }) => toldIn(asked))] } };
      await tab.go(origin + address);
      return Object.assign(new Visitor(tab), { site, origin, version, downloaded: () => downloaded(downloads) });
    });
    if (testInfo.status !== testInfo.expectedStatus && last) {
      const picture = testInfo.outputPath('page.png');
      await last.tab.picture(picture).catch(() => {});
      testInfo.attachments.push({ name: 'page', path: picture, contentType: 'image/png' });
    }
    await leave().catch((error) => troubles.push(`the browser cannot be closed: ${error}`));
    for (const close of closing) await close();
    if (downloads) for (const name of readdirSync(downloads)) rmSync(path.join(downloads, name));
    const isAllowed = (trouble) => [OF_THE_DRIVER, ...allowed].some((pattern) => pattern.test(trouble));
    assert.deepEqual(troubles.filter((trouble) => !isAllowed(trouble)), [], 'the page had errors');
  },
});

/** Waits until a file is downloaded: { name, text, file }. */
function downloaded(folder) {
  return until('a file is downloaded', async () => {
    const [name, ...more] = readdirSync(folder).filter((name) => !/\.(part|wkdownload)$/.test(name));
    if (!name || more.length > 0) return undefined;
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    return text && { name, text, file };
  });
}
