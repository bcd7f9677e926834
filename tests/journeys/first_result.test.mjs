// From no answers to a first result.
import assert from 'node:assert/strict';
import {
  choose, control, LABELS, lines, MONTHS, PAY, result, results, resultThere, reveal, settled, until,
} from './browser.mjs';
import { test } from './fixtures.mjs';

test('every question stands there with its label', async ({ openPage }) => {
  const page = await openPage();
  for (const [name, label] of Object.entries(LABELS)) {
    if (name === 'certs') {
      const group = page.getByRole('group', { name: label, exact: true, includeHidden: true });
      assert.equal(await group.count(), 1, label);
      // Collapsed parts are rendered last.
      await until('certifications on offer', async () => (await group.locator('input[type=checkbox]').count()) >= 10);
    } else {
      await control(page, label).first().waitFor({ state: 'attached' });
      assert.equal(await control(page, label).count(), 1, label);
    }
  }
});

test('every choice has "I don\'t know yet" with an empty value', async ({ openPage }) => {
  const page = await openPage();
  for (const name of ['from', 'to', 'pace', 'state', 'setting']) {
    const empty = control(page, LABELS[name]).locator('option[value=""]');
    assert.equal(await empty.count(), 1, LABELS[name]);
    assert.match(await empty.textContent(), /I don.t know yet/, LABELS[name]);
  }
});

test('before a degree and a state there is no number, but what is missing', async ({ openPage }) => {
  const page = await openPage();
  for (const [id, value] of Object.entries(await results(page))) assert.equal(value, null, id);
  const missing = page.locator('#no-estimate');
  await missing.waitFor({ state: 'visible' });
  const text = await missing.innerText();
  assert.match(text, /degree/i);
  assert.match(text, /state/i);
});

test('with a degree alone only the state is missing', async ({ openPage }) => {
  const page = await openPage();
  await choose(page, 'What do you aim for?', 'msw');
  assert.equal(await result(page, 'pay-typical'), null);
  const text = await page.locator('#no-estimate').innerText();
  assert.match(text, /state/i);
});

test('a degree and a state give both results at once, without a button', async ({ openPage }) => {
  const page = await openPage();
  await choose(page, 'What do you aim for?', 'msw');
  await choose(page, 'State', 'OH');
  await resultThere(page);
  assert.equal(await page.locator('#no-estimate').count(), 0);
  const all = await results(page);
  for (const id of [...PAY, ...MONTHS]) assert.notEqual(all[id], null, id);
  for (const id of PAY) {
    assert.equal(all[id] % 100, 0, `${id} is in hundreds`);
    assert.ok(all[id] > 25_000 && all[id] < 200_000, `${id} is a yearly pay: ${all[id]}`);
  }
  assert.ok(all['pay-low'] < all['pay-typical'] && all['pay-typical'] < all['pay-high']);
  assert.ok(all['months-fast'] <= all['months-typical'] && all['months-typical'] <= all['months-slow']);
  assert.ok(all['months-typical'] > 24 && all['months-typical'] < 240, `${all['months-typical']} months`);
  assert.ok(['min-months', 'hours', 'direct-hours', 'supervision', 'none'].includes(all.limit), all.limit);
});

test('the numbers are in sight, and the sentence repeats the answers', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH&setting=hospital' });
  await resultThere(page);
  for (const id of ['pay-typical', 'months-typical']) assert.ok(await page.locator(`#${id}`).isVisible(), id);
  const text = (await lines(page)).join('\n');
  assert.match(text, /MSW/);
  assert.match(text, /Ohio/);
});

for (const [lang, state, all] of [
  ['en', ['Rule, pay and sources of this state on one page', 'state/oh.html'], ['License rules and pay in all states', 'states.html']],
  ['es', ['Regla, sueldos y fuentes de este estado en una página', 'estado/oh.html'], ['Reglas de licencia y sueldos en todos los estados', 'estados.html']],
]) {
  test(`the result leads to the page of the state, and the foot of the page to all states (${lang})`, async ({ openPage }) => {
    const page = await openPage({ hash: `#v=1&to=msw&state=OH&lang=${lang}` });
    await resultThere(page);
    for (const [name, address] of [state, all]) {
      // The source for the state is with the complete rule, which is collapsed.
      const link = await reveal(page.getByRole('link', { name, exact: true, includeHidden: true }));
      const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()]);
      await opened.waitForURL(`**/${address}`);
      assert.match(await opened.getByRole('heading', { level: 1 }).innerText(), /\S/);
      assert.equal(await opened.evaluate(() => document.documentElement.lang), lang);
    }
    await choose(page, lang === 'en' ? 'State' : 'Estado', 'DC');
    assert.match(await page.getByRole('link', { name: state[0], exact: true }).getAttribute('href'), /\/dc\.html$/);
  });
}

test('each answer moves the result while it is given', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  const ohio = await resultThere(page);
  await choose(page, 'State', 'CA');
  const california = await result(page, 'pay-typical');
  assert.notEqual(california, ohio);
  await choose(page, 'State', '');
  assert.equal(await result(page, 'pay-typical'), null, 'no number stays when the state is taken back');
  await choose(page, 'State', 'OH');
  await settled(page);
  assert.equal(await result(page, 'pay-typical'), ohio, 'the same answers, the same result');
});

test('a PsyD has a time but no pay, and the page says why', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=psyd&state=OH' });
  await resultThere(page, 'months-typical');
  assert.equal(await result(page, 'pay-typical'), null);
  assert.match(await page.locator('#no-estimate').innerText(), /psycholog/i);
});

for (const width of [360, 1280]) {
  test(`both results can be read at a width of ${width} px without opening anything`, async ({ openPage }) => {
    const page = await openPage({ width, height: 740, hash: '#v=1&to=msw&state=OH' });
    await resultThere(page);
    assert.ok(await page.locator('#pay-typical').isVisible());
    assert.ok(await page.locator('#months-typical').isVisible());
  });
}
