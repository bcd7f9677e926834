// The service worker: the page, and all that belongs to it, without a network. A template: src/site fills
// in the quoted places and writes dist/sw.js.
//
// Rules. One cache a build, named by the hash of all it holds; whatever goes into it has exactly the content
// that the build knows, so that no two builds mix. What the build holds is answered from its cache, the rest
// from the network. A new build comes whole or not at all, so that none takes away what worked offline; it
// waits until the page asks for it, and leaves the cache of an old one alone while a tab still runs on it.
// Caches of others on the same host are none of our business.

const BUILD = '{{build}}';
// From a path beside this file to the SHA-256 of what lies there.
const FIRST = '{{first}}'; // what the page starts with: the first build is installed with it
const LATER = '{{later}}'; // what it may ask for later: filled in once the page is at rest; by an update at once
const FIGURES = '{{figures}}';

const SCOPE = registration.scope;
const OURS = ` ${new URL(SCOPE).pathname}`;
const CACHE = `casepath-${BUILD}${OURS}`;
const WANTED = new Map(Object.entries({ ...FIRST, ...LATER }).map(([path, hash]) => [at(path), hash]));

// Kept beside the files: that "ready to work offline" was said; which tabs run on an old build.
const SAID = at('./?said');
const TABS = at('./?tabs');

function at(path) {
  return new URL(path, SCOPE).href;
}

const isOurs = (name) => name.startsWith('casepath-') && name.endsWith(OURS);
const isPage = (url) => url.endsWith('/') || url.endsWith('.html');
const look = (url, cacheName = CACHE) => caches.match(url, { cacheName, ignoreVary: true });

// What came is not what this build knows: missing, changed, or of another build.
class Changed extends Error {}

async function hash(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** The file with exactly the content that this build knows. */
async function exact(url, cache = isPage(url) ? 'no-cache' : 'default') {
  const response = await fetch(url, { cache, credentials: 'same-origin', priority: 'low' });
  const bytes = response.ok ? await response.arrayBuffer() : new ArrayBuffer(0);
  if (!response.ok || (await hash(bytes)) !== WANTED.get(url)) {
    // The browser's own copy may be a bad one that it was told to keep for ever.
    if (cache !== 'reload') return exact(url, 'reload');
    throw new Changed(url);
  }
  // Made anew: a page may not be answered with a response that was redirected.
  const headers = new Headers(response.headers);
  for (const ofTransport of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(ofTransport);
  // A page says its policy itself, all but who may show it in a frame. What else a host sent would stay for as
  // long as this build does, though the host mends it.
  const framed = /frame-ancestors [^;,]+/.exec(headers.get('Content-Security-Policy'))?.[0];
  headers.delete('Content-Security-Policy');
  if (framed) headers.set('Content-Security-Policy', framed);
  return new Response(bytes, { headers });
}

/** The same file as another build of ours keeps it; nothing where it has other content, or none. */
async function ofOthers(url, others) {
  for (const name of others) {
    const kept = await look(url, name);
    if (kept && (await hash(await kept.clone().arrayBuffer())) === WANTED.get(url)) return kept;
  }
  return undefined;
}

/** Brings what is missing of these into the cache, a few at a time. */
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
  // A build that became active meanwhile may have taken it for an old one.
  if (!(await caches.has(CACHE))) throw new Error('the cache is gone');
}

// No skipWaiting: the page asks for it when its user says so.
addEventListener('install', (event) => event.waitUntil(install()));

/** The tab that asked for this build: it is about to load anew. */
let leaving;

/** Forgets the caches of other builds, but for those that an open tab runs on. */
async function tidy() {
  const tabs = (await clients.matchAll({ type: 'window', includeUncontrolled: true }))
    .filter((tab) => tab.url.startsWith(SCOPE) && tab.id !== leaving)
    .map((tab) => tab.id);
  for (const name of await caches.keys()) {
    if (!isOurs(name) || name === CACHE) continue;
    const known = await look(TABS, name);
    // A newer build is filling its cache just now.
    if (!known && registration.installing) continue;
    const on = known ? await known.json() : tabs;
    const still = on.filter((id) => tabs.includes(id));
    const old = await caches.open(name);
    if (await look(SAID, name)) await (await caches.open(CACHE)).put(SAID, new Response());
    if (still.length > 0) await old.put(TABS, Response.json(still));
    else await caches.delete(name);
  }
}

/** From now on this is the build that runs; it may have been an old one, where a host went back to it. */
async function activate() {
  await (await caches.open(CACHE)).delete(TABS);
  await tidy();
  await clients.claim();
}

addEventListener('activate', (event) => event.waitUntil(activate()));

/** The file of this build that a request means; a page may be named in several ways. */
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
    // As a host does it, so that the page finds what lies beside it.
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
    // Never something else in the place of a file.
    return Response.error();
  }
}

/**
 * A file of this build did not come. Where the host has another build, the pages of this one give way: from now on
 * they come from the network. Where it has not, it was a refusal that passes.
 */
async function letGo() {
  await registration.update().catch(() => {});
  if (!registration.installing && !registration.waiting) return;
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) if (isPage(url)) await cache.delete(url);
}

/** A file that a tab of an old build asks for. */
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

/** What the page may ask; each is answered with one value. */
const ASKED = {
  // All that the build holds is here, so that every view works offline.
  complete: async () => {
    await fill({ ...FIRST, ...LATER });
    // While another build waits or comes, this one may be either; what that one needs is not tidied away.
    if (!registration.waiting && !registration.installing) await tidy();
    return true;
  },
  // True once: "ready to work offline" may be said.
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
