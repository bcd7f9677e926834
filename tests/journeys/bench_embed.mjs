// What the calculator costs a school's page, and how soon it can be used:
//   node bench_embed.mjs <dist>
// Bytes on the wire with the compressed copies of dist/; times on simulated slow 4G (Lighthouse's: 150 ms,
// 1.6 Mbit/s). The targets are printed next to the results; a slow result does not fail.
import { createServer } from 'node:http';
import { connect, createServer as connectionServer } from 'node:net';
import path from 'node:path';
import { LOADER_KB, sizes } from '../../.ci/size.mjs';
import { launchAsUsersDo } from './chromium.mjs';
import { nginx } from './hosts.mjs';

const RUNS = 3;
const LATENCY = 150; // round trip
const RATE = (1.6 * 1024 * 1024) / 8; // bytes per second
const USABLE_MS = 1500;
const HOST_MS = 5;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const line = (name, value, target, good) => console.log(`  ${name.padEnd(52)} ${value.padStart(9)}   target ${target}${good ? '' : '   missed'}`);

/** A page of a school with the element far below the viewport. */
async function school(origin) {
  const page = `<!doctype html><html lang="en"><title>A school</title><link rel="icon" href="data:,"><script type="module" src="${origin}/embed.js"></script><body><h1>A school</h1><div style="height:5000px">far</div><casepath-calculator state="OH" degree="msw"></casepath-calculator></body></html>`;
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(page));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() };
}

/**
 * A slow connection in front of a server: one line shared by all connections, with a round-trip time. Chromium's own
 * throttling starts too late for frames that run in a process of their own.
 */
async function slowLine(port) {
  let free = 0;
  const server = connectionServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    const after = (time, act) => setTimeout(act, Math.max(0, time - performance.now()));
    // The handshake is a round trip too.
    const open = performance.now() + LATENCY;
    client.on('data', (data) => after(Math.max(open, performance.now()) + LATENCY / 2, () => upstream.writable && upstream.write(data)));
    upstream.on('data', (data) => {
      free = Math.max(free, performance.now() + LATENCY / 2) + (data.length / RATE) * 1000;
      after(free, () => client.writable && client.write(data));
    });
    for (const [one, other] of [[client, upstream], [upstream, client]]) {
      one.on('error', () => other.destroy());
      one.on('close', () => after(free, () => other.end()));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

async function visit(browser, host) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  // In the frame itself: a query from outside would queue behind the frame's own work.
  await context.addInitScript(() => {
    if (window === top) return;
    const watch = new MutationObserver(() => {
      if (!document.getElementById('pay-typical')) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => { window.usable = performance.timeOrigin + performance.now(); }));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  const fetched = [];
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes().catch(() => ({}));
    fetched.push({ url: request.url(), bytes: (responseBodySize ?? 0) + (responseHeadersSize ?? 0) });
  });
  await page.goto(host.origin);
  await page.waitForFunction(() => customElements.get('casepath-calculator'));
  await page.waitForTimeout(500);
  const before = fetched.filter(({ url }) => !url.startsWith(host.origin));
  const began = await page.evaluate(() => {
    document.querySelector('casepath-calculator').scrollIntoView();
    return performance.timeOrigin + performance.now();
  });
  const frame = await (await page.waitForSelector('casepath-calculator iframe', { state: 'attached' })).contentFrame();
  await frame.waitForFunction(() => window.usable);
  const usable = Math.round((await frame.evaluate(() => window.usable)) - began);
  await context.close();
  return { before, usable };
}

/** Milliseconds of the host's main thread that the loader takes before the element is near: run, define, observe. */
async function cost(browser, host, origin) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${host.origin}`);
  await page.waitForFunction(() => customElements.get('casepath-calculator'));
  const session = await context.newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 50 });
  await session.send('Profiler.start');
  await page.reload();
  await page.waitForFunction(() => customElements.get('casepath-calculator'));
  await page.waitForTimeout(200);
  const { profile } = await session.send('Profiler.stop');
  const ours = new Set(profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith(`${origin}/embed.js`)).map(({ id }) => id));
  const micros = profile.samples.reduce((sum, id, at) => sum + (ours.has(id) ? profile.timeDeltas[at] : 0), 0);
  await context.close();
  return micros / 1000;
}

async function bench(dist) {
  const [loader] = sizes(dist, ['embed.js']);
  line('the loader, brotli', `${loader.brotli} B`, `${Math.floor(LOADER_KB * 1024)} B`, loader.brotli <= LOADER_KB * 1024);
  const casepath = await nginx(path.resolve(dist));
  const host = await school(casepath.origin);
  const slow = await slowLine(casepath.port);
  const far = await school(slow.origin);
  const { browser, close } = await launchAsUsersDo();
  try {
    const { before } = await visit(browser, host);
    const bytes = before.reduce((sum, one) => sum + one.bytes, 0);
    line(`fetched before it is near: ${before.map(({ url }) => new URL(url).pathname).join(' ')}`, `${bytes} B`, 'the loader alone', before.length === 1);
    const costs = [];
    for (let run = 0; run < RUNS; run += 1) costs.push(await cost(browser, host, casepath.origin));
    line('main thread of the host before it is near', `${median(costs).toFixed(1)} ms`, `< ${HOST_MS} ms`, median(costs) < HOST_MS);
    for (const [name, from] of [['from in view to usable, this machine', host], ['from in view to usable, slow 4G', far]]) {
      const times = [];
      for (let run = 0; run < RUNS; run += 1) times.push((await visit(browser, from)).usable);
      line(name, `${median(times)} ms`, `< ${USABLE_MS} ms`, median(times) < USABLE_MS);
    }
  } finally {
    await close();
    for (const server of [host, far, slow]) server.close();
    await casepath.close();
  }
}

const [dist] = process.argv.slice(2);
if (dist) {
  await bench(dist).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
} else {
  console.error('usage: node bench_embed.mjs <dist>');
  process.exitCode = 2;
}
