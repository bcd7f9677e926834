// Loaded when the first load is long over: registers the service worker, says once that the page works
// offline, and offers a new version. Only in the page itself, never in a frame, and only where the browser
// keeps anything. A template: the words come from src/i18n/messages, by src/site.
//
// Rule: nothing is offered while someone types, and nothing is loaded anew unless the user says so, once.

const WORDS = '{{words}}';

const HOUR = 60 * 60 * 1000;
const PAUSE = 3000; // since the last key, until a message may come
const READY_STAYS = 12_000;
const TAKES_OVER = 30_000;
const SETTLES = 250;
const FIGURES_SHOWN = 3;
const TEXT_FIELD = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, [contenteditable]';

const wait = (time) => new Promise((done) => setTimeout(done, time));
const language = () => (document.documentElement.lang.startsWith('es') ? 'es' : 'en');
const fill = (text, ...parts) => parts.reduce((all, part, at) => all.replaceAll(`{${at}}`, part), text);

// The place of messages: there before the first one, so that screen readers follow it.
const place = element('div', 'news');
place.setAttribute('role', 'status');

let shown; // (words, language number) => what stands in the place

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

/** Whether something stands on the page that is kept nowhere. */
const unsaved = () => document.documentElement.dataset.unsaved;

let touched = -PAUSE;
for (const kind of ['keydown', 'input', 'pointerdown']) {
  addEventListener(kind, () => (touched = performance.now()), { capture: true, passive: true });
}

/** Until someone looks at the page and types nothing. */
async function quiet() {
  const busy = () =>
    document.hidden ||
    performance.now() - touched < PAUSE ||
    document.activeElement?.matches(TEXT_FIELD) ||
    document.querySelector('dialog[open]') ||
    unsaved();
  while (busy()) await wait(300);
}

/** What a worker answers; nothing where it does not. */
function ask(worker, what) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    setTimeout(resolve, HOUR / 12);
    worker.postMessage({ ask: what }, [port2]);
  });
}

// Rows of figures: label in English and Spanish, value in English and, where it differs, in Spanish.
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
  // Those of the state that was chosen come first.
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
  // The page writes what was typed when it is left.
  location.reload();
}

/** The user wants the new version: it takes over, then the page loads anew, once. */
async function take(event) {
  // The browser asks about what is kept nowhere; whoever stays then, stays with the version that runs.
  if (unsaved()) return location.reload();
  event.currentTarget.disabled = true;
  if (reloading) return;
  reloading = true;
  // The click took the focus from a field, whose value went into the address, for which the browser may ask for the
  // icon. Chromium lets an old worker stay for half a minute that is woken while it stops; so the request goes first.
  await wait(SETTLES);
  if (registration.waiting) {
    ask(registration.waiting, 'activate');
    // A browser lets the old worker finish first, which takes a second, or more.
    setTimeout(reload, TAKES_OVER);
  } else {
    reload();
  }
}

/** What changes in the figures with this version; nothing where one of both builds does not tell, or not so. */
async function compared(worker) {
  try {
    const [before, now] = await Promise.all([ask(registration.active, 'figures'), ask(worker, 'figures')]);
    return before && now && changes(before, now);
  } catch {
    return undefined;
  }
}

let differing; // what the version that was offered last changes

/** Offers a version that waits, with what it changes; or, without a worker, one that another tab has taken. */
async function offer(worker) {
  if (worker) {
    // One that has lost a file would not work offline; it is offered when it has it again.
    if (!(await ask(worker, 'complete'))) return;
    differing = await compared(worker);
  }
  await quiet();
  // A still newer one may have come meanwhile, and is offered on its own.
  if (worker && worker !== registration.waiting) return;
  show((words, at) => [
    element('p', '', element('strong', '', words.NewVersion)),
    ...(differing ? listed(words, at, differing) : []),
    element('p', 'row', button('button', words.Reload, take), button('button quiet-button', words.Later, () => show())),
  ]);
}

/** Says, once, that everything is here. */
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

  // The first worker takes over a page that had none; a later one because this tab or another asked for it.
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

/** Whether this browser keeps anything for this page; some refuse by throwing. */
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
    // Without a worker the page works as long as there is a network.
  }
}
