// Returning: the page shows what is stored and what has changed in a plan since, and stores nothing where it must not.
import assert from 'node:assert/strict';
import {
  addressHas, button, choose, clearNow, formThere, lines, notTold, openDevice, openTab, part, reopen,
  resultThere, settled, sharedBox, shown, told, until, views,
} from './browser.mjs';
import { test as base } from './fixtures.mjs';
import {
  ANSWERS, firstItem, fullPlan, fullPlanThere, keepPlan, logForm, noteOf, OHIO, planPart, PLANS, records, recordThere, stored,
  TEXAS, view, writeNote,
} from './plans.mjs';
import { chosenPlan, undo } from './views.mjs';

const test = base.extend({
  /** A browser whose plan was saved with other figures. */
  keptUnderOldFigures: async ({ openMyPlan }, use) => {
    await use(async () => {
      const page = await openMyPlan();
      await writeNote(page, 'mine');
      await page.evaluate((key) => {
        const kept = JSON.parse(localStorage.getItem(key));
        for (const [name, record] of Object.entries(kept.records)) {
          if (!name.endsWith('/basis')) continue;
          record[1] = record[1].replace(/rule-hours=\d+/, 'rule-hours=4321').replace(/months-typical=\d+/, 'months-typical=99')
            .replace(/stage-study=\d+/, 'stage-study=1200');
        }
        localStorage.setItem(key, JSON.stringify(kept));
      }, PLANS);
      await reopen(page);
      return page;
    });
  },
});

const storageNames = (page) => page.evaluate(() => [...Object.keys({ ...localStorage }), ...Object.keys({ ...sessionStorage })]);

async function clear(page) {
  await clearNow(page);
  await settled(page);
}

// Continue or start new

test('on return the page says whose plan is here; to start new leaves plans and log, and can be undone', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  const before = await stored(page);
  await reopen(page);
  assert.match((await lines(page)).join('\n'), /your plan of .* is here/i);
  await button(page, 'Start new').click();
  assert.equal(await shown(page, 'state'), '');
  assert.equal(await stored(page), before, 'plans and log are left alone');
  assert.equal(await stored(page, ANSWERS), null);
  await button(page, 'Undo').click();
  assert.equal(await shown(page, 'state'), 'OH');
  await until('the answers are kept again', async () => (await stored(page, ANSWERS))?.includes('OH'));
  // The plan may have been saved again, at another minute.
  assert.deepEqual(JSON.parse(await stored(page)).records, JSON.parse(before).records);
});

test('to continue closes the message and changes nothing', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await reopen(page);
  await button(page, 'Continue').click();
  assert.doesNotMatch((await lines(page)).join('\n'), /is here\./i);
  assert.equal(await shown(page, 'state'), 'OH');
});

// Changed since you saved

const CHANGED = 'Changed since you saved';

test('on return it is told that figures behind a plan have changed', async ({ keptUnderOldFigures }) => {
  const page = await keptUnderOldFigures();
  await told(page, /Figures or rules behind/);
  await button(page, 'See what changed').click();
  const table = part(page, CHANGED).getByRole('table');
  await table.waitFor();
  const row = table.getByRole('row').filter({ hasText: 'Supervised hours' });
  assert.match(await row.innerText(), /4,321 hours/, 'then');
  assert.match(await row.innerText(), /3,000 hours/, 'now');
  assert.ok(await row.getByRole('link', { name: /opens another site/ }).count(), 'its source');
  const study = table.getByRole('row').filter({ hasText: 'Months of study' });
  assert.ok(await study.getByRole('listitem').count(), 'figures of the tables have sources too');
  assert.match(await table.getByRole('row').filter({ hasText: 'Time, typical' }).innerText(), /8 years,? 3 months/);
});

test('what has changed behind another plan is shown without losing which one was chosen', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await view(page, 'Estimate');
  await choose(page, 'State', 'TX');
  await resultThere(page);
  await keepPlan(page);
  const chosen = async () => {
    await view(page, 'My plan');
    return chosenPlan(page).getByRole('heading').innerText();
  };
  assert.match(await chosen(), /Ohio/);
  const texas = Object.entries(await records(page)).find(([, text]) => text.includes('state=TX'))[0];
  await page.evaluate(({ key, basis }) => {
    const kept = JSON.parse(localStorage.getItem(key));
    kept.records[basis][1] = kept.records[basis][1].replace(/rule-hours=\d+/, 'rule-hours=4321');
    localStorage.setItem(key, JSON.stringify(kept));
  }, { key: PLANS, basis: texas.replace('answers', 'basis') });
  await view(page, 'Estimate');
  await reopen(page);
  await button(page, 'See what changed').click();
  await part(page, CHANGED).waitFor();
  assert.match(await chosen(), /Texas/);
  await told(page, /Your plan is “.*Texas.*” now/);
  await undo(page).click();
  await until('the plan of before', async () => /Ohio/.test(await chosen()));
  assert.equal(await part(page, CHANGED).count(), 0);
});

test('what was understood is not told again', async ({ keptUnderOldFigures }) => {
  const page = await keptUnderOldFigures();
  await button(page, 'See what changed').click();
  await part(page, CHANGED).getByRole('button', { name: /I have seen it/ }).click();
  await part(page, CHANGED).waitFor({ state: 'detached' });
  assert.equal(await noteOf(page), 'mine');
  await reopen(page);
  await page.waitForTimeout(3_000);
  await notTold(page, /Figures or rules/);
  await view(page, 'My plan');
  assert.equal(await part(page, CHANGED).count(), 0);
});

test('where nothing has changed nothing is told', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await reopen(page);
  await page.waitForTimeout(3_000);
  await notTold(page, /Figures or rules/);
});

// Clear now

test('clear asks once, can be cancelled, and then nothing is in the browser', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  const before = await stored(page);
  await openDevice(page);
  await button(page, 'Clear now').click();
  assert.equal(await stored(page), before, 'asked, not done');
  await button(page, 'No, keep').click();
  assert.equal(await stored(page), before);
  await clear(page);
  assert.deepEqual(await storageNames(page), []);
  await page.waitForTimeout(1_000);
  assert.deepEqual(await storageNames(page), [], 'and nothing comes back by itself');
});

test('what was cleared comes back with undo', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  await clear(page);
  await button(page, 'Undo clearing').click();
  await fullPlanThere(page, 'after undo');
  await page.reload();
  await fullPlanThere(page, 'after undo and reload');
});

test('undo still brings it back after another view, other answers, another plan', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  await clear(page);
  await view(page, 'Compare');
  await view(page, 'Estimate');
  await choose(page, 'What do you aim for?', 'msw');
  await choose(page, 'State', 'CA');
  await resultThere(page);
  await keepPlan(page);
  await view(page, 'My plan');
  await writeNote(page, 'after clearing');
  await button(page, 'Undo clearing').click();
  await settled(page);
  const kept = Object.entries(await records(page));
  for (const text of ['Ask Ana about the forms', 'after clearing', 'Buy the big binder']) {
    assert.ok(kept.some(([, other]) => other === text || other.endsWith(text)), text);
  }
  const states = kept.filter(([key]) => key.endsWith('/answers')).map(([, answers]) => /state=(..)/.exec(answers)[1]);
  assert.deepEqual(states.sort(), ['CA', 'OH']);
});

test('what was begun before clearing is not there after undo', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await planPart(page, 'Hours');
  const form = logForm(page);
  await form.week.fill('2026-08-03');
  await form.hours.fill('forty');
  await form.add.click();
  await form.faults.getByRole('listitem').first().waitFor();
  await clear(page);
  await button(page, 'Undo clearing').click();
  await form.hours.waitFor();
  assert.equal(await form.hours.inputValue(), '');
  assert.equal(await form.week.inputValue(), '');
  assert.equal(await form.faults.innerText(), '');
});

test('what is cleared cannot be cleared a second time, and undo brings it back', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  await clear(page);
  await openDevice(page);
  await button(page, 'Undo clearing').waitFor();
  assert.equal(await button(page, 'Clear now').count(), 0, 'nothing is there to be cleared');
  await button(page, 'Undo clearing').click();
  await addressHas(page, { state: 'OH' });
  await fullPlanThere(page, 'after the clearing');
});

test('plans that the page has not opened yet are cleared and brought back too', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  const before = await stored(page);
  await reopen(page);
  await clear(page);
  assert.deepEqual(await storageNames(page), []);
  await button(page, 'Undo clearing').click();
  await until('it is back', async () => (await stored(page)) !== null);
  assert.deepEqual(JSON.parse(await stored(page)).records, JSON.parse(before).records);
});

// Shared computer

const share = async (page, on) => {
  await (await sharedBox(page)).setChecked(on);
  await settled(page);
};

test('on a shared computer nothing is kept, in this tab and after its reload', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  await share(page, true);
  assert.deepEqual(await storageNames(page), []);
  await writeNote(page, 'nobody sees this');
  await view(page, 'Estimate');
  await choose(page, 'State', 'CA');
  await keepPlan(page, /others use this computer/);
  await page.waitForTimeout(600);
  assert.deepEqual(await storageNames(page), []);
  await notTold(page, /kept as/i);
  await page.reload();
  await formThere(page);
  assert.ok(await (await sharedBox(page)).isChecked(), 'outlasts a reload');
  await choose(page, 'State', 'TX');
  await keepPlan(page, /others use this computer/);
  await page.waitForTimeout(600);
  assert.deepEqual(await storageNames(page), []);
});

test('when nobody shares it any longer, all is kept again, with what came meanwhile', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  await share(page, true);
  await writeNote(page, 'meanwhile', 1);
  await share(page, false);
  await recordThere(page, 'meanwhile');
  await fullPlanThere(page, 'kept again');
  await page.reload();
  await fullPlanThere(page, 'and after a reload');
});

test('what is cleared on a shared computer does not come back with the tick, only with undo', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  await share(page, true);
  await clear(page);
  await share(page, false);
  await page.waitForTimeout(600);
  assert.equal(await stored(page), null);
  await button(page, 'Undo clearing').click();
  await fullPlanThere(page, 'after undo');
});

test('undo on a shared computer brings it back to the page and to nothing else', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  await share(page, true);
  await clear(page);
  await button(page, 'Undo clearing').click();
  await firstItem(page).waitFor();
  assert.equal(await noteOf(page), 'Ask Ana about the forms');
  assert.deepEqual(await storageNames(page), []);
  await share(page, false);
  await fullPlanThere(page, 'kept again');
});

// The part that saves plans does not load

/** The parts of the program that a page requests when a plan is first saved. */
async function askedToKeep(openPage) {
  const asked = [];
  const page = await openPage({ hash: OHIO });
  await page.waitForLoadState('networkidle');
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  await keepPlan(page);
  return asked.filter((name) => name.endsWith('.wasm'));
}

test('when the program that keeps plans does not load, it is said, the calculator goes on, and a retry works', async ({ openPage }) => {
  const late = await askedToKeep(openPage);
  assert.ok(late.length > 0);
  let broken = true;
  const page = await openPage({
    hash: OHIO,
    allow: [/console: Failed to load resource/],
    prepare: (context) => context.route(
      (url) => late.includes(url.pathname.slice(1)),
      (route) => (broken ? route.abort('failed') : route.continue()),
    ),
  });
  const NOT_LOADED = /This part could not be loaded/;
  await button(page, 'Keep').click();
  await told(page, NOT_LOADED);
  await choose(page, 'State', 'TX');
  await resultThere(page);
  await views(page).getByRole('link', { name: 'My plan', exact: true }).click();
  await told(page, NOT_LOADED);
  await view(page, 'Estimate');
  broken = false;
  await keepPlan(page);
  await notTold(page, NOT_LOADED);
  assert.ok(Object.values(await records(page)).some((text) => text.includes('state=TX')));
});

test('a tab opened from a link leaves the plans of this browser alone', async ({ openMyPlan }) => {
  const page = await openMyPlan();
  await fullPlan(page);
  const tab = await openTab(page, TEXAS);
  await tab.waitForTimeout(600);
  await fullPlanThere(page, 'after a link was opened');
  assert.equal(await shown(tab, 'state'), 'TX');
});
