// Some of the reference cases in the built page: the same numbers as in the native tests.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { goTo, MONTHS, PAY, result, settled } from './browser.mjs';
import { onePage, test } from './fixtures.mjs';

const CASES = new URL('../cases/', import.meta.url);
const HOW_MANY = 40;
const COLUMNS = [...PAY, ...MONTHS, 'limit'];

/** The rows of a CSV file (RFC 4180: quotes doubled, line breaks in quotes) as { column: text }. */
function rows(text) {
  const table = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    table.at(-1).push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') endCell();
    else if (sign === '\n') {
      endCell();
      table.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  endCell();
  const [head, ...body] = table.filter((row) => row.some((value) => value !== ''));
  return body.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

function cases() {
  if (!existsSync(CASES)) return [];
  return readdirSync(CASES)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .flatMap((name) => rows(readFileSync(new URL(name, CASES), 'utf8')).map((row, at) => ({ ...row, where: `${name}, row ${at + 2}` })))
    .filter((row) => row.answers !== undefined);
}

/** About `count` of them, evenly spaced. */
function some(all, count) {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(all.length, count) }, (_, at) => all[Math.floor(at * step)]);
}

/** The answers as an address, whether or not the row includes `#v=1&`. */
function hashOf(answers) {
  const bare = answers.replace(/^#/, '');
  return /(^|&)v=/.test(bare) ? `#${bare}` : `#v=1&${bare}`;
}

test('there are reference cases', () => {
  assert.ok(cases().length >= HOW_MANY);
});

test.describe('reference cases give their numbers in the page', () => {
  const one = onePage();
  for (const row of some(cases(), HOW_MANY)) {
    test(`${row.where}: ${row.answers}`, async () => {
      const page = one();
      await goTo(page, hashOf(row.answers));
      await settled(page);
      const tolerance = { pay: Number(row['pay-tolerance'] || row.tolerance || 0), months: Number(row['months-tolerance'] || 0) };
      for (const id of COLUMNS.filter((column) => row[column] !== undefined)) {
        const got = await result(page, id);
        if (row[id] === '') assert.equal(got, null, id);
        else if (id === 'limit') assert.equal(got, row[id], id);
        else {
          assert.notEqual(got, null, id);
          const off = Math.abs(got - Number(row[id]));
          assert.ok(off <= (id.startsWith('pay') ? tolerance.pay : tolerance.months), `${id} is ${got}, expected ${row[id]}`);
        }
      }
    });
  }
});
