// A new build waits, lists what it changes, and is activated when the user chooses: once, and nothing is lost.
import assert from 'node:assert/strict';
import {
  addressHas, button, choose, control, DIST, formThere, FULL, hasStyle, part, resultThere, reveal, sharedBox,
  unfold, until,
} from './browser.mjs';
import {
  atRest, cacheNames, cachesOf, fileOf, INSTALLS, keptAll, listOf, lookForUpdate, messagesStay, news, noNews, site,
  titleOf,
} from './builds.mjs';
import { FIGURES, NOTES } from './files.mjs';
import { testFewStates as base } from './fixtures.mjs';
import { keepPlan, logForm, logWeek, planPart, records, view } from './plans.mjs';
import { embedForm } from './school.mjs';
import { shippedHeaders } from './server.mjs';
import { newName, plansListed } from './views.mjs';


const LOST = [/net::ERR_/, /Failed to load resource/, /Failed to update a ServiceWorker/];

const test = base.extend({
  /** A page of dist/ whose worker is idle and whose first message is closed. */
  visited: async ({ openPage, ownSite }, use) => {
    await use(async ({ hash, ...options } = {}) => {
      const own = await ownSite(options);
      const page = await openPage({ url: own.url, hash, worker: true, allow: LOST, init: messagesStay });
      await keptAll(page, own.folder);
      await page.evaluate(() => document.activeElement?.blur());
      await news(page).getByRole('button', { name: 'Close' }).click();
      return { own, page };
    });
  },
});

/** Serves another build and waits until it is offered. */
async function offered(own, page, folder) {
  await own.deploy(folder);
  await lookForUpdate(page);
  const offer = news(page).getByText('A new version is here');
  // On a busy machine an install may fail; browsers check again on their own, but later.
  await offer.waitFor({ timeout: INSTALLS / 3 }).catch(() => lookForUpdate(page));
  await offer.waitFor({ timeout: INSTALLS });
}

// A browser lets the old worker finish first.
const TAKES_OVER = 60_000;
const take = (page) => news(page).getByRole('button', { name: 'Reload' }).click();
const loads = (page) => {
  const seen = [];
  page.on('load', () => seen.push(page.url()));
  return seen;
};

test('a new build waits, is offered, and comes with one reload', async ({ titled, visited }) => {
  const { own, page } = await visited({ hash: FULL });
  const [old] = await cacheNames(page);
  const second = await titled('second');
  await offered(own, page, second);
  assert.equal(await titleOf(page), '', 'the old one still runs');
  assert.match(await news(page).innerText(), /No figure has changed/);
  await page.evaluate(() => caches.open('photos-1'));

  const seen = loads(page);
  await take(page);
  await until('the new one runs', async () => (await titleOf(page).catch(() => '')) === 'second', TAKES_OVER);
  await formThere(page);
  await addressHas(page, { state: 'OH', to: 'msw' });
  await keptAll(page, second);
  await until('the old cache is gone', async () => (await cacheNames(page)).length === 2);
  const names = await cacheNames(page);
  assert.ok(!names.includes(old) && names.includes('photos-1'), 'ours go, others stay');
  await atRest(page);
  assert.equal(seen.length, 1, 'one reload');
  await noNews(page, 'nothing is said a second time');
});

test('a new build takes from the old one what has not changed', async ({ titled, visited }) => {
  const { own, page } = await visited();
  const second = await titled('second');
  // Otherwise the browser would have it cached, and there would be no request.
  await page.context().newCDPSession(page).then((browser) => browser.send('Network.clearBrowserCache'));
  const before = own.asked.length;
  await offered(own, page, second);
  const asked = new Set(own.asked.slice(before));
  assert.deepEqual([...asked].sort(), ['', 'sw.js']);
});

test('"Later" leaves everything as it is, and the next visit offers it again', async ({ titled, visited }) => {
  const { own, page } = await visited();
  await offered(own, page, await titled('second'));
  await news(page).getByRole('button', { name: 'Later' }).click();
  await noNews(page);
  assert.equal(await titleOf(page), '');
  await page.reload();
  await formThere(page);
  assert.equal(await titleOf(page), '', 'a reload alone does not take it');
  await news(page).getByText('A new version is here').waitFor();
});

test('a build that waits comes by itself when all tabs were closed', async ({ titled, visited }) => {
  const { own, page } = await visited();
  const second = await titled('second');
  await offered(own, page, second);
  const context = page.context();
  await page.goto('about:blank');
  // Each check is a visit that the old worker answers if it still exists, which keeps it alive: so with pauses.
  const looks = async () => {
    const tab = await context.newPage();
    await tab.goto(own.url);
    const title = await titleOf(tab);
    await tab.close();
    return title === 'second';
  };
  await until('the new build runs', looks, TAKES_OVER, 1500);
});

test('nothing is offered while someone types, and what was typed is kept', async ({ titled, visited }) => {
  const { own, page } = await visited({ hash: '#v=1&to=msw&state=OH' });
  const second = await titled('second');
  const hours = await reveal(control(page, 'Hours a week'));
  await hours.click();
  await hours.press('Control+a');
  await own.deploy(second);
  await lookForUpdate(page);
  const waiting = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting));
  await until('the new build is there', waiting, INSTALLS);
  for (const key of '32') {
    await hours.press(key);
    await page.waitForTimeout(1800);
    await noNews(page, 'not mid-typing');
  }
  await page.waitForTimeout(3500);
  await noNews(page, 'nor while the field has the focus');
  await hours.blur();
  await news(page).getByText('A new version is here').waitFor();

  await hours.fill('37');
  await take(page);
  await until('the new one runs', async () => (await titleOf(page).catch(() => '')) === 'second', TAKES_OVER);
  await formThere(page);
  await addressHas(page, { hours: '37', state: 'OH' });
  assert.equal(await control(page, 'Hours a week').inputValue(), '37');
  const kept = await page.evaluate(() => localStorage.getItem('casepath'));
  assert.match(kept, /hours=37/);
});

test('what stands half-typed in my plan is there again when the new version has come', async ({ titled, visited }) => {
  const { own, page } = await visited({ hash: FULL });
  await keepPlan(page);
  await view(page, 'My plan');
  await planPart(page, 'Hours');
  const form = logForm(page);
  await form.week.fill('2026-08-03');
  await form.hours.fill('38');
  await planPart(page, 'Board');
  const question = part(page, 'Ask your board').getByRole('listitem').filter({ hasText: 'Record the answer' }).first();
  const words = question.getByLabel("In the board's words");
  await unfold(question.getByText('Record the answer', { exact: true }));
  await words.fill('Two years, she says');
  await question.getByLabel('Who answered').fill('Ms. Doe');
  const second = await titled('second');
  // Focus outside the fields: while a field has the focus nothing is offered.
  await page.getByRole('heading', { name: 'Ask your board', exact: true }).click();
  await offered(own, page, second);
  await take(page);
  await until('the new one runs', async () => (await titleOf(page).catch(() => '')) === 'second', TAKES_OVER);
  await words.waitFor();
  assert.equal(await words.inputValue(), 'Two years, she says');
  assert.ok(await words.isVisible(), 'the form is open');
  await planPart(page, 'Hours');
  assert.deepEqual([await form.week.inputValue(), await form.hours.inputValue()], ['2026-08-03', '38']);
  await form.hours.press('Enter');
  await until('the week is kept', async () => Object.keys(await records(page)).some((key) => key.startsWith('log/week/')));
  await page.reload();
  await form.hours.waitFor();
  assert.equal(await form.hours.inputValue(), '', 'what is kept is typed no more');
  await planPart(page, 'Board');
  assert.equal(await words.inputValue(), 'Two years, she says');
});

test('a week and a name that are being changed are still being changed after a reload', async ({ openPage }) => {
  const page = await openPage({ hash: FULL });
  await keepPlan(page);
  await view(page, 'My plan');
  await logWeek(page, '2026-08-03');
  await planPart(page, 'Hours');
  await button(page, 'Change: Week of Aug 3, 2026').click();
  await logForm(page).hours.fill('25');
  await view(page, 'Compare');
  await page.getByRole('button', { name: /^Rename: / }).click();
  await newName(page).fill('My own name');
  await page.reload();
  assert.equal(await newName(page).inputValue(), 'My own name');
  await newName(page).press('Enter');
  await plansListed(page).filter({ hasText: 'My own name' }).waitFor();
  await view(page, 'My plan');
  await planPart(page, 'Hours');
  await logForm(page).hours.press('Enter');
  const weeks = async () => Object.entries(await records(page)).filter(([key]) => key.startsWith('log/week/')).map(([, text]) => text);
  await until('the week is changed', async () => /^2026-08-03 25 /.test((await weeks())[0] ?? ''));
  assert.equal((await weeks()).length, 1, 'and none is added');
});

test('where others use this computer nothing that was typed stays', async ({ openPage }) => {
  const page = await openPage({ hash: FULL });
  await (await sharedBox(page)).check();
  await keepPlan(page, /others use this computer/);
  await view(page, 'My plan');
  await planPart(page, 'Hours');
  await logForm(page).hours.fill('38');
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await formThere(page).catch(() => {});
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
});

test('what a school has entered is there again after a reload', async ({ openPage, ownSite }) => {
  const own = await ownSite({ headersOf: shippedHeaders(DIST) });
  const page = await openPage({ url: own.url, hash: '#v=1&view=embed', mounted: false });
  const { accent, state, compact } = embedForm(page);
  await accent.fill('#zz');
  await state.selectOption('OH');
  await compact.check();
  await page.reload();
  await until('the state is there', async () => (await state.inputValue()) === 'OH');
  assert.equal(await accent.inputValue(), '#zz', 'also what is wrong');
  assert.ok(await compact.isChecked());
});

test('the figures that change are listed, the first few of many, those of the chosen state before others', async ({ build, visited }) => {
  const { own, page } = await visited({ hash: '#v=1&to=msw&state=WY' });
  const other = (text) => {
    const rows = JSON.parse(text);
    const ohio = rows.find((row) => row[0] === 'Ohio: Supervised hours');
    assert.equal(ohio[2], '3,000 hours');
    ohio[2] = '2,500 hours';
    ohio[3] = '2,500 horas';
    return JSON.stringify(rows);
  };
  await offered(own, page, await build({ [FIGURES]: other }));
  assert.match(await news(page).innerText(), /These figures change/);
  assert.match(await news(page).innerText(), /Ohio: Supervised hours: 2,500 hours, before 3,000 hours/);

  const one = ([label, spanish]) => [label, spanish, '0'];
  const many = (text) =>
    JSON.stringify(JSON.parse(text).map((row, at) => (at < 40 || row[0] === 'Wyoming: Supervised hours' ? one(row) : row)).slice(0, -1));
  await own.deploy(await build({ [FIGURES]: many }));
  await lookForUpdate(page);
  await news(page).getByText('And more: ').waitFor({ timeout: INSTALLS });
  assert.equal(await news(page).getByRole('listitem').count(), 4);
  assert.match(await news(page).getByRole('listitem').first().innerText(), /^Wyoming: Supervised hours: 0, before /);
});

test('the message speaks the language of the page, also when that changes', async ({ titled, visited }) => {
  const { own, page } = await visited();
  await offered(own, page, await titled('second'));
  await button(page, 'Español').click();
  await news(page).getByText('Hay una versión nueva').waitFor();
  await news(page).getByRole('button', { name: 'Más tarde' }).waitFor();
});

test('an old tab keeps working until it is reloaded, also with files that it loads late', async ({ titled, visited }) => {
  const { own, page } = await visited({ hash: FULL });
  await resultThere(page);
  const other = await page.context().newPage();
  await other.goto(`${own.url}${FULL}`);
  await resultThere(other);
  const old = await fileOf(own.folder, ...NOTES);
  const [oldCache] = await cacheNames(page);

  // The new build has its long texts under another name, and the host no longer has the old file.
  const second = await titled('second');
  own.break((name) => (name === old ? 'gone' : undefined));
  await offered(own, page, second);
  await take(page);
  await until('the new one runs', async () => (await titleOf(page).catch(() => '')) === 'second', TAKES_OVER);
  await keptAll(page, second);
  assert.equal(await titleOf(other), '', 'the other tab was not reloaded');
  assert.ok((await cacheNames(page)).includes(oldCache), 'what it runs on is still there');
  await news(other).getByText('A new version is here').waitFor();

  const late = await other.evaluate((name) => fetch(name).then((found) => found.status), old);
  assert.equal(late, 200, 'a late file of the old build');
  await choose(other, 'State', 'CA');
  await addressHas(other, { state: 'CA' });

  await take(other);
  await until('the other tab is new', async () => (await titleOf(other).catch(() => '')) === 'second', TAKES_OVER);
  await addressHas(other, { state: 'CA' });
  await until('the old cache goes with the last tab', async () => !(await cacheNames(page)).includes(oldCache), TAKES_OVER);
});

test('a host that goes back to the build before takes nothing from it, and what is offered then neither', async ({ titled, visited }) => {
  const { own, page } = await visited({ hash: FULL });
  const [first] = await cacheNames(page);
  const other = await page.context().newPage();
  await other.goto(`${own.url}#v=1&to=msw&state=TX`);
  await formThere(other);
  const takes = async (title) => {
    await take(page);
    await until(`it is ${title || 'the first'} that runs`, async () => (await titleOf(page).catch(() => 'none')) === title, TAKES_OVER);
    await formThere(page);
  };
  const second = await titled('second');
  await offered(own, page, second);
  await takes('second');
  // Back to the first build, which the other tab still runs.
  await offered(own, page, own.folder);
  await takes('');
  await other.close();
  await offered(own, page, await titled('third'));
  const kept = (await cachesOf(page))[first] ?? [];
  const lost = (await listOf(own.folder)).filter((name) => !kept.includes(name));
  assert.deepEqual(lost, [], 'all that runs is still there');
  await news(page).getByRole('button', { name: 'Later' }).click();
  await own.close();
  await page.context().setOffline(true);
  await page.reload();
  await resultThere(page);
  assert.equal(await titleOf(page), '');
});

test('of the policy that a host sends only who may frame the page is kept with the build', async ({ openPage, ownSite }) => {
  const sent = { 'Content-Security-Policy': "default-src 'self'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'self'" };
  const own = await ownSite({ headersOf: (name) => (name === '' || name.endsWith('.html') ? sent : {}) });
  // As if from another build: this policy does not allow the page's style.
  const page = await openPage({ url: own.url, worker: true, allow: [...LOST, /style/] });
  await keptAll(page, own.folder);
  const policy = (path) => page.evaluate(async (path) => (await caches.match(path)).headers.get('Content-Security-Policy'), path);
  assert.equal(await policy('./'), "frame-ancestors 'self'");
  assert.equal(await policy('./embed.html'), "frame-ancestors 'self'");
  await page.reload();
  await formThere(page);
  assert.ok(await hasStyle(page), 'it has its style');
});

test('a build that ends the worker removes it and its caches, and the network serves', async ({ titled, visited }) => {
  const { own, page } = await visited({ hash: FULL });
  await page.evaluate(() => caches.open('photos-1'));
  const end = await titled('end', {}, '--kill');
  await own.deploy(end);
  await lookForUpdate(page);
  const gone = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  await until('the worker is gone', gone, TAKES_OVER);
  assert.deepEqual(await cacheNames(page), ['photos-1']);
  await page.reload();
  await resultThere(page);
  assert.equal(await titleOf(page), 'end', 'from the network');
  await addressHas(page, { state: 'OH' });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
  assert.ok(await gone(), 'none comes back');
  assert.deepEqual(await cacheNames(page), ['photos-1']);
  // After it, a normal build starts from scratch.
  await own.deploy(await titled('after'));
  await page.reload();
  await formThere(page);
  await until('a worker again', async () => (await cacheNames(page)).some((name) => name.startsWith('casepath-')), INSTALLS);
});

test('the build that ends the worker is made by the variable as well', async ({ later, openPage, ownSite, titled }) => {
  const folder = await titled('end');
  process.env.CASEPATH_KILL = '1';
  later(() => delete process.env.CASEPATH_KILL);
  await site('--again', folder);
  const own = await ownSite({ folder });
  const page = await openPage({ url: own.url, worker: true });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.ok(!own.asked.includes('sw.js'), 'its pages do not ask for a worker');
  assert.deepEqual(await cachesOf(page), {});
});
