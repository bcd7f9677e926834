// Answers are stored after `#` in the address, under stable names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  addressHas, addressOf, answer, certifications, choose, DIST, fill, formThere, FULL, goTo, LABELS, lines, newLines,
  openTab, reopen, result, results, resultThere, settled, shown, until,
} from './browser.mjs';
import { onePage, test } from './fixtures.mjs';

const EXAMPLES = {
  from: 'bsw',
  to: 'msw-after-bsw',
  pace: 'part',
  state: 'MA',
  setting: 'home-health',
  hours: '37.5',
  years: '2.25',
  bilingual: '1',
  evidence: 'studies',
  done: '1200',
  'done-months': '14',
  share: '0.65',
  supervision: '1.5',
  retakes: '2',
  start: '2027-09',
};

test('each name is read from the address and shown in its control', async ({ openPage }) => {
  const page = await openPage();
  for (const [name, value] of Object.entries(EXAMPLES)) {
    await goTo(page, `#v=1&${name}=${value}`);
    await until(`${LABELS[name]} shows ${value}`, async () => (await shown(page, name)) === value);
    for (const other of ['from', 'to', 'state', 'hours']) {
      if (other !== name) assert.equal(await shown(page, other), '', `${other} is not answered by ${name}=${value}`);
    }
  }
});

test('all names together, in any order, are read when the page opens', async ({ openPage }) => {
  const hash = `#${Object.entries(EXAMPLES).reverse().map(([name, value]) => `${name}=${value}`).join('&')}&v=1`;
  const page = await openPage({ hash });
  for (const [name, value] of Object.entries(EXAMPLES)) assert.equal(await shown(page, name), value, name);
  await resultThere(page, 'months-typical');
});

test('certifications are read by their ids, and unknown ones dropped one by one with a note', async ({ openPage }) => {
  const page = await openPage();
  const [first, second] = await certifications(page);
  await goTo(page, `#v=1&certs=${first},${second}`);
  await until('both are ticked', async () => (await shown(page, 'certs')) === `${first},${second}`);
  const before = await lines(page);
  await goTo(page, `#v=1&certs=${first},no-such-thing,${second}`);
  await until('the note names it', async () => (await newLines(page, before)).some((line) => /no-such-thing/.test(line)));
  assert.equal(await shown(page, 'certs'), `${first},${second}`);
});

test.describe('changing a control rewrites the address and keeps the rest of it', () => {
  const one = onePage();
  for (const [name, value] of Object.entries(EXAMPLES)) {
    test(`${LABELS[name]} is ${name}`, async () => {
      const page = one();
      await goTo(page, '#v=1&years=3');
      await until('the form is as in the link', async () => (await shown(page, 'years')) === '3' && (name === 'years' || (await shown(page, name)) === ''));
      await answer(page, name, value);
      await addressHas(page, { v: '1', [name]: value, years: name === 'years' ? value : '3' });
    });
  }
});

test('what is taken back leaves the address', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH&hours=30' });
  await choose(page, 'State', '');
  await fill(page, 'Hours a week', '');
  await addressHas(page, { to: 'msw', state: '', hours: '' });
});

test('Back and Forward bring answers and results back', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  const ohio = await resultThere(page);
  await choose(page, 'State', 'CA');
  await addressHas(page, { state: 'CA' });
  const california = await result(page, 'pay-typical');
  await page.waitForTimeout(600);
  await choose(page, 'State', 'TX');
  await addressHas(page, { state: 'TX' });

  const stateIs = (state) => until(`the state is ${state}`, async () => (await shown(page, 'state')) === state);
  await page.evaluate(() => history.back());
  await stateIs('CA');
  await settled(page);
  assert.equal(await result(page, 'pay-typical'), california);
  await page.evaluate(() => history.back());
  await stateIs('OH');
  await settled(page);
  assert.equal(await result(page, 'pay-typical'), ohio);
  await page.evaluate(() => history.forward());
  await stateIs('CA');
  await addressHas(page, { state: 'CA' });
});

test('a fragment without v= is not ours and changes nothing', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  const before = await resultThere(page);
  for (const hash of ['#main', '#', '#state=CA', '#to=bsn&state=CA']) {
    await goTo(page, hash);
    await page.waitForTimeout(100);
    assert.equal(await shown(page, 'state'), 'OH', hash);
    assert.equal(await result(page, 'pay-typical'), before, hash);
  }
});

test('the skip link moves the focus and leaves the address alone', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  const before = page.url();
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /skip/i, 'the first stop is the skip link');
  await page.keyboard.press('Enter');
  await settled(page);
  const inMain = await page.evaluate(() => Boolean(document.activeElement.closest('main')));
  assert.ok(inMain, 'the focus is in the main part');
  assert.equal(page.url(), before);
  assert.equal(await shown(page, 'state'), 'OH');
});

test('the last of a doubled name counts', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&state=CA&to=msw&state=OH' });
  assert.equal(await shown(page, 'state'), 'OH');
});

const BAD = {
  state: 'ohio', to: 'MSW', from: 'phd', pace: 'slow', setting: 'moonbase', hours: '61', years: '-1', bilingual: 'yes',
  evidence: 'none', done: '10001', 'done-months': '1e2', share: '1.5', supervision: 'nan', retakes: '10', start: '2027-13',
};
test.describe('a bad value is named in a note, and the other answers are kept', () => {
  const one = onePage();
  for (const [name, value] of Object.entries(BAD)) {
    test(`${name}=${value}`, async () => {
      const page = one();
      const others = new URLSearchParams({ v: '1', to: 'msw', state: 'OH', years: '3' });
      others.delete(name);
      await goTo(page, `#${others}`);
      const before = await lines(page);
      await goTo(page, `#${others}&${name}=${value}`);
      const note = new RegExp(`${LABELS[name]}|\\b${name}\\b|${value.replace('.', '\\.')}`, 'i');
      await until(`a note on ${name}`, async () => (await newLines(page, before)).some((line) => note.test(line)));
      assert.equal(await shown(page, name), '', 'counts as not answered');
      for (const [other, kept] of others) if (other !== 'v') assert.equal(await shown(page, other), kept, other);
    });
  }
});

const HOSTILE = {
  'unknown names': '#v=1&to=msw&state=OH&colour=blue&__proto__=1&constructor=x&toString=y',
  'broken UTF-8': '#v=1&to=msw&state=OH&setting=%E0%A4%A&from=%ff%fe&pace=%',
  'a script in a value': '#v=1&to=msw&state=OH&setting=<script>alert(1)</script>&from=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  'signs without a name': '#v=1&to=msw&state=OH&&&=&=x&y&?&#&v',
  'huge numbers': `#v=1&to=msw&state=OH&hours=${'9'.repeat(400)}&years=1e308&done=-0&retakes=99999999999999999999&start=99999-99`,
  'other digits': '#v=1&to=msw&state=OH&hours=٣٥&years=３&share=½',
  'a version of later': '#v=2&to=msw&state=OH',
  'a version that is none': '#v=&to=msw&state=OH',
};
test.describe('the page lives with any nonsense in the address', () => {
  const one = onePage();
  for (const [what, hash] of Object.entries(HOSTILE)) {
    test(what, async () => {
      const page = one();
      await reopen(page, hash);
      assert.equal(await page.locator('script:not([src]), img[src="x"]').count(), 0);
      await choose(page, 'What do you aim for?', 'msw');
      // Two changes, because the page may have restored the answers of the last round: then one changes nothing.
      await choose(page, 'State', 'CA');
      await choose(page, 'State', 'TX');
      await resultThere(page);
      await addressHas(page, { v: '1', to: 'msw', state: 'TX' });
    });
  }
});

test('the page lives with an address of one megabyte', async ({ openPage }) => {
  const page = await openPage();
  for (const filler of [`setting=${'x'.repeat(1e6)}`, 'a=b&'.repeat(250_000), `certs=${'cert,'.repeat(200_000)}`]) {
    await goTo(page, `#v=1&to=msw&state=OH&${filler}`);
    await until('the state is read or refused', async () => ['OH', ''].includes(await shown(page, 'state')));
    const length = (await lines(page)).join('').length;
    assert.ok(length < 100_000, `a note does not repeat a megabyte: ${length} letters on the page`);
    await choose(page, 'What do you aim for?', 'msw');
    await choose(page, 'State', 'TX');
    await resultThere(page);
    await choose(page, 'State', '');
  }
});

test('"Share" copies an address that gives the same results elsewhere', async ({ openPage }) => {
  const page = await openPage({ hash: FULL, permissions: ['clipboard-read', 'clipboard-write'] });
  await resultThere(page);
  await choose(page, 'State', 'MN');
  const here = await results(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const copied = await until('the clipboard holds an address', () =>
    page.evaluate(() => navigator.clipboard.readText()).then((text) => /^http/.test(text) && text),
  );
  const hash = new URL(copied).hash;
  const answers = new URLSearchParams(hash.slice(1));
  assert.equal(answers.get('v'), '1');
  assert.equal(answers.get('state'), 'MN');
  assert.match(answers.get('start') ?? '', /^\d{4}-\d{2}$/, 'the start is written out, so that it means the same later');

  const elsewhere = await openPage({ hash });
  await resultThere(elsewhere);
  assert.deepEqual(await results(elsewhere), here);
});

test('a link opened in a second tab shows its own answers', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  await resultThere(page);
  const tab = await openTab(page, '#v=1&to=msw&state=CA');
  assert.equal(await shown(tab, 'state'), 'CA');
  assert.equal(await shown(page, 'state'), 'OH');
});

test('many changes in a row end in an address that matches the form', async ({ openPage }) => {
  const page = await openPage({ hash: '#v=1&to=msw&state=OH' });
  await formThere(page);
  const states = ['AK', 'AL', 'AR', 'AZ', 'CA', 'CO', 'CT', 'DC', 'DE', 'FL', 'GA', 'HI'];
  const before = await page.evaluate(() => history.length);
  for (const state of states) await choose(page, 'State', state);
  await addressHas(page, { state: 'HI', to: 'msw' });
  assert.equal(addressOf(page).state, await shown(page, 'state'));
  const written = (await page.evaluate(() => history.length)) - before;
  assert.ok(written <= states.length, `${written} entries in the history for ${states.length} changes`);
});

const CHANGED = {
  '&amp; for &': '#v=1&amp;to=msw&amp;state=OH&amp;hours=30',
  'all of it escaped': '#v%3D1%26to%3Dmsw%26state%3DOH%26hours%3D30',
  'escaped twice': '#v%253D1%2526to%253Dmsw%2526state%253DOH%2526hours%253D30',
  'a full stop after it': '#v=1&to=msw&hours=30&state=OH.',
  'a bracket after it': '#v=1&to=msw&hours=30&state=OH).',
  'the answers in the query': '?v=1&to=msw&state=OH&hours=30',
};
test.describe('a link that a mail program has changed is read as it was, and mended', () => {
  for (const [what, link] of Object.entries(CHANGED)) {
    test(what, async ({ openPage, site }) => {
      const page = await openPage({ url: `${site.origin}/`, hash: link });
      await resultThere(page);
      for (const [name, value] of [['to', 'msw'], ['state', 'OH'], ['hours', '30']]) assert.equal(await shown(page, name), value, name);
      await addressHas(page, { v: '1', to: 'msw', state: 'OH', hours: '30' });
      assert.equal(new URL(page.url()).search, '');
    });
  }
});

test('what else stands in a query with answers stays there', async ({ openPage, site }) => {
  const page = await openPage({ url: `${site.origin}/`, hash: '?utm_source=mail&v=1&to=msw&state=OH' });
  await resultThere(page);
  assert.equal(new URL(page.url()).search, '?utm_source=mail');
});

const missing = readFileSync(path.join(DIST, '404.html'), 'utf8');
test('%23 for # leads through the page for missing addresses to the answers', async ({ openPage, site }) => {
  const page = await openPage({
    url: `${site.origin}/%23v=1&to=msw&state=OH`,
    mounted: false,
    allow: [/404/],
    // Hosts show this page for an address that does not exist.
    prepare: (context) => context.route((url) => url.pathname.includes('%23'), (route) => route.fulfill({ status: 404, contentType: 'text/html', body: missing })),
  });
  await formThere(page);
  await resultThere(page);
  assert.equal(await shown(page, 'state'), 'OH');
});
