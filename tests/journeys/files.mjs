// The names of built files, for journeys that break, delay or look for them.
// They depend on the current build layout. No other file knows these names.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST, until } from './browser.mjs';

/** The files that the page starts with, by kind: a predicate on the file name. */
export const STARTS = {
  page: (name) => name === '',
  'first script': (name) => /^boot-\w+\.js$/.test(name),
  program: (name) => /^casepath_bg-\w+\.wasm$/.test(name),
  'script of the program': (name) => /^casepath-\w+\.js$/.test(name),
};

/** The script that registers the service worker: the last one that a page requests. */
export const isLastScript = (name) => /^offline-\w+\.js$/.test(name);

/** Prefix and suffix of names: the first script, the long texts, the figures of a build. */
export const BOOT = ['boot-', '.js'];
export const NOTES = ['notes-en-', '.json'];
export const FIGURES = 'figures-*.json';

/** Whether a file is the English guide; and address patterns of files that views fetch, for routes. */
export const isGuide = (name) => /^guide-en-\w+\.json$/.test(name);
export const GUIDE_FILES = '**/guide-en-*.json';
export const CATALOGUE_FILES = '**/catalogue-en-*.json';
export const CATALOGUE_FILES_ES = '**/catalogue-es-*.json';

/** The stylesheet of the static pages. */
export const isPagesStyle = (name) => name.startsWith('pages-');

/** The file of dist/ of this kind that the page starts with: 'program', 'script of the program'. */
export const started = (what) => readdirSync(DIST).find((name) => STARTS[what](name));

/** The parsed JSON of a fingerprinted file of dist/, by the beginning of its name: 'catalogue-en'. */
export function built(stem) {
  const name = readdirSync(DIST).find((name) => new RegExp(`^${stem}-[0-9a-f]+\\.json$`).test(name));
  return JSON.parse(readFileSync(path.join(DIST, name), 'utf8'));
}

/** Waits until the page has loaded its last script, which registers the worker. */
export function lastScriptThere(page) {
  const arrived = () => performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('/offline-') && responseEnd > 0);
  return until('the last script is there', () => page.evaluate(arrived));
}

/** The inline style of the page. */
export const pageStyle = (page) => page.locator('style').first();
