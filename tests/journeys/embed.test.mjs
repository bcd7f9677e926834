// The element on a school's page: it waits for the view, takes its room once, shows what the school set, follows
// its attributes, and goes without a trace.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ALL, COLOURS, findings } from './axe.mjs';
import { settled, until } from './browser.mjs';
import { both, fired, frameOf, openSchool, PLACEHOLDER, recordEvents, schoolPage, sized } from './school.mjs';

const ELEMENT = '<casepath-calculator state="OH" degree="msw"></casepath-calculator>';
const BELOW = '<h2>Below</h2><p>More of the school.</p>';

test('the school\'s page shows the calculator with what the school set, and says that it did', async (t) => {
  const page = await openSchool(t, 'element.html', { init: recordEvents });
  const frame = await frameOf(page);
  assert.equal(await frame.locator('#state').inputValue(), 'OH');
  assert.equal(await frame.locator('#to').inputValue(), 'msw');
  await frame.locator('#pay-typical').waitFor({ state: 'attached' });
  for (const id of ['state', 'to']) {
    const label = frame.locator(`#${id}-school`);
    await label.waitFor();
    assert.equal(await label.innerText(), 'The school set this. You can change it.');
    assert.match(await frame.locator(`#${id}`).getAttribute('aria-describedby'), new RegExp(`\\b${id}-school\\b`));
  }
  assert.equal(await frame.locator('#setting-school').count(), 0);
  // Its file says what its curriculum is good for where the reader is, and the estimate takes its months.
  const statement = frame.locator('#school-statement');
  assert.match(await statement.innerText(), /Ohio/);
  assert.match(await frame.locator('.card.school').innerText(), /Example State University.*Master of Social Work/s);
  assert.equal(await frame.locator('#school-faults').count(), 0);
  await frame.locator('#state').selectOption('CA');
  await until('the statement follows the state', async () => /has not determined.*California/s.test(await statement.innerText()));
  await frame.locator('#state-school').waitFor({ state: 'detached' });
  assert.equal(await frame.locator('#to-school').count(), 1, 'the other stays');
  await until('the page hears of the change', async () => (await fired(page, 'casepath:change')).length > 0);
  assert.equal((await fired(page, 'casepath:ready')).length, 1);
  for (const { detail } of await fired(page, 'casepath:change')) assert.deepEqual(detail, { complete: true }, 'no answers, no figures');
});

test('without the part that reads what the school set, the calculator works and says so, and a retry works', async (t) => {
  const said = { en: ['What the school set could not be loaded', 'Try again'], es: ['No se pudo cargar lo que la escuela puso', 'Intentar de nuevo'] };
  for (const [lang, [text, again]] of Object.entries(said)) {
    let broken = true;
    const page = await openSchool(t, 'unread.html', {
      body: schoolPage(`<casepath-calculator state="OH" degree="msw" lang="${lang}"></casepath-calculator>`),
      prepare: (context) => context.route(/casepath_frame-/, (route) => (broken ? route.abort() : route.continue())),
      allow: [/ERR_FAILED/, /Failed to fetch/],
    });
    const frame = await frameOf(page);
    await frame.locator('#no-guest').waitFor();
    assert.match(await frame.locator('#no-guest').innerText(), new RegExp(`^${text}[^\\n]*\\s+${again}$`));
    await frame.locator('#state').selectOption('OH');
    await frame.locator('#to').selectOption('msw');
    await frame.locator('#pay-typical').waitFor({ state: 'attached' });
    broken = false;
    await frame.getByRole('button', { name: again }).click();
    await frame.locator('#state-school').waitFor();
    assert.equal(await frame.locator('#no-guest').isVisible(), false);
  }
  const page = await openSchool(t, 'element.html');
  assert.equal(await (await frameOf(page)).locator('#no-guest').isVisible(), false);
});

test('nothing but the loader is fetched before the element comes near the view', async (t) => {
  const { casepath } = await both();
  const before = casepath.asked.length;
  const page = await openSchool(t, 'far.html', { body: schoolPage(`<div style="height:6000px">far</div>${ELEMENT}${BELOW}`) });
  await page.waitForFunction(() => customElements.get('casepath-calculator'));
  // Long enough for an observer to have told.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))));
  assert.deepEqual(casepath.asked.slice(before), ['embed.js']);
  assert.equal(await page.locator('casepath-calculator iframe').count(), 0);
  await frameOf(page);
  assert.ok(casepath.asked.slice(before).includes('embed.html'));
});

for (const [name, width] of [['narrow', 360], ['wide', 1280]]) {
  test(`the page around does not move, and the element has the room that its content takes (${name})`, async (t) => {
    const page = await openSchool(t, 'element.html', {
      width,
      init: () => {
        if (window !== top) return;
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
      },
    });
    const frame = await frameOf(page);
    await frame.locator('#pay-typical').waitFor({ state: 'attached' });
    // What the school says comes last, and stands above the calculator.
    await frame.locator('#school-statement').waitFor({ state: 'attached' });
    await sized(page, frame);
    await page.mouse.wheel(0, 1500);
    await sized(page, frame);
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    assert.equal(await frame.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight), 0, 'nothing scrolls within the frame');
  });
}

test('the frame tells no height before its page is made to the end', async (t) => {
  const page = await openSchool(t, 'element.html', {
    init: () => {
      if (window === top) {
        window.told = [];
        addEventListener('message', ({ data }) => data?.casepath === 1 && window.told.push(data.type));
        return;
      }
      // The tasks in which the page is made are held back once the first of the form is there.
      const post = MessagePort.prototype.postMessage;
      const held = [];
      MessagePort.prototype.postMessage = function (...message) {
        if (window.goesOn || !document.querySelector('#app > .page')) return post.apply(this, message);
        held.push(() => post.apply(this, message));
      };
      window.goOn = () => {
        window.goesOn = true;
        for (const go of held) go();
      };
    },
  });
  const frame = await frameOf(page);
  await until('the form is there', () => frame.locator('#state').isEnabled());
  await page.waitForTimeout(500);
  assert.equal(await frame.locator('footer').count(), 0);
  assert.deepEqual(await page.evaluate(() => window.told), []);
  await frame.evaluate(() => window.goOn());
  await until('it tells it then', async () => (await page.evaluate(() => window.told)).includes('size'));
  await sized(page, frame);
});

test('the room that is kept is never more than the content takes, so no blank is left', async (t) => {
  // A high window: what is below is in view, so nothing could be given back.
  const [whole, compact] = ['', 'compact lang="es"'].map((attributes) => schoolPage(`<casepath-calculator ${attributes}></casepath-calculator>${BELOW}`));
  const page = await openSchool(t, 'room.html', { body: whole, more: { 'compact.html': { body: compact } }, width: 320, height: 4000 });
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

test('an attribute that changes changes the running calculator, without loading it anew', async (t) => {
  const page = await openSchool(t, 'changing.html', { body: schoolPage(ELEMENT + BELOW) });
  const frame = await frameOf(page);
  await frame.locator('#hours').fill('30');
  await frame.evaluate(() => { window.same = true; });
  const set = (name, value) => page.locator('casepath-calculator').evaluate((element, [name, value]) => (value === null ? element.removeAttribute(name) : element.setAttribute(name, value)), [name, value]);
  await set('state', 'PA');
  await until('the state follows', async () => (await frame.locator('#state').inputValue()) === 'PA');
  await set('setting', 'school');
  await until('the setting follows', async () => (await frame.locator('#setting').inputValue()) === 'school');
  await set('lang', 'es');
  await until('the language follows', async () => (await frame.locator('html').getAttribute('lang')) === 'es');
  await set('theme', 'dark');
  await until('the theme follows', async () => (await frame.locator('html').getAttribute('data-theme')) === 'dark');
  await set('accent', '#ffcc00');
  await until('the colour follows', () => frame.evaluate(() => getComputedStyle(document.querySelector('.button')).color === 'rgb(255, 204, 0)' || getComputedStyle(document.documentElement).getPropertyValue('--brand').includes('#ffcc00')));
  await set('heading-level', '4');
  await until('the headings follow', async () => (await frame.locator('h1').getAttribute('aria-level')) === '4');
  await set('compact', '');
  await until('the rest is folded', async () => !(await frame.locator('section[aria-labelledby=cost-heading]').isVisible()));
  await set('setting', null);
  await until('what is taken back is open again', async () => (await frame.locator('#setting').inputValue()) === '');
  assert.equal(await frame.locator('#hours').inputValue(), '30', 'what the user said stays');
  assert.equal(await frame.evaluate(() => window.same), true, 'it is the same document');
});

test('an element that is taken out leaves nothing behind, and can come back', async (t) => {
  const page = await openSchool(t, 'gone.html', {
    body: schoolPage(ELEMENT + BELOW),
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
  await frameOf(page);
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
  await until('it shows what it says now', async () => (await frame.locator('#state').inputValue()) === 'TX');
});

test('two elements on a page do not disturb each other, and a script that comes twice does no harm', async (t) => {
  const twice = `<script type="module" src="${PLACEHOLDER}/embed.js?again"></script>`;
  const two = `<casepath-calculator id="one" state="OH" degree="msw" compact></casepath-calculator><casepath-calculator id="two" state="CA" degree="bsn"></casepath-calculator>`;
  const page = await openSchool(t, 'two.html', { body: schoolPage(two, { head: twice }), init: recordEvents });
  const one = await frameOf(page, { place: 0 });
  await one.locator('#pay-typical').waitFor({ state: 'attached' });
  const high = await sized(page, one, 0);
  const other = await frameOf(page, { place: 1 });
  assert.deepEqual([await one.locator('#state').inputValue(), await other.locator('#state').inputValue()], ['OH', 'CA']);
  await page.locator('#one').evaluate((element) => element.setAttribute('state', 'NY'));
  await until('the first follows', async () => (await one.locator('#state').inputValue()) === 'NY');
  assert.equal(await other.locator('#state').inputValue(), 'CA');
  assert.notEqual(await sized(page, other, 1), high);
  assert.equal((await fired(page, 'casepath:ready')).length, 2);
});

test('an attribute that is wrong is named, in the frame and on the console, with what would be right', async (t) => {
  const said = [];
  const wrong = '<casepath-calculator state="Ohio" degree="mba" accent="#777" heading-level="9" degre="msw" data-own="secret"></casepath-calculator>';
  const page = await openSchool(t, 'wrong.html', {
    body: schoolPage(wrong),
    prepare: (context) => context.on('console', (message) => message.type() === 'warning' && said.push(message.text())),
  });
  const frame = await frameOf(page);
  const faults = frame.locator('#attribute-faults');
  await faults.waitFor();
  const expected = [
    'There is no attribute “degre”. There are: state, degree,',
    'The attribute state cannot be “Ohio”. Write OH.',
    'The attribute degree cannot be “mba”. It can be: bachelors,',
    'The attribute heading-level cannot be “9”. Write a number from 1 to 6.',
    'The color #777777 cannot be read on the light page: its contrast is 3.85 to 1',
  ];
  const shown = await faults.innerText();
  for (const text of expected) assert.ok(shown.includes(text), `${text}\nin\n${shown}`);
  await until('the console names all of them', () => expected.every((text) => said.some((one) => one.startsWith('casepath-calculator: ') && one.includes(text))));
  const address = frame.url();
  assert.doesNotMatch(address, /secret/, 'what is none of ours is not passed on');
  await page.locator('casepath-calculator').evaluate((element) => element.setAttribute('state', 'OH'));
  await until('what is put right is named no more', async () => !(await faults.innerText()).includes('Ohio'));
});

test('the answers are shared only where the host asks, the page says so, and the user can say no', async (t) => {
  const page = await openSchool(t, 'sharing.html', { body: schoolPage('<casepath-calculator state="OH" degree="msw" share-answers></casepath-calculator>'), init: recordEvents });
  const { host } = await both();
  const frame = await frameOf(page);
  const notice = frame.locator('#shares');
  await notice.waitFor();
  assert.match(await notice.innerText(), new RegExp(`gives your answers and result to ${host.origin}`));
  await frame.locator('#hours').fill('32');
  const last = async () => (await fired(page, 'casepath:change')).at(-1)?.detail;
  await until('the page hears the answers', async () => /hours=32/.test((await last())?.answers ?? ''));
  assert.match((await last()).figures['pay-typical'], /^\d+$/);
  await frame.getByRole('button', { name: 'Do not share' }).click();
  assert.match(await notice.innerText(), /not shared any more/);
  const count = (await fired(page, 'casepath:change')).length;
  await frame.locator('#hours').fill('36');
  await until('the page hears that something changed', async () => (await fired(page, 'casepath:change')).length > count);
  assert.deepEqual(Object.keys(await last()), ['complete']);
});

test('the ways out carry the answers: a new tab, a link, a picture, a file', async (t) => {
  const { casepath } = await both();
  const page = await openSchool(t, 'out.html', { body: schoolPage(ELEMENT) });
  const frame = await frameOf(page);
  await frame.locator('#hours').fill('30');
  await until('the link has the answers', async () => /hours=30/.test(await frame.locator('#open-full').getAttribute('href')));
  const [tab] = await Promise.all([page.context().waitForEvent('page'), frame.locator('#open-full').click()]);
  await tab.locator('#hours').waitFor();
  assert.equal(new URL(tab.url()).href.split('#')[0], `${casepath.origin}/`);
  assert.equal(await tab.locator('#hours').inputValue(), '30');
  assert.equal(await tab.evaluate(() => window.opener), null);
  await tab.close();

  await frame.locator('#take-plan').click();
  await frame.locator('#take-heading').waitFor();
  await until('the heading has the focus', () => frame.evaluate(() => document.activeElement?.id === 'take-heading'));
  const link = await frame.locator('#take-link').inputValue();
  assert.ok(link.startsWith(`${casepath.origin}/#v=1&`) && link.includes('hours=30') && link.includes('start='), link);
  assert.equal(await frame.locator('.take-picture svg').getAttribute('aria-label'), link);
  const [file] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: 'Download as a file' }).click()]);
  assert.match(file.suggestedFilename(), /^casepath-\d{4}-\d\d-\d\d\.json$/);
  await frame.locator('[aria-labelledby=take-heading]').getByRole('button', { name: 'OK' }).click();
  await frame.locator('#take-heading').waitFor({ state: 'detached' });
  assert.equal(await frame.evaluate(() => document.activeElement.id), 'take-plan');
});

test('compact shows form, figures and path; the rest comes when it is asked for', async (t) => {
  const page = await openSchool(t, 'compact.html', { body: schoolPage('<casepath-calculator state="OH" degree="msw" compact></casepath-calculator>') });
  const frame = await frameOf(page);
  await frame.locator('#pay-typical').waitFor();
  const seen = (id) => frame.locator(`section[aria-labelledby=${id}]`).isVisible();
  assert.deepEqual([await seen('path-heading'), await seen('cost-heading'), await seen('rule-heading')], [true, false, false]);
  const more = frame.locator('#show-rest');
  await more.waitFor();
  const low = await sized(page, frame);
  assert.equal(await more.getAttribute('aria-expanded'), 'false');
  await more.click();
  assert.equal(await more.getAttribute('aria-expanded'), 'true');
  assert.deepEqual([await seen('path-heading'), await seen('cost-heading')], [true, true]);
  assert.ok((await sized(page, frame)) > low + 500);
  await more.click();
  assert.equal(await sized(page, frame), low);
});

test('headings take the level that the host asks for and keep their look', async (t) => {
  const page = await openSchool(t, 'levels.html', { body: schoolPage('<casepath-calculator state="OH" degree="msw" heading-level="3"></casepath-calculator>') });
  const frame = await frameOf(page);
  await frame.locator('#pay-typical').waitFor();
  const levels = () => frame.evaluate(() => [...document.querySelectorAll('#app :is(h1,h2,h3,h4)')].map((it) => [Number(it.tagName[1]), Number(it.getAttribute('aria-level'))]));
  await until('all have it', async () => (await levels()).every(([own, level]) => level === own + 2));
  // One that comes later has it too.
  await frame.getByRole('link', { name: 'Compare' }).click();
  await until('the heading of another view', async () => (await frame.locator('#room-heading').getAttribute('aria-level')) === '3');
});

test('the frame speaks the language of the page around it, and its title too', async (t) => {
  const page = await openSchool(t, 'es.html', { body: schoolPage('<casepath-calculator state="OH" degree="msw"></casepath-calculator>', { html: 'lang="es"' }) });
  const frame = await frameOf(page);
  assert.equal(await frame.locator('html').getAttribute('lang'), 'es');
  assert.match(await page.locator('casepath-calculator iframe').getAttribute('title'), /^Calculadora Casepath/);
  assert.equal(await frame.locator('#state-school').innerText(), 'Lo puso la escuela. Puedes cambiarlo.');
});

test('what the user said is there at the next visit, and what the school set follows the school', async (t) => {
  const page = await openSchool(t, 'again.html', { body: schoolPage(ELEMENT) });
  let frame = await frameOf(page);
  await frame.locator('#hours').fill('30');
  await until('it is kept', () => frame.evaluate(() => localStorage.getItem('casepath')?.includes('hours=30')));
  const { host } = await both();
  host.pages.set('again.html', { body: schoolPage('<casepath-calculator state="PA" degree="msw"></casepath-calculator>') });
  await page.goto('about:blank');
  await page.goto(`${host.origin}/again.html`);
  frame = await frameOf(page);
  assert.equal(await frame.locator('#hours').inputValue(), '30');
  assert.equal(await frame.locator('#state').inputValue(), 'PA');
  assert.equal(await frame.locator('.notices').filter({ hasText: 'link' }).count(), 0, 'it is taken for nobody else\'s link');
});

test('Back leaves the school\'s page, and does not go through answers', async (t) => {
  const page = await openSchool(t, 'element.html');
  const { host } = await both();
  host.pages.set('second.html', { body: schoolPage(ELEMENT) });
  await page.goto(`${host.origin}/second.html`);
  const frame = await frameOf(page);
  for (const state of ['CA', 'TX', 'NY']) await frame.locator('#state').selectOption(state);
  await until('it is written', () => frame.evaluate(() => location.hash.includes('state=NY')));
  await page.goBack({ waitUntil: 'commit' });
  await until('the page before is there', () => page.url() === `${host.origin}/element.html`);
});

test('the focus goes through the frame and comes out again', async (t) => {
  const page = await openSchool(t, 'focus.html', { body: schoolPage(`<p><a id="before" href="#before">Before</a></p><casepath-calculator compact></casepath-calculator><p><a id="after" href="#after">After</a></p>`) });
  await frameOf(page);
  await page.locator('#before').focus();
  const at = async () => {
    // The host's page learns from another process where the focus has gone.
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

test('axe finds nothing on the school\'s page and in the frame, light and dark', async (t) => {
  for (const [theme, rules] of [['light', ALL], ['dark', COLOURS]]) {
    const page = await openSchool(t, 'element.html', { theme });
    const frame = await frameOf(page);
    await frame.locator('#pay-typical').waitFor();
    await frame.locator('#school-statement').waitFor();
    assert.deepEqual(await findings(page, rules), [], `the school's page, ${theme}`);
    await frame.locator('#take-plan').click();
    await frame.locator('#take-heading').waitFor();
    // The page around has the heading of the first level.
    const inFrame = (await findings(frame, rules)).filter((finding) => !finding.startsWith('page-has-heading-one'));
    assert.deepEqual(inFrame, [], `the frame, ${theme}`);
  }
});
