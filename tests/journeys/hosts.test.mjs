// dist/ on real servers: with the shipped configuration, every kind of file is served with its type, its headers and
// its compressed copy, and nothing else is served.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DIST } from './browser.mjs';
import { test } from './fixtures.mjs';
import { apache, caddy, nginx } from './hosts.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.csv', '.txt', '.svg', '.wasm', '.webmanifest']);
const HASHED = /-[0-9a-f]{16}\.\w+$/;

/** Every file that is served. */
function files() {
  const all = readdirSync(DIST, { recursive: true }).filter((file) => statSync(path.join(DIST, file)).isFile());
  const served = all.filter((file) => !/\.(br|gz)$|^hosting\/|^_headers$|(^|\/)\./.test(file));
  // Two states represent all.
  return served.filter((file) => !/^(state|estado)\//.test(file) || /\/(oh|dc)\.html$/.test(file));
}

/** Requests a raw path, without the normalization of a browser. */
function get(origin, wanted, headers = {}, method = 'GET') {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: wanted, headers, method, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.setTimeout(30_000, () => asked.destroy(new Error(`no answer to ${wanted}`)));
    asked.on('error', reject);
    asked.end();
  });
}

/** A content security policy, by directive. */
function policy(text) {
  return Object.fromEntries(
    text.split(';').map((part) => {
      const [name, ...values] = part.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );
}

function carriesItsHeaders(file, headers) {
  const framed = file === 'embed.html';
  const shared = framed || file === 'embed.js';
  const asked = file === 'embed.js' || HASHED.test(file);
  const rules = policy(headers['content-security-policy'] ?? '');
  assert.equal(rules['frame-ancestors'], framed ? '*' : "'self'", file);
  assert.equal(rules['default-src'], "'self'", file);
  assert.equal(rules['connect-src'], framed ? "'self' https:" : "'self'", file);
  assert.equal(headers['access-control-allow-origin'], asked ? '*' : undefined, file);
  assert.equal(rules['object-src'], "'none'", file);
  assert.equal(rules['base-uri'], "'none'", file);
  // Not by hash, which may differ in another build; the page's own policy lists the hash of its style.
  assert.equal(rules['style-src'], "'self' 'unsafe-inline'", file);
  assert.match(rules['script-src'], /^'self' 'sha256-[\w+/=]+' 'wasm-unsafe-eval'$/, file);
  assert.equal(headers['x-content-type-options'], 'nosniff', file);
  assert.equal(headers['referrer-policy'], 'strict-origin', file);
  assert.match(headers['permissions-policy'] ?? '', /camera=\(\).*geolocation=\(\).*microphone=\(\)/, file);
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin', file);
  assert.equal(headers['cross-origin-resource-policy'], shared ? 'cross-origin' : 'same-origin', file);
  assert.equal(headers['cross-origin-embedder-policy'], framed ? 'require-corp' : undefined, file);
  const forever = 'public, max-age=31536000, immutable';
  assert.equal(headers['cache-control'], HASHED.test(file) ? forever : 'no-cache', file);
}

/** The tests for any host. */
function holds(start, mount) {
  // One server for all of them.
  test.describe.configure({ mode: 'default' });
  let host;
  test.beforeAll(async () => {
    host = await start(DIST, { mount });
  });
  test.afterAll(() => host?.close());

  test('every kind of file has its type and its headers, compressed or not', async () => {
    test.skip(!host, 'not installed');
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    const listed = files();
    assert.ok(listed.length > 25, `${listed.length} files`);
    for (const file of listed) {
      const plain = readFileSync(path.join(DIST, file));
      for (const wanted of ['identity', 'gzip', 'br', 'gzip, deflate, br']) {
        const answer = await get(host.origin, mount + file, { 'Accept-Encoding': wanted });
        assert.equal(answer.status, 200, file);
        carriesItsHeaders(file, answer.headers);
        const type = (answer.headers['content-type'] ?? '').toLowerCase();
        assert.equal(type.replace('; charset=utf-8', ''), TYPES[path.extname(file)].replace('; charset=utf-8', ''), file);
        if (path.extname(file) === '.html') assert.match(type, /charset=utf-8/, file);
        const best = wanted.includes('br') ? 'br' : wanted;
        const coding = answer.headers['content-encoding'];
        const expected = COMPRESSED.has(path.extname(file)) && best !== 'identity' ? best : undefined;
        // A host may compress files that have no compressed copy.
        if (expected || wanted === 'identity') assert.equal(coding, expected, `${file} for ${wanted}`);
        if (expected) assert.ok(answer.body.equals(readFileSync(path.join(DIST, `${file}.${{ br: 'br', gzip: 'gz' }[expected]}`))), `${file}: the copy for ${wanted}`);
        const body = coding ? unpack[coding](answer.body) : answer.body;
        assert.ok(body.equals(plain), `${file} arrives whole for ${wanted}`);
        if (expected) assert.match(answer.headers.vary ?? '', /accept-encoding/i, file);
      }
    }
  });

  test('the folder is the page', async () => {
    test.skip(!host, 'not installed');
    const page = await get(host.origin, mount);
    assert.equal(page.status, 200);
    carriesItsHeaders('index.html', page.headers);
    assert.ok(page.body.equals(readFileSync(path.join(DIST, 'index.html'))));
  });

  test('an unknown address gives 404 and a page that helps', async () => {
    test.skip(!host, 'not installed');
    for (const wanted of ['nothing', 'nothing.html', 'state/zz.html', 'a/b/c/', 'state/', 'boot-0000000000000000.js', 'a/embed.html']) {
      const answer = await get(host.origin, mount + wanted);
      assert.equal(answer.status, 404, wanted);
      assert.match(answer.headers['content-type'], /text\/html/, wanted);
      const text = answer.body.toString();
      assert.match(text, /This page does not exist/, wanted);
      assert.match(text, /Esta página no existe/, wanted);
      // Not cached for ever: the file may exist tomorrow.
      carriesItsHeaders('404.html', answer.headers);
    }
  });

  test('nothing hidden, nothing above, nothing for hosts only', async () => {
    test.skip(!host, 'not installed');
    const bare = mount.replace(/\/$/, '');
    const known = new Map(files().map((file) => [readFileSync(path.join(DIST, file)).toString('latin1'), file]));
    for (const wanted of [
      `${bare}/../../../../../../etc/passwd`,
      `${bare}/..%2f..%2f..%2f..%2f..%2fetc/passwd`,
      `${bare}/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd`,
      `${bare}/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd`,
      `${bare}/%252e%252e/%252e%252e/etc/passwd`,
      `${bare}/..%5c..%5c..%5cetc%5cpasswd`,
      `${bare}/state/..%5c..%5cindex.html`,
      `${bare}/..;/etc/passwd`,
      `${bare}../etc/passwd`,
      `${bare}..%2fetc/passwd`,
      `${bare}//etc/passwd`,
      `${bare}///etc//passwd`,
      `${bare}/%00`,
      `${bare}/index.html%00.txt`,
      `${bare}/%c0%ae%c0%ae/etc/passwd`,
      `${bare}/%zz`,
      `${bare}/.htaccess`,
      `${bare}/%2ehtaccess`,
      `${bare}/.git/config`,
      `${bare}/state/.hidden`,
      `${bare}//.htaccess`,
      `${bare}/_headers`,
      `${bare}/%5fheaders`,
      `${bare}/hosting/nginx.conf`,
      `${bare}//hosting//Caddyfile`,
      `${bare}/HOSTING/../hosting/nginx.conf`,
    ]) {
      const answer = await get(host.origin, wanted);
      assert.ok([400, 403, 404].includes(answer.status), `${wanted} gives ${answer.status}`);
      const text = answer.body.toString();
      assert.doesNotMatch(text, /root:|load_module|file_server|RewriteEngine|\/srv\/casepath/, wanted);
    }
    // A server may drop empty path segments; then it must serve exactly that file.
    for (const [wanted, file] of [[`${bare}//index.html`, 'index.html'], [`${bare}/state//oh.html`, 'state/oh.html']]) {
      const answer = await get(host.origin, wanted);
      if (answer.status === 200) assert.equal(known.get(answer.body.toString('latin1')), file, wanted);
      else assert.ok([301, 308, 400, 404].includes(answer.status), `${wanted} gives ${answer.status}`);
    }
  });

  test('a folder without its slash leads back to the same host', async () => {
    test.skip(!host, 'not installed');
    const answer = await get(host.origin, `${mount}state`);
    assert.ok([301, 302, 308, 404].includes(answer.status), String(answer.status));
    carriesItsHeaders('404.html', answer.headers);
    const to = answer.headers.location;
    if (to) assert.equal(new URL(to, host.origin).origin, host.origin);
  });
}

/** Responses that nginx generates itself. */
function byItself(mount) {
  let host;
  test.beforeAll(async () => {
    host = await nginx(DIST, { mount });
  });
  test.afterAll(() => host?.close());

  test('no answer names the version of the server', async () => {
    const wanted = [[mount], [`${mount}nothing`], [`${mount}%zz`], [mount, 'POST'], [`${mount}${'x'.repeat(20_000)}`]];
    const seen = [];
    for (const [address, method = 'GET'] of wanted) {
      const answer = await get(host.origin, address, {}, method);
      seen.push(answer.status);
      assert.doesNotMatch(answer.headers.server ?? '', /\d/, address.slice(0, 80));
      assert.doesNotMatch(answer.body.toString(), /nginx\/\d/, address.slice(0, 80));
    }
    assert.deepEqual(seen, [200, 404, 400, 405, 414]);
  });

  test('an address that leads out of the folder gives the page that helps', async () => {
    const answer = await get(host.origin, `${mount}..%2fnothing`);
    // The root has no parent.
    assert.equal(answer.status, mount === '/' ? 400 : 404);
    if (mount !== '/') assert.match(answer.body.toString(), /This page does not exist/);
  });
}

for (const mount of ['/', '/tools/casepath/']) {
  test.describe(`nginx at ${mount}`, () => {
    holds(nginx, mount);
    byItself(mount);
  });
  test.describe(`Apache at ${mount}`, () => holds(apache, mount));
  test.describe(`Caddy at ${mount}`, () => holds(caddy, mount));
}

test.describe('a folder with a certificate at a path of any name', () => {
  let folder;
  test.beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'named-'));
    for (const part of ['index.html', '404.html', '.htaccess', 'hosting']) cpSync(path.join(DIST, part), path.join(folder, part), { recursive: true });
    mkdirSync(path.join(folder, '.well-known', 'acme-challenge'), { recursive: true });
    writeFileSync(path.join(folder, '.well-known', 'acme-challenge', 'token'), 'proof');
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, start] of [['nginx', nginx], ['Apache', apache]]) {
    test(`${name}: the page is served at /hosting/casepath/, and so is what a certificate needs`, async ({ later }) => {
      const host = await start(folder, { mount: '/hosting/casepath/' });
      test.skip(!host, 'not installed');
      later(() => host.close());
      assert.equal((await get(host.origin, '/hosting/casepath/')).status, 200);
      const proof = await get(host.origin, '/hosting/casepath/.well-known/acme-challenge/token');
      assert.deepEqual([proof.status, proof.body.toString()], [200, 'proof']);
      for (const hidden of ['.htaccess', 'hosting/nginx.conf', 'hosting/Caddyfile']) {
        assert.equal((await get(host.origin, `/hosting/casepath/${hidden}`)).status, 404, hidden);
      }
    });
  }
});

test('every text file has its two compressed copies, which hold what it holds', () => {
  const all = readdirSync(DIST, { recursive: true }).filter((file) => statSync(path.join(DIST, file)).isFile());
  const texts = all.filter((file) => COMPRESSED.has(path.extname(file)) && !/^hosting\/|(^|\/)\./.test(file));
  assert.ok(texts.length > 120, `${texts.length} files`);
  for (const file of texts) {
    const plain = readFileSync(path.join(DIST, file));
    assert.ok(brotliDecompressSync(readFileSync(path.join(DIST, `${file}.br`))).equals(plain), `${file}.br`);
    assert.ok(gunzipSync(readFileSync(path.join(DIST, `${file}.gz`))).equals(plain), `${file}.gz`);
  }
  const copies = all.filter((file) => /\.(br|gz)$/.test(file)).map((file) => file.slice(0, -3));
  assert.deepEqual([...new Set(copies)].sort(), texts.sort(), 'no copy of anything else');
});

test.describe('_headers', () => {
  /** The rules of the file: [address, { header: [values] }]. */
  function rules() {
    const found = [];
    for (const line of readFileSync(path.join(DIST, '_headers'), 'utf8').split('\n')) {
      if (line.startsWith('/')) found.push([line, {}]);
      else if (line.trim()) {
        const [, name, value] = line.match(/^ {2}([\w-]+): (.+)$/);
        (found.at(-1)[1][name.toLowerCase()] ??= []).push(value);
      }
    }
    return found;
  }

  const matching = (all, file) =>
    all
      .filter(([address]) => (address.endsWith('*') ? `/${file}`.startsWith(address.slice(0, -1)) : `/${file}` === address))
      .map(([, its]) => its);

  test('an unknown address gets what is the same everywhere, and its page carries a policy of its own', () => {
    const [everywhere, ...others] = matching(rules(), 'nothing.html');
    assert.deepEqual(others, []);
    for (const name of ['x-content-type-options', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy']) {
      assert.equal(everywhere[name]?.length, 1, name);
    }
    assert.equal(everywhere['cache-control'], undefined, 'nothing is kept for ever that may be there tomorrow');
    const [, own] = readFileSync(path.join(DIST, '404.html'), 'utf8').match(/Content-Security-Policy" content="([^"]+)"/);
    assert.equal(policy(own)['default-src'], "'none'");
  });

  test('every file gets each header once, and its own', () => {
    const all = rules();
    assert.ok(all.length <= 100, 'as many as hosts read');
    for (const file of files()) {
      const headers = {};
      for (const its of matching(all, file)) {
        for (const [name, values] of Object.entries(its)) (headers[name] ??= []).push(...values);
      }
      for (const [name, values] of Object.entries(headers)) assert.equal(values.length, 1, `${file}: ${name}`);
      carriesItsHeaders(file, Object.fromEntries(Object.entries(headers).map(([name, [value]]) => [name, value])));
    }
  });
});
