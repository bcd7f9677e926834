// The words that journeys through the guide and the sources are written in.
//
//   const page = await openReader('#v=1&view=guide&at=states');
//   await at(page, 'states');
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DIST, settled, until } from './browser.mjs';

export const ME = '#v=1&from=bachelors&to=msw&pace=full&state=OH&setting=hospital&hours=40&years=2&bilingual=1&start=2027-01';

/** Waits until nothing is being fetched. */
export async function fetched(page) {
  await page.locator('#room #room-heading').waitFor();
  await page.locator('#room .reader > :nth-child(2)').waitFor();
  await until('what is fetched is there', async () => (await page.locator('#room').getByText(/^(Loading|Cargando) …$/).count()) === 0);
  await settled(page);
}

/** Waits until this place is open and its heading has the focus. */
export async function at(page, place) {
  await until(`${place} has the focus; ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 120))} has it`, () =>
    page.evaluate((id) => document.activeElement.id === id, `at-${place}`),
  );
}

/** Waits until an element with this id has the focus. */
export async function focusOn(page, id) {
  await until(`#${id} has the focus`, () => page.evaluate((id) => document.activeElement.id === id, id));
}

/** A file of dist/ whose name carries a hash: 'catalogue-en'. */
export function built(stem) {
  const name = readdirSync(DIST).find((name) => new RegExp(`^${stem}-[0-9a-f]+\\.json$`).test(name));
  return JSON.parse(readFileSync(path.join(DIST, name), 'utf8'));
}

/** Numbers from 0 to 1 that are the same each time. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Rows of a CSV file as objects by its header, read by no code of the project. */
export function csv(text) {
  const rows = [];
  let cell = '', row = [], quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[place + 1] === '"') { cell += '"'; place += 1; }
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') { row.push(cell); cell = ''; }
    else if (letter === '\n') { row.push(cell); rows.push(row); row = []; cell = ''; }
    else if (letter !== '\r') cell += letter;
  }
  const [heads, ...rest] = rows;
  return rest.map((row) => Object.fromEntries(heads.map((head, place) => [head, row[place]])));
}

/** Switches the language by the button in the header, and waits for the text in it. */
export async function switchLanguage(page, name, code) {
  await page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true })).first().click();
  await until(`the page is in ${code}`, async () => (await page.locator('html').getAttribute('lang')) === code);
  await page.locator(`#room .reader[lang="${code}"]`).waitFor();
  await fetched(page);
}

