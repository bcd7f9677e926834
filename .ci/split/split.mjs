// Wraps wasm-bindgen and first splits the program into parts at the functions of src/split.rs. Trunk calls it like
// wasm-bindgen and copies the output: the main part with its script, and the parts in snippets/.
//
//   casepath.wasm --wasm-split-cli--> main part --wasm-bindgen--> casepath_bg.wasm (Trunk runs wasm-opt on it), casepath.js
//                                     parts     --wasm-opt------> snippets/casepath/casepath_plans.wasm, ...
//
// The split comes first, because wasm-bindgen discards the relocations that it needs. A part is named after the split
// points that use it: casepath_library_plans.wasm is shared by library and plans only. src/site/fingerprint.rs adds the
// hashes to names and script, as for all other files.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const WASM_BINDGEN = process.env.CASEPATH_WASM_BINDGEN;
const LOADER = '__wasm_split.js';

/** Matches how the split tool fetches a part; the first group is the tool's name of the part. */
const FETCHES =
  /\(\) => \{\s*const src = fetch\(new URL\("\.\/(\w+)\.wasm", import\.meta\.url\)\);\s*src\.catch\(\(\) => \{\}\);\s*return async \(imports\) => \w*\(WebAssembly\.instantiateStreaming\(src, imports\)\);\s*\}/g;

/** The split tool's name of each part -> the split points that use it. */
export function neededBy(loader) {
  const parts = new Map();
  // Shared parts follow a comment with the names of their users: /* library, plans */ const __chunk_3 = ...
  for (const [, names, chunk] of loader.matchAll(/\/\* ([\w, ]+) \*\/\s*const __(chunk_\d+) =/g)) {
    parts.set(chunk, names.split(', ').sort());
  }
  for (const [, file] of loader.matchAll(FETCHES)) {
    if (!parts.has(file)) parts.set(file, [file.replace(/^split_/, '')]);
  }
  return parts;
}

/** The split tool's script with the new names of the parts, fetched as in src/web/part.js. */
export function rewritten(loader, names) {
  const fetched = loader.replaceAll(FETCHES, (_, file) => `() => loadPart("./${names.get(file)}", "sha384-")`);
  assert.doesNotMatch(fetched, /fetch\(/, 'the tool that cuts the program fetches parts in another way than expected');
  // The page reports a part that fails to load, and the browser has logged the file already.
  const quiet = fetched.replace('console.error(e);', '');
  assert.notEqual(quiet, fetched, 'the tool that cuts the program tells of what failed in another way than expected');
  return `import { loadPart } from './part.js';\n${quiet}`;
}

/** The flags of wasm-opt, from index.html. */
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
  // Output of an earlier build.
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

  // The script lists the same import once per part; one is enough.
  const script = path.join(bound, `${name}.js`);
  const once = readFileSync(script, 'utf8').replace(/("\.\/__wasm_split\.js": import\d+,\s*)+/, '$1');
  writeFileSync(script, once);
  // Bundled into one script: the tool's and wasm-bindgen's import each other, which hashed names do not allow.
  writeFileSync(path.join(bound, LOADER), rewritten(loader, names));
  cpSync(path.join(PROJECT, 'src/web/part.js'), path.join(bound, 'part.js'));
  run('esbuild', script, '--bundle', '--minify', '--format=esm', '--log-level=error', `--outfile=${path.join(out, `${name}.js`)}`);
  cpSync(path.join(bound, `${name}_bg.wasm`), path.join(out, `${name}_bg.wasm`));
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) split(process.argv.slice(2));
