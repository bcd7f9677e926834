// Parses calendar files with ical.js, a third-party library, and prints their events as JSON; fails on invalid files.
//
//     node tests/calendar/check.mjs way.ics [more.ics ...]
//
// Prints one array for each file. In addition to the parser's errors, it rejects violations of RFC 5545 that the parser
// accepts: line endings and line length, required properties of events and alarms, a duplicate UID.
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'

const fail = (file, why) => {
  throw new Error(`${file}: ${why}`)
}

function checkLines(file, bytes) {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  if (!text.endsWith('\r\n')) fail(file, 'the last line has no CRLF')
  const lines = text.slice(0, -2).split('\r\n')
  lines.forEach((line, at) => {
    if (/[\r\n]/.test(line)) fail(file, `line ${at + 1} holds a bare CR or LF`)
    if (/[\x00-\x08\x0a-\x1f\x7f]/.test(line)) fail(file, `line ${at + 1} holds a control character`)
    const octets = Buffer.byteLength(line)
    if (octets > 75) fail(file, `line ${at + 1} has ${octets} octets`)
    if (line === '') fail(file, `line ${at + 1} is empty`)
  })
  return text
}

function one(file, component, name) {
  const all = component.getAllProperties(name)
  if (all.length !== 1) fail(file, `${component.name} has ${all.length} of ${name}`)
  return all[0]
}

function readEvent(file, event) {
  const start = one(file, event, 'dtstart').getFirstValue()
  if (!start.isDate) fail(file, 'DTSTART is no whole day')
  const stamp = one(file, event, 'dtstamp').getFirstValue()
  if (stamp.isDate || stamp.zone !== ICAL.Timezone.utcTimezone) fail(file, 'DTSTAMP is not in UTC')
  const alarms = event.getAllSubcomponents('valarm').map((alarm) => {
    if (one(file, alarm, 'action').getFirstValue() !== 'DISPLAY') fail(file, 'an alarm that is not shown')
    one(file, alarm, 'description')
    const trigger = one(file, alarm, 'trigger').getFirstValue()
    const rings = start.clone()
    rings.isDate = false
    rings.addDuration(trigger)
    return rings.toString()
  })
  return {
    uid: one(file, event, 'uid').getFirstValue(),
    stamp: stamp.toString(),
    sequence: one(file, event, 'sequence').getFirstValue(),
    start: start.toString(),
    summary: one(file, event, 'summary').getFirstValue(),
    description: one(file, event, 'description').getFirstValue(),
    alarms,
  }
}

function read(file) {
  const text = checkLines(file, readFileSync(file))
  const calendar = new ICAL.Component(ICAL.parse(text))
  if (calendar.name !== 'vcalendar') fail(file, 'no VCALENDAR')
  if (one(file, calendar, 'version').getFirstValue() !== '2.0') fail(file, 'not of version 2.0')
  one(file, calendar, 'prodid')
  const events = calendar.getAllSubcomponents('vevent').map((event) => readEvent(file, event))
  const uids = new Set(events.map((event) => event.uid))
  if (uids.size !== events.length) fail(file, 'a UID stands twice')
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), events }
}

const files = process.argv.slice(2)
if (files.length === 0) throw new Error('which file?')
console.log(JSON.stringify(files.map(read)))
