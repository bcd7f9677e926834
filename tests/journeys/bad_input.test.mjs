// A number out of range: the field reports it, while the last valid estimate stays.
import assert from 'node:assert/strict';
import {
  addressHas, addressOf, control, fill, hasFocus, LABELS, newLines, lines, result, resultThere, reveal, settled, until,
} from './browser.mjs';
import { test } from './fixtures.mjs';

const GOOD = '#v=1&to=msw&state=OH&hours=36';

/** The state of a field in the accessibility tree. */
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
  'Years of experience': ['51', '-1', '2.555'],
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

      // A valid value removes the error.
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

test('what cannot be read as a number is told, and never breaks the page', async ({ openPage }) => {
  const page = await openPage({ hash: GOOD });
  const pay = await resultThere(page);
  for (const letters of ['abc', '4e1', '--5', 'NaN', 'Infinity', '4 0', '1/2', '三十']) {
    await fill(page, 'Hours a week', letters, { typed: true });
    const { invalid, text } = await field(page, 'Hours a week');
    assert.ok(invalid, `"${letters}" is told`);
    assert.ok(text.includes(`“${letters}”`), `with what was typed: ${text}`);
    assert.equal(await control(page, LABELS.hours).inputValue(), letters, 'which stays');
    assert.equal(await result(page, 'pay-typical'), pay, letters);
    await fill(page, 'Hours a week', '36');
  }
  assert.equal((await field(page, 'Hours a week')).invalid, false);
});

const WRITTEN = {
  'Years of experience': [['2.5', '2.5'], ['2,5', '2.5']],
  'Hours already done': [['1,800', '1800'], ['1 800', '1800'], ['1\u202f800', '1800'], ['1.800,5', '1800.5']],
  'Share of hours with clients': [['0.6', '0.6'], ['.6', '0.6'], ['60', '0.6'], ['60%', '0.6'], ['60 %', '0.6']],
  'Hours a week': [['٣٥', '35'], ['３５', '35']],
};
const NAMES = Object.fromEntries(Object.entries(LABELS).map(([name, label]) => [label, name]));
for (const [label, entries] of Object.entries(WRITTEN)) {
  test(`${label}: a number is read as people write it, and stays as it was typed`, async ({ openPage }) => {
    const page = await openPage({ hash: '#v=1&from=msw&to=msw&state=OH' });
    await resultThere(page);
    for (const [typed, value] of entries) {
      await fill(page, label, '');
      await fill(page, label, typed, { typed: true });
      await addressHas(page, { [NAMES[label]]: value });
      assert.equal((await field(page, label)).invalid, false, typed);
      assert.equal(await control(page, label).inputValue(), typed);
    }
  });
}

test('what can mean two numbers is not guessed: both are told', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&from=msw&to=msw&state=OH' });
  await resultThere(page);
  await fill(page, 'Hours already done', '1.800');
  const { invalid, text } = await field(page, 'Hours already done');
  assert.ok(invalid);
  assert.match(text, /1\.8 or 1,800/);
});

test('nothing is told or taken over in the middle of typing', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH&hours=40' });
  const pay = await resultThere(page);
  const hours = await reveal(control(page, 'Hours a week'));
  await hours.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3');
  await settled(page);
  assert.equal((await field(page, 'Hours a week')).invalid, false, 'not at the first digit');
  assert.equal(await result(page, 'pay-typical'), pay);
  await page.waitForTimeout(1_200);
  assert.equal((await field(page, 'Hours a week')).invalid, false, 'a pause tells no mistake');
  await page.keyboard.type('2');
  await addressHas(page, { hours: '32' });
  assert.ok(await hasFocus(hours), 'a pause is enough for a good number');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await until('Enter tells it', async () => (await field(page, 'Hours a week')).invalid);
});

test('an entry that cannot be used is in sight, with the part that it is folded away in', async ({ openPage }) => {
  const page = await openPage({ hash: GOOD });
  await resultThere(page);
  await fill(page, 'Exam retakes', '1,5');
  await page.getByText('Refine', { exact: true }).click();
  await fill(page, 'Exam retakes', '99');
  assert.ok(await control(page, 'Exam retakes').isVisible());
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

// As in Firefox and Safari.
const withoutMonths = () => {
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    return setAttribute.call(this, name, name === 'type' && value === 'month' ? 'text' : value);
  };
};

test('where months cannot be chosen they are read as people write them, and the hint says how', async ({ openPage }) => {
  const page = await openPage({ hash: GOOD, init: withoutMonths });
  await resultThere(page);
  const start = await reveal(control(page, 'Start'));
  assert.equal(await start.evaluate((element) => element.type), 'text');
  assert.match((await field(page, 'Start')).text, /2027-01/);
  for (const typed of ['2027-01', '01/2027', 'January 2027', 'enero de 2027']) {
    await fill(page, 'Start', '');
    await fill(page, 'Start', typed, { typed: true });
    await addressHas(page, { start: '2027-01' });
    assert.equal((await field(page, 'Start')).invalid, false, typed);
    assert.equal(await start.inputValue(), typed);
  }
  await fill(page, 'Start', 'next spring');
  assert.ok((await field(page, 'Start')).invalid);
});

test('a start that is no month is told', async ({ openPage }) => {
  const page = await openPage({ hash: GOOD, init: withoutMonths });
  await resultThere(page);
  await fill(page, 'Start', '2027-13');
  assert.ok((await field(page, 'Start')).invalid);
});
