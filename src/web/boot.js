// Starts the program, and stands by should it not start or stop: then a calm message of the page itself
// appears, with a way to reload and to keep what was entered. No words here: they stand in index.html. Parts of the
// program that come later are the program's own business (src/app/parts.rs).

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
/** The language that the program is going to speak, or speaks. */
const language = () =>
  (spoken(document.documentElement.dataset.answers ?? (location.hash || location.search)) ?? spoken(kept()) ?? navigator.language ?? 'en').startsWith('es') ? 'es' : 'en';

const show = (message) => {
  document.documentElement.lang = language();
  message.hidden = false;
};

// The program is not going to come: nobody shall try to fill in the outline of its form.
const withoutForm = (message) => {
  for (const outline of document.querySelectorAll('#app .waiting')) outline.remove();
  show(message);
};

// A file was refused. Asking past the browser's own copies puts a good one in the place of a bad one, which
// the browser may have been told to keep for ever; where that is refused too, but something arrives, it is
// not what this page names.
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

// What stands there first is to be seen before the program is asked for: so it has the whole line to itself. A frame
// has asked for it already, and where a worker keeps the program there is no line.
const painted = new Promise((done) => {
  if (document.hidden || 'embed' in document.documentElement.dataset || isKept()) return done();
  new PerformanceObserver(done).observe({ type: 'paint', buffered: true });
  setTimeout(done, 100);
});

// The program is a script with its WebAssembly; the script's hash goes with its preload.
const start = async (again = '') => {
  await painted;
  const bytes = fetch(url('wasm'), { integrity: integrity('wasm') });
  bytes.catch(() => {});
  const program = await import(url('js') + again);
  await program.default({ module_or_path: bytes });
  // In a frame of another site frame.js waits for it.
  window.casepathProgram?.(program);
};

// What was refused under one name is refused for as long as the page stands; under another it is loaded anew.
const startAgain = async () => {
  const here = await Promise.all(['js', 'wasm'].map((name) => repaired(url(name), integrity(name))));
  if (!here.every(Boolean)) throw new Error();
  const again = '?again';
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = integrity('js');
  // A frame whose sandbox takes its origin is given nothing otherwise.
  link.crossOrigin = '';
  link.href = url('js') + again;
  document.head.append(link);
  return start(again);
};

// The form is here soon, so its outline and the examples are not worth the time they take to be laid out.
if (isKept()) for (const outline of document.querySelectorAll('#app .columns')) outline.remove();

const hasWebAssembly = typeof WebAssembly === 'object';
if (hasWebAssembly) start().catch(startAgain).catch(() => withoutForm(stopped));
else withoutForm(unsupported);

// Shown by the style where this script does not run.
for (const late of document.querySelectorAll('.late')) late.remove();

// The first paint stands in both languages: the one that the program is going to speak is shown.
// In a task of its own: the first look into storage takes browsers as long as all else here.
setTimeout(() => {
  if (language() !== 'es') return;
  document.documentElement.lang = 'es';
  for (const block of document.querySelectorAll('#app > [lang]')) block.hidden = block.lang !== 'es';
});

// What is wrong in a frame of another site is found by the page for such frames.
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

// A fault of the program itself, not one of a browser extension that shares the window.
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
  // The one inside the page: the policy does not let in another text than the build's.
  if (rules(document.getElementById('page-style')) === 0) show(document.getElementById('changed'));
  for (const style of document.querySelectorAll('link[rel=stylesheet]')) {
    if (rules(style) > 0) continue;
    repaired(style.href, style.integrity).then((good) => good && style.replaceWith(style.cloneNode()));
  }
};

// The worker and its messages; a page in a frame has none.
const offline = () => {
  const script = document.createElement('script');
  script.type = 'module';
  script.integrity = integrity('offline');
  script.onerror = () => repaired(script.src, script.integrity);
  script.src = url('offline');
  document.head.append(script);
};

// The program has put the page in its place, to its end; or does not, and a new version may be what helps.
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
  // It must not take the line from the program, nor the time in which the page is made.
  shown.then(() => (window.requestIdleCallback ?? setTimeout)(offline));
};
if (document.readyState === 'complete') atRest();
else addEventListener('load', atRest);
