// The server used by the journeys and `make serve` serves its folder, and nothing else.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST } from './browser.mjs';
import { test } from './fixtures.mjs';
import { serve } from './server.mjs';

let folder;
let site;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'server-'));
  const root = path.join(folder, 'root');
  await mkdir(path.join(root, 'sub', 'deep'), { recursive: true });
  await mkdir(path.join(root, 'empty'));
  await mkdir(path.join(folder, 'root-beside'));
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'root-beside', 'secret.txt'), 'secret');
  for (const name of ['index.html', 'boot.js', 'app-0a1b2c3d4e5f_bg.wasm', 'style-0a1b2c3d4e5f.css', 'plan.ics', '.hidden', 'a b.txt', 'sub/index.html']) {
    await writeFile(path.join(root, name), `this is ${name}`);
  }
  await symlink(path.join(folder, 'secret.txt'), path.join(root, 'link.txt'));
  site = await serve(root, { extraHeaders: { 'X-Extra': 'yes' } });
});

test.afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** Sends the raw address; a browser or `fetch` would normalize it first. */
function raw(target, method = 'GET') {
  return new Promise((resolve, reject) => {
    const socket = connect(site.port, '127.0.0.1');
    let text = '';
    socket.on('data', (part) => (text += part));
    socket.on('error', reject);
    socket.on('close', () => resolve({ status: Number(text.split(' ')[1]), text }));
    socket.write(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

const ask = (address, options) => fetch(site.origin + address, { redirect: 'manual', ...options });

test('files come with their type', async () => {
  const types = {
    '/': /^text\/html/, '/boot.js': /^text\/javascript/, '/app-0a1b2c3d4e5f_bg.wasm': /^application\/wasm$/,
    '/style-0a1b2c3d4e5f.css': /^text\/css/, '/plan.ics': /^text\/calendar/, '/a%20b.txt': /^text\/plain/,
  };
  for (const [address, type] of Object.entries(types)) {
    const response = await ask(address);
    assert.equal(response.status, 200, address);
    assert.match(response.headers.get('content-type'), type);
    assert.match(await response.text(), /^this is /);
  }
});

test('only names with a hash may be kept for ever', async () => {
  const kept = async (address) => (await ask(address)).headers.get('cache-control');
  assert.equal(await kept('/'), 'no-cache');
  assert.equal(await kept('/boot.js'), 'no-cache');
  assert.match(await kept('/style-0a1b2c3d4e5f.css'), /immutable/);
  assert.match(await kept('/app-0a1b2c3d4e5f_bg.wasm'), /immutable/);
});

test('what is not there is 404 in plain text, never index.html', async () => {
  for (const address of ['/nothing', '/nothing.html', '/empty/', '/empty', '/sub/deep/', '/boot.js/', '/.hidden']) {
    const response = await ask(address);
    assert.equal(response.status, 404, address);
    assert.match(response.headers.get('content-type'), /^text\/plain/);
    assert.doesNotMatch(await response.text(), /this is/);
  }
});

test('a folder with an index.html is reached with and without the last slash', async () => {
  assert.equal(await (await ask('/sub/')).text(), 'this is sub/index.html');
  const response = await ask('/sub');
  assert.equal(response.status, 301);
  assert.equal(response.headers.get('location'), '/sub/');
});

test('no address leads out of the folder', async () => {
  const ways = [
    '/../secret.txt', '/sub/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%2e%2e%2fsecret.txt', '/..%5csecret.txt',
    '/..\\secret.txt', '//secret.txt', `/${folder}/secret.txt`, `/%2f${folder.slice(1)}/secret.txt`, '/../root-beside/secret.txt',
    '/%252e%252e/secret.txt', '/sub/..;/../secret.txt', '/link.txt', 'secret.txt', 'http://127.0.0.1/../secret.txt', '/%00secret.txt', '/%ff', '/%', '*',
  ];
  for (const way of ways) {
    const { status, text } = await raw(way);
    assert.ok(status === 404 || status === 400, `${way} gives ${status}`);
    assert.doesNotMatch(text, /\r\n\r\nsecret/, way);
  }
});

test('HEAD gives the head alone, other methods are refused', async () => {
  const head = await ask('/boot.js', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.headers.get('content-length'), String('this is boot.js'.length));
  assert.equal(await head.text(), '');
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) assert.equal((await ask('/', { method })).status, 405, method);
});

test('extra headers go out with every answer, and no policy but what is asked for', async () => {
  for (const address of ['/', '/nothing']) {
    const response = await ask(address);
    assert.equal(response.headers.get('x-extra'), 'yes');
    assert.equal(response.headers.get('content-security-policy'), null);
  }
});

test('`make serve` sends the headers that the page asks its host for, so that all of it works', async ({ later }) => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('server.mjs', import.meta.url)), DIST, '0']);
  later(() => child.kill());
  const ended = once(child, 'exit').then(() => assert.fail('the server has ended'));
  const [said] = await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), ended]);
  const [origin] = said.match(/http:\/\/[\d.:]+/);
  const page = await fetch(`${origin}/embed.html`);
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
  assert.match(page.headers.get('content-security-policy'), /frame-ancestors/);
  // A frame with an opaque origin, as in the view for schools, would otherwise get nothing.
  const [script] = (await page.text()).match(/frame-[0-9a-f]+\.js/);
  assert.equal((await fetch(`${origin}/${script}`)).headers.get('access-control-allow-origin'), '*');
});
