// Speed in Chromium.
//   node bench.mjs page <dist>      from an input event to the painted result
//   node bench.mjs engine <folder>  runs the benchmark program (bench.js, bench_bg.wasm) in the folder,
//                                   and prints what it writes to the console
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from './chromium.mjs';
import { serve } from './server.mjs';

const TIMES = 200;

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

/** Formats milliseconds: "median 3.1, p95 4.0, worst 9.2 ms". */
function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1);
  return `median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)} ms`;
}

/**
 * Changes a select `times` times in the page; returns the milliseconds of each, measured in four ways:
 * - change: from an event at a random moment to the painted frame. A frame comes every 16.7 ms, so this includes an
 *   average wait of 8 ms that no page can avoid; `nothing` is this wait alone.
 * - work: from an event sent at the beginning of a frame to the end of that frame: the time of the page itself;
 *   `idle` is the same without a change.
 */
async function changes(page, label, values, times) {
  return page.getByLabel(label, { exact: true }).evaluate(
    async (select, { values, times }) => {
      const WARM_UP = 20;
      // A message sent from the frame's callback arrives after the frame is painted.
      const frame = (inside = () => {}) =>
        new Promise((done) => {
          requestAnimationFrame(() => {
            const began = performance.now();
            inside();
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done({ took: performance.now() - began, painted: performance.now() });
            port2.postMessage(null);
          });
        });
      const anyMoment = () => new Promise((done) => setTimeout(done, Math.random() * 16));
      let next = 0;
      const change = () => {
        next += 1;
        select.value = values[next % values.length];
        select.dispatchEvent(new Event('input', { bubbles: true }));
        select.dispatchEvent(new Event('change', { bubbles: true }));
      };
      const result = () => document.querySelector('#pay-typical')?.value;

      const taken = { change: [], nothing: [], work: [], idle: [], seen: 0 };
      for (let round = 0; round < times + WARM_UP; round += 1) {
        await anyMoment();
        const waiting = performance.now();
        const nothing = (await frame()).painted - waiting;
        await anyMoment();
        const began = performance.now();
        change();
        const changed = (await frame()).painted - began;
        const idle = (await frame()).took;
        const before = result();
        const work = (await frame(change)).took;
        if (round < WARM_UP) continue;
        if (result() !== before) taken.seen += 1;
        taken.change.push(changed);
        taken.nothing.push(nothing);
        taken.work.push(work);
        taken.idle.push(idle);
      }
      return taken;
    },
    { values, times },
  );
}

/**
 * Milliseconds from a key press that changes the state, on an idle page, to the painted answer: from the browser's
 * timestamp of the key to the message that follows the frame. The sections below are rendered in a task of their own,
 * so their time is measured separately.
 */
async function keyToPaint(browser, site, slower) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/#v=1&from=bachelors&to=msw&state=AL&setting=hospital&hours=40`);
  await page.getByRole('heading', { name: 'Sources, method and date of the data' }).waitFor();
  const select = page.getByLabel('State', { exact: true });
  await select.focus();
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.evaluate(() => {
    window.taken = { painted: [], later: [], seen: 0 };
    const pay = () => document.querySelector('#pay-typical')?.value;
    const next = () => new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
    const frame = () => new Promise((done) => { requestAnimationFrame(done); });
    addEventListener('input', async (event) => {
      const before = pay();
      await frame();
      if (pay() !== before) window.taken.seen += 1;
      await next();
      window.taken.painted.push(performance.now() - event.timeStamp);
      // Callbacks requested in that frame run before those of the next.
      await frame();
      await next();
      window.taken.later.push(performance.now() - event.timeStamp);
    }, true);
  });
  // Down the list of states and up again.
  for (let round = 0; round < 84; round += 1) {
    await page.keyboard.press(round < 42 ? 'ArrowDown' : 'ArrowUp');
    // At a random moment of a frame.
    await page.waitForTimeout(slower * 100 + Math.random() * 16);
  }
  const taken = await page.evaluate(() => window.taken);
  await page.context().close();
  return { painted: taken.painted.slice(4), later: taken.later.slice(4), seen: taken.seen };
}

/** Milliseconds from the click on "My plan" until it is painted, with this number of weeks in the log. */
async function myPlan(browser, site, weeks) {
  const records = { chosen: 'a', 'plan/a/answers': 'v=1&from=bachelors&to=msw&state=OH&start=2026-01', 'plan/a/name': 'Ohio', 'plan/a/made': '2026-05-12T10:00' };
  const monday = new Date(Date.UTC(2026, 10, 16));
  for (let place = 0; place < weeks; place += 1) {
    records[`log/week/w${String(place).padStart(4, '0')}`] = `${monday.toISOString().slice(0, 10)} ${30 + (place % 15)} 20 1 0`;
    monday.setUTCDate(monday.getUTCDate() - 7);
  }
  const stamped = Object.fromEntries(Object.entries(records).map(([key, text]) => [key, [1, text]]));
  const value = JSON.stringify({ casepath: 2, saved: '2026-11-01T10:00', records: stamped });
  const storageState = { cookies: [], origins: [{ origin: site.origin, localStorage: [{ name: 'casepath.plans', value }] }] };
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, storageState });
  const page = await context.newPage();
  // The first visit of the view loads the program, which is not measured.
  await page.goto(`${site.origin}/#v=1&to=msw&state=OH&view=compare`);
  await page.getByRole('heading', { name: /^Your plans / }).waitFor();
  const times = await page.evaluate(async () => {
    const link = (name) => [...document.querySelectorAll('nav a')].find((link) => link.textContent === name);
    const there = (heading) =>
      new Promise((done) => {
        const look = () => {
          if (![...document.querySelectorAll('h2')].some((one) => one.textContent.startsWith(heading))) return false;
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now());
          requestAnimationFrame(() => port2.postMessage(null));
          return true;
        };
        const watch = new MutationObserver(() => look() && watch.disconnect());
        if (!look()) watch.observe(document.body, { childList: true, subtree: true });
      });
    const taken = [];
    for (let round = 0; round < 25; round += 1) {
      const began = performance.now();
      link('My plan').click();
      taken.push((await there('Your path, step by step')) - began);
      link('Compare').click();
      await there('Your plans');
      await new Promise((done) => setTimeout(done, 100));
    }
    return taken.slice(5);
  });
  await context.close();
  return times;
}

/**
 * The search for better options: from the click to the complete answer, and the page's own longest task meanwhile, in
 * ms. A trace shows which tasks belong to the page: frames and the queries of this measurement do not.
 */
async function bestWays(browser, site, slower) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/#v=1&from=bachelors&to=msw&state=TX&setting=mental-health-center&hours=40`);
  const summary = page.getByText('What would be better?', { exact: true });
  await summary.waitFor();
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
  const taken = [];
  const longest = [];
  for (let round = 0; round < 6; round += 1) {
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
    await page.evaluate(() => {
      addEventListener('click', () => { window.began = performance.now(); }, { capture: true, once: true });
      window.answered = new Promise((done) => {
        // The result is rendered in parts; this is the last one.
        const isLast = (fold) => /ways (that )?no other beats.*as a table$/.test(fold.textContent.trim());
        const watch = new MutationObserver(() => {
          if (![...document.querySelectorAll('summary')].some(isLast)) return;
          watch.disconnect();
          done(performance.now() - window.began);
        });
        watch.observe(document, { childList: true, subtree: true });
      });
    });
    await summary.click();
    taken.push(await page.evaluate(() => window.answered));
    longest.push(longestTask(JSON.parse((await browser.stopTracing()).toString()).traceEvents));
    await summary.click();
  }
  await page.context().close();
  return { taken, longest };
}

/** The longest function call of the page in these trace events, in ms; the calls of the measurement are in messages. */
function longestTask(events) {
  const thread = ({ pid, tid }) => `${pid}:${tid}`;
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread));
  const spans = events.filter((event) => event.ph === 'X' && main.has(thread(event)));
  const messages = spans.filter(({ name }) => name === 'Receive mojo message');
  const isInside = (event) => messages.some(({ ts, dur }) => ts <= event.ts && event.ts + event.dur <= ts + dur);
  const own = spans.filter((event) => event.name === 'FunctionCall' && !isInside(event));
  return Math.max(...own.map(({ dur }) => dur / 1000));
}

/** The adviser's desk: from the click that opens this number of links to the painted table, in ms. */
async function deskOpens(browser, site, count) {
  const states = ['OH', 'TX', 'CA', 'NY', 'FL', 'IL', 'WA', 'MI', 'GA', 'CO'];
  // All different, because the same plan opens only once.
  const lines = Array.from({ length: count }, (_, place) =>
    `${site.origin}/#v=1&from=bachelors&to=msw&state=${states[place % 10]}&setting=hospital&hours=${10 + place}`);
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${site.origin}/#v=1&view=advising`);
    await page.getByLabel('Links, one a line', { exact: true }).fill(lines.join('\n'));
    times.push(await page.getByRole('button', { name: 'Open the links', exact: true }).evaluate((button, count) => new Promise((done) => {
      const began = performance.now();
      const watch = new MutationObserver(() => {
        if (document.querySelectorAll('.students tbody tr').length < count) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - began), 0));
      });
      watch.observe(document, { childList: true, subtree: true });
      button.click();
    }), count));
    await page.context().close();
  }
  return times;
}

async function benchPage(dist) {
  const site = await serve(dist);
  try {
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`${site.origin}/#v=1&from=bachelors&to=msw&state=OH&setting=hospital&hours=40`);
      await page.locator('#pay-typical').waitFor({ state: 'attached' });
      console.log(`a change in the form (${TIMES} times each):`);
      for (const label of ['State', 'Work setting']) {
        const values = await page
          .getByLabel(label, { exact: true })
          .locator('option')
          .evaluateAll((options) => options.map((option) => option.value).filter((value) => value !== ''));
        const taken = await changes(page, label, values, TIMES);
        console.log(`  ${label}`);
        console.log(`    event to painted result      ${summary(taken.change)}`);
        console.log(`    (the wait for a frame alone  ${summary(taken.nothing)})`);
        console.log(`    the page's own part of it    ${summary(taken.work)}`);
        console.log(`    (an empty frame              ${summary(taken.idle)})`);
        // A page that renders in a later frame would look fast here.
        if (taken.seen < TIMES / 4) console.log(`    note: only ${taken.seen} of ${TIMES} results changed within the same frame`);
      }
      await page.context().close();

      console.log('a key that changes the state, from the press to the painted answer, and to the sections below it (goals: 16 and 100 ms):');
      for (const slower of [1, 4]) {
        const { painted, later, seen } = await keyToPaint(browser, site, slower);
        console.log(`  processor / ${slower}   ${summary(painted)}; sections ${summary(later)}`);
        if (seen < painted.length / 2) console.log(`    note: only ${seen} of ${painted.length} results changed before their frame`);
      }

      console.log('the search for better ways, from the click to the answer, and the page\'s longest task in it (goals: 50 and 16 ms):');
      for (const slower of [1, 4]) {
        const { taken, longest } = await bestWays(browser, site, slower);
        console.log(`  processor / ${slower}   ${summary(taken)}; longest task ${summary(longest)}`);
      }

      console.log('the adviser\'s desk, from the click that opens the links to the painted table:');
      for (const count of [1, 50]) console.log(`  ${String(count).padStart(3)} plans  ${summary(await deskOpens(browser, site, count))}`);

      console.log('my plan, from the click on its link to the painted view, by the weeks in the log:');
      let without;
      for (const weeks of [0, 52, 520]) {
        const times = await myPlan(browser, site, weeks);
        without ??= median(times);
        // The view itself takes time whatever the log; only what a year of weeks adds has to stay under 50 ms.
        const added = weeks === 0 ? '' : `; the log itself ${(median(times) - without).toFixed(1)} ms`;
        console.log(`  ${String(weeks).padStart(3)} weeks  ${summary(times)}${added}`);
      }

      const times = [];
      for (let visit = 0; visit < 10; visit += 1) {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.addInitScript(() => {
          const watch = new MutationObserver(() => {
            if (!document.querySelector('#pay-typical')) return;
            watch.disconnect();
            requestAnimationFrame(() => setTimeout(() => { window.firstResult = performance.now(); }, 0));
          });
          watch.observe(document, { childList: true, subtree: true });
        });
        await page.goto(`${site.origin}/#v=1&to=msw&state=OH`);
        await page.waitForFunction(() => window.firstResult);
        times.push(await page.evaluate(() => window.firstResult));
        await context.close();
      }
      console.log(`address entered to first painted result, nothing in the cache, local host: ${summary(times)}`);
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}

async function benchEngine(folder) {
  // The page that starts the program is next to it, and is not part of the project's output.
  const served = await mkdtemp(path.join(tmpdir(), 'bench-'));
  let site;
  let browser;
  try {
    for (const file of ['bench.js', 'bench_bg.wasm']) await writeFile(path.join(served, file), await readFile(path.join(folder, file)));
    await writeFile(path.join(served, 'start.js'), "import init from './bench.js';\nawait init();\ndocument.title = 'done';\n");
    await writeFile(
      path.join(served, 'index.html'),
      '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>at work</title><body><script type="module" src="start.js"></script></body></html>',
    );
    site = await serve(served);
    browser = await launch();
    const page = await browser.newPage();
    let failed;
    page.on('console', (message) => console.log(`  ${message.text()}`));
    page.on('pageerror', (error) => {
      failed = error;
    });
    await page.goto(site.origin);
    for (let waited = 0; (await page.title()) !== 'done'; waited += 100) {
      if (failed) throw failed;
      if (waited > 180_000) throw new Error('the benchmark did not end within three minutes');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await browser?.close();
    await site?.close();
    await rm(served, { recursive: true, force: true });
  }
}

const [what, folder] = process.argv.slice(2);
const run = { page: benchPage, engine: benchEngine }[what];
if (run && folder) {
  await run(folder).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
} else {
  console.error('usage: node bench.mjs page <dist> | engine <folder>');
  process.exitCode = 2;
}
