// A plain static server that does what any web host does and nothing more. It has no fallback to index.html and injects
// no scripts, so that a wrong address fails.
//   node server.mjs <folder> [port]     serve on 127.0.0.1, with the headers that the folder asks for
//   node server.mjs --free <port>       fail with a message if the port is taken
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

// `style-0a1b2c3d4e5f6071.css`, `name-0a1b2c3d4e5f6071_bg.wasm`
const HASHED = /-[0-9a-f]{8,}(_bg)?\.\w+$/;

/**
 * Network faults for tests; each affects one response.
 * lost: the connection is reset at once; cut: after the first half; gone: 404; page: an HTML page instead of the
 * file; changed: one byte is altered.
 */
export const FAULTS = ['lost', 'cut', 'gone', 'page', 'changed'];

/**
 * Starts a server for `folder`; `port` 0 takes a free one. Resolves to { server, port, origin, close, deploy,
 * break, asked }: `deploy(folder)` serves another build from now on. `break(fault)` calls `fault` with the path of
 * every request inside the folder; it returns one of FAULTS or nothing, or a promise of these, which delays the
 * response. `asked` lists these paths.
  * `index: 'moved'` redirects `index.html` to its folder, as some hosts do; `index: 'bare'` also redirects other pages
  * to their names without `.html`. `headersOf(path)` gives the headers of a file, as a host does that reads `_headers`.
 */
export async function serve(folder, options = {}) {
  const { port = 0, host = '127.0.0.1', mount = '/', extraHeaders = {}, headersOf = () => ({}), index = 'here' } = options;
  const about = { root: await realpath(folder), mount, extraHeaders, headersOf, index, fault: () => undefined, asked: [] };
  const server = createServer((request, response) => {
    answer(about, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else say(response, 500, 'the server failed', extraHeaders);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const used = server.address().port;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  const deploy = async (folder) => {
    about.root = await realpath(folder);
  };
  const breaks = (fault = () => undefined) => {
    about.fault = fault;
  };
  return { server, port: used, origin: `http://${host}:${used}`, close, deploy, break: breaks, asked: about.asked };
}

async function answer(about, request, response) {
  const { root, mount, extraHeaders } = about;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return say(response, 405, 'only GET and HEAD', { ...extraHeaders, Allow: 'GET, HEAD' });
  }
  const inside = request.url.split(/[?#]/, 1)[0].slice(mount.length);
  about.asked.push(inside);
  const fault = await about.fault(inside);
  if (fault === 'lost') return response.destroy();
  if (fault === 'gone') return say(response, 404, 'not found', extraHeaders);
  const found = await find(root, mount, request.url, about.index);
  if (!found) return say(response, 404, 'not found', extraHeaders);
  if (found.movedTo) return say(response, 301, 'moved', { ...extraHeaders, Location: found.movedTo });

  const forever = HASHED.test(found.file);
  response.writeHead(200, {
    'Content-Type': fault === 'page' ? TYPES['.html'] : (TYPES[path.extname(found.file)] ?? 'application/octet-stream'),
    'Content-Length': fault === 'page' ? SIGN_IN.length : found.size,
    'Cache-Control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...extraHeaders,
    ...about.headersOf(inside),
  });
  if (request.method === 'HEAD') return response.end();
  if (fault) return badly(fault, found, response);
  const stream = createReadStream(found.file);
  stream.on('error', () => response.destroy());
  stream.pipe(response);
}

const SIGN_IN = '<!doctype html><title>Sign in</title><p>Sign in to this network.</p>';

/** The body of a response with this fault. */
async function badly(fault, found, response) {
  if (fault === 'page') return response.end(SIGN_IN);
  const body = await readFile(found.file);
  if (fault === 'cut') {
    // For a page, cut in the visible half: without its style or head it would show nothing.
    const from = Math.max(body.indexOf('</style>'), 0);
    response.write(body.subarray(0, (from + body.length) >> 1));
    // Delayed: a connection that is reset discards what the browser has not read yet.
    return setTimeout(() => response.destroy(), 300);
  }
  // In the middle, so that the change is not just a line ending.
  body[body.length >> 1] ^= 1;
  return response.end(body);
}

/** The headers that a built folder asks its host to send (`_headers`), by path; empty if there is no such file. */
export function shippedHeaders(folder) {
  const file = path.join(folder, '_headers');
  if (!existsSync(file)) return () => ({});
  const rules = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('/')) rules.push([line, {}]);
    else if (line.trim()) {
      const [, name, value] = line.match(/^ {2}([\w-]+): (.+)$/);
      rules.at(-1)[1][name] = value;
    }
  }
  return (name) => {
    const matching = rules.filter(([address]) => (address.endsWith('*') ? `/${name}`.startsWith(address.slice(0, -1)) : address === `/${name}`));
    return Object.assign({}, ...matching.map(([, headers]) => headers));
  };
}

/** The file for an address: { file, size }, { movedTo }, or nothing. Never a file outside `root`. */
async function find(root, mount, address, indexIs) {
  let [wanted] = address.split(/[?#]/, 1);
  try {
    wanted = decodeURIComponent(wanted);
  } catch {
    return undefined;
  }
  if (!wanted.startsWith(mount) || /[\0\\]/.test(wanted)) return undefined;
  const inside = wanted.slice(mount.length);
  // No hidden files, no `..`, no empty segment that would make the rest an absolute path.
  const steps = inside.split('/');
  if (steps.some((step, at) => step.startsWith('.') || (step === '' && at < steps.length - 1))) return undefined;

  if (indexIs !== 'here' && steps.at(-1) === 'index.html') {
    return { movedTo: encodeURI(wanted.slice(0, -'index.html'.length)) };
  }
  if (indexIs === 'bare' && wanted.endsWith('.html')) return { movedTo: encodeURI(wanted.slice(0, -'.html'.length)) };
  const named = path.join(root, ...steps);
  const about = await look(named);
  if (!about && indexIs === 'bare') {
    const page = await look(`${named}.html`);
    return page?.isFile() ? inRoot(root, `${named}.html`, page.size) : undefined;
  }
  if (!about) return undefined;
  if (about.isDirectory()) {
    const index = await look(path.join(named, 'index.html'));
    if (!index?.isFile()) return undefined;
    if (!wanted.endsWith('/')) return { movedTo: `${encodeURI(wanted)}/` };
    return inRoot(root, path.join(named, 'index.html'), index.size);
  }
  return about.isFile() && !wanted.endsWith('/') ? inRoot(root, named, about.size) : undefined;
}

// A symbolic link in the folder may point anywhere; its target must be inside too.
async function inRoot(root, file, size) {
  const real = await realpath(file);
  return real.startsWith(root + path.sep) ? { file, size } : undefined;
}

function look(file) {
  return stat(file).catch(() => undefined);
}

function say(response, status, text, headers) {
  const body = `${status} ${text}\n`;
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-cache',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function taken(port) {
  return `Port ${port} is taken by another program. Take another one: make serve PORT=${Number(port) + 1}`;
}

async function main([first, second]) {
  const onlyAsk = first === '--free';
  const folder = onlyAsk ? '.' : first;
  const port = Number(second ?? 8080);
  if (!folder || !Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error('usage: node server.mjs <folder> [port 0-65535]');
  }
  let site;
  try {
    site = await serve(folder, { port, headersOf: shippedHeaders(folder) });
  } catch (error) {
    if (error.code === 'EADDRINUSE') throw new Error(taken(port));
    if (error.code === 'EACCES') throw new Error(`Port ${port} is not allowed here; take one above 1023.`);
    if (error.code === 'ENOENT') throw new Error(`There is no folder ${folder}: run make dist.`);
    throw error;
  }
  if (onlyAsk) return site.close();
  console.log(`The page is at ${site.origin}/   (Ctrl-C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => site.close().then(() => process.exit(0)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
