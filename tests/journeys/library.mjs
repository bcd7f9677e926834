// Helpers for journeys through the guide and the sources.
//
//   const page = await openReader('#v=1&view=guide&at=states');
//   await at(page, 'Map of the states');
import { settled, until, viewHeading, viewThere } from './browser.mjs';

export const ME = '#v=1&from=bachelors&to=msw&pace=full&state=OH&setting=hospital&hours=40&years=2&bilingual=1&start=2027-01';

/** Waits until no request of the library is pending. */
export async function fetched(page) {
  await viewThere(page);
  const main = page.getByRole('main');
  await main.getByRole('searchbox').or(main.getByRole('article')).first().waitFor();
  await until('what is fetched is there', async () => (await main.getByText(/^(Loading|Cargando) …$/).count()) === 0);
  await settled(page);
}

/** The text of the focused element. */
export const focusText = (page) =>
  page.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement.innerText.trim()));

/** Waits until a section is open: its heading, given as a text or pattern, has the focus. */
export function at(page, heading) {
  const fits = (text) => (typeof heading === 'string' ? text.split('\n')[0] === heading : heading.test(text));
  return until(`"${heading}" has the focus`, async () => fits(await focusText(page)));
}

/** Navigates to another section by its address, and waits until its heading has the focus. */
export async function moveTo(page, hash) {
  const before = await focusText(page);
  await page.evaluate((hash) => { location.hash = hash; }, hash);
  await until(`something else has the focus than "${before}"`, async () => !['', before].includes(await focusText(page)));
}

/** The open article of the guide or the sources. */
export const article = (page) => page.getByRole('main').getByRole('article');

/** The language of an element, as a screen reader determines it. */
export const languageOf = (locator) => locator.evaluate((element) => element.closest('[lang]').lang);

/** Pseudo-random numbers from 0 to 1, the same in every run. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The rows of a CSV file as objects by its header, parsed without code of the project. */
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

/** Switches the language with the button in the header, and waits for the text in it. */
export async function switchLanguage(page, name, code) {
  await page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true })).first().click();
  await until(`the page is in ${code}`, async () => (await page.locator('html').getAttribute('lang')) === code);
  await until(`the view is in ${code}`, async () => (await languageOf(viewHeading(page))) === code);
  await fetched(page);
}
