// A number outside its range: told at the field, while the last good estimate stays.
import assert from 'node:assert/strict';
import {
  addressOf, control, fill, LABELS, newLines, lines, result, resultThere, reveal, settled, until,
} from './browser.mjs';
import { test } from './fixtures.mjs';

const GOOD = '#v=1&to=msw&state=OH&hours=36';

/** The state of a field as a screen reader gets it. */
function field(page, label) {
  return control(page, label).evaluate((element) => {
    const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
    const described = ids.map((id) => document.getElementById(id));
    return {
      invalid: element.getAttribute('aria-invalid') === 'true',
      dangling: ids.filter((id, at) => described[at] === null),
      text: described.map((found) => (found?.checkVisibility() ? found.innerText : '')).join(' ').trim(),
    };
  });
}

const OUT_OF_RANGE = {
  'Hours a week': ['200', '3', '0', '-5', '37.555', '60.01'],
  'Years of experience': ['51', '-1'],
  'Hours already done': ['10001', '-1'],
  'Months already done': ['121'],
  'Share of hours with clients': ['1.5', '0', '0.01'],
  'Supervision hours a week': ['11', '0.1'],
  'Exam retakes': ['10', '-1'],
};
for (const [label, values] of Object.entries(OUT_OF_RANGE)) {
  test(`${label}: a number outside its range is told at the field, and the last good estimate stays`, async ({ openPage }) => {
    const page = await openPage({ hash: GOOD });
    await resultThere(page);
    for (const value of values) {
      const pay = await result(page, 'pay-typical');
      const months = await result(page, 'months-typical');
      const before = await lines(page);
      await fill(page, label, value);
      const told = await until(`${value} is marked as wrong`, async () => {
        const now = await field(page, label);
        return now.invalid && now;
      });
      assert.deepEqual(told.dangling, [], 'aria-describedby points at what is there');
      assert.match(told.text, /\d/, `the message says the range: "${told.text}"`);
      assert.equal(await result(page, 'pay-typical'), pay, value);
      assert.equal(await result(page, 'months-typical'), months, value);
      assert.ok(await page.locator('#pay-typical').isVisible(), 'the last good estimate is in sight');
      const marks = (await newLines(page, before)).filter((line) => !told.text.includes(line));
      assert.ok(marks.length > 0, 'the estimate is marked as that of the last good answers');

      // A good value takes it all back.
      await fill(page, label, '');
      await until(`the mark on ${value} goes`, async () => !(await field(page, label)).invalid);
      if (label === 'Hours a week') await fill(page, label, '36');
    }
  });
}

test('a wrong number does not get into the address', async ({ openPage }) => {
  const page = await openPage({ hash: GOOD });
  await resultThere(page);
  await fill(page, 'Hours a week', '200');
  await page.waitForTimeout(1_000);
  assert.notEqual(addressOf(page).hours, '200');
  assert.equal(addressOf(page).state, 'OH');
});

test('letters in a number field are refused or told, and never break the page', async ({ openPage }) => {
  const page = await openPage({ hash: GOOD });
  const pay = await resultThere(page);
  for (const letters of ['abc', '4e1', '1,5', '--5', 'NaN', 'Infinity', '4 0']) {
    await fill(page, 'Hours a week', letters, { typed: true });
    const left = await control(page, LABELS.hours).evaluate((element) => ({
      value: element.value,
      unreadable: element.validity.badInput,
    }));
    const { invalid } = await field(page, 'Hours a week');
    const plain = /^\d{1,2}(\.\d{1,2})?$/.test(left.value);
    // What the field itself has refused is not there to be told.
    if (left.unreadable || (left.value !== '' && !plain)) {
      assert.ok(invalid, `"${letters}", of which "${left.value}" is left, is told`);
    }
    assert.notEqual(await result(page, 'pay-typical'), null, letters);
    await fill(page, 'Hours a week', '36');
  }
  assert.equal(await result(page, 'pay-typical'), pay);
  assert.equal((await field(page, 'Hours a week')).invalid, false);
});

test('an empty field is no mistake: it is not answered', async ({ openPage }) => {
  const page = await openPage({ hash: GOOD });
  await resultThere(page);
  await fill(page, 'Hours a week', '');
  assert.equal((await field(page, 'Hours a week')).invalid, false);
  assert.notEqual(await result(page, 'months-typical'), null);
});

test('two decimals and the ends of the range are good', async ({ openPage }) => {
  const page = await openPage({ hash: GOOD });
  await resultThere(page);
  for (const value of ['37.25', '4', '60', '37.5']) {
    await fill(page, 'Hours a week', value);
    await settled(page);
    assert.equal((await field(page, 'Hours a week')).invalid, false, value);
  }
});

test('a start that is no month is told or refused', async ({ openPage }) => {
  const page = await openPage({ hash: GOOD });
  await resultThere(page);
  const start = await reveal(control(page, 'Start'));
  test.skip((await start.evaluate((element) => element.type)) !== 'text', 'the control takes months only');
  await fill(page, 'Start', '2027-13');
  assert.ok((await field(page, 'Start')).invalid);
});
