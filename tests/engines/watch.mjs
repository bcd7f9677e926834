// Forbidden events, reported by the page itself: WebKit's driver does not expose the console, and Firefox's at times
// fails on a script that is to run before those of a page, and reports that as an error of the page.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DIST } from '../journeys/browser.mjs';

const FILE = 'watch.js';
/** The page reports by requesting a file that does not exist, so that the server needs no knowledge of it. */
const TOLD = 'trouble/';

/** Runs in the page: emulates a browser without service workers, so that a journey sees the network. */
function withoutWorker() {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined, configurable: true });
}

/** Runs in the page: logs a violation of the content security policy as an error in the console. */
function tellBreaches() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
  });
}

/** Runs in the page: sends each error as a request to the page's own server. */
function tellErrors(told) {
  window.onItsWay = [];
  const tell = (kind, what) => {
    const text = `${kind}: ${what?.stack ? `${what}\n${what.stack}` : what}`.slice(0, 1500);
    window.onItsWay.push(fetch(`/${told}${encodeURIComponent(text)}`).catch(() => {}));
  };
  const { error } = console;
  console.error = (...words) => {
    tell('console', words.join(' '));
    error.apply(console, words);
  };
  // In the capture phase, because the error of a file that fails to load is dispatched to its element only.
  addEventListener('error', (event) => tell('exception', event.error ?? event.message ?? event.target?.src ?? event.target?.href), true);
  addEventListener('unhandledrejection', (event) => tell('exception', event.reason));
}

/** Runs in the page before it is left: waits until pending errors are sent. */
export async function allTold() {
  await new Promise((done) => setTimeout(done, 100));
  await Promise.all(window.onItsWay ?? []);
  return true;
}

const SCRIPT = [`(${withoutWorker})();`, `(${tellErrors})('${TOLD}');`, `(${tellBreaches})();`].join('\n');

/** A page that runs the script before its own; `origin` is that of Casepath. */
export const watched = (html, origin = '.') => html.replace(/<meta charset="?utf-8"?>/, (first) => `${first}<script src="${origin}/${FILE}"></script>`);

/** A copy of dist/ whose pages with the calculator report their errors: { folder, remove }. */
export async function watchedCopy() {
  const folder = await mkdtemp(path.join(tmpdir(), 'watched-'));
  await cp(DIST, folder, { recursive: true, filter: (name) => !/\.(br|gz)$/.test(name) });
  await writeFile(path.join(folder, FILE), SCRIPT);
  for (const name of ['index.html', 'embed.html']) {
    const before = await readFile(path.join(DIST, name), 'utf8');
    const after = watched(before);
    if (after === before) throw new Error(`${name} does not begin as it should`);
    await writeFile(path.join(folder, name), after);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The errors among the paths that were requested from a server. */
export const toldIn = (asked) => asked.filter((name) => name.startsWith(TOLD)).map((name) => decodeURIComponent(name.slice(TOLD.length)));
