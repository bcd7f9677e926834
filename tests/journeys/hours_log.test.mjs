// The hours log: weeks are entered by keyboard, nothing wrong gets in, and what counts is explained.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { settled, until } from './browser.mjs';
import {
  asking, cells, changedFrom, downloaded, focused, OHIO, onDay, openKept as openAnyDay, planRecords, records, roomThere, said, substance, tabTo, view, weekRecords,
} from './views.mjs';

// The pace is that of the weeks before today, so every journey here has the same today.
const openKept = (t, records, hash, options) => openAnyDay(t, records, hash, { ...onDay('2026-11-24'), ...options });

const FIELDS = ['week', 'hours', 'clients', 'individual', 'group'];
const MINE = planRecords(OHIO);
/** Michigan counts 16 to 40 hours a week and 2000 a year (data/requirements.csv). */
const MICHIGAN = planRecords(OHIO.replace('state=OH', 'state=MI'));

/** Fills the form of a week: { week: '2026-08-03', hours: '38', ... }. */
async function write(page, week) {
  for (const name of FIELDS) await page.locator(`#log-${name}`).fill(week[name] ?? '');
}

async function add(page, week) {
  await write(page, week);
  await asking(page, 'add-week').click();
  await settled(page);
}

const weeks = async (page) =>
  Object.entries(await records(page)).filter(([key]) => key.startsWith('log/week/')).map(([, text]) => text).sort();

async function chooseFile(page, content, name = 'hours.csv') {
  await page.locator('#open-csv').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

test('a week is entered by keyboard alone', async (t) => {
  const page = await openKept(t, MINE);
  await tabTo(page, page.locator('#log-week'), 'the day of the week');
  // As the date field of an American browser is typed.
  await page.keyboard.type('08052026');
  await tabTo(page, page.locator('#log-hours'), 'the hours');
  for (const number of ['38.5', '20', '1', '2']) {
    await page.keyboard.type(number);
    await page.keyboard.press('Tab');
  }
  await tabTo(page, asking(page, 'add-week'), 'the button');
  await page.keyboard.press('Enter');
  await until('the week is kept', async () => (await weeks(page)).length === 1);
  assert.deepEqual(await weeks(page), ['2026-08-03 38.5 20 1 2'], 'its Monday');
  assert.match(await said(page), /Week of [^.]*is in the log/);
  assert.equal((await focused(page, 'added')).id, 'log-week', 'ready for the next one');
  for (const name of FIELDS) assert.equal(await page.locator(`#log-${name}`).inputValue(), '', name);
});

test('a week without work is entered as 0, as the warning says', async (t) => {
  const page = await openKept(t, { ...MINE, ...weekRecords(1, '2026-10-26'), 'log/week/x': '2026-11-16 40 20 1 0' });
  const warnings = () => page.locator('.warnings').innerText();
  assert.match(await warnings(), /No entry.*if not, enter 0/);
  for (const week of ['2026-11-02', '2026-11-09']) await add(page, { week, hours: '0' });
  await until('both are kept', async () => (await weeks(page)).filter((week) => week.endsWith(' 0 0 0 0')).length === 2);
  assert.doesNotMatch(await warnings(), /No entry/);
});

test('Enter in a field adds the week', async (t) => {
  const page = await openKept(t, MINE);
  await write(page, { week: '2026-08-03', hours: '40', clients: '20' });
  await page.locator('#log-clients').press('Enter');
  await until('the week is kept', async () => (await weeks(page)).length === 1);
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
  test(`refused with a sentence, and nothing changes: ${name}`, async (t) => {
    const page = await openKept(t, MINE);
    const before = await substance(page);
    await add(page, week);
    const faults = page.locator('#log-faults');
    assert.match(await faults.innerText(), sentence);
    assert.equal(await faults.getAttribute('role'), 'alert');
    assert.deepEqual(await substance(page), before);
    const wrong = page.locator(`#log-${field}`);
    assert.equal(await wrong.getAttribute('aria-invalid'), 'true');
    assert.match(await wrong.getAttribute('aria-describedby'), /log-faults/);
    assert.equal((await focused(page, name)).id, `log-${field}`, 'the first wrong field has the focus');
    // What was entered stays, to be mended.
    for (const [other, text] of Object.entries(week)) assert.equal(await page.locator(`#log-${other}`).inputValue(), text);
    await add(page, { week: '2026-08-03', hours: '40' });
    await until('the mended week is kept', async () => (await weeks(page)).length === 1);
    assert.equal(await faults.innerText(), '');
  });
}

test('30 February cannot be entered', async (t) => {
  const page = await openKept(t, MINE);
  await page.locator('#log-week').focus();
  await page.keyboard.type('02302026');
  await page.locator('#log-hours').fill('40');
  await asking(page, 'add-week').click();
  await settled(page);
  const kept = await weeks(page);
  if (kept.length === 0) assert.match(await page.locator('#log-faults').innerText(), /a day that exists/);
  // Some browsers correct the day while it is typed; what they show is then what is kept.
  else assert.match(kept[0], /^2026-02-23 40 /);
});

test('a week that is half typed is there after another view', async (t) => {
  const page = await openKept(t, MINE);
  await write(page, { week: '2026-08-03', hours: '38' });
  await page.locator('#new-practice').evaluate((field) => {
    field.closest('details').open = true;
  });
  await page.locator('#new-practice').fill('half an item');
  await view(page, 'Compare');
  await view(page, 'My plan');
  assert.equal(await page.locator('#log-week').inputValue(), '2026-08-03');
  assert.equal(await page.locator('#log-hours').inputValue(), '38');
  assert.equal(await page.locator('#new-practice').inputValue(), 'half an item');
  await asking(page, 'add-week').click();
  await until('the week is kept', async () => (await weeks(page)).length === 1);
  for (const name of FIELDS) assert.equal(await page.locator(`#log-${name}`).inputValue(), '', name);
});

const NO_REGISTRATION = {
  'a day that no calendar has': '02312026',
  'a year of long ago': '01051700',
  'a year to come': '01052031',
  'a year of five digits': '010520266',
  'half a day': '0105',
};

for (const [name, typed] of Object.entries(NO_REGISTRATION)) {
  test(`the day of registration stays as it was, and it is said: ${name}`, async (t) => {
    const page = await openKept(t, { ...MINE, ...weekRecords(3), 'log/registered': '2026-05-04' });
    const before = await substance(page);
    const field = page.locator('#log-registered');
    await field.focus();
    if (name === 'half a day') await page.keyboard.press('Backspace');
    else await page.keyboard.type(typed);
    await settled(page);
    const shown = await field.inputValue();
    assert.deepEqual(await substance(page), before, 'nothing while it is typed');
    await page.locator('#log-hours').focus();
    await settled(page);
    // Some browsers correct the day while it is typed; what they show is then what is kept.
    if (shown >= '1990' && shown <= '2026-11') return assert.equal((await records(page))['log/registered'], shown);
    assert.deepEqual(await substance(page), before);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.match(await page.locator('#log-registered-hint[role=alert]').innerText(), /from 1990 to today/);
    assert.equal(await field.inputValue(), '2026-05-04', 'what was there stays');
    await field.fill('2026-06-01');
    await page.locator('#log-hours').focus();
    await until('a good day is kept', async () => (await records(page))['log/registered'] === '2026-06-01');
    assert.equal(await field.getAttribute('aria-invalid'), null);
  });
}

test('the day of registration is kept when the page is left, and removed when it is emptied', async (t) => {
  const page = await openKept(t, MINE);
  await page.locator('#log-registered').fill('2026-06-01');
  await page.reload();
  await roomThere(page);
  assert.equal(await page.locator('#log-registered').inputValue(), '2026-06-01');
  await page.locator('#log-registered').fill('');
  await page.locator('#log-hours').focus();
  await until('it is removed', async () => (await records(page))['log/registered'] === undefined);
});

test('what was done lies over no field above the one that has the focus', async (t) => {
  const page = await openKept(t, MINE, '#v=1&view=plan', { theme: 'dark' });
  await add(page, { week: '2026-08-03', hours: '40' });
  await page.locator('#planner-said .notice').waitFor();
  await settled(page);
  const [notice, field] = await Promise.all(['#planner-said', '#log-registered'].map((at) => page.locator(at).boundingBox()));
  const apart = notice.x >= field.x + field.width || notice.y >= field.y + field.height || notice.y + notice.height <= field.y;
  assert.ok(apart, JSON.stringify({ notice, field }));
});

test('a week is changed', async (t) => {
  const page = await openKept(t, { ...MINE, ...weekRecords(3) });
  await asking(page, 'change-week w0001').focus();
  await page.keyboard.press('Enter');
  assert.equal((await focused(page, 'change')).id, 'log-week');
  assert.equal(await page.locator('#log-week').inputValue(), '2026-11-09');
  assert.equal(await page.locator('#log-hours').inputValue(), '40');
  await page.locator('#log-hours').fill('12,5');
  await page.locator('#log-clients').fill('10');
  await asking(page, 'add-week').click();
  await until('the change is kept', async () => (await weeks(page)).includes('2026-11-09 12.5 10 1 0'));
  assert.equal((await weeks(page)).length, 3);
});

test('a change that is left by Escape changes nothing', async (t) => {
  const page = await openKept(t, { ...MINE, ...weekRecords(3) });
  const before = await substance(page);
  await asking(page, 'change-week w0001').click();
  await page.locator('#log-hours').fill('1');
  await page.locator('#log-hours').press('Escape');
  await settled(page);
  assert.deepEqual(await substance(page), before);
  assert.equal(await page.locator('#log-hours').inputValue(), '');
  await add(page, { week: '2026-08-03', hours: '7' });
  await until('the next one is a new one', async () => (await weeks(page)).length === 4);
});

test('a week is deleted, and undo brings it back', async (t) => {
  const page = await openKept(t, { ...MINE, ...weekRecords(3) });
  const before = await substance(page);
  await asking(page, 'delete-week w0001').focus();
  await page.keyboard.press('Enter');
  await changedFrom(page, before);
  assert.equal((await weeks(page)).length, 2);
  assert.match(await said(page), /Week of [^.]*is deleted/);
  assert.equal((await focused(page, 'deleted')).act, 'undo-change');
  const notice = await page.locator('#planner-said').boundingBox();
  assert.ok(notice.y >= 0 && notice.y < 900, 'the way back is in sight');
  await page.keyboard.press('Enter');
  await until('it is back', async () => (await weeks(page)).length === 3);
  assert.deepEqual(await substance(page), before);
  assert.equal((await focused(page, 'undone')).id, 'log-heading');
});

test('what is exported is imported as it was', async (t) => {
  const page = await openKept(t, { ...MINE, ...weekRecords(20, '2026-11-16', '38.25 20.5 1 1.5') });
  const before = await weeks(page);
  const file = await downloaded(page, () => asking(page, 'save-csv').click());
  assert.match(file.name, /\.csv$/);
  assert.equal(file.text.trim().split('\n').length, 21);

  await chooseFile(page, file.text);
  await until('the same again', async () => /added: 0\. In the log already: 20/.test(await said(page)));
  assert.deepEqual(await weeks(page), before);

  const other = await openKept(t, MINE);
  await chooseFile(other, file.text);
  await until('all of it', async () => /added: 20\./.test(await said(other)));
  assert.deepEqual(await weeks(other), before);
  await asking(other, 'undo-change').click();
  await until('none of it', async () => (await weeks(other)).length === 0);
});

const HEADER = 'week,hours,with_clients,supervision_individual,supervision_group\n';
const FILES = {
  'no columns of ours': ['name,phone\nAna,555\n', /column/],
  'a column of client data': [`${HEADER.trim()},client\n2026-08-03,40,20,1,0,Ana\n`, /client data/],
  'a day that does not exist': [`${HEADER}2026-08-03,40,20,1,0\n2026-02-30,40,20,1,0\n`, /Line 3.*no day “2026-02-30”/],
  'a negative number': [`${HEADER}2026-08-03,-40,20,1,0\n`, /Line 2.*“-40” is below 0/],
  letters: [`${HEADER}2026-08-03,forty,20,1,0\n`, /Line 2.*“forty” is no number/],
  '200 hours': [`${HEADER}2026-08-03,200,20,1,0\n`, /Line 2.*a week has only/],
  'a cell too many': [`${HEADER}2026-08-03,40,20,1,0,9\n`, /Line 2.*cells/],
  'a week to come': [`${HEADER}2026-08-03,40,20,1,0\n2031-08-04,40,20,1,0\n`, /Line 3.*has not begun|Line 3.*ends with/],
  'columns without weeks': [HEADER, /no week below/],
  nothing: ['', /nothing in it/],
  'no text': ['PK\u0003\u0004\0\0\0\0', /no text/],
};

for (const [name, [content, sentence]] of Object.entries(FILES)) {
  test(`a file is refused with line and reason, and nothing changes: ${name}`, async (t) => {
    const page = await openKept(t, { ...MINE, ...weekRecords(3) });
    const before = await substance(page);
    await chooseFile(page, content);
    const text = (await said(page)).replace(/\s+/g, ' ');
    assert.match(text, /Nothing was added/);
    assert.match(text, sentence);
    assert.deepEqual(await substance(page), before);
  });
}

test('many faults of a file are a list', async (t) => {
  const page = await openKept(t, MINE);
  await chooseFile(page, HEADER + '2026-08-03,forty,20,1,0\n'.repeat(12));
  await said(page);
  assert.equal(await page.locator('#planner-said li').count(), 12);
});

test('weeks copied out of a spreadsheet, with tabs between them, are taken', async (t) => {
  const page = await openKept(t, MINE);
  await chooseFile(page, `${HEADER}2026-08-03,37.5,20,1,0\n`.replaceAll(',', '\t'));
  await until('the week is kept', async () => (await weeks(page)).includes('2026-08-03 37.5 20 1 0'));
});

test('a bad file after a good one is told, and the good one can still be undone', async (t) => {
  const page = await openKept(t, MINE);
  await chooseFile(page, `${HEADER}2026-08-03,40,20,1,0\n`);
  await until('the week is kept', async () => (await weeks(page)).length === 1);
  await chooseFile(page, 'name,phone\nAna,555\n');
  await until('the fault is told', async () => /Nothing was added/.test(await said(page)));
  assert.match(await said(page), /Weeks added: 1/);
  await add(page, { week: '2026-08-10', hours: '40' });
  await until('the next message', async () => /is in the log/.test(await said(page)));
  await asking(page, 'undo-change').click();
  await until('only the week of the file is gone', async () => (await weeks(page)).join() === '2026-08-10 40 0 0 0');
});

test('a file of 50 MB is refused, and nothing changes', async (t) => {
  const page = await openKept(t, { ...MINE, ...weekRecords(3) });
  const before = await substance(page);
  const folder = await mkdtemp(path.join(tmpdir(), 'log-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'hours.csv');
  await writeFile(file, Buffer.alloc(50_000_000, '2026-08-03,40,20,1,0\n'));
  await page.locator('#open-csv').setInputFiles(file);
  assert.match(await said(page), /too large/);
  assert.deepEqual(await substance(page), before);
});

test('recorded and valid are kept apart where the state caps weeks, and each deduction says why', async (t) => {
  const page = await openKept(t, { ...MICHIGAN, ...weekRecords(4, '2026-11-16', '50 25 1 0'), 'log/week/x': '2026-10-05 10 5 1 0' });
  const rows = await cells(page.locator('.standing table').first());
  // By hand: 4 x 50 + 10 recorded; 4 x 40 count, as Michigan counts 40 a week at most and no week under 16.
  const hours = rows.find(([name]) => name === 'Hours worked');
  assert.deepEqual(hours.slice(1).map(Number), [210, 160, 50]);
  const reasons = (await page.locator('.deductions summary').allInnerTexts()).join('\n').replace(/\s+/g, ' ');
  assert.match(reasons, /no more than 40 hours a week/);
  assert.match(reasons, /weeks under 16 hours/);
  await page.locator('.deductions summary').first().click();
  assert.ok(await page.locator('.deductions details[open] .sources a').count(), 'with its source');
});

test('hours before registration do not count, and the day is asked for', async (t) => {
  const page = await openKept(t, { ...MINE, ...weekRecords(4, '2026-11-16', '30 20 1 0') });
  const hours = async () => (await cells(page.locator('.standing table').first())).find(([name]) => name === 'Hours worked').slice(1).map(Number);
  assert.deepEqual(await hours(), [120, 120, 0]);
  await page.locator('#log-registered').fill('2026-11-09');
  await page.locator('#log-registered').blur();
  // The weeks of 26 October and 2 November began before.
  await until('two weeks are left out', async () => JSON.stringify(await hours()) === '[120,60,60]');
  assert.match(await page.locator('.deductions').innerText(), /not registered/);
});

test('the headline of the plan follows the log', async (t) => {
  const page = await openKept(t, { ...MINE, 'log/registered': '2026-08-01' });
  const end = () => page.locator('#plan-end').innerText();
  const before = await end();
  const rows = Array.from({ length: 12 }, (_, place) => {
    const day = new Date(Date.UTC(2026, 10, 16 - 7 * place)).toISOString().slice(0, 10);
    return `${day},20,15,1,0`;
  });
  await chooseFile(page, HEADER + rows.join('\n'));
  await until('the plan ends in another month', async () => (await end()) !== before);
  const projected = await page.locator('#log-projection').innerText();
  assert.match(projected, /At your pace of the last 12 weeks you finish/);
  assert.match(projected, /license|LISW|LCSW/i);
});

const PRACTISING = { ...MINE, 'plan/a/done/study.msw': '2026-01', 'log/registered': '2026-02-02' };
const practice = (page) => page.locator('.flow > li.now, .flow > li.done').filter({ has: page.locator('[data-of="practice"]') });

test('after a leave the log says no end, and the way says by which hours it has a month', async (t) => {
  const page = await openKept(t, { ...PRACTISING, ...weekRecords(12, '2026-05-04') });
  for (const place of [practice(page), page.locator('#log')]) {
    assert.match(await place.innerText(), /No end in sight at this pace[^]*takes the hours a week of your answers/);
  }
});

test('practice that is completed is projected no more', async (t) => {
  const page = await openKept(t, { ...PRACTISING, ...weekRecords(12) });
  assert.match(await practice(page).innerText(), /At your pace/);
  await page.locator('#room details[data-of="practice"] summary').click();
  await page.locator('[id="done-practice"]').fill('2026-10');
  await page.locator('#log-projection').waitFor({ state: 'detached' });
  assert.doesNotMatch(await page.locator('#room').innerText(), /At your pace|You could hold/);
});

test('where the log tells no latest month, the step tells none either', async (t) => {
  const weeks = Object.fromEntries(Array.from({ length: 12 }, (_, place) => {
    const day = new Date(Date.UTC(2026, 10, 16 - 7 * place)).toISOString().slice(0, 10);
    return [`log/week/w${place}`, place % 6 === 5 ? `${day} 60 30 1 0` : `${day} 0 0 0 0`];
  }));
  const page = await openKept(t, { ...PRACTISING, ...weeks });
  const text = await practice(page).innerText();
  assert.match(text, /We can tell no latest month/);
  assert.doesNotMatch(text, /at the latest/);
});

test('a number that cannot be read makes no fault of another one', async (t) => {
  const page = await openKept(t, MINE);
  await add(page, { week: '2026-08-03', hours: 'forty', clients: '20' });
  assert.deepEqual(await page.locator('#log-faults li').count(), 1);
  await add(page, { week: '2099-08-03', hours: 'forty', clients: '20' });
  assert.deepEqual(await page.locator('#log-faults li').count(), 2, 'the day is told all the same');
});

test('hours before the degree or the registration shorten no plan, and it is said why', async (t) => {
  // A plan that studies until January 2028, with ten weeks in the log.
  const page = await openKept(t, { ...MINE, ...weekRecords(10, '2026-11-16', '40 25 1 1') });
  const end = () => page.locator('#plan-end').innerText();
  const projected = () => page.locator('#log-projection').innerText();
  assert.match(await projected(), /you study until January 2028.*rarely count/);
  assert.doesNotMatch(await page.locator('#log').innerText(), /At your pace|You could hold/);
  assert.match(await end(), /2030/);
  await page.locator('#room details[data-of="study.msw"] summary').click();
  await page.locator('[id="done-study.msw"]').fill('2026-01');
  await until('the registration is asked for', async () => /since when you are registered/.test(await projected()));
  await page.locator('#log-registered').fill('2026-09-01');
  await page.locator('#log-registered').blur();
  await until('the log counts', async () => /At your pace/.test(await projected()));
  assert.doesNotMatch(await end(), /2030/);
});

test('the log asks for no client data, and says so', async (t) => {
  const page = await openKept(t, MINE);
  const log = page.locator('#log');
  assert.match(await log.innerText(), /No names, cases or notes on clients belong here/);
  const fields = await log.locator('input:not([type=file]), textarea, select').evaluateAll((all) => all.map((field) => `${field.type} ${field.id}`));
  assert.deepEqual(fields, [
    'date log-registered', 'date log-week', 'text log-hours', 'text log-clients', 'text log-individual', 'text log-group',
  ]);
  await add(page, { week: '2026-08-03', hours: 'Ana Example' });
  await add(page, { week: '2026-08-03', hours: '40' });
  await until('the week is kept', async () => (await weeks(page)).length === 1);
  assert.ok(!JSON.stringify(await records(page)).includes('Ana'));
});

test('a log of ten years stands on the page, the latest weeks in sight', async (t) => {
  const page = await openKept(t, { ...MINE, ...weekRecords(520) });
  assert.equal(await page.locator('table.weeks').first().locator('tbody tr').count(), 12);
  assert.match(await page.locator('#log').innerText(), /508 earlier weeks/);
});
