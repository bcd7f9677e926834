// Plans, checks, notes, own items and the log survive a reload, a new tab, a restart of the browser and an update of
// the program; if the browser cannot save them, the page reports it.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  around, button, choose, focusOn, formThere, homeOf, lines, messages, notTold, openTab, part, reopen, resultThere,
  settled, shown, told, until, viewThere,
} from './browser.mjs';
import { launchWith } from './chromium.mjs';
import { onePage, test } from './fixtures.mjs';
import {
  addOwn, ANSWERS, ASIDE, copyOf, downloadCopy, firstItem, fullPlan, fullPlanThere, item, keeping, keepPlan, keptLine,
  logWeek, noteOf, OHIO, OHIO_RECORDS, openStep, planPart, PLANS, records, recordsOf, recordThere, stored, tickFirst, view,
  writeNote,
} from './plans.mjs';
import { undo } from './views.mjs';

const ARRANGED = '#v=1&from=bachelors&to=msw&state=OH&start=2026-01';

test('a plan with ticks, notes, own items and log survives a reload', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  await page.reload();
  await formThere(page).catch(() => {});
  await fullPlanThere(page, 'after a reload');
});

test('it is there in a new tab', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  await fullPlanThere(await openTab(page), 'in a new tab');
});

test('it survives a restart of the browser', async ({ later, site }) => {
  const { origin } = site;
  const folder = await mkdtemp(path.join(tmpdir(), 'casepath-'));
  let open;
  // In sequence: a running browser rewrites its profile folder.
  later(async () => {
    await open?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  const before = await launchWith(folder);
  open = before;
  const page = before.pages()[0] ?? (await before.newPage());
  await page.goto(`${origin}/${ARRANGED}`);
  await formThere(page);
  await keepPlan(page);
  await view(page, 'My plan');
  await fullPlan(page);
  // Chromium writes storage to disk a few seconds later, and not always if it is told to quit before.
  const place = path.join(folder, 'Default', 'Local Storage', 'leveldb');
  const files = async () => Promise.all((await readdir(place)).map((name) => readFile(path.join(place, name), 'latin1').catch(() => '')));
  // It writes at most once a minute: what comes after the first write waits for the second.
  const written = async () => (await files().catch(() => [])).some((text) => text.includes('Buy the big binder'));
  await until('the plan is in the folder', written, 100_000, 500);
  await before.close();

  const after = await launchWith(folder);
  open = after;
  const again = await after.newPage();
  await again.goto(`${origin}/`);
  await formThere(again);
  assert.match((await lines(again)).join('\n'), /your plan of .* is here/i);
  await fullPlanThere(again, 'after a restart');
});

test('answers that version 1 of the program kept are there, and plans are kept beside them', async ({ openPage }) => {
  const first = JSON.stringify({ casepath: 1, saved: '2026-05-12T14:05', answers: 'v=1&to=msw&state=OH' });
  const page = await openPage({ storage: { [ANSWERS]: first } });
  assert.match((await lines(page)).join('\n'), /your plan of .*May 12.* is here/i);
  await resultThere(page);
  assert.equal(await shown(page, 'state'), 'OH');
  await keepPlan(page);
  const kept = await records(page);
  assert.match(kept[`plan/${kept.chosen}/answers`] ?? JSON.stringify(kept), /to=msw&state=OH/);
});

test('plans that version 1 of the format would have kept are brought up', async ({ openPage }) => {
  const first = JSON.stringify({ casepath: 1, saved: '2026-05-12T14:05', answers: 'v=1&to=msw&state=OH' });
  const page = await openPage({ hash: OHIO, storage: { [PLANS]: first } });
  await keepPlan(page);
  assert.equal((await records(page)).answers, 'v=1&to=msw&state=OH', 'what was there is carried along');
  assert.equal(JSON.parse(await stored(page)).casepath, 2);
});

test('a note is kept letter by letter, blanks and line breaks too, when the tab closes at once', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  const { notes: note } = await openStep(page);
  await note.pressSequentially('Call Ana at 5\nthen the board ');
  await note.pressSequentially('again');
  assert.equal(await note.inputValue(), 'Call Ana at 5\nthen the board again');
  const other = await openTab(page);
  await page.close({ runBeforeUnload: true });
  await view(other, 'My plan');
  assert.equal(await noteOf(other), 'Call Ana at 5\nthen the board again');
});

test('an own item and a week survive with what is strange in them', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  const strange = '<b>“Forms” & \'more\'</b> 📎 שלום';
  await addOwn(page, strange);
  await page.reload();
  await view(page, 'My plan');
  assert.equal(await item(page, strange).count(), 1);
  assert.equal(await part(page, 'Your path, step by step').locator('b').count(), 0, 'no markup of the user');
});

// Obstacles to saving

const DENIED = {
  'storage that may not be touched': [() => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  }, /blocks storage/i],
  'storage that throws at every use': [() => {
    for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key']) {
      Storage.prototype[name] = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
    }
  }, /blocks storage/i],
  'storage that refuses new texts': [() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  }, /storage is full/i],
  'storage that takes texts and stores nothing': [() => {
    Storage.prototype.setItem = () => {};
  }, /storage is full/i],
  'storage that stores half of a text': [() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      set.call(this, key, text.slice(0, text.length / 2));
    };
  }, /storage is full|cannot be read/i],
};
for (const [what, [init, said]] of Object.entries(DENIED)) {
  test(`with ${what} nothing is called kept, the plan is usable, and a copy holds it`, async ({ openPage }) => {
    const page = await openPage({ hash: OHIO, init });
    await keepPlan(page, said);
    await notTold(page, /kept as/i);
    await view(page, 'My plan');
    await writeNote(page, 'only on the page');
    assert.match(await keptLine(page), said);
    assert.ok(await page.getByRole('alert').filter({ hasText: said }).first().isVisible(), 'said on top');
    const copy = recordsOf((await downloadCopy(page)).text);
    assert.ok(Object.values(copy).includes('only on the page'));
    assert.ok(Object.keys(copy).some((key) => /^plan\/.*\/answers$/.test(key)));
  });
}

test('with blocked storage and nothing entered, no copy of nothing is offered', async ({ openPage }) => {
  const [init] = DENIED['storage that may not be touched'];
  const page = await openPage({ hash: '#v=1&view=plan', init, mounted: false });
  await viewThere(page);
  assert.match(await keptLine(page), /blocks storage: what you add here is gone when you close the page/);
  await notTold(page, /download a copy/i);
  assert.equal(await button(page, 'Download a copy').count(), 0);
});

test('when storage runs full, what was kept before stays, the rest is on the page, and room brings it in', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await writeNote(page, 'before it was full');
  await recordThere(page, 'before it was full');
  const before = await records(page);
  await page.evaluate(() => {
    // Fill the storage completely: smaller and smaller pieces until none fits.
    for (let size = 4_000_000, piece = 0; size >= 1; size = Math.floor(size / 2)) {
      for (;;) {
        try {
          localStorage.setItem(`brim${(piece += 1)}`, 'x'.repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  await writeNote(page, 'much longer than what was there before it was full');
  assert.deepEqual(await records(page), before, 'what was kept is as it was');
  assert.match(await keptLine(page), /storage is full/i);
  assert.equal(await noteOf(page), 'much longer than what was there before it was full');
  await page.evaluate(() => {
    for (const key of Object.keys({ ...localStorage })) if (key.startsWith('brim')) localStorage.removeItem(key);
  });
  await tickFirst(page);
  await recordThere(page, 'much longer than what was there');
  assert.match(await keptLine(page), /kept only in this browser since/i);
});

test('where the visitor has set the browser to block all storage, it is said and the page goes on', async ({ later, site }) => {
  const { origin } = site;
  const folder = await mkdtemp(path.join(tmpdir(), 'casepath-'));
  let open;
  // In sequence: a running browser rewrites its profile folder.
  later(async () => {
    await open?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  // As the switch "Block all cookies" in the browser's settings writes it.
  await mkdir(path.join(folder, 'Default'));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(path.join(folder, 'Default', 'Preferences'), JSON.stringify(settings));
  const context = await launchWith(folder);
  open = context;
  const page = await context.newPage();
  await page.goto(`${origin}/${OHIO}`);
  await formThere(page);
  const refused = await page.evaluate(() => {
    try {
      return localStorage === null;
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(refused, 'SecurityError', 'the browser blocks storage');
  await keepPlan(page, /blocks storage/i);
  await view(page, 'My plan');
  await writeNote(page, 'only here');
  assert.ok(Object.values(recordsOf((await downloadCopy(page)).text)).includes('only here'));
});

const CORRUPT = {
  nothing: '',
  blanks: ' \n ',
  'half of it': copyOf(OHIO_RECORDS).slice(0, 120),
  null: 'null',
  'a list': '[]',
  'a text': '"hello"',
  'no version': '{}',
  'version zero': '{"casepath":0,"records":{}}',
  'a version of text': '{"casepath":"2","records":{}}',
  'no records': '{"casepath":2}',
  'records as a list': '{"casepath":2,"records":[]}',
  'a deep nest': '['.repeat(50_000),
  'a page': '<!doctype html><script>alert(1)</script>',
  'a megabyte': 'x'.repeat(1_000_000),
};

/** A page of the same origin without the program, which would otherwise save data itself. */
const NO_PROGRAM = '404.html';

/** Opens the calculator with this stored text and nothing else. */
async function keptBefore(page, text) {
  const home = homeOf(page);
  await page.goto(home + NO_PROGRAM);
  await page.evaluate(([key, text]) => {
    localStorage.clear();
    localStorage.setItem(key, text);
  }, [PLANS, text]);
  await page.goto(home + OHIO);
  await formThere(page);
}

test.describe('what cannot be read is never written over: it can be downloaded, and put aside', () => {
  const one = onePage();
  for (const [what, text] of Object.entries(CORRUPT)) {
    test(what, async () => {
      const page = one();
      await keptBefore(page, text);
      await keepPlan(page, /cannot be read/i);
      assert.equal(await stored(page), text, 'it lies there as it was');
      await view(page, 'Compare');
      const coming = page.waitForEvent('download');
      await button(page, 'Download what is there').click();
      await coming;
      await button(page, 'Put it aside and start anew').click();
      await until('plans are kept again', async () => (await stored(page))?.includes('state=OH'));
      assert.equal(await stored(page, ASIDE), text);
    });
  }
});

test('what was put aside is in view until it is deleted, and undo brings it back', async ({ openPage }) => {
  const page = await openPage({ hash: OHIO, storage: { [PLANS]: 'not ours' } });
  await view(page, 'Compare');
  const before = await messages(page);
  await button(page, 'Keep the present estimate').click();
  await until('a message', async () => (await messages(page)).length > before.length);
  await button(page, 'Put it aside and start anew').click();
  const aside = page.getByText('A text that could not be read is put aside.');
  await aside.waitFor();
  // The earlier message no longer applies.
  await until('no message', async () => (await messages(page)).length === 0);
  const coming = page.waitForEvent('download');
  await button(page, 'Download it').click();
  assert.equal(await readFile(await (await coming).path(), 'utf8'), 'not ours');
  await reopen(page, OHIO);
  await view(page, 'Compare');
  await button(page, 'Delete it').click();
  await aside.waitFor({ state: 'detached' });
  assert.equal(await stored(page, ASIDE), null);
  await undo(page).click();
  await aside.waitFor();
  assert.equal(await stored(page, ASIDE), 'not ours');
});

test('notes and items stay in sight when their step is no longer on the way', async ({ openPage }) => {
  const page = await openPage({
    hash: '#v=1&view=plan',
    storage: { [PLANS]: copyOf({ ...OHIO_RECORDS, 'plan/a/answers': 'v=1&from=bachelors&to=psyd&state=OH&start=2026-01', 'plan/a/note/practice': 'Ask Ana', 'plan/a/own/1': 'practice\nBuy a binder' }) },
    mounted: false,
  });
  await page.getByText(/no longer on your way/).waitFor();
  await page.getByText('Buy a binder').waitFor();
  const note = page.getByRole('textbox', { name: /^Notes: / });
  assert.equal(await note.inputValue(), 'Ask Ana');
  await note.fill('Ask Luz');
  await recordThere(page, 'Ask Luz');
});

test('a plan or a week that cannot be read is named, left as it is, and not counted', async ({ openPage }) => {
  const unread = { 'plan/z/answers': 'v=99&to=msw', 'plan/z/note/study': 'of z', 'log/week/1': '2026-08-03 20 30 1 0' };
  const page = await openPage({ hash: OHIO, storage: { [PLANS]: copyOf({ ...OHIO_RECORDS, ...unread }) } });
  await view(page, 'My plan');
  await page.getByText(/is in no view.*log\/week\/1, plan\/z\/answers/).waitFor();
  assert.match(await keptLine(page), /plans: 1, weeks in the log: 0, items ticked: 0, notes: 0/);
  await tickFirst(page);
  const kept = await records(page);
  for (const [key, text] of Object.entries(unread)) assert.equal(kept[key], text, key);
});

test('where the calculator has no answers the chosen plan greets, and opens', async ({ openPage }) => {
  const page = await openPage({ storage: { [PLANS]: copyOf(OHIO_RECORDS) } });
  await told(page, /Your plan “Ohio” of May 12, 2026 is here/);
  const greeting = page.getByText(/Your plan “Ohio” of May 12, 2026 is here/);
  await button(around(greeting), 'Open in the calculator').click();
  await resultThere(page);
  assert.equal(await shown(page, 'state'), 'OH');
  await greeting.waitFor({ state: 'detached' });
});

test('the views say how plans outlast what browsers forget; the calculator names its link', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  const saved = page.getByText(/^Saved only in this browser/);
  await until('it names the copy', async () => /download a copy in “My plan”/.test(await saved.innerText()));
  assert.doesNotMatch(await saved.innerText(), /link/);
  // On paper only.
  const footer = page.getByRole('contentinfo');
  assert.match(await footer.evaluate((all) => all.textContent), /without plans and log/);
  await view(page, 'Estimate');
  await until('it names the link', async () => /copy the link/.test(await saved.innerText()));
  assert.doesNotMatch(await footer.evaluate((all) => all.textContent), /without plans/);
});

test('what is put aside twice is there twice', async ({ openPage }) => {
  const page = await openPage({ hash: OHIO, storage: { [PLANS]: 'second', [ASIDE]: 'first' } });
  await keepPlan(page, /cannot be read/);
  await view(page, 'Compare');
  await button(page, 'Put it aside and start anew').click();
  await until('it is put aside', async () => (await stored(page, ASIDE)) === 'first\nsecond');
});

test('what cannot be put aside is not removed', async ({ openPage }) => {
  const init = () => {
    Storage.prototype.setItem = () => {};
  };
  const page = await openPage({ hash: OHIO, storage: { [PLANS]: 'damaged' }, init });
  await keepPlan(page, /cannot be read/);
  await view(page, 'Compare');
  await button(page, 'Put it aside and start anew').click();
  await settled(page);
  assert.equal(await stored(page), 'damaged');
});

test('single records that were tampered with are named and put aside, the others work', async ({ openPage }) => {
  const stamped = { ...OHIO_RECORDS, 'plan/a/tick/portfolio': '2026-05-12', 'log/week/1': '2026-08-03 38 20 1 0' };
  const tampered = JSON.parse(copyOf(stamped));
  Object.assign(tampered.records, { 'plan/a/note/study': 7, 'plan/a/done/study': [-1, '2026-03'], 'log/week/2': [1, 2] });
  const text = JSON.stringify(tampered);
  const page = await openPage({ hash: OHIO, storage: { [PLANS]: text } });
  await view(page, 'My plan');
  await page.getByText(/could not be read and were put aside: .*log\/week\/2/).waitFor();
  await tickFirst(page);
  await until('the others are kept', async () => JSON.parse(await stored(page)).program !== undefined && (await stored(page, ASIDE)) !== null);
  assert.equal(await stored(page, ASIDE), text);
  const coming = page.waitForEvent('download');
  await button(page, 'Download what is there').click();
  const saved = await readFile(await (await coming).path(), 'utf8');
  assert.ok(saved.includes(text), 'what was put aside can be had');
  assert.equal((await records(page))['log/week/1'], '2026-08-03 38 20 1 0');
});

const ODD = {
  'answers that are none': { 'plan/a/answers': 'hello' },
  'answers of an unknown state': { 'plan/a/answers': 'v=1&to=msw&state=XX' },
  'answers without a state': { 'plan/a/answers': 'v=1&to=msw' },
  'a basis that is none': { ...OHIO_RECORDS, 'plan/a/basis': ';;=;x=99999999999999999999;pay-start=-1' },
  'a basis of extremes': { ...OHIO_RECORDS, 'plan/a/basis': `v;pay-start=${'9'.repeat(18)};effect-setting=${'9'.repeat(18)};months-typical=-5;rule-hours=-${'9'.repeat(18)}` },
  'a date that does not exist': { ...OHIO_RECORDS, 'plan/a/made': '2026-02-31T99:99', 'plan/a/done/study': '2026-13' },
  'a name of control characters': { ...OHIO_RECORDS, 'plan/a/name': '\u0000\u0007\n' },
  'the names of prototypes': { ...OHIO_RECORDS, __proto__x: 'x', 'plan/__proto__/answers': OHIO.slice(1), 'plan/constructor/name': 'y' },
  'a plan without an id': { 'plan//answers': OHIO.slice(1) },
  'a week of nonsense': { ...OHIO_RECORDS, 'log/week/1': '2026-08-03 -38 20 1 0', 'log/registered': 'yesterday' },
  'weeks beyond all calendars': { ...OHIO_RECORDS, 'log/week/1': '9999-12-27 38 20 1 0', 'log/week/2': '0000-01-03 38 20 1 0', 'log/registered': '9999-12-31' },
  'months beyond all calendars': { ...OHIO_RECORDS, 'plan/a/done/study': '9999-12', 'plan/a/move': 'TX 9999-12', 'plan/a/done/practice': '0000-01' },
  'a ruling of nonsense': { ...OHIO_RECORDS, 'plan/a/ruling/OH.hours': '99999999999999\n2026-01-01\nx\ny', 'plan/a/ruling/XX.y': '' },
  'a count that is none': { ...OHIO_RECORDS, 'copy/changes': 'many', 'copy/made': '2026' },
  'a choice of nothing': { ...OHIO_RECORDS, chosen: 'nothing' },
  'a hundred plans': Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`plan/p${n}/answers`, OHIO.slice(1)])),
  'ten thousand records of an unknown kind': Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`future/${n}`, 'kept along'])),
};

test.describe('whatever stands in single records, the views go on', () => {
  const one = onePage();
  for (const [what, odd] of Object.entries(ODD)) {
    test(what, async () => {
      const page = one();
      await keptBefore(page, copyOf(odd));
      await view(page, 'My plan');
      await view(page, 'Compare');
      await view(page, 'Estimate');
      await keepPlan(page, /Kept as|kept already|no more fit/);
      // The program keeps running.
      await choose(page, 'State', 'OH');
      await resultThere(page);
      const kept = await records(page);
      for (const [key, text] of Object.entries(odd)) {
        if (!key.startsWith('copy/')) assert.equal(kept[key], text, `${key} stays`);
      }
    });
  }
});

test('what a newer program kept is left as it is, and nothing is called kept', async ({ openPage }) => {
  const newer = JSON.stringify({ casepath: 99, records: 'something new', plans: [1] }, null, 3);
  const page = await openPage({ hash: OHIO, storage: { [PLANS]: newer } });
  await keepPlan(page, /newer version/i);
  await notTold(page, /kept as/i);
  await view(page, 'My plan');
  await writeNote(page, 'a note');
  assert.equal(await button(page, 'Put it aside and start anew').count(), 0);
  assert.equal(await stored(page), newer);
});

test('in a private window plans are kept as long as it is open, and nowhere else', async ({ openMyPlan, openPage }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  await fullPlanThere(await openTab(page), 'in the same private window');
  const other = await openPage();
  assert.equal(await stored(other), null);
});

test('what is kept, since when, and when it was saved last is told at the top too, with a way to the copies', async ({ openMyPlan }) => {
  const page = await openMyPlan({ init: () => {} });
  await page.clock.install({ time: new Date('2026-11-24T10:05:00-05:00') }).catch(() => {});
  await writeNote(page, 'one');
  const saved = JSON.parse(await stored(page)).saved;
  const line = await keptLine(page);
  assert.match(line, /kept only in this browser since/i);
  assert.ok(line.includes(saved.slice(11)), `${line} names ${saved}`);
  assert.equal((await lines(page)).filter((other) => other.startsWith(line)).length, 2, 'at the top and where the copies are');
  await button(page, 'What is kept, and your copy').click();
  await focusOn(keeping(page).getByRole('heading', { name: 'What is kept, and your copy' }), 'its heading');
});

test('after twenty changes the page asks to download a copy, and no longer once one is', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  const reminder = page.getByText(/changes are in no copy yet/);
  for (let change = 1; change < 20; change += 1) {
    assert.equal(await reminder.count(), 0, `after ${change} changes`);
    await firstItem(page).setChecked(change % 2 === 1);
  }
  await reminder.waitFor();
  await page.reload();
  await view(page, 'My plan');
  await reminder.waitFor();
  await downloadCopy(page);
  await reminder.waitFor({ state: 'detached' });
  assert.doesNotMatch(await keeping(page).innerText(), /no copy was downloaded/i);
});

test('a note is one change however many letters it has', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  const { notes } = await openStep(page);
  await notes.pressSequentially('thirty letters and then some more');
  await recordThere(page, 'some more');
  assert.equal((await records(page))['copy/changes'], '2', 'the plan, the note');
});

test('weeks of the log survive a reload and can be deleted with undo', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await logWeek(page, '2026-08-03');
  await logWeek(page, '2026-08-10', '40', '22');
  await planPart(page, 'Hours');
  await button(page, 'Delete: Week of Aug 10, 2026').click();
  await until('one week is left', async () => Object.keys(await records(page)).filter((key) => key.startsWith('log/week/')).length === 1);
  await undo(page).click();
  await until('both are back', async () => Object.keys(await records(page)).filter((key) => key.startsWith('log/week/')).length === 2);
});
