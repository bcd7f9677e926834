// Checks the download sizes of a visit, as a good web host sends it (brotli, level 11), against the budgets.
//   node .ci/size.mjs [dist]
// A first visit counts index.html and every style, script and WebAssembly file that it names, with their imports. A
// view that is opened later counts its parts of the program and its style; the texts and tables that it shows are
// listed separately. embed.js has its own budget.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** KB of 1024 bytes: the first visit until the answer is shown, and the whole estimate view. */
export const BUDGET_KB = 175;
export const AIM_KB = 150;
export const ESTIMATE_KB = 215;
/** The views that load later: their split points (src/split.rs), their texts, their budgets. */
export const VIEWS = [
  { views: 'My plan, Compare', point: 'plans', texts: /^$/, budget: 230, reached: 455 },
  { views: 'Guide, Sources', point: 'library', texts: /^(guide|catalogue|evidence)-en-/, budget: 200 },
];
/** Opening both views must save this much compared with the sum of both budgets. */
export const SHARED_KB = 30;
/**
 * Current sizes where the budget is not met yet. More than this fails, so the size can only shrink. Lower these with
 * every gain, and remove them once the budget is met.
 */
export const REACHED_KB = { answer: 258, estimate: 469, both: 560 };
/** embed.js, which every visitor of a school's page loads, with or without using the calculator. */
export const LOADER = 'embed.js';
export const LOADER_KB = 1.6;

const KINDS = { '.html': 'HTML', '.css': 'CSS', '.js': 'JS', '.mjs': 'JS', '.wasm': 'WASM' };

/** The files of a page's first load as paths inside `folder`: { counted, besides }. Throws if one is missing. */
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
    for (const name of ['href', 'src', 'data-js', 'data-wasm']) {
      const value = attribute(tag, name);
      if (!value) continue;
      // Links to pages (canonical, alternate) are not fetched.
      if (name === 'href' && !/\b(stylesheet|preload|modulepreload|icon|apple-touch-icon|manifest)\b/i.test(rel)) continue;
      add(value, page);
    }
  }
  return { counted: [...counted], besides: [...besides] };
}

/** The parts of the program that a split point needs, and its style: paths inside `folder`. */
export function partsOf(folder, point) {
  // casepath_library_plans-0123456789abcdef.wasm is used by library and by plans.
  const points = (file) => /^casepath_(?!bg-)(\w+)-[0-9a-f]{16}\.wasm$/.exec(file)?.[1].split('_') ?? [];
  const parts = readdirSync(folder).filter((file) => points(file).includes(point));
  const script = readFileSync(path.join(folder, 'index.html'), 'utf8').match(/<script\b[^>]*>/i)[0];
  const style = attribute(script, `data-${point}-style`);
  return style ? [...parts, local(style, 'index.html')] : parts;
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

/** The path of an address inside the folder; `undefined` for another host and for data URLs. */
function local(address, from) {
  const base = new URL(from, 'http://page.invalid/');
  const url = new URL(address, base);
  if (url.origin !== base.origin) return undefined;
  return decodeURIComponent(url.pathname).slice(1);
}

/** `import x from './a.js'`, `export * from './a.js'`, `import './a.js'`; not `import()`, which loads later. */
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

  const framed = sum(sizes(folder, firstLoad(folder, 'embed.html').counted), 'brotli');
  console.log(`in a frame (embed.html): ${kb(framed).trim()} KB, and ${kb(sum(sizes(folder, partsOf(folder, 'embed')), 'brotli')).trim()} KB after that`);

  const over = [];
  const against = (what, bytes, budget, reached = budget) => {
    const open = bytes > budget * 1024 ? `; NOT KEPT YET, and may not be more than ${reached} KB` : '';
    console.log(`${what}: ${(bytes / 1024).toFixed(1)} of ${budget} KB (${bytes} of ${Math.floor(budget * 1024)} bytes)${open}`);
    if (bytes > reached * 1024) over.push(`too much: ${what} takes ${(bytes / 1024).toFixed(1)} KB of ${reached} KB`);
  };
  against('a first visit, to the answer', total, BUDGET_KB, REACHED_KB.answer);
  const details = sum(sizes(folder, partsOf(folder, 'details')), 'brotli');
  against('a first visit, the whole estimate', total + details, ESTIMATE_KB, REACHED_KB.estimate);
  const spanish = sum(sizes(folder, partsOf(folder, 'spanish')), 'brotli');
  console.log(`  its Spanish words: ${kb(spanish).trim()} KB in the place of none`);
  const both = new Set();
  for (const { views, point, texts, budget, reached } of VIEWS) {
    const files = partsOf(folder, point);
    for (const file of files) both.add(file);
    const shown = sizes(folder, readdirSync(folder).filter((file) => texts.test(file) && file.endsWith('.json')));
    against(`then ${views}`, sum(sizes(folder, files), 'brotli'), budget, reached);
    const here = partsOf(folder, 'details').filter((file) => files.includes(file));
    console.log(`  of it here already with the whole estimate: ${kb(sum(sizes(folder, here), 'brotli')).trim()} KB`);
    if (shown.length > 0) console.log(`  what they show besides: ${kb(sum(shown, 'brotli')).trim()} KB`);
  }
  const budgets = VIEWS.reduce((all, { budget }) => all + budget, 0);
  against('then both', sum(sizes(folder, [...both]), 'brotli'), budgets - SHARED_KB, REACHED_KB.both);
  const [loader] = sizes(folder, [LOADER]);
  against(LOADER, loader.brotli, LOADER_KB);
  console.log(total > AIM_KB * 1024 ? `over the aim of ${AIM_KB} KB` : `within the aim of ${AIM_KB} KB`);
  for (const what of over) console.error(what);
  return over.length > 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.exitCode = report(process.argv[2] ?? 'dist');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
