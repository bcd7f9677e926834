// The school's file on its way to the frame, the diagnostics, and the methods for sites that do not allow scripts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findings, overflow } from './axe.mjs';
import { clearNow, DIST, resultThere, shown, told, until } from './browser.mjs';
import { test } from './fixtures.mjs';
import { doctor, frameOf, PLACEHOLDER, schoolPage, statement } from './school.mjs';

const element = (preset) => schoolPage(`<casepath-calculator state="OH" degree="msw" preset="${preset}"></casepath-calculator>`);
const bare = (query) => schoolPage(`<iframe title="Calculator" style="width:100%;height:1500px" src="${PLACEHOLDER}/embed.html?${query}"></iframe>`, { loader: false });
const ELSEWHERE = 'https://files.school.example/school.json';

/** What the diagnostics report about the school's file. */
const ofFile = (frame) => doctor(frame).getByRole('row', { name: /^School's file/ });

test('a file of the school\'s own site comes by the element, and is kept', async ({ openSchool }) => {
  const page = await openSchool('file.html', { body: element('school.json') });
  const frame = await frameOf(page);
  await until('a copy is kept', () => frame.evaluate(() => localStorage.getItem('casepath.school-file')?.includes('Example State University')));
  assert.doesNotMatch(frame.url(), /school\.json/, 'the frame is not asked to fetch it');
  await statement(frame).filter({ hasText: 'Ohio' }).waitFor();
});

for (const [why, about, text] of [
  ['it is not there', { status: 404, body: 'no' }, /its host answered with status 404/],
  ['it is a page', { body: '<p>', headers: { 'Content-Type': 'text/html' } }, /does not say that it is JSON/],
  ['it is too large', { body: ' '.repeat(262_145) }, /larger than 256 KB/],
]) {
  test(`a file that does not come because ${why} is told, and the calculator works`, async ({ openSchool }) => {
    const page = await openSchool('file.html', { body: element('bad.json'), more: { 'bad.json': about }, allow: [/404/] });
    const frame = await frameOf(page);
    await told(frame, text);
    await resultThere(frame);
  });
}

test('the kept copy stands in for a file that cannot be reached, and says of which day it is', async ({ openSchool }) => {
  const page = await openSchool('file.html', { body: element('school.json'), allow: [/ERR_FAILED .*school\.json/] });
  await until('a copy is kept', async () => (await frameOf(page)).evaluate(() => Boolean(localStorage.getItem('casepath.school-file'))));
  await page.route('**/school.json', (route) => route.abort());
  await page.reload();
  const frame = await frameOf(page);
  await told(frame, /The copy of .*\d{4} is used/);
  await statement(frame).filter({ hasText: 'Ohio' }).waitFor();
  // Clearing everything clears the cached file too.
  await clearNow(frame);
  await until('the copy is gone', () => frame.evaluate(() => localStorage.getItem('casepath.school-file') === null));
});

test('a bare frame fetches the file itself, over https and from where its host allows', async ({ openSchool }) => {
  const page = await openSchool('bare.html', {
    body: bare(`diagnose&amp;preset=${encodeURIComponent(ELSEWHERE)}`),
    prepare: (context) => context.route(ELSEWHERE, (route) => route.fulfill({ body: '{"casepath-school": 1}', contentType: 'application/json', headers: { 'Access-Control-Allow-Origin': '*' } })),
    allow: [/request to another origin: https:\/\/files\.school\.example\/school\.json/],
  });
  const frame = await frameOf(page);
  await until('the doctor has it', async () => /is here: 22 bytes/.test(await ofFile(frame).innerText()));
});

test('a file over http, or from a host that does not allow it, is told with what to change', async ({ openSchool }) => {
  const page = await openSchool('bare.html', { body: bare('diagnose&amp;preset=http%3A%2F%2Fschool.example%2Fp.json') });
  const frame = await frameOf(page);
  await told(frame, /begins with https:\/\//);
  const refused = await openSchool('bare2.html', {
    body: bare(`diagnose&amp;preset=${encodeURIComponent(ELSEWHERE)}`),
    prepare: (context) => context.route(ELSEWHERE, (route) => route.abort('accessdenied')),
    allow: [/request to another origin: https:\/\/files\.school\.example/, /Failed to load resource/],
  });
  await until('the doctor says so', async () => /Access-Control-Allow-Origin/.test(await ofFile(await frameOf(refused)).innerText()));
});

test('the full page may ask no other host, even for a school\'s file', () => {
  const policy = (page) => readFileSync(path.join(DIST, page), 'utf8').match(/connect-src [^;]*/)[0];
  assert.equal(policy('index.html'), "connect-src 'self'");
  assert.equal(policy('embed.html'), "connect-src 'self' https:");
});

// Diagnostics

test('the doctor lists place, policy, storage, messages, attributes, file and width, in both languages', async ({ openSchool, school }) => {
  for (const [lang, title, subjects] of [
    ['en', 'What this frame finds', ['Place', 'Policy', 'Storage', 'Messages', 'Attributes', "School's file", 'Width']],
    ['es', 'Lo que encuentra este marco', ['Lugar', 'Política de seguridad', 'Almacenamiento', 'Mensajes', 'Atributos', 'Archivo de la escuela', 'Ancho']],
  ]) {
    const page = await openSchool('ill.html', { body: bare(`diagnose&amp;heading-level=1&amp;lang=${lang}&amp;state=Ohio`) });
    const frame = await frameOf(page);
    await frame.getByRole('heading', { name: title }).waitFor();
    await until('all subjects stand there', async () => {
      const found = await doctor(frame).getByRole('rowheader').allInnerTexts();
      return subjects.every((subject) => found.includes(subject));
    });
    const { host } = school;
    const all = await doctor(frame).innerText();
    assert.ok(all.includes(host.origin), all);
    assert.ok(all.includes('<casepath-calculator>'), 'a bare frame is told of the element');
    assert.match(all, /OH\./);
    assert.deepEqual(await findings(frame), []);
    await page.setViewportSize({ width: 360, height: 800 });
    assert.equal(await overflow(frame), '');
  }
});

test('?diagnose on the full page leads to the page that finds it', async ({ openSchool, school }) => {
  const { casepath } = school;
  const page = await openSchool('element.html');
  await page.goto(`${casepath.origin}/?diagnose#v=1&state=OH`);
  await doctor(page).waitFor();
  assert.equal(page.url().split('#')[0], `${casepath.origin}/embed.html?diagnose`);
  assert.match(await doctor(page).innerText(), /open on its own/);
});

// For sites without scripts and frames

test('the picture on the school\'s page says what the link says, and the table what the calculator says', async ({ openSchool }) => {
  const source = readFileSync(fileURLToPath(new URL('../school_site/link.html', import.meta.url)), 'utf8');
  const link = source.match(/<a id="calculator" href="([^"]+)"/)[1].replaceAll('&amp;', '&');
  assert.ok(link.startsWith(`${PLACEHOLDER}/#v=1&`), link);
  const page = await openSchool('link.html', { width: 1280 });
  const { default: jsQR } = await import('jsqr');
  const size = 300;
  // Which pixels are dark; four numbers per pixel would take long to transfer.
  const dark = await page.locator('svg.picture').evaluate(async (svg, size) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML.replace('<svg', `<svg width="${size}" height="${size}"`))}`;
    await image.decode();
    const paper = Object.assign(document.createElement('canvas'), { width: size, height: size }).getContext('2d');
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, size, size);
    paper.drawImage(image, 0, 0, size, size);
    const { data } = paper.getImageData(0, 0, size, size);
    return Array.from({ length: size * size }, (_, at) => (data[4 * at] < 128 ? 1 : 0)).join('');
  }, size);
  const points = Uint8ClampedArray.from([...dark].flatMap((one) => (one === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255])));
  assert.equal(jsQR(points, size, size)?.data, link);
  assert.deepEqual(await findings(page), []);

  const rows = await page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [row.dataset.answers, ...[...row.cells].slice(1).map((cell) => cell.innerText)]));
  assert.ok(rows.length >= 3);
  await page.locator('#calculator').click();
  await resultThere(page);
  for (const [answers, pay, months] of rows) {
    await page.evaluate((hash) => { location.hash = hash; }, answers);
    const setting = new URLSearchParams(answers).get('setting');
    await until(`the answers of ${answers}`, async () => (await shown(page, 'setting')) === setting);
    const value = (id) => page.locator(`#${id}`).getAttribute('value').then(Number);
    await until(`${answers}: ${pay}, ${months}`, async () => pay === `$${(await value('pay-typical')).toLocaleString('en-US')}` && months === String(await value('months-typical'))).catch(async (error) => {
      throw new Error(`${error.message}; it is $${await value('pay-typical')}, ${await value('months-typical')}`);
    });
  }
});

// For pages written in TypeScript

test('the declarations say what the element takes and fires', ({ later }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'types-'));
  later(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'embed.d.ts'), readFileSync(path.join(DIST, 'embed.d.ts')));
  writeFileSync(path.join(folder, 'page.ts'), `import type { CasepathAttributes } from './embed';
const attributes: CasepathAttributes = { state: 'OH', degree: 'msw', 'heading-level': 3, compact: true };
const element = document.createElement('casepath-calculator');
for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
element.addEventListener('casepath:change', ({ detail }) => {
  const answers: string | undefined = detail.answers;
  const complete: boolean = detail.complete;
  // @ts-expect-error: there is no such detail
  void [answers, complete, detail.salary];
});
document.querySelector('casepath-calculator')?.addEventListener('casepath:ready', () => {});
// @ts-expect-error: there is no such degree
const wrong: CasepathAttributes = { degree: 'mba' };
void wrong;
`);
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const words = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'esnext', '--lib', 'dom,es2022', '--skipDefaultLibCheck', 'page.ts'];
  const { stdout, status } = spawnSync(process.execPath, [compiler, ...words], { cwd: folder, encoding: 'utf8' });
  assert.equal(stdout, '');
  assert.equal(status, 0);
});
