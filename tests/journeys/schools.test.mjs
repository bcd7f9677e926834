// The Embed view: its snippets follow the form and work on another site; errors are reported; the school's own file is
// opened, checked, previewed and turned into its disclosure page, all in the browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findings, overflow } from './axe.mjs';
import {
  button, hasFocus, openAll, part, resultThere, shown, themeOf, told, unfold, until, viewHeading,
} from './browser.mjs';
import { test as base } from './fixtures.mjs';
import { calculatorThere, embedForm, frameOf, ofSchool, schoolPage } from './school.mjs';

const FOLDER = fileURLToPath(new URL('../school/', import.meta.url));
const EXAMPLE = `${FOLDER}example.json`;

const test = base.extend({
  /** Opens the view with the headers that dist/ defines: the preview has an opaque origin. */
  openView: async ({ openPage, school }, use) => {
    await use(async (options = {}) => {
      const page = await openPage({ url: `${school.casepath.origin}/`, hash: '#v=1&view=embed', ...options });
      await page.getByRole('textbox', { name: /^(Code of the element|Código del elemento)$/ }).waitFor();
      return page;
    });
  },
});

/** A snippet to paste, by its label. */
function code(page, label) {
  return page.getByRole('textbox', { name: label, exact: true });
}
const pasted = (page, label) => code(page, label).inputValue();
const [ELEMENT, FRAME] = ['Code of the element', 'Code of the frame'];
const choose = (page, name, value) => embedForm(page).named(name).selectOption(value);
const enter = (page, name, value) => embedForm(page).named(name).fill(value);

/** The error of a field whose value cannot be used. */
const errorOf = (page, name) => embedForm(page).named(name).locator('xpath=ancestor::*[.//label][1]').getByText(/Left out of the code|No entra en el código/);

/** The document of the preview, once the calculator is present in it. */
async function preview(page) {
  const holder = page.getByRole('region', { name: /^(Preview|Vista previa)$/ }).locator('iframe');
  const frame = await until('the preview has a document', async () => (await holder.elementHandle())?.contentFrame());
  await calculatorThere(frame);
  return frame;
}

/** Opens a file of a school, given by its name in tests/school or as { name, text }. */
async function openFile(page, file) {
  const given = typeof file === 'string' ? file : { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) };
  await opener(page).setInputFiles(given);
}

/** The part where a school's file is opened and checked. */
const opener = (page) => page.getByLabel(/^(Open and check a file|Abrir y revisar un archivo)$/);
const ofFile = (page) => page.getByRole('region', { name: /^(Your school's file|El archivo de tu escuela)$/ });
const GOOD = /“example\.json” is good: Example State University\. Programs: \d/;

test('what is pasted follows what is entered', async ({ openView, school }) => {
  const page = await openView();
  const { casepath } = school;
  const script = `<script type="module" src="${casepath.origin}/embed.js"></script>`;
  assert.equal(await pasted(page, ELEMENT), `${script}<casepath-calculator></casepath-calculator>`);
  await choose(page, 'state', 'OH');
  await choose(page, 'degree', 'msw');
  await choose(page, 'heading-level', '3');
  await embedForm(page).compact.check();
  assert.equal(await pasted(page, ELEMENT), `${script}<casepath-calculator state="OH" degree="msw" heading-level="3" compact></casepath-calculator>`);
  assert.match(await pasted(page, FRAME), /^<iframe src="[^"]*\/embed\.html\?state=OH&amp;degree=msw&amp;heading-level=3&amp;compact" title="[^"]+" /);
  assert.equal(await pasted(page, 'Address of the frame, for systems that ask for nothing else'), `${casepath.origin}/embed.html?state=OH&degree=msw&heading-level=3&compact`);
  assert.equal(await pasted(page, 'Address of the link'), `${casepath.origin}/#v=1&to=msw&state=OH`);
  assert.match(await pasted(page, 'Code of the table'), /^<table><caption>[^<]*Ohio[^<]*<\/caption>.*<th scope="row">Hospital<\/th><td class="figure">\$\d/);
  await unfold(page.getByText('If your site sends a Content-Security-Policy', { exact: true }));
  assert.equal(await pasted(page, 'Lines for the header'), `script-src ${casepath.origin}\nframe-src ${casepath.origin}`);
  await choose(page, 'lang', 'es');
  assert.match(await pasted(page, FRAME), /title="Calculadora Casepath/);
  assert.match(await pasted(page, 'Code of the link'), />Abrir la calculadora Casepath<\/a>$/);
  await embedForm(page).compact.uncheck();
  await choose(page, 'state', '');
  assert.equal(await pasted(page, ELEMENT), `${script}<casepath-calculator degree="msw" lang="es" heading-level="3"></casepath-calculator>`);
  assert.equal(await code(page, 'Code of the table').count(), 0, 'without a state there are no figures');
});

test('what is copied works on a page of another site', async ({ openPage, openSchool, openView }) => {
  const page = await openView({ permissions: ['clipboard-read', 'clipboard-write'] });
  await choose(page, 'state', 'PA');
  await choose(page, 'degree', 'msw');
  const copied = async (label) => {
    await page.getByRole('button', { name: `Copy: ${label}`, exact: true }).click();
    await page.getByText(`Copied: ${label}.`, { exact: true }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const element = await copied(ELEMENT);
  assert.equal(element, await pasted(page, ELEMENT));
  const bare = await copied(FRAME);
  for (const [name, body] of [['pasted.html', element], ['bare.html', bare]]) {
    const host = await openSchool(name, { body: schoolPage(body, { loader: false }) });
    const frame = await frameOf(host);
    assert.equal(await shown(frame, 'state'), 'PA', name);
    await resultThere(frame);
  }
  const link = await copied('Address of the link');
  const opened = await openPage({ url: link.split('#')[0], hash: `#${link.split('#')[1]}` });
  assert.equal(await shown(opened, 'to'), 'msw');
});

test('where the browser does not let the page copy, the text is selected', async ({ openView }) => {
  const page = await openView({ init: () => Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, get: () => undefined }) });
  await button(page, `Copy: ${ELEMENT}`).click();
  await page.getByText('The text is selected').waitFor();
  assert.equal(await page.evaluate(() => getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)), await pasted(page, ELEMENT));
});

test('the preview follows without loading anew, and leaves the own answers and Back alone', async ({ openView }) => {
  const page = await openView({ hash: '#v=1&to=bsw&state=TX&view=embed' });
  const frame = await preview(page);
  const before = await page.evaluate(() => [history.length, localStorage.getItem('casepath')]);
  await frame.evaluate(() => { window.same = true; });
  assert.equal(await frame.evaluate(() => origin), 'null', 'it has no origin');
  await choose(page, 'state', 'OH');
  await until('the state follows', async () => (await shown(frame, 'state')) === 'OH');
  await choose(page, 'theme', 'dark');
  await until('the theme follows', async () => (await themeOf(frame)) === 'dark');
  await choose(page, 'lang', 'es');
  await until('the language follows', async () => (await frame.locator('html').getAttribute('lang')) === 'es');
  assert.equal(await frame.evaluate(() => window.same), true);
  assert.deepEqual(await page.evaluate(() => [history.length, localStorage.getItem('casepath')]), before);
});

test('a value that cannot be used is named with what would be right, and is left out', async ({ openView }) => {
  const page = await openView();
  const has = async (text) => (await pasted(page, ELEMENT)).includes(text);
  await enter(page, 'accent', 'green');
  assert.match(await errorOf(page, 'accent').innerText(), /cannot be “green”\. Write a color such as #0b5d5b.*Left out/);
  assert.equal(await embedForm(page).accent.getAttribute('aria-invalid'), 'true');
  assert.equal(await has('accent'), false);
  await choose(page, 'theme', 'light');
  await enter(page, 'accent', '#ffee00');
  assert.match(await errorOf(page, 'accent').innerText(), /#ffee00 cannot be read on the light page: its contrast is 1\.\d+ to 1, and 4\.5/);
  assert.equal(await has('accent'), false);
  await enter(page, 'accent', '#0b5d5b');
  await errorOf(page, 'accent').waitFor({ state: 'detached' });
  await page.getByText(/^Contrast: \d\.\d+ to 1 on light\./).waitFor();
  assert.equal(await has('accent="#0b5d5b"'), true);
  await choose(page, 'theme', '');
  await page.getByText(/on light; our own color on dark, for there yours reaches only \d\.\d+ to 1/).waitFor();
  await enter(page, 'preset', 'school.json');
  assert.match(await errorOf(page, 'preset').innerText(), /whole address that begins with https:\/\//);
  await enter(page, 'preset', 'https://example.edu/"><script>alert(1)</script>');
  assert.equal(await has('preset'), false);
});

test('a good file is shown as its readers will see it, and makes the disclosure page', async ({ openView }) => {
  const page = await openView();
  const frame = await preview(page);
  await openFile(page, EXAMPLE);
  await ofFile(page).getByText(GOOD).waitFor();
  await until('the focus goes to what was found', async () => GOOD.test(await page.evaluate(() => document.activeElement.innerText)));
  const sets = part(page, 'What it sets');
  assert.match(await sets.innerText(), /opens with Ohio/);
  assert.match(await sets.getByRole('row', { name: /^Master of Social Work/ }).first().innerText(), /full time 21; part time 33.*in state \$24,600; out of state \$43,800.*On campus/s);
  const notices = part(page, 'What a reader is told before the estimate');
  const reader = page.getByLabel("Reader's state", { exact: true });
  assert.equal(await reader.inputValue(), 'OH');
  await reader.selectOption('CA');
  await notices.getByText(/has not determined whether the curriculum of “Master of Social Work”/).first().waitFor();
  await ofSchool(frame).waitFor({ state: 'attached' });
  assert.match(await pasted(page, 'Code of the table'), /^<section [^>]*><h2 id="program-msw">Master of Social Work<\/h2>/);

  const arriving = page.waitForEvent('download');
  await button(page, 'Download the page').click();
  const download = await arriving;
  assert.equal(download.suggestedFilename(), 'licensure.html');
  const html = await readFile(await download.path(), 'utf8');
  assert.match(html, /^<!doctype html>\n<html lang="en">.*<link rel="stylesheet" href="disclosure\.css">/s);
  assert.match(html, /<th scope="row">Ohio<\/th><td>Meets<\/td>/);
  await page.getByText('Saved as licensure.html.').waitFor();
  const style = await page.request.get(new URL('disclosure.css', page.url()).href);
  assert.equal(style.status(), 200);
  const schema = await page.request.get(new URL('school.schema.json', page.url()).href);
  assert.match((await schema.json()).title, /Casepath/);

  await button(page, 'Close this file').click();
  await sets.waitFor({ state: 'detached' });
  assert.ok(await hasFocus(opener(page)));
});

test('a file that is broken, half, huge or none of ours is told what to correct', async ({ openView }) => {
  const page = await openView();
  await openFile(page, EXAMPLE);
  await ofFile(page).getByText(GOOD).waitFor();
  const wrong = ofFile(page).getByRole('alert');
  const told = async (file) => {
    const said = async () => ((await wrong.count()) ? wrong.innerText() : '');
    const before = await said();
    await openFile(page, file);
    await until('this file is told of', async () => !['', before].includes(await said()));
    await part(page, 'What it sets').waitFor({ state: 'detached' });
    return said();
  };
  assert.match(await told(`${FOLDER}broken/months_too_many.json`), /“months_too_many\.json” cannot be used yet.*programs\[2\]\.months\.full: 900 is more than 120 months/s);
  assert.match(await told({ name: 'half.json', text: readFileSync(EXAMPLE, 'utf8').slice(0, 900) }), /not whole JSON: it breaks at line \d+/);
  assert.match(await told({ name: 'huge.json', text: ' '.repeat(300_000) }), /“huge\.json”.*has 293 KB, and at most 256 KB/s);
  assert.match(await told({ name: 'other.json', text: '{"a": 1}' }), /begins with "casepath-school": 1/);
  assert.match(await told({ name: '', text: '' }), /The file is empty/);
  const hostile = '"><img src=x onerror=alert(1)>';
  assert.match(await told({ name: 'hostile.json', text: JSON.stringify({ 'casepath-school': 1, name: hostile, contact: { email: hostile }, programs: [] }) }), /contact\.email: .*is not an email address/);
  assert.equal(await wrong.locator('img').count(), 0);
  assert.match(await wrong.innerText(), /programs: the list is empty/);
});

test('a picture of the link is saved as a file', async ({ openView }) => {
  const page = await openView();
  await choose(page, 'state', 'OH');
  const arriving = page.waitForEvent('download');
  await button(page, 'Download the picture (SVG)').click();
  const download = await arriving;
  assert.equal(download.suggestedFilename(), 'casepath.svg');
  assert.equal(await readFile(await download.path(), 'utf8'), await pasted(page, 'Code of the picture'));
});

test('each system says what it takes, with the page that says so and the day', async ({ openView }) => {
  const page = await openView();
  const systems = part(page, 'Which way your system takes');
  const rows = systems.getByRole('row').filter({ has: page.getByRole('rowheader') });
  assert.deepEqual(await systems.getByRole('rowheader').allInnerTexts(), ['WordPress.com', 'Drupal', 'Cascade CMS', 'Google Sites', 'Canvas']);
  for (const row of await rows.all()) {
    assert.match(await row.innerText(), /Looked at Nov 24, 2026/);
    assert.ok((await row.getByRole('link', { name: /opens another site/ }).count()) > 0);
  }
});

for (const [name, options] of [
  ['narrow, dark, in Spanish', { width: 360, theme: 'dark', hash: '#v=1&lang=es&view=embed' }],
  ['wide, light, in English', { width: 1280 }],
]) {
  test(`axe finds nothing and nothing runs out of the page (${name})`, async ({ openView }) => {
    const page = await openView(options);
    await preview(page);
    await enter(page, 'accent', 'green');
    await choose(page, 'state', 'OH');
    await choose(page, 'degree', 'msw');
    await openFile(page, EXAMPLE);
    await ofFile(page).getByText(/example\.json/).first().waitFor();
    await openAll(page);
    assert.deepEqual(await findings(page), []);
    assert.equal(await overflow(page), '');
    if (options.hash) {
      assert.equal(await viewHeading(page).innerText(), 'Casepath en el sitio de tu escuela');
      assert.match(await errorOf(page, 'accent').innerText(), /no puede ser “green”/);
      // Titles of English pages stay English, and are marked as such.
      const text = await page.getByRole('main').evaluate((main) => {
        const copy = main.cloneNode(true);
        for (const english of copy.querySelectorAll('[lang=en], textarea, code')) english.remove();
        return copy.textContent;
      });
      assert.doesNotMatch(text, /\b(the|with|your)\b/i);
    }
  });
}

test('all of it works by keyboard', async ({ openView }) => {
  const page = await openView({ permissions: ['clipboard-read', 'clipboard-write'] });
  await embedForm(page).state.focus();
  await page.keyboard.type('Ohio');
  await until('the state is taken', async () => (await pasted(page, ELEMENT)).includes('state="OH"'));
  await code(page, ELEMENT).focus();
  await page.keyboard.press('Tab');
  const copy = button(page, `Copy: ${ELEMENT}`);
  assert.ok(await hasFocus(copy));
  await page.keyboard.press('Enter');
  await page.getByText(`Copied: ${ELEMENT}.`).waitFor();
  assert.ok(await hasFocus(copy), 'the focus stays');
});
