// The views that keep plans: axe finds nothing, nothing runs out of a narrow page, every target can be hit,
// headings are in order, and all of it works without a mouse.
import assert from 'node:assert/strict';
import { findings, looks, overflow } from './axe.mjs';
import { openAll, settled, until } from './browser.mjs';
import { test } from './fixtures.mjs';
import { asking, focused, keptText, OHIO, planRecords, records, said, tabTo, TEXAS, weekRecords } from './views.mjs';

/** As long as a name may be, without a blank in it. */
const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänspatent'.repeat(2).slice(0, 80);

const FILLED = {
  ...planRecords(OHIO, 'd', 'Ohio'),
  ...planRecords(TEXAS, 'c', LONG),
  ...planRecords('#v=1&from=bsn&to=bsn&state=CA&start=2026-01', 'b', 'A nurse in California'),
  ...planRecords(OHIO.replace('state=OH', 'state=MI'), 'a', 'Michigan'),
  ...weekRecords(20, '2026-11-16', '50 25 1 0'),
  'log/week/x': '2026-05-04 10 5 0 0',
  'log/registered': '2026-07-01',
  'plan/a/tick/own.1': '2026-11-01',
  'plan/a/own/1': `practice\n${LONG}`,
  'plan/a/note/practice': `Ask Ana.\n${LONG}`,
  'plan/a/move': 'TX 2028-06',
  'plan/a/ruling/MI.fee': '75\n2026-11-02\nMs. Doe\nBy e-mail',
  'copy/changes': '25',
};

/** What is smaller than a finger or an unsteady hand needs, one line each. */
function small(page) {
  return page.evaluate(() => {
    const targets = document.querySelectorAll('#app :is(button, a[href], input, select, textarea, summary)');
    const seen = (element) => element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true });
    const found = [];
    for (const target of targets) {
      if (!seen(target) || target.closest('.visually-hidden, .skip')) continue;
      // A link within a sentence is as high as its line.
      if (target.tagName === 'A' && target.closest('p, li, td') && !target.dataset.act) continue;
      const label = target.labels?.[0];
      const boxes = [target, ...(label ? [label] : [])].map((element) => element.getBoundingClientRect());
      const [width, height] = ['width', 'height'].map((side) => Math.max(...boxes.map((box) => box[side])));
      if (width < 24 || height < 24) found.push(`${target.outerHTML.slice(0, 120)}: ${width} x ${height}`);
    }
    return found;
  });
}

/** Headings that skip a level. */
function skipped(page) {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility());
    const levels = seen.map((heading) => Number(heading.tagName[1]));
    return seen.filter((_, place) => place > 0 && levels[place] > levels[place - 1] + 1).map((heading) => heading.outerHTML.slice(0, 100));
  });
}

async function soundAt(page, at, what) {
  const asked = new Map(at);
  // What axe is asked at the first width holds at the second.
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    if (asked.has(width)) assert.deepEqual(await findings(page, asked.get(width)), [], `${what}, ${width} px: axe`);
    assert.equal(await overflow(page), '', `${what}, ${width} px: nothing to scroll sideways`);
    assert.deepEqual(await small(page), [], `${what}, ${width} px: targets`);
  }
  assert.deepEqual(await skipped(page), [], `${what}: headings`);
  assert.equal(await page.locator('h1').count(), 1, `${what}: one main heading`);
}

for (const { lang, theme, at } of looks([320, 1280])) {
  const sound = (page, what) => soundAt(page, at, what);
  for (const view of ['compare', 'plan']) {
    test(`${view} is sound (${lang}, ${theme})`, async ({ openKept }) => {
      const hash = `#v=1&to=msw&state=OH&view=${view}&lang=${lang}`;
      const empty = await openKept({}, hash, { theme });
      await sound(empty, 'empty');
      const page = await openKept(FILLED, hash, { theme });
      await sound(page, 'filled');
      await openAll(page);
      await sound(page, 'everything opened');
      await page.locator('#open-copy').setInputFiles({ name: `${LONG}.json`, mimeType: 'application/json', buffer: Buffer.from(keptText(FILLED)) });
      await page.locator('#preview').waitFor();
      await sound(page, 'with a copy opened');
      if (view === 'compare') {
        await asking(page, 'rename c').click();
        await page.locator('#new-name').waitFor();
        await sound(page, 'while a name is changed');
        await asking(page, 'delete d').click();
        await sound(page, 'after something was deleted');
      } else {
        await page.locator('#log-hours').fill('200');
        await asking(page, 'add-week').click();
        await page.locator('#log-faults li').first().waitFor();
        await page.locator('#ask .answer-form button').first().click();
        await page.locator('#ask .error').waitFor();
        await page.locator('#open-csv').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
        await said(page);
        await sound(page, 'with errors');
      }
    });
  }
}

test('text of twice the size fits too', async ({ openKept }) => {
  for (const view of ['compare', 'plan']) {
    const page = await openKept(FILLED, `#v=1&view=${view}`);
    await openAll(page);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await settled(page);
    assert.equal(await overflow(page), '', view);
  }
});

test('what was done is spoken: the region is there before its message', async ({ openKept }) => {
  const page = await openKept(FILLED, '#v=1&view=compare');
  const region = page.locator('#planner-said[role=status]');
  assert.equal(await region.count(), 1);
  assert.equal((await region.innerText()).trim(), '');
  const same = await region.elementHandle();
  await asking(page, 'duplicate a').click();
  assert.match(await said(page), /twice/);
  assert.ok(await same.evaluate((element) => element.isConnected && /twice/.test(element.textContent)));
});

test('the messages beside and above the calculator are spoken too', async ({ openKept }) => {
  const page = await openKept(FILLED, '#v=1&view=compare');
  await asking(page, 'change a').click();
  const above = page.locator('#news');
  await above.locator('#changing').waitFor();
  assert.equal(await above.getAttribute('role'), 'status');
  await above.getByRole('button', { name: 'Save the changes' }).click();
  const beside = page.locator('#kept-news');
  await beside.locator('.notice').waitFor();
  assert.equal(await beside.getAttribute('role'), 'status');
});

test('a message can be closed by keyboard, and the focus stays in the view', async ({ openKept }) => {
  const page = await openKept(FILLED, '#v=1&view=compare');
  await asking(page, 'duplicate a').focus();
  await page.keyboard.press('Enter');
  await said(page);
  assert.equal((await focused(page, 'duplicated')).act, 'duplicate a');
  await asking(page, 'quiet').focus();
  await page.keyboard.press('Enter');
  await page.locator('#planner-said .notice').waitFor({ state: 'detached' });
  await focused(page, 'closed');
});

test('the focus is not lost when a list is drawn anew', async ({ openKept }) => {
  const page = await openKept(FILLED, '#v=1&view=compare');
  for (const act of ['duplicate a', 'mine c', 'delete b', 'undo-change', 'delete d', 'undo-change']) {
    await asking(page, act).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    await focused(page, act);
  }
  const box = page.locator('#shown-c');
  await box.focus();
  await page.keyboard.press('Space');
  await settled(page);
  assert.equal((await focused(page, 'ticked')).id, 'shown-c');
});

test('every control of a view is reached by Tab, in the order of the page', async ({ openKept }) => {
  for (const view of ['compare', 'plan']) {
    const page = await openKept(FILLED, `#v=1&view=${view}`);
    await openAll(page);
    await page.locator('#room-heading').focus();
    const wanted = await page.evaluate(() =>
      [...document.querySelectorAll('#room :is(a[href], button, input, select, textarea, summary)')]
        .filter((control) => control.checkVisibility())
        .map((control, place) => {
          control.dataset.place = place;
          return place;
        }),
    );
    const reached = [];
    for (let presses = 0; presses < wanted.length * 4 && reached.length < wanted.length; presses += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => document.activeElement.dataset.place);
      // A date field has several parts.
      if (place !== undefined && Number(place) !== reached.at(-1)) reached.push(Number(place));
    }
    assert.deepEqual(reached, wanted, view);
  }
});

test('the focus is never under the message that stays in sight', async ({ openKept }) => {
  const page = await openKept(FILLED, '#v=1&view=plan', { width: 360, height: 640 });
  await page.locator('#open-csv').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await said(page);
  const covered = [];
  await page.locator('#keeping-heading').evaluate((heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    await settled(page);
    const found = await page.evaluate(() => {
      const at = document.activeElement;
      const message = document.querySelector('#planner-said .notice').getBoundingClientRect();
      const box = at.getBoundingClientRect();
      const hidden = !at.closest('#planner-said') && box.top >= message.top && box.bottom <= message.bottom;
      return hidden ? at.outerHTML.slice(0, 100) : '';
    });
    if (found) covered.push(found);
  }
  assert.deepEqual(covered, []);
});

test('a way through both views without a mouse', async ({ openKept }) => {
  const page = await openKept(planRecords(OHIO), '#v=1&to=msw&state=TX&view=compare');
  await tabTo(page, page.locator('nav.views a', { hasText: 'My plan' }), 'the link to my plan', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await until('my plan', async () => (await page.locator('#room-heading').innerText()) === 'My plan');
  assert.equal((await focused(page, 'my plan')).id, 'room-heading');
  await tabTo(page, page.locator('.ticks input').first(), 'the first item');
  await page.keyboard.press('Space');
  await until('the tick is kept', async () => Object.keys(await records(page)).some((key) => key.startsWith('plan/a/tick/')));
  await focused(page, 'ticked');
  await tabTo(page, page.locator('#move-to'), 'the state of a move');
  await page.keyboard.type('Texas');
  await tabTo(page, page.locator('#move-in'), 'its month');
  await page.keyboard.type('June');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2028');
  await page.locator('#move-timing').waitFor();
});
