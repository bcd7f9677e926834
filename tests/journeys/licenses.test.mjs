// Third-party software in the page: the list for people and the machine-readable list agree, and the latter conforms to
// the schema of CycloneDX.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { DIST } from './browser.mjs';
import { test } from './fixtures.mjs';

let text;
let bom;

test.beforeAll(() => {
  text = readFileSync(path.join(DIST, 'sbom.cdx.json'), 'utf8');
  bom = JSON.parse(text);
});

test('the bill of materials keeps to the schema of CycloneDX 1.6', async () => {
  assert.equal(bom.specVersion, '1.6');
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  assert.equal(await validator.validate(text), null);
  // The validator detects errors.
  assert.notEqual(await validator.validate(JSON.stringify({ ...bom, components: [{ type: 'libary' }] })), null);
});

test('the bill of materials says what it lists, and what not', () => {
  assert.match(bom.metadata.component.description, /what is shipped.*only the build or the tests use is not/);
});

test('every part has its license, and every package its hash; what they use is listed too', () => {
  const known = new Set([bom.metadata.component['bom-ref'], ...bom.components.map((part) => part['bom-ref'])]);
  assert.equal(known.size, bom.components.length + 1, 'each once');
  for (const part of bom.components) {
    assert.match(part.licenses[0].expression, /^[\w.\-() ]+$/, part.name);
    if (part.purl.startsWith('pkg:cargo/')) assert.match(part.hashes[0].content, /^[0-9a-f]{64}$/, part.name);
  }
  for (const { ref, dependsOn } of bom.dependencies) {
    assert.ok(known.has(ref), ref);
    for (const other of dependsOn) assert.ok(known.has(other), `${ref} uses ${other}`);
  }
});

test('the list for people names the same parts, each with a license text', () => {
  const list = readFileSync(path.join(DIST, 'licenses.txt'), 'utf8');
  const [, named, texts] = list.match(/Parts by others in this program\n=+\n\n([^]*?)\n\nTheir licenses\n=+\n([^]*)/);
  const lines = named.split('\n');
  assert.equal(lines.length, bom.components.length);
  for (const part of bom.components) {
    const name = `${part.name} ${part.version}`;
    assert.ok(lines.some((line) => line.startsWith(`${name}: ${part.licenses[0].expression}`)), name);
    assert.ok(texts.includes(name), `${name} has a text`);
  }
});
