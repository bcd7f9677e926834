// The print summary: everything fits on one page of Letter and of A4, and its QR code leads back.
import assert from 'node:assert/strict';
import jsQR from 'jsqr';
import { openAll, result, resultThere, settled, until } from './browser.mjs';
import { test } from './fixtures.mjs';
import { stepsTold, view } from './plans.mjs';
import { cells, chosenPlan, compared, planRecords, sheet, sheetText, sheetThere, weekRecords } from './views.mjs';

/** Everything at once, so that the sheet is as full as it gets. */
const LONGEST =
  '#v=1&from=none&to=msw&pace=part&state=CA&setting=hospital&hours=40&years=12&bilingual=1&evidence=all&certs=ccm,acm-sw,acm-rn,c-swcm,c-aswcm,c-swhc,c-ssws,sw-g,asw-g,csw-g,acsw,dcsw,cmc,cctp,cbt-beck,cbt-acbt,mac,cdp,cwcm-fl,cphq,crc,cdms,bcd&supervision=1.5&retakes=2&start=2027-01';
const SHORT = '#v=1&from=bachelors&to=msw&state=OH&start=2027-01';

/** Replaces the print dialog: counts the calls of print(). */
function notePrinting() {
  window.print = () => {
    window.printed = (window.printed ?? 0) + 1;
  };
  // Making a PDF also fires `afterprint`; the sheet must stay for the next one.
  addEventListener('afterprint', (event) => {
    if (!window.isOver) event.stopImmediatePropagation();
  });
}

async function printed(page, click) {
  await click();
  await until('the page asks the browser to print', () => page.evaluate(() => window.printed));
  await sheetThere(page);
  await settled(page);
}

/** Prints the chosen plan. */
const printPlan = (page) => printed(page, () => page.getByRole('button', { name: /^(Print one sheet|Imprimir una hoja)$/ }).click());

const sheets = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** How far down the page the sheet reaches, as a fraction of the printable height. */
async function filled(page, format) {
  // Inside the margins of 12 mm that style/print.css sets.
  const paper = { Letter: [215.9, 279.4], A4: [210, 297] }[format];
  const [width, height] = paper.map((side) => Math.floor(((side - 24) / 25.4) * 96));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width, height });
  await settled(page);
  return sheet(page).evaluate((sheet, height) => sheet.getBoundingClientRect().height / height, height);
}

async function isOneSheet(page, what) {
  for (const format of ['Letter', 'A4']) {
    const part = await filled(page, format);
    test.info().annotations.push({ type: 'sheet', description: `${what}, ${format}: ${Math.round(part * 100)}% filled` });
    const pdf = await page.pdf({ format, preferCSSPageSize: false });
    assert.equal(sheets(pdf), 1, `${what}, ${format}: ${Math.round(part * 100)}% of one sheet`);
  }
}

const PARTS = {
  en: [
    'Answers and result', 'Why this pay', 'Why this time', 'Known costs', 'Assumed, because it was not said', 'Sources',
    'Version', 'figures', 'Signature of the adviser', 'Signature of the student', 'Date',
  ],
  es: [
    'Respuestas y resultado', 'Por qué este sueldo', 'Por qué este tiempo', 'Costos conocidos', 'Supuesto, porque no se dijo', 'Fuentes',
    'Versión', 'cifras', 'Firma de quien asesora', 'Firma del estudiante', 'Fecha',
  ],
};

async function everything(page, lang, answers) {
  await page.emulateMedia({ media: 'print' });
  await settled(page);
  const seen = await page.evaluate(() => document.body.innerText);
  for (const part of PARTS[lang]) assert.ok(seen.includes(part), `the sheet has "${part}"`);
  const address = await sheet(page).getByText(/#v=1&/).innerText();
  for (const part of answers.slice(1).split('&').filter((part) => !part.startsWith('certs'))) {
    assert.ok(address.includes(part), `${address} has ${part}`);
  }
  for (const role of ['banner', 'main', 'contentinfo']) assert.equal(await page.getByRole(role).count(), 0, `nothing of the page itself: ${role}`);
  return address;
}

/** The content of the QR code on the sheet, decoded as by a phone's camera: from nearer, if from afar it cannot be. */
async function scanned(page) {
  const picture = await sheet(page).getByRole('img').screenshot({ scale: 'device' });
  for (const size of [800, 1100, 1400]) {
    const found = await scannedAt(page, picture, size);
    if (found) return found;
  }
  return undefined;
}

async function scannedAt(page, picture, size) {
  const image = await page.evaluate(async ([text, size]) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(size, size);
    const pen = canvas.getContext('2d');
    pen.imageSmoothingEnabled = false;
    pen.drawImage(bitmap, 0, 0, size, size);
    // Which pixels are dark; four numbers per pixel would take half a minute to transfer.
    const { data } = pen.getImageData(0, 0, size, size);
    return Array.from({ length: size * size }, (_, at) => (data[4 * at] < 128 ? 1 : 0)).join('');
  }, [picture.toString('base64'), size]);
  const points = Uint8ClampedArray.from([...image].flatMap((one) => (one === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255])));
  return jsQR(points, size, size)?.data;
}

for (const lang of ['en', 'es']) {
  for (const [name, answers] of Object.entries({ 'a long plan': LONGEST, 'a short plan': SHORT })) {
    test(`"Print one sheet" of my plan is one page (${name}, ${lang})`, async ({ openKept }) => {
      const page = await openKept(planRecords(answers), `#v=1&view=plan&lang=${lang}`, { init: notePrinting });
      await printPlan(page);
      await isOneSheet(page, `${name}, ${lang}`);
      await everything(page, lang, answers);
    });

    test(`"Print" of an estimate is one page (${name}, ${lang})`, async ({ openPage }) => {
      const page = await openPage({ hash: `${answers}&lang=${lang}`, init: notePrinting });
      await resultThere(page, 'months-typical');
      await printed(page, () => page.getByRole('button', { name: /^(Print|Imprimir)$/ }).click());
      await isOneSheet(page, `${name}, ${lang}`);
      await everything(page, lang, answers);
    });
  }
}

test('the QR code is the address, and the address gives the same answers', async ({ openKept }) => {
  const page = await openKept(planRecords(LONGEST), '#v=1&view=plan', { init: notePrinting, theme: 'dark' });
  await printPlan(page);
  const address = await everything(page, 'en', LONGEST);
  assert.equal(await scanned(page), address);
  const other = await page.context().newPage();
  await other.goto(address);
  await resultThere(other, 'months-typical');
  assert.ok((await result(other, 'months-typical')) > 0);
});

for (const [name, answers] of Object.entries({
  'a usual plan': '#v=1&from=bachelors&to=msw&state=IL&hours=20&start=2027-01',
  'long terms of a license': '#v=1&from=none&to=counseling&pace=part&state=TX&certs=ccm,acm-sw,acm-rn,c-swcm,c-aswcm&start=2027-01',
})) {
  for (const lang of ['en', 'es']) {
    test(`what to ask the board stands on the sheet, on one page still (${name}, ${lang})`, async ({ openKept }) => {
      const page = await openKept(planRecords(answers), `#v=1&view=plan&lang=${lang}`, { init: notePrinting });
      await printPlan(page);
      const text = await sheetText(page);
      assert.match(text, lang === 'en' ? /To ask the board.*\?/s : /Por preguntar a la junta.*\?/s);
      await isOneSheet(page, `${name}, ${lang}`);
    });
  }
}

test('what the board answered stands on the sheet', async ({ openKept }) => {
  const records = {
    ...planRecords(SHORT.replace('OH', 'AZ')),
    'plan/a/ruling/AZ.supervised-hours': '3200\n2026-11-02\nMs. Doe\nBy e-mail',
  };
  const page = await openKept(records, '#v=1&view=plan', { init: notePrinting });
  await printPlan(page);
  assert.match(await sheetText(page), /What boards answered.*3,200.*Ms\. Doe/);
});

test('the sheet of a plan tells the months that My plan and Compare tell', async ({ openKept }) => {
  // The degree is not marked as earned, so it is overdue; a retake makes a plan without a round number.
  const overdue = planRecords('#v=1&from=bachelors&to=msw&state=OH&start=2023-01&retakes=1&tuition=40000');
  const page = await openKept(overdue, '#v=1&view=compare', { init: notePrinting });
  const side = Object.fromEntries(await cells(compared(page)));
  await view(page, 'My plan');
  const whens = (await stepsTold(page)).map(({ name, when }) => [name, when]);
  await printPlan(page);
  const text = (await sheetText(page)).replace(/\s+/g, ' ');
  assert.ok(text.includes(side['From start to completion'].split('\n')[0]), side['From start to completion']);
  assert.ok(text.includes(`${side['Complete in']}, counted from January 2023`), side['Complete in']);
  for (const [name, when] of whens.slice(0, 4)) assert.ok(text.replaceAll(' ', '').includes((name + when).replaceAll(' ', '')), name + when);
  assert.match(text, /\$40,000/);
});

test('the sheet says what My plan says of debt, payment and when you are ahead', async ({ openKept }) => {
  const page = await openKept(planRecords(SHORT), '#v=1&view=plan', { init: notePrinting });
  const worth = (await chosenPlan(page).getByText(/^You are ahead from/).locator('..').innerText()).split(' Grants')[0];
  const [ahead, owed] = [/You are ahead from .*? after you begin\./, /If all tuition is borrowed, you owe \$[\d,]+ .*?\)\./].map((part) => worth.match(part)?.[0]);
  assert.ok(ahead && owed, worth);
  await printPlan(page);
  const text = await sheetText(page);
  for (const sentence of [ahead, owed]) assert.ok(text.includes(sentence), sentence);
});

test('the sheet of a plan without an end says why', async ({ openKept }) => {
  const page = await openKept(planRecords('#v=1&from=msw&to=msw&state=MI&hours=10&start=2027-01'), '#v=1&view=plan', { init: notePrinting });
  const end = await chosenPlan(page).getByText(/so this plan has no end/).innerText();
  await printPlan(page);
  assert.ok((await sheetText(page)).includes(end), end);
});

test('the costs on the sheet are those of the whole plan, also once the log counts', async ({ openKept }) => {
  const plan = planRecords('#v=1&from=bachelors&to=msw&state=OH&start=2024-01&tuition=40000');
  const done = { 'plan/a/done/study.msw': '2026-01', 'log/registered': '2026-02-02' };
  const page = await openKept({ ...plan, ...done, ...weekRecords(12) }, '#v=1&view=plan', { init: notePrinting });
  await printPlan(page);
  const text = await sheetText(page);
  assert.match(text.slice(text.indexOf('Known costs')), /^Known costs.*Tuition[^]*\$40,000[^]*Master's examination/);
});

test('when the printing is over the page is there again, and prints as itself', async ({ openKept }) => {
  const page = await openKept(planRecords(SHORT), '#v=1&view=plan', { init: notePrinting });
  await printPlan(page);
  await page.evaluate(() => {
    window.isOver = true;
    dispatchEvent(new Event('afterprint'));
  });
  await sheet(page).waitFor({ state: 'detached' });
  await openAll(page);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.getByRole('heading', { name: 'The first plan', exact: true }).isVisible());
});

test('what was ticked and noted stands on the sheet, on one page still', async ({ openKept }) => {
  const notes = Object.fromEntries(['study.msw', 'first-licence', 'practice'].map((step) => [`plan/a/note/${step}`, `Noted at ${step}`]));
  const records = {
    ...planRecords(SHORT), ...notes,
    'plan/a/tick/research-programs': '2026-11-02',
    'plan/a/own/1': 'study.msw\nAsk Ana for a letter',
    'plan/a/tick/own.1': '2026-11-03',
    'plan/a/own/2': 'study.msw\nNot done yet',
    'plan/a/agreed/1': '2026-11-04\nSend the form by May',
  };
  const page = await openKept(records, '#v=1&view=plan', { init: notePrinting });
  await printPlan(page);
  const text = await sheetText(page);
  assert.match(text, /Done and noted/);
  for (const said of ['Ask Ana for a letter', 'Noted at study.msw', 'Noted at first-licence', 'Noted at practice', 'Send the form by May']) {
    assert.ok(text.includes(said), said);
  }
  assert.ok(!text.includes('Not done yet'), 'what is not ticked is not told as done');
  await isOneSheet(page, 'a plan with notes');
});
