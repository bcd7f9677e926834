// "Is it worth it?": cost, debt and monthly payment, the break-even year, the highest price that pays off, and better
// options; with the user's own figures, whatever is typed.
import assert from 'node:assert/strict';
import { findings, overflow } from './axe.mjs';
import { addressHas, button, choose, control, goTo, part, reopen, result, resultThere, reveal, settled, unfold, until } from './browser.mjs';
import { test } from './fixtures.mjs';
import { keepPlan, view } from './plans.mjs';

const TEXAS = '#v=1&from=bachelors&to=msw&state=TX&setting=mental-health-center&start=2026-11';
/** A private school would be far above the limit of federal loans. */
const CALIFORNIA = '#v=1&from=bsw&to=msw-after-bsw&state=CA&setting=hospital&start=2026-11';

const FOR_SERVICE =
  'After the degree, for the ten years of payments, you work full time for the government or a nonprofit (forgiveness for public service, PSLF)';

const worth = (page) => part(page, 'Is it worth it?');
/** A figure of the section, as displayed. */
const value = (page, id) => worth(page).locator(`data#${id}`).getAttribute('value');
const number = async (page, id) => Number(await value(page, id));

async function worthThere(page) {
  await resultThere(page);
  await worth(page).locator('data#cost-typical, #no-worth').first().waitFor();
}

/** Opens a collapsed part of the section. */
const open = (page, name) => unfold(worth(page).getByText(name, { exact: true }).first());

/** Types one of the user's own figures, and leaves the field. */
async function own(page, label, text) {
  const field = await reveal(control(page, label));
  await field.fill(text);
  await field.press('Enter');
  await settled(page);
}

/** The section has no invalid number and no unfilled placeholder. */
async function isSound(page) {
  const text = await worth(page).innerText();
  assert.doesNotMatch(text, /\bNaN\b|\binf\b|undefined|\{\d\}|\$-/);
  for (const one of await worth(page).locator('data').all()) {
    assert.match(await one.getAttribute('value'), /^(-?\d+|none)$/);
  }
}

test('what will it cost: a range, what is in it and what is not, and no sum in bold', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await worthThere(page);
  const [low, typical, high] = await Promise.all(['cost-low', 'cost-typical', 'cost-high'].map((id) => number(page, id)));
  assert.ok(low < typical && typical < high, `${low} ${typical} ${high}`);
  // 60 credits at 509 dollars, two years on: 34,373 of it is tuition.
  assert.ok(typical > 34_373 && typical < 45_000, String(typical));
  await open(page, 'What it costs');
  for (const text of ['In it: tuition (with fees', 'living costs and books: ask the school', 'income tax, also on what is forgiven']) {
    assert.ok((await worth(page).innerText()).includes(text), text);
  }
  assert.equal(await worth(page).getByText(/In it:/).locator('strong, b').count(), 0);
  assert.ok((await number(page, 'forgone')) > 50_000);
  await unfold(worth(page).getByText('Exams, fees and supervision, line by line'));
  await worth(page).getByRole('row', { name: /^Clinical examination/ }).waitFor();
  await worth(page).getByRole('row', { name: /^Tuition.*\$34,373/ }).waitFor();
  await worth(page).getByText(/^Master of Social Work, about/).first().waitFor();
  await isSound(page);
});

test('how much will I owe and pay a month: the debt, both plans, and what federal loans do not reach', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await worthThere(page);
  // Close to the example worked out by hand, which has its own pay: 39,758 owed, 382 and 134 a month.
  assert.ok(Math.abs((await number(page, 'debt')) - 39_758) <= 1);
  assert.equal(await number(page, 'payment-standard'), 382);
  assert.ok(Math.abs((await number(page, 'payment-income')) - 134) <= 3);
  await open(page, 'What you would owe and pay');
  const rows = worth(page).getByRole('table', { name: 'The two plans for loans from July 2026' }).getByRole('row');
  assert.match(await rows.nth(1).innerText(), /Standard plan \(Tiered Standard, fixed payment\), 15 years.*paid off after 15 years/s);
  // 40,137 dollars a year less 382 a month.
  const [pay] = /of the first year's pay, \$([\d,]+)/.exec(await worth(page).innerText()).slice(1);
  const left = Math.round(Number(pay.replace(/,/g, '')) / 12 - (await number(page, 'payment-standard')));
  const [told] = /\$([\d,]+)/.exec(await rows.nth(1).getByRole('cell').nth(2).innerText()).slice(1);
  assert.ok(Math.abs(Number(told.replace(/,/g, '')) - left) <= 1, `${told} ${left}`);
  assert.match(await rows.nth(2).innerText(), /Income plan \(Repayment Assistance Plan, RAP\)/);
  await reveal(control(page, /^After the degree, for the ten years of payments, you work full time/));
  await control(page, /^After the degree, for the ten years of payments, you work full time/).selectOption({ label: 'yes' });
  await worth(page).getByRole('cell').filter({ hasText: /^after 10 years: \$[\d,]+ forgiven, without federal tax$/ }).waitFor();
  assert.equal(await worth(page).locator('#loan-gap').count(), 0);
  await goTo(page, CALIFORNIA);
  await worthThere(page);
  await reveal(control(page, 'Kind of school'));
  await control(page, 'Kind of school').selectOption('nonprofit');
  await until('there is a gap', async () => (await worth(page).locator('data#loan-gap').count()) === 1);
  assert.ok((await number(page, 'loan-gap')) > 20_000);
  await open(page, 'What you would owe and pay');
  await worth(page).getByText(/This amount is counted as a private loan at 10%/).waitFor();
  await worth(page).getByText(/^With interest until the first payment the private loan grows to \$[\d,]+\.$/).waitFor();
  await isSound(page);
});

test('when am I ahead: a month with its band, and by how much after ten and twenty years', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await worthThere(page);
  const year = await number(page, 'break-even');
  assert.ok(year >= 2030 && year <= 2066, String(year));
  await worth(page).getByText(new RegExp(`^You are ahead from about \\w+ ${year} on, \\d+ years? after you begin\\.$`)).waitFor();
  await worth(page).getByText(/^With the plan's high pay: .*; with its low pay: /).waitFor();
  assert.ok((await number(page, 'gain-10')) < (await number(page, 'gain-20')));
  await open(page, 'When you are ahead');
  await unfold(worth(page).getByText('Year by year', { exact: true }));
  assert.ok((await worth(page).getByRole('table', { name: /^Ahead or behind/ }).getByRole('row').count()) > 5);
});

test('below which price does it pay: the price opens what it rests on', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await worthThere(page);
  const flip = await number(page, 'flip-price');
  assert.ok(flip > 0);
  await worth(page).getByText('Pays off up to a tuition of', { exact: true }).waitFor();
  await worth(page).getByText('in cash, over 20 years', { exact: true }).waitFor();
  for (const name of ['What it costs', 'What you would owe and pay', 'When you are ahead']) await open(page, name);
  await worth(page).getByText(/is meant as paid in cash at the start, and counted over 20 years/).waitFor();
  await worth(page).locator('#flip-price').click();
  const note = page.getByRole('group', { name: 'Sources of what is shown' });
  assert.match(await note.innerText(), /Grade/);
  assert.ok((await note.getByRole('listitem').count()) > 1);
  await page.keyboard.press('Escape');
  // Every figure of the section links to its sources.
  for (const one of await worth(page).locator('data:not([value=none])').filter({ visible: true }).all()) {
    const id = await one.getAttribute('id');
    await one.click();
    assert.ok((await note.getByRole('listitem').count()) > 0, id);
    await page.keyboard.press('Escape');
  }
});

test('what would be better: three ways by name, and one click takes one over', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await worthThere(page);
  await unfold(worth(page).getByText('What would be better?', { exact: true }));
  await worth(page).getByText(/ways that no rule forbids were compared/).waitFor();
  for (const name of ['Fastest', 'Lowest cost', 'Best paid in year 10 from the start']) {
    // A way with several names has one card.
    await worth(page).getByRole('heading', { name }).waitFor();
  }
  const way = worth(page).getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Best paid in year 10 from the start' }) });
  const promised = Number(/Pay when complete\s*\$([\d,]+)/.exec(await way.innerText())[1].replaceAll(',', ''));
  const before = await result(page, 'pay-typical');
  await way.getByRole('button', { name: /^Use this way: / }).click();
  await until('the pay is the one that was promised', async () => (await result(page, 'pay-typical')) === promised);
  assert.ok(promised > before);
});

test('what would be better: the ways that no other beats, as a table, each to be taken over', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await worthThere(page);
  await unfold(worth(page).getByText('What would be better?', { exact: true }));
  await worth(page).getByRole('img', { name: /^\d+ ways by cost and pay in year 10 from the start/ }).waitFor();
  await unfold(worth(page).getByText(/ways (that )?no other beats.*as a table$/));
  const rows = worth(page).getByRole('table', { name: 'Ways that no other beats' }).getByRole('row');
  // They are rendered one after the other.
  await until('several rows', async () => (await rows.count()) > 3);
  const last = rows.last();
  const [pay] = /\$[\d,]+/.exec(await last.getByRole('cell').first().innerText());
  const take = last.getByRole('button', { name: /^Use this way: / });
  if ((await take.count()) === 1) {
    await take.click();
    await until('the pay is the one of the row', async () => (await result(page, 'pay-typical')) === Number(pay.replace(/[$,]/g, '')));
  } else {
    assert.match(await last.innerText(), /This is your way/);
  }
});

test('who else may pay: a program says what it is, and counts when it is asked to', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&from=bachelors&to=msw&state=CA&setting=child-welfare&start=2026-11' });
  await worthThere(page);
  const debt = await number(page, 'debt');
  await unfold(worth(page).getByText('Who else may pay', { exact: true }));
  const stipend = worth(page).getByRole('listitem').filter({ hasText: 'Title IV-E, California' });
  await stipend.getByText('For each year of it you owe 1 year of work.').waitFor();
  await stipend.getByRole('button', { name: 'Count in $50,000, the most it pays in all' }).click();
  await until('less is owed', async () => (await number(page, 'debt')) < debt);
  assert.equal(await control(page, 'Grants and stipends a year').inputValue(), '25000');
});

test('the limit of professional degrees, and loans from before, lend more', async ({ openPage }) => {
  const page = await openPage({ hash: CALIFORNIA });
  await worthThere(page);
  await reveal(control(page, 'Kind of school'));
  await control(page, 'Kind of school').selectOption('nonprofit');
  await until('there is a gap', async () => (await worth(page).locator('data#loan-gap').count()) === 1);
  const gap = await number(page, 'loan-gap');
  await control(page, 'My school says that the limit of professional degrees applies').check();
  const left = worth(page).locator('data#loan-gap');
  await until('less is left', async () => (await left.count()) === 0 || (await number(page, 'loan-gap')) < gap);
  await own(page, 'Dependents on your tax return', '20');
  await isSound(page);
  await own(page, 'Dependents on your tax return', '21');
  await worth(page).getByText(/“21” cannot be used. Enter a whole number from 0 to 20/).waitFor();
  // Undergraduates have other limits, so they are not asked.
  await goTo(page, '#v=1&from=adn&to=bsn&state=TX&setting=hospital&start=2026-11');
  await worthThere(page);
  await reveal(control(page, 'My aid offer has subsidized loans'));
  for (const label of ['My school says that the limit of professional degrees applies', /^On June 30, 2026, I was enrolled/]) {
    assert.equal(await control(page, label).count(), 0, String(label));
  }
  // A grant pays by credits: 30 of them are one and a quarter full-time years.
  await unfold(worth(page).getByText('Who else may pay', { exact: true }));
  await worth(page).getByRole('button', { name: 'Count in $9,244, the most it pays in all' }).waitFor();
  await worth(page).getByRole('button', { name: "Count in $10,500, $5,250 a year (this year's untaxed limit)" }).waitFor();
});

test('when it is paid back stands in the path, in Compare, in My plan, and a search for the debt finds it', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await worthThere(page);
  const year = await number(page, 'break-even');
  const debt = (await number(page, 'debt')).toLocaleString('en-US');
  const mark = part(page, 'Your path and your pay').getByText(/^ahead from/);
  // The time axis of the path may end earlier.
  if ((await mark.count()) > 0) assert.ok((await mark.first().textContent()).includes(String(year)));
  await view(page, 'Sources');
  await page.getByRole('searchbox').fill(debt);
  await page.getByRole('list', { name: 'In your estimate' }).getByText('Owed at the first payment').waitFor();
  await view(page, 'Estimate');
  await keepPlan(page);
  await view(page, 'My plan');
  await page.locator('#plan-worth').getByText(new RegExp(`ahead from about \\w+ ${year} on.*owe \\$${debt}`)).waitFor();
});

test("one's own figures count, the later of two prices wins, and all can be cleared", async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await worthThere(page);
  const before = await number(page, 'cost-typical');
  await own(page, 'Total price', '$12,600');
  await addressHas(page, { tuition: '12600' });
  await until('the cost is lower', async () => (await number(page, 'cost-typical')) < before);
  const total = await number(page, 'cost-typical');
  await own(page, 'Price a year', '12 600');
  await until('two years of it', async () => (await number(page, 'cost-typical')) === total + 12_600);
  await addressHas(page, { tuition: null });
  const debt = await number(page, 'debt');
  await own(page, 'Grants and stipends a year', '5000');
  await until('less is owed', async () => (await number(page, 'debt')) < debt);
  const year = await number(page, 'break-even');
  await own(page, 'Part of that pay you keep while you study', '50%');
  await until('ahead earlier', async () => (await number(page, 'break-even')) < year);
  await button(page, 'Clear these figures').click();
  await until('all is as before', async () => (await number(page, 'cost-typical')) === before);
});

test('the kind of school and the employer after the degree go with the plan', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await worthThere(page);
  const before = await number(page, 'cost-typical');
  await choose(page, 'Kind of school', 'nonprofit');
  await addressHas(page, { 'school-kind': 'nonprofit' });
  await until('it costs more', async () => (await number(page, 'cost-typical')) > before);
  await choose(page, FOR_SERVICE, 'other');
  await addressHas(page, { employer: 'other' });
  const costs = await number(page, 'cost-typical');
  const year = await number(page, 'break-even');
  await keepPlan(page);
  await view(page, 'My plan');
  await page.locator('#plan-worth').getByText(new RegExp(`ahead from about \\w+ ${year} on`)).waitFor();
  // The link alone brings both.
  await reopen(page, new URL(page.url()).hash.replace(/&view=\w+/, ''));
  await worthThere(page);
  assert.equal(await number(page, 'cost-typical'), costs);
  assert.equal(await control(page, 'Kind of school').inputValue(), 'nonprofit');
  assert.equal(await control(page, FOR_SERVICE).inputValue(), 'other');
  await reveal(control(page, 'Kind of school'));
  await button(page, 'Clear these figures').click();
  await until('all is as before', async () => (await number(page, 'cost-typical')) === before);
  await addressHas(page, { 'school-kind': '', employer: '' });
});

test('bad input gives a figure or a sentence', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await worthThere(page);
  await own(page, 'Total price', '0');
  await until('nothing is owed', async () => (await value(page, 'debt')) === '0');
  await isSound(page);
  await own(page, 'Total price', '1,000,000');
  await worth(page).getByText(/“1,000,000” is out of range/).waitFor();
  await isSound(page);
  await own(page, 'Total price', 'cheap');
  await worth(page).getByText(/“cheap” cannot be read as an amount/).waitFor();
  assert.equal(await value(page, 'debt'), '0');
  await own(page, 'Total price', '');
  await own(page, 'Price a year', '1,000,000');
  await worth(page).getByText(/“1,000,000” is out of range/).waitFor();
  await own(page, 'Price a year', '500,000');
  await until('a million', async () => (await number(page, 'cost-typical')) > 1_000_000);
  await isSound(page);
  await own(page, 'Dependents on your tax return', '2.5');
  await worth(page).getByText(/“2.5” cannot be used. Enter a whole number from 0 to 20/).waitFor();
  await own(page, 'Rate of a private loan', '90%');
  await worth(page).getByText(/“90%” cannot be used. Enter a percentage from 0 to 40/).waitFor();
  await isSound(page);
  await own(page, 'Your pay now', '0');
  await isSound(page);
  await own(page, 'Part of that pay you keep while you study', 'half');
  await worth(page).getByText(/Enter a percentage from 0 to 100/).waitFor();
  await isSound(page);
});

test('where there is no answer the reason is told', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&from=msw&to=msw&state=KY&hours=10' });
  await worth(page).getByText(/This state does not count weeks under 20 hours/).waitFor();
  await isSound(page);
});

test('in Spanish the section is Spanish', async ({ openPage }) => {
  const page = await openPage({ hash: `${TEXAS}&lang=es` });
  await part(page, '¿Vale la pena?').locator('data#cost-typical').waitFor();
  const text = await part(page, '¿Vale la pena?').innerText();
  assert.match(text, /Sales ganando desde alrededor de/);
  assert.doesNotMatch(text, /\b(the|your|with)\b/);
});

for (const [width, theme] of [[360, 'light'], [1280, 'dark']]) {
  test(`accessible and without overflow at ${width} px, ${theme}`, async ({ openPage }) => {
    const page = await openPage({ hash: TEXAS, width, theme });
    await worthThere(page);
    for (const name of ['What it costs', 'What you would owe and pay', 'When you are ahead', 'Your own figures', 'What would be better?', 'Year by year']) {
      await unfold(worth(page).getByText(name, { exact: true }).first());
    }
    await worth(page).getByText(/ways that no rule forbids were compared/).waitFor();
    assert.deepEqual(await findings(page), []);
    assert.equal(await overflow(page), '');
  });
}

test('the outside check names a reason that fits its direction', async ({ openPage }) => {
  // In Texas graduates earn more than our figure: part-time work would lower theirs, so it is no reason.
  for (const [hash, reason] of [[TEXAS, /in any job\.$/], [TEXAS.replace('TX', 'WA'), /part time too\.$/]]) {
    const page = await openPage({ hash });
    await worthThere(page);
    await open(page, 'When you are ahead');
    const check = worth(page).getByText(/^Another check/).locator('..');
    await check.waitFor();
    const [official, ours] = (await check.innerText()).match(/\$[\d,]+/g).map((text) => Number(text.replace(/\D/g, '')));
    const isHigher = official > ours;
    assert.equal(isHigher, hash === TEXAS, `${official}, ${ours}`);
    if (Math.abs(ours / official - 1) > 0.1) assert.match((await check.innerText()).trim(), reason);
  }
});

test('a comma that may be short for thousands is asked about', async ({ openPage }) => {
  const page = await openPage({ hash: TEXAS });
  await worthThere(page);
  await open(page, 'Your own figures');
  const before = await number(page, 'cost-typical');
  await own(page, /^Your pay now/, '2,5');
  await worth(page).getByText(/“2,5” .* 2\.5 or 2,?500/).first().waitFor();
  assert.equal(await number(page, 'cost-typical'), before);
});
