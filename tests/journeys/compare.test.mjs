// Plans are kept from the calculator, stand side by side, and are changed without losing any.
import assert from 'node:assert/strict';
import { choose, FULL, goTo, result, resultThere, settled, shown, until } from './browser.mjs';
import { test } from './fixtures.mjs';
import {
  asking, cells, focused, keep, news, OHIO, planRecords, records, roomThere, said, substance, TEXAS, view, weekRecords,
} from './views.mjs';

const STATES = ['OH', 'TX', 'CA', 'NY', 'WA', 'CO', 'FL', 'MI', 'GA'];
const answersOf = (state) => OHIO.replace('state=OH', `state=${state}`);
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Records of so many plans; those after the fourth are not shown side by side. */
function plans(count) {
  const all = ids.slice(0, count).map((id, place) => ({
    ...planRecords(answersOf(STATES[place]), id, `Plan ${STATES[place]}`),
    ...(place >= 4 ? { [`plan/${id}/aside`]: '1' } : {}),
  }));
  return Object.assign({}, ...all);
}

/** The number of the first amount of dollars in a text. */
const dollars = (text) => Number(/\$([\d,]+)/.exec(text)[1].replaceAll(',', ''));

/** Years and months in words, as months. */
function months(text) {
  const years = Number(/(\d+) years?/.exec(text)?.[1] ?? 0);
  return years * 12 + Number(/(\d+) months?/.exec(text)?.[1] ?? 0);
}

test('an estimate is kept from the calculator, with a message, a count and a link', async ({ openPage }) => {
  const page = await openPage({ hash: OHIO });
  await resultThere(page);
  assert.match(await keep(page), /Kept as “[^”]*Ohio[^”]*”\.[\s\S]*Compare \(1\)/);
  await until('the same answers are refused', async () => /kept already/.test(await keep(page)));
  await goTo(page, TEXAS);
  await resultThere(page);
  await until('the count goes up', async () => /Compare \(2\)/.test(await keep(page)));
  await page.getByRole('button', { name: 'Compare (2)' }).click();
  await roomThere(page);
  assert.equal(await page.locator('.plans > li').count(), 2);
  assert.equal((await focused(page, 'after the link')).id, 'room-heading');
});

test('nothing is kept where there is no estimate', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&state=OH' });
  const button = page.getByRole('button', { name: 'Keep for comparison' });
  if (await button.count()) {
    await button.click();
    assert.match(await news(page), /nothing to keep/);
  }
  assert.deepEqual(await records(page), {});
});

test('eight plans fit, the ninth is refused in a sentence', async ({ openPage }) => {
  const page = await openPage({ hash: answersOf(STATES[0]) });
  for (const [place, state] of STATES.entries()) {
    await goTo(page, answersOf(state));
    await until(`${state} is shown`, async () => (await shown(page, 'state')) === state);
    await page.getByRole('button', { name: 'Keep for comparison' }).click();
    const wanted = place < 8 ? new RegExp(`Kept as[\\s\\S]*\\(${place + 1}\\)`) : /no more fit/;
    await until(`${state}: ${wanted}`, async () => wanted.test(await news(page)));
  }
  await view(page, 'Compare');
  assert.equal(await page.locator('.plans > li').count(), 8);
  assert.match(await page.locator('#plans-heading').innerText(), /8 of 8/);
  assert.equal(await page.locator('table.compare thead th').count(), 4, 'four stand side by side');
});

test('four stand side by side, the fifth is refused in a sentence and its box stays empty', async ({ openKept }) => {
  const page = await openKept(plans(5), '#v=1&view=compare');
  const fifth = page.locator('#shown-e');
  await fifth.click();
  assert.match(await said(page), /Four plans fit/);
  await settled(page);
  assert.equal(await fifth.isChecked(), false);
  assert.equal(await page.locator('table.compare thead th').count(), 4);
  await page.locator('#shown-a').uncheck();
  await fifth.check();
  assert.deepEqual((await cells(page.locator('table.compare')))[0].slice(1), ['Plan TX', 'Plan CA', 'Plan NY', 'Plan WA']);
});

test('figures, what is best and the differences are those of the calculator', async ({ openKept }) => {
  const page = await openKept(plans(4), '#v=1&view=compare');
  const rows = Object.fromEntries((await cells(page.locator('table.compare'))).map(([name, ...row]) => [name.split('\n')[0], row]));
  const charts = await page.locator('#pay-chart + p + .bars .bar-line').allInnerTexts();
  const ways = await page.locator('.card:has(#path-chart) .bar-line').allInnerTexts();

  const wanted = [];
  for (const state of STATES.slice(0, 4)) {
    const other = await page.context().newPage();
    await other.goto(page.url().split('#')[0] + answersOf(state));
    await resultThere(other, 'months-typical');
    const all = {};
    for (const id of ['pay-start', 'pay-low', 'pay-typical', 'pay-high', 'months-fast', 'months-typical', 'months-slow']) {
      all[id] = await result(other, id);
    }
    wanted.push(all);
    await other.close();
  }
  const most = Math.max(...wanted.map((all) => all['pay-typical']));
  const least = Math.min(...wanted.map((all) => all['months-typical']));
  for (const [place, all] of wanted.entries()) {
    const state = STATES[place];
    assert.equal(dollars(rows['Pay after study'][place]), all['pay-start'], `${state}: pay after study`);
    const end = rows['Pay when complete'][place];
    const [typical, low, high] = end.match(/\$[\d,]+/g).map(dollars);
    assert.deepEqual([typical, low, high], [all['pay-typical'], all['pay-low'], all['pay-high']], `${state}: pay when complete`);
    if (typical === most) assert.match(end, /best/);
    else assert.equal(dollars(end.split('\n').at(-1)), most - typical, `${state}: how much less`);

    const time = rows['From start to completion'][place].split('\n').filter((line) => line !== '');
    assert.equal(months(time[0]), all['months-typical'], `${state}: months`);
    const [fast, slow] = time[1].split(' to ');
    assert.deepEqual([months(fast), months(slow)], [all['months-fast'], all['months-slow']], `${state}: range of months`);
    if (all['months-typical'] === least) assert.match(time.at(-1), /best/);
    else assert.equal(months(time.at(-1)), all['months-typical'] - least, `${state}: how much later`);

    const chart = charts[place].match(/\$[\d,]+/g).map(dollars);
    assert.deepEqual(chart, [typical, low, high], `${state}: the chart of pay says the same`);
    assert.equal(months(ways[place].split('(')[0]), all['months-typical'], `${state}: the chart of the ways says the same`);
    assert.ok(ways[place].includes(rows['Complete in'][place]), `${state}: its end`);
  }
});

test('the bars are drawn from the figures of the table, on one scale', async ({ openKept }) => {
  const page = await openKept(plans(3), '#v=1&view=compare');
  const rows = await cells(page.locator('table.compare'));
  const end = rows.find(([name]) => name.startsWith('Pay when complete')).slice(1).map((cell) => cell.match(/\$[\d,]+/g).map(dollars));
  const [least, most] = [Math.min(...end.map(([, low]) => low)), Math.max(...end.map(([, , high]) => high))];
  const drawn = await page.locator('.card:has(#pay-chart) .bar-line svg').evaluateAll((pictures) =>
    pictures.map((picture) => {
      const band = picture.querySelector('.band');
      return ['x', 'width'].map((name) => Number.parseFloat(band.getAttribute(name)));
    }),
  );
  for (const [place, [, low, high]] of end.entries()) {
    const wanted = [((low - least) / (most - least)) * 100, ((high - low) / (most - least)) * 100];
    // The table rounds to whole hundreds of dollars.
    for (const side of [0, 1]) assert.ok(Math.abs(drawn[place][side] - wanted[side]) < 1, `${drawn[place]} for ${wanted}`);
  }
});

test('answers that no line of answers tells are told where they differ', async ({ openKept }) => {
  const plan = (id, answers) => Object.fromEntries(Object.entries(planRecords(`#v=1&from=bachelors&to=msw&state=OH&${answers}`, id, `Plan ${id}`)));
  const page = await openKept({ ...plan('b', 'hours=40&supervision=3&start=2026-11&tuition=60000'), ...plan('a', 'hours=20&start=2026-11&tuition=20000') }, '#v=1&view=compare');
  const rows = Object.fromEntries((await cells(page.locator('table.compare'))).map(([name, ...rest]) => [name, rest]));
  assert.equal(rows.Answers[0], rows.Answers[1], 'the line of answers tells them not apart');
  assert.deepEqual(rows['Hours a week'], ['20', '40']);
  assert.deepEqual(rows['Supervision hours a week'], ['not said', '3']);
  assert.deepEqual(rows['Tuition for the whole plan'], ['$20,000', '$60,000']);
  assert.equal(rows.Start, undefined, 'what is the same takes no row');
  // Of both the same is known, so the difference can be told; and what is paid back later says by how much.
  assert.match(rows['Known costs'].join(' '), /the least, as far as known/);
  assert.match(rows['Known costs'].join(' '), /\$[\d,]+ more, as far as known/);
  const payback = Object.entries(rows).find(([name]) => name.startsWith('Paid back'))[1].join(' ');
  assert.match(payback, /best/);
  assert.match(payback, /[\d.]+ years longer/);
});

test('a plan is changed through the calculator', async ({ openKept }) => {
  const page = await openKept(plans(2), '#v=1&view=compare');
  const before = await substance(page);
  await page.getByRole('button', { name: 'Change: Plan OH' }).click();
  assert.match(await page.locator('#changing').innerText(), /You are changing “Plan OH”/);
  assert.equal((await focused(page, 'changing')).id, 'changing');
  await choose(page, 'State', 'IL');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await until('the change is told', async () => /“Plan OH” is changed/.test(await news(page)));
  const now = await substance(page);
  assert.match(now['plan/a/answers'], /state=IL/);
  assert.equal(now['plan/b/answers'], before['plan/b/answers']);
  await view(page, 'Compare');
  assert.match((await cells(page.locator('table.compare')))[1][1], /Illinois/);
  await asking(page, 'undo-change').click();
  await until('the answers are as they were', async () => (await substance(page))['plan/a/answers'] === before['plan/a/answers']);
  assert.deepEqual(await substance(page), before);
});

test('a change that is left leaves the plan as it was', async ({ openKept }) => {
  const page = await openKept(plans(1), '#v=1&view=compare');
  const before = await substance(page);
  await page.getByRole('button', { name: 'Change: Plan OH' }).click();
  await page.locator('#changing').waitFor();
  await choose(page, 'State', 'IL');
  await page.getByRole('button', { name: 'Leave it as it was' }).click();
  await settled(page);
  assert.deepEqual(await substance(page), before);
  assert.equal(await page.getByRole('button', { name: 'Save the changes' }).count(), 0);
});

test('a plan that is opened is no change of the one before it', async ({ openKept }) => {
  const page = await openKept(plans(2), '#v=1&view=compare');
  const before = await substance(page);
  await page.getByRole('button', { name: 'Change: Plan OH' }).click();
  await page.locator('#changing').waitFor();
  await view(page, 'Compare');
  await asking(page, 'open-plan b').click();
  await resultThere(page);
  assert.equal(await shown(page, 'state'), 'TX');
  assert.equal(await page.locator('#changing').count(), 0);
  assert.deepEqual(await substance(page), before);
});

test('the link of a plan holds the answers that a click opens, with the hours of the log', async ({ openKept }) => {
  const done = { 'plan/a/done/study.msw': '2026-02', 'log/registered': '2026-03-02' };
  const page = await openKept({ ...plans(1), ...done, ...weekRecords(12) }, '#v=1&view=compare');
  const link = asking(page, 'open-plan a');
  const href = await link.getAttribute('href');
  assert.match(href, /done=480/);
  await link.click();
  await resultThere(page);
  assert.equal(await page.evaluate(() => location.hash), href);
});

test('a notice above the calculator that is closed by keyboard leaves the focus in the page', async ({ openKept }) => {
  const page = await openKept(plans(1), '#v=1&view=compare');
  await page.getByRole('button', { name: 'Change: Plan OH' }).click();
  await page.locator('#changing').waitFor();
  await page.getByRole('button', { name: 'Leave it as it was' }).press('Enter');
  await page.locator('#changing').waitFor({ state: 'detached' });
  assert.equal((await focused(page, 'closed')).id, 'main');
});

test('a plan is duplicated, and the ninth is refused', async ({ openKept }) => {
  const page = await openKept(plans(7), '#v=1&view=compare');
  await asking(page, 'duplicate a').click();
  assert.match(await said(page), /“Plan OH” is there twice now/);
  await until('eight', async () => (await page.locator('.plans > li').count()) === 8);
  await asking(page, 'duplicate a').click();
  await until('a refusal', async () => /no more fit/.test(await said(page)));
  assert.equal(await page.locator('.plans > li').count(), 8);
});

test('a name is changed by keyboard: Enter saves, Escape leaves it', async ({ openKept }) => {
  const page = await openKept(plans(2), '#v=1&view=compare');
  await asking(page, 'rename b').focus();
  await page.keyboard.press('Enter');
  await until('the field has the focus', async () => (await focused(page, 'rename')).id === 'new-name');
  assert.equal(await page.locator('#new-name').inputValue(), 'Plan TX');
  await page.locator('#new-name').fill('Thrown away');
  await page.keyboard.press('Escape');
  await until('the focus is back', async () => (await focused(page, 'Escape')).act === 'rename b');
  assert.equal((await records(page))['plan/b/name'], 'Plan TX');
  await page.keyboard.press('Enter');
  await until('the field has the focus', async () => (await focused(page, 'rename')).id === 'new-name');
  await page.locator('#new-name').fill('  <b>Texas</b> & "I"  ');
  await page.keyboard.press('Enter');
  assert.match(await said(page), /now called “<b>Texas<\/b> & "I"”/);
  await until('the focus is back', async () => (await focused(page, 'Enter')).act === 'rename b');
  assert.equal((await records(page))['plan/b/name'], '<b>Texas</b> & "I"');
});

test('a name without letters is not taken', async ({ openKept }) => {
  const page = await openKept(plans(1), '#v=1&view=compare');
  await asking(page, 'rename a').click();
  await page.locator('#new-name').fill('   ');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.notEqual((await page.locator('.plans strong').innerText()).trim(), '');
});

test('a plan is deleted with everything of it, and undo brings all of it back', async ({ openKept }) => {
  const page = await openKept({ ...plans(3), 'plan/a/note/study': 'Ask Ana' }, '#v=1&view=compare');
  const before = await substance(page);
  await asking(page, 'delete a').focus();
  await page.keyboard.press('Enter');
  assert.match(await said(page), /“Plan OH” is deleted/);
  assert.equal((await focused(page, 'delete')).act, 'undo-change');
  assert.equal(await page.locator('.plans > li').count(), 2);
  assert.deepEqual(Object.keys(await records(page)).filter((key) => key.startsWith('plan/a/')), []);
  await page.keyboard.press('Enter');
  await until('three again', async () => (await page.locator('.plans > li').count()) === 3);
  assert.deepEqual(await substance(page), before);
  assert.equal((await focused(page, 'undo')).id, 'plans-heading');
});

test('where nothing is kept the view says how, and keeps the present estimate', async ({ openPage }) => {
  const page = await openPage({ hash: `${FULL}&view=compare`, mounted: false });
  await roomThere(page);
  assert.match(await page.locator('#room .empty').innerText(), /No plan is kept yet/);
  await page.getByRole('button', { name: 'Keep the present estimate' }).click();
  await page.locator('.plans > li').waitFor();
  await focused(page, 'the button is gone');
  assert.match(await page.locator('#room').innerText(), /One plan has nothing to be compared with/);
});

for (const [name, hash, heading] of [
  ['compare', '#v=1&to=msw&state=OH&view=compare', 'Compare plans'],
  ['plan', '#v=1&to=msw&state=OH&view=plan', 'My plan'],
]) {
  test(`a link opens the view "${name}" at once`, async ({ openPage }) => {
    const page = await openPage({ hash, mounted: false });
    await roomThere(page);
    assert.equal(await page.locator('#room-heading').innerText(), heading);
    const shown = page.locator('nav.views [aria-current=page]');
    assert.equal(await shown.count(), 1);
    assert.equal(await page.locator('h1').count(), 1);
  });
}

test('Back and Forward go from view to view', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await resultThere(page);
  const heading = async () => (await page.locator('h1').innerText()).trim();
  const title = await heading();
  await view(page, 'Compare');
  assert.equal((await focused(page, 'Compare')).id, 'room-heading');
  await view(page, 'My plan');
  assert.equal((await focused(page, 'My plan')).id, 'room-heading');
  await page.goBack();
  await until('Compare', async () => (await heading()) === 'Compare plans');
  await page.goBack();
  await until('the calculator', async () => (await heading()) === title);
  assert.equal(await shown(page, 'state'), 'TX');
  await page.goForward();
  await until('Compare', async () => (await heading()) === 'Compare plans');
  await page.goForward();
  await until('My plan', async () => (await heading()) === 'My plan');
  assert.equal((await focused(page, 'Forward')).id, 'room-heading');
});

test('the language is changed within a view', async ({ openKept }) => {
  const page = await openKept(plans(2), '#v=1&view=compare');
  await page.locator('.tools [lang=es]').click();
  await until('Spanish', async () => (await page.locator('#room-heading').innerText()) === 'Comparar planes');
  assert.match(await page.locator('table.compare').innerText(), /Sueldo al completarlo/);
  assert.equal(await page.locator('.plans > li').count(), 2);
  await page.locator('nav.views').getByRole('link', { name: 'Mi plan' }).click();
  await until('my plan', async () => (await page.locator('#room-heading').innerText()) === 'Mi plan');
});

test('the links to the views open in a tab of their own', async ({ openKept }) => {
  const page = await openKept(plans(2), '#v=1&to=msw&state=OH&view=compare');
  for (const [name, heading] of [['My plan', 'My plan'], ['Compare', 'Compare plans']]) {
    const coming = page.context().waitForEvent('page');
    await page.locator('nav.views').getByRole('link', { name, exact: true }).click({ modifiers: ['ControlOrMeta'] });
    const tab = await coming;
    await roomThere(tab);
    assert.equal(await tab.locator('#room-heading').innerText(), heading);
    await tab.close();
  }
  const coming = page.context().waitForEvent('page');
  await asking(page, 'open-plan b').click({ modifiers: ['ControlOrMeta'] });
  const tab = await coming;
  await resultThere(tab);
  assert.equal(await shown(tab, 'state'), 'TX');
  assert.equal(await page.locator('#room-heading').innerText(), 'Compare plans', 'the first tab stays where it was');
});
