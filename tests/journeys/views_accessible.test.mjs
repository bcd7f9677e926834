// The plan views: axe finds no violations, nothing overflows a narrow page, every target is large enough, headings are
// in order, and everything works without a mouse.
import assert from 'node:assert/strict';
import { findings, looks, overflow } from './axe.mjs';
import {
  around, button, focusOn, hasFocus, notTold, openAll, part, settled, told, until, viewHeading, views,
} from './browser.mjs';
import { test } from './fixtures.mjs';
import {
  focusIsKept, keptText, OHIO, planRecords, planTools, records, tabTo, TEXAS, undo, weekRecords,
} from './views.mjs';

/** A name of the maximum length, without a space. */
const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänspatent'.repeat(2).slice(0, 80);
/** The plan's name made from it, truncated to the limit. */
const NAMED = LONG.slice(0, 60);

/** A log with an entry that is no number. */
const BAD_LOG = 'week,hours,with_clients,supervision_individual,supervision_group\n2026-08-03,forty,20,1,0\n';

const FILLED = {
  ...planRecords(OHIO, 'd', 'Ohio'),
  ...planRecords(TEXAS, 'c', LONG),
  ...planRecords('#v=1&from=bsn&to=bsn&state=CA&start=2026-01', 'b', 'A nurse in California'),
  ...planRecords(OHIO.replace('state=OH', 'state=MI'), 'a', 'Michigan'),
  ...weekRecords(20, '2026-11-16', '50 25 1 0'),
  'log/week/x': '2026-05-04 10 5 0 0',
  'log/registered': '2026-07-01',
  'plan/a/tick/own.1': '2026-11-01',
  'plan/a/own/1': `practice\n${LONG}`,
  'plan/a/note/practice': `Ask Ana.\n${LONG}`,
  'plan/a/move': 'TX 2028-06',
  'plan/a/ruling/MI.fee': '75\n2026-11-02\nMs. Doe\nBy e-mail',
  'copy/changes': '25',
};

/** Targets that are too small for a finger or an unsteady hand, one line each. */
function small(page) {
  return page.evaluate(() => {
    const targets = document.querySelectorAll(':is(header, main, footer) :is(button, a[href], input, select, textarea, summary)');
    const seen = (element) => element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true });
    // For screen readers only, or hidden until focused.
    const isOutOfSight = (element) => {
      const { width, height, bottom, right } = element.getBoundingClientRect();
      return (width <= 1 && height <= 1) || bottom <= 0 || right <= 0;
    };
    // Links within the page are controls, wherever they are.
    const isInSentence = (link) => link.closest('p, li, td') && !link.getAttribute('href').startsWith('#');
    const found = [];
    for (const target of targets) {
      if (!seen(target) || isOutOfSight(target)) continue;
      // A link within a sentence is as high as its line.
      if (target.tagName === 'A' && isInSentence(target)) continue;
      const label = target.labels?.[0];
      const boxes = [target, ...(label ? [label] : [])].map((element) => element.getBoundingClientRect());
      const [width, height] = ['width', 'height'].map((side) => Math.max(...boxes.map((box) => box[side])));
      if (width < 24 || height < 24) found.push(`${target.outerHTML.slice(0, 120)}: ${width} x ${height}`);
    }
    return found;
  });
}

/** Headings that skip a level. */
function skipped(page) {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility());
    const levels = seen.map((heading) => Number(heading.tagName[1]));
    return seen.filter((_, place) => place > 0 && levels[place] > levels[place - 1] + 1).map((heading) => heading.outerHTML.slice(0, 100));
  });
}

async function soundAt(page, at, what) {
  const asked = new Map(at);
  // What axe checks at the first width also holds at the second.
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    if (asked.has(width)) assert.deepEqual(await findings(page, asked.get(width)), [], `${what}, ${width} px: axe`);
    assert.equal(await overflow(page), '', `${what}, ${width} px: nothing to scroll sideways`);
    assert.deepEqual(await small(page), [], `${what}, ${width} px: targets`);
  }
  assert.deepEqual(await skipped(page), [], `${what}: headings`);
  assert.equal(await page.locator('h1').count(), 1, `${what}: one main heading`);
}

for (const { lang, theme, at } of looks([320, 1280])) {
  const sound = (page, what) => soundAt(page, at, what);
  for (const view of ['compare', 'plan', 'plan&at=hours', 'plan&at=board', 'plan&at=moving']) {
    test(`${view} is sound (${lang}, ${theme})`, async ({ openKept }) => {
      const hash = `#v=1&to=msw&state=OH&view=${view}&lang=${lang}`;
      const empty = await openKept({}, hash, { theme });
      await sound(empty, 'empty');
      const page = await openKept(FILLED, hash, { theme });
      await sound(page, 'filled');
      await openAll(page);
      await sound(page, 'everything opened');
      await page.getByLabel(/^(Open a copy|Abrir una copia)$/).setInputFiles({ name: `${LONG}.json`, mimeType: 'application/json', buffer: Buffer.from(keptText(FILLED)) });
      await page.getByRole('group', { name: /^(The copy|La copia) “/ }).waitFor();
      await sound(page, 'with a copy opened');
      if (view === 'compare') {
        await page.getByRole('button', { name: new RegExp(`^(Rename|Cambiar nombre): ${NAMED}$`) }).click();
        await page.getByLabel(/^(Name of the plan|Nombre del plan)$/).waitFor();
        await sound(page, 'while a name is changed');
        await page.getByRole('button', { name: /^(Delete|Eliminar): Ohio$/ }).click();
        await sound(page, 'after something was deleted');
      } else if (view.endsWith('hours')) {
        const log = page.getByRole('region', { name: /^(Hours log|Bitácora de horas)$/ });
        await log.getByLabel(/^(Hours worked|Horas trabajadas)$/).fill('200');
        await log.getByRole('button', { name: /^(Add a week|Agregar una semana)$/ }).click();
        await log.getByRole('alert').getByRole('listitem').first().waitFor();
        await page.getByLabel(/^(Add weeks from a CSV file|Agregar semanas de un archivo CSV)$/).setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(BAD_LOG) });
        await told(page, /Nothing was added|No se agregó nada/);
        await sound(page, 'with errors');
        await page.getByLabel(/^(Add weeks from a CSV file|Agregar semanas de un archivo CSV)$/).setInputFiles({ name: 'y.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
        await page.getByRole('group', { name: /^(The columns of|Las columnas de) “y\.csv”/ }).waitFor();
        await sound(page, 'while columns are being said');
      } else if (view.endsWith('board')) {
        const board = page.getByRole('region', { name: /^(Ask your board|Pregunta a tu junta)$/ });
        await board.getByRole('button', { name: /^(Keep the answer|Guardar la respuesta)$/ }).first().click();
        await board.getByRole('alert').waitFor();
        await sound(page, 'with an error');
      }
    });
  }
}

test('text of twice the size fits too', async ({ openKept }) => {
  for (const view of ['compare', 'plan']) {
    const page = await openKept(FILLED, `#v=1&view=${view}`);
    await openAll(page);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await settled(page);
    assert.equal(await overflow(page), '', view);
  }
});

test('what was done is spoken: the region is there before its message', async ({ openKept }) => {
  const page = await openKept(FILLED, '#v=1&view=compare');
  const before = await page.getByRole('status').elementHandles();
  await notTold(page, /twice/);
  await planTools(page, 'Michigan').duplicate.click();
  await told(page, /twice/);
  const saying = await Promise.all(before.map((place) => place.evaluate((element) => element.isConnected && /twice/.test(element.textContent))));
  assert.equal(saying.filter(Boolean).length, 1);
});

test('the messages beside and above the calculator are spoken too', async ({ openKept }) => {
  const page = await openKept(FILLED, '#v=1&view=compare');
  // `told` reads the live regions.
  await planTools(page, 'Michigan').change.click();
  await told(page, /You are changing “Michigan”/);
  await button(page, 'Save the changes').click();
  await told(page, /“Michigan” is changed/);
});

test('a message can be closed by keyboard, and the focus stays in the view', async ({ openKept }) => {
  const page = await openKept(FILLED, '#v=1&view=compare');
  const { duplicate } = planTools(page, 'Michigan');
  await duplicate.focus();
  await page.keyboard.press('Enter');
  await told(page, /twice/);
  await focusOn(duplicate.first(), 'the same button');
  const message = page.getByText(/is there twice now/);
  await button(around(message), 'OK').focus();
  await page.keyboard.press('Enter');
  await message.waitFor({ state: 'detached' });
  await focusIsKept(page, 'closed');
});

test('the focus is not lost when a list is drawn anew', async ({ openKept }) => {
  const page = await openKept(FILLED, '#v=1&view=compare');
  for (const [what, tool] of [
    ['duplicate', planTools(page, 'Michigan').duplicate],
    ['make it mine', planTools(page, NAMED).choose],
    ['delete', planTools(page, 'A nurse in California').remove],
    ['undo', undo(page)],
    ['delete another', planTools(page, 'Ohio').remove],
    ['undo', undo(page)],
  ]) {
    await tool.focus();
    await page.keyboard.press('Enter');
    await settled(page);
    await focusIsKept(page, what);
  }
  const box = planTools(page, NAMED).shown;
  await box.focus();
  await page.keyboard.press('Space');
  await settled(page);
  assert.ok(await hasFocus(box), 'ticked');
});

test('every control of a view is reached by Tab, in the order of the page', async ({ openKept }) => {
  for (const view of ['compare', 'plan']) {
    const page = await openKept(FILLED, `#v=1&view=${view}`);
    await openAll(page);
    await viewHeading(page).focus();
    const wanted = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(a[href], button, input, select, textarea, summary)')]
        .filter((control) => control.checkVisibility())
        .map((control, place) => {
          control.dataset.place = place;
          return place;
        }),
    );
    const reached = [];
    for (let presses = 0; presses < wanted.length * 4 && reached.length < wanted.length; presses += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => document.activeElement.dataset.place);
      // A date field has several tab stops.
      if (place !== undefined && Number(place) !== reached.at(-1)) reached.push(Number(place));
    }
    assert.deepEqual(reached, wanted, view);
  }
});

test('the focus is never under the message that stays in sight', async ({ openKept }) => {
  const page = await openKept(FILLED, '#v=1&view=plan&at=hours', { width: 360, height: 640 });
  await page.getByLabel('Add weeks from a CSV file').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(BAD_LOG) });
  await told(page, /Nothing was added/);
  const message = await page.getByRole('status').filter({ hasText: 'Nothing was added' }).elementHandle();
  const covered = [];
  await page.getByRole('heading', { name: 'What is kept, and your copy' }).evaluate((heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    await settled(page);
    const found = await message.evaluate((message) => {
      const at = document.activeElement;
      const over = message.getBoundingClientRect();
      const box = at.getBoundingClientRect();
      const hidden = !message.contains(at) && box.top >= over.top && box.bottom <= over.bottom;
      return hidden ? at.outerHTML.slice(0, 100) : '';
    });
    if (found) covered.push(found);
  }
  assert.deepEqual(covered, []);
});

test('a way through both views without a mouse', async ({ openKept }) => {
  const page = await openKept(planRecords(OHIO), '#v=1&to=msw&state=TX&view=compare');
  await tabTo(page, views(page).getByRole('link', { name: 'My plan', exact: true }), 'the link to my plan', 'Shift+Tab');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'My plan', exact: true });
  await heading.waitFor();
  await focusOn(heading, 'the heading');
  await tabTo(page, part(page, 'What is next').getByRole('checkbox').first(), 'the first item');
  await page.keyboard.press('Space');
  await until('the tick is kept', async () => Object.keys(await records(page)).some((key) => key.startsWith('plan/a/tick/')));
  await focusIsKept(page, 'ticked');
  const moving = page.getByRole('navigation', { name: 'Parts of my plan' }).getByRole('link', { name: 'Moving', exact: true });
  await tabTo(page, moving, 'the part about moving', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('State you move to', { exact: true }), 'the state of a move');
  await page.keyboard.type('Texas');
  await tabTo(page, page.getByLabel('Month of the move', { exact: true }), 'its month');
  await page.keyboard.type('June');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2028');
  await page.getByText('What both rules ask').first().waitFor();
});
