// My plan: what is next, ticks, months, own items, notes, the calendar, a move, and what a board answered.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { settled, until } from './browser.mjs';
import {
  asking, cells, changedFrom, downloaded, focused, OHIO, openKept, planRecords, records, said, substance, tabTo, view,
} from './views.mjs';

const MINE = planRecords(OHIO);
const CHECK = fileURLToPath(new URL('../calendar/check.mjs', import.meta.url));

const step = (page, key) => page.locator(`#room details[data-of="${key}"]`);
const next = (page) => page.locator('section.next').innerText();
const steps = (page) => page.locator('.flow > li').evaluateAll((all) =>
  all.map((one) => ({
    key: one.querySelector('details[data-of]').dataset.of,
    name: one.querySelector('h3').firstChild.data,
    status: one.className,
    when: one.querySelector('.when').innerText,
  })),
);

async function open(page, key) {
  const folded = step(page, key);
  if (!(await folded.evaluate((details) => details.open))) await folded.locator('summary').click();
  return folded;
}

test('what is next stands on top, and ticking all of it moves on to the next step', async (t) => {
  const page = await openKept(t, MINE);
  const headings = await page.locator('#room h2').allInnerTexts();
  assert.ok(headings.indexOf('What is next') < headings.indexOf('Your way'));
  const first = await next(page);
  const items = await page.locator('.flow > li').first().locator('details').first().locator('.ticks li').allInnerTexts();
  assert.ok(items.length > 4, 'it has items of the checklist');
  assert.deepEqual(await page.locator('section.next li').allInnerTexts(), items.slice(0, 4), 'the first four are on top');
  const all = page.locator('section.next').getByRole('button', { name: `All ${items.length} items of this step` });
  await all.click();
  assert.match((await focused(page, 'all')).id, /^checklist-/);
  for (const item of items) {
    const box = page.locator('.flow .ticks li', { hasText: item }).first().locator('input');
    await box.focus();
    await page.keyboard.press('Space');
    await settled(page);
    assert.match((await focused(page, 'ticked')).id, /^tick-/);
    assert.ok(await box.isChecked());
  }
  await until('the next step', async () => (await next(page)) !== first);
  for (const item of items) assert.ok(!(await page.locator('section.next').innerText()).includes(item), item);
  const kept = Object.keys(await records(page)).filter((key) => key.includes('/tick/'));
  assert.equal(kept.length, items.length);
});

test('a tick says since when, and is taken off again', async (t) => {
  const page = await openKept(t, MINE);
  const before = await substance(page);
  const box = page.locator('.flow .ticks input').first();
  await box.check();
  await until('the day', async () => /done .*20\d\d/.test(await page.locator('.flow .ticks li').first().innerText()));
  await box.uncheck();
  await settled(page);
  assert.deepEqual(await substance(page), before);
});

test('later months follow from the month in which a step was completed', async (t) => {
  const page = await openKept(t, planRecords(OHIO.replace('2026-01', '2026-11')));
  const before = await steps(page);
  const [first] = before;
  const folded = await open(page, first.key);
  await folded.locator('input[type=month]').fill('2026-11');
  await until('the step is done', async () => (await steps(page))[0].status === 'done');
  const after = await steps(page);
  assert.notDeepEqual(after.slice(1).map(({ when }) => when), before.slice(1).map(({ when }) => when));
  assert.ok((await folded.evaluate((details) => details.open)), 'what was opened stays open');
  await folded.locator('input[type=month]').fill('');
  await until('as before', async () => JSON.stringify(await steps(page)) === JSON.stringify(before));
});

test('a month is typed by keyboard, without the page taking a half one', async (t) => {
  const page = await openKept(t, MINE);
  const [first] = await steps(page);
  const folded = await open(page, first.key);
  const kept = async () => (await records(page))[`plan/a/done/${first.key}`];
  // On a busy machine a key may come before the field has the focus: then it is typed again.
  await until('the month is kept', async () => {
    await folded.locator('input[type=month]').focus();
    await page.keyboard.type('October', { delay: 40 });
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026', { delay: 40 });
    await settled(page);
    return (await kept()) === '2026-10';
  });
  // Another year, over the one that is there.
  await page.keyboard.press('ArrowDown');
  await until('the year before is kept', async () => (await kept()) === '2025-10');
});

for (const [month, sentence] of [['2099-01', /January 2099 has not come yet/], ['1900-01', /January 1900 is too long ago/]]) {
  test(`no step is completed in ${month}`, async (t) => {
    const key = 'study.msw';
    const page = await openKept(t, { ...MINE, [`plan/a/done/${key}`]: '2026-05' });
    const before = await substance(page);
    const folded = await open(page, key);
    await folded.locator('input[type=month]').fill(month);
    assert.match(await said(page), sentence);
    assert.deepEqual(await substance(page), before);
    assert.equal(await folded.locator('input[type=month]').inputValue(), '2026-05', 'what was kept stands there again');
  });
}

test('own items are added, ticked, removed by keyboard, and undo brings one back', async (t) => {
  const page = await openKept(t, MINE);
  const [{ key }] = await steps(page);
  const summary = step(page, key).locator('summary');
  await tabTo(page, summary, 'the folded part');
  await page.keyboard.press('Enter');
  const field = page.locator(`#new-${key}`.replaceAll('.', '\\.'));
  await tabTo(page, field, 'the field');
  await page.keyboard.type('Ask <Ana> for a letter');
  await page.keyboard.press('Enter');
  const item = page.locator('.ticks li', { hasText: 'Ask <Ana> for a letter' });
  await item.waitFor();
  assert.equal(await field.inputValue(), '');
  assert.equal((await focused(page, 'added')).id, await field.getAttribute('id'));
  await item.locator('input').check();
  await settled(page);
  const before = await substance(page);
  await item.getByRole('button').focus();
  await page.keyboard.press('Enter');
  assert.match(await said(page), /Removed/);
  assert.equal(await item.count(), 0);
  assert.equal((await focused(page, 'removed')).act, 'undo-change');
  await page.keyboard.press('Enter');
  await item.waitFor();
  assert.deepEqual(await substance(page), before);
  assert.equal((await focused(page, 'undone')).id, 'way-heading');
});

test('an item without words is refused in a sentence', async (t) => {
  const page = await openKept(t, MINE);
  const before = await substance(page);
  const [{ key }] = await steps(page);
  await open(page, key);
  await asking(page, `add-own ${key}`).click();
  assert.ok((await said(page)).length > 10);
  assert.deepEqual(await substance(page), before);
});

test('a note is kept while it is typed, as one change', async (t) => {
  const page = await openKept(t, MINE);
  const [{ key }] = await steps(page);
  const folded = await open(page, key);
  await folded.locator('textarea').pressSequentially('Ana: 555, "room 4"');
  await settled(page);
  assert.equal((await records(page))[`plan/a/note/${key}`], 'Ana: 555, "room 4"');
  assert.equal(await folded.locator('textarea').inputValue(), 'Ana: 555, "room 4"');
});

test('the calendar file is valid by another implementation, and holds every step ahead', async (t) => {
  const page = await openKept(t, planRecords(OHIO.replace('2026-01', '2026-12'), 'a', 'Ohio, "plan A"; 50% sure'));
  const { name, text } = await downloaded(page, () => asking(page, 'calendar').click());
  assert.match(name, /\.ics$/);
  const folder = await mkdtemp(path.join(tmpdir(), 'calendar-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, name);
  await writeFile(file, text);
  const { stdout } = await promisify(execFile)(process.execPath, [CHECK, file], { cwd: path.dirname(CHECK) });
  const [{ events }] = JSON.parse(stdout);
  // A step of which nobody knows the month has no day in a calendar.
  const ahead = (await steps(page)).filter(({ when }) => /20\d\d/.test(when));
  assert.ok(ahead.length >= 5);
  assert.ok(events.length >= ahead.length, `${events.length} events of ${ahead.length} steps`);
  for (const { name } of ahead) {
    assert.ok(events.some(({ summary }) => summary.includes(name.trim())), `${name} is in the calendar`);
  }
  const again = await downloaded(page, () => asking(page, 'calendar').click());
  const uids = (text) => text.match(/^UID:.*$/gm);
  assert.deepEqual(uids(again.text), uids(text), 'imported again, events are updated, not doubled');
});

test('hours that grow too old are in the calendar where the state sets a time', async (t) => {
  const page = await openKept(t, planRecords(OHIO.replace('state=OH', 'state=CA')));
  const { text } = await downloaded(page, () => asking(page, 'calendar').click());
  assert.match(text.replaceAll('\r\n ', ''), /SUMMARY:Your first supervised hours grow too old/);
  assert.match(text, /UID:a\.hours-expire@casepath[^]*BEGIN:VALARM/);
});

test('a move from Ohio to Texas says what differs, what to have signed, and what it adds', async (t) => {
  const page = await openKept(t, MINE);
  await page.locator('#move-to').selectOption('TX');
  await page.locator('#move-in').fill('2028-06');
  await page.locator('#move-timing').waitFor();
  const move = await page.locator('#move').innerText();
  for (const part of ['Texas', 'What both rules ask', 'What may not count', 'To have signed', 'compact', 'Sources']) {
    assert.ok(move.includes(part), part);
  }
  const rows = await cells(page.locator('#move table').first());
  assert.deepEqual(rows[0].slice(1, 3), ['Ohio', 'Texas']);
  assert.ok(rows.some(([name, ohio]) => /hours/i.test(name) && ohio.includes('3,000')), JSON.stringify(rows));
  assert.equal((await records(page))['plan/a/move'], 'TX 2028-06');
  await page.locator('#move-to').selectOption('');
  await page.locator('#move-timing').waitFor({ state: 'detached' });
});

test('a move is told from what is done, not from what was planned', async (t) => {
  const page = await openKept(t, { ...MINE, 'plan/a/move': 'TX 2027-06' });
  const timing = () => page.locator('#move-timing').innerText();
  assert.match(await timing(), /still be studying/);
  await (await open(page, 'study.msw')).locator('[id="done-study.msw"]').fill('2026-05');
  await (await open(page, 'first-licence')).locator('[id="done-first-licence"]').fill('2026-06');
  await until('in practice by then', async () => /supervised hours.*would be done/.test(await timing()));
});

for (const [name, to, month, sentence] of [
  ['to the same state', 'OH', '2028-06', /same state|already|Ohio/],
  ['before today', 'TX', '2020-06', /past|before|passed|later|already/],
]) {
  test(`a move ${name} is answered with the reason`, async (t) => {
    const page = await openKept(t, MINE);
    await page.locator('#move-to').selectOption(to);
    await page.locator('#move-in').fill(month);
    await page.locator('#move .notice').waitFor();
    assert.match(await page.locator('#move .notice').innerText(), sentence);
    assert.equal(await page.locator('#move-timing').count(), 0);
  });
}

for (const place of ['#ask', '#move']) {
  test(`the letter of ${place} is copied as it reads`, async (t) => {
    const page = await openKept(t, { ...MINE, 'plan/a/move': 'TX 2028-06' }, undefined, { permissions: ['clipboard-read', 'clipboard-write'] });
    const folded = page.locator(`${place} details:has(.letter)`).first();
    await folded.locator('summary').click();
    await folded.getByRole('button', { name: 'Copy the text' }).click();
    await folded.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied.replaceAll('\r\n', '\n'), await folded.locator('.letter').evaluate((letter) => letter.textContent));
    assert.ok(copied.length > 200);
  });
}

test('where the browser does not let the page copy, it says so', async (t) => {
  const page = await openKept(t, MINE, undefined, {
    init: () => {
      if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    },
  });
  const folded = page.locator('#ask details:has(.letter)').first();
  await folded.locator('summary').click();
  await folded.getByRole('button', { name: 'Copy the text' }).click();
  assert.match(await said(page), /copy it by hand/);
});

/** Records the answer to the question how many hours are asked for. */
async function answer(page, { value, words = 'Yes, by e-mail', on = '2026-11-02', person = 'Ms. Doe' }) {
  const form = page.locator('#ask details:has(#value-supervised-hours)');
  if (!(await form.evaluate((details) => details.open))) await form.locator('summary').click();
  await form.locator('#value-supervised-hours').fill(value);
  await form.locator('[id^="answer-"]').fill(words);
  await form.locator('[id^="on-"]').fill(on);
  await form.locator('[id^="person-"]').fill(person);
  await form.locator('button').click();
  await settled(page);
  return form;
}

// Arizona's hours are not known to our tables (data/requirements.csv), so its board is asked for them.
const ARIZONA = planRecords(OHIO.replace('state=OH', 'state=AZ'));

test('what the board answered overrides the rule in this plan, is marked as its, and can be taken back', async (t) => {
  const page = await openKept(t, ARIZONA);
  const before = await substance(page);
  const months = async () => [await page.locator('#plan-end').innerText(), ...(await steps(page)).map(({ when }) => when)];
  const earlier = await months();
  await answer(page, { value: '6400' });
  await page.locator('#rulings li').waitFor();
  assert.match(await page.locator('#rulings').innerText(), /your board[\s\S]*6,400[\s\S]*Ms\. Doe/);
  assert.equal(await page.locator('#value-supervised-hours').count(), 0, 'it is no question any more');
  assert.notDeepEqual(await months(), earlier, 'the months follow');
  assert.equal((await focused(page, 'recorded')).act, 'undo-change');
  assert.deepEqual(
    await page.locator('#ask .answer-form input').evaluateAll((fields) => fields.map((field) => field.value).filter(Boolean)),
    [], 'nothing of it stands in the form of another question',
  );
  const kept = await substance(page);

  await page.locator('#rulings').getByRole('button').click();
  await changedFrom(page, kept);
  assert.deepEqual(await months(), earlier);
  await asking(page, 'undo-change').click();
  await page.locator('#rulings li').waitFor();
  assert.deepEqual(await substance(page), kept);
  await page.locator('#rulings').getByRole('button').click();
  await changedFrom(page, kept);
  assert.deepEqual(await substance(page), before);
});

test('what the board of a state answered that the plan has left is not said of its board now', async (t) => {
  const told = (state) => ({ [`plan/a/ruling/${state}.fee`]: '123\n2026-11-02\nMs. Doe\nBy e-mail' });
  const here = await openKept(t, { ...ARIZONA, ...told('AZ') });
  assert.match(await here.locator('#rulings').innerText(), /Ms\. Doe/);
  const page = await openKept(t, { ...ARIZONA, ...told('TX') });
  assert.equal(await page.locator('#rulings').count(), 0);
  assert.ok((await records(page))['plan/a/ruling/TX.fee'], 'it is kept');
});

for (const [name, entry] of Object.entries({
  'no figure': { value: '' },
  letters: { value: 'many' },
  'a negative figure': { value: '-5' },
  'a figure beyond reason': { value: '999999' },
  'no day': { value: '3200', on: '' },
  'a day to come': { value: '3200', on: '2099-01-01' },
})) {
  test(`a board's answer is refused with a sentence: ${name}`, async (t) => {
    const page = await openKept(t, ARIZONA);
    const before = await substance(page);
    const form = await answer(page, entry);
    const fault = form.locator('.error');
    assert.ok((await fault.innerText()).length > 10);
    assert.equal(await fault.getAttribute('role'), 'alert');
    assert.deepEqual(await substance(page), before);
    await focused(page, name);
    if (entry.value) assert.equal(await form.locator('[id^="value-"]').inputValue(), entry.value, 'to be mended');
  });
}

test('a figure that nobody asked about is told otherwise by the board, and marked wherever it counts', async (t) => {
  const page = await openKept(t, MINE);
  const end = () => page.locator('#plan-end').innerText();
  const before = await end();
  const form = page.locator('#ask details', { has: page.locator('#term-other') });
  await form.locator('summary').click();
  const enter = async (entry) => {
    for (const [part, text] of Object.entries(entry)) {
      const field = form.locator(`#${part}-other`);
      if (part === 'term') await field.selectOption(text);
      else await field.fill(text);
    }
    await form.getByRole('button', { name: 'Keep the answer' }).click();
    await settled(page);
  };
  await enter({ value: '4,500', on: '2026-11-03', person: 'Ms. Doe' });
  assert.match(await form.locator('.error').innerText(), /which figure/);
  await enter({ term: 'supervised-hours', on: '1500-01-01' });
  assert.match(await form.locator('.error').innerText(), /too long ago/);
  assert.equal(await form.locator('#value-other').inputValue(), '4,500', 'to be mended');
  await enter({ on: '2026-11-03' });
  await page.locator('#rulings li').waitFor();
  assert.equal((await records(page))['plan/a/ruling/OH.supervised-hours'].split('\n')[0], '4500');
  await until('the months follow', async () => (await end()) !== before);
  assert.match(await page.locator('.flow > li', { hasText: 'Supervised practice' }).innerText(), /set by what your board answered/);
  assert.equal(await page.locator('#value-other').inputValue(), '', 'the form is empty again');

  // Compare marks the column, and says what was answered.
  await view(page, 'Compare');
  const table = page.locator('table.compare');
  assert.match(await table.locator('thead th').first().innerText(), /with your board's answer/);
  const rows = Object.fromEntries((await cells(table)).map(([name, ...rest]) => [name, rest]));
  assert.match(rows['What the board answered'][0], /4,500 hours.*Ms\. Doe/);

  // The calculator knows nothing of it, and that is said above it.
  await asking(page, 'open-plan a').click();
  const notice = page.locator('#without-rulings');
  await notice.waitFor();
  assert.match(await notice.innerText(), /counts with the state's rule.*“The first plan”/s);
  await notice.getByRole('button').click();
  await notice.waitFor({ state: 'detached' });
});

test('a plan without answers of a board is marked nowhere', async (t) => {
  const page = await openKept(t, MINE, '#v=1&view=compare');
  assert.doesNotMatch(await page.locator('table.compare').innerText(), /board answered|board's answer/);
  await asking(page, 'open-plan a').click();
  await page.locator('#room').waitFor({ state: 'detached' });
  assert.equal(await page.locator('#without-rulings').count(), 0);
});

test('another plan is chosen, and the view follows', async (t) => {
  const other = planRecords(OHIO.replace('state=OH', 'state=TX'), 'b', 'The second plan');
  const page = await openKept(t, { ...other, ...MINE });
  assert.match(await page.locator('#which-heading').innerText(), /first/);
  await page.locator('#my-plan').selectOption('b');
  await until('the second plan', async () => /second/.test(await page.locator('#which-heading').innerText()));
  assert.match(await page.locator('#room').innerText(), /Texas/);
  assert.equal((await records(page)).chosen, 'b');
});
