// The result of the calculator: the answer and its actions, what-if suggestions, next steps; and the page's header.
import assert from 'node:assert/strict';
import {
  addressHas, button, choose, FULL, hasFocus, messages, notTold, openDevice, openTab, part, result, results,
  resultThere, settled, shown, told, unfold, until, views, viewThere,
} from './browser.mjs';
import { test } from './fixtures.mjs';

const TEXAS = '#v=1&from=bachelors&to=msw&state=TX&setting=mental-health-center';

/** The answer: the card that begins with the result in one sentence. */
const answer = (page) => page.getByRole('region', { name: /you would typically earn about \$[\d,]+ a year/ });

test('the answer is one sentence with the figures below it, in the order in which people ask', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  const pay = await resultThere(page);
  // Its figures are buttons of their own, so it is not one text.
  const sentence = await page.locator('#answer-sentence').innerText();
  assert.match(sentence, /^In Texas, with the LCSW and work in a mental health center/);
  assert.ok(sentence.includes(`$${pay.toLocaleString('en-US')}`), sentence);
  assert.match(sentence, /from around \w+ \d{4}\.$/);
  // The sections below the answer are rendered in a task of their own.
  await page.getByRole('heading', { name: 'Sources, method and date of the data' }).waitFor();
  const headings = await page.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts();
  const order = ['Your path and your pay', 'Is it worth it?', 'What you can change', 'Your state: Texas', 'Why this number', 'What to do next', 'Sources, method and date of the data'];
  const places = order.map((name) => headings.indexOf(name));
  assert.ok(!places.includes(-1), headings.join(' | '));
  assert.deepEqual(places, places.toSorted((a, b) => a - b), headings.join(' | '));
});

test('the District of Columbia has its article in a sentence', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&from=bachelors&to=msw&state=DC&setting=hospital' });
  await resultThere(page);
  await page.getByText(/^In the District of Columbia, with the/).waitFor();
  await page.getByRole('heading', { name: 'Your state: District of Columbia', exact: true }).waitFor();
});

test('the last change is told with what it did, and can be undone', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS.replace('mental-health-center', 'hospital') });
  const before = await results(page);
  await choose(page, 'Work setting', 'mental-health-center');
  const change = page.getByText(/^You changed “Work setting”: \$[\d,]+ less a year, same date/);
  await change.waitFor();
  const less = Number(/\$([\d,]+)/.exec(await change.innerText())[1].replaceAll(',', ''));
  assert.equal(before['pay-typical'] - (await result(page, 'pay-typical')), less);
  await button(answer(page), 'Undo').click();
  await until('the hospital is back', async () => (await shown(page, 'setting')) === 'hospital');
  assert.deepEqual(await results(page), before);
  assert.equal(await page.getByText(/^You changed/).count(), 0);
});

test('whether this very estimate is kept stands beside the button, and nothing of another one', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await resultThere(page);
  await page.getByText('Not kept as a plan yet.').waitFor();
  await button(page, 'Keep').click();
  await told(page, /kept as/i);
  await page.getByText('This estimate is kept in this browser.').waitFor();
  await choose(page, 'State', 'CA');
  await page.getByText('Not kept as a plan yet.').waitFor();
  await notTold(page, /kept as/i);
  await choose(page, 'State', 'TX');
  await page.getByText('This estimate is kept in this browser.').waitFor();
});

test('what can be changed: one of each kind, each with pay, date and grade; opened, was and now; used, undone', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await resultThere(page);
  const card = part(page, 'What you can change');
  const summaries = card.getByRole('listitem').locator('summary');
  await summaries.first().waitFor();
  const texts = (await summaries.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  assert.ok(texts.length >= 3 && texts.length <= 5, texts.join(' | '));
  for (const text of texts) {
    assert.match(text, /[+−]\$[\d,]+|same pay/, text);
    assert.match(text, /sooner|later|same date/, text);
    assert.match(text, /Grade (A|A-|B|C|S)$/, text);
  }
  const hospital = summaries.filter({ hasText: 'Work in' }).filter({ hasText: 'instead of: Mental health center' });
  await unfold(hospital);
  const before = await result(page, 'pay-typical');
  const cells = await card.getByRole('row', { name: /^Pay a year/ }).first().getByRole('cell').allInnerTexts();
  const [was, then] = cells.map((cell) => Number(cell.replaceAll(/[$,]/g, '')));
  assert.equal(was, before);
  await card.getByRole('button', { name: /^Use this answer: Work in/ }).first().click();
  await until('the pay is the one that was promised', async () => (await result(page, 'pay-typical')) === then);
  await page.getByText(/^You changed “Work setting”: \$[\d,]+ more a year/).waitFor();
  await button(answer(page), 'Undo').click();
  await until('it is as it was', async () => (await result(page, 'pay-typical')) === before);
});

test('the three assumptions that matter most are in sight, the others folded, and each leads to its question', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=TX' });
  await resultThere(page);
  const assumed = part(page, 'You did not say, so we took');
  const chips = assumed.getByRole('listitem');
  const inSight = async () => (await chips.all()).length && (await Promise.all((await chips.all()).map((chip) => chip.isVisible()))).filter(Boolean).length;
  await until('three are in sight', async () => (await inSight()) === 3);
  await unfold(assumed.getByText(/^\d+ more$/));
  assert.ok((await inSight()) > 3);
  await button(assumed, 'any work setting').click();
  await until('the question has the focus', () => hasFocus(page.getByLabel('Work setting', { exact: true })));
});

test('what to do next has its months, and leads into my plan', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await resultThere(page);
  const next = part(page, 'What to do next');
  await next.getByRole('term').first().waitFor();
  const months = await next.getByRole('term').allInnerTexts();
  assert.equal(months.length, 3);
  assert.equal(months[0], 'This month');
  for (const month of months.slice(1)) assert.match(month, /^By \w+ \d{4}$/);
  await button(next, 'Add to My plan').click();
  await viewThere(page);
  await addressHas(page, { view: 'plan', state: 'TX' });
  await page.getByRole('heading', { name: 'What is next' }).waitFor();
});

// Before there is a result

test('before there is an answer a sample is shown that is called one, and nothing to keep, share or print', async ({ openPage }) => {
  const page = await openPage();
  await page.getByText('Not your result: this is what you will get').waitFor();
  for (const name of ['Keep', 'Share', 'Print']) assert.equal(await button(page, name).count(), 0, name);
  await openDevice(page);
  assert.equal(await button(page, 'Clear now').count(), 0, 'there is nothing to clear');
  await page.keyboard.press('Escape');
  assert.match(await page.getByRole('main').innerText(), /For US clinical case managers, social workers, counselors and nurses/);
  const sample = part(page, 'Sample');
  assert.match(await sample.innerText(), /In Ohio, with the LISW and work in a hospital/);
  const [, pay] = /about \$([\d,]+) a year/.exec(await sample.innerText());
  await button(page, 'Bachelor\'s to LISW, Ohio').click();
  assert.equal(await resultThere(page), Number(pay.replaceAll(',', '')), 'the example is the sample');
  await addressHas(page, { from: 'bachelors', to: 'msw', state: 'OH', setting: 'hospital' });
});

test('where it was not said what is held already, the page asks for it and shows no gain', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  await button(answer(page), 'Where are you now?').click();
  await until('the question has the focus', () => hasFocus(page.getByLabel('Where are you now?', { exact: true })));
  await choose(page, 'Where are you now?', 'bachelors');
  await page.getByText(/^Against \$[\d,]+ before this plan$/).waitFor();
});

// Links within the page

for (const [width, height] of [[360, 740], [768, 900]]) {
  test(`the skip link leads to the top of the result, at ${width} px`, async ({ openPage }) => {
    const page = await openPage({ width, height, hash: FULL });
    await resultThere(page);
    await button(page, 'Skip to the result').press('Enter');
    const section = part(page, 'Your estimate');
    await until('it has the focus', () => hasFocus(section));
    await until('its top is in sight', async () => {
      const { y } = await section.boundingBox();
      return y > -4 && y < height / 3;
    });
  });
}

test('on a phone the bar shows pay and date and leads to and fro', async ({ openPage }) => {
  const page = await openPage({ width: 360, height: 740, hash: TEXAS });
  await resultThere(page);
  const bar = page.getByRole('complementary', { name: 'Your estimate' });
  assert.match(await bar.innerText(), /\$[\d,]+[^]*\w+ \d{4}/);
  await button(bar, 'See result').click();
  await button(bar, 'Change answers').click();
  await button(bar, 'See result').waitFor();
});

test('the name of the page leads to its start, and at 360 px the head is one row with a menu', async ({ openPage }) => {
  const page = await openPage({ hash: `${FULL}&view=compare`, mounted: false });
  await viewThere(page);
  await page.getByRole('link', { name: /casepath/i }).first().click();
  await resultThere(page);
  await addressHas(page, { view: '' });
  await page.setViewportSize({ width: 360, height: 740 });
  await settled(page);
  const { height } = await page.getByRole('banner').boundingBox();
  assert.ok(height < 64, `the head is ${height} px high`);
  assert.equal(await views(page).isVisible(), false);
  await button(page, 'Menu').click();
  await views(page).getByRole('link', { name: 'Sources', exact: true }).click();
  await viewThere(page);
  assert.equal(await views(page).isVisible(), false, 'the menu closes');
});

// Messages

test('however much of a link is bad, it is one message', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH&hours=200&setting=moonbase&years=99&share=7' });
  await resultThere(page);
  const told = (await messages(page)).filter((text) => /200|moonbase|99/.test(text));
  assert.equal(told.length, 1, told.join('\n'));
  assert.match(told[0], /Hours a week \(200\)/);
  await button(page, 'Close this message').click();
  await notTold(page, /moonbase/);
});

test('a link to a view without answers is no link of somebody else', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  await choose(page, 'State', 'TX');
  await settled(page);
  const tab = await openTab(page, '#v=1&view=compare');
  await notTold(tab, /opened a link/);
  // In a page that is already open, too.
  await page.evaluate(() => {
    location.hash = '#v=1&view=compare';
  });
  await viewThere(page);
  await notTold(page, /opened a link/);
});

// Users who study no more, and the other profession

test('a nurse who studies no more sees first what opens next, when, and what a bachelor\'s changes', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&from=adn&to=none&state=TX&setting=hospital' });
  await resultThere(page);
  const next = part(page, 'What you can take next');
  await next.waitFor();
  const headings = await page.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts();
  assert.ok(headings.indexOf('What you can take next') < headings.indexOf('What you can change'), headings.join(' | '));
  // ACM-RN requires a year of work as a nurse, CCM two (data/certifications.csv).
  const told = (await next.getByRole('listitem').allInnerTexts()).join('\n');
  assert.match(told, /ACM-RN[^$]*?from \w+ \d{4} after/);
  assert.match(told, /CCM[^$]*?from \w+ \d{4}/);
  // No step is left on the path: next are the license that is held, and what opens.
  const tasks = part(page, 'What to do next').getByRole('definition');
  await tasks.first().waitFor();
  const asked = await tasks.allInnerTexts();
  assert.equal(asked.length, 3, asked.join(' | '));
  assert.match(asked[0], /^Keep your nurse's license \(RN\).*Texas Board of Nursing/);
  assert.match(asked[1], /the ACM-RN asks for 12\.$/);
  assert.match(asked[2], /^Apply for the ACM-RN and book its exam/);
  await next.getByRole('link', { name: /^Nursing \(BSN\)/ }).waitFor();
  await next.getByRole('link', { name: /^CCM/ }).click();
  await addressHas(page, { certs: 'ccm' });
  await until('it is not told again', async () => (await next.getByRole('link', { name: /^CCM/ }).count()) === 0);
});

test('social work and counseling stand beside each other among the other ways', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await resultThere(page);
  await unfold(part(page, 'What you can change').getByText('Other ways', { exact: true }));
  await part(page, 'What you can change').getByRole('link', { name: /clinical mental health counseling/ }).click();
  await addressHas(page, { to: 'counseling' });
  await resultThere(page);
  await part(page, 'What you can change').getByRole('link', { name: /MSW/ }).first().waitFor();
});

test('the weeks of a school\'s year can be said, and count', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&from=msw&to=msw&state=MI&setting=school&hours=35' });
  const months = await resultThere(page, 'months-typical');
  await unfold(page.getByText('Refine', { exact: true }));
  await page.getByLabel('Weeks of work a year', { exact: true }).fill('50');
  await page.getByLabel('Weeks of work a year', { exact: true }).blur();
  await until('it counts', async () => (await result(page, 'months-typical')) < months);
  await choose(page, 'Work setting', 'hospital');
  await until('it is asked of schools only', async () => (await page.getByLabel('Weeks of work a year', { exact: true }).count()) === 0);
});
