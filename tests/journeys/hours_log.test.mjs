// The hours log: weeks are entered by keyboard, invalid input is rejected, and the page explains what counts.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { button, choose, focusOn, hasFocus, part, settled, told, unfold, until, viewThere } from './browser.mjs';
import { test as base } from './fixtures.mjs';
import { logForm, openStep, parts, planPart, step, view } from './plans.mjs';
import {
  cells, changedFrom, chosenPlan, downloaded, OHIO, onDay, planRecords, records, substance, tabTo, undo, weekRecords,
} from './views.mjs';

// The pace is that of the weeks before today, so every journey here uses the same date.
const test = base.extend({
  openKept: async ({ openKept }, use) => {
    // The tab "Hours" has its own address.
    await use((records, hash = '#v=1&view=plan&at=hours', options) => openKept(records, hash, { ...onDay('2026-11-24'), ...options }));
  },
});

const FIELDS = ['week', 'hours', 'clients', 'individual', 'group'];
const MINE = planRecords(OHIO);
/** Michigan counts 16 to 40 hours a week and 2000 a year (data/requirements.csv). */
const MICHIGAN = planRecords(OHIO.replace('state=OH', 'state=MI'));

/** Fills the form of a week: { week: '2026-08-03', hours: '38', ... }. */
async function write(page, week) {
  for (const name of FIELDS) await logForm(page)[name].fill(week[name] ?? '');
}

async function add(page, week) {
  await write(page, week);
  await logForm(page).add.click();
  await settled(page);
}

const log = (page) => part(page, 'Hours log');

const weeks = async (page) =>
  Object.entries(await records(page)).filter(([key]) => key.startsWith('log/week/')).map(([, text]) => text).sort();

async function chooseFile(page, content, name = 'hours.csv') {
  await page.getByLabel('Add weeks from a CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

test('a week is entered by keyboard alone', async ({ openKept }) => {
  const page = await openKept(MINE);
  const form = logForm(page);
  await tabTo(page, form.week, 'the day of the week');
  // Typed as in the date field of an American browser.
  await page.keyboard.type('08052026');
  await tabTo(page, form.hours, 'the hours');
  for (const number of ['38.5', '20', '1', '2']) {
    await page.keyboard.type(number);
    await page.keyboard.press('Tab');
  }
  await tabTo(page, form.add, 'the button');
  await page.keyboard.press('Enter');
  await until('the week is kept', async () => (await weeks(page)).length === 1);
  assert.deepEqual(await weeks(page), ['2026-08-03 38.5 20 1 2'], 'its Monday');
  await told(page, /Week of [^.]*is in the log/);
  await focusOn(form.week, 'the next week');
  for (const name of FIELDS) assert.equal(await form[name].inputValue(), '', name);
});

test('a week without work is entered as 0, as the warning says', async ({ openKept }) => {
  const page = await openKept({ ...MINE, ...weekRecords(1, '2026-10-26'), 'log/week/x': '2026-11-16 40 20 1 0' });
  await log(page).getByText(/No entry.*if not, enter 0/).waitFor();
  for (const week of ['2026-11-02', '2026-11-09']) await add(page, { week, hours: '0' });
  await until('both are kept', async () => (await weeks(page)).filter((week) => week.endsWith(' 0 0 0 0')).length === 2);
  assert.doesNotMatch(await log(page).innerText(), /No entry/);
});

test('Enter in a field adds the week', async ({ openKept }) => {
  const page = await openKept(MINE);
  await write(page, { week: '2026-08-03', hours: '40', clients: '20' });
  await logForm(page).clients.press('Enter');
  await until('the week is kept', async () => (await weeks(page)).length === 1);
});

/** The accessible description of a field. */
const describedBy = (field) => field.evaluate((element) => {
  const ids = element.getAttribute('aria-describedby').split(' ');
  return ids.map((id) => document.getElementById(id).innerText).join(' ');
});

const BAD = {
  'no day': [{ hours: '40' }, /Week: enter a day that exists/, 'week'],
  'no hours at all': [{ week: '2026-08-03' }, /at least one number/, 'hours'],
  letters: [{ week: '2026-08-03', hours: 'forty' }, /Hours worked: enter a number/, 'hours'],
  'a negative number': [{ week: '2026-08-03', hours: '40', group: '-1' }, /Group supervision: enter a number/, 'group'],
  'a number in scientific notation': [{ week: '2026-08-03', hours: '1e2' }, /Hours worked: enter a number/, 'hours'],
  'three decimals': [{ week: '2026-08-03', hours: '40.125' }, /two decimals/, 'hours'],
  'more with clients than worked': [{ week: '2026-08-03', hours: '20', clients: '21' }, /more hours with clients/, 'clients'],
  '200 hours': [{ week: '2026-08-03', hours: '200' }, /a week has only/, 'hours'],
  'a hundred hours of supervision': [{ week: '2026-08-03', hours: '100', individual: '100' }, /hours of supervision in one week/, 'individual'],
  'a week to come': [{ week: '2099-08-03', hours: '40' }, /has not begun|ends with/, 'week'],
  'a week of long ago': [{ week: '1901-08-05', hours: '40' }, /begins in/, 'week'],
};

for (const [name, [week, sentence, field]] of Object.entries(BAD)) {
  test(`refused with a sentence, and nothing changes: ${name}`, async ({ openKept }) => {
    const page = await openKept(MINE);
    const before = await substance(page);
    await add(page, week);
    const form = logForm(page);
    assert.match(await form.faults.innerText(), sentence);
    assert.deepEqual(await substance(page), before);
    const wrong = form[field];
    assert.equal(await wrong.getAttribute('aria-invalid'), 'true');
    assert.match(await describedBy(wrong), sentence);
    await focusOn(wrong, 'the first wrong field');
    // The entry stays, so that it can be corrected.
    for (const [other, text] of Object.entries(week)) assert.equal(await form[other].inputValue(), text);
    await add(page, { week: '2026-08-03', hours: '40' });
    await until('the mended week is kept', async () => (await weeks(page)).length === 1);
    assert.equal(await form.faults.innerText(), '');
  });
}

test('30 February cannot be entered', async ({ openKept }) => {
  const page = await openKept(MINE);
  const form = logForm(page);
  await form.week.focus();
  await page.keyboard.type('02302026');
  await form.hours.fill('40');
  await form.add.click();
  await settled(page);
  const kept = await weeks(page);
  if (kept.length === 0) assert.match(await form.faults.innerText(), /a day that exists/);
  // Some browsers correct the date while it is typed; what they show is then what is saved.
  else assert.match(kept[0], /^2026-02-23 40 /);
});

test('a week that is half typed is there after another view', async ({ openKept }) => {
  const page = await openKept(MINE);
  await write(page, { week: '2026-08-03', hours: '38' });
  await planPart(page, 'Overview');
  const { own } = await openStep(page, 'Supervised practice');
  await own.fill('half an item');
  await view(page, 'Compare');
  await view(page, 'My plan');
  assert.equal(await own.inputValue(), 'half an item');
  await planPart(page, 'Hours');
  const form = logForm(page);
  assert.equal(await form.week.inputValue(), '2026-08-03');
  assert.equal(await form.hours.inputValue(), '38');
  await form.add.click();
  await until('the week is kept', async () => (await weeks(page)).length === 1);
  for (const name of FIELDS) assert.equal(await form[name].inputValue(), '', name);
});

const NO_REGISTRATION = {
  'a day that no calendar has': '02312026',
  'a year of long ago': '01051700',
  'a year to come': '01052031',
  'a year of five digits': '010520266',
  'half a day': '0105',
};

for (const [name, typed] of Object.entries(NO_REGISTRATION)) {
  test(`the day of registration stays as it was, and it is said: ${name}`, async ({ openKept }) => {
    const page = await openKept({ ...MINE, ...weekRecords(3), 'log/registered': '2026-05-04' });
    const before = await substance(page);
    const field = logForm(page).registered;
    await field.focus();
    if (name === 'half a day') await page.keyboard.press('Backspace');
    else await page.keyboard.type(typed);
    await settled(page);
    const shown = await field.inputValue();
    assert.deepEqual(await substance(page), before, 'nothing while it is typed');
    await logForm(page).hours.focus();
    await settled(page);
    // Some browsers correct the date while it is typed; what they show is then what is saved.
    if (shown >= '1990' && shown <= '2026-11') return assert.equal((await records(page))['log/registered'], shown);
    assert.deepEqual(await substance(page), before);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    await told(page, /from 1990 to today/);
    assert.match(await describedBy(field), /from 1990 to today/);
    assert.equal(await field.inputValue(), '2026-05-04', 'what was there stays');
    await field.fill('2026-06-01');
    await logForm(page).hours.focus();
    await until('a good day is kept', async () => (await records(page))['log/registered'] === '2026-06-01');
    assert.equal(await field.getAttribute('aria-invalid'), null);
  });
}

test('the day of registration is kept when the page is left, and removed when it is emptied', async ({ openKept }) => {
  const page = await openKept(MINE);
  const { registered, hours } = logForm(page);
  await registered.fill('2026-06-01');
  await page.reload();
  await viewThere(page);
  assert.equal(await registered.inputValue(), '2026-06-01');
  await registered.fill('');
  await hours.focus();
  await until('it is removed', async () => (await records(page))['log/registered'] === undefined);
});

test('what was done lies over no field above the one that has the focus', async ({ openKept }) => {
  const page = await openKept(MINE, undefined, { theme: 'dark' });
  await add(page, { week: '2026-08-03', hours: '40' });
  const said = /Week of [^.]*is in the log/;
  await told(page, said);
  await settled(page);
  const [notice, field] = await Promise.all([page.getByRole('status').filter({ hasText: said }), logForm(page).registered].map((at) => at.boundingBox()));
  const apart = notice.x >= field.x + field.width || notice.y >= field.y + field.height || notice.y + notice.height <= field.y;
  assert.ok(apart, JSON.stringify({ notice, field }));
});

test('a week is changed', async ({ openKept }) => {
  const page = await openKept({ ...MINE, ...weekRecords(3) });
  const form = logForm(page);
  await button(page, 'Change: Week of Nov 9, 2026').focus();
  await page.keyboard.press('Enter');
  await focusOn(form.week, 'the week');
  assert.equal(await form.week.inputValue(), '2026-11-09');
  assert.equal(await form.hours.inputValue(), '40');
  await form.hours.fill('12,5');
  await form.clients.fill('10');
  await form.save.click();
  await until('the change is kept', async () => (await weeks(page)).includes('2026-11-09 12.5 10 1 0'));
  assert.equal((await weeks(page)).length, 3);
});

test('a change that is left by Escape changes nothing', async ({ openKept }) => {
  const page = await openKept({ ...MINE, ...weekRecords(3) });
  const before = await substance(page);
  const { hours } = logForm(page);
  await button(page, 'Change: Week of Nov 9, 2026').click();
  await hours.fill('1');
  await hours.press('Escape');
  await settled(page);
  assert.deepEqual(await substance(page), before);
  assert.equal(await hours.inputValue(), '');
  await add(page, { week: '2026-08-03', hours: '7' });
  await until('the next one is a new one', async () => (await weeks(page)).length === 4);
});

test('a week is deleted, and undo brings it back', async ({ openKept }) => {
  const page = await openKept({ ...MINE, ...weekRecords(3) });
  const before = await substance(page);
  await button(page, 'Delete: Week of Nov 9, 2026').focus();
  await page.keyboard.press('Enter');
  await changedFrom(page, before);
  assert.equal((await weeks(page)).length, 2);
  await told(page, /Week of [^.]*is deleted/);
  await focusOn(undo(page), 'the way back');
  const notice = await page.getByRole('status').filter({ has: undo(page) }).boundingBox();
  assert.ok(notice.y >= 0 && notice.y < 900, 'the way back is in sight');
  await page.keyboard.press('Enter');
  await until('it is back', async () => (await weeks(page)).length === 3);
  assert.deepEqual(await substance(page), before);
  await focusOn(log(page).getByRole('heading', { name: 'Hours log', exact: true }), 'the heading of the log');
});

test('what is exported is imported as it was', async ({ openKept }) => {
  const page = await openKept({ ...MINE, ...weekRecords(20, '2026-11-16', '38.25 20.5 1 1.5') });
  const before = await weeks(page);
  const file = await downloaded(page, () => button(page, 'Download as CSV').click());
  assert.match(file.name, /\.csv$/);
  assert.equal(file.text.trim().split('\n').length, 21);

  await chooseFile(page, file.text);
  const preview = previewOf(page, 'hours.csv');
  await preview.getByText(/^New weeks: 0\. In the log already: 20\./).waitFor();
  assert.equal(await button(preview, 'Add these weeks').isDisabled(), true);
  assert.deepEqual(await weeks(page), before);

  const other = await openKept(MINE);
  await chooseFile(other, file.text);
  await previewOf(other, 'hours.csv').getByText(/^New weeks: 20\. In the log already: 0\./).waitFor();
  assert.deepEqual(await weeks(other), [], 'nothing is added before');
  await button(other, 'Add these weeks').click();
  await told(other, /added: 20\./);
  assert.deepEqual(await weeks(other), before);
  await undo(other).click();
  await until('none of it', async () => (await weeks(other)).length === 0);
});

/** What a file in the layout of the log would add. */
const previewOf = (page, file) => page.getByRole('group', { name: `What “${file}” would add to the log`, exact: true });

/** Chooses a file in the layout of the log, and adds what it would. */
async function addFile(page, content) {
  await chooseFile(page, content);
  await button(previewOf(page, 'hours.csv'), 'Add these weeks').click();
}

test('of a file in the layout of the log it is shown what would be added, each job apart, before it is', async ({ openKept }) => {
  const page = await openKept({ ...MINE, 'log/week/a': '2026-08-03 20 10 1 0', 'log/job/a': 'Clinic', 'log/week/b': '2026-08-10 38 20 1 0' });
  const before = await substance(page);
  await chooseFile(page, `${HEADER.trim()},job\n2026-08-03,20,10,1,0,Clinic\n2026-08-03,12,6,0,0,School\n2026-08-10,30,20,1,0,\n`);
  const preview = previewOf(page, 'hours.csv');
  await preview.getByText('New weeks: 1. In the log already: 1. In the log with other hours: 1. Rows not understood, whose weeks are left out: 0.').waitFor();
  assert.deepEqual((await cells(preview.getByRole('table')))[1].slice(1), ['12', '6', '0', '0', 'School']);
  await button(preview, 'Cancel').click();
  await preview.waitFor({ state: 'detached' });
  assert.deepEqual(await substance(page), before);
});

test('a log that Excel has saved, with its dates and a line for the separator, is read, and the jobs stay apart', async ({ openKept }) => {
  const page = await openKept(MINE);
  await chooseFile(page, `sep=;\r\n${HEADER.trim().replaceAll(',', ';')};job\r\n8/3/2026;20;10;1;0;Clinic\r\n8/3/2026;12;6;0;0;School\r\n46244;38,5;20;1;0;Clinic\r\n8/17/2026;x;0;0;0;\r\n`);
  const preview = previewOf(page, 'hours.csv');
  await preview.getByText(/^New weeks: 3\. .*: 1\.$/).waitFor();
  await preview.getByText(/^Line 6, column “hours”: “x” is no number/).waitFor();
  assert.equal(await page.getByText('Nothing was added').count(), 0);
  assert.equal(await preview.getByLabel('Column “job”', { exact: true }).inputValue(), 'job');
  await button(preview, 'Add these weeks').click();
  await until('three are kept', async () => (await weeks(page)).length === 3);
  assert.deepEqual(await weeks(page), ['2026-08-03 12 6 0 0', '2026-08-03 20 10 1 0', '2026-08-10 38.5 20 1 0']);
  const totals = log(page).getByRole('table', { name: 'Recorded for each job or supervisor' });
  assert.deepEqual((await cells(totals)).slice(1).map(([name, hours]) => [name, hours]), [['Clinic', '58.5'], ['School', '12']]);
});

const HEADER = 'week,hours,with_clients,supervision_individual,supervision_group\n';
const FILES = {
  'a day that does not exist': [`${HEADER}2026-02-30,40,20,1,0\n`, /Line 2, column “week”.*no day “2026-02-30”/],
  'a negative number': [`${HEADER}2026-08-03,-40,20,1,0\n`, /Line 2.*“-40” is below 0/],
  letters: [`${HEADER}2026-08-03,forty,20,1,0\n`, /Line 2.*“forty” is no number/],
  '200 hours': [`${HEADER}2026-08-03,200,20,1,0\n`, /Line 2, column “hours”: a week has only .*\(here: 200\)/],
  'a cell too many': [`${HEADER}2026-08-03,40,20,1,0,9\n`, /Line 2.*cells/],
  'a week to come': [`${HEADER}2031-08-04,40,20,1,0\n`, /Line 2, column “week”: this week has not begun yet \(here: 2031-08-04\)/],
  'columns without weeks': [HEADER, /no week below/],
  nothing: ['', /nothing in it/],
  'no text': ['PK\u0003\u0004\0\0\0\0', /no text/],
};

for (const [name, [content, sentence]] of Object.entries(FILES)) {
  test(`a file is refused with line and reason, and nothing changes: ${name}`, async ({ openKept }) => {
    const page = await openKept({ ...MINE, ...weekRecords(3) });
    const before = await substance(page);
    await chooseFile(page, content);
    const text = (await told(page, /Nothing was added/)).replace(/\s+/g, ' ');
    assert.match(text, sentence);
    assert.deepEqual(await substance(page), before);
  });
}

test('of a file in the layout of the log the rows that can be read are offered, and the others named, before anything is added', async ({ openKept }) => {
  const page = await openKept(MINE);
  const before = await substance(page);
  const weeksOf = Array.from({ length: 7 }, (_, place) => `2026-0${place < 4 ? 8 : 9}-${['03', '10', '17', '24', '07', '14', '21'][place]};${30 + place},5;20;1;0`);
  const bad = ['2026-02-30;40;20;1;0', ...Array.from({ length: 6 }, () => '2026-10-05;cuarenta;20;1;0')];
  await chooseFile(page, `Semana;Horas;Con clientes;Supervisión individual;Supervisión grupo\n${[...bad, ...weeksOf].join('\n')}\n`);
  const preview = previewOf(page, 'hours.csv');
  await preview.getByText('New weeks: 7. In the log already: 0. In the log with other hours: 0. Rows not understood, whose weeks are left out: 7.').waitFor();
  const faults = await preview.getByRole('listitem').allInnerTexts();
  assert.match(faults[0], /^Line 2, column “Semana”: there is no day “2026-02-30”/);
  assert.match(faults[1], /^Line 3, column “Horas”: “cuarenta” is no number of hours/);
  assert.deepEqual([faults.length, faults.at(-1)], [6, 'and 2 more']);
  assert.equal((await cells(preview.getByRole('table'))).length, 6, 'the header and five weeks');
  assert.equal(await preview.getByText('and 2 more', { exact: true }).count(), 2, 'weeks and rows');
  assert.deepEqual(await substance(page), before);
  await button(preview, 'Add these weeks').click();
  await until('seven are kept', async () => (await weeks(page)).length === 7);
});

test('on a phone the hours of a preview lie beside each other', async ({ openKept }) => {
  const page = await openKept(MINE, undefined, { width: 360, height: 740 });
  await chooseFile(page, `${HEADER}2026-08-03,40,20,1,2\n`);
  const row = previewOf(page, 'hours.csv').getByRole('row').filter({ hasText: 'Aug' });
  const boxes = await row.evaluate((row) => [...row.cells].map((cell) => cell.getBoundingClientRect().toJSON()));
  for (const [place, { left }] of boxes.entries()) assert.ok(place === 0 || left >= boxes[place - 1].right - 1, JSON.stringify(boxes));
});

test('many faults of a file are a list', async ({ openKept }) => {
  const page = await openKept(MINE);
  await chooseFile(page, HEADER + '2026-08-03,forty,20,1,0\n'.repeat(12));
  await told(page, /Nothing was added/);
  assert.equal(await page.getByRole('status').getByRole('listitem').count(), 12);
});

test('weeks copied out of a spreadsheet, with tabs between them, are taken', async ({ openKept }) => {
  const page = await openKept(MINE);
  await addFile(page, `${HEADER}2026-08-03,37.5,20,1,0\n`.replaceAll(',', '\t'));
  await until('the week is kept', async () => (await weeks(page)).includes('2026-08-03 37.5 20 1 0'));
});

test('a bad file after a good one is told, and the good one can still be undone', async ({ openKept }) => {
  const page = await openKept(MINE);
  await addFile(page, `${HEADER}2026-08-03,40,20,1,0\n`);
  await until('the week is kept', async () => (await weeks(page)).length === 1);
  await chooseFile(page, `${HEADER}2026-08-10,forty,20,1,0\n`);
  await told(page, /Nothing was added/);
  await told(page, /Weeks added: 1/);
  await add(page, { week: '2026-08-10', hours: '40' });
  await told(page, /is in the log/);
  await undo(page).click();
  await until('only the week of the file is gone', async () => (await weeks(page)).join() === '2026-08-10 40 0 0 0');
});

test('a file of 50 MB is refused, and nothing changes', async ({ later, openKept }) => {
  const page = await openKept({ ...MINE, ...weekRecords(3) });
  const before = await substance(page);
  const folder = await mkdtemp(path.join(tmpdir(), 'log-'));
  later(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'hours.csv');
  await writeFile(file, Buffer.alloc(50_000_000, '2026-08-03,40,20,1,0\n'));
  await page.getByLabel('Add weeks from a CSV file').setInputFiles(file);
  await told(page, /too large/);
  assert.deepEqual(await substance(page), before);
});

/** The table of recorded and counted hours. */
const standing = (page) => page.getByRole('table', { name: 'What you recorded and what counts, in hours' });

test('recorded and valid are kept apart where the state caps weeks, and each deduction says why', async ({ openKept }) => {
  const page = await openKept({ ...MICHIGAN, ...weekRecords(4, '2026-11-16', '50 25 1 0'), 'log/week/x': '2026-10-05 10 5 1 0' });
  const rows = await cells(standing(page));
  // By hand: 4 x 50 + 10 recorded; 4 x 40 count, because Michigan counts 40 a week at most and no week under 16.
  const hours = rows.find(([name]) => name === 'Hours worked');
  assert.deepEqual(hours.slice(1).map(Number), [210, 160, 50]);
  const reasons = log(page).getByText(/^Not counted: /);
  const text = (await reasons.allInnerTexts()).join('\n').replace(/\s+/g, ' ');
  assert.match(text, /no more than 40 hours a week/);
  assert.match(text, /weeks under 16 hours/);
  const first = log(page).getByRole('group').filter({ has: page.getByText(/^Not counted: /) }).first();
  const sources = first.getByRole('link', { name: /opens another site/ });
  assert.equal(await sources.count(), 0, 'they are folded away');
  await unfold(reasons.first());
  assert.ok(await sources.count(), 'with its source');
});

test('beside each week stands what of it does not count, and why', async ({ openKept }) => {
  const page = await openKept({ ...MICHIGAN, ...weekRecords(2, '2026-11-16', '50 25 1 0'), 'log/week/x': '2026-11-02 38 20 1 0' });
  const row = (week) => log(page).getByRole('rowheader', { name: new RegExp(`^Week of ${week}`) });
  assert.match(await row('Nov 16, 2026').innerText(), /Does not count: 10 hours \(5 with clients\) \(over the most of a week\)/);
  assert.doesNotMatch(await row('Nov 2, 2026').innerText(), /Does not count/);
});

test('a table for the board: by month or week, with totals, for each job, opened again as it was', async ({ openKept }) => {
  const page = await openKept({ ...MICHIGAN, ...weekRecords(4, '2026-11-16', '50 25 1 0'), 'log/week/x': '2026-10-05 10 5 1 0', 'log/job/x': '=Clinic' });
  const save = () => downloaded(page, () => button(page, 'Download the table for the board (CSV)').click());
  const { name, text } = await save();
  assert.equal(name, 'casepath-board.csv');
  const lines = text.replace('\ufeff', '').trim().split('\r\n');
  assert.match(lines[0], /^Month,Job or supervisor,Hours worked,Of these with clients,/);
  assert.ok(lines.some((line) => line.startsWith("2026-10,'=Clinic,10,5,1,0,")), text);
  // By hand: 3 weeks of November of 50 hours, of which 40 count.
  assert.ok(lines.some((line) => line.startsWith('2026-11,all,,,,,120,60,60,3,0,3,')), text);
  assert.ok(lines.some((line) => line.startsWith('Total,all,210,105,5,0,160,')), text);
  assert.ok(lines.some((line) => line.startsWith('Michigan asks for')), text);
  await page.getByLabel('One row for each', { exact: true }).selectOption('week');
  const weekly = (await save()).text;
  assert.match(weekly, /\r\n2026-11-16,not named,50,25,1,0,/);
  const other = await openKept(MINE);
  await chooseFile(other, weekly, 'board.csv');
  await button(other, 'Add these weeks').click();
  await until('the weeks are there', async () => (await weeks(other)).length === 5);
  assert.deepEqual(await weeks(other), await weeks(page));
});

test('hours before registration do not count, and the day is asked for', async ({ openKept }) => {
  const page = await openKept({ ...MINE, ...weekRecords(4, '2026-11-16', '30 20 1 0') });
  const hours = async () => (await cells(standing(page))).find(([name]) => name === 'Hours worked').slice(1).map(Number);
  assert.deepEqual(await hours(), [120, 120, 0]);
  await logForm(page).registered.fill('2026-11-09');
  await logForm(page).registered.blur();
  // The weeks of 26 October and 2 November began before.
  await until('two weeks are left out', async () => JSON.stringify(await hours()) === '[120,60,60]');
  await log(page).getByText(/^Not counted: .*not registered/).waitFor();
});

test('the headline of the plan follows the log', async ({ openKept }) => {
  const page = await openKept({ ...MINE, 'log/registered': '2026-08-01' }, '#v=1&view=plan');
  const end = () => chosenPlan(page).innerText();
  const before = await end();
  await planPart(page, 'Hours');
  const rows = Array.from({ length: 12 }, (_, place) => {
    const day = new Date(Date.UTC(2026, 10, 16 - 7 * place)).toISOString().slice(0, 10);
    return `${day},20,15,1,0`;
  });
  await addFile(page, HEADER + rows.join('\n'));
  await log(page).getByText(/At your pace of the last 12 weeks you finish.*(license|LISW|LCSW)/i).waitFor();
  await planPart(page, 'Overview');
  await until('the plan ends in another month', async () => (await end()) !== before);
});

const PRACTISING = { ...MINE, 'plan/a/done/study.msw': '2026-01', 'log/registered': '2026-02-02' };
const practice = (page) => step(page, 'Supervised practice (now|done)');

test('after a leave the log says no end, and the way says by which hours it has a month', async ({ openKept }) => {
  const page = await openKept({ ...PRACTISING, ...weekRecords(12, '2026-05-04') });
  const said = /No end in sight at this pace[^]*uses the hours a week of your answers/;
  assert.match(await log(page).innerText(), said);
  await planPart(page, 'Overview');
  assert.match(await practice(page).innerText(), said);
});

test('practice that is completed is projected no more', async ({ openKept }) => {
  const page = await openKept({ ...PRACTISING, ...weekRecords(12) }, '#v=1&view=plan');
  assert.match(await practice(page).innerText(), /At your pace/);
  const { things, completed } = parts(practice(page));
  await unfold(things);
  await completed.fill('2026-10');
  await page.getByText(/At your pace|You could hold/).first().waitFor({ state: 'detached' });
  assert.doesNotMatch(await page.getByRole('main').innerText(), /At your pace|You could hold/);
  await planPart(page, 'Hours');
  assert.doesNotMatch(await page.getByRole('main').innerText(), /At your pace|You could hold/);
});

test('where the log tells no latest month, the step tells none either', async ({ openKept }) => {
  const weeks = Object.fromEntries(Array.from({ length: 12 }, (_, place) => {
    const day = new Date(Date.UTC(2026, 10, 16 - 7 * place)).toISOString().slice(0, 10);
    return [`log/week/w${place}`, place % 6 === 5 ? `${day} 60 30 1 0` : `${day} 0 0 0 0`];
  }));
  const page = await openKept({ ...PRACTISING, ...weeks }, '#v=1&view=plan');
  const text = await practice(page).innerText();
  assert.match(text, /We can tell no latest month/);
  assert.doesNotMatch(text, /at the latest/);
});

test('a number that cannot be read makes no fault of another one', async ({ openKept }) => {
  const page = await openKept(MINE);
  await add(page, { week: '2026-08-03', hours: 'forty', clients: '20' });
  assert.deepEqual(await logForm(page).faults.getByRole('listitem').count(), 1);
  await add(page, { week: '2099-08-03', hours: 'forty', clients: '20' });
  assert.deepEqual(await logForm(page).faults.getByRole('listitem').count(), 2, 'the day is told all the same');
});

test('hours before the degree or the registration shorten no plan, and it is said why', async ({ openKept }) => {
  // A plan with study until January 2028, with ten weeks in the log.
  const page = await openKept({ ...MINE, ...weekRecords(10, '2026-11-16', '40 25 1 1') });
  const end = () => chosenPlan(page).innerText();
  await log(page).getByText(/you study until January 2028.*rarely count/).waitFor();
  assert.doesNotMatch(await log(page).innerText(), /At your pace|You could hold/);
  await planPart(page, 'Overview');
  assert.match(await end(), /2030/);
  await (await openStep(page, 'Master of Social Work')).completed.fill('2026-01');
  await planPart(page, 'Hours');
  await log(page).getByText(/since when you are registered/).first().waitFor();
  await logForm(page).registered.fill('2026-09-01');
  await logForm(page).registered.blur();
  await log(page).getByText(/At your pace/).waitFor();
  await planPart(page, 'Overview');
  assert.doesNotMatch(await end(), /2030/);
});

test('the log asks for no client data, and says so', async ({ openKept }) => {
  const page = await openKept(MINE);
  await log(page).getByText(/No names, cases or notes on clients belong here/).waitFor();
  const fields = await log(page).locator('input:not([type=file]), textarea, select')
    .evaluateAll((all) => all.map((field) => ({ told: `${field.type} ${field.labels[0]?.innerText}`, mode: field.inputMode })));
  // Collapsed fields, the table and the earlier hours, accept numbers only.
  assert.deepEqual(new Set(fields.slice(7).map(({ mode }) => mode)), new Set(['decimal']));
  assert.deepEqual(fields.slice(0, 7).map(({ told }) => told), [
    'date Registered with the board since', 'date Week', 'text Hours worked', 'text Of these with clients', 'text Individual supervision', 'text Group supervision',
    'text Job or supervisor, if several',
  ]);
  await add(page, { week: '2026-08-03', hours: 'Ana Example' });
  await add(page, { week: '2026-08-03', hours: '40' });
  await until('the week is kept', async () => (await weeks(page)).length === 1);
  assert.ok(!JSON.stringify(await records(page)).includes('Ana'));
});

test('where the log changes the end of my plan, the estimate with the same answers says which month that is', async ({ openKept }) => {
  const practicing = '#v=1&from=msw&to=msw&state=OH&setting=hospital&hours=40&done=400&start=2026-01';
  const plan = planRecords(practicing);
  const page = await openKept({ ...plan, ...weekRecords(20, '2026-11-16', '20 10 1 0') }, `${practicing}&view=plan`);
  await view(page, 'Estimate');
  const said = page.getByText(/^My plan counts your log, your ticks and what the board answered too: it ends around /);
  await said.waitFor();
  const [month] = /\w+ \d{4}(?=\.$)/.exec(await said.innerText());
  await view(page, 'My plan');
  await page.getByText(month).first().waitFor();
  // Other answers are another estimate.
  await view(page, 'Estimate');
  await said.waitFor();
  await choose(page, 'State', 'TX');
  await said.waitFor({ state: 'detached' });
});

test('a log of ten years stands on the page, the latest weeks in sight', async ({ openKept }) => {
  const page = await openKept({ ...MINE, ...weekRecords(520) });
  assert.equal(await log(page).getByRole('rowheader', { name: /^Week of / }).count(), 12);
  await log(page).getByText(/508 earlier weeks/).waitFor();
});

/** The rows of the table for entering several weeks, in page order. */
const gridRows = (page) => log(page).getByRole('group', { name: 'Enter several weeks as a table' }).getByRole('row').filter({ has: page.getByRole('textbox') });

test('ten weeks are entered by keyboard in a table, each saved as it is left', async ({ openKept }) => {
  const page = await openKept({ ...MINE, 'log/registered': '2026-02-02' });
  await unfold(log(page).getByText('Enter several weeks as a table', { exact: true }));
  const rows = gridRows(page);
  await until('ten rows', async () => (await rows.count()) === 10);
  assert.match(await rows.last().innerText(), /Week of Nov 23, 2026/, 'up to this week');
  await rows.first().getByRole('textbox').first().focus();
  for (let row = 0; row < 10; row += 1) {
    for (const number of ['40', '20', '1']) {
      await page.keyboard.type(number);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
  }
  await until('ten weeks are kept', async () => (await weeks(page)).length === 10);
  assert.equal((await weeks(page))[0], '2026-09-21 40 20 1 0');
  assert.equal((await weeks(page))[9], '2026-11-23 40 20 1 0');
  // Another number in a row changes its week, and does not add one.
  const hours = rows.first().getByRole('textbox').first();
  await hours.fill('38');
  await hours.press('Tab');
  await until('the week is changed', async () => (await weeks(page))[0] === '2026-09-21 38 20 1 0');
  assert.equal((await weeks(page)).length, 10);
});

test('ten weeks take some hundred keys, from the tabs of the plan on', async ({ openKept }) => {
  const page = await openKept({ ...MINE, 'log/registered': '2026-02-02' });
  let keys = 0;
  const press = async (...names) => {
    for (const name of names) {
      keys += 1;
      await page.keyboard.press(name);
    }
  };
  await page.getByRole('navigation', { name: 'Parts of my plan' }).getByRole('link', { name: 'Hours' }).focus();
  const summary = log(page).getByText('Enter several weeks as a table', { exact: true });
  while (!(await hasFocus(summary)) && keys < 30) await press('Tab');
  await press('Enter');
  const first = gridRows(page).first().getByRole('textbox').first();
  await first.waitFor();
  while (!(await hasFocus(first)) && keys < 40) await press('Tab');
  for (let row = 0; row < 10; row += 1) await press('4', '0', 'Tab', '2', '0', 'Tab', '1', 'Enter');
  await until('ten weeks are kept', async () => (await weeks(page)).length === 10);
  assert.ok(keys <= 110, `${keys} keys`);
});

test('in the table a fault stands beside its cell, an emptied row is taken out, and a row can be as the one before', async ({ openKept }) => {
  const page = await openKept({ ...MINE, 'log/week/a': '2026-11-09 36 18 1 1' });
  await unfold(log(page).getByText('Enter several weeks as a table', { exact: true }));
  const rows = gridRows(page);
  await until('the two weeks that follow', async () => (await rows.count()) === 2);
  await button(rows.first(), 'Same as the week before: Week of Nov 16, 2026').click();
  await until('as the latest of the log', async () => (await weeks(page)).includes('2026-11-16 36 18 1 1'));
  const second = rows.last().getByRole('textbox');
  await second.first().fill('forty');
  await second.first().press('Tab');
  assert.equal(await second.first().getAttribute('aria-invalid'), 'true');
  assert.match(await describedBy(second.first()), /enter a number/);
  await log(page).getByRole('alert').filter({ hasText: /enter a number/ }).waitFor();
  assert.equal((await weeks(page)).length, 2, 'nothing wrong is kept');
  for (const cell of await rows.first().getByRole('textbox').all()) await cell.fill('');
  await rows.first().getByRole('textbox').last().press('Tab');
  await until('it is taken out', async () => (await weeks(page)).length === 1);
});

test('of a new week nothing is kept before its row is left, and half a row is told and not kept', async ({ openKept }) => {
  const page = await openKept({ ...MINE, 'log/week/a': '2026-11-09 36 18 1 1' });
  await unfold(log(page).getByText('Enter several weeks as a table', { exact: true }));
  const [hours, clients] = await gridRows(page).first().getByRole('textbox').all();
  await hours.focus();
  await page.keyboard.type('30');
  await page.keyboard.press('Tab');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await log(page).getByRole('alert').filter({ hasText: 'more hours with clients than hours worked' }).waitFor();
  assert.deepEqual(await weeks(page), ['2026-11-09 36 18 1 1']);
  await hours.fill('');
  await clients.press('Enter');
  await log(page).getByRole('alert').filter({ hasText: 'Enter the hours worked as well' }).waitFor();
  assert.deepEqual(await weeks(page), ['2026-11-09 36 18 1 1']);
  await hours.fill('41');
  await hours.press('Enter');
  await until('the week is kept', async () => (await weeks(page)).includes('2026-11-16 41 40 0 0'));
  // A week that is kept stays as it was if a change of it cannot be.
  await clients.fill('50');
  await clients.press('Enter');
  await gridRows(page).first().getByText('the log has this week as it was before').waitFor();
  assert.ok((await weeks(page)).includes('2026-11-16 41 40 0 0'));
});

test('what is typed in the table and not saved is there after a reload, and is forgotten once it is saved', async ({ openKept }) => {
  const page = await openKept({ ...MINE, 'log/week/a': '2026-11-09 36 18 1 1' });
  await unfold(log(page).getByText('Enter several weeks as a table', { exact: true }));
  const hours = () => gridRows(page).first().getByRole('textbox').first();
  await hours().focus();
  await page.keyboard.type('30');
  await page.reload();
  await viewThere(page);
  await hours().waitFor();
  assert.equal(await hours().inputValue(), '30', 'in sight, in its cell');
  assert.deepEqual(await weeks(page), ['2026-11-09 36 18 1 1'], 'and not saved');
  await hours().press('Enter');
  await until('the week is kept', async () => (await weeks(page)).includes('2026-11-16 30 0 0 0'));
  await page.reload();
  await viewThere(page);
  assert.equal(await gridRows(page).count(), 0, 'folded');
});

const TWO_JOBS = {
  ...MINE,
  'log/week/a': '2026-11-09 20 10 1 0', 'log/job/a': 'Clinic',
  'log/week/b': '2026-11-09 12 6 0 1', 'log/job/b': 'School',
};

test('with two jobs a row of the table is a week of one job, by keyboard as before, and each has its total', async ({ openKept }) => {
  const page = await openKept(TWO_JOBS);
  await unfold(log(page).getByText('Enter several weeks as a table', { exact: true }));
  const rows = gridRows(page);
  await until('two weeks of each', async () => (await rows.count()) === 4);
  const jobs = () => rows.getByRole('combobox').evaluateAll((fields) => fields.map((field) => field.value));
  assert.deepEqual(await jobs(), ['Clinic', 'School', 'Clinic', 'School']);
  await log(page).getByLabel('Hours worked, Week of Nov 16, 2026, Clinic', { exact: true }).focus();
  for (const number of ['21', '13', '22', '14']) {
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
  }
  await until('all four are kept', async () => (await weeks(page)).length === 6);
  const totals = log(page).getByRole('table', { name: 'Recorded for each job or supervisor' });
  const hours = async () => (await cells(totals)).slice(1).map(([name, hours]) => [name, hours]);
  assert.deepEqual(await hours(), [['Clinic', '63'], ['School', '39']]);
  // The week before is that of the same job.
  await button(rows.last(), 'Same as the week before: Week of Nov 23, 2026, School').click();
  await until('as the row of the same job', async () => (await hours())[1][1] === '38');
  // Another job typed in a row moves its hours, and none is lost.
  await rows.last().getByRole('combobox').fill('Ward');
  await rows.last().getByRole('combobox').press('Tab');
  await until('a third job', async () => (await hours()).length === 3);
  assert.deepEqual(await hours(), [['Clinic', '63'], ['School', '25'], ['Ward', '13']]);
  assert.equal((await weeks(page)).length, 6);
  await focusOn(rows.last().getByRole('textbox').first(), 'the hours of the same row');
});

test('the table has no column for a job before one is named, and rows of it from then on', async ({ openKept }) => {
  const page = await openKept({ ...MINE, 'log/week/a': '2026-11-09 36 18 1 1' });
  await unfold(log(page).getByText('Enter several weeks as a table', { exact: true }));
  const rows = gridRows(page);
  await until('the two weeks that follow', async () => (await rows.count()) === 2);
  assert.equal(await rows.getByRole('combobox').count(), 0);
  await write(page, { week: '2026-11-16', hours: '12' });
  await log(page).getByLabel('Job or supervisor, if several', { exact: true }).fill('School');
  await logForm(page).add.click();
  // The first job still has two weeks to enter, and the second one.
  await until('a row for each', async () => (await rows.count()) === 3);
  assert.deepEqual(await rows.getByRole('combobox').evaluateAll((fields) => fields.map((field) => field.value)), ['', '', 'School']);
  await write(page, { week: '2026-11-23', hours: '36' });
  await logForm(page).add.click();
  await until('what is entered elsewhere is not asked for again', async () => (await rows.count()) === 2);
});

test('hours from before the log are added, and what cannot be is told', async ({ openKept }) => {
  const page = await openKept({ ...PRACTISING, ...weekRecords(4) });
  const counts = async () => Number((await cells(log(page).getByRole('table').filter({ hasText: 'Counts' })))[1][2].replaceAll(',', ''));
  const before = await counts();
  await unfold(log(page).getByText('Hours from before this log', { exact: true }));
  const opening = log(page).getByRole('group', { name: 'Hours from before this log', exact: true });
  const field = (name) => opening.getByLabel(name, { exact: true });
  await field('With clients, from before').fill('500');
  await field('With clients, from before').blur();
  await log(page).getByRole('alert').filter({ hasText: /cannot be more than all hours/ }).waitFor();
  for (const name of ['All hours from before', 'With clients, from before']) {
    assert.equal(await field(name).getAttribute('aria-invalid'), 'true', name);
    assert.match(await describedBy(field(name)), /cannot be more/, name);
  }
  assert.equal(await field('Months of practice').getAttribute('aria-invalid'), null);
  assert.equal((await records(page))['log/opening'], undefined);
  await field('All hours from before').fill('1,000');
  await field('All hours from before').blur();
  await until('they are kept', async () => (await records(page))['log/opening'] !== undefined);
  assert.equal(await field('All hours from before').getAttribute('aria-invalid'), null);
  await until('they count', async () => (await counts()) > before);
});

// Pasting a table from another program

test('hours that are neither with clients nor supervision are added to those worked', async ({ openKept }) => {
  const page = await openKept(MINE);
  await chooseCsv(page, 'board.csv', 'Date;Client Contact;Other;Supervision\n2026-08-03;18;10;1\n2026-08-10;20;8;1\n');
  const mapping = page.getByRole('group', { name: 'The columns of “board.csv” are not those of this log' });
  const other = mapping.getByLabel('Column “Other”', { exact: true });
  assert.equal(await other.inputValue(), 'other');
  await mapping.getByText('They are added to the hours with clients and in supervision, because no column holds all hours worked.').waitFor();
  await button(mapping, 'Add these weeks').click();
  await until('they are kept', async () => (await weeks(page)).length === 2);
  assert.ok((await weeks(page)).includes('2026-08-03 29 18 1 0'), JSON.stringify(await weeks(page)));
});

test('of other hours beside a total it is said that they are not added, and how they would be', async ({ openKept }) => {
  const page = await openKept(MINE);
  await chooseCsv(page, 'board.csv', 'Date;Client Contact;Other;Total hours\n2026-08-03;18;10;30\n');
  const mapping = page.getByRole('group', { name: 'The columns of “board.csv” are not those of this log' });
  await mapping.getByText(/^They are not added, because “Total hours” should contain them\..* choose “Hours worked” here too\.$/).waitFor();
  const hoursOf = async () => (await cells(mapping.getByRole('table')))[1][1];
  assert.equal(await hoursOf(), '30');
  await mapping.getByLabel('Column “Other”', { exact: true }).selectOption('Hours worked');
  await until('they are added', async () => (await hoursOf()) === '40');
  assert.equal(await mapping.getByText(/^They are/).count(), 0);
});

const SESSIONS = 'Session date,Client,Client contact (minutes),Individual supervision\n'
  + '8/3/2026,A. B.,90,\n8/5/2026,C. D.,60,0.5\n8/14/2026,E. F.,120,\nTotal,,270,0.5\n';

const chooseCsv = (page, name, text) => log(page).getByLabel('Add weeks from a CSV file', { exact: true })
  .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('of a table with other columns it is asked what they are, and nothing is added before', async ({ openKept }) => {
  const page = await openKept(MINE);
  const before = await substance(page);
  await chooseCsv(page, 'sessions.csv', SESSIONS);
  const mapping = page.getByRole('group', { name: 'The columns of “sessions.csv” are not those of this log' });
  await mapping.waitFor();
  assert.equal(await mapping.getByLabel('Column “Session date”', { exact: true }).inputValue(), 'day');
  assert.equal(await mapping.getByLabel('Column “Client contact (minutes)”', { exact: true }).inputValue(), 'clients');
  assert.equal(await mapping.getByLabel('“Client contact (minutes)” is in minutes', { exact: true }).isChecked(), true);
  assert.equal(await mapping.getByLabel('“Individual supervision” is in minutes', { exact: true }).isChecked(), false);
  assert.equal(await mapping.getByLabel('Column “Client”', { exact: true }).inputValue(), 'unused', 'names are left alone');
  await mapping.getByText(/^New weeks: 2\. In the log already: 0\. In the log with other hours: 0\. Rows not understood, .*: 1\.$/).waitFor();
  await mapping.getByText('Line 5, column “Session date”: “Total” is no date').waitFor();
  assert.deepEqual(await substance(page), before);
  await button(mapping, 'Add these weeks').click();
  await until('they are kept', async () => (await weeks(page)).length === 2);
  assert.ok(Object.values(await records(page)).includes('2026-08-03 3 2.5 0.5 0'), JSON.stringify(await records(page)));
  await undo(page).click();
  await until('they are taken back', async () => (await weeks(page)).length === 0);
});

for (const encoding of ['utf-16le', 'utf-16be']) {
  test(`a table in the Unicode text of Excel is read (${encoding})`, async ({ openKept }) => {
    const page = await openKept(MINE);
    const bytes = Buffer.from(`\ufeff${SESSIONS.replaceAll(',', '\t')}`, 'utf16le');
    const buffer = encoding === 'utf-16le' ? bytes : bytes.swap16();
    await log(page).getByLabel('Add weeks from a CSV file', { exact: true })
      .setInputFiles({ name: 'sessions.txt', mimeType: 'text/plain', buffer });
    const mapping = page.getByRole('group', { name: 'The columns of “sessions.txt” are not those of this log' });
    assert.equal(await mapping.getByLabel('Column “Session date”', { exact: true }).inputValue(), 'day');
    await mapping.getByText(/^New weeks: 2\./).waitFor();
  });
}

for (const [name, content] of Object.entries({
  'no columns of ours': 'name,phone\nAna,555\n',
  'a column of client data': `${HEADER.trim()},client\n2026-08-03,40,20,1,0,Ana\n`,
})) {
  test(`a table is not refused while its columns are being said: ${name}`, async ({ openKept }) => {
    const page = await openKept(MINE);
    const before = await substance(page);
    await chooseCsv(page, 'bad.csv', `${HEADER}2026-08-03,forty,20,1,0\n`);
    await told(page, /Nothing was added/);
    await chooseCsv(page, 'other.csv', content);
    await page.getByRole('group', { name: 'The columns of “other.csv” are not those of this log' }).waitFor();
    assert.equal(await page.getByText('Nothing was added').count(), 0, 'no refusal, and not that of the file before');
    assert.deepEqual(await substance(page), before);
  });
}

test('days that can be read two ways are asked for, and to cancel adds nothing', async ({ openKept }) => {
  const page = await openKept(MINE);
  await chooseCsv(page, 'days.csv', 'date,hours\n04/05/2026,8\n');
  const mapping = page.getByRole('group', { name: 'The columns of “days.csv” are not those of this log' });
  await mapping.getByText(/in Excel, select the column .* in Google Sheets, /).waitFor();
  await mapping.getByLabel('04/05 means', { exact: true }).selectOption('May 4');
  await mapping.getByRole('rowheader', { name: /May 4/ }).waitFor();
  await button(mapping, 'Cancel').click();
  await mapping.waitFor({ state: 'detached' });
  assert.equal((await weeks(page)).length, 0);
});

test('a second job is told apart: a column and totals of each, once one is named', async ({ openKept }) => {
  const page = await openKept(MINE);
  const job = log(page).getByLabel('Job or supervisor, if several', { exact: true });
  await write(page, { week: '2026-08-03', hours: '20' });
  await job.fill('Clinic');
  await logForm(page).add.click();
  await until('the week is kept', async () => (await weeks(page)).length === 1);
  assert.equal(await job.inputValue(), '');
  await write(page, { week: '2026-08-03', hours: '12' });
  await job.fill('School');
  await logForm(page).add.click();
  await until('the second is kept', async () => (await weeks(page)).length === 2);
  const totals = log(page).getByRole('table', { name: 'Recorded for each job or supervisor' });
  assert.deepEqual((await cells(totals)).slice(1).map(([name, hours]) => [name, hours]), [['Clinic', '20'], ['School', '12']]);
  await log(page).getByRole('columnheader', { name: 'Job or supervisor', exact: true }).last().waitFor();
  await button(log(page), /^Delete: /).first().click();
  await until('one is left', async () => (await weeks(page)).length === 1);
  assert.equal((await cells(totals)).length, 2);
  await undo(page).click();
  await until('both are there', async () => (await cells(totals)).length === 3);
});
