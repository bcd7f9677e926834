// A school's site that embeds Casepath, and helpers for journeys through it.
//
//   const page = await openSchool('element.html');
//   const frame = await frameOf(page);
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { control, until } from './browser.mjs';

const FOLDER = fileURLToPath(new URL('../school_site/', import.meta.url));
/** The placeholder for the host of Casepath in the pages of the school. */
export const PLACEHOLDER = 'https://casepath.example';
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.json': 'application/json', '.js': 'text/javascript', '.txt': 'text/plain' };

/** Serves the school: its files, and the pages of one journey, which `pages` maps from path to { body, headers }. */
export async function serveSchool(casepath) {
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
    response.end((body ?? '').replaceAll(PLACEHOLDER, casepath.origin));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin: `http://localhost:${server.address().port}`, pages, asked, close };
}

/** A page of the school with the element, and any other content that a journey adds. */
export function schoolPage(body, { head = '', html = 'lang="en"', loader = true } = {}) {
  const script = loader ? `<script type="module" src="${PLACEHOLDER}/embed.js"></script>` : '';
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A school</title><link rel="icon" href="data:,">${head}${script}</head><body><main><h1>A school</h1>${body}</main></body></html>`;
}

/** The frame of the element with this index, or, without elements, the bare frame, once it has the calculator. */
export async function frameOf(page, { place = 0, mounted = true } = {}) {
  const elements = page.locator('casepath-calculator');
  const holder = (await elements.count()) > 0 ? elements.nth(place).locator('iframe') : page.locator('iframe').nth(place);
  if ((await elements.count()) > 0) await elements.nth(place).scrollIntoViewIfNeeded();
  else await holder.scrollIntoViewIfNeeded();
  await holder.waitFor({ state: 'attached' });
  const frame = await until('the frame has a document', async () => (await holder.elementHandle())?.contentFrame());
  if (mounted) await calculatorThere(frame);
  return frame;
}

/** Waits until the calculator in a frame is usable. */
export function calculatorThere(frame) {
  const state = frame.getByRole('combobox', { name: /^(State|Estado)$/ });
  return until('the calculator can be used', async () => (await state.count()) === 1 && state.isEnabled());
}

/** The school's text on its program above the calculator, and on the license in the reader's state. */
export const ofSchool = (frame) => frame.getByRole('region', { name: /^(From|De) Example State University$/ });
export const statement = (frame) => ofSchool(frame).filter({ has: frame.getByRole('heading', { name: /^What .* says about licensing in / }) });

/** The note at the field with this label that the school has set the answer. */
export const setBySchool = (frame, label) => control(frame, label).locator('xpath=ancestor::*[.//label][1]').getByText(/^(The school set this\. You can change it\.|Lo puso la escuela\. Puedes cambiarlo\.)$/);

/** The link that leaves the frame and opens the full page. */
export const openFull = (frame) => frame.getByRole('link', { name: /^Open in full page/ });

/** What `?diagnose` reports about the frame. */
export const doctor = (frame) => frame.getByRole('region', { name: /^(What this frame finds|Lo que encuentra este marco)$/ });

/** The form of the Embed view: its controls by attribute name. */
export function embedForm(page) {
  const form = page.getByRole('region', { name: /^(What it opens with, and how it looks|Con qué se abre y cómo se ve)$/ });
  const named = (name) => form.getByLabel(new RegExp(`\\b${name}$`));
  return {
    named,
    state: named('state'), degree: named('degree'), lang: named('lang'), theme: named('theme'), accent: named('accent'),
    level: named('heading-level'), preset: named('preset'), compact: named('compact'),
  };
}

/** Records the events that the element fires: [{ type, detail }]. Pass it as `init`, before the page loads. */
export function recordEvents() {
  window.fired = [];
  for (const type of ['casepath:ready', 'casepath:change']) {
    addEventListener(type, ({ detail }) => window.fired.push({ type, detail }), true);
  }
}

/** The events fired with this type. */
export async function fired(page, type) {
  return (await page.evaluate(() => window.fired)).filter((one) => one.type === type);
}

/** The height of the element. */
export function heightOf(page, place = 0) {
  return page.locator('casepath-calculator').nth(place).evaluate((element) => Math.round(element.getBoundingClientRect().height));
}

/** Waits until the element is as high as the content of its frame, and returns that height. */
export async function sized(page, frame, place = 0) {
  let content;
  await until('the element is as high as its frame', async () => {
    content = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    return Math.abs((await page.locator('casepath-calculator').nth(place).locator('iframe').evaluate((it) => it.clientHeight)) - content) <= 1;
  });
  return content;
}
