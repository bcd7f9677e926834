// Journeys in the engines other than Chromium. They cover what differs between engines: starting the program, native
// controls, storage, files, frames, workers. What is the same everywhere is tested in tests/journeys/.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { csv } from '../journeys/library.mjs';
import { test } from './fixtures.mjs';
import { until } from './visitor.mjs';

const CASES = new URL('../cases/', import.meta.url);

/** Results of the second implementation, or worked out by hand: { answers, figures }. */
function worked(id) {
  const rows = readdirSync(CASES).filter((name) => name.endsWith('.csv')).flatMap((name) => csv(readFileSync(new URL(name, CASES), 'utf8')));
  const { answers, limit, ...row } = rows.find((row) => row.id === id);
  const ids = ['pay-start', 'pay-typical', 'pay-low', 'pay-high', 'months-typical', 'months-fast', 'months-slow'];
  return { answers, figures: { ...Object.fromEntries(ids.map((id) => [id, Number(row[id])])), limit } };
}

const NONE = { 'pay-typical': null, 'months-typical': null };
const OHIO = '/#v=1&from=bachelors&to=msw&state=OH&start=2026-01';

test('two answers give the first result: pay and month', async ({ visit }) => {
  const visitor = await visit();
  await visitor.sees(/degree/i);
  await visitor.figures(NONE);
  const { figures } = worked('unset-all');
  await visitor.choose('What do you aim for?', 'msw');
  await visitor.choose('State', 'TX');
  await visitor.figures(figures);
  await visitor.sees(/In Texas, with the LCSW, you would typically earn about \$69,000 a year, from around \w+ 20\d\d/);
  await visitor.addressHas({ v: '1', to: 'msw', state: 'TX' });
});

test('another answer changes the result at once, and an answer that is taken back takes it away', async ({ visit }) => {
  const ohio = worked('hand-oh-tie');
  const alaska = worked('state-AK');
  assert.equal(alaska.answers, ohio.answers.replace('state=OH', 'state=AK'), 'the cases differ in the state alone');
  const visitor = await visit({ address: `/#${ohio.answers}` });
  await visitor.figures(ohio.figures);
  await visitor.choose('State', 'AK');
  await visitor.figures(alaska.figures);
  await visitor.addressHas({ state: 'AK', setting: 'hospital' });
  await visitor.choose('State', '');
  await visitor.figures(NONE);
  await visitor.addressHas({ state: '', setting: 'hospital' });
  await visitor.choose('State', 'OH');
  await visitor.figures(ohio.figures);
});

test('what sticks stays in sight: a message at the desk, the names of plans side by side', async ({ visit }) => {
  const visitor = await visit({ address: '/#v=1&view=advising' });
  const states = ['OH', 'TX', 'CA', 'NY', 'FL'];
  for (const state of states) {
    await visitor.write('Links, one a line', `${state} ${visitor.origin}/#v=1&from=bachelors&to=msw&state=${state}&start=2026-11`);
    await visitor.tab.press('Enter');
  }
  await visitor.press('button', 'Open the links');
  await visitor.told(/5 opened/);
  await visitor.press('button', 'OK');
  for (const state of states) await visitor.press('checkbox', `Compare ${state}`);
  await visitor.told(/Only 4 fit side by side/);
  // The texts that are at the top of the window once it is scrolled to an element whose text begins so.
  const onTop = (selector, text) => visitor.tab.run((selector, text) => {
    const place = [...document.querySelectorAll(selector)].filter((one) => one.innerText.trim().startsWith(text)).at(-1);
    scrollTo({ top: scrollY + place.getBoundingClientRect().top - 300, behavior: 'instant' });
    return [...document.querySelectorAll('p, span, th')].filter((one) => {
      const { top, bottom, height } = one.getBoundingClientRect();
      return height > 0 && top >= 0 && bottom < 120;
    }).map((one) => one.innerText.trim());
  }, selector, text);
  await until('the message is', async () => (await onTop('tr', 'TX')).includes('Only 4 fit side by side.'));
  await visitor.press('button', 'OK');
  await until('the names are', async () => {
    const texts = await onTop('tr', 'Owed when payments begin');
    return ['OH', 'TX', 'CA', 'NY'].every((name) => texts.includes(name));
  });
});

test('a plan that is kept is there after a reload, with what was ticked in it', async ({ visit }) => {
  const visitor = await visit({ address: OHIO });
  await visitor.press('button', 'Keep');
  await visitor.told(/Kept as “MSW, Ohio”/);
  await visitor.view('My plan');
  const item = 'Check that CSWE accredits the program';
  const ticked = () => visitor.tab.run((item) => [...document.querySelectorAll('input[type=checkbox]')]
    .some((box) => box.checked && [...box.labels].some((label) => label.innerText.startsWith(item))), item);
  assert.equal(await ticked(), false);
  await visitor.click(await visitor.labeled(item));
  await until('it is ticked', ticked);
  // As a returning user, without the link.
  await visitor.tab.go(`${visitor.origin}/states.html`);
  await visitor.tab.go(`${visitor.origin}/`);
  await visitor.sees(/your plan of .* is here/i);
  await visitor.view('My plan');
  await visitor.find('heading', 'MSW, Ohio');
  await until('it is still ticked', ticked);
  await visitor.tab.reload();
  await visitor.find('heading', 'MSW, Ohio');
  await until('it is ticked after a reload', ticked);
});

/** Logs a week of 30 hours, in the tab "Hours". */
async function logWeek(visitor, day, said) {
  // Typed in the local date order; the field moves from month to day to year by itself.
  await visitor.write('Week', day);
  for (const [label, number] of [['Hours worked', '30'], ['Of these with clients', '20'], ['Individual supervision', '1']]) await visitor.write(label, number);
  await visitor.press('button', 'Add a week');
  await visitor.told(said);
}

test('weeks of practice are logged, and what counts is added up', async ({ visit }) => {
  const visitor = await visit({ address: OHIO });
  await visitor.press('button', 'Keep');
  await visitor.told(/Kept as/);
  await visitor.view('My plan');
  await visitor.press('link', 'Hours');
  await logWeek(visitor, '08/03/2026', /Week of Aug 3, 2026 is in the log/);
  // A week is stored by its Monday, whichever day is entered.
  await logWeek(visitor, '08/12/2026', /Week of Aug 10, 2026 is in the log/);
  const hours = async () => (await visitor.rows('What you recorded and what counts, in hours')).find(([name]) => name === 'Hours worked').slice(1).map(Number);
  assert.deepEqual(await hours(), [60, 60, 0]);
  // Hours before the registration do not count.
  await visitor.write('Registered with the board since', '08/10/2026');
  await visitor.click(await visitor.labeled('Hours worked'));
  await until('the first week is left out', async () => (await hours()).join() === '60,30,30');
  await visitor.tab.reload();
  assert.deepEqual(await hours(), [60, 30, 30]);
  assert.equal(await visitor.valueOf('Registered with the board since'), '2026-08-10');
});

test('a copy of the plan is downloaded, and opened in another browser', async ({ visit }) => {
  const visitor = await visit({ address: OHIO });
  await visitor.press('button', 'Keep');
  await visitor.told(/Kept as/);
  await visitor.view('My plan');
  await visitor.press('button', 'Download a copy');
  await visitor.told(/The copy is in your downloads/);
  const copy = await visitor.downloaded();
  assert.match(copy.name, /^casepath-\d{4}-\d\d-\d\d\.json$/);
  const { records } = JSON.parse(copy.text);
  assert.ok(Object.values(records).some(([, text]) => text === 'MSW, Ohio' || text?.includes('state=OH')), copy.text);

  const elsewhere = await visit({ address: '/#v=1&view=compare' });
  await elsewhere.find('heading', 'Compare plans');
  await elsewhere.tab.upload(await elsewhere.labeled('Open a copy'), copy.file);
  await elsewhere.sees(/plans: 1, weeks in the log: 0, items ticked: 0, notes: 0/);
  await elsewhere.press('button', 'Replace what is here');
  await elsewhere.view('My plan');
  await elsewhere.find('heading', 'MSW, Ohio');
  await elsewhere.press('link', 'Estimate');
  await elsewhere.addressHas({ state: 'OH', to: 'msw' });
});

test('"Share" copies an address that gives the same result', async ({ visit }) => {
  const { answers, figures } = worked('hand-oh-tie');
  const visitor = await visit({ address: `/#${answers}` });
  test.skip(!(await visitor.tab.run(() => Boolean(navigator.clipboard?.writeText))), 'this browser does not let a page copy');
  await visitor.figures(figures);
  await visitor.press('button', 'Share');
  await visitor.told(/copied/i);
  await visitor.view('Sources');
  const field = 'Where does this number come from?';
  await visitor.tab.paste(await visitor.labeled(field));
  const copied = await until('the address is pasted', async () => visitor.valueOf(field));
  assert.ok(copied.startsWith(`${visitor.origin}/#v=1&`), copied);
  const elsewhere = await visit({ address: `/${new URL(copied).hash}` });
  await elsewhere.figures(figures);
});

/** The text of an open note about the source of a figure; '' if none is open. */
const noteOf = (visitor) => visitor.tab.run(() => [...document.querySelectorAll('[role=group]')]
  .filter((group) => group.checkVisibility() && group.getAttribute('aria-label') === 'Sources of what is shown' && group.querySelector('li'))
  .map((group) => group.innerText).join('\n'));

test('a figure opens its sources by keyboard, and closes again', async ({ visit }) => {
  const { answers, figures } = worked('hand-oh-tie');
  const visitor = await visit({ address: `/#${answers}` });
  await visitor.figures(figures);
  const has = () => visitor.tab.run(() => document.activeElement.contains(document.getElementById('pay-typical')));
  await visitor.tab.run(() => document.getElementById('pay-typical').closest('button, [role=button]').focus());
  assert.ok(await has(), 'the figure can have the focus');
  await visitor.tab.press('Enter');
  // The sources behind the answer load with the rest of the estimate.
  const note = await until('the note is open', () => noteOf(visitor));
  assert.match(note, /Grade/);
  await visitor.tab.press('Tab');
  assert.ok(await visitor.tab.run(() => Boolean(document.activeElement.closest('[role=group]'))), 'the note comes next');
  await visitor.tab.press('Escape');
  await until('the figure has the focus', has);
  assert.equal(await noteOf(visitor), '');
});

test('the guide is read: a passage, a figure in it with its sources, and its search', async ({ visit }) => {
  const visitor = await visit();
  await visitor.view('Guide');
  await visitor.find('navigation', 'Contents');
  await visitor.write('Search the guide and the glossary', 'advanced standing');
  await visitor.press('link', 'Advanced standing');
  await visitor.addressHas({ view: 'guide', at: 'advanced-standing' });
  await visitor.find('heading', 'Advanced standing');
  // The first figure that can be clicked.
  const opened = await until('a figure is there', () => visitor.tab.handle(() =>
    [...document.querySelectorAll('main table button[aria-expanded]')].find((button) => button.checkVisibility())));
  await visitor.click(opened);
  assert.match(await until('the note is open', () => noteOf(visitor)), /Grade/);
  await visitor.press('button', 'Close');
  assert.equal(await noteOf(visitor), '');
});

test('the sources are searched for a figure, which leads to its row and where it comes from', async ({ visit }) => {
  const visitor = await visit({ address: '/#v=1&view=sources' });
  await visitor.write('Where does this number come from?', '$68,090');
  const first = await until('something is found', () => visitor.tab.handle(() => document.querySelector('[role=search] li, search li')));
  assert.match(await visitor.tab.read(first, (row) => row.innerText), /68,?090/);
  await visitor.click(await visitor.tab.handle(() => document.querySelector('[role=search] li a, search li a')));
  await visitor.find('link', 'All rows of this table');
  await visitor.find('heading', 'Where it comes from');
  assert.match(await visitor.tab.run(() => document.querySelector('main article').innerText), /68,?090[^]*Bureau of Labor Statistics/);
});

test('Spanish and back: the words change, the figures do not', async ({ visit }) => {
  const { answers, figures } = worked('hand-oh-tie');
  const visitor = await visit({ address: `/#${answers}` });
  await visitor.figures(figures);
  const language = () => visitor.tab.run(() => document.documentElement.lang);
  await visitor.press('button', 'Español');
  await visitor.find('combobox', 'Estado');
  await until('the page says so', async () => (await language()) === 'es');
  await visitor.sees(/En Ohio/);
  await visitor.figures(figures);
  await visitor.addressHas({ lang: 'es', state: 'OH' });
  // Texts that load later come in the same language.
  await visitor.view('Guía');
  await visitor.find('navigation', 'Contenido');
  await visitor.press('link', 'Estimación');
  await visitor.press('button', 'English');
  await visitor.find('combobox', 'State');
  await visitor.figures(figures);
});

test('in a school\'s frame: what the school set, what it says, and the room that the calculator takes', async ({ visit }) => {
  const visitor = await visit({ school: true });
  const { tab } = visitor;
  const frame = await until('the frame is there', () => tab.handle(() => {
    const element = document.querySelector('casepath-calculator');
    element.scrollIntoView();
    return element.shadowRoot?.querySelector('iframe');
  }));
  await tab.run(() => {
    window.fired = [];
    for (const type of ['casepath:ready', 'casepath:change']) addEventListener(type, ({ detail }) => window.fired.push({ type, detail }), true);
  });
  await tab.enter(frame);
  await visitor.find('combobox', 'State');
  await visitor.sees(/What Example State University says about licensing in Ohio/);
  await visitor.sees(/The school set this\. You can change it\./);
  await until('there is a result', () => tab.run(() => Number(document.querySelector('data#pay-typical')?.value) > 0));
  const high = () => tab.run(() => Math.ceil(document.body.getBoundingClientRect().height));
  await until('the frame is as high as what is in it', async () => {
    const wanted = await high();
    await tab.leave();
    const taken = await tab.run(() => document.querySelector('casepath-calculator').shadowRoot.querySelector('iframe').clientHeight);
    await tab.enter(frame);
    return Math.abs(taken - wanted) <= 1;
  });
  await visitor.choose('State', 'CA');
  await visitor.sees(/has not determined[^]*California/);
  await tab.leave();
  const changes = () => tab.run(() => window.fired.filter(({ type }) => type === 'casepath:change').map(({ detail }) => detail));
  await until('the school\'s page hears of the change', async () => (await changes()).length > 0);
  for (const detail of await changes()) assert.deepEqual(detail, { complete: true }, 'no answers, no figures');
});

test('after the first visit the page works without its host', async ({ visit }) => {
  const { answers, figures } = worked('hand-oh-tie');
  const visitor = await visit({ address: `/#${answers}`, worker: true });
  test.skip(!(await visitor.tab.run(() => Boolean(navigator.serviceWorker))), 'this browser has no service workers');
  await visitor.figures(figures);
  await visitor.told(/Ready to work offline/);
  await visitor.site.close();
  await assert.rejects(fetch(visitor.origin), 'the host is gone');
  await visitor.tab.reload();
  await visitor.figures(figures);
  // Works offline for a view that was never opened, too, and for an address that was never requested.
  await visitor.view('Guide');
  await visitor.find('navigation', 'Contents');
  await visitor.tab.go(`${visitor.origin}/state/oh.html`);
  await visitor.sees(/Ohio/);
});

test('a wrong answer in the address is told, and a wrong address leads to the calculator', async ({ visit }) => {
  const visitor = await visit({ address: '/#v=1&to=msw&state=ZZ&years=3' });
  await visitor.told(/State|ZZ/);
  assert.equal(await visitor.tab.read(await visitor.find('combobox', 'State'), (field) => field.value), '');
  await visitor.choose('State', 'TX');
  await visitor.sees(/In Texas, /);
  // The page that hosts show for an address that does not exist.
  await visitor.tab.go(`${visitor.origin}/404.html`);
  await visitor.find('heading', 'This page does not exist');
  await visitor.press('link', 'Open the calculator');
  // By label: for half a minute after this link Firefox's own search by role and name at times finds nothing.
  await visitor.labeled('What do you aim for?');
});

test('the page of a state says what the calculator says, and leads to it', async ({ visit }) => {
  const { answers, figures } = worked('hand-oh-tie');
  const visitor = await visit({ address: '/state/oh.html' });
  const cells = (heading) => visitor.tab.run((heading) => {
    const row = [...document.querySelectorAll('tr')].find((row) => row.cells[0].innerText.trim() === heading);
    return [...row.cells].slice(1).map((cell) => cell.innerText.trim());
  }, heading);
  const dollars = (id) => `$${figures[id].toLocaleString('en-US')}`;
  assert.deepEqual((await cells('Hospital')).slice(0, 3), [dollars('pay-start'), dollars('pay-typical'), `${dollars('pay-low')} to ${dollars('pay-high')}`]);
  assert.deepEqual((await cells('All of it')).slice(0, 3).map(Number), [figures['months-fast'], figures['months-typical'], figures['months-slow']]);
  await visitor.press('link', 'Español');
  await visitor.press('link', 'Calcula tu propio camino en Ohio');
  await visitor.find('combobox', 'Estado');
  await visitor.addressHas({ state: 'OH' });
  await visitor.tab.go(`${visitor.origin}/#${answers}`);
  await visitor.figures(figures);
});
