// Validates files against a JSON Schema with ajv, a third-party library.
//
//     node tests/school/check.mjs schema.json texts.json
//
// `texts.json` is a list of texts. Prints a list: true if the text is JSON that the schema accepts. Fails if the schema
// itself is invalid, or uses a keyword that its own draft does not define.
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
