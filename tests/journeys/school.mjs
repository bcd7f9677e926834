// A school's site that shows Casepath, and the words in which journeys through it are written. The school lies on
// `localhost`, Casepath on 127.0.0.1: two sites for a browser, as they are in the world. Casepath is served with
// the headers that lie in dist/.
//
//   const page = await openSchool(t, 'element.html');
//   const frame = await frameOf(page);
//
// Rule: every journey also fails on an error in the console, an exception, a breach of a policy, or a request to
// a third origin - unless it names what it expects in `allow`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST, until, WAIT } from './browser.mjs';
import { launchAsUsersDo } from './chromium.mjs';
import { inject } from './inject.mjs';
import { serve, shippedHeaders } from './server.mjs';

const FOLDER = fileURLToPath(new URL('../school_site/', import.meta.url));
/** What stands for the host of Casepath in the pages of the school. */
export const PLACEHOLDER = 'https://casepath.example';
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.json': 'application/json', '.js': 'text/javascript', '.txt': 'text/plain' };

/** The school: its files, and pages of one journey, which `pages` holds by their paths as { body, headers }. */
async function school(casepath) {
  const pages = new Map();
  const asked = [];
  const server = createServer(async (request, response) => {
    const [name] = request.url.slice(1).split('?');
    asked.push(name);
    const own = pages.get(name);
    if (own?.never) return;
    const body = own ? own.body : await readFile(path.join(FOLDER, path.basename(name)), 'utf8').catch(() => undefined);
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    response.writeHead(own?.status ?? (body === undefined ? 404 : 200), { 'Content-Type': type, 'Cache-Control': 'no-store', ...own?.headers });
    response.end((body ?? '').replaceAll(PLACEHOLDER, casepath));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin: `http://localhost:${server.address().port}`, pages, asked, close };
}

let running;

async function start() {
  const casepath = await serve(DIST, { headersOf: shippedHeaders(DIST) });
  const host = await school(casepath.origin);
  const { browser, close } = await launchAsUsersDo();
  return { casepath, host, browser, close };
}

/** Both servers and the browser: { casepath, host, browser }. */
export function both() {
  running ??= start();
  return running;
}

after(async () => {
  if (!running) return;
  const { casepath, host, close } = await running.catch(() => ({}));
  await close?.();
  await host?.close();
  await casepath?.close();
});

/** A page of the school with the element, and what else a journey wants in it. */
export function schoolPage(body, { head = '', html = 'lang="en"', loader = true } = {}) {
  const script = loader ? `<script type="module" src="${PLACEHOLDER}/embed.js"></script>` : '';
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A school</title><link rel="icon" href="data:,">${head}${script}</head><body><main><h1>A school</h1>${body}</main></body></html>`;
}

/**
 * Opens a page of the school in a browser that has never seen it.
 * - body: the page's content, for a page of this journey alone; else the file with this name
 * - headers: what the school sends with it
 * - more: further pages and files, { name: { body, headers, status, never } }
 * - width, height, theme, locale; init: a function that runs in every page and frame before its own scripts
 * - allow: patterns of errors that this journey brings about itself
 */
export async function openSchool(t, name, options = {}) {
  const { body, headers, more = {}, width = 1280, height = 900, theme = 'light', locale = 'en-US', init, prepare, allow = [], context: given } = options;
  const { casepath, host, browser } = await both();
  if (body !== undefined) host.pages.set(name, { body, headers });
  for (const [file, about] of Object.entries(more)) host.pages.set(file, about);
  const context = given ?? (await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale, reducedMotion: 'reduce', timezoneId: 'America/New_York', acceptDownloads: true }));
  context.setDefaultTimeout(WAIT);
  const troubles = [];
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => troubles.push(`exception: ${error.error().stack ?? error.error()}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && ![casepath.origin, host.origin].includes(origin)) troubles.push(`request to ${request.url().slice(0, 200)}`);
  });
  t.after(async () => {
    await context.close();
    const unexpected = troubles.filter((trouble) => !allow.some((pattern) => pattern.test(trouble)));
    assert.deepEqual(unexpected, [], 'the pages had errors');
  });
  if (init) await inject(context, init);
  if (prepare) await prepare(context);
  const page = await context.newPage();
  await page.goto(`${host.origin}/${name}`);
  return page;
}

/** The frame of the element in this place, or of the first bare one, once the calculator stands there. */
export async function frameOf(page, { place = 0, mounted = true } = {}) {
  const elements = page.locator('casepath-calculator');
  const holder = (await elements.count()) > 0 ? elements.nth(place).locator('iframe') : page.locator('iframe').nth(place);
  if ((await elements.count()) > 0) await elements.nth(place).scrollIntoViewIfNeeded();
  else await holder.scrollIntoViewIfNeeded();
  await holder.waitFor({ state: 'attached' });
  const frame = await until('the frame has a document', async () => (await holder.elementHandle())?.contentFrame());
  if (mounted) await frame.locator('#main').waitFor({ state: 'attached' });
  return frame;
}

/** What the element has fired so far: [{ type, detail }]. To be called before the page loads, as `init`. */
export function recordEvents() {
  window.fired = [];
  for (const type of ['casepath:ready', 'casepath:change']) {
    addEventListener(type, ({ detail }) => window.fired.push({ type, detail }), true);
  }
}

/** The events that have been fired of a kind. */
export async function fired(page, type) {
  return (await page.evaluate(() => window.fired)).filter((one) => one.type === type);
}

/** The height that the element takes. */
export function heightOf(page, place = 0) {
  return page.locator('casepath-calculator').nth(place).evaluate((element) => Math.round(element.getBoundingClientRect().height));
}

/** Waits until the element is as high as what is in its frame, and gives that height. */
export async function sized(page, frame, place = 0) {
  let content;
  await until('the element is as high as its frame', async () => {
    content = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    return Math.abs((await page.locator('casepath-calculator').nth(place).locator('iframe').evaluate((it) => it.clientHeight)) - content) <= 1;
  });
  return content;
}
