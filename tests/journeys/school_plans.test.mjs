// Plans saved on a school's page: the school's program is stored with them, and the page names the source of its
// figures, in the frame and wherever a backup is opened.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { findings, overflow } from './axe.mjs';
import { button, control, LABELS, part, reveal, settled, told, until } from './browser.mjs';
import { test } from './fixtures.mjs';
import { copyOf, keepPlan, openCopy, PLANS, putBeside, recordsOf, view } from './plans.mjs';
import { frameOf, openFull, statement } from './school.mjs';
import { chosenPlan, compared, sheetText, sheetThere } from './views.mjs';

/** As in tests/school_site/school.json. */
const OFFER = '1 msw 21 33 - 24600 43800 OH\nExample State University\nMaster of Social Work';
const SET = /are those that Example State University gives for “Master of Social Work”/;
const PLAN = { 'plan/a/answers': 'v=1&from=bachelors&to=msw&pace=full&state=OH&start=2027-01', 'plan/a/name': 'Ohio', 'plan/a/made': '2026-05-12T10:00', chosen: 'a' };

/** The school's page with its calculator, for a user with a bachelor's who studies at this pace. */
async function atSchool(page, pace) {
  const frame = await frameOf(page);
  await statement(frame).waitFor({ state: 'attached' });
  await control(frame, LABELS.from).selectOption('bachelors');
  await choosePace(frame, pace);
  return frame;
}

/** Chooses the pace, and waits until the whole page has it: the plan views read the answers from the outgoing link. */
async function choosePace(frame, pace) {
  await (await reveal(control(frame, LABELS.pace))).selectOption(pace);
  await until('the estimate follows', async () => (await openFull(frame).getAttribute('href')).includes(`pace=${pace}`));
}

/** The cells of a row of the comparison. */
const line = async (place, name) => {
  await compared(place).waitFor();
  return compared(place).getByRole('row').filter({ has: place.getByRole('rowheader', { name }) }).getByRole('cell').allInnerTexts();
};

test('a plan that is kept in a school\'s page is reopened and compared with the school\'s months and tuition', async ({ openSchool }) => {
  const page = await openSchool('element.html', { init: () => { window.print = () => {}; } });
  let frame = await atSchool(page, 'full');
  await keepPlan(frame);
  await choosePace(frame, 'part');
  await keepPlan(frame);
  const schools = async () => {
    const kept = recordsOf(await frame.evaluate((key) => localStorage.getItem(key), PLANS));
    return Object.entries(kept).filter(([key]) => key.endsWith('/school')).map(([, text]) => text);
  };
  await until('both are kept', async () => (await schools()).length === 2);
  assert.deepEqual(await schools(), [OFFER, OFFER]);

  // Another day: the school's page is loaded again.
  await page.reload();
  frame = await frameOf(page);
  await statement(frame).waitFor({ state: 'attached' });
  await view(frame, 'My plan');
  await chosenPlan(frame).getByText(SET).waitFor();
  await frame.getByText(/your school says: 21 months; usual elsewhere: 24/).first().waitFor();
  await view(frame, 'Compare');
  const table = compared(frame);
  await table.waitFor();
  assert.equal(await table.getByText('with the school\'s figures', { exact: true }).count(), 2);
  for (const cell of await line(frame, 'Set by the school')) assert.match(cell, SET);
  for (const cell of await line(frame, 'Known costs')) assert.match(cell, /\$2[4-9],\d{3}/);

  await view(frame, 'My plan');
  await button(frame, 'Print one sheet').click();
  await sheetThere(frame);
  const printed = await sheetText(frame);
  assert.match(printed, SET);
  assert.match(printed, /The address does not carry the school's figures/);
});

test('the file that is taken along carries the school\'s figures, the link says that it does not', async ({ openPage, openSchool }) => {
  const page = await openSchool('element.html');
  const frame = await atSchool(page, 'full');
  await button(frame, 'Take my plan with me').click();
  await part(frame, 'Take my plan with me').getByText(/does not carry the school's figures/).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), button(frame, 'Download as a file').click()]);
  const text = await readFile(await file.path(), 'utf8');

  const full = await openPage({ hash: '#v=1&view=plan', mounted: false });
  await openCopy(full, text);
  await putBeside(full);
  await chosenPlan(full).getByText(SET).waitFor();
  await full.getByText(/your school says: 21 months/).first().waitFor();
  // The calculator of the full page has no school, and says so.
  await button(chosenPlan(full), 'Open in the calculator').click();
  await told(full, /Example State University/);
});

test('in Spanish, on a narrow page, the school\'s figures are told too', async ({ openPage }) => {
  for (const [width, theme] of [[360, 'dark'], [1280, 'light']]) {
    const page = await openPage({ width, theme, storage: { [PLANS]: copyOf({ ...PLAN, 'plan/a/school': OFFER }) }, hash: '#v=1&lang=es&view=plan', mounted: false });
    await chosenPlan(page).getByText(/los que da Example State University para “Master of Social Work”/).waitFor();
    await view(page, 'Comparar');
    assert.equal((await line(page, 'Lo que puso la escuela')).length, 1);
    await settled(page);
    assert.deepEqual(await findings(page), []);
    assert.equal(await overflow(page), '');
  }
});

test('a record that is no program is named, and the plan counts as without it', async ({ openPage }) => {
  for (const text of ['1 msw 900 33 - 24600 43800 OH\nA school\nA program', '<img src=x onerror=alert(1)>', '']) {
    const page = await openPage({ storage: { [PLANS]: copyOf({ ...PLAN, 'plan/a/school': text }) }, hash: '#v=1&view=plan', mounted: false });
    await chosenPlan(page).waitFor();
    assert.doesNotMatch(await chosenPlan(page).innerText(), /are those that .* gives/, text);
    await page.getByText(/plan\/a\/school/).first().waitFor();
    assert.doesNotMatch(await page.getByRole('main').innerText(), /your school says/);
    await view(page, 'Estimate');
    await page.locator('#no-estimate').waitFor({ state: 'attached' });
  }
});
