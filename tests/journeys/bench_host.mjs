// Measures dist/ on nginx with the shipped configuration:
//   node bench_host.mjs visit <dist>    Lighthouse, mobile, simulated slow 4G: first and repeat visit
//   node bench_host.mjs load <dist>     wrk on loopback: requests a second, bytes a visit
// The targets are printed next to the results; a slow result does not fail.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { firstLoad } from '../../.ci/size.mjs';
import { chromiumFlags, chromiumPath } from './chromium.mjs';
import { nginx } from './hosts.mjs';

const RUNS = 3;

/** The targets: the name, how to find it in a report, the maximum (for a score, the minimum). */
const SCORES = [
  ['performance', 100],
  ['accessibility', 100],
  ['best-practices', 100],
  ['seo', 100],
];
const TIMES = [
  ['first contentful paint', 'first-contentful-paint', 900, 'ms'],
  ['largest contentful paint', 'largest-contentful-paint', 1100, 'ms'],
  ['total blocking time', 'total-blocking-time', 30, 'ms'],
  ['layout shift', 'cumulative-layout-shift', 0, ''],
];
const REPEAT_MS = 500;
const STAYS_MS = 10_000;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function line(name, value, unit, target, reached) {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 3 : 0);
  console.log(`  ${name.padEnd(28)} ${shown.padStart(7)} ${unit.padEnd(3)} target ${target}${reached ? '' : '   missed'}`);
}

/** A self-signed certificate for this machine, made now. */
function certificate(folder) {
  const [key, file] = ['key.pem', 'certificate.pem'].map((name) => path.join(folder, name));
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', file],
    { stdio: 'ignore' },
  );
  return { key, certificate: file };
}

/** The flag that makes Chromium trust this certificate only. */
async function trusted({ certificate }) {
  const { publicKey } = new X509Certificate(await readFile(certificate));
  const hash = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('base64');
  return `--ignore-certificate-errors-spki-list=${hash}`;
}

/** A private Chromium with a debugging port and a new profile. */
async function chromium(folder, flags) {
  const profile = await mkdtemp(path.join(folder, 'profile-'));
  const child = spawn(chromiumPath(), ['--headless=new', ...chromiumFlags(), ...flags, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'], { stdio: 'ignore' });
  const file = path.join(profile, 'DevToolsActivePort');
  for (let waited = 0; !existsSync(file) || !(await readFile(file, 'utf8')).includes('\n'); waited += 100) {
    if (waited > 20_000) throw new Error('Chromium does not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const port = Number((await readFile(file, 'utf8')).split('\n')[0]);
  const close = async () => {
    const end = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await end;
  };
  return { port, close };
}

/** One visit, measured by Lighthouse. */
async function visit(lighthouse, port, url, options = {}) {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', ...options });
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  return lhr;
}

function report(title, runs, scores) {
  console.log(`${title}, median of ${runs.length}`);
  for (const [name, least] of scores) {
    const value = Math.round(median(runs.map((lhr) => lhr.categories[name].score)) * 100);
    line(name, value, '', least, value >= least);
  }
  for (const [name, id, most, unit] of TIMES) {
    const value = median(runs.map((lhr) => lhr.audits[id].numericValue));
    line(name, unit ? Math.round(value) : value, unit, most ? `< ${most} ${unit}` : '0', most ? value < most : value <= most);
  }
  const last = runs.at(-1);
  const failed = Object.values(last.audits).filter((audit) => audit.score !== null && audit.score < 0.9 && ['binary', 'numeric', 'metricSavings'].includes(audit.scoreDisplayMode));
  for (const audit of failed) console.log(`    below full: ${audit.id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`);
}

/** The milestones of a repeat visit: the live form (its first paint is disabled), and the answer. */
const WAITED_FOR = { form: 'main select:enabled', estimate: '#no-estimate, #pay-typical' };

/** The time from the address to each milestone, with the worker's caches, on a processor slowed down four times. */
async function repeatVisit(port, url) {
  const { chromium: driver } = await import('@playwright/test');
  const browser = await driver.connectOverCDP(`http://127.0.0.1:${port}`);
  try {
    const context = browser.contexts()[0];
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => navigator.serviceWorker?.controller, undefined, { timeout: 20_000 });
    // A returning user has stayed for a while: by then the browser has stored the compiled code.
    await page.waitForTimeout(STAYS_MS);
    const times = { form: [], estimate: [] };
    for (let run = 0; run < 2 * RUNS + 1; run += 1) {
      const again = await context.newPage();
      const session = await context.newCDPSession(again);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await again.addInitScript((wanted) => {
        const rest = new Map(Object.entries(wanted));
        const watch = new MutationObserver(() => {
          for (const [name, selector] of rest) {
            if (!document.querySelector(selector)) continue;
            rest.delete(name);
            requestAnimationFrame(() => setTimeout(() => console.log(`here ${name} ${performance.now()}`), 0));
          }
          if (rest.size === 0) watch.disconnect();
        });
        watch.observe(document, { childList: true, subtree: true });
      }, WAITED_FOR);
      // The page reports by itself: to query it, the driver would first load 330 KB of its own code into it.
      const told = Object.keys(WAITED_FOR).map((name) => again.waitForEvent('console', (message) => message.text().startsWith(`here ${name} `)));
      const [said] = await Promise.all([Promise.all(told), again.goto(url)]);
      for (const message of said) {
        const [, name, at] = message.text().split(' ');
        times[name].push(Number(at));
      }
      await again.close();
    }
    return { form: Math.round(median(times.form)), estimate: Math.round(median(times.estimate)) };
  } finally {
    await browser.close();
  }
}

async function benchVisit(dist, folder) {
  const { default: lighthouse } = await import('lighthouse');
  const tls = certificate(folder);
  const flags = [await trusted(tls)];
  const host = await nginx(dist, { tls });
  const url = `https://localhost:${host.port}/`;
  try {
    const first = [];
    for (let run = 0; run < RUNS; run += 1) {
      const browser = await chromium(folder, flags);
      try {
        first.push(await visit(lighthouse, browser.port, url));
      } finally {
        await browser.close();
      }
    }
    report('first visit: mobile, simulated slow 4G, HTTP/2, brotli', first, SCORES);
    const browser = await chromium(folder, flags);
    try {
      const { form, estimate } = await repeatVisit(browser.port, url);
      const repeat = [];
      for (let run = 0; run < RUNS; run += 1) repeat.push(await visit(lighthouse, browser.port, url, { disableStorageReset: true, onlyCategories: ['performance'] }));
      report('repeat visit, from the worker', repeat, SCORES.slice(0, 1));
      line('to a form that can be used', form, 'ms', `< ${REPEAT_MS} ms (processor four times slower)`, form < REPEAT_MS);
      console.log(`  ${'to the estimate'.padEnd(28)} ${String(estimate).padStart(7)} ms`);
    } finally {
      await browser.close();
    }
  } finally {
    await host.close();
  }
}

/** The files of a visit as the host sends them: name and bytes. */
function bytes(dist, files) {
  return files.map((file) => {
    const copy = path.join(dist, `${file}.br`);
    return [file, statSync(existsSync(copy) ? copy : path.join(dist, file)).size];
  });
}

async function benchLoad(dist) {
  const host = await nginx(dist);
  try {
    const { counted, besides } = firstLoad(dist);
    const visit = bytes(dist, [...counted, ...besides]);
    const sum = visit.reduce((all, [, size]) => all + size, 0);
    console.log(`a first visit: ${visit.length} files, ${(sum / 1024).toFixed(1)} KB (brotli)`);
    const all = readdirSync(dist, { recursive: true }).filter((file) => statSync(path.join(dist, file)).isFile() && !/\.(br|gz)$/.test(file));
    console.log(`all of dist/: ${all.length} files`);
    const wasm = counted.find((file) => file.endsWith('.wasm'));
    for (const [what, file] of [['the page', ''], ['the program', wasm], ['a state', 'state/oh.html'], ['an unknown address', 'nothing']]) {
      const { stdout: said } = await promisify(execFile)('wrk', ['-t2', '-c32', '-d5s', '--latency', '-H', 'Accept-Encoding: br', `${host.origin}/${file}`]);
      const [, rate] = said.match(/Requests\/sec:\s+([\d.]+)/);
      const [, transfer] = said.match(/Transfer\/sec:\s+(\S+)/);
      const [, slow] = said.match(/99%\s+(\S+)/);
      console.log(`  ${what.padEnd(20)} ${Math.round(Number(rate)).toLocaleString('en-US').padStart(8)} requests a second, ${transfer} a second, 99 of 100 within ${slow}`);
    }
  } finally {
    await host.close();
  }
}

const [what, dist] = process.argv.slice(2);
const run = { visit: benchVisit, load: benchLoad }[what];
if (run && dist) {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  try {
    await run(path.resolve(dist), folder);
  } catch (error) {
    console.error(error.stack ?? error.message);
    process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
} else {
  console.error('usage: node bench_host.mjs visit <dist> | load <dist>');
  process.exitCode = 2;
}
