// Everything works by keyboard alone.
import assert from 'node:assert/strict';
import { addressHas, FULL, result, resultThere, settled } from './browser.mjs';
import { test } from './fixtures.mjs';

const STOPS_AT_MOST = 400;

/** The focused element: its index in the document, its name, whether the focus is visible. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const all = [...document.querySelectorAll('*')];
    const style = getComputedStyle(element);
    const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    const box = element.getBoundingClientRect();
    const name = element.labels?.[0]?.innerText ?? element.getAttribute('aria-label') ?? element.innerText ?? '';
    return {
      at: all.indexOf(element),
      tag: element.tagName,
      type: element.type ?? '',
      value: element.value ?? '',
      name: name.trim().slice(0, 60),
      ring,
      inSight: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    };
  });
}

/** Presses Tab until a matching element has the focus. */
async function tabTo(page, what, fits) {
  for (let stop = 0; stop < STOPS_AT_MOST; stop += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now && fits(now)) return now;
  }
  return assert.fail(`Tab never comes to ${what}`);
}

const isRefine = (stop) => stop.tag === 'SUMMARY' && /^Refine/.test(stop.name);
const field = (label) => (stop) => stop.name.split('\n')[0] === label;

/** With a select focused: presses arrow keys until it has this value. */
async function arrowTo(page, value) {
  await page.keyboard.press('Home');
  for (let step = 0; step < 60; step += 1) {
    if ((await focused(page)).value === value) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`the arrow keys never come to ${value}`);
}

for (const width of [1280, 360]) {
  test(`Tab goes through the page in reading order and out again, at ${width} px`, async ({ openPage }) => {
    const page = await openPage({ width, hash: FULL });
    await resultThere(page);
    const stops = [];
    for (let stop = 0; stop < STOPS_AT_MOST; stop += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now === null || now.at === stops[0]?.at) break;
      stops.push(now);
    }
    assert.ok(stops.length < STOPS_AT_MOST, 'the focus gets out of the page again');
    assert.ok(stops.length > 10, `${stops.length} stops`);
    for (const [at, stop] of stops.entries()) {
      const called = `${stop.tag} "${stop.name}"`;
      assert.ok(stop.ring, `the focus can be seen on ${called}`);
      assert.ok(stop.inSight, `the focused ${called} is in sight`);
      if (at > 0) assert.ok(stop.at > stops[at - 1].at, `${called} comes after "${stops[at - 1].name}" in the document`);
    }
  });
}

test('the whole form can be answered by keyboard alone', async ({ openPage }) => {
  const page = await openPage();

  await tabTo(page, 'Where are you now?', field('Where are you now?'));
  await arrowTo(page, 'bachelors');
  await tabTo(page, 'What do you aim for?', field('What do you aim for?'));
  await arrowTo(page, 'msw');
  await tabTo(page, 'State', field('State'));
  await arrowTo(page, 'OH');
  await resultThere(page);
  const plain = await result(page, 'pay-typical');
  await tabTo(page, 'Work setting', field('Work setting'));
  await arrowTo(page, 'hospital');
  assert.notEqual(await result(page, 'pay-typical'), null);
  await tabTo(page, '"Refine"', isRefine);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Hours a week', field('Hours a week'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('32');
  await addressHas(page, { from: 'bachelors', to: 'msw', state: 'OH', setting: 'hospital', hours: '32' });

  const box = await tabTo(page, 'a checkbox', (stop) => stop.type === 'checkbox');
  const ticked = () => page.evaluate(() => document.activeElement.checked);
  assert.equal(await ticked(), false, box.name);
  await page.keyboard.press('Space');
  await settled(page);
  assert.equal(await ticked(), true, 'the space bar ticks, and the focus stays');
  await page.keyboard.press('Space');
  assert.equal(await ticked(), false);
  assert.ok(plain > 0);
});

test('"Refine" opens by Enter, and its fields come next', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  await tabTo(page, '"Refine"', isRefine);
  await page.keyboard.press('Enter');
  await settled(page);
  assert.ok(await page.evaluate(() => document.activeElement.closest('details').open));
  await tabTo(page, 'Hours already done', field('Hours already done'));
  await page.keyboard.type('500');
  await addressHas(page, { done: '500' });
});

test('the help of a question is the stop after it, opens in place, and stays on the page', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  const before = page.url();
  await tabTo(page, 'State', field('State'));
  await page.keyboard.press('Tab');
  const help = await focused(page);
  assert.equal(help.tag, 'SUMMARY');
  assert.match(help.name, /Help: State/);
  const text = page.getByText(/Each state has its own pay and its own rules/);
  assert.equal(await text.isVisible(), false);
  await page.keyboard.press('Enter');
  await text.waitFor({ state: 'visible' });
  const [control, opened] = [await page.getByRole('combobox', { name: 'State', exact: true }).boundingBox(), await text.boundingBox()];
  assert.ok(opened.y >= control.y + control.height, 'below its field');
  assert.equal(page.url(), before);
  await page.keyboard.press('Space');
  await text.waitFor({ state: 'hidden' });
});

test('every folded part of the result opens and closes by keyboard', async ({ openPage }) => {
  const page = await openPage({ hash: FULL });
  await resultThere(page);
  const count = await page.locator('summary:visible').count();
  assert.ok(count > 0);
  for (let at = 0; at < count; at += 1) {
    const summary = page.locator('summary:visible').nth(at);
    const isOpen = () => summary.evaluate((element) => element.closest('details').open);
    const before = await isOpen();
    await summary.focus();
    await page.keyboard.press('Enter');
    assert.equal(await isOpen(), !before, await summary.innerText());
    await page.keyboard.press('Space');
    await settled(page);
    assert.equal(await isOpen(), before, await summary.innerText());
    assert.ok(await summary.evaluate((element) => element === document.activeElement), 'the focus stays');
  }
});

test('the focus stays on a field while the result changes', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  await tabTo(page, '"Refine"', isRefine);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Hours a week', field('Hours a week'));
  await page.keyboard.type('35.5');
  await addressHas(page, { hours: '35.5' });
  const now = await focused(page);
  assert.equal(now.name.split('\n')[0], 'Hours a week');
  assert.equal(now.value, '35.5');
});
