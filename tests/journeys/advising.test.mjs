// The adviser's desk: many plans at once, a session with one student, sheets and a summary for all; no data remains.
import assert from 'node:assert/strict';
import { button, clearNow, focusOn, openDevice, part, settled, sharedBox, told, until, viewThere } from './browser.mjs';
import { findings } from './axe.mjs';
import { test } from './fixtures.mjs';
import { copyOf } from './plans.mjs';
import { cells, downloaded, keptText, KEY, planRecords, tabTo } from './views.mjs';

const DESK = '#v=1&view=advising';
const link = (answers) => `https://school.example/casepath/#v=1&${answers}&start=2026-11`;
const STATES = ['OH', 'TX', 'CA', 'NY', 'FL', 'AZ', 'IL', 'GA', 'MI', 'PA', 'WA', 'CO', 'VA', 'NC', 'AL'];
/** Fifteen students, one per state. */
const CLASS = STATES.map((state, place) => `S${place + 1} ${link(`from=bachelors&to=msw&state=${state}`)}`);

const openDesk = async (openPage, options = {}) => {
  const page = await openPage({ hash: DESK, mounted: false, ...options });
  await viewThere(page);
  return page;
};

const links = (page) => page.getByLabel('Links, one a line', { exact: true });

async function paste(page, lines) {
  await links(page).fill(lines.join('\n'));
  await button(page, 'Open the links').click();
  await settled(page);
}

const students = (page) => part(page, /^Students /).getByRole('table');
const rows = (page) => students(page).getByRole('row').filter({ has: page.getByRole('rowheader') });
const names = async (page) => (await rows(page).getByRole('rowheader').allInnerTexts()).map((name) => name.trim());
const stored = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));

test('fifteen links are opened, those who should ask their board are found, their sheets printed, and nothing is left', async ({ openPage }) => {
  const page = await openDesk(openPage, { init: () => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; } });
  await paste(page, CLASS);
  await told(page, /15 opened/);
  assert.equal((await names(page)).length, 15);
  await button(students(page), 'Sort by: To ask').click();
  assert.equal(await students(page).getByRole('columnheader', { name: 'To ask' }).getAttribute('aria-sort'), 'descending');
  // Sorted first: students whose date depends on the answer of their board.
  const asked = (await cells(students(page))).slice(1).map((row) => Number(/move the date: (\d+)/.exec(row[11])?.[1] ?? 0));
  assert.deepEqual(asked, [...asked].sort((one, other) => other - one));
  assert.ok(asked[0] > 0);
  const three = (await names(page)).slice(0, 3);
  for (const name of three) {
    await button(students(page), `Open the session with ${name}`).click();
    const session = part(page, `Session with ${name}`);
    await session.getByRole('heading', { name: 'To ask the board' }).waitFor();
    const first = session.getByRole('listitem').filter({ hasText: 'moves the date' }).first();
    const question = (await first.evaluate((item) => item.textContent)).replace(/\s*moves the date\s*$/, '');
    await button(session, 'Print the sheet').click();
    const sheet = page.getByRole('article', { includeHidden: true }).filter({ hasText: name });
    await sheet.waitFor({ state: 'attached' });
    const text = await sheet.evaluate((sheet) => sheet.textContent);
    assert.ok(text.includes('To ask the board') && text.includes(`${question} (The answer moves the date.)`), text);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await button(session, 'Close the session').click();
  }
  await until('each was printed', () => page.evaluate(() => window.printed === 3));
  await button(page, 'Print all sheets (15)').click();
  const sheets = page.getByRole('article', { includeHidden: true }).filter({ hasText: /Signature/ });
  await until('a sheet for each', async () => (await sheets.count()) === 15);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await button(page, 'Clear all').click();
  await button(page, 'Yes, clear all').click();
  await told(page, /The table is empty/);
  assert.equal(await students(page).count(), 0);
  assert.deepEqual(Object.keys(await stored(page)).filter((key) => key.startsWith('casepath')), []);
});

test('an adviser who sees it for the first time is through in eight steps', async ({ openPage }) => {
  const page = await openDesk(openPage, { init: () => { window.print = () => {}; } });
  let steps = 0;
  const click = async (place) => {
    steps += 1;
    await place.click();
  };
  await page.getByText(/No plan is open yet\. Ask each student for the link/).waitFor();
  await click(links(page));
  steps += 1;
  await page.keyboard.insertText(CLASS.join('\n'));
  await click(button(page, 'Open the links'));
  await focusOn(page.getByRole('heading', { name: /^Students/ }), 'the table, in sight');
  await click(page.getByLabel(/^Only those who should call their board/));
  const called = await names(page);
  assert.deepEqual(called, ['S1', 'S7', 'S10'], 'the three, as people count');
  for (const row of (await cells(students(page))).slice(1)) assert.match(row[11], /move the date/);
  await click(button(page, `Print all sheets (${called.length})`));
  const sheets = page.getByRole('article', { includeHidden: true }).filter({ hasText: /Signature/ });
  await until('a sheet for each of them', async () => (await sheets.count()) === called.length);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await click(button(page, 'Clear all'));
  await click(button(page, 'Yes, clear all'));
  await told(page, /The table is empty/);
  assert.deepEqual(Object.keys(await stored(page)).filter((key) => key.startsWith('casepath')), []);
  assert.ok(steps <= 8, `${steps} steps`);
});

test('of many links the broken ones are told by their line, and the same student is opened once', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, [CLASS[0], 'no link at all', CLASS[1], 'https://school.example/#v=9&to=msw', CLASS[0], `<b>B</b> ${link('to=msw&state=VT&hours=900')}`]);
  await told(page, /3 opened/);
  const list = await page.getByRole('status').getByRole('listitem').allInnerTexts();
  assert.equal(list.length, 4);
  assert.match(list[0], /Line 2: this is not a link from this calculator/);
  assert.match(list[1], /Line 4: a link of a newer version/);
  assert.match(list[2], /Line 5: it is open already: S1/);
  assert.match(list[3], /Line 6: opened; values that could not be used and count as not answered: 1/);
  assert.deepEqual(await names(page), ['<b>B</b>', 'S1', 'S2'], 'markup is text');
});

test('two students with the same answers both open, each under a label, also one after the link', async ({ openPage }) => {
  const page = await openDesk(openPage);
  const same = link('from=bachelors&to=msw&state=OH');
  await paste(page, [`AB ${same}`, '', `${same} CD`, `CD ${same}`]);
  await told(page, /2 opened/);
  const list = await page.getByRole('status').getByRole('listitem').allInnerTexts();
  assert.equal(list.length, 1);
  assert.match(list[0], /Line 4: it is open already: CD/, 'empty lines count');
  assert.deepEqual(await names(page), ['AB', 'CD']);
});

test('a link without a usable degree or state does not open, and one that was cut off is told', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, [CLASS[0], `S2 ${link('from=bachelors&to=mws&state=TX')}`, 'S3 https://school.example/casepath/#v=1&from=bachelors&to=msw&sta', `${CLASS[3]} ${CLASS[4]}`]);
  await told(page, /^2 opened\. The lines that did not open are still in the field/);
  const list = await page.getByRole('status').getByRole('listitem').allInnerTexts();
  assert.match(list[0], /^Line 2: the degree or the state of this link cannot be used \(to=mws\)/);
  assert.match(list[2], /^Line 3: opened, but without figures: the degree or the state is missing/);
  assert.match(list[1], /^Line 4: there is more than one link in this line/);
  assert.deepEqual(await names(page), ['S1', 'S3']);
  assert.match(await links(page).inputValue(), /^S2 .*\nS4 /);
});

test('a label that two students have is told where they open and at its field', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, [`AB ${link('from=bachelors&to=msw&state=OH')}`, `AB ${link('from=bachelors&to=msw&state=TX')}`]);
  await told(page, /2 opened\. More than one student has this label: AB\./);
  await button(students(page), 'Open the session with AB').first().click();
  const session = part(page, 'Session with AB');
  await session.getByRole('status').filter({ hasText: 'Another student has this label too.' }).waitFor();
  const label = page.getByLabel('Your label', { exact: true });
  await label.fill('CD');
  await label.blur();
  await until('it is told no more', async () => (await page.getByText('Another student has this label too.').count()) === 0);
  assert.deepEqual(await names(page), ['AB', 'CD']);
});

test('sheets are printed in the order of the table', async ({ openPage }) => {
  const page = await openDesk(openPage, { init: () => { window.print = () => {}; } });
  await paste(page, [CLASS[1], CLASS[0], CLASS[2]]);
  await button(students(page), 'Sort by: State').click();
  const shown = await names(page);
  assert.deepEqual(shown, ['S3', 'S1', 'S2'], 'California, Ohio, Texas');
  await button(page, 'Print all sheets (3)').click();
  const sheets = page.getByRole('article', { includeHidden: true }).filter({ hasText: /Signature/ });
  await until('a sheet for each', async () => (await sheets.count()) === 3);
  const texts = await sheets.evaluateAll((all) => all.map((sheet) => sheet.textContent));
  assert.deepEqual(texts.map((text) => /S\d/.exec(text)[0]), shown);
});

test('the other plans of a copy can be opened at any time', async ({ openPage }) => {
  const page = await openDesk(openPage);
  const records = { ...planRecords('#v=1&from=msw&to=msw&state=OH&start=2026-01', 'a', 'Ana'), ...planRecords('#v=1&from=msw&to=msw&state=TX&start=2026-01', 'b', 'Texas') };
  await page.getByLabel('Choose copies, or drop them here (.json)').setInputFiles(copyFile('two.json', records));
  await told(page, /1 opened/);
  await paste(page, [CLASS[0]]);
  await told(page, /^1 opened\.\s*OK$/);
  await button(students(page), 'Open the session with Ana').click();
  const session = part(page, 'Session with Ana');
  await session.getByLabel('New note').fill('Call the board');
  await button(session, 'Add the note').click();
  await button(page, 'Open the other plans in the copies (1)').click();
  await until('both are there', async () => (await names(page)).join() === 'Ana,S1,Texas');
  assert.equal(await button(page, /^Open the other plans in the copies/).count(), 0);
  await button(students(page), 'Take off: Texas').click();
  await button(page, 'Open the other plans in the copies (1)').waitFor();
});

test('what did not open stays in the field, and "Clear all" takes it out too', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, [CLASS[0], 'no link at all', CLASS[1]]);
  await told(page, /2 opened\. The lines that did not open are still in the field/);
  assert.equal(await links(page).inputValue(), 'no link at all');
  await button(page, 'Open the links').click();
  await told(page, /Line 1: this is not a link/);
  await button(page, 'Clear all').click();
  await button(page, 'Yes, clear all').click();
  await told(page, /The table is empty/);
  assert.equal(await links(page).inputValue(), '');
});

/** A copy of one plan as a file to choose. */
const copyFile = (name, records, text = copyOf(records)) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('a copy that was cut off is damaged, and of a copy with two plans it is said which one is open', async ({ openPage }) => {
  const page = await openDesk(openPage);
  const records = { ...planRecords('#v=1&from=msw&to=msw&state=OH&start=2026-01', 'a', 'Ana'), ...planRecords('#v=1&from=msw&to=msw&state=TX&start=2026-01', 'b', 'Texas') };
  const whole = copyOf(records);
  await page.getByLabel('Choose copies, or drop them here (.json)').setInputFiles([
    copyFile('cut.json', records, whole.slice(0, whole.length - 20)), copyFile('two.json', records),
  ]);
  await told(page, /1 opened/);
  const list = await page.getByRole('status').getByRole('listitem').allInnerTexts();
  assert.match(list[0], /cut\.json: damaged/);
  assert.match(list[1], /two\.json: opened; the copy holds 2 plans, and the one that its owner chose is in the table: /);
  await button(page, 'Open the other plans too').click();
  await told(page, /1 opened/);
  assert.deepEqual(await names(page), ['Ana', 'Texas']);
  await focusOn(page.getByRole('heading', { name: /^Students/ }), 'the table');
  // The copy that is handed back is that of its owner: the same plan is chosen.
  await button(students(page), 'Open the session with Texas').click();
  const session = part(page, 'Session with Texas');
  assert.match(await session.getByLabel('Link', { exact: true }).inputValue(), /state=TX/);
  const { text } = await downloaded(page, () => button(session, 'Download the copy').click());
  assert.equal(JSON.parse(text).records.chosen[1], 'a');
});

test('of 206 copies, five of them broken, 200 open, and how many were not opened is said', async ({ openPage }) => {
  const page = await openDesk(openPage);
  const good = (place) => copyFile(`${place}.json`, planRecords(`#v=1&from=msw&to=msw&state=OH&start=2026-01&hours=${20 + place / 10}`, 'a', `S${place}`));
  const broken = Array.from({ length: 5 }, (_, place) => copyFile(`broken-${place}.json`, {}, '{}'));
  await page.getByLabel('Choose copies, or drop them here (.json)').setInputFiles([...broken, ...Array.from({ length: 201 }, (_, place) => good(place))]);
  // 200 copies take a while on a busy machine.
  await page.getByText(/200 opened/).first().waitFor({ timeout: 120_000 });
  await told(page, /200 opened/);
  await told(page, /Not opened: 1; no more than 200 plans can be open at once/);
});

test('a copy that is dropped beside the button opens too', async ({ openPage }) => {
  const page = await openDesk(openPage);
  const text = copyOf(planRecords('#v=1&from=msw&to=msw&state=OH&start=2026-01', 'a', 'Ana'));
  const dragged = await page.evaluateHandle((text) => {
    const dragged = new DataTransfer();
    dragged.items.add(new File([text], 'ana.json', { type: 'application/json' }));
    return dragged;
  }, text);
  const card = part(page, 'Open plans');
  await card.dispatchEvent('dragover', { dataTransfer: dragged });
  await card.dispatchEvent('drop', { dataTransfer: dragged });
  await told(page, /1 opened/);
  assert.deepEqual(await names(page), ['Ana']);
});

test('copies open beside links; a log of another board and a copy of a newer version are told', async ({ openPage }) => {
  const page = await openDesk(openPage);
  const copy = { name: 'ana.json', mimeType: 'application/json', buffer: Buffer.from(copyOf({ ...planRecords('#v=1&from=msw&to=msw&state=OH&start=2026-01', 'a', 'Ana'), 'plan/a/done/first-licence': '2026-01', 'log/week/a': '2026-06-01 40 20 1 0' })) };
  const log = { name: 'hours.csv', mimeType: 'text/csv', buffer: Buffer.from('week,hours\n2026-08-03,40\n') };
  const newer = { name: 'newer.json', mimeType: 'application/json', buffer: Buffer.from(copyOf({}, { casepath: 99 })) };
  await page.getByLabel('Choose copies, or drop them here (.json)').setInputFiles([copy, log, newer]);
  await told(page, /1 opened/);
  const list = await page.getByRole('status').getByRole('listitem').allInnerTexts();
  assert.match(list[0], /hours\.csv: not a copy of a plan/);
  assert.match(list[1], /newer\.json: made by a newer version/);
  assert.deepEqual(await names(page), ['Ana']);
  assert.match(await rows(page).first().innerText(), /40 count/);
});

test('more than two hundred: the first two hundred open, and a sentence says so', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, Array.from({ length: 500 }, (_, place) => `${place} ${link(`from=bachelors&to=msw&state=OH&years=${(place % 400) / 10}&retakes=${Math.floor(place / 400)}`)}`));
  await told(page, /no more than 200 plans can be open at once/);
  await until('two hundred', async () => (await names(page)).length === 200);
});

test('what students keep on this device is never touched, byte for byte', async ({ openPage }) => {
  const kept = keptText({ ...planRecords('#v=1&from=bachelors&to=msw&state=OH&start=2026-01'), 'log/week/a': '2026-06-01 40 20 1 0' });
  const page = await openDesk(openPage, { storage: { [KEY]: kept } });
  const before = await stored(page);
  assert.equal(before[KEY], kept);
  await paste(page, CLASS.slice(0, 3));
  await button(students(page), 'Open the session with S2').click();
  const session = part(page, 'Session with S2');
  await session.getByLabel('State', { exact: true }).selectOption('NY');
  await session.getByLabel('New note').fill('Call the board');
  await button(session, 'Add the note').click();
  await session.getByText(/Call the board/).waitFor();
  await button(students(page), 'Take off: S3').click();
  assert.deepEqual(await stored(page), before);
});

test('a session shows before and now, and hands over link and copy', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 2));
  await button(students(page), 'Open the session with S1').click();
  const session = part(page, 'Session with S1');
  await focusOn(session.getByRole('heading', { name: 'Session with S1' }), 'the heading of the session');
  const compared = () => cells(session.getByRole('table').first());
  const same = await compared();
  for (const [name, was, now] of same.slice(1)) assert.equal(now, was, name);
  await session.getByLabel('State', { exact: true }).selectOption('CA');
  await until('the pay follows', async () => (await compared()).some(([, was, now]) => was.startsWith('$') && was !== now));
  const hours = session.getByLabel('Hours a week', { exact: true });
  await hours.fill('forty');
  await hours.press('Tab');
  await session.getByRole('alert').waitFor();
  await hours.fill('20');
  await hours.press('Tab');
  await until('the link follows', async () => /state=CA.*hours=20/.test(await session.getByLabel('Link', { exact: true }).inputValue()));
  await session.getByLabel('New note').fill('Ask about 24 months');
  await button(session, 'Add the note').click();
  const { name, text } = await downloaded(page, () => button(session, 'Download the copy').click());
  assert.match(name, /^casepath-S1\.json$/);
  assert.match(text, /Ask about 24 months/);
  await button(session, 'Back to the answers as opened').click();
  await until('as opened', async () => JSON.stringify(await compared()) === JSON.stringify(same));
  const done = session.getByLabel('Hours already done', { exact: true });
  await session.getByLabel('Where are you now?', { exact: true }).selectOption('msw');
  await done.fill('1,400');
  await done.press('Tab');
  await until('the hours are in the table', async () => (await cells(students(page)))[1].some((cell) => cell.includes('1,400 count')));
  await session.getByRole('checkbox', { name: 'Bilingual', exact: false }).check();
  await session.getByText('Certifications', { exact: true }).click();
  await session.getByRole('checkbox', { name: /\(CCM\)/ }).check();
  await until('the link follows', async () => /certs=ccm&bilingual=1.*done=1400/.test(await session.getByLabel('Link', { exact: true }).inputValue()));
});

test('a note that is typed and not added is not lost when the session is closed', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 2));
  await button(students(page), 'Open the session with S1').click();
  const session = part(page, 'Session with S1');
  await session.getByLabel('New note').fill('Bring the log');
  await button(session, 'Close the session').click();
  await button(students(page), 'Open the session with S2').click();
  assert.equal(await part(page, 'Session with S2').getByLabel('New note').inputValue(), '');
  await button(students(page), 'Open the session with S1').click();
  await session.getByRole('listitem').filter({ hasText: 'Bring the log' }).waitFor();
});

test('what was agreed is on the student\'s own sheet and in the copy', async ({ openPage }) => {
  const page = await openDesk(openPage, { init: () => { window.print = () => {}; } });
  await paste(page, CLASS.slice(0, 1));
  await button(students(page), 'Open the session with S1').click();
  const session = part(page, 'Session with S1');
  await session.getByLabel('New note').fill('Send the form by May');
  await button(session, 'Add the note').click();
  await button(session, 'Print the sheet').click();
  const sheet = page.getByRole('article', { includeHidden: true }).filter({ hasText: /Signature/ });
  await sheet.waitFor({ state: 'attached' });
  assert.match(await sheet.evaluate((sheet) => sheet.textContent), /Done and noted.*Send the form by May/s);
});

test('figures that changed are listed in the session, and who has no sheet is named', async ({ openPage }) => {
  const page = await openDesk(openPage, { init: () => { window.print = () => {}; } });
  const records = { ...planRecords('#v=1&from=msw&to=msw&state=OH&start=2026-01', 'a', 'Ana'), 'plan/a/basis': '2025-01.x;pay-start=12345;rule-hours=4000' };
  await page.getByLabel('Choose copies, or drop them here (.json)').setInputFiles(copyFile('ana.json', records));
  await told(page, /1 opened/);
  await button(students(page), 'Open the session with Ana').click();
  const session = part(page, 'Session with Ana');
  await session.getByRole('heading', { name: 'Changed figures' }).waitFor();
  const changed = await cells(session.getByRole('group', { name: 'Changed figures' }).getByRole('table'));
  assert.ok(changed.some((row) => row.some((cell) => cell.includes('$12,345'))), JSON.stringify(changed));
  await paste(page, [`Ben ${link('from=bachelors')}`]);
  await button(page, 'Print all sheets (2)').click();
  await told(page, /Without a sheet, because a degree or a state is missing: Ben\./);
});

test('one change for all names those whom it concerns, and leaves nothing', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 3));
  const before = await cells(students(page));
  const what = part(page, 'What if? For all students');
  await what.getByLabel('State', { exact: true }).selectOption('OH');
  await what.getByLabel('Requirement', { exact: true }).selectOption('least-months');
  await what.getByLabel('New amount, in hours or months', { exact: true }).fill('48');
  await button(what, 'Try it').click();
  await what.getByText('It changes the plans of 1 of 3 students.').waitFor();
  assert.equal((await cells(what.getByRole('table')))[1][0], 'S1');
  await what.getByLabel('Change', { exact: true }).selectOption('tuition');
  const tuition = what.getByLabel('Tuition for all study that is left, US dollars', { exact: true });
  await until('the hours are gone', async () => (await tuition.inputValue()) === '');
  assert.equal(await what.getByText(/^It changes the plans/).count(), 0, 'and what they would have changed');
  await tuition.fill('90,000');
  await button(what, 'Try it').click();
  await what.getByText('It changes the plans of 3 of 3 students.').waitFor();
  assert.deepEqual(await cells(students(page)), before);
});

test('up to four stand side by side, and a fifth is refused in a sentence', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 5));
  for (const name of ['S1', 'S2', 'S3', 'S4']) await page.getByRole('checkbox', { name: `Compare ${name}`, exact: true }).check();
  const side = part(page, 'Side by side').getByRole('table');
  await until('four columns', async () => (await cells(side))[0].length === 5);
  await page.getByRole('checkbox', { name: 'Compare S5', exact: true }).click();
  await told(page, /Only 4 fit side by side/);
  assert.ok(!(await page.getByRole('checkbox', { name: 'Compare S5', exact: true }).isChecked()));
});

for (const width of [360, 1280]) {
  test(`a message is in sight wherever the adviser is, and gives the focus back when it is closed (${width} px)`, async ({ openPage }) => {
    const page = await openDesk(openPage, { width, height: 740 });
    await paste(page, CLASS);
    const box = (name) => page.getByRole('checkbox', { name: `Compare ${name}`, exact: true });
    for (const name of ['S1', 'S2', 'S3', 'S4']) await box(name).check();
    const last = box('S15');
    await last.scrollIntoViewIfNeeded();
    await last.click();
    const message = page.getByRole('status').filter({ hasText: 'Only 4 fit side by side' });
    const { y, height } = await message.boundingBox();
    assert.ok(y >= 0 && y + height <= 740, `${y}, ${height}`);
    assert.ok((await last.boundingBox()).y < 740, 'and so is the box');
    await button(message, 'OK').click();
    await message.waitFor({ state: 'detached' });
    await focusOn(last, 'the box that was pressed');
  });
}

test('the summary has a row a student and no label unless it is asked for', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 3));
  const plain = await downloaded(page, () => button(page, 'Download the summary (CSV)').click());
  const lines = plain.text.trim().split('\r\n');
  assert.equal(lines.length, 4);
  assert.doesNotMatch(plain.text, /S1|S2/);
  assert.match(lines[1], /Ohio/);
  await page.getByLabel('with my labels').check();
  const labeled = await downloaded(page, () => button(page, 'Download the summary (CSV)').click());
  assert.match(labeled.text, /\r\nS1,/);
});

test('a desk is kept only when asked, comes back at the next visit, and can be deleted', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 2));
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await until('the page asks before it goes', asks);
  await button(page, 'Keep on this device').click();
  await page.getByText(/Kept on this device, in this browser, last on/).waitFor();
  await until('the page may go', async () => !(await asks()));
  await page.reload();
  await viewThere(page);
  await page.getByText(/A table with 2 students was kept/).waitFor();
  assert.equal(await students(page).count(), 0, 'not opened unasked');
  await button(page, 'Open it').click();
  assert.deepEqual(await names(page), ['S1', 'S2']);
  await button(page, 'Clear all').click();
  await button(page, 'Yes, clear all').click();
  assert.deepEqual(Object.keys(await stored(page)).filter((key) => key.startsWith('casepath')), []);
});

test('a desk that another tab keeps is told, and nothing is written over it', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 2));
  await button(page, 'Keep on this device').click();
  await page.getByText(/Kept on this device, in this browser, last on/).waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await viewThere(other);
  await button(other, 'Open it').click();
  await paste(other, [CLASS[2]]);
  await button(other, 'Keep on this device').click();
  await page.getByText(/A table with 3 students was kept/).waitFor();
  assert.equal(await button(page, 'Keep on this device').count(), 0, 'nothing is written over it');
  await button(page, 'Open it').click();
  await until('all three', async () => (await names(page)).length === 3);
  await button(other, 'Clear all').click();
  await button(other, 'Yes, clear all').click();
  await page.getByText(/Nothing of this is kept/).waitFor();
});

test('what was cleared on the page comes back beside a desk that was kept meanwhile', async ({ openPage }) => {
  const page = await openDesk(openPage, { hash: '#v=1&from=bachelors&to=msw&state=OH&view=advising' });
  await paste(page, CLASS.slice(0, 2));
  await button(page, 'Keep on this device').click();
  await clearNow(page);
  await page.getByText(/Nothing of this is kept/).waitFor();
  await button(students(page), 'Take off: S1').click();
  await button(page, 'Keep on this device').click();
  await openDevice(page);
  await button(page, 'Undo clearing').first().click();
  await until('both are there', async () => {
    const desk = JSON.parse((await stored(page))['casepath.desk'] ?? '{"students":[]}');
    return desk.students.length === 2 && (await stored(page))['casepath.desk.beside'] === undefined;
  });
  await page.getByText(/A table with 2 students was kept/).waitFor();
});

test('a desk that was cleared comes back no more: not when the computer is no longer shared', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 2));
  await button(page, 'Keep on this device').click();
  const shared = await sharedBox(page);
  await shared.check();
  await until('it is taken out', async () => (await stored(page))['casepath.desk'] === undefined);
  await button(page, 'Clear all').click();
  await button(page, 'Yes, clear all').click();
  await (await sharedBox(page)).uncheck();
  await settled(page);
  assert.equal((await stored(page))['casepath.desk'], undefined);
});

test('a note that cannot be added says why', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 1));
  await button(students(page), 'Open the session with S1').click();
  const session = part(page, 'Session with S1');
  const note = session.getByLabel('New note', { exact: true });
  await button(session, 'Add the note').click();
  await session.getByRole('alert').filter({ hasText: 'Write a note first.' }).waitFor();
  assert.equal(await note.getAttribute('aria-invalid'), 'true');
  await note.fill('Call the board');
  await button(session, 'Add the note').click();
  await session.getByText(/: Call the board/).waitFor();
  assert.equal(await note.getAttribute('aria-invalid'), null);
});

test('without a start the next step is still told', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 1));
  await button(students(page), 'Open the session with S1').click();
  const session = part(page, 'Session with S1');
  await session.getByLabel('Start', { exact: true }).fill('');
  await session.getByLabel('Start', { exact: true }).press('Tab');
  await settled(page);
  assert.match((await cells(students(page)))[1][10], /Master of Social Work/);
});

test('something kept that cannot be read stays until it is deleted', async ({ openPage }) => {
  const page = await openDesk(openPage, { storage: { 'casepath.desk': '{"casepath_desk":99}' } });
  await page.getByText(/cannot be read by this version/).waitFor();
  await paste(page, CLASS.slice(0, 1));
  assert.equal(await button(page, 'Keep on this device').count(), 0, 'nothing is written over it');
  await button(page, 'Delete it').click();
  await until('it is gone', async () => (await stored(page))['casepath.desk'] === undefined);
});

test('a desk that is kept and not open is cleared with all else', async ({ openPage }) => {
  const page = await openDesk(openPage, { storage: { 'casepath.desk': '{"casepath_desk":99}' } });
  await clearNow(page);
  await until('it is gone', async () => (await stored(page))['casepath.desk'] === undefined);
});

test('a student who is taken off can be put back', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 2));
  await button(students(page), 'Take off: S1').click();
  await told(page, /S1 was taken off the table/);
  assert.deepEqual(await names(page), ['S2']);
  await button(page, 'Undo').click();
  assert.deepEqual(await names(page), ['S1', 'S2']);
});

test('the answers of the page come onto the desk', async ({ openPage }) => {
  const page = await openDesk(openPage, { hash: '#v=1&from=bachelors&to=msw&state=OH&view=advising' });
  await button(page, 'Add the answers from “Estimate”').click();
  assert.deepEqual(await names(page), ['Student 1']);
  await button(page, 'Add the answers from “Estimate”').click();
  await told(page, /it is open already: Student 1/);
});

test('all of it is done by keyboard', async ({ openPage }) => {
  const page = await openDesk(openPage);
  await tabTo(page, links(page), 'the links');
  await page.keyboard.insertText(CLASS.slice(0, 2).join('\n'));
  await tabTo(page, button(page, 'Open the links'), 'the button');
  await page.keyboard.press('Enter');
  await until('they are open', async () => (await names(page)).length === 2);
  const open = button(students(page), 'Open the session with S1');
  await tabTo(page, open, 'the session');
  await page.keyboard.press('Enter');
  await focusOn(page.getByRole('heading', { name: 'Session with S1' }), 'its heading');
});

for (const [width, locale, theme] of [[360, 'en-US', 'light'], [360, 'es-US', 'dark'], [1280, 'en-US', 'dark'], [1920, 'es-US', 'light']]) {
  test(`axe finds nothing at ${width} px, ${locale}, ${theme}, and the page is no wider than the window`, async ({ openPage }) => {
    const page = await openDesk(openPage, { width, locale, theme });
    const spanish = locale === 'es-US';
    await page.getByLabel(spanish ? 'Enlaces, uno por línea' : 'Links, one a line', { exact: true }).fill(CLASS.slice(0, 4).join('\n'));
    await button(page, spanish ? 'Abrir los enlaces' : 'Open the links').click();
    await page.getByRole('checkbox', { name: spanish ? 'Comparar S1' : 'Compare S1' }).check();
    await button(page, spanish ? 'Abrir la sesión con S2' : 'Open the session with S2').click();
    await settled(page);
    assert.deepEqual(await findings(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

test('the lesson is a page that can be printed, and its answers are those of the calculator', async ({ openPage, site }) => {
  const page = await openDesk(openPage);
  await paste(page, CLASS.slice(0, 1));
  const address = await page.getByRole('link', { name: /A 45-minute lesson/ }).getAttribute('href');
  const text = await (await fetch(`${site.origin}/${address}`)).text();
  const ana = /href="\.\/#(v=1[^"]*state=OH[^"]*)"/.exec(text)[1].replaceAll('&amp;', '&');
  const answers = await (await fetch(`${site.origin}/${address.replace('.html', '-answers.html')}`)).text();
  const visit = await openPage({ hash: `#${ana}` });
  const pay = await visit.locator('#pay-typical').innerText();
  assert.ok(answers.includes(pay.replace(/[^\d,]/g, '')), `${pay} stands among the answers`);
});
