// The words that journeys through the guide and the sources are written in.
//
//   const page = await openReader('#v=1&view=guide&at=states');
//   await at(page, 'Map of the states');
import { settled, until, viewHeading, viewThere } from './browser.mjs';

export const ME = '#v=1&from=bachelors&to=msw&pace=full&state=OH&setting=hospital&hours=40&years=2&bilingual=1&start=2027-01';

/** Waits until nothing is being fetched. */
export async function fetched(page) {
  await viewThere(page);
  const main = page.getByRole('main');
  await main.getByRole('searchbox').or(main.getByRole('article')).first().waitFor();
  await until('what is fetched is there', async () => (await main.getByText(/^(Loading|Cargando) …$/).count()) === 0);
  await settled(page);
}

/** What has the focus, as it reads. */
export const focusText = (page) =>
  page.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement.innerText.trim()));

/** Waits until a place is open: its heading, a text or a pattern, has the focus. */
export function at(page, heading) {
  const fits = (text) => (typeof heading === 'string' ? text.split('\n')[0] === heading : heading.test(text));
  return until(`"${heading}" has the focus`, async () => fits(await focusText(page)));
}

/** Goes to another place by its address, and waits until its heading has the focus. */
export async function moveTo(page, hash) {
  const before = await focusText(page);
  await page.evaluate((hash) => { location.hash = hash; }, hash);
  await until(`something else has the focus than "${before}"`, async () => !['', before].includes(await focusText(page)));
}

/** The article that is open in the guide or the sources. */
export const article = (page) => page.getByRole('main').getByRole('article');

/** The language that an element is in, as a screen reader takes it. */
export const languageOf = (locator) => locator.evaluate((element) => element.closest('[lang]').lang);

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
  await until(`the view is in ${code}`, async () => (await languageOf(viewHeading(page))) === code);
  await fetched(page);
}
