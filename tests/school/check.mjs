// Validates files against a JSON Schema with ajv, which is not ours.
//
//     node tests/school/check.mjs schema.json texts.json
//
// `texts.json` is a list of texts. Prints a list: true where the text is JSON that the schema accepts. Fails where the
// schema itself is wrong, or holds a word that its own draft does not know.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

const [schema, texts] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')))
const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false })
formats(ajv)
const accepts = ajv.compile(schema)
const verdict = (text) => {
  try {
    return accepts(JSON.parse(text))
  } catch {
    return false
  }
}
console.log(JSON.stringify(texts.map(verdict)))
