// If the program cannot start, a message appears instead.
import assert from 'node:assert/strict';
import { lines, resultThere, until } from './browser.mjs';
import { started } from './files.mjs';
import { test } from './fixtures.mjs';

// The errors that these journeys cause.
const EXPECTED = [/console:/, /exception:/];

/** The message: visible, with a button to retry. */
async function calmMessage(page) {
  const reload = page.getByRole('button', { name: /reload|try again/i }).or(page.getByRole('link', { name: /reload|try again/i }));
  await reload.first().waitFor({ state: 'visible' });
  const text = (await lines(page)).join('\n');
  assert.ok(text.length > 40, `the page says what happened: "${text}"`);
  assert.doesNotMatch(text, /\b(TypeError|CompileError|undefined|panicked|unreachable)\b/, 'no words of the machine');
  return reload.first();
}

const BREAKS = {
  'the connection breaks': (route) => route.abort('failed'),
  'the file is gone': (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: '404 not found' }),
  'something else comes in its place': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Sign in</p>' }),
};
for (const [what, name] of [['program', 'program'], ['script', 'script of the program']]) {
  for (const [how, broken] of Object.entries(BREAKS)) {
    test(`when the ${what} does not load because ${how}, a calm message with "reload" stands there`, async ({ openPage }) => {
      const file = started(name);
      let breaking = true;
      const page = await openPage({
        hash: '#v=1&to=msw&state=OH',
        allow: EXPECTED,
        mounted: false,
        prepare: (context) => context.route(`**/${file}`, (route) => (breaking ? broken(route) : route.continue())),
      });
      const reload = await calmMessage(page);
      assert.match(page.url(), /state=OH/, 'nothing of the address is lost');

      breaking = false;
      await reload.click();
      await resultThere(page);
      await until('the message is gone', async () => !(await reload.isVisible()));
    });
  }
}

for (const [locale, told, tables] of [['en-US', /^WebAssembly is switched off/, 'states.html'], ['es-US', /^WebAssembly está desactivado/, 'estados.html']]) {
  test(`where there is no WebAssembly, the message begins with that, and no dead form stands there (${locale})`, async ({ openPage }) => {
    const init = () => {
      delete globalThis.WebAssembly;
    };
    const page = await openPage({ locale, hash: '#v=1&to=msw&state=OH', allow: EXPECTED, mounted: false, init });
    const message = page.getByRole('alert').filter({ visible: true });
    await message.waitFor();
    assert.match((await message.innerText()).trim(), told);
    assert.equal(await page.locator('html').getAttribute('lang'), locale.slice(0, 2));
    assert.equal(await page.locator('select:visible, input:visible').count(), 0, 'nothing to fill in');
    assert.match(page.url(), /state=OH/, 'nothing of the address is lost');
    await message.getByRole('link').filter({ visible: true }).click();
    await page.waitForURL(`**/${tables}`);
    assert.match(await page.getByRole('table').first().innerText(), /Ohio/);
  });
}

test('where there is no WebAssembly, the language of the link is spoken', async ({ openPage }) => {
  const init = () => {
    delete globalThis.WebAssembly;
  };
  const page = await openPage({ hash: '#v=1&to=msw&state=OH&lang=es', allow: EXPECTED, mounted: false, init });
  await page.getByRole('heading', { name: /WebAssembly está desactivado/ }).waitFor();
});

test('while a slow program is on its way the page is not blank', async ({ openPage }) => {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  const file = started('program');
  const page = await openPage({
    mounted: false,
    prepare: (context) => context.route(`**/${file}`, async (route) => {
      await held;
      await route.continue();
    }),
  });
  assert.ok((await lines(page)).length > 0, 'something can be read');
  release();
  await page.locator('#no-estimate').waitFor({ state: 'visible' });
});

test('without JavaScript the page says what it needs', async ({ openPage }) => {
  const page = await openPage({ javaScript: false, mounted: false });
  assert.match(await page.locator('body').innerText(), /JavaScript/i);
});
