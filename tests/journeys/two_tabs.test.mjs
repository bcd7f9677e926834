// Two tabs of one browser change the stored records at the same time; no change of either is lost.
import assert from 'node:assert/strict';
import { clearNow, openTab, settled, sharedBox, told, until } from './browser.mjs';
import { test as base } from './fixtures.mjs';
import {
  addOwn, firstItem, keepPlan, noteOf, PLANS, records, recordThere, stored, TEXAS, tickFirst, view, writeNote,
} from './plans.mjs';
import { plansListed, undo } from './views.mjs';

const test = base.extend({
  /** Two tabs that both show my plan. */
  twoTabs: async ({ openMyPlan }, use) => {
    await use(async (options) => {
      const one = await openMyPlan(options);
      const other = await openTab(one);
      await view(other, 'My plan');
      return [one, other];
    });
  },
});

/** A tab that misses the others' storage events for a while, as a sleeping tab does. */
const deaf = () => {
  addEventListener('storage', (event) => {
    if (window.isDeaf) event.stopImmediatePropagation();
  }, true);
};
const setDeaf = (page, isDeaf) => page.evaluate((isDeaf) => {
  window.isDeaf = isDeaf;
}, isDeaf);

test('what one tab changes is in sight in the other without a reload', async ({ twoTabs }) => {
  const [one, other] = await twoTabs();
  await writeNote(one, 'seen at once');
  await until('the note is there', async () => (await noteOf(other)) === 'seen at once');
});

test('two tabs that know nothing of each other change different things, and both are kept', async ({ twoTabs }) => {
  const [one, other] = await twoTabs({ init: deaf });
  await setDeaf(one, true);
  await setDeaf(other, true);
  // A tab sees the other's change a moment later; simultaneous writes have their own journey.
  await writeNote(one, 'of the one tab', 0);
  await recordThere(other, 'of the one tab');
  await writeNote(other, 'of the other tab', 1);
  await recordThere(one, 'of the other tab');
  await addOwn(one, 'an item of the one');
  await recordThere(other, 'an item of the one');
  await addOwn(other, 'an item of the other', 1);
  await recordThere(one, 'an item of the other');
  await tickFirst(one);
  const texts = ['of the one tab', 'of the other tab', 'an item of the one', 'an item of the other'];
  const kept = async () => Object.values(await records(other)).join('\n');
  await until('all four are kept', async () => texts.every(((all) => (text) => all.includes(text))(await kept())));
});

test('of one note that both change, the later text is kept', async ({ twoTabs }) => {
  const [one, other] = await twoTabs({ init: deaf });
  await setDeaf(one, true);
  await setDeaf(other, true);
  await writeNote(one, 'first');
  await writeNote(other, 'second');
  await recordThere(one, 'second');
  await tickFirst(one);
  await recordThere(one, 'second');
  assert.equal(await noteOf(one), 'second');
});

test('when a save of one tab was written over, the tab that hears of it saves again', async ({ twoTabs }) => {
  const [one, other] = await twoTabs();
  const before = await stored(one);
  await writeNote(one, 'written over');
  // As if the other tab had read before that save and written after it.
  await other.evaluate(([key, text]) => localStorage.setItem(key, text), [PLANS, before]);
  await recordThere(other, 'written over');
});

test('a plan that is deleted in one tab while the other changes it can be brought back with both', async ({ twoTabs }) => {
  const [one, other] = await twoTabs({ init: deaf });
  await setDeaf(other, true);
  await view(one, 'Compare');
  await one.getByRole('button', { name: /^Delete: / }).click();
  await writeNote(other, 'written meanwhile');
  await undo(one).click();
  await until('the plan is back', async () => Object.keys(await records(one)).some((key) => /^plan\/[^/]+\/answers$/.test(key)));
  await recordThere(one, 'written meanwhile');
  await view(one, 'My plan');
  await until('the note is there', async () => (await noteOf(one)) === 'written meanwhile');
});

test('undo in one tab leaves what the other tab has kept since', async ({ twoTabs }) => {
  const [one, other] = await twoTabs();
  await view(one, 'Compare');
  await one.getByRole('button', { name: /^Duplicate: / }).click();
  await one.getByRole('button', { name: /^Delete: / }).last().click();
  await addOwn(other, 'since the deletion');
  await until('the first tab knows it', async () => (await stored(one)).includes('since the deletion'));
  await undo(one).click();
  await settled(one);
  const kept = await records(one);
  assert.equal(Object.keys(kept).filter((key) => /^plan\/[^/]+\/answers$/.test(key)).length, 2);
  assert.ok(Object.values(kept).some((text) => text.includes('since the deletion')));
});

test('plans that are kept in two tabs are both kept', async ({ twoTabs }) => {
  const [one, other] = await twoTabs({ init: deaf });
  await setDeaf(one, true);
  const third = await openTab(one, TEXAS);
  await keepPlan(third);
  await view(other, 'Compare');
  await until('the other tab shows two', async () => (await plansListed(other).count()) === 2);
  await tickFirst(one);
  const names = async () => Object.keys(await records(one)).filter((key) => /^plan\/[^/]+\/answers$/.test(key));
  await until('both plans are kept', async () => (await names()).length === 2);
});

test('what is cleared in one tab does not come back from the other, until it is undone', async ({ twoTabs }) => {
  const [one, other] = await twoTabs();
  await writeNote(one, 'to be cleared');
  await until('the other tab has it', async () => (await noteOf(other)) === 'to be cleared');
  await clearNow(one);
  await other.getByText('No plan is kept yet').waitFor();
  assert.equal(await stored(other), null);
  await one.getByRole('button', { name: 'Undo clearing' }).click();
  await recordThere(other, 'to be cleared');
  await firstItem(other).waitFor();
  assert.equal(await noteOf(other), 'to be cleared');
});

test('changes that could be kept nowhere are offered back when another tab clears everything', async ({ twoTabs }) => {
  const [one, other] = await twoTabs();
  await other.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await writeNote(other, 'only in this tab');
  await clearNow(one);
  await other.getByText('No plan is kept yet').waitFor();
  await told(other, /cleared in another tab.*kept nowhere/);
  await undo(other).click();
  await firstItem(other).waitFor();
  assert.equal(await noteOf(other), 'only in this tab');
});

test('what another tab keeps between clearing and undo stays beside what comes back', async ({ twoTabs }) => {
  const [one, other] = await twoTabs();
  await writeNote(one, 'cleared and undone');
  await clearNow(one);
  await other.getByText('No plan is kept yet').waitFor();
  await other.close();
  const third = await openTab(one, TEXAS);
  await keepPlan(third);
  await third.close();
  await one.getByRole('button', { name: 'Undo clearing' }).click();
  await settled(one);
  await one.reload();
  await view(one, 'Compare');
  assert.equal(await plansListed(one).count(), 2);
  await recordThere(one, 'cleared and undone');
});

test('clearing on a shared computer, twice, loses neither its own plans nor those of another tab', async ({ openMyPlan }) => {
  const kept = (page) => async () => Object.keys(await records(page)).filter((key) => key.endsWith('/answers')).length;
  const press = (page, name) => page.getByRole('button', { name }).click();
  const clear = async (page) => {
    await clearNow(page);
    await settled(page);
  };
  const one = await openMyPlan();
  const shared = await sharedBox(one);
  await shared.check();
  assert.equal(await stored(one), null);
  // The event that the browser sends before it closes the tab.
  const unsaved = () => one.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await until('the page asks before it goes', unsaved);

  const other = await openTab(one, TEXAS);
  await keepPlan(other);
  await until('the first tab sees it', async () => (await stored(one)) !== null);
  await clear(one);
  await until('nothing is kept', async () => (await stored(one)) === null);
  await clear(one);
  await press(one, 'Undo clearing');
  await until('what the other tab kept is back', async () => (await kept(one)()) === 1);
  await shared.uncheck();
  await until('both plans are kept', async () => (await kept(one)()) === 2);
  await until('the page may go', async () => !(await unsaved()));
});
