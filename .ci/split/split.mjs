// wasm-bindgen, with a step before it: the program is cut in parts at the functions of src/split.rs. Trunk calls it as it
// calls wasm-bindgen, and copies what it leaves: the main part with its script, and the parts in snippets/.
//
//   casepath.wasm --wasm-split-cli--> main part --wasm-bindgen--> casepath_bg.wasm (Trunk runs wasm-opt on it), casepath.js
//                                     parts     --wasm-opt------> snippets/casepath/casepath_plans.wasm, ...
//
// The cut comes first, because what follows throws away what it needs (which function refers to which). A part is named
// after the split points that need it: casepath_library_plans.wasm holds what both library and plans need, and nobody
// else. The hashes of what they hold come into names and script with those of all other files (src/site/fingerprint.rs).
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const WASM_BINDGEN = process.env.CASEPATH_WASM_BINDGEN;
const LOADER = '__wasm_split.js';

/** How the tool fetches a part; what it calls the part is the first group. */
const FETCHES =
  /\(\) => \{\s*const src = fetch\(new URL\("\.\/(\w+)\.wasm", import\.meta\.url\)\);\s*src\.catch\(\(\) => \{\}\);\s*return async \(imports\) => \w*\(WebAssembly\.instantiateStreaming\(src, imports\)\);\s*\}/g;

/** What the tool calls a part -> the split points that need it. */
export function neededBy(loader) {
  const parts = new Map();
  // What several need stands below a comment that names them: /* library, plans */ const __chunk_3 = ...
  for (const [, names, chunk] of loader.matchAll(/\/\* ([\w, ]+) \*\/\s*const __(chunk_\d+) =/g)) {
    parts.set(chunk, names.split(', ').sort());
  }
  for (const [, file] of loader.matchAll(FETCHES)) {
    if (!parts.has(file)) parts.set(file, [file.replace(/^split_/, '')]);
  }
  return parts;
}

/** The tool's script with the parts under their new names, fetched as src/web/part.js does it. */
export function rewritten(loader, names) {
  const fetched = loader.replaceAll(FETCHES, (_, file) => `() => loadPart("./${names.get(file)}", "sha384-")`);
  assert.doesNotMatch(fetched, /fetch\(/, 'the tool that cuts the program fetches parts in another way than expected');
  // A part that does not arrive is told on the page; the browser has named the file in the console already.
  const quiet = fetched.replace('console.error(e);', '');
  assert.notEqual(quiet, fetched, 'the tool that cuts the program tells of what failed in another way than expected');
  return `import { loadPart } from './part.js';\n${quiet}`;
}

/** The flags of wasm-opt, which stand in index.html. */
function flags() {
  const page = readFileSync(path.join(PROJECT, 'index.html'), 'utf8');
  const [, all] = /data-bin="casepath"[^>]*data-wasm-opt-params="([^"]*)"/.exec(page) ?? assert.fail('index.html has no flags of wasm-opt');
  return ['-Oz', ...all.split(' ')];
}

function run(program, ...words) {
  const { status, error } = spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error || status !== 0) throw new Error(`${program} failed${error ? `: ${error.message}` : ''}`);
}

function split(words) {
  const value = (name) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
  const [out, name] = [value('--out-dir'), value('--out-name')];
  const input = words.find((word) => word.endsWith('.wasm'));
  if (!input) return run(WASM_BINDGEN, ...words);
  // What an earlier build left there.
  rmSync(path.join(out, 'snippets'), { recursive: true, force: true });
  if (!readFileSync(input).includes('__wasm_split_load_')) return run(WASM_BINDGEN, ...words);

  const work = path.join(out, `${name}.split`);
  const [cut, bound] = [path.join(work, 'cut'), path.join(work, 'bound')];
  const snippets = path.join(out, 'snippets', name);
  rmSync(work, { recursive: true, force: true });
  run('wasm-split-cli', '--target', 'web', '--out-name', name, input, cut);
  const same = words.filter((word) => word !== input && !/^--out-(dir|name)=/.test(word));
  run(WASM_BINDGEN, ...same, '--keep-lld-exports', '--no-demangle', `--out-dir=${bound}`, `--out-name=${name}`, path.join(cut, `${name}.wasm`));

  const loader = readFileSync(path.join(cut, LOADER), 'utf8');
  const names = new Map([...neededBy(loader)].map(([file, points]) => [file, `${name}_${points.join('_')}.wasm`]));
  assert.equal(new Set(names.values()).size, names.size, 'two parts of one name');
  mkdirSync(snippets, { recursive: true });
  for (const [file, named] of names) {
    execFileSync('wasm-opt', [path.join(cut, `${file}.wasm`), '-o', path.join(snippets, named), ...flags()], { stdio: ['ignore', 'ignore', 'pipe'] });
  }

  // What the main part wants of the tool's script it names once for each part.
  const script = path.join(bound, `${name}.js`);
  const once = readFileSync(script, 'utf8').replace(/("\.\/__wasm_split\.js": import\d+,\s*)+/, '$1');
  writeFileSync(script, once);
  // One script: the tool's and wasm-bindgen's import each other, which names with hashes could not.
  writeFileSync(path.join(bound, LOADER), rewritten(loader, names));
  cpSync(path.join(PROJECT, 'src/web/part.js'), path.join(bound, 'part.js'));
  run('esbuild', script, '--bundle', '--minify', '--format=esm', '--log-level=error', `--outfile=${path.join(out, `${name}.js`)}`);
  cpSync(path.join(bound, `${name}_bg.wasm`), path.join(out, `${name}_bg.wasm`));
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) split(process.argv.slice(2));
