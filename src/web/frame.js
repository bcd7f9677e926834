// Runs in embed.html only, before boot.js starts the program: carries messages between the host's page and the part of
// the program that does what that page asks for (src/app/embed), tells the host how high the frame's content is, and
// fetches the school's file where that lies on another site. No words here. A template: src/site fills in the
// quoted place.
//
// At a first visit, what the school set goes into the address right here, so that the calculator has the line to
// itself and starts at once; the part for frames comes after it. Where something was kept or opened before, or a value
// is not one of those that there are, that part decides, and the calculator waits for it (`data-set` tells which).
//
// Rules: what does not come from the page around the frame is dropped at once; of what comes too fast, the last
// of each kind counts; only `ready` and `size`, which tell nothing of anybody, go to whom it may concern.

const root = document.documentElement;
const PAUSE = 100; // between two looks at messages
const LONGEST = 262_144; // bytes of a school's file
const PATIENCE = 10_000;

const isFramed = parent !== window;
// The element gives the frame the height of its content, so a bar to scroll with would only take width from it.
if (window.name === 'casepath-calculator') root.dataset.sized = '';

// What a school sets: attribute -> the name in the address of the page, the values that there are.
const PRESETS = '{{presets}}';

const asked = new URLSearchParams(location.search);
const last = (name) => asked.getAll(name).at(-1)?.trim();
// A language may come with its region.
const preset = (name) => (name === 'lang' ? last(name)?.split('-')[0] : last(name));

const isKept = () => {
  try {
    return ['casepath', 'casepath.school'].some((name) => localStorage.getItem(name));
  } catch {
    return false;
  }
};

/** The address of the page with what the school set; nothing where that is not plain. */
const opening = () => {
  if (/[#&]v=/.test(location.hash) || asked.has('diagnose') || isKept()) return undefined;
  const set = Object.entries(PRESETS).filter(([name]) => preset(name));
  if (!set.every(([name, [, values]]) => values.includes(preset(name)))) return undefined;
  return set.reduce((address, [name, [answer]]) => `${address}&${answer}=${preset(name)}`, '#v=1');
};

// Seen before the part for frames comes, which sets the same.
if (/^(light|dark)$/.test(last('theme'))) root.dataset.theme = last('theme');
if (/^(true|1|compact)?$/.test(last('compact') ?? 'no')) root.dataset.compact = 'folded';

const opened = opening();
if (opened) {
  history.replaceState(history.state, '', opened);
  // The room of what will stand below an answer that the school set.
  root.dataset.set = Object.keys(PRESETS).filter(last).join(' ');
} else {
  // The language of the first paint, where neither the address nor an earlier visit says another.
  const spoken = /^(en|es)\b/.exec(last('lang'))?.[1];
  if (spoken && !/[#&]v=/.test(location.hash) && !isKept()) history.replaceState(history.state, '', `#v=1&lang=${spoken}`);
}

// boot.js hands the program over.
const program = new Promise((done) => (window.casepathProgram = done));
let frame; // the program, once its part for frames is here
let host;

const say = (message) => {
  if (!isFramed) return;
  const open = message.type === 'ready' || message.type === 'size';
  // A host without an origin of its own cannot be told from any other.
  if (open || /^https?:/.test(host)) parent.postMessage({ casepath: 1, ...message }, open ? '*' : host);
};

/** Whether all of the calculator that takes room stands there; what follows the footer is made last. */
const isThere = () => Boolean(document.querySelector('#app footer + *'));

let height;
const tell = () => {
  if (!isThere()) return;
  const now = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === undefined) say({ type: 'ready' });
  if (now !== height) say({ type: 'size', height: (height = now) });
};

let due;
const soon = () => {
  due ??= setTimeout(() => {
    due = undefined;
    frame?.follow_page();
    tell();
  });
};

const waiting = new Map();
let looking;
const look = () => {
  looking = undefined;
  for (const message of waiting.values()) frame.hear_host(message, host);
  waiting.clear();
};

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || !isFramed || data?.casepath !== 1 || (data.type !== 'set' && data.type !== 'preset')) return;
  host ??= origin;
  if (origin !== host) return;
  waiting.set(data.type, data);
  looking ??= setTimeout(() => here.then(look), PAUSE);
});

/** The text of a file with its type, or why it does not come. */
const fetched = async (address) => {
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) return { fault: `status ${response.status}` };
    const parts = [];
    let length = 0;
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
      if (length > LONGEST) {
        reader.cancel();
        return { fault: 'size' };
      }
    }
    return { text: await new Blob(parts).text(), kind: response.headers.get('content-type') };
  } catch (error) {
    return { fault: error.name === 'TimeoutError' ? 'timeout' : 'network' };
  }
};

document.addEventListener('casepath-host', async ({ detail }) => {
  if (detail.type !== 'fetch') return say(detail);
  const file = await fetched(detail.address);
  await here;
  frame.hear_host({ type: 'preset', address: detail.address, ...file }, host ?? '');
});

/** The calculator is there, or does not come. */
const calculator = () => new Promise((done) => {
  if (isThere()) return void done();
  const watch = new MutationObserver(() => {
    if (!isThere()) return;
    watch.disconnect();
    done();
  });
  watch.observe(document.getElementById('app'), { childList: true, subtree: true });
  setTimeout(done, PATIENCE);
});

const missing = document.getElementById('no-guest');
let arrived;
/** The part for frames is here. */
const here = new Promise((done) => (arrived = done));
const start = async () => {
  missing.hidden = true;
  const started = await program;
  try {
    await started.open_frame();
    await calculator();
    frame = started;
    arrived();
    soon();
  } catch {
    missing.hidden = false;
  }
  delete root.dataset.set;
};
(opened ? calculator() : program).then(start);
missing.addEventListener('click', ({ target }) => target.closest('button') && start());

new MutationObserver(soon).observe(document.getElementById('app'), { childList: true, subtree: true });
new MutationObserver(soon).observe(root, { attributeFilter: ['lang', 'data-answers'] });
new ResizeObserver(tell).observe(document.body);
