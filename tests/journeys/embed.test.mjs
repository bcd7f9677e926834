// The element on a school's page: it loads lazily, reserves its space once, shows the school's presets, follows its
// attributes, and is removed without a trace.
import assert from 'node:assert/strict';
import { ALL, COLORS, findings } from './axe.mjs';
import {
  button, control, focusOn, hasFocus, LABELS, notTold, part, resultThere, reveal, settled, shown, themeOf, told, until, views,
} from './browser.mjs';
import { test } from './fixtures.mjs';
import {
  fired, frameOf, ofSchool, openFull, PLACEHOLDER, recordEvents, schoolPage, setBySchool, sized, statement,
} from './school.mjs';

const ELEMENT = '<casepath-calculator state="OH" degree="msw"></casepath-calculator>';
const BELOW = '<h2>Below</h2><p>More of the school.</p>';

/** The level of a heading in the accessibility tree. */
const levelOf = (frame, name) => frame.getByRole('heading', { name, exact: true }).evaluate((heading) => Number(heading.ariaLevel ?? heading.tagName[1]));

test('the school\'s page shows the calculator with what the school set, and says that it did', async ({ openSchool }) => {
  const page = await openSchool('element.html', { init: recordEvents });
  const frame = await frameOf(page);
  assert.equal(await shown(frame, 'state'), 'OH');
  assert.equal(await shown(frame, 'to'), 'msw');
  await resultThere(frame);
  for (const label of [LABELS.state, LABELS.to]) {
    await setBySchool(frame, label).waitFor();
    const described = await control(frame, label).evaluate((field) =>
      field.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).innerText));
    assert.ok(described.includes('The school set this. You can change it.'), described.join());
  }
  assert.equal(await setBySchool(frame, LABELS.setting).count(), 0);
  // Its file has a statement on the reader's state, and the estimate uses its months.
  assert.match(await statement(frame).innerText(), /Ohio/);
  assert.match(await ofSchool(frame).innerText(), /Example State University.*Master of Social Work/s);
  await notTold(frame, /the file of this page cannot be used/);
  await control(frame, LABELS.state).selectOption('CA');
  await until('the statement follows the state', async () => /has not determined.*California/s.test(await statement(frame).innerText()));
  await setBySchool(frame, LABELS.state).waitFor({ state: 'detached' });
  assert.equal(await setBySchool(frame, LABELS.to).count(), 1, 'the other stays');
  await until('the page hears of the change', async () => (await fired(page, 'casepath:change')).length > 0);
  assert.equal((await fired(page, 'casepath:ready')).length, 1);
  for (const { detail } of await fired(page, 'casepath:change')) assert.deepEqual(detail, { complete: true }, 'no answers, no figures');
});

test('nothing but the loader is fetched before the element comes near the view', async ({ openSchool, school }) => {
  const { casepath } = school;
  const before = casepath.asked.length;
  const page = await openSchool('far.html', { body: schoolPage(`<div style="height:6000px">far</div>${ELEMENT}${BELOW}`) });
  await page.waitForFunction(() => customElements.get('casepath-calculator'));
  // Long enough for an observer to have fired.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))));
  assert.deepEqual(casepath.asked.slice(before), ['embed.js']);
  assert.equal(await page.locator('casepath-calculator iframe').count(), 0);
  await frameOf(page);
  assert.ok(casepath.asked.slice(before).includes('embed.html'));
});

for (const [name, width] of [['narrow', 360], ['wide', 1280]]) {
  test(`the page around does not move, and the element has the room that its content takes (${name})`, async ({ openSchool }) => {
    const page = await openSchool('element.html', {
      width,
      init: () => {
        if (window !== top) return;
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
      },
    });
    const frame = await frameOf(page);
    await resultThere(frame);
    // The school's text loads last, and is inserted above the calculator.
    await statement(frame).waitFor({ state: 'attached' });
    await sized(page, frame);
    await page.mouse.wheel(0, 1500);
    await sized(page, frame);
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    assert.equal(await frame.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight), 0, 'nothing scrolls within the frame');
  });
}

test('the room that is kept is never more than the content takes, so no blank is left', async ({ openSchool }) => {
  // A high window: the content below is in view, so extra space could not be removed again without a shift.
  const [whole, compact] = ['', 'compact lang="es"'].map((attributes) => schoolPage(`<casepath-calculator ${attributes}></casepath-calculator>${BELOW}`));
  const page = await openSchool('room.html', { body: whole, more: { 'compact.html': { body: compact } }, width: 320, height: 4000 });
  for (const width of [320, 600, 900, 960, 1400]) {
    await page.setViewportSize({ width, height: 4000 });
    for (const name of ['room.html', 'compact.html']) {
      await page.goto(new URL(name, page.url()).href);
      const frame = await frameOf(page);
      await frame.locator('#no-estimate').waitFor({ state: 'attached' });
      await sized(page, frame);
    }
  }
});

test('an attribute that changes changes the running calculator, without loading it anew', async ({ openSchool }) => {
  const page = await openSchool('changing.html', { body: schoolPage(ELEMENT + BELOW) });
  const frame = await frameOf(page);
  await (await reveal(control(frame, LABELS.hours))).fill('30');
  await frame.evaluate(() => { window.same = true; });
  const set = (name, value) => page.locator('casepath-calculator').evaluate((element, [name, value]) => (value === null ? element.removeAttribute(name) : element.setAttribute(name, value)), [name, value]);
  await set('state', 'PA');
  await until('the state follows', async () => (await shown(frame, 'state')) === 'PA');
  await set('setting', 'school');
  await until('the setting follows', async () => (await shown(frame, 'setting')) === 'school');
  await set('lang', 'es');
  await until('the language follows', async () => (await frame.locator('html').getAttribute('lang')) === 'es');
  await set('theme', 'dark');
  await until('the theme follows', async () => (await themeOf(frame)) === 'dark');
  await set('accent', '#ffcc00');
  // In the dark theme a button without a background has the color in its text or border.
  await until('the color follows', () => frame.getByRole('button').evaluateAll((buttons) =>
    buttons.some((button) => ['color', 'backgroundColor', 'borderTopColor'].some((side) => getComputedStyle(button)[side] === 'rgb(255, 204, 0)'))));
  await set('heading-level', '4');
  await until('the headings follow', async () => (await levelOf(frame, '¿Cuánto ganarías y cuándo tendrías la licencia?')) === 4);
  await set('compact', '');
  await frame.getByRole('region', { name: '¿Vale la pena?' }).waitFor({ state: 'hidden' });
  await set('setting', null);
  const setting = control(frame, 'Lugar de trabajo');
  await until('what is taken back is open again', async () => (await setting.inputValue()) === '');
  assert.equal(await control(frame, 'Horas por semana').inputValue(), '30', 'what the user said stays');
  assert.equal(await frame.evaluate(() => window.same), true, 'it is the same document');
});

test('an element that is taken out leaves nothing behind, and can come back', async ({ openSchool }) => {
  const page = await openSchool('gone.html', {
    body: schoolPage(ELEMENT + BELOW),
    // The browser reports parts that are still loading when their frame goes, on a slow machine after the wait below.
    allow: [/^console: Fetch API cannot load \S+\.wasm/],
    init: () => {
      if (window !== top) return;
      const add = window.addEventListener;
      window.listening = 0;
      window.addEventListener = (kind, hear, options) => {
        if (kind === 'message') {
          window.listening += 1;
          options?.signal?.addEventListener('abort', () => { window.listening -= 1; });
        }
        add.call(window, kind, hear, options);
      };
    },
  });
  const first = await frameOf(page);
  await first.locator('#path-heading').waitFor();
  await first.waitForLoadState('networkidle');
  assert.equal(await page.evaluate(() => window.listening), 1);
  await page.evaluate(() => {
    window.kept = document.querySelector('casepath-calculator');
    window.kept.remove();
    window.kept.setAttribute('state', 'TX');
  });
  assert.equal(await page.evaluate(() => window.listening), 0);
  assert.equal(await page.evaluate(() => window.kept.shadowRoot.querySelectorAll('iframe').length), 0);
  await until('the frame is gone', () => page.frames().length === 1);
  await page.evaluate(() => document.querySelector('main').append(window.kept));
  const frame = await frameOf(page);
  await until('it shows what it says now', async () => (await shown(frame, 'state')) === 'TX');
});

test('two elements on a page do not disturb each other, and a script that comes twice does no harm', async ({ openSchool }) => {
  const twice = `<script type="module" src="${PLACEHOLDER}/embed.js?again"></script>`;
  const two = `<casepath-calculator id="one" state="OH" degree="msw" compact></casepath-calculator><casepath-calculator id="two" state="CA" degree="bsn"></casepath-calculator>`;
  const page = await openSchool('two.html', { body: schoolPage(two, { head: twice }), init: recordEvents });
  const one = await frameOf(page, { place: 0 });
  await resultThere(one);
  const high = await sized(page, one, 0);
  const other = await frameOf(page, { place: 1 });
  assert.deepEqual([await shown(one, 'state'), await shown(other, 'state')], ['OH', 'CA']);
  await page.locator('#one').evaluate((element) => element.setAttribute('state', 'NY'));
  await until('the first follows', async () => (await shown(one, 'state')) === 'NY');
  assert.equal(await shown(other, 'state'), 'CA');
  assert.notEqual(await sized(page, other, 1), high);
  assert.equal((await fired(page, 'casepath:ready')).length, 2);
});

test('an attribute that is wrong is named, in the frame and on the console, with what would be right', async ({ openSchool }) => {
  const said = [];
  const wrong = '<casepath-calculator state="Ohio" degree="mba" accent="#777" heading-level="9" degre="msw" data-own="secret"></casepath-calculator>';
  const page = await openSchool('wrong.html', {
    body: schoolPage(wrong),
    prepare: (context) => context.on('console', (message) => message.type() === 'warning' && said.push(message.text())),
  });
  const frame = await frameOf(page);
  const FOR_SCHOOL = /^For the people who look after this page/;
  const expected = [
    'There is no attribute “degre”. There are: state, degree,',
    'The attribute state cannot be “Ohio”. Write OH.',
    'The attribute degree cannot be “mba”. It can be: bachelors,',
    'The attribute heading-level cannot be “9”. Write a number from 1 to 6.',
    'The color #777777 cannot be read on the light page: its contrast is 3.85 to 1',
  ];
  const faults = await told(frame, FOR_SCHOOL);
  for (const text of expected) assert.ok(faults.includes(text), `${text}\nin\n${faults}`);
  await until('the console names all of them', () => expected.every((text) => said.some((one) => one.startsWith('casepath-calculator: ') && one.includes(text))));
  const address = frame.url();
  assert.doesNotMatch(address, /secret/, 'what is none of ours is not passed on');
  await page.locator('casepath-calculator').evaluate((element) => element.setAttribute('state', 'OH'));
  await until('what is put right is named no more', async () => !(await told(frame, FOR_SCHOOL)).includes('Ohio'));
});

test('the answers are shared only where the host asks, the page says so, and the user can say no', async ({ openSchool, school }) => {
  const page = await openSchool('sharing.html', { body: schoolPage('<casepath-calculator state="OH" degree="msw" share-answers></casepath-calculator>'), init: recordEvents });
  const { host } = school;
  const frame = await frameOf(page);
  await told(frame, new RegExp(`gives your answers and result to ${host.origin}`));
  await (await reveal(control(frame, LABELS.hours))).fill('32');
  const last = async () => (await fired(page, 'casepath:change')).at(-1)?.detail;
  await until('the page hears the answers', async () => /hours=32/.test((await last())?.answers ?? ''));
  assert.match((await last()).figures['pay-typical'], /^\d+$/);
  await button(frame, 'Do not share').click();
  await told(frame, /not shared any more/);
  const count = (await fired(page, 'casepath:change')).length;
  await (await reveal(control(frame, LABELS.hours))).fill('36');
  await until('the page hears that something changed', async () => (await fired(page, 'casepath:change')).length > count);
  assert.deepEqual(Object.keys(await last()), ['complete']);
});

test('the ways out carry the answers: a new tab, a link, a picture, a file', async ({ openSchool, school }) => {
  const { casepath } = school;
  const page = await openSchool('out.html', { body: schoolPage(ELEMENT) });
  const frame = await frameOf(page);
  await (await reveal(control(frame, LABELS.hours))).fill('30');
  await until('the link has the answers', async () => /hours=30/.test(await openFull(frame).getAttribute('href')));
  const [tab] = await Promise.all([page.context().waitForEvent('page'), openFull(frame).click()]);
  await resultThere(tab);
  assert.equal(new URL(tab.url()).href.split('#')[0], `${casepath.origin}/`);
  assert.equal(await shown(tab, 'hours'), '30');
  assert.equal(await tab.evaluate(() => window.opener), null);
  await tab.close();

  const take = button(frame, 'Take my plan with me');
  await take.click();
  const taking = part(frame, 'Take my plan with me');
  await focusOn(taking.getByRole('heading'), 'the heading');
  const link = await taking.getByLabel('Link to the full page with your answers').inputValue();
  assert.ok(link.startsWith(`${casepath.origin}/#v=1&`) && link.includes('hours=30') && link.includes('start='), link);
  assert.equal(await taking.getByRole('img').getAttribute('aria-label'), link);
  const [file] = await Promise.all([page.waitForEvent('download'), button(taking, 'Download as a file').click()]);
  assert.match(file.suggestedFilename(), /^casepath-\d{4}-\d\d-\d\d\.json$/);
  await button(taking, 'OK').click();
  await taking.waitFor({ state: 'detached' });
  assert.ok(await hasFocus(take));
});

test('compact shows form, figures and path; the rest comes when it is asked for', async ({ openSchool }) => {
  const page = await openSchool('compact.html', { body: schoolPage('<casepath-calculator state="OH" degree="msw" compact></casepath-calculator>') });
  const frame = await frameOf(page);
  const seen = (name) => part(frame, name).isVisible();
  const [PATH, COST, RULE] = ['Your path and your pay', 'Is it worth it?', 'Your state: Ohio'];
  await part(frame, PATH).waitFor();
  assert.deepEqual([await seen(PATH), await seen(COST), await seen(RULE)], [true, false, false]);
  const more = frame.getByRole('button', { name: /^Show (why, costs, the rule and sources|less)$/ });
  await more.waitFor();
  const low = await sized(page, frame);
  assert.equal(await more.getAttribute('aria-expanded'), 'false');
  await more.click();
  assert.equal(await more.getAttribute('aria-expanded'), 'true');
  assert.deepEqual([await seen(PATH), await seen(COST), await seen(RULE)], [true, true, true]);
  assert.ok((await sized(page, frame)) > low + 500);
  await more.click();
  assert.equal(await sized(page, frame), low);
});

test('headings take the level that the host asks for and keep their look', async ({ openSchool }) => {
  const page = await openSchool('levels.html', { body: schoolPage('<casepath-calculator state="OH" degree="msw" heading-level="3"></casepath-calculator>') });
  const frame = await frameOf(page);
  await frame.locator('#pay-typical').waitFor();
  await until('the first has it', async () => (await levelOf(frame, 'What would you earn, and when would you be licensed?')) === 3);
  // Headings below are as many levels down as on the full page.
  for (const [name, level] of [['Your estimate', 4], ['Typical pay once you hold the LISW', 5], ['Your path and your pay', 5], ['Other ways', 6]]) {
    assert.equal(await levelOf(frame, name), level, name);
  }
  const all = await frame.getByRole('main').getByRole('heading').evaluateAll((headings) => headings.map((heading) => Number(heading.ariaLevel ?? heading.tagName[1])));
  assert.ok(all.length > 10 && all.slice(1).every((level) => level > 3), all.join());
  // A heading that loads later has the level too.
  await views(frame).getByRole('link', { name: 'Compare', exact: true }).click();
  await until('the heading of another view', async () => (await levelOf(frame, 'Compare plans')) === 3);
});

test('the frame speaks the language of the page around it, and its title too', async ({ openSchool }) => {
  const page = await openSchool('es.html', { body: schoolPage('<casepath-calculator state="OH" degree="msw"></casepath-calculator>', { html: 'lang="es"' }) });
  const frame = await frameOf(page);
  assert.equal(await frame.locator('html').getAttribute('lang'), 'es');
  assert.match(await page.locator('casepath-calculator iframe').getAttribute('title'), /^Calculadora Casepath/);
  assert.equal(await setBySchool(frame, 'Estado').innerText(), 'Lo puso la escuela. Puedes cambiarlo.');
});

test('what the user said is there at the next visit, and what the school set follows the school', async ({ openSchool, school }) => {
  const page = await openSchool('again.html', { body: schoolPage(ELEMENT) });
  let frame = await frameOf(page);
  await (await reveal(control(frame, LABELS.hours))).fill('30');
  await until('it is kept', () => frame.evaluate(() => localStorage.getItem('casepath')?.includes('hours=30')));
  const { host } = school;
  host.pages.set('again.html', { body: schoolPage('<casepath-calculator state="PA" degree="msw"></casepath-calculator>') });
  await page.goto('about:blank');
  await page.goto(`${host.origin}/again.html`);
  frame = await frameOf(page);
  assert.equal(await shown(frame, 'hours'), '30');
  assert.equal(await shown(frame, 'state'), 'PA');
  // It is not mistaken for someone else's link.
  await notTold(frame, /link/);
});

test('Back leaves the school\'s page, and does not go through answers', async ({ openSchool, school }) => {
  const page = await openSchool('element.html');
  const { host } = school;
  host.pages.set('second.html', { body: schoolPage(ELEMENT) });
  await page.goto(`${host.origin}/second.html`);
  const frame = await frameOf(page);
  for (const state of ['CA', 'TX', 'NY']) await control(frame, LABELS.state).selectOption(state);
  await until('it is written', () => frame.evaluate(() => location.hash.includes('state=NY')));
  await page.goBack({ waitUntil: 'commit' });
  await until('the page before is there', () => page.url() === `${host.origin}/element.html`);
});

test('the focus goes through the frame and comes out again', async ({ openSchool }) => {
  const page = await openSchool('focus.html', { body: schoolPage(`<p><a id="before" href="#before">Before</a></p><casepath-calculator compact></casepath-calculator><p><a id="after" href="#after">After</a></p>`) });
  await frameOf(page);
  await page.locator('#before').focus();
  const at = async () => {
    // The host's page learns about the focus from another process.
    await settled(page);
    return page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
  };
  await page.keyboard.press('Tab');
  await until('it goes in', async () => (await at()) === 'CASEPATH-CALCULATOR');
  for (let step = 0; step < 80 && (await at()) === 'CASEPATH-CALCULATOR'; step += 1) await page.keyboard.press('Tab');
  assert.equal(await at(), 'after');
  await page.keyboard.press('Shift+Tab');
  await until('it goes back in', async () => (await at()) === 'CASEPATH-CALCULATOR');
});

test('axe finds nothing on the school\'s page and in the frame, light and dark', async ({ openSchool }) => {
  for (const [theme, rules] of [['light', ALL], ['dark', COLORS]]) {
    const page = await openSchool('element.html', { theme });
    const frame = await frameOf(page);
    await frame.locator('#pay-typical').waitFor();
    await statement(frame).waitFor();
    assert.deepEqual(await findings(page, rules), [], `the school's page, ${theme}`);
    await button(frame, 'Take my plan with me').click();
    await part(frame, 'Take my plan with me').waitFor();
    // The first-level heading belongs to the page around.
    const inFrame = (await findings(frame, rules)).filter((finding) => !finding.startsWith('page-has-heading-one'));
    assert.deepEqual(inFrame, [], `the frame, ${theme}`);
  }
});
