// axe finds no violations, and no content overflows a narrow page.
import assert from 'node:assert/strict';
import { findings, looks, overflow } from './axe.mjs';
import { fill, FULL, goTo, openAll, resultThere, settled, until } from './browser.mjs';
import { onePage, test } from './fixtures.mjs';

for (const { lang, theme, at } of looks([360, 768, 1280])) {
  test.describe(`axe finds nothing (${lang}, ${theme})`, () => {
    const page = onePage({ hash: `#v=1&lang=${lang}`, theme });
    // In sequence, each from the state that the last one left or from a new page.
    const answered = async () => {
      await goTo(page(), `${FULL}&lang=${lang}`);
      await resultThere(page());
    };
    const opened = async () => {
      await answered();
      await openAll(page());
    };
    for (const [what, prepare] of [
      ['nothing answered', () => {}],
      ['a full result', answered],
      ['a full result with everything opened', opened],
    ]) {
      for (const [width, rules] of at) {
        test(`${what}, ${width} px`, async () => {
          await prepare();
          await page().setViewportSize({ width, height: 900 });
          await settled(page());
          assert.deepEqual(await findings(page(), rules), []);
        });
      }
    }
  });
}

test('axe finds nothing where a field is wrong and a note stands on the page', async ({ openPage }) => {
  const page = await openPage({ hash: `${FULL}&setting=moonbase&certs=no-such-thing` });
  await fill(page, 'Hours a week', '200');
  assert.deepEqual(await findings(page), []);
});

for (const lang of ['en', 'es']) {
  // 320 px is also what a page of 1280 px has at 400% zoom.
  test(`at 320 px nothing has to be scrolled sideways (${lang})`, async ({ openPage }) => {
    const page = await openPage({ hash: `#v=1&lang=${lang}`, width: 320, height: 640 });
    assert.equal(await overflow(page), '', 'nothing answered');
    await goTo(page, `${FULL}&lang=${lang}`);
    await resultThere(page);
    assert.equal(await overflow(page), '', 'a full result');
    await openAll(page);
    assert.equal(await overflow(page), '', 'everything opened');
  });
}

test('text of twice the size fits too', async ({ openPage }) => {
  const page = await openPage({ hash: FULL, width: 1280 });
  await resultThere(page);
  // The effect of a user's own text settings; set on the element, because the tests cannot change the settings.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await settled(page);
  assert.equal(await overflow(page), '');
});

test('one polite region speaks the results after a pause', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  const region = page.getByRole('status');
  await page.getByLabel('State', { exact: true }).selectOption('CA');
  await until('the region speaks a number', async () =>
    (await region.allTextContents()).some((text) => /\d/.test(text)),
  );
  const assertive = await page.locator('[aria-live=assertive]:not(:empty)').count();
  assert.equal(assertive, 0);
});

test('nothing moves for those who asked for less motion', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH', reducedMotion: 'reduce' });
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
