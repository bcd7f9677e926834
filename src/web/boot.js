// Starts the program. If it does not start, or crashes, this shows a message from index.html with buttons to reload and
// to save what was entered. No texts here: they are in index.html. Parts that load later are handled by the program
// (src/app/parts.rs).

const stopped = document.getElementById('stopped');
const unsupported = document.getElementById('unsupported');
const here = document.querySelector('script[data-js]');

const url = (name) => new URL(here.dataset[name], document.baseURI).href;
const integrity = (name) => here.dataset[`${name}Integrity`];

const kept = () => {
  try {
    return localStorage.getItem('casepath') ?? '';
  } catch {
    return '';
  }
};
// Mail programs escape links, and write `&amp;` for `&`.
const spoken = (text) => /(?:[#&?;]|%23|%26)lang(?:=|%3D)(en|es)\b/i.exec(text)?.[1];
/** The language that the program uses or will use. */
const language = () =>
  (spoken(document.documentElement.dataset.answers ?? (location.hash || location.search)) ?? spoken(kept()) ?? navigator.language ?? 'en').startsWith('es') ? 'es' : 'en';

const show = (message) => {
  document.documentElement.lang = language();
  message.hidden = false;
};

// The program will not start: remove the placeholder of the form, so that nobody tries to fill it in.
const withoutForm = (message) => {
  for (const outline of document.querySelectorAll('#app .waiting')) outline.remove();
  show(message);
};

// A file was refused because its hash is wrong. `reload` bypasses the HTTP cache and replaces a corrupt copy there,
// which may be marked as immutable. If the new response is refused too, the host serves something else than this page
// names.
const repaired = async (href, integrity) => {
  const arrives = async (how) => {
    try {
      const response = await fetch(href, { cache: 'reload', ...how });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  };
  if (await arrives({ integrity })) return true;
  if (await arrives()) show(document.getElementById('changed'));
  return false;
};

const isKept = () => {
  try {
    return Boolean(navigator.serviceWorker?.controller);
  } catch {
    return false;
  }
};

// The static content is painted before the program is fetched, so that both do not compete for the network. Not in a
// frame, which has requested the program already, and not if the service worker has it cached.
const painted = new Promise((done) => {
  if (document.hidden || 'embed' in document.documentElement.dataset || isKept()) return done();
  new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
  setTimeout(done, 100);
});

// The program is a script with its WebAssembly. The hash of the script is checked by its preload link.
const start = async (again = '') => {
  await painted;
  const bytes = fetch(url('wasm'), { integrity: integrity('wasm') });
  bytes.catch(() => {});
  const program = await import(url('js') + again);
  await program.default({ module_or_path: bytes });
  // In a frame of another site frame.js waits for it.
  window.casepathProgram?.(program);
};

// A module that was refused once stays refused under its URL until the page is reloaded, so this uses another URL.
const startAgain = async () => {
  const here = await Promise.all(['js', 'wasm'].map((name) => repaired(url(name), integrity(name))));
  if (!here.every(Boolean)) throw new Error();
  const again = '?again';
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = integrity('js');
  // Without `crossorigin`, a sandboxed frame with an opaque origin gets no response.
  link.crossOrigin = '';
  link.href = url('js') + again;
  document.head.append(link);
  return start(again);
};

// The form is rendered soon, so laying out its placeholder and the examples would be wasted time.
if (isKept()) for (const outline of document.querySelectorAll('#app .columns')) outline.remove();

const hasWebAssembly = typeof WebAssembly === 'object';
if (hasWebAssembly) start().catch(startAgain).catch(() => withoutForm(stopped));
else withoutForm(unsupported);

// The style sheet shows these where this script does not run.
for (const late of document.querySelectorAll('.late')) late.remove();

// The first paint contains both languages; show the one that the program will use. In its own task, because the first
// access to storage takes as long as everything else here.
setTimeout(() => {
  if (language() !== 'es') return;
  document.documentElement.lang = 'es';
  for (const block of document.querySelectorAll('#app > [lang]')) block.hidden = block.lang !== 'es';
});

// `?diagnose` is handled by the page for frames.
if (/[?&]diagnose\b/.test(location.search) && !('embed' in document.documentElement.dataset)) {
  location.replace(`embed.html${location.search}${location.hash}`);
}

const answers = () => document.documentElement.dataset.answers || location.hash.slice(1);

const download = () => {
  const local = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 16);
  const text = JSON.stringify({ casepath: 1, saved: local, answers: answers() }, null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text + '\n'], { type: 'application/json' }));
  link.download = 'casepath-answers.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

for (const message of [stopped, unsupported]) {
  message.addEventListener('click', (event) => {
    const action = event.target.closest('button')?.dataset.action;
    if (action === 'reload') location.reload();
    if (action === 'download') download();
  });
}

// Crashes of the program, not errors of a browser extension that shares the window.
const isOurs = (reason) => window.WebAssembly && reason instanceof WebAssembly.RuntimeError;
addEventListener('error', (event) => isOurs(event.error) && show(stopped));
addEventListener('unhandledrejection', (event) => isOurs(event.reason) && show(stopped));

const rules = (style) => {
  try {
    return style.sheet.cssRules.length;
  } catch {
    return 0;
  }
};
const styles = () => {
  // The inline style sheet: the policy allows only the text of this build.
  if (rules(document.getElementById('page-style')) === 0) show(document.getElementById('changed'));
  for (const style of document.querySelectorAll('link[rel=stylesheet]')) {
    if (rules(style) > 0) continue;
    repaired(style.href, style.integrity).then((good) => good && style.replaceWith(style.cloneNode()));
  }
};

// The service worker and its messages; not used in frames.
const offline = () => {
  const script = document.createElement('script');
  script.type = 'module';
  script.integrity = integrity('offline');
  script.onerror = () => repaired(script.src, script.integrity);
  script.src = url('offline');
  document.head.append(script);
};

// Resolves when the program has rendered the whole page, or after a timeout: a new version may be what helps then.
const shown = new Promise((done) => {
  setTimeout(done, 10_000);
  const app = document.getElementById('app');
  const watch = new MutationObserver(() => {
    if (!document.querySelector('#app footer')) return;
    watch.disconnect();
    done();
  });
  watch.observe(app, { childList: true, subtree: true });
});

const atRest = () => {
  styles();
  if (!here.dataset.offline || window !== top) return;
  // The worker must not take bandwidth or main-thread time from the program.
  shown.then(() => (window.requestIdleCallback ?? setTimeout)(offline));
};
if (document.readyState === 'complete') atRest();
else addEventListener('load', atRest);
