// The names of built files, for journeys that break them, hold them back or look for them.
// Holds today's inside: changes with the one-program rewrite. Nothing else knows these names.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST, until } from './browser.mjs';

/** The files that the page starts with, by what they are: whether a file is it. */
export const STARTS = {
  page: (name) => name === '',
  'first script': (name) => /^boot-\w+\.js$/.test(name),
  program: (name) => /^casepath_bg-\w+\.wasm$/.test(name),
  'script of the program': (name) => /^casepath-\w+\.js$/.test(name),
};

/** The script that sees to the worker: the last that a page asks for. */
export const isLastScript = (name) => /^offline-\w+\.js$/.test(name);

/** Begin and end of names: the first script, the long texts, the figures of a build. */
export const BOOT = ['boot-', '.js'];
export const NOTES = ['notes-en-', '.json'];
export const FIGURES = 'figures-*.json';

/** Whether a file is the English guide; and addresses of files that views fetch, for routes. */
export const isGuide = (name) => /^guide-en-\w+\.json$/.test(name);
export const GUIDE_FILES = '**/guide-en-*.json';
export const CATALOGUE_FILES = '**/catalogue-en-*.json';
export const CATALOGUE_FILES_ES = '**/catalogue-es-*.json';

/** The style of the static pages. */
export const isPagesStyle = (name) => name.startsWith('pages-');

/** The file of dist/ that the page starts with as this: 'program', 'script of the program'. */
export const started = (what) => readdirSync(DIST).find((name) => STARTS[what](name));

/** What a file of dist/ whose name carries a hash holds: 'catalogue-en'. */
export function built(stem) {
  const name = readdirSync(DIST).find((name) => new RegExp(`^${stem}-[0-9a-f]+\\.json$`).test(name));
  return JSON.parse(readFileSync(path.join(DIST, name), 'utf8'));
}

/** Waits until the page has its last script, which sees to the worker. */
export function lastScriptThere(page) {
  const arrived = () => performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('/offline-') && responseEnd > 0);
  return until('the last script is there', () => page.evaluate(arrived));
}

/** The style that stands inside the page. */
export const pageStyle = (page) => page.locator('style').first();
