// My plan: next steps, checks, months, own items, notes, the calendar, a move, and the answers of a board.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  around, button, focusOn, hasFocus, isUnfolded, part, resultThere, settled, told, unfold, until,
} from './browser.mjs';
import { test } from './fixtures.mjs';
import { firstItem, item, openStep, parts, planPart, step, steps, stepsTold, view } from './plans.mjs';
import {
  cells, changedFrom, chosenPlan, compared, downloaded, focusIsKept, OHIO, onDay, planRecords, planTools, records, substance,
  tabTo, undo,
} from './views.mjs';

const MINE = planRecords(OHIO);
/** The addresses of two tabs of my plan. */
const BOARD = '#v=1&view=plan&at=board';
const MOVING = '#v=1&view=plan&at=moving';
const CHECK = fileURLToPath(new URL('../calendar/check.mjs', import.meta.url));

const nextPart = (page) => part(page, 'What is next');
const next = (page) => nextPart(page).innerText();

const FIRST = 'Master of Social Work';
/** The key of the first step in the records. */
const FIRST_KEY = 'study.msw';

test('what is next stands on top, and ticking all of it moves on to the next step', async ({ openKept }) => {
  const page = await openKept(MINE);
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  assert.ok(headings.indexOf('What is next') < headings.indexOf('Your path, step by step'));
  const first = await next(page);
  const texts = (place) => place.getByRole('listitem').filter({ has: page.getByRole('checkbox') }).allInnerTexts();
  const items = await texts(steps(page).first());
  assert.ok(items.length > 4, 'it has items of the checklist');
  assert.deepEqual(await texts(nextPart(page)), items.slice(0, 4), 'the first four are on top');
  await button(nextPart(page), `All ${items.length} items of this step`).click();
  await focusOn(steps(page).first().getByText(/^Checklist: /), 'the checklist');
  for (const text of items) {
    const box = item(page, text.trim()).first();
    await box.focus();
    await page.keyboard.press('Space');
    await settled(page);
    // Its name includes the date since when.
    const ticked = steps(page).first().getByRole('checkbox', { name: text.trim() });
    assert.ok(await hasFocus(ticked), text);
    assert.ok(await ticked.isChecked());
  }
  await until('the next step', async () => (await next(page)) !== first);
  for (const text of items) assert.ok(!(await next(page)).includes(text.trim()), text);
  const kept = Object.keys(await records(page)).filter((key) => key.includes('/tick/'));
  assert.equal(kept.length, items.length);
});

test('what is next has a day and leads to where it is done', async ({ openKept }) => {
  const page = await openKept({ ...planRecords(OHIO.replace('from=bachelors', 'from=msw')), 'log/registered': '2026-02-02', 'log/week/a': '2026-11-09 40 20 1 0' }, '#v=1&view=plan', onDay('2026-11-24'));
  const tasks = () => nextPart(page).getByRole('list').first().getByRole('listitem').allInnerTexts();
  await until('three of them', async () => (await tasks()).length === 3);
  const [log, signed] = await tasks();
  assert.match(log, /^Log your hours; weeks that are missing: 2 by Nov 29, 2026$/);
  assert.match(signed, /^Have your hours of November 2026 signed by your supervisor by Nov 30, 2026$/);
  assert.match(await next(page), /Steps completed: 1 of \d\. 40 of 3,000 supervised hours/);
  await nextPart(page).getByRole('link', { name: /^Log your hours/ }).click();
  await part(page, 'Hours log').waitFor();
});

test('before study nothing is logged: programs come first, with the month in which study begins', async ({ openKept }) => {
  const page = await openKept(planRecords(OHIO.replace('2026-01', '2027-08')), '#v=1&view=plan', onDay('2026-11-24'));
  assert.match(await next(page), /Compare programs and note when each closes applications.*about August 2027/);
  assert.doesNotMatch(await next(page), /Log |signed/);
});

test('an item that is ticked stays in its place, struck through, until the view is left', async ({ openKept }) => {
  const page = await openKept(MINE);
  const boxes = nextPart(page).getByRole('checkbox');
  const names = () => boxes.evaluateAll((all) => all.map((box) => box.id));
  const before = await names();
  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  await settled(page);
  assert.ok(await hasFocus(boxes.nth(1)), 'the focus stays');
  assert.ok(await boxes.nth(1).isChecked());
  assert.deepEqual((await names()).slice(0, 4), before);
  assert.match(await boxes.nth(1).evaluate((box) => getComputedStyle(box.labels[0]).textDecorationLine), /line-through/);
  await planPart(page, 'Board');
  await planPart(page, 'Overview');
  assert.ok(!(await names()).includes(before[1]));
});

test('a tick says since when, and is taken off again', async ({ openKept }) => {
  const page = await openKept(MINE);
  const before = await substance(page);
  const box = firstItem(page);
  await box.check();
  await steps(page).first().getByRole('checkbox', { name: /done .*20\d\d/ }).waitFor();
  await box.uncheck();
  await settled(page);
  assert.deepEqual(await substance(page), before);
});

test('later months follow from the month in which a step was completed', async ({ openKept }) => {
  const page = await openKept(planRecords(OHIO.replace('2026-01', '2026-11')));
  const before = await stepsTold(page);
  const { things, completed } = await openStep(page);
  await completed.fill('2026-11');
  await until('the step is done', async () => (await stepsTold(page))[0].status === 'done');
  const after = await stepsTold(page);
  assert.notDeepEqual(after.slice(1).map(({ when }) => when), before.slice(1).map(({ when }) => when));
  assert.ok(await isUnfolded(things), 'what was opened stays open');
  await completed.fill('');
  await until('as before', async () => JSON.stringify(await stepsTold(page)) === JSON.stringify(before));
});

test('practice that is marked as completed before the hours of the log are done is questioned', async ({ openKept }) => {
  const held = planRecords(OHIO.replace('from=bachelors', 'from=msw'));
  const page = await openKept({ ...held, 'log/registered': '2026-02-02', 'log/week/a': '2026-11-09 40 20 1 0' }, '#v=1&view=plan', onDay('2026-11-24'));
  const warning = page.getByText('the hours that count in your log are 40 of 3,000');
  const { completed } = await openStep(page, 'Supervised practice');
  assert.equal(await warning.count(), 0);
  await completed.fill('2026-11');
  await warning.waitFor();
  await completed.fill('');
  await until('nothing is questioned', async () => (await warning.count()) === 0);
});

test('a month is typed by keyboard, without the page taking a half one', async ({ openKept }) => {
  const page = await openKept(MINE);
  const { completed } = await openStep(page);
  const kept = async () => (await records(page))[`plan/a/done/${FIRST_KEY}`];
  // On a busy machine a key may arrive before the field has the focus: then it is typed again.
  await until('the month is kept', async () => {
    await completed.focus();
    await page.keyboard.type('October', { delay: 40 });
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026', { delay: 40 });
    await settled(page);
    return (await kept()) === '2026-10';
  });
  // Types another year over the present one.
  await page.keyboard.press('ArrowDown');
  await until('the year before is kept', async () => (await kept()) === '2025-10');
});

for (const [month, sentence] of [['2099-01', /January 2099 has not come yet/], ['1900-01', /January 1900 is too long ago/]]) {
  test(`no step is completed in ${month}`, async ({ openKept }) => {
    const page = await openKept({ ...MINE, [`plan/a/done/${FIRST_KEY}`]: '2026-05' });
    const before = await substance(page);
    const { completed } = await openStep(page, FIRST);
    await completed.fill(month);
    await told(page, sentence);
    assert.deepEqual(await substance(page), before);
    assert.equal(await completed.inputValue(), '2026-05', 'what was kept stands there again');
  });
}

test('own items are added, ticked, removed by keyboard, and undo brings one back', async ({ openKept }) => {
  const page = await openKept(MINE);
  const { things, own: field } = parts(step(page));
  await tabTo(page, things, 'the folded part');
  await page.keyboard.press('Enter');
  await tabTo(page, field, 'the field');
  await page.keyboard.type('Ask <Ana> for a letter');
  await page.keyboard.press('Enter');
  const added = item(page, 'Ask <Ana> for a letter');
  await added.waitFor();
  assert.equal(await field.inputValue(), '');
  await focusOn(field, 'the field');
  await added.check();
  await settled(page);
  const before = await substance(page);
  await button(page, 'Remove: Ask <Ana> for a letter').focus();
  await page.keyboard.press('Enter');
  await told(page, /Removed/);
  assert.equal(await added.count(), 0);
  await focusOn(undo(page), 'the way back');
  await page.keyboard.press('Enter');
  await added.waitFor();
  assert.deepEqual(await substance(page), before);
  await focusOn(page.getByRole('heading', { name: 'Your path, step by step', exact: true }), 'the heading of the way');
});

test('an item without words is refused in a sentence', async ({ openKept }) => {
  const page = await openKept(MINE);
  const before = await substance(page);
  const { add } = await openStep(page);
  await add.click();
  await told(page, /Write what you want to do/);
  assert.deepEqual(await substance(page), before);
});

test('a note is kept while it is typed, as one change', async ({ openKept }) => {
  const page = await openKept(MINE);
  const { notes } = await openStep(page);
  await notes.pressSequentially('Ana: 555, "room 4"');
  await settled(page);
  assert.equal((await records(page))[`plan/a/note/${FIRST_KEY}`], 'Ana: 555, "room 4"');
  assert.equal(await notes.inputValue(), 'Ana: 555, "room 4"');
});

test('the calendar file is valid by another implementation, and holds every step ahead', async ({ later, openKept }) => {
  const page = await openKept(planRecords(OHIO.replace('2026-01', '2026-12'), 'a', 'Ohio, "plan A"; 50% sure'));
  const { name, text } = await downloaded(page, () => button(page, 'Calendar file').click());
  assert.match(name, /\.ics$/);
  const folder = await mkdtemp(path.join(tmpdir(), 'calendar-'));
  later(() => rm(folder, { recursive: true }));
  const file = path.join(folder, name);
  await writeFile(file, text);
  const { stdout } = await promisify(execFile)(process.execPath, [CHECK, file], { cwd: path.dirname(CHECK) });
  const [{ events }] = JSON.parse(stdout);
  // A step without a known month has no day in a calendar.
  const ahead = (await stepsTold(page)).filter(({ when }) => /20\d\d/.test(when));
  assert.ok(ahead.length >= 5);
  assert.ok(events.length >= ahead.length, `${events.length} events of ${ahead.length} steps`);
  for (const { name } of ahead) {
    assert.ok(events.some(({ summary }) => summary.includes(name.trim())), `${name} is in the calendar`);
  }
  const again = await downloaded(page, () => button(page, 'Calendar file').click());
  const uids = (text) => text.match(/^UID:.*$/gm);
  assert.deepEqual(uids(again.text), uids(text), 'imported again, events are updated, not doubled');
});

test('imported again after a change, the calendar moves its events and doubles none', async ({ openKept }) => {
  const page = await openKept(planRecords(OHIO.replace('2026-01', '2026-09')));
  /** The content of a calendar after importing a file: of events with the same UID, the greatest SEQUENCE wins. */
  const read = (calendar, text) => {
    for (const event of text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)) {
      const [uid, day, sequence] = ['UID', 'DTSTART;VALUE=DATE', 'SEQUENCE'].map((name) => new RegExp(`^${name}:(.*)$`, 'm').exec(event)[1].trim());
      const known = calendar.get(uid);
      if (!known || Number(sequence) > known.sequence) calendar.set(uid, { day, sequence: Number(sequence) });
    }
    return calendar;
  };
  const file = async () => (await downloaded(page, () => button(page, 'Calendar file').click())).text;
  const calendar = read(new Map(), await file());
  const before = new Map(calendar);
  const { completed } = await openStep(page);
  await completed.fill('2026-10');
  await until('the step is done', async () => (await stepsTold(page))[0].status === 'done');
  // A calendar has a resolution of whole seconds.
  await page.waitForTimeout(1100);
  read(calendar, await file());
  assert.deepEqual([...calendar.keys()], [...before.keys()], 'none is doubled');
  const moved = [...calendar].filter(([uid, { day }]) => before.get(uid).day !== day);
  assert.ok(moved.length > 2, JSON.stringify([...calendar]));
  assert.equal(calendar.get('a.study.msw@casepath').day, '20261001');
});

test('hours that grow too old are in the calendar where the state sets a time', async ({ openKept }) => {
  const page = await openKept(planRecords(OHIO.replace('state=OH', 'state=CA')));
  const { text } = await downloaded(page, () => button(page, 'Calendar file').click());
  assert.match(text.replaceAll('\r\n ', ''), /SUMMARY:Your first supervised hours grow too old/);
  assert.match(text, /UID:a\.hours-expire@casepath[^]*BEGIN:VALARM/);
});

test('a move from Ohio to Texas says what differs, what to have signed, and what it adds', async ({ openKept }) => {
  const page = await openKept(MINE, MOVING);
  const { to, month } = moving(page);
  await to.selectOption('TX');
  await month.fill('2028-06');
  await page.getByText('What both rules ask').first().waitFor();
  const move = await part(page, MOVE).innerText();
  for (const said of ['Texas', 'What both rules ask', 'What may not count', 'To have signed', 'compact', 'Sources']) {
    assert.ok(move.includes(said), said);
  }
  const rows = await cells(part(page, MOVE).getByRole('table').first());
  assert.deepEqual(rows[0].slice(1, 3), ['Ohio', 'Texas']);
  assert.ok(rows.some(([name, ohio]) => /hours/i.test(name) && ohio.includes('3,000')), JSON.stringify(rows));
  assert.equal((await records(page))['plan/a/move'], 'TX 2028-06');
  await to.selectOption('');
  await page.getByText('What both rules ask').waitFor({ state: 'detached' });
});

test('a move is told from what is done, not from what was planned', async ({ openKept }) => {
  const page = await openKept({ ...MINE, 'plan/a/move': 'TX 2027-06' }, MOVING);
  await part(page, MOVE).getByText(/still be studying/).waitFor();
  await planPart(page, 'Overview');
  await (await openStep(page, FIRST)).completed.fill('2026-05');
  await (await openStep(page, 'First license')).completed.fill('2026-06');
  await planPart(page, 'Moving');
  await part(page, MOVE).getByText(/supervised hours.*would be done/).waitFor();
});

for (const [name, to, month, sentence] of [
  ['to the same state', 'OH', '2028-06', /same state|already|Ohio/],
  ['before today', 'TX', '2020-06', /past|before|passed|later|already/],
]) {
  test(`a move ${name} is answered with the reason`, async ({ openKept }) => {
    const page = await openKept(MINE, MOVING);
    const before = await part(page, MOVE).getByRole('paragraph').allInnerTexts();
    await moving(page).to.selectOption(to);
    await moving(page).month.fill(month);
    const reasons = async () => (await part(page, MOVE).getByRole('paragraph').allInnerTexts()).filter((text) => !before.includes(text));
    await until('a reason', async () => (await reasons()).length > 0);
    assert.match((await reasons()).join(), sentence);
    assert.equal(await page.getByText('What both rules ask').count(), 0);
  });
}

for (const [place, hash] of [['Ask your board', BOARD], ['Study here, license there', MOVING]]) {
  test(`the letter of "${place}" is copied as it reads`, async ({ openKept }) => {
    const page = await openKept({ ...MINE, 'plan/a/move': 'TX 2028-06' }, hash, { permissions: ['clipboard-read', 'clipboard-write'] });
    const folded = letterOf(page, place);
    await unfold(folded.getByText(/^The questions to .*, as a text$/));
    await button(folded, 'Copy the text').click();
    await folded.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const reads = await folded.evaluate((letter) => letter.textContent);
    assert.ok(reads.includes(copied.replaceAll('\r\n', '\n')), `${copied} is what stands in ${reads}`);
    assert.ok(copied.length > 200);
  });
}

test('where the browser does not let the page copy, it says so', async ({ openKept }) => {
  const page = await openKept(MINE, BOARD, {
    init: () => {
      if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    },
  });
  const folded = letterOf(page, 'Ask your board');
  await unfold(folded.getByText(/^The questions to .*, as a text$/));
  await button(folded, 'Copy the text').click();
  await told(page, /copy it by hand/);
});

const MOVE = 'Study here, license there';

/** The controls of a move: to which state, and when. */
const moving = (page) => ({
  to: page.getByLabel('State you move to', { exact: true }),
  month: page.getByLabel('Month of the move', { exact: true }),
});

/** The collapsed letter of a part. */
const letterOf = (page, name) => part(page, name).getByRole('group').filter({ hasText: 'The questions to' }).first();

const HOURS_ASKED = /How many hours of supervised practice are required in all/;

/** An open question to the board. */
const question = (page, text) => part(page, 'Ask your board').getByRole('listitem').filter({ hasText: text }).filter({ hasText: 'Record the answer' });

/** The form that records the answer of a board. */
const answerForm = (place) => ({
  summary: place.getByText('Record the answer', { exact: true }),
  figure: place.getByLabel('The figure (or “none” where there is no such term)'),
  words: place.getByLabel("In the board's words"),
  day: place.getByLabel('Day of the answer'),
  person: place.getByLabel('Who answered'),
  keep: place.getByRole('button', { name: 'Keep the answer' }),
  fault: place.getByRole('alert'),
});

/** The recorded answers of boards. */
const rulings = (page) => part(page, 'Ask your board').getByRole('listitem').filter({ hasText: 'Told by your board' });

/** Records the answer to the question about the required hours. */
async function answer(page, { value, words = 'Yes, by e-mail', on = '2026-11-02', person = 'Ms. Doe' }) {
  const form = answerForm(question(page, HOURS_ASKED));
  await unfold(form.summary);
  await form.figure.fill(value);
  await form.words.fill(words);
  await form.day.fill(on);
  await form.person.fill(person);
  await form.keep.click();
  await settled(page);
  return form;
}

// Arizona's hours are not in the tables (data/requirements.csv), so the plan lists a question to its board.
const ARIZONA = planRecords(OHIO.replace('state=OH', 'state=AZ'));

test('what the board answered overrides the rule in this plan, is marked as its, and can be taken back', async ({ openKept }) => {
  const page = await openKept(ARIZONA);
  const before = await substance(page);
  const months = async () => {
    await planPart(page, 'Overview');
    const told = [await chosenPlan(page).innerText(), ...(await stepsTold(page)).map(({ when }) => when)];
    await planPart(page, 'Board');
    return told;
  };
  const earlier = await months();
  await question(page, HOURS_ASKED).waitFor();
  await answer(page, { value: '6400' });
  await rulings(page).waitFor();
  assert.match(await rulings(page).innerText(), /your board[\s\S]*6,400[\s\S]*Ms\. Doe/);
  assert.equal(await question(page, HOURS_ASKED).count(), 0, 'it is no question any more');
  await focusOn(undo(page), 'the way back');
  assert.notDeepEqual(await months(), earlier, 'the months follow');
  assert.deepEqual(
    await part(page, 'Ask your board').locator('input').evaluateAll((fields) => fields.map((field) => field.value).filter(Boolean)),
    [], 'nothing of it stands in the form of another question',
  );
  const kept = await substance(page);

  await rulings(page).getByRole('button').click();
  await changedFrom(page, kept);
  assert.deepEqual(await months(), earlier);
  await undo(page).click();
  await rulings(page).waitFor();
  assert.deepEqual(await substance(page), kept);
  await rulings(page).getByRole('button').click();
  await changedFrom(page, kept);
  assert.deepEqual(await substance(page), before);
});

test('what the board of a state answered that the plan has left is not said of its board now', async ({ openKept }) => {
  const told = (state) => ({ [`plan/a/ruling/${state}.fee`]: '123\n2026-11-02\nMs. Doe\nBy e-mail' });
  const here = await openKept({ ...ARIZONA, ...told('AZ') }, BOARD);
  assert.match(await rulings(here).innerText(), /Ms\. Doe/);
  const page = await openKept({ ...ARIZONA, ...told('TX') }, BOARD);
  assert.equal(await rulings(page).count(), 0);
  assert.equal(await page.getByRole('heading', { name: 'What boards answered' }).count(), 0);
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
  test(`a board's answer is refused with a sentence: ${name}`, async ({ openKept }) => {
    const page = await openKept(ARIZONA, BOARD);
    const before = await substance(page);
    const form = await answer(page, entry);
    assert.ok((await form.fault.innerText()).length > 10);
    assert.deepEqual(await substance(page), before);
    await focusIsKept(page, name);
    if (entry.value) assert.equal(await form.figure.inputValue(), entry.value, 'to be mended');
  });
}

test('a figure that nobody asked about is told otherwise by the board, and marked wherever it counts', async ({ openKept }) => {
  const page = await openKept(MINE);
  const end = () => chosenPlan(page).innerText();
  const before = await end();
  await planPart(page, 'Board');
  const folded = part(page, 'Ask your board').getByRole('group').filter({ hasText: 'The board told me another figure' });
  await unfold(folded.getByText('The board told me another figure', { exact: true }));
  const form = { ...answerForm(folded), figure: folded.getByLabel(/^The figure, “yes”, “no”/), which: folded.getByLabel('Which figure') };
  await form.figure.fill('4,500');
  await form.day.fill('2026-11-03');
  await form.person.fill('Ms. Doe');
  await form.keep.click();
  await form.fault.filter({ hasText: /which figure/ }).waitFor();
  await form.which.selectOption({ label: 'Supervised hours' });
  await form.day.fill('1500-01-01');
  await form.keep.click();
  await form.fault.filter({ hasText: /too long ago/ }).waitFor();
  assert.equal(await form.figure.inputValue(), '4,500', 'to be mended');
  await form.day.fill('2026-11-03');
  await form.keep.click();
  await rulings(page).waitFor();
  assert.equal((await records(page))['plan/a/ruling/OH.supervised-hours'].split('\n')[0], '4500');
  assert.equal(await form.figure.inputValue(), '', 'the form is empty again');
  await planPart(page, 'Overview');
  await until('the months follow', async () => (await end()) !== before);
  assert.match(await step(page, 'Supervised practice').innerText(), /set by what your board answered/);

  // Compare marks the column, and shows the board's answer.
  await view(page, 'Compare');
  const table = compared(page);
  assert.match(await table.getByRole('columnheader').first().innerText(), /with your board's answer/);
  const rows = Object.fromEntries((await cells(table)).map(([name, ...rest]) => [name, rest]));
  assert.match(rows['What the board answered'][0], /4,500 hours.*Ms\. Doe/);

  // The calculator does not use the board's answer, and a notice above it says so.
  await planTools(page, 'The first plan').open.click();
  await told(page, /counts with the state's rule.*“The first plan”/s);
  const notice = page.getByText(/counts with the state's rule/);
  await around(notice).getByRole('button').click();
  await notice.waitFor({ state: 'detached' });
});

test('a plan without answers of a board is marked nowhere', async ({ openKept }) => {
  const page = await openKept(MINE, '#v=1&view=compare');
  assert.doesNotMatch(await compared(page).innerText(), /board answered|board's answer/);
  await planTools(page, 'The first plan').open.click();
  await resultThere(page);
  assert.equal(await page.getByText(/counts with the state's rule/).count(), 0);
});

test('another plan is chosen, and the view follows', async ({ openKept }) => {
  const other = planRecords(OHIO.replace('state=OH', 'state=TX'), 'b', 'The second plan');
  const page = await openKept({ ...other, ...MINE });
  assert.match(await chosenPlan(page).getByRole('heading').innerText(), /first/);
  await page.getByLabel('Plan', { exact: true }).selectOption('b');
  await until('the second plan', async () => /second/.test(await chosenPlan(page).getByRole('heading').innerText()));
  assert.match(await chosenPlan(page).innerText(), /Texas/);
  assert.equal((await records(page)).chosen, 'b');
});
