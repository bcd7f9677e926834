// What a first visit downloads, as a good web host sends it (brotli, level 11), against the budget.
//   node .ci/size.mjs [dist]
// Besides: embed.js against a budget of its own.
// Counted: index.html, and every style, script and WebAssembly file that it names, with what these
// import in turn. Not counted: what is loaded later, when a visitor opens it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

// To the answer: what an idiomatic Leptos program takes, measured; bytes below it are no reason for a construction.
export const BUDGET_KB = 175;
export const AIM_KB = 150;
/** embed.js, which a school's page loads whether its visitors look at the calculator or not. */
export const LOADER = 'embed.js';
export const LOADER_KB = 1.5;

const KINDS = { '.html': 'HTML', '.css': 'CSS', '.js': 'JS', '.mjs': 'JS', '.wasm': 'WASM' };

/** The files that a page starts with as paths inside `folder`: { counted, besides }. Throws where one is missing. */
export function firstLoad(folder, page = 'index.html') {
  const counted = new Set([page]);
  const besides = new Set();
  const add = (name, from) => {
    const file = local(name, from);
    if (!file || counted.has(file)) return;
    if (!existsSync(path.join(folder, file))) throw new Error(`${from} names ${file}, which is not in ${folder}/`);
    if (!KINDS[path.extname(file)]) {
      besides.add(file);
      return;
    }
    counted.add(file);
    const text = () => readFileSync(path.join(folder, file), 'utf8');
    if (/\.m?js$/.test(file)) for (const next of staticImports(text())) add(next, file);
    if (file.endsWith('.css')) for (const next of styleImports(text())) add(next, file);
  };

  if (!existsSync(path.join(folder, page))) throw new Error(`${folder}/${page} is missing: run make dist`);
  const html = readFileSync(path.join(folder, page), 'utf8').replace(/<!--[^]*?-->/g, '');
  for (const tag of html.match(/<(?:link|script)\b[^>]*>/gi) ?? []) {
    const rel = attribute(tag, 'rel') ?? '';
    for (const name of ['href', 'src', 'data-js', 'data-wasm', 'data-guest-js', 'data-guest-wasm']) {
      const value = attribute(tag, name);
      if (!value) continue;
      // Links to pages (canonical, alternate) are not fetched.
      if (name === 'href' && !/\b(stylesheet|preload|modulepreload|icon|apple-touch-icon|manifest)\b/i.test(rel)) continue;
      add(value, page);
    }
  }
  return { counted: [...counted], besides: [...besides] };
}

/** Sizes of these files, largest first: [{ file, kind, plain, brotli }], in bytes. */
export function sizes(folder, files) {
  return files
    .map((file) => {
      const bytes = readFileSync(path.join(folder, file));
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      return {
        file,
        kind: KINDS[path.extname(file)],
        plain: bytes.length,
        brotli: brotliCompressSync(bytes, { params }).length,
      };
    })
    .sort((a, b) => b.brotli - a.brotli);
}

function attribute(tag, name) {
  const found = tag.match(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i'));
  return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
}

/** The path inside the folder that an address means, or nothing for another host and for data. */
function local(address, from) {
  const base = new URL(from, 'http://page.invalid/');
  const url = new URL(address, base);
  if (url.origin !== base.origin) return undefined;
  return decodeURIComponent(url.pathname).slice(1);
}

/** `import x from './a.js'`, `export * from './a.js'`, `import './a.js'`; an `import()` is for later. */
function staticImports(text) {
  const pattern = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*${},\s]+?\s*from\s*)?["'](\.{0,2}\/[^"']+)["']/g;
  return [...text.matchAll(pattern)].map((found) => found[1]);
}

function styleImports(text) {
  return [...text.matchAll(/@import\s+(?:url\()?\s*["']?([^"')\s;]+)/g)].map((found) => found[1]);
}

function kb(bytes) {
  return (bytes / 1024).toFixed(1).padStart(7);
}

function report(folder) {
  const { counted, besides } = firstLoad(folder);
  const rows = sizes(folder, counted);
  const sum = (list, key) => list.reduce((total, row) => total + row[key], 0);

  console.log('first load     brotli    plain   KB of 1024 bytes');
  for (const kind of new Set(Object.values(KINDS))) {
    const of = rows.filter((row) => row.kind === kind);
    if (of.length === 0) continue;
    console.log(`  ${kind.padEnd(10)} ${kb(sum(of, 'brotli'))}  ${kb(sum(of, 'plain'))}   ${of.map((row) => row.file).join(', ')}`);
  }
  const total = sum(rows, 'brotli');
  console.log(`  ${'all'.padEnd(10)} ${kb(total)}  ${kb(sum(rows, 'plain'))}`);
  if (besides.length > 0) console.log(`  not counted: ${besides.join(', ')}`);

  const used = (total / 1024).toFixed(1);
  if (total > BUDGET_KB * 1024) {
    console.error(`over the budget: ${used} KB of ${BUDGET_KB} KB (${total} of ${BUDGET_KB * 1024} bytes)`);
    return 1;
  }
  const framed = sum(sizes(folder, firstLoad(folder, 'embed.html').counted), 'brotli');
  console.log(`in a frame (embed.html): ${kb(framed).trim()} KB`);
  const [loader] = sizes(folder, [LOADER]);
  console.log(`${LOADER}: ${loader.brotli} of ${LOADER_KB * 1024} bytes`);
  if (loader.brotli > LOADER_KB * 1024) {
    console.error(`over the budget: ${LOADER} takes ${loader.brotli} bytes of ${LOADER_KB * 1024}`);
    return 1;
  }
  const aim = total > AIM_KB * 1024 ? `over the aim of ${AIM_KB} KB` : `within the aim of ${AIM_KB} KB`;
  console.log(`within the budget: ${used} KB of ${BUDGET_KB} KB (${total} of ${BUDGET_KB * 1024} bytes); ${aim}`);
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.exitCode = report(process.argv[2] ?? 'dist');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
