// What is saved between visits, and how the page behaves when it cannot save.
import assert from 'node:assert/strict';
import {
  addressHas, choose, fill, formThere, goTo, homeOf, lines, newLines, openTab, resultThere, settled, shown, until,
} from './browser.mjs';
import { onePage, test } from './fixtures.mjs';

// As in src/core/saved.rs: the key of the envelope in local storage, and its version field.
const KEY = 'casepath';
const VERSION = 'casepath';

const NOTHING_KEPT = /\b(nothing|not|cannot|can't|isn't|aren't|won't)\b.{0,60}\b(kept|keep|saved|save|stored|store|remember\w*)\b/i;

/** Enters answers and waits until they are saved; returns { key, text }. */
async function saved(page, state = 'OH') {
  await choose(page, 'What do you aim for?', 'msw');
  await choose(page, 'State', state);
  const entry = await until('the answers are saved', () =>
    page.evaluate(
      ([key, state]) => {
        const text = localStorage.getItem(key);
        return text?.includes(state) && text.includes('msw') && { key, text };
      },
      [KEY, state],
    ),
  );
  return entry;
}

/** On return the page may first ask "continue or start new". */
async function goOn(page) {
  const ask = page.getByRole('button', { name: /^continue/i }).or(page.getByRole('link', { name: /^continue/i }));
  if (await ask.first().isVisible()) await ask.first().click();
  await settled(page);
}

test('answers survive a reload', async ({ openPage }) => {
  const page = await openPage();
  await saved(page);
  await addressHas(page, { state: 'OH' });
  await page.reload();
  await resultThere(page);
  assert.equal(await shown(page, 'state'), 'OH');
  assert.equal(await shown(page, 'to'), 'msw');
});

test('answers are there in a new tab without a link', async ({ openPage }) => {
  const page = await openPage();
  await saved(page);
  const tab = await openTab(page);
  await goOn(tab);
  await resultThere(tab);
  assert.equal(await shown(tab, 'state'), 'OH');
});

test('a link shows its own answers, and what was saved stays saved', async ({ openPage }) => {
  const page = await openPage();
  const { key, text } = await saved(page);
  const tab = await openTab(page, '#v=1&to=bsn&state=CA');
  assert.equal(await shown(tab, 'state'), 'CA');
  await tab.waitForTimeout(1_000);
  const now = await tab.evaluate((key) => localStorage.getItem(key), key);
  assert.ok(now.includes('OH') && now.includes('msw'), `kept: ${text}, now: ${now}`);
});

test('what is kept is one envelope with a version, and nothing else', async ({ openPage }) => {
  const page = await openPage();
  const { key, text } = await saved(page);
  const names = await page.evaluate(() => Object.keys({ ...localStorage }));
  assert.deepEqual(names, [key]);
  assert.equal(JSON.parse(text)[VERSION], 1, text);
  assert.deepEqual(await page.evaluate(() => Object.keys({ ...sessionStorage })), []);
});

const CORRUPT = {
  nothing: '',
  'half of it': '{"casepath":1,"answers":"v=1&state=O',
  null: 'null',
  'a list': '[]',
  'a text': '"hello"',
  'a number': '12',
  'no version': '{}',
  'a version below all': '{"casepath":-1}',
  'version zero': '{"casepath":0,"saved":"","answers":"v=1"}',
  'a version beyond all': '{"casepath":99999999999999999999}',
  'answers of someone else': '{"casepath":1,"answers":"hello","saved":"yesterday"}',
  'wrong kinds': '{"casepath":"1","answers":7,"saved":{}}',
  'a deep nest': '['.repeat(50_000),
  'a megabyte': 'x'.repeat(1_000_000),
  'a script': '<script>alert(1)</script>',
};

test.describe('corrupt storage never breaks the page', () => {
  const one = onePage();
  for (const [what, stored] of Object.entries({
    ...CORRUPT,
    'a bad value inside': (text) => text.replace('OH', 'XX').replace('msw', 'no-such-degree'),
    'cut in the middle': (text) => text.slice(0, Math.floor(text.length / 2)),
  })) {
    test(what, async ({ openPage }) => {
      const page = one();
      // Saved from a separate page: this one may hold unreadable data, and then saves nothing.
      const text = typeof stored === 'string' ? stored : stored((await saved(await openPage())).text);
      const home = homeOf(page);
      // From a page of the same origin without the program, because the calculator may save when it is left.
      await page.goto(`${home}404.html`);
      await page.evaluate(([key, text]) => {
        localStorage.clear();
        localStorage.setItem(key, text);
      }, [KEY, text]);
      await page.goto(home);
      await formThere(page);
      await choose(page, 'What do you aim for?', 'msw');
      await choose(page, 'State', 'TX');
      await resultThere(page);
    });
  }
});

test('an envelope of a newer version is left as it is, and said so', async ({ openPage }) => {
  const first = await openPage();
  const { key, text } = await saved(first);
  const envelope = JSON.parse(text);
  envelope[VERSION] = 999;
  // With extra spaces, so that a rewrite is detectable.
  const newer = JSON.stringify({ ...envelope, something: 'new' }, null, 3);

  const page = await openPage({ storage: { [key]: newer } });
  await until('the page says that it is newer', async () => (await lines(page)).some((line) => /newer/i.test(line)));
  await choose(page, 'What do you aim for?', 'bsn');
  await choose(page, 'State', 'TX');
  await resultThere(page);
  await fill(page, 'Hours a week', '30');
  await page.waitForTimeout(1_500);
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), key), newer);
});

const BLOCKED = {
  'storage that may not be touched': () => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  },
  'no storage at all': () => {
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => null });
  },
  'storage that throws at every use': () => {
    for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key']) {
      Storage.prototype[name] = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
    }
  },
  'storage that is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  },
};
for (const [what, init] of Object.entries(BLOCKED)) {
  test(`with ${what} the page works and says that nothing is kept`, async ({ openPage }) => {
    const page = await openPage({ init });
    await choose(page, 'What do you aim for?', 'msw');
    await choose(page, 'State', 'OH');
    await resultThere(page);
    await addressHas(page, { state: 'OH' });
    await until('the page says that nothing is kept', async () =>
      (await lines(page)).some((line) => NOTHING_KEPT.test(line)),
    );
    await goTo(page, '#v=1&to=msw&state=CA');
    await until('the link still works', async () => (await shown(page, 'state')) === 'CA');
  });
}

test('where saving works the page does not say that nothing is kept', async ({ openPage }) => {
  const page = await openPage();
  const before = await lines(page);
  await saved(page);
  const told = (await newLines(page, before)).filter((line) => /nothing is (kept|saved)/i.test(line));
  assert.deepEqual(told, []);
});
