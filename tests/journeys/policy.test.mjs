// The page sends requests to its own host only, and has a strict content security policy.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { firstLoad } from '../../.ci/size.mjs';
import { choose, DIST, formThere, FULL, openAll, resultThere } from './browser.mjs';
import { isLastScript, lastScriptThere, pageStyle } from './files.mjs';
import { test } from './fixtures.mjs';
import { serve } from './server.mjs';

test('the page carries its policy: scripts of its own host and WebAssembly, nothing else', async ({ openPage }) => {
  const page = await openPage();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy" i]').getAttribute('content');
  const rules = Object.fromEntries(
    policy.split(';').map((rule) => rule.trim()).filter(Boolean).map((rule) => {
      const [name, ...sources] = rule.split(/\s+/);
      return [name, sources.sort().join(' ')];
    }),
  );
  assert.equal(rules['script-src'], "'self' 'wasm-unsafe-eval'");
  assert.ok(["'self'", "'none'"].includes(rules['default-src']), 'default-src');
  assert.equal(rules['object-src'] ?? rules['default-src'], "'none'", 'object-src');
  for (const [name, sources] of Object.entries(rules)) {
    assert.doesNotMatch(sources, /unsafe-inline|'unsafe-eval'|\*|https?:/, name);
  }
  const style = await pageStyle(page).evaluate((element) => element.textContent);
  const hash = createHash('sha256').update(style).digest('base64');
  assert.equal(rules['style-src'], `'self' 'sha256-${hash}'`);
});

test('the policy stands before anything that it should govern', async ({ openPage }) => {
  const page = await openPage();
  const early = await page.evaluate(() => {
    const meta = document.querySelector('meta[http-equiv="Content-Security-Policy" i]');
    return [...document.querySelectorAll('script, link[rel~=stylesheet], link[rel~=modulepreload]')]
      .filter((element) => element.compareDocumentPosition(meta) & Node.DOCUMENT_POSITION_FOLLOWING)
      .map((element) => element.outerHTML);
  });
  assert.deepEqual(early, []);
});

// Every journey checks policy violations and requests to other origins; this one opens everything.
test('a visit through the whole page breaks no policy, asks no other host and sets no cookie', async ({ openPage }) => {
  const page = await openPage({ hash: FULL });
  await resultThere(page);
  await openAll(page);
  await choose(page, 'State', 'CA');
  await choose(page, 'What do you aim for?', 'bsn');
  await openAll(page);
  assert.deepEqual(await page.context().cookies(), []);
  assert.equal(await page.evaluate(() => document.cookie), '');
});

test('the policy is in force: an inline script does not run', async ({ openPage }) => {
  const page = await openPage({ allow: [/policy|Content Security Policy/i] });
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    await new Promise((done) => setTimeout(done, 50));
    return 'ranInline' in window;
  });
  assert.equal(ran, false);
});

test('there are no inline scripts, handlers or styles but the one that the policy names by its hash', async ({ openPage }) => {
  const page = await openPage({ hash: FULL });
  await resultThere(page);
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          (element.tagName === 'SCRIPT' && !element.src && !/json/.test(element.type)) ||
          (element.tagName === 'STYLE' && element !== document.querySelector('style')) ||
          [...element.attributes].some(({ name }) => name === 'style' || name.startsWith('on')),
      )
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  assert.deepEqual(found, []);
});

test('links to other sites give nothing away', async ({ openPage }) => {
  const page = await openPage({ hash: FULL });
  await resultThere(page);
  await openAll(page);
  const careless = await page.evaluate(() =>
    [...document.links]
      .filter((link) => link.origin !== location.origin && link.target === '_blank' && !/noopener|noreferrer/.test(link.rel))
      .map((link) => link.href),
  );
  assert.deepEqual(careless, []);
});

test('the first load fetches nothing that the byte budget does not count', async ({ openPage }) => {
  const fetched = new Set();
  const page = await openPage({
    prepare: (context) => context.on('request', (request) => fetched.add(new URL(request.url()).pathname.slice(1) || 'index.html')),
  });
  await formThere(page);
  const { counted, besides } = firstLoad(DIST);
  const known = [...counted, ...besides, 'favicon.ico'];
  // What loads after the first load, at its own time: the worker's script, and all that the worker caches.
  const unknown = [...fetched].filter((file) => !known.includes(file) && !isLastScript(file));
  assert.deepEqual(unknown, []);
});

test('the built folder works under any path', async ({ later, openPage, site }) => {
  site;
  const elsewhere = await serve(DIST, { mount: '/some/where/' });
  later(() => elsewhere.close());
  const page = await openPage({ url: `${elsewhere.origin}/some/where/`, hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  const queried = await openPage({ url: `${elsewhere.origin}/some/where/?from=a-friend`, hash: '#v=1&to=msw&state=OH' });
  await resultThere(queried);
  // The server closes before the page does, so wait for the page's last request.
  await lastScriptThere(queried);
});

test('the console stays clean of warnings', async ({ openPage }) => {
  const warnings = [];
  const page = await openPage({
    hash: FULL,
    prepare: (context) =>
      context.on('console', (message) => message.type() === 'warning' && warnings.push(message.text())),
  });
  await resultThere(page);
  assert.deepEqual(warnings, []);
});
