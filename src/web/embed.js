// The script that schools include: <script type="module" src="https://HOST/embed.js"></script>
// It defines <casepath-calculator>, which shows embed.html of its own host in a frame, passes it the attributes, and
// sizes it to its content. Must be a module: it finds its host by its own address.
//
// Rules: nothing is fetched before the element is near the viewport; nothing of the host page is read except the
// element's attributes and language; the frame validates the attributes, not this script.

const FRAME = new URL('embed.html', import.meta.url);
const TITLES = '{{titles}}';
const NAMES = ['state', 'degree', 'setting', 'lang', 'theme', 'accent', 'heading-level', 'preset', 'compact', 'share-answers'];
const NEAR = '900px'; // distance from the viewport
const NARROW = 620; // pixels; below this width the figures of the answer are stacked
const ROOM = [1800, 1130]; // height in pixels, narrow and wide, until the frame reports its own; a test checks them
const COMPACT_ROOM = [1560, 975];
const HIGHEST = 20_000; // on a phone a whole result takes 12,000
const LONGEST = 262_144; // characters of a school's file
const PATIENCE = 10_000;

class Calculator extends HTMLElement {
  static observedAttributes = NAMES;

  connectedCallback() {
    const style = new CSSStyleSheet();
    style.replaceSync(':host{display:block}:host([hidden]){display:none}iframe{width:100%;height:100%;border:0;display:block}');
    this.root ??= this.attachShadow({ mode: 'open' });
    this.root.adoptedStyleSheets = [style];
    this.room = document.createElement('div');
    const room = this.hasAttribute('compact') ? COMPACT_ROOM : ROOM;
    this.resize(room[this.clientWidth < NARROW ? 0 : 1]);
    this.root.replaceChildren(this.room);
    this.end = new AbortController();
    this.near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.show(), { rootMargin: NEAR });
    this.near.observe(this);
  }

  disconnectedCallback() {
    this.near.disconnect();
    this.end.abort();
    this.room.remove();
    this.frame = this.isReady = undefined;
  }

  attributeChangedCallback(name) {
    if (!this.isReady) return;
    if (name === 'preset') this.bring();
    // Several changed attributes are sent as one message.
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.set());
  }

  show() {
    this.near.disconnect();
    const settings = this.settings();
    const frame = document.createElement('iframe');
    frame.title = TITLES[settings.get('lang')] ?? TITLES.en;
    frame.name = 'casepath-calculator'; // tells the frame that it is sized
    frame.allow = 'clipboard-write';
    frame.referrerPolicy = 'strict-origin';
    // No permission to navigate the top window: the frame cannot take the user away from the host page.
    frame.sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';
    frame.src = `${FRAME}?${settings}`;
    this.frame = frame;
    addEventListener('message', (event) => this.hear(event), { signal: this.end.signal });
    this.room.append(frame);
  }

  hear({ source, origin, data }) {
    const { casepath, type, height, message, ...detail } = data ?? {};
    if (source !== this.frame.contentWindow || origin !== FRAME.origin || casepath !== 1) return;
    if (type === 'size' && height >= 0) this.resize(Math.min(height, HIGHEST));
    if (type === 'problem') console.warn(`casepath-calculator: ${message}`);
    if (type === 'ready') {
      this.isReady = true;
      this.set();
      this.bring();
    }
    if (/^(ready|change)$/.test(type)) this.dispatchEvent(new CustomEvent(`casepath:${type}`, { bubbles: true, detail }));
  }

  // Shrinks only where that moves nothing that the user sees, or after the user's own action.
  resize(height) {
    const { style } = this.room;
    if (height > parseInt(style.height) || this.getBoundingClientRect().bottom > innerHeight || document.activeElement === this || !style.height) {
      style.height = `${height}px`;
    }
  }

  set() {
    this.say({ type: 'set', settings: `${this.settings()}` });
  }

  say(message) {
    this.frame?.contentWindow?.postMessage({ casepath: 1, ...message }, FRAME.origin);
  }

  // The attributes. Of unknown ones only the name, so that the frame can report typos.
  settings() {
    const settings = new URLSearchParams();
    for (const { name, value } of this.attributes) settings.set(name, NAMES.includes(name) ? value : '');
    const [spoken] = /^(en|es)\b/.exec(this.closest('[lang]')?.lang) ?? [];
    if (spoken) settings.set('lang', spoken);
    if (this.file) settings.set('preset', this.isOwn ? '' : this.file);
    return settings;
  }

  get file() {
    const preset = this.getAttribute('preset');
    return preset && URL.canParse(preset, document.baseURI) && new URL(preset, document.baseURI).href;
  }

  get isOwn() {
    return new URL(this.file).origin === location.origin;
  }

  // Fetches the school's file from the school's own host. The frame fetches files from other hosts.
  async bring() {
    const address = this.file;
    if (!address || !this.isOwn) return;
    const message = { type: 'preset', address };
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
      message.kind = response.headers.get('content-type');
      if (!response.ok) message.fault = `status ${response.status}`;
      else if (response.headers.get('content-length') > LONGEST) message.fault = 'size';
      else {
        const text = await response.text();
        if (text.length > LONGEST) message.fault = 'size';
        else message.text = text;
      }
    } catch (error) {
      message.fault = error.name === 'TimeoutError' ? 'timeout' : 'network';
    }
    if (this.file === address) this.say(message);
  }
}

// If the script is loaded twice, from one host or two, the first definition stays.
customElements.get('casepath-calculator') ?? customElements.define('casepath-calculator', Calculator);
