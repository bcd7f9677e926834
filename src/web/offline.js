// Runs long after the first load. Registers the service worker, announces once that the page works offline, and offers
// new versions. Only in the page itself, never in a frame, and only if the browser allows storage. A template: src/site
// fills in the texts of src/i18n/messages.
//
// Rule: nothing is offered while the user types, and the page reloads only when the user asks for it, and only once.

const WORDS = '{{words}}';

const HOUR = 60 * 60 * 1000;
const PAUSE = 3000; // after the last key press, before a message may appear
const READY_STAYS = 12_000;
const TAKES_OVER = 30_000;
const SETTLES = 250;
const FIGURES_SHOWN = 3;
const TEXT_FIELD = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, [contenteditable]';

const wait = (time) => new Promise((done) => setTimeout(done, time));
const language = () => (document.documentElement.lang.startsWith('es') ? 'es' : 'en');
const fill = (text, ...parts) => parts.reduce((all, part, at) => all.replaceAll(`{${at}}`, part), text);

// The live region for messages. Added before the first message, so that screen readers observe it.
const place = element('div', 'news');
place.setAttribute('role', 'status');

let shown; // (words, language number) => the content of `place`

function show(write) {
  shown = write;
  place.replaceChildren(...(write ? write(WORDS[language()], language() === 'es' ? 1 : 0) : []));
}

function element(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

function button(className, text, act) {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** Whether the page has unsaved data. */
const unsaved = () => document.documentElement.dataset.unsaved;

let touched = -PAUSE;
for (const kind of ['keydown', 'input', 'pointerdown']) {
  addEventListener(kind, () => (touched = performance.now()), { capture: true, passive: true });
}

/** Resolves when the page is visible and the user is not typing. */
async function quiet() {
  const busy = () =>
    document.hidden ||
    performance.now() - touched < PAUSE ||
    document.activeElement?.matches(TEXT_FIELD) ||
    document.querySelector('dialog[open]') ||
    unsaved();
  while (busy()) await wait(300);
}

/** The worker's answer; `undefined` if there is none. */
function ask(worker, what) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    setTimeout(resolve, HOUR / 12);
    worker.postMessage({ ask: what }, [port2]);
  });
}

// Rows of figures: label in English and Spanish, value in English and, if different, in Spanish.
const label = (row, at) => row[at];
const value = (row, at) => (row && (row[2 + at] ?? row[2])) || '–';

/** The figures that differ between two builds: [row to name it by, before, now]. */
function changes(before, now) {
  const old = new Map(before.map((row) => [row[0], row]));
  const found = [];
  for (const row of now) {
    const was = old.get(row[0]);
    if (value(was, 0) !== value(row, 0)) found.push([row, was, row]);
    old.delete(row[0]);
  }
  for (const row of old.values()) found.push([row, row, undefined]);
  return found;
}

function listed(words, at, differing) {
  if (differing.length === 0) return [element('p', '', words.SameFigures)];
  // Figures of the chosen state come first.
  const chosen = /[#&]state=([A-Z]{2})/.exec(location.hash)?.[1];
  const state = chosen && document.querySelector(`option[value="${chosen}"]`)?.textContent;
  const isOurs = ([row]) => state !== undefined && label(row, at).startsWith(`${state}:`);
  const rows = [...differing.filter(isOurs), ...differing.filter((one) => !isOurs(one))]
    .slice(0, FIGURES_SHOWN)
    .map(([row, was, is]) => element('li', '', fill(words.FigureChanged, label(row, at), value(is, at), value(was, at))));
  const more = differing.length - rows.length;
  if (more > 0) rows.push(element('li', '', fill(words.MoreFigures, more)));
  return [element('p', '', words.ChangedFigures), element('ul', '', ...rows)];
}

let container;
let registration;
let reloading = false;

function reload() {
  if (!reloading) return;
  reloading = false;
  // The page stores typed entries when it is left.
  location.reload();
}

/** The user wants the new version: it takes over, then the page reloads, once. */
async function take(event) {
  // The browser asks for confirmation about unsaved data. If the user stays, the old version goes on.
  if (unsaved()) return location.reload();
  event.currentTarget.disabled = true;
  if (reloading) return;
  reloading = true;
  // The click blurred a field whose value went into the address; then the browser may request the icon. In Chromium, a
  // request while the old worker stops keeps it alive for half a minute, so this lets the request go first.
  await wait(SETTLES);
  if (registration.waiting) {
    ask(registration.waiting, 'activate');
    // Browsers let the old worker finish first, which takes a second or more.
    setTimeout(reload, TAKES_OVER);
  } else {
    reload();
  }
}

/** The figures that change with this version; `undefined` if one of the builds does not report them in a known form. */
async function compared(worker) {
  try {
    const [before, now] = await Promise.all([ask(registration.active, 'figures'), ask(worker, 'figures')]);
    return before && now && changes(before, now);
  } catch {
    return undefined;
  }
}

let differing; // the figures that the last offered version changes

/** Offers a waiting version with its changes; without a worker, one that another tab has activated. */
async function offer(worker) {
  if (worker) {
    // A version that lost a cached file would not work offline. It is offered once it has the file again.
    if (!(await ask(worker, 'complete'))) return;
    differing = await compared(worker);
  }
  await quiet();
  // A newer version may have arrived meanwhile; it is offered separately.
  if (worker && worker !== registration.waiting) return;
  show((words, at) => [
    element('p', '', element('strong', '', words.NewVersion)),
    ...(differing ? listed(words, at, differing) : []),
    element('p', 'row', button('button', words.Reload, take), button('button quiet-button', words.Later, () => show())),
  ]);
}

/** Announces, once, that the page works offline. */
async function ready() {
  const { active } = await container.ready;
  if (!(await ask(active, 'complete'))) {
    // The network was lost meanwhile.
    addEventListener('online', ready, { once: true });
    return;
  }
  await quiet();
  if (shown || !(await ask(active, 'say'))) return;
  const message = (words) => [
    element('p', 'row', words.ReadyOffline, button('quiet', words.Close, () => show())),
  ];
  show(message);
  await wait(READY_STAYS);
  if (shown === message) show();
}

function watch() {
  document.body.append(place);
  new MutationObserver(() => show(shown)).observe(document.documentElement, { attributeFilter: ['lang'] });

  const installed = (worker) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) offer(worker);
    });
  registration.addEventListener('updatefound', () => installed(registration.installing));
  installed(registration.installing);
  if (registration.waiting && registration.active) offer(registration.waiting);

  // The first worker takes over a page without one; a later one takes over because this or another tab asked for it.
  let controlled = Boolean(container.controller);
  container.addEventListener('controllerchange', () => {
    if (reloading) reload();
    else if (controlled) offer();
    controlled = true;
  });

  let looked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - looked < HOUR) return;
    looked = performance.now();
    registration.update().catch(() => {});
  });
}

/** Whether the browser allows storage and workers for this page. Some throw instead. */
async function keeps() {
  try {
    localStorage.getItem('casepath');
    await caches.has('casepath');
    container = navigator.serviceWorker;
    return Boolean(container);
  } catch {
    return false;
  }
}

if (await keeps()) {
  try {
    registration = await container.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' });
    watch();
    await ready();
  } catch {
    // Without a worker, the page works as long as there is a network.
  }
}
