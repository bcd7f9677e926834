// A backup is saved as one file and imported into another browser after a preview; any other file changes nothing.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addressHas, addressOf, around, button, settled, told, until } from './browser.mjs';
import { onePage, test as base } from './fixtures.mjs';
import {
  addOwn, copyOf, downloadCopy, fullPlan, fullPlanThere, item, keepPlan, keptLine, noteOf, ofSubstance, OHIO,
  OHIO_RECORDS, openCopy, openStep, PLANS, preview, putBeside, putInPlace, records, recordsOf, recordThere, step,
  stored, TEXAS, view, writeNote,
} from './plans.mjs';
import { chosenPlan, compared, newName, plansListed, planTools, undo } from './views.mjs';

const test = base.extend({
  /** A new browser profile, in the view that imports backups. */
  elsewhere: async ({ openPage }, use) => {
    await use(async (hash = '#v=1') => {
      const page = await openPage({ hash });
      await view(page, 'Compare');
      return page;
    });
  },
});

test('a copy opened in another browser, in place, brings everything', async ({ elsewhere, openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  const copy = await downloadCopy(page);
  assert.match(copy.name, /^casepath-\d{4}-\d\d-\d\d\.json$/);
  const parsed = JSON.parse(copy.text);
  assert.ok(parsed.program && parsed.figures && parsed.saved, 'versions and date');

  const there = await elsewhere();
  await openCopy(there, copy.text);
  await preview(there).getByText(/plans: 1, weeks in the log: 1, items ticked: 1, notes: 1/).waitFor();
  assert.equal(await stored(there), null, 'nothing is changed before the choice');
  await putInPlace(there);
  assert.deepEqual(ofSubstance(await records(there)), ofSubstance(await records(page)));
  await addressHas(there, { state: 'OH', to: 'msw' });
  await there.reload();
  await fullPlanThere(there, 'in another browser');
});

test('a copy put beside leaves what is there and adds what is not', async ({ openMyPlan, openPage }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  const copy = await downloadCopy(page);
  const there = await openPage({ hash: TEXAS });
  await keepPlan(there);
  await view(there, 'My plan');
  await writeNote(there, 'of Texas');
  const before = await records(there);
  await openCopy(there, copy.text);
  await putBeside(there);
  const after = await records(there);
  for (const [key, text] of Object.entries(ofSubstance(before))) assert.equal(after[key], text, key);
  assert.equal(Object.keys(after).filter((key) => key.endsWith('/answers')).length, 2);
  assert.ok(Object.values(after).includes('Ask Ana about the forms'));
  assert.ok(Object.values(after).includes('of Texas'));
  // Import it again: everything is there already.
  await openCopy(there, copy.text);
  await putBeside(there);
  assert.deepEqual(ofSubstance(await records(there)), ofSubstance(after));
});

test('what a copy replaced comes back with undo: plans, notes, and the calculator’s answers', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await keepPlan(page);
  await view(page, 'My plan');
  await writeNote(page, 'of Texas');
  const before = ofSubstance(await records(page));
  await openCopy(page, copyOf({ ...OHIO_RECORDS, answers: OHIO.slice(1) }));
  await putInPlace(page);
  await addressHas(page, { state: 'OH' });
  await undo(page).click();
  await addressHas(page, { state: 'TX' });
  assert.deepEqual(ofSubstance(await records(page)), before);
  assert.equal(await noteOf(page), 'of Texas');
});

test('what a copy added is taken back with undo', async ({ openMyPlan }) => {
  const page = await openMyPlan({ hash: TEXAS });
  await writeNote(page, 'of Texas');
  const before = ofSubstance(await records(page));
  await openCopy(page, copyOf({ ...OHIO_RECORDS, 'log/week/1': '2026-08-03 20 10 1 0', 'log/week/2': '2026-08-03 20 10 1 0' }));
  await putBeside(page);
  // Equal weeks are two entries.
  await told(page, /plans: 1; weeks of the log: 2\./);
  await undo(page).click();
  await until('it is as it was', async () => JSON.stringify(ofSubstance(await records(page))) === JSON.stringify(before));
});

test('a copy that brings nothing new leaves nothing to take back', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  const copy = await downloadCopy(page);
  await openCopy(page, copy.text);
  await putBeside(page);
  await told(page, /plans: 0;/);
  assert.equal(await undo(page).count(), 0);
});

test('a bad file after a change that can be undone is told, and the way back stays', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await openCopy(page, copyOf({ 'log/week/1': '2026-08-03 20 10 1 0' }));
  await putBeside(page);
  await openCopy(page, '{"bookmarks":[]}');
  await told(page, /not made by Casepath/);
  // Together with the last change, which can be undone.
  await told(page, /weeks of the log: 1\./);
  const fault = page.getByText(/not made by Casepath/);
  await button(around(fault), 'OK').click();
  await fault.waitFor({ state: 'detached' });
  await undo(page).click();
  await until('the week is gone', async () => (await records(page))['log/week/1'] === undefined);
});

test('the way back stays when another view is shown', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await writeNote(page, 'to come back');
  await view(page, 'Compare');
  await page.getByRole('button', { name: /^Delete: / }).click();
  await view(page, 'Estimate');
  await view(page, 'My plan');
  await undo(page).click();
  await recordThere(page, 'to come back');
  assert.equal(await noteOf(page), 'to come back');
});

test('notes that were joined are not cut where notes end, and what is too long to be joined is named', async ({ openPage }) => {
  const note = 'note/practice';
  const here = { ...OHIO_RECORDS, [`plan/a/${note}`]: 'h'.repeat(1000) };
  const page = await openPage({ hash: '#v=1&view=plan', storage: { [PLANS]: copyOf(here) }, mounted: false });
  await step(page, 'Supervised practice').waitFor();
  await openCopy(page, copyOf({ ...OHIO_RECORDS, [`plan/a/${note}`]: 'c'.repeat(1000) }));
  await putBeside(page);
  const joined = `${'h'.repeat(1000)}\n${'c'.repeat(1000)}`;
  assert.equal((await records(page))[`plan/a/${note}`], joined);
  const { notes } = await openStep(page, 'Supervised practice');
  await notes.evaluate((field) => {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
  await page.keyboard.press('Backspace');
  await until('the letter is gone', async () => (await records(page))[`plan/a/${note}`] === joined.slice(0, -1));

  await openCopy(page, copyOf({ ...OHIO_RECORDS, [`plan/a/${note}`]: 'x'.repeat(3000), 'plan/a/note/licence': 'comes in' }));
  await putBeside(page);
  await told(page, /stay in the copy alone: Ohio: note\/practice/);
  await recordThere(page, 'comes in');
  assert.equal((await records(page))[`plan/a/${note}`], joined.slice(0, -1));
  assert.match(await keptLine(page), /kept only in this browser/i, 'and all is still saved');
});

test('what of a copy no view can show is named in the preview and not counted', async ({ elsewhere }) => {
  const page = await elsewhere();
  const unread = { 'plan/z/answers': 'v=99&to=msw', 'plan/z/note/study': 'of z', 'log/week/1': '2026-08-03 20 30 1 0' };
  await openCopy(page, copyOf({ ...OHIO_RECORDS, ...unread }));
  await preview(page).waitFor();
  assert.match(await preview(page).innerText(), /plans: 1, weeks in the log: 0, items ticked: 0, notes: 0/);
  assert.match(await preview(page).innerText(), /cannot be used: log\/week\/1, plan\/z\/answers/);
});

test('the preview names the answers of the calculator, and what would be taken away', async ({ openMyPlan }) => {
  const page = await openMyPlan({ hash: TEXAS });
  await openCopy(page, JSON.stringify({ casepath: 1, answers: OHIO.slice(1) }));
  await preview(page).waitFor();
  const text = await preview(page).innerText();
  assert.match(text, /plans: 0.*the calculator's answers \(.*Ohio/);
  assert.match(text, /its answers become a plan/);
  assert.match(text, /does not say when it was saved/);
  assert.doesNotMatch(text, /–/, 'no gaps');
  assert.match(text, /Here there is: plans: 1.*takes all of this away/);
});

test('a copy that has nothing can take nothing away', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await openCopy(page, '{"casepath":2,"records":{}}');
  await preview(page).waitFor();
  assert.match(await preview(page).innerText(), /nothing in it/);
  assert.deepEqual(await preview(page).getByRole('button').allInnerTexts(), ['Cancel']);
});

test('a copy of twenty plans in place shows eight, four side by side, and names the others', async ({ elsewhere }) => {
  const page = await elsewhere();
  const plans = Array.from({ length: 20 }, (_, n) => {
    const id = `p${String(n).padStart(2, '0')}`;
    return {
      [`plan/${id}/answers`]: `${OHIO.slice(1)}&years=${n}`, [`plan/${id}/name`]: `Plan ${id}`, [`plan/${id}/made`]: `2026-05-12T10:${String(n).padStart(2, '0')}`,
    };
  });
  await openCopy(page, copyOf(Object.assign({}, ...plans)));
  await preview(page).waitFor();
  assert.match(await preview(page).innerText(), /would wait until others are deleted: Plan p08, .*…/);
  await putInPlace(page);
  assert.equal(await plansListed(page).count(), 8);
  assert.equal(await compared(page).getByRole('columnheader').count(), 4);
  await page.getByText(/There is room for eight plans.*Plan p08/).waitFor();
  assert.equal(Object.keys(await records(page)).filter((key) => key.endsWith('/answers')).length, 20, 'none is lost');
  await planTools(page, 'Plan p00').remove.click();
  await plansListed(page).filter({ hasText: 'Plan p08' }).waitFor();
});

test('a preview that is left changes nothing', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  const before = await stored(page);
  await openCopy(page, copyOf(OHIO_RECORDS));
  await button(preview(page), 'Cancel').click();
  await preview(page).waitFor({ state: 'detached' });
  assert.equal(await stored(page), before);
});

const FIRST = JSON.stringify({ casepath: 1, saved: '2026-05-12T14:05', answers: OHIO.slice(1) }, null, 2);

test('a copy of version 1 comes into the calculator, and undo brings back what was there', async ({ openMyPlan }) => {
  const page = await openMyPlan({ hash: TEXAS });
  const before = ofSubstance(await records(page));
  await openCopy(page, FIRST, 'casepath-answers.json');
  await preview(page).getByText(/May 12, 2026/).waitFor();
  await putInPlace(page);
  await addressHas(page, { state: 'OH' });
  await undo(page).click();
  await addressHas(page, { state: 'TX' });
  assert.deepEqual(ofSubstance(await records(page)), before);
});

test('a copy of version 1 put beside becomes a plan of its own', async ({ openMyPlan }) => {
  const page = await openMyPlan({ hash: TEXAS });
  await openCopy(page, FIRST);
  await putBeside(page);
  const plans = Object.entries(await records(page)).filter(([key]) => key.endsWith('/answers'));
  assert.deepEqual(plans.map(([, answers]) => /state=(..)/.exec(answers)[1]).sort(), ['OH', 'TX']);
  assert.equal(addressOf(page).state, 'TX', 'the calculator is left alone');
});

const DEEP = `{"casepath":2,"records":${'{"a":'.repeat(50_000)}`;
const WRONG = {
  'an empty file': ['', /empty/i],
  'blanks': [' \n\n', /empty/i],
  'a table': ['Week,Hours\n2026-08-03,38\n', /line 1, column 1/i],
  'a page': ['<!doctype html>\n<html><script>alert(1)</script></html>', /line 1, column 1/i],
  'half a copy': [copyOf(OHIO_RECORDS).slice(0, 200), /only a part of one.*line 1/i],
  'bytes of a picture': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xfe]), /cannot be read beyond/i],
  'a list': ['[1,2,3]', /not made by Casepath/i],
  'a copy of something else': ['{"version":2,"bookmarks":[]}', /not made by Casepath/i],
  'a copy of a version below zero': ['{"casepath":-1,"records":{}}', /not made by Casepath/i],
  'a copy of a newer program': [copyOf(OHIO_RECORDS, { casepath: 3 }), /newer version/i],
  'a copy of the far future': ['{"casepath":1e300}', /newer version/i],
  'a copy without records': ['{"casepath":2,"saved":"2026-05-12T10:00"}', /damaged.*records/i],
  'a copy whose records are a list': ['{"casepath":2,"records":[1]}', /damaged.*records/i],
  'a nest without end': [DEEP, /cannot be read beyond/i],
  'more records than a career has': [copyOf(Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`x/${n}`, '']))), /too large/i],
};

test.describe('a file that is no copy is told in a sentence, and nothing is changed', () => {
  const one = onePage({ hash: OHIO });
  let before;
  test.beforeAll(async () => {
    await keepPlan(one());
    await view(one(), 'My plan');
    await fullPlan(one());
    before = await stored(one());
  });
  for (const [what, [content, said]] of Object.entries(WRONG)) {
    test(what, async () => {
      const page = one();
      await openCopy(page, content, 'my file.json');
      await told(page, said);
      await told(page, /nothing is changed/i);
      assert.equal(await preview(page).count(), 0);
      assert.equal(await stored(page), before);
      await button(around(page.getByText(/nothing is changed/i)), 'OK').click();
    });
  }
});

test('a file of 50 MB is refused without being read', async ({ later, openMyPlan }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'casepath-'));
  later(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'large.json');
  await writeFile(file, Buffer.alloc(50_000_000, 'x'));
  const init = () => {
    window.reads = 0;
    for (const way of ['text', 'arrayBuffer', 'bytes', 'stream']) {
      const read = Blob.prototype[way];
      Blob.prototype[way] = function () {
        window.reads += 1;
        return read.call(this);
      };
    }
  };
  const page = await openMyPlan({ init });
  const before = await stored(page);
  await openCopy(page, { path: file });
  await told(page, /too large.*\(50 MB\)/i);
  assert.equal(await page.evaluate(() => window.reads), 0);
  assert.equal(await stored(page), before);
});

test('damaged records of a copy are named, the others can be used', async ({ elsewhere }) => {
  const page = await elsewhere();
  const copy = JSON.parse(copyOf({ ...OHIO_RECORDS, 'plan/a/note/study': 'good' }));
  Object.assign(copy.records, {
    'plan/a/tick/x': 5, 'plan/a/name2': ['now', 'x'], long: [1, 'x'.repeat(5_000)], ['k'.repeat(300)]: [1, 'y'],
  });
  await openCopy(page, JSON.stringify(copy));
  await preview(page).waitFor();
  assert.match(await preview(page).innerText(), /cannot be used: .*plan\/a\/tick\/x/);
  await putInPlace(page);
  const kept = await records(page);
  assert.equal(kept['plan/a/note/study'], 'good');
  assert.equal(kept.long, undefined);
});

const HOSTILE = [
  '<script>document.title = "broken"</script><img src=x onerror="document.title=1">',
  '"><svg onload=alert(1)> & \'quotes\' "double" `back`',
  'javascript:alert(1)',
  '__proto__',
  'שלום עולם ‏(LCSW)‎ مرحبا',
  '👩🏽‍⚕️🎓📎',
];

test('hostile texts in a copy are shown as texts, and nothing runs', async ({ elsewhere }) => {
  const page = await elsewhere();
  const title = await page.title();
  const copy = {};
  HOSTILE.forEach((text, n) => {
    copy[`plan/${n}/answers`] = `${OHIO.slice(1)}&years=${n}`;
    copy[`plan/${n}/name`] = text;
    copy[`plan/${n}/made`] = text.slice(0, 20);
    copy[`plan/${n}/own/<b>${n}`] = `study\n${text}`;
    copy[`plan/${n}/note/study`] = text;
    copy[`plan/${n}/tick/own.<b>${n}`] = text;
  });
  copy['plan/__proto__/answers'] = OHIO.slice(1);
  copy['plan/constructor/name'] = 'nothing';
  await openCopy(page, copyOf(copy, { program: HOSTILE[0], figures: HOSTILE[1], saved: HOSTILE[1] }), '<img src=x onerror=1>.json');
  await preview(page).waitFor();
  const names = await preview(page).getByRole('listitem').allInnerTexts();
  for (const text of [HOSTILE[1], HOSTILE[4], HOSTILE[5]]) assert.ok(names.includes(text), text);
  await putInPlace(page);
  await view(page, 'My plan');
  await page.getByLabel('Plan', { exact: true }).waitFor();
  assert.equal(await page.title().then((now) => now.includes('broken')), false, title);
  assert.equal(await page.getByRole('main').locator('script, img, svg[onload]').count(), 0);
  for (const [key, text] of Object.entries(await records(page))) {
    if (key in copy) assert.equal(text, copy[key], key);
  }
});

test('a copy of ten thousand records is opened, kept and taken back', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  const before = ofSubstance(await records(page));
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`plan/a/own/${n}`, `study\nitem ${n}`]));
  await openCopy(page, copyOf({ ...OHIO_RECORDS, ...many }));
  await putInPlace(page);
  await until('they are kept', async () => Object.keys(await records(page)).length > 10_000);
  await undo(page).click();
  await until('they are taken back', async () => Object.keys(await records(page)).length < 100, 60_000);
  assert.deepEqual(ofSubstance(await records(page)), before);
  assert.match(await keptLine(page), /kept only in this browser/i);
});

const NAMES = [
  'Ana & Luis <Ohio> "plan" \'B\'',
  '👩🏽‍⚕️ MSW → LCSW 🎓',
  'תוכנית עם English באמצע',
  'Plan ‏مرحبا‎ 2',
  '__proto__',
  'constructor',
  '{0} {1}',
];

test('names, notes and items come back from a copy as they were typed', async ({ elsewhere, openMyPlan }) => {
  const page = await openMyPlan();
  const long = 'Ñandú & <b>“Schule”</b> 👩🏽‍⚕️ '.repeat(8).slice(0, 200).trim();
  await writeNote(page, `${long}\n\n  - second line\n${NAMES.join('\n')}`);
  await addOwn(page, NAMES[0]);
  await view(page, 'Compare');
  for (const name of NAMES) {
    await page.getByRole('button', { name: /^Rename: / }).click();
    await newName(page).fill(name);
    await button(page, 'Save').click();
    await until(`the plan is called ${name}`, async () => Object.values(await records(page)).includes(name));
    const copy = await downloadCopy(page);
    assert.ok(Object.values(recordsOf(copy.text)).includes(name), name);
  }
  const copy = await downloadCopy(page);
  const there = await elsewhere();
  await openCopy(there, copy.text);
  await putInPlace(there);
  await view(there, 'My plan');
  assert.equal(await noteOf(there), `${long}\n\n  - second line\n${NAMES.join('\n')}`);
  assert.equal(await item(there, NAMES[0]).count(), 1);
  assert.equal(await chosenPlan(there).getByRole('heading').innerText(), NAMES.at(-1));
});

test('a name of 200 characters is cut where names end, and the page says what it kept', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await view(page, 'Compare');
  await page.getByRole('button', { name: /^Rename: / }).click();
  await newName(page).evaluate((field, text) => {
    field.removeAttribute('maxlength');
    field.value = text;
  }, 'ü'.repeat(200));
  await button(page, 'Save').click();
  await recordThere(page, 'ü'.repeat(60));
  await settled(page);
  assert.ok((await plansListed(page).innerText()).includes('ü'.repeat(60)));
});
