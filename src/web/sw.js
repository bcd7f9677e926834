// The service worker: serves the page and all its files without a network. A template: src/site fills in the quoted
// placeholders and writes dist/sw.js.
//
// Rules. One cache per build, named by the hash of its content. Only files with exactly the content of that build go
// in, so builds never mix. Files of the build are served from its cache, the rest from the network. A new build
// installs completely or not at all, so that it never breaks offline use. It waits until the page activates it, and
// keeps the cache of an old build while a tab runs on that. Caches of other apps on the same host are left alone.

const BUILD = '{{build}}';
// From a path next to this file to the SHA-256 of its content.
const FIRST = '{{first}}'; // what the page starts with; the first install caches only these
const LATER = '{{later}}'; // what the page may need later; cached once the page is idle, and at once by an update
const FIGURES = '{{figures}}';

const SCOPE = registration.scope;
const OURS = ` ${new URL(SCOPE).pathname}`;
const CACHE = `casepath-${BUILD}${OURS}`;
const WANTED = new Map(Object.entries({ ...FIRST, ...LATER }).map(([path, hash]) => [at(path), hash]));

// Cache entries next to the files: whether "ready to work offline" was announced, and which tabs run on an old build.
const SAID = at('./?said');
const TABS = at('./?tabs');

function at(path) {
  return new URL(path, SCOPE).href;
}

const isOurs = (name) => name.startsWith('casepath-') && name.endsWith(OURS);
const isPage = (url) => url.endsWith('/') || url.endsWith('.html');
const look = (url, cacheName = CACHE) => caches.match(url, { cacheName, ignoreVary: true });

// The response is not what this build expects: missing, changed, or of another build.
class Changed extends Error {}

async function hash(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** Fetches a file and checks that it has exactly the content of this build. */
async function exact(url, cache = isPage(url) ? 'no-cache' : 'default') {
  const response = await fetch(url, { cache, credentials: 'same-origin', priority: 'low' });
  const bytes = response.ok ? await response.arrayBuffer() : new ArrayBuffer(0);
  if (!response.ok || (await hash(bytes)) !== WANTED.get(url)) {
    // The HTTP cache may have a corrupt copy that is marked as immutable.
    if (cache !== 'reload') return exact(url, 'reload');
    throw new Changed(url);
  }
  // A new response, because a navigation must not be answered with a redirected one.
  const headers = new Headers(response.headers);
  for (const ofTransport of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(ofTransport);
  // The page contains its own policy, except who may embed it. Other headers of the host would stay as long as this
  // build, even after the host corrects them.
  const framed = /frame-ancestors [^;,]+/.exec(headers.get('Content-Security-Policy'))?.[0];
  headers.delete('Content-Security-Policy');
  if (framed) headers.set('Content-Security-Policy', framed);
  return new Response(bytes, { headers });
}

/** The same file from the cache of another Casepath build; `undefined` if that has other content or none. */
async function ofOthers(url, others) {
  for (const name of others) {
    const kept = await look(url, name);
    if (kept && (await hash(await kept.clone().arrayBuffer())) === WANTED.get(url)) return kept;
  }
  return undefined;
}

/** Caches the missing ones of these files, a few at a time. */
async function fill(files) {
  const cache = await caches.open(CACHE);
  const others = (await caches.keys()).filter((name) => isOurs(name) && name !== CACHE);
  const missing = Object.keys(files).map(at);
  const lane = async () => {
    for (let url = missing.shift(); url; url = missing.shift()) {
      if (!(await look(url))) await cache.put(url, (await ofOthers(url, others)) ?? (await exact(url)));
    }
  };
  await Promise.all(Array.from({ length: 6 }, lane));
}

async function install() {
  const isNew = !(await caches.has(CACHE));
  try {
    await fill(registration.active ? { ...FIRST, ...LATER } : FIRST);
  } catch (why) {
    if (isNew) await caches.delete(CACHE);
    throw why;
  }
  // A build that became active meanwhile may have deleted this cache as an old one.
  if (!(await caches.has(CACHE))) throw new Error('the cache is gone');
}

// No skipWaiting: the page requests it when the user agrees.
addEventListener('install', (event) => event.waitUntil(install()));

/** The tab that requested this build. It is about to reload. */
let leaving;

/** Deletes the caches of other builds, except those that an open tab runs on. */
async function tidy() {
  const tabs = (await clients.matchAll({ type: 'window', includeUncontrolled: true }))
    .filter((tab) => tab.url.startsWith(SCOPE) && tab.id !== leaving)
    .map((tab) => tab.id);
  for (const name of await caches.keys()) {
    if (!isOurs(name) || name === CACHE) continue;
    const known = await look(TABS, name);
    // A newer build is filling its cache.
    if (!known && registration.installing) continue;
    const on = known ? await known.json() : tabs;
    const still = on.filter((id) => tabs.includes(id));
    const old = await caches.open(name);
    if (await look(SAID, name)) await (await caches.open(CACHE)).put(SAID, new Response());
    if (still.length > 0) await old.put(TABS, Response.json(still));
    else await caches.delete(name);
  }
}

/** Makes this the current build. It may have been an old one, if the host went back to it. */
async function activate() {
  await (await caches.open(CACHE)).delete(TABS);
  await tidy();
  await clients.claim();
}

addEventListener('activate', (event) => event.waitUntil(activate()));

/** The file of this build that a request means; a page has several addresses. */
function meant(request) {
  const url = new URL(request.url);
  if (request.mode !== 'navigate') return WANTED.has(url.href) ? url.href : undefined;
  const page = url.origin + url.pathname;
  const ways = [page, page.replace(/index\.html$/, ''), `${page}.html`, `${page}/`];
  return ways.find((way) => WANTED.has(way));
}

async function answer(event, url) {
  const { request } = event;
  if (request.mode === 'navigate' && url.endsWith('/') && !new URL(request.url).pathname.match(/\/(index\.html)?$/)) {
    // As a host does, so that relative addresses on the page resolve.
    return Response.redirect(url + new URL(request.url).search);
  }
  const kept = await look(url).catch(() => undefined);
  if (kept) return kept;
  try {
    const response = await exact(url);
    const copy = response.clone();
    event.waitUntil(caches.open(CACHE).then((cache) => cache.put(url, copy)).catch(() => {}));
    return response;
  } catch (why) {
    if (request.mode === 'navigate') return fetch(request);
    if (why instanceof Changed) event.waitUntil(letGo());
    // Never substitute something else for a file.
    return Response.error();
  }
}

/**
 * Called when a file of this build failed to load. If the host has another build, this deletes the pages of this build,
 * so that they come from the network from now on. If not, the failure is temporary.
 */
async function letGo() {
  await registration.update().catch(() => {});
  if (!registration.installing && !registration.waiting) return;
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) if (isPage(url)) await cache.delete(url);
}

/** A file that a tab of an old build requests. */
async function ofOldBuild(request) {
  for (const name of (await caches.keys().catch(() => [])).filter(isOurs)) {
    const kept = await look(request.url, name).catch(() => undefined);
    if (kept) return kept;
  }
  return fetch(request);
}

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE) || request.headers.has('range')) return;
  const url = meant(request);
  if (url) event.respondWith(answer(event, url));
  else if (/-[0-9a-f]{16}\.\w+$/.test(request.url)) event.respondWith(ofOldBuild(request));
});

/** The requests that the page may send; each gets one answer. */
const ASKED = {
  // All files of the build are cached, so that every view works offline.
  complete: async () => {
    await fill({ ...FIRST, ...LATER });
    // While another build waits or installs, this one may be either, and must not delete what that one needs.
    if (!registration.waiting && !registration.installing) await tidy();
    return true;
  },
  // `true` once: "ready to work offline" may be announced.
  say: async () => {
    const said = await look(SAID);
    if (!said) await (await caches.open(CACHE)).put(SAID, new Response());
    return !said;
  },
  figures: async () => ((await look(at(FIGURES))) ?? (await exact(at(FIGURES)))).json(),
  activate: (event) => {
    leaving = event.source?.id;
    return skipWaiting();
  },
};

addEventListener('message', (event) => {
  const asked = Object.hasOwn(ASKED, event.data?.ask) && ASKED[event.data.ask];
  if (!asked) return;
  const tell = (what) => event.ports[0]?.postMessage(what);
  event.waitUntil(Promise.resolve(asked(event)).then(tell, () => tell(undefined)));
});
