// Helpers for journeys in other engines: find, press, choose, write, read a figure. They use a driver for each engine,
// firefox.mjs and webkit.mjs, with this interface:
//
//   missing()              why the engine cannot be used on this machine, '' if it can
//   start()                { version, downloads, open, close }
//   open()                 a tab of a new browser profile:
//     go(address), reload()
//     run(act, ...words)            runs a function in the page or frame, and returns its result
//     handle(act, ...words)         the same for an element
//     named(role, name)             the elements with exactly this role and name in the accessibility tree
//     read(handle, act, ...words)   runs a function with the element
//     click, write(handle, text), press(key), paste(handle), choose(handle, value), upload(handle, file)
//     enter(handle), leave()        enters a frame, and leaves it
//     picture(file), troubles(), close()
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { until as waitUntil } from '../journeys/browser.mjs';

/**
 * Waits until `ask` returns a truthy value, and returns it. An exception is retried, because a driver may fail while
 * the page is being left or an element is replaced; on timeout it is the cause of the failure.
 */
export async function until(what, ask, wait = undefined) {
  let cause;
  try {
    return await waitUntil(what, async () => {
      try {
        const got = await ask();
        cause = undefined;
        return got;
      } catch (error) {
        cause = error;
        return undefined;
      }
    }, wait);
  } catch (error) {
    if (cause) throw new Error(`${error.message}: ${cause.message}`, { cause });
    throw error;
  }
}

const inSight = (element) => element.checkVisibility();

/**
 * Runs in the page: scrolls an element into view, and returns whether it has stopped moving and is not covered. A click
 * goes to a position: an element that moves meanwhile, as content above it loads, would not get it.
 */
async function standsStill(element) {
  element.scrollIntoView({ block: 'center' });
  const place = () => {
    const { x, y, width, height } = element.getClientRects()[0];
    return { at: [x, y, width, height].join(), on: document.elementFromPoint(x + width / 2, y + height / 2) };
  };
  const before = place();
  await new Promise((done) => setTimeout(done, 100));
  const { at, on } = place();
  return at === before.at && (element.contains(on) || on?.closest('label')?.control === element);
}

export class Visitor {
  constructor(tab) {
    this.tab = tab;
  }

  /** Waits until an element with this role and name is visible, and returns it: the first, if there are several. */
  find(role, name) {
    return until(`the ${role} "${name}" is there`, async () => (await this.inSight(role, name))[0]);
  }

  /** All visible elements with this role and name. */
  async inSight(role, name) {
    const found = [];
    for (const handle of await this.tab.named(role, name)) {
      if (await this.tab.read(handle, inSight)) found.push(handle);
    }
    return found;
  }

  /** A field by its label, whatever its role: browsers do not agree on the role of a date or file field. */
  labeled(label) {
    return until(`the field "${label}" is there`, () => this.tab.handle((label) => [...document.querySelectorAll('input, select, textarea')]
      .find((field) => [...field.labels].some((one) => one.innerText.trim() === label)), label));
  }

  /** Clicks on an element, which may move until the page has come to rest. */
  async press(role, name) {
    await until(`"${name}" can be clicked`, async () => {
      const [handle] = await this.inSight(role, name);
      if (!handle) throw new Error(`no ${role} of this name is in sight`);
      await this.clickOnce(handle);
      return true;
    });
  }

  /** The same for an element that was found in another way. */
  click(handle) {
    return until('it can be clicked', async () => {
      await this.clickOnce(handle);
      return true;
    });
  }

  async clickOnce(handle) {
    if (!(await this.tab.read(handle, standsStill))) throw new Error('it moves, or something lies over it');
    await this.tab.click(handle);
  }

  async choose(label, value) {
    await this.tab.choose(await this.find('combobox', label), value);
  }

  /** Types into an empty field. */
  async write(label, text) {
    await this.tab.write(await this.labeled(label), text);
  }

  async valueOf(label) {
    return this.tab.read(await this.labeled(label), (field) => field.value);
  }

  /** Waits until the results are these, by id: { 'pay-typical': 69000, limit: 'hours' }; null if there is none. */
  async figures(wanted) {
    let found;
    await until('the figures are there', async () => {
      found = await this.tab.run((ids) => Object.fromEntries(ids.map((id) => {
        const value = document.querySelector(`data[id="${id}"]`)?.value ?? null;
        return [id, value === null || id === 'limit' ? value : Number(value)];
      })), Object.keys(wanted));
      // Browsers do not agree on the order of keys that they return.
      return isDeepStrictEqual(found, wanted);
    }, 15_000).catch(() => {});
    assert.deepEqual(found, wanted);
  }

  /** All visible text. */
  text() {
    return this.tab.run(() => document.body.innerText);
  }

  /** Waits until the visible text matches, and returns the match. */
  async sees(wanted) {
    const [found] = await until(`the page shows ${wanted}`, async () => (await this.text()).match(wanted));
    return found;
  }

  /** Waits until a message matches. */
  told(wanted) {
    return until(`the page says ${wanted}`, async () => (await this.messages()).find((text) => wanted.test(text)));
  }

  messages() {
    return this.tab.run(() => [...document.querySelectorAll('[role=status], [role=alert]')]
      .filter((place) => place.checkVisibility()).map((place) => place.innerText.trim()).filter(Boolean));
  }

  /** The rows of a visible table: [[cell, ...], ...]. */
  async rows(table) {
    return this.tab.read(await this.find('table', table), (table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  }

  /** Waits until the address after `#` has these values, '' for names that it must not have. */
  addressHas(wanted) {
    return until(`the address has ${JSON.stringify(wanted)}`, async () => {
      const answers = new URLSearchParams(await this.tab.run(() => location.hash.slice(1)));
      return Object.entries(wanted).every(([name, value]) => (answers.get(name) ?? '') === value);
    });
  }

  /** Shows a view by its link in the header. */
  async view(link, heading = link) {
    await this.press('link', link);
    await this.find('heading', heading);
  }
}
