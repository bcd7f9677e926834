// axe finds nothing, and nothing runs out of a narrow page.
import assert from 'node:assert/strict';
import test from 'node:test';
import { findings, overflow } from './axe.mjs';
import { formThere, FULL, goTo, openAll, openPage, resultThere, settled, until } from './browser.mjs';

const WIDTHS = [360, 768, 1280];
for (const lang of ['en', 'es']) {
  for (const theme of ['light', 'dark']) {
    test(`axe finds nothing (${lang}, ${theme})`, async (t) => {
      const page = await openPage(t, { hash: `#v=1&lang=${lang}`, theme });
      await formThere(page);
      for (const width of WIDTHS) {
        await t.test(`nothing answered, ${width} px`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await settled(page);
          assert.deepEqual(await findings(page), []);
        });
      }
      await goTo(page, `${FULL}&lang=${lang}`);
      await resultThere(page);
      for (const width of WIDTHS) {
        await t.test(`a full result, ${width} px`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await settled(page);
          assert.deepEqual(await findings(page), []);
        });
      }
      await openAll(page);
      for (const width of WIDTHS) {
        await t.test(`a full result with everything opened, ${width} px`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await settled(page);
          assert.deepEqual(await findings(page), []);
        });
      }
    });
  }
}

test('axe finds nothing where a field is wrong and a note stands on the page', async (t) => {
  const page = await openPage(t, { hash: `${FULL}&setting=moonbase&certs=no-such-thing` });
  await page.getByLabel('Hours a week', { exact: true }).fill('200');
  await settled(page);
  assert.deepEqual(await findings(page), []);
});

for (const lang of ['en', 'es']) {
  // 320 px is also what a page of 1280 px has at 400% zoom.
  test(`at 320 px nothing has to be scrolled sideways (${lang})`, async (t) => {
    const page = await openPage(t, { hash: `#v=1&lang=${lang}`, width: 320, height: 640 });
    assert.equal(await overflow(page), '', 'nothing answered');
    await goTo(page, `${FULL}&lang=${lang}`);
    await resultThere(page);
    assert.equal(await overflow(page), '', 'a full result');
    await openAll(page);
    assert.equal(await overflow(page), '', 'everything opened');
  });
}

test('text of twice the size fits too', async (t) => {
  const page = await openPage(t, { hash: FULL, width: 1280 });
  await resultThere(page);
  // What a visitor's own setting does; set on the element, as the tests cannot reach the setting.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await settled(page);
  assert.equal(await overflow(page), '');
});

test('one polite region speaks the results after a pause', async (t) => {
  const page = await openPage(t, { hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  const region = page.locator('[aria-live=polite], [role=status]');
  await page.getByLabel('State', { exact: true }).selectOption('CA');
  await until('the region speaks a number', async () =>
    (await region.allTextContents()).some((text) => /\d/.test(text)),
  );
  const assertive = await page.locator('[aria-live=assertive]:not(:empty)').count();
  assert.equal(assertive, 0);
});

test('nothing moves for those who asked for less motion', async (t) => {
  const page = await openPage(t, { hash: '#v=1&to=msw&state=OH', reducedMotion: 'reduce' });
  await resultThere(page);
  await page.getByLabel('State', { exact: true }).selectOption('CA');
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => animation.effect.getComputedTiming().duration > 50)
      .map((animation) => animation.animationName ?? animation.transitionProperty),
  );
  assert.deepEqual(moving, []);
});
