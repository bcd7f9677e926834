// Runs only in embed.html, before boot.js starts the program. It transports messages between the host page and the
// embed part of the program (src/app/embed), reports the height of the content to the host, and fetches the school's
// file from other sites. No texts here. A template: src/site fills in the quoted placeholder.
//
// At a first visit, this script writes the school's presets to the address, so that the calculator starts without
// waiting for the embed part. If something is stored or opened already, or a preset is not a known value, the embed
// part decides and the calculator waits for it. `data-set` lists the presets that are set here.
//
// Rules: messages that do not come from the host page are dropped; of messages in quick succession, the last of each
// kind counts; only `ready` and `size`, which reveal nothing, are sent to any origin.

const root = document.documentElement;
const PAUSE = 100; // milliseconds between two deliveries of messages
const LONGEST = 262_144; // bytes of a school's file
const PATIENCE = 10_000;

const isFramed = parent !== window;
// The element sizes the frame to its content, so a scrollbar would only take width.
if (window.name === 'casepath-calculator') root.dataset.sized = '';

// The school's presets: attribute -> the name in the page's address, the valid values.
const PRESETS = '{{presets}}';

const asked = new URLSearchParams(location.search);
const last = (name) => asked.getAll(name).at(-1)?.trim();
// A language may include a region.
const preset = (name) => (name === 'lang' ? last(name)?.split('-')[0] : last(name));

const isKept = () => {
  try {
    return ['casepath', 'casepath.school'].some((name) => localStorage.getItem(name));
  } catch {
    return false;
  }
};

/** The address of the page with the school's presets; `undefined` if the embed part must decide. */
const opening = () => {
  if (/[#&]v=/.test(location.hash) || asked.has('diagnose') || isKept()) return undefined;
  const set = Object.entries(PRESETS).filter(([name]) => preset(name));
  if (!set.every(([name, [, values]]) => values.includes(preset(name)))) return undefined;
  return set.reduce((address, [name, [answer]]) => `${address}&${answer}=${preset(name)}`, '#v=1');
};

// Applied before the embed part loads, which sets the same; this avoids a flash.
if (/^(light|dark)$/.test(last('theme'))) root.dataset.theme = last('theme');
if (/^(true|1|compact)?$/.test(last('compact') ?? 'no')) root.dataset.compact = 'folded';

const opened = opening();
if (opened) {
  history.replaceState(history.state, '', opened);
  // Lets the style sheet reserve the height of what is rendered below the preset answers.
  root.dataset.set = Object.keys(PRESETS).filter(last).join(' ');
} else {
  // The language of the first paint, unless the address or an earlier visit sets one.
  const spoken = /^(en|es)\b/.exec(last('lang'))?.[1];
  if (spoken && !/[#&]v=/.test(location.hash) && !isKept()) history.replaceState(history.state, '', `#v=1&lang=${spoken}`);
}

// boot.js passes the program.
const program = new Promise((done) => (window.casepathProgram = done));
let frame; // the program, once its embed part has loaded
let host;

const say = (message) => {
  if (!isFramed) return;
  const open = message.type === 'ready' || message.type === 'size';
  // A host with an opaque origin cannot be told apart from any other.
  if (open || /^https?:/.test(host)) parent.postMessage({ casepath: 1, ...message }, open ? '*' : host);
};

/** Whether everything that takes up height is rendered; the element after the footer comes last. */
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

/** The text of a file with its type, or the reason of the failure. */
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

/** Resolves when the calculator is rendered, or cannot be. */
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
/** Resolves when the embed part has loaded. */
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
