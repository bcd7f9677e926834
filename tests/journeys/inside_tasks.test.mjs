// Depends on internals of the page: it is rendered in short tasks through a message port. Here these tasks are delayed,
// and the page is used meanwhile.
import assert from 'node:assert/strict';
import { addressHas, button, control, focusOn, LABELS, part, resultThere, settled, shown, until } from './browser.mjs';
import { test } from './fixtures.mjs';
import { inject } from './inject.mjs';

/** Delays the rendering tasks, except for the `first`, once `shown` is present. */
const holdMaking = (shown, first = 0) => ({
  mounted: false,
  prepare: (context) =>
    inject(
      context,
      ([shown, first]) => {
        const post = MessagePort.prototype.postMessage;
        let passed = 0;
        window.held = [];
        MessagePort.prototype.postMessage = function (...message) {
          if (!document.querySelector(shown)) return post.apply(this, message);
          passed += 1;
          if (passed <= first || !window.held) return post.apply(this, message);
          window.held.push(() => post.apply(this, message));
        };
        window.goOn = () => {
          const { held } = window;
          window.held = null;
          for (const go of held) go();
        };
      },
      [shown, first],
    ),
});

test('the form can be used before the rest is made, and what is answered then counts', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw', ...holdMaking('#app > .page') });
  const state = control(page, LABELS.state);
  await until('the form is there', () => state.isEnabled());
  const others = [part(page, 'Your estimate'), page.getByRole('contentinfo'), page.getByRole('complementary', { includeHidden: true }), control(page, LABELS.retakes), control(page, 'Supervision is paid by')];
  const count = async () => (await Promise.all(others.map((one) => one.count()))).join();
  assert.equal(await count(), '0,0,0,0,0', 'nothing else is');
  await state.selectOption('OH');
  await resultThere(page, 'months-typical');
  assert.equal(await state.inputValue(), 'OH');
  await addressHas(page, { v: '1', to: 'msw', state: 'OH' });
  assert.equal(await count(), '1,1,1,1,1', 'each of it once');
  await page.evaluate(() => window.goOn());
  await settled(page);
  assert.equal(await count(), '1,1,1,1,1', 'what was held back has nothing to add');
});

test('the skip link, pressed before there is a result, leads to it', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH', ...holdMaking('#app > .page') });
  await until('the form is there', () => control(page, LABELS.state).isEnabled());
  const releases = page.evaluate(() => setTimeout(window.goOn, 500));
  await button(page, 'Skip to the result').press('Enter');
  await releases;
  await focusOn(part(page, 'Your estimate'), 'the result');
});

test('what is opened before it is made asks for a month all the same', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH', ...holdMaking('.refine summary') });
  const more = page.getByText('Refine', { exact: true });
  await more.waitFor({ state: 'attached' });
  await more.click();
  await page.evaluate(() => window.goOn());
  const start = control(page, LABELS.start);
  await until('it asks for a month', async () => (await start.count()) === 1 && (await start.getAttribute('type')) === 'month');
});

test('an address that changes while the page is being made is taken over', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH', ...holdMaking('.mark', 1) });
  await until('the page is open', () => page.evaluate(() => window.held.length > 0));
  await page.evaluate(() => {
    location.hash = '#v=1&to=msw&state=TX';
    window.goOn();
  });
  await until('Texas is shown', async () => (await shown(page, 'state')) === 'TX');
  await resultThere(page, 'months-typical');
  await addressHas(page, { v: '1', to: 'msw', state: 'TX' });
});

