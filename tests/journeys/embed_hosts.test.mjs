// Strict, odd or hostile hosts: the calculator keeps working or reports why not, and never breaks the page around it.
import assert from 'node:assert/strict';
import { findings } from './axe.mjs';
import { control, formThere, LABELS, result, resultThere, reveal, shown, until } from './browser.mjs';
import { test } from './fixtures.mjs';
import { doctor, fired, frameOf, PLACEHOLDER, recordEvents, schoolPage, sized, statement } from './school.mjs';

const ELEMENT = '<casepath-calculator state="OH" degree="msw"></casepath-calculator>';
const bare = (more = '', query = 'state=OH&amp;degree=msw') => `<iframe title="Calculator" style="width:100%;height:1500px" ${more} src="${PLACEHOLDER}/embed.html?${query}"></iframe>`;
const works = async (frame) => {
  const before = await resultThere(frame);
  await control(frame, LABELS.state).selectOption('CA');
  await until('the result follows', async () => (await result(frame, 'pay-typical')) !== before);
};

test('storage in the frame is apart from that of the full page, and lasts', async ({ openSchool, school }) => {
  const { casepath, host } = school;
  const page = await openSchool('element.html');
  await (await reveal(control(await frameOf(page), LABELS.hours))).fill('31');
  await until('it is kept', async () => (await frameOf(page)).evaluate(() => localStorage.getItem('casepath')?.includes('hours=31')));
  await page.goto(`${casepath.origin}/`);
  await formThere(page);
  assert.equal(await page.evaluate(() => localStorage.getItem('casepath')), null, 'the full page sees nothing of it');
  await page.goto(`${host.origin}/element.html`);
  assert.equal(await shown(await frameOf(page), 'hours'), '31');
});

// The browser blocks third-party storage as Playwright starts it; the shell blocks nothing.
test('with storage blocked the frame works, and says that nothing is kept', { tag: '@browser' }, async ({ browser, openSchool }) => {
  const context = await browser.newContext();
  const page = await openSchool('element.html', { context });
  const frame = await frameOf(page);
  assert.equal(await frame.evaluate(() => { try { return Boolean(localStorage); } catch { return 'refused'; } }), 'refused');
  await works(frame);
  await frame.getByText(/^Nothing is kept: this browser blocks storage/).first().waitFor();
});

test('in a sandbox that takes its origin the frame works, and the doctor says what to change', async ({ openSchool }) => {
  const page = await openSchool('sandbox.html', { body: schoolPage(bare('sandbox="allow-scripts"', 'state=OH&amp;degree=msw&amp;diagnose'), { loader: false }) });
  const frame = await frameOf(page);
  assert.equal(await frame.evaluate(() => origin), 'null');
  await works(frame);
  await doctor(frame).waitFor();
  assert.match(await doctor(frame).innerText(), /Add allow-same-origin to the frame's sandbox/);
});

test('a host with a strict policy needs two directives, and breaks none', async ({ openSchool, school }) => {
  const { casepath } = school;
  const policy = `default-src 'none'; script-src ${casepath.origin}; frame-src ${casepath.origin}; connect-src 'self'; img-src data:; require-trusted-types-for 'script'`;
  const page = await openSchool('strict.html', { body: schoolPage('<casepath-calculator state="OH" degree="msw" preset="school.json"></casepath-calculator>'), headers: { 'Content-Security-Policy': policy } });
  const frame = await frameOf(page);
  await statement(frame).waitFor();
  await works(frame);
  await sized(page, frame);
});

test('an isolated host (COEP) shows it', async ({ openSchool }) => {
  const page = await openSchool('isolated.html', { body: schoolPage(ELEMENT), headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' } });
  assert.equal(await page.evaluate(() => crossOriginIsolated), true);
  await works(await frameOf(page));
});

for (const [name, wrap, html] of [
  ['transformed', (inside) => `<div style="transform:scale(.8) rotate(.5deg);overflow:hidden;filter:grayscale(1)">${inside}</div>`, 'lang="en"'],
  ['right to left', (inside) => inside, 'lang="ar" dir="rtl"'],
  ['in a flex row', (inside) => `<div style="display:flex;gap:1rem">${inside}<aside>Beside</aside></div>`, 'lang="en"'],
]) {
  test(`a host that is ${name} shows it whole`, async ({ openSchool }) => {
    const style = '<style>casepath-calculator{flex:1;min-width:0}</style>';
    const page = await openSchool('odd.html', { body: schoolPage(wrap(ELEMENT), { html, head: style }) });
    const frame = await frameOf(page);
    await works(frame);
    await sized(page, frame);
    assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  });
}

test('a host whose style says something of everything changes nothing inside', async ({ openSchool }) => {
  const loud = '<style>*{color:red!important;font-size:31px!important;margin:9px!important;box-sizing:content-box!important} iframe{height:10px!important;display:none!important} div{height:1px!important}</style>';
  const page = await openSchool('loud.html', { body: schoolPage(ELEMENT, { head: loud }) });
  const frame = await frameOf(page);
  await sized(page, frame);
  assert.equal(await page.locator('casepath-calculator iframe').isVisible(), true);
  assert.notEqual(await frame.evaluate(() => getComputedStyle(document.querySelector('h1')).color), 'rgb(255, 0, 0)');
});

test('nothing in the frame is as high as its window, so it grows to no end', async ({ openSchool }) => {
  const page = await openSchool('loop.html', { body: schoolPage(`<style>html,body,main,casepath-calculator{height:100%}</style><casepath-calculator></casepath-calculator>`) });
  // Without a result, the form determines the height.
  const frame = await frameOf(page);
  await frame.locator('#no-estimate').waitFor({ state: 'attached' });
  const content = await sized(page, frame);
  const heights = [];
  for (const height of [200, 900, 5000]) {
    await page.locator('casepath-calculator iframe').evaluate((it, height) => { it.style.height = `${height}px`; }, height);
    heights.push(await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(Math.ceil(document.body.getBoundingClientRect().height))))));
  }
  // A scrollbar takes room if the frame is too low; nothing else may differ.
  assert.ok(heights.every((height) => Math.abs(height - content) < 120), `${content}: ${heights}`);
  assert.equal(heights[1], heights[2] === content ? heights[1] : heights[2]);
});

test('at any zoom and with large text the element is as high as its content', async ({ openSchool }) => {
  const page = await openSchool('zoom.html', { body: schoolPage(ELEMENT), width: 1000 });
  const frame = await frameOf(page);
  await resultThere(frame);
  for (const zoom of ['1.1', '0.67', '1.75']) {
    await page.evaluate((zoom) => { document.documentElement.style.zoom = zoom; }, zoom);
    await sized(page, frame);
  }
  await page.evaluate(() => { document.documentElement.style.zoom = ''; });
  // Fonts that load late, or a reader's larger text.
  await frame.evaluate(() => { document.documentElement.style.fontSize = '22px'; });
  await sized(page, frame);
  await until('nothing scrolls within the frame', () => frame.evaluate(() => document.documentElement.scrollHeight === document.documentElement.clientHeight));
});

test('a bare frame works without any script of the host, and scrolls within its own height', async ({ openSchool }) => {
  const page = await openSchool('frame.html');
  const frame = await frameOf(page);
  await works(frame);
  assert.deepEqual(await findings(page), []);
  assert.equal(await page.locator('iframe').evaluate((it) => it.clientHeight), 1200);
});

// Messages

test('messages of others, malformed and huge ones change nothing on either side', async ({ openSchool, school }) => {
  const page = await openSchool('noise.html', {
    body: schoolPage(`${ELEMENT}<iframe id="other" title="Another" src="other.html"></iframe>`),
    more: { 'other.html': { body: '<!doctype html><title>Another</title><p>x' } },
    init: recordEvents,
  });
  const { casepath } = school;
  const frame = await frameOf(page);
  const height = await sized(page, frame);
  // To the host's page: from a frame that is not the element's, and from the page itself.
  const other = page.frames().find((one) => one.url().endsWith('other.html'));
  const forged = [{ casepath: 1, type: 'size', height: 9 }, { casepath: 1, type: 'change', answers: 'x' }, { casepath: 1, type: 'problem', message: 'x' }];
  await other.evaluate((forged) => forged.forEach((one) => parent.postMessage(one, '*')), forged);
  await page.evaluate((forged) => forged.forEach((one) => postMessage(one, '*')), forged);
  // From the element's frame: invalid heights.
  await frame.evaluate(() => {
    for (const height of [NaN, -1, 'x', null, undefined, {}, '1e3;']) parent.postMessage({ casepath: 1, type: 'size', height }, '*');
    parent.postMessage({ casepath: 2, type: 'size', height: 7 }, '*');
    parent.postMessage(null, '*');
    parent.postMessage({ casepath: 1 }, '*');
    parent.postMessage({ casepath: 1, type: 'size', height: 1e9 }, '*');
  });
  await until('a height is clamped', () => page.locator('casepath-calculator iframe').evaluate((it) => it.clientHeight === 20_000));
  // To the frame: from the host's page, invalid messages; from another frame, a valid one.
  await page.evaluate((origin) => {
    const { contentWindow } = document.querySelector('casepath-calculator').shadowRoot.querySelector('iframe');
    const circle = { casepath: 1, type: 'set' };
    circle.settings = circle;
    for (const one of [null, 7, 'x', [], circle, { casepath: 1, type: 'set', settings: 5 }, { casepath: 1, type: 'set', settings: 'state=CA&'.repeat(1e6) }, { casepath: '1', type: 'set', settings: 'state=CA' }, { casepath: 1, type: 'preset', address: 'a', text: 'x'.repeat(1e7) }, { casepath: 1, type: 'preset', address: 'a', fault: 'status none' }, { casepath: 1, type: 'eval', settings: 'alert(1)' }]) {
      contentWindow.postMessage(one, origin);
    }
  }, casepath.origin);
  await other.evaluate(() => parent.frames[0].postMessage({ casepath: 1, type: 'set', settings: 'state=CA' }, '*'));
  await page.locator('casepath-calculator').evaluate((element) => element.setAttribute('setting', 'school'));
  await until('what the element says is heard after all that', async () => (await shown(frame, 'setting')) === 'school');
  assert.equal(await shown(frame, 'state'), 'OH');
  assert.deepEqual((await fired(page, 'casepath:change')).filter(({ detail }) => 'answers' in detail), []);
  assert.ok(height > 500);
});

test('ten thousand messages a second hold up neither side', async ({ openSchool, school }) => {
  const page = await openSchool('flood.html', { body: schoolPage(ELEMENT) });
  const { casepath } = school;
  const frame = await frameOf(page);
  await resultThere(frame);
  const flooded = (target, message) =>
    target.evaluate(
      ([message, origin]) =>
        new Promise((done) => {
          const to = window === top ? document.querySelector('casepath-calculator').shadowRoot.querySelector('iframe').contentWindow : parent;
          const end = performance.now() + 1000;
          const send = () => {
            for (let one = 0; one < 200; one += 1) to.postMessage(message, window === top ? origin : '*');
            if (performance.now() < end) setTimeout(send, 15);
            else done();
          };
          send();
        }),
      [message, casepath.origin],
    );
  // How long a timer is delayed during the flood of messages.
  const answers = async (target, begin) => {
    const flood = begin();
    const waits = await target.evaluate(async () => {
      const waits = [];
      for (let round = 0; round < 20; round += 1) {
        const began = performance.now();
        await new Promise((done) => setTimeout(done, 20));
        waits.push(performance.now() - began - 20);
      }
      return waits.sort((a, b) => a - b)[10];
    });
    await flood;
    return waits;
  };
  // A blocked page answers seconds late; other work on this machine delays it only a little.
  const inFrame = await answers(frame, () => flooded(page, { casepath: 1, type: 'set', settings: 'state=OH&degree=msw' }));
  const inHost = await answers(page, () => flooded(frame, { casepath: 1, type: 'size', height: 1234 }));
  assert.ok(inFrame < 500 && inHost < 500, `${inFrame} ms in the frame, ${inHost} ms on the host's page`);
  await works(frame);
});
