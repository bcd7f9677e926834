// Depends on internals of the page: the part for frames, which may fail to load, and the tasks that render the page.
import assert from 'node:assert/strict';
import { control, LABELS, notTold, resultThere, told, until } from './browser.mjs';
import { test } from './fixtures.mjs';
import { frameOf, schoolPage, sized } from './school.mjs';

/** The part for frames. */
const EMBED = /casepath_embed-/;

test('without the part that reads what the school set, the calculator works and says so, and a retry works', async ({ openSchool }) => {
  const said = { en: ['What the school set could not be loaded', 'Try again'], es: ['No se pudo cargar lo que la escuela puso', 'Intentar de nuevo'] };
  for (const [lang, [text, again]] of Object.entries(said)) {
    let broken = true;
    const page = await openSchool('unread.html', {
      body: schoolPage(`<casepath-calculator state="OH" degree="msw" lang="${lang}"></casepath-calculator>`),
      prepare: (context) => context.route(EMBED, (route) => (broken ? route.abort() : route.continue())),
      allow: [/ERR_FAILED/, /Failed to fetch/],
    });
    const frame = await frameOf(page);
    await told(frame, new RegExp(`^${text}`));
    const [state, to] = lang === 'en' ? [LABELS.state, LABELS.to] : ['Estado', '¿A qué aspiras?'];
    await control(frame, state).selectOption('OH');
    await control(frame, to).selectOption('msw');
    await resultThere(frame);
    broken = false;
    await frame.getByRole('button', { name: again, exact: true }).click();
    await frame.locator('#state-school').waitFor();
    await notTold(frame, new RegExp(`^${text}`));
  }
  const page = await openSchool('element.html');
  await notTold(await frameOf(page), /could not be loaded/);
});

test('the frame tells no height before its page is made to the end', async ({ openSchool }) => {
  const page = await openSchool('element.html', {
    init: () => {
      if (window === top) {
        window.told = [];
        addEventListener('message', ({ data }) => data?.casepath === 1 && window.told.push(data.type));
        return;
      }
      // The rendering tasks are delayed once the beginning of the form is present.
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
  await until('the form is there', () => control(frame, LABELS.state).isEnabled());
  await page.waitForTimeout(500);
  assert.equal(await frame.getByRole('contentinfo').count(), 0);
  assert.deepEqual(await page.evaluate(() => window.told), []);
  await frame.evaluate(() => window.goOn());
  await until('it tells it then', async () => (await page.evaluate(() => window.told)).includes('size'));
  await sized(page, frame);
});

