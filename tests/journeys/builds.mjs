// Makes a second build without compiling: a copy of dist/ with a changed file, finished again by the program that
// finishes dist/. Also helpers for journeys with the service worker.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DIST, until } from './browser.mjs';
import { lastScriptThere } from './files.mjs';

const run = promisify(execFile);

/** Timeout for fetching, verifying and caching a build on a slow machine. */
export const INSTALLS = 90_000;

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

let program;

/** The program that finishes dist/: built once per worker, because Cargo may wait for a lock. */
async function built() {
  const { stdout } = await run(
    'cargo',
    ['build', '--quiet', '--locked', '-p', 'casepath-site', '--bin', 'site', '--message-format=json'],
    { cwd: PROJECT, maxBuffer: 1 << 28 },
  );
  const messages = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return messages.findLast(({ executable, target }) => executable && target.name === 'site').executable;
}

/** Runs src/site on a folder. */
export async function site(...words) {
  program ??= built();
  await run(await program, words, { cwd: PROJECT });
}

/** The name of the only file of a folder with this prefix and suffix. */
export async function fileOf(folder, begins, ends) {
  const found = (await readdir(folder)).filter((name) => name.startsWith(begins) && name.endsWith(ends));
  assert.equal(found.length, 1, `${begins}*${ends} in ${folder}: ${found}`);
  return found[0];
}

/** A copy of a build, without its compressed files. `later` removes it. */
async function copied(dist, later, isWanted = () => true) {
  const folder = await mkdtemp(path.join(tmpdir(), 'build-'));
  later(() => rm(folder, { recursive: true, force: true }));
  await cp(dist, folder, { recursive: true, filter: (name) => !/\.(br|gz)$/.test(name) && isWanted(name) });
  return folder;
}

/** dist/ with the pages of a few states only: a worker keeps it in two thirds of the time. */
export async function fewStates(later) {
  const isWanted = (name) => !/\/(state|estado)\/\w+\.html$/.test(name) || /\/(ca|ny|oh|tx)\.html$/.test(name);
  const folder = await copied(DIST, later, isWanted);
  await site('--again', folder);
  return folder;
}

/**
 * Another build: a copy of `dist` in which `changes` edit the text of files, keyed by prefix and suffix of the name:
 * { 'index.html': (text) => ... , 'figures-*.json': (text) => ... }. `later` removes it.
 */
export async function changedBuild(dist, later, changes, ...words) {
  const folder = await copied(dist, later);
  for (const [name, change] of Object.entries(changes)) {
    const file = path.join(folder, await fileOf(folder, ...(name.includes('*') ? name.split('*') : [name, ''])));
    const before = await readFile(file, 'utf8');
    const after = change(before);
    assert.notEqual(after, before, `${name} is changed`);
    await writeFile(file, after);
  }
  await site('--again', ...words, folder);
  return folder;
}

/** A build that is recognizable by its title. */
export function titledBuild(dist, later, title, changes = {}, ...words) {
  const mark = (html) => html.replace('</body>', `<p id="build" hidden>${title}</p></body>`);
  return changedBuild(dist, later, { 'index.html': mark, ...changes }, ...words);
}

/** The title of the build that a page comes from; empty for dist/ itself. */
export const titleOf = (page) => page.evaluate(() => document.getElementById('build')?.textContent ?? '');

/** The caches of the page's origin: { name: [paths] }. */
export function cachesOf(page) {
  return page.evaluate(async () => {
    const found = {};
    for (const name of await caches.keys()) {
      const kept = await (await caches.open(name)).keys();
      found[name] = kept.map(({ url }) => url.replace(new URL('./', document.baseURI).href, './')).sort();
    }
    return found;
  });
}

/** All paths that the worker of a folder caches: ['./', './boot-...js', ...]. */
export async function listOf(folder) {
  const text = await readFile(path.join(folder, 'sw.js'), 'utf8');
  return [...text.matchAll(/"(\.\/[^"]*)":"[\w+/]{43}="/g)].map(([, name]) => name).sort();
}

/** Waits until the worker has cached all of its build. */
export async function keptAll(page, folder = DIST) {
  const wanted = await listOf(folder);
  assert.ok(wanted.includes('./') && wanted.some((name) => name.endsWith('.wasm')), 'a list of files');
  await until(
    'the worker keeps all of its build',
    async () => {
      const found = Object.values(await cachesOf(page)).flat();
      return wanted.every((name) => found.includes(name));
    },
    INSTALLS,
    500,
  );
}

/** Waits until no build is being installed, whether or not that succeeds. */
export function installEnds(page) {
  const installing = async () => Boolean((await navigator.serviceWorker.getRegistration())?.installing);
  return until('no build is being installed', async () => !(await page.evaluate(installing)), INSTALLS, 200);
}

/** Waits until the page's last script has sent all its requests to the worker, and could have shown the answer. */
export async function atRest(page) {
  await lastScriptThere(page);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const ask = (what) =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        active.postMessage({ ask: what }, [port2]);
      });
    await ask('complete');
    await ask('figures');
  });
  await page.waitForTimeout(1000);
}

/** For `init`: keeps a message that would disappear by itself until it is closed, so that no journey has to race it. */
export function messagesStay() {
  const { setTimeout } = window;
  const passing = 12_000;
  window.setTimeout = (act, time, ...more) => (time === passing ? 0 : setTimeout(act, time, ...more));
}

const NEWS = /Ready to work offline|Lista para funcionar sin conexión|A new version is here|Hay una versión nueva/;

/** The messages that the worker makes the page show: that it is ready, or that there is a new version. */
export const news = (page) => page.getByRole('status').filter({ hasText: NEWS });

/** Fails if there is such a message. */
export const noNews = async (page, why) => assert.deepEqual(await news(page).allInnerTexts(), [], why);

/** The names of the page's caches. */
export const cacheNames = async (page) => Object.keys(await cachesOf(page)).sort();

/** Makes the browser check for a new build, as it does by itself now and then. */
export function lookForUpdate(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const looked = registration?.update().catch(() => {});
    // If a build is already being installed, the answer may come only after that.
    await Promise.race([looked, new Promise((done) => setTimeout(done, 3000))]);
  });
}
