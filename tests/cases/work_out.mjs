// Computes the expected values of the cases in this folder.
//
// This is a second implementation of the written specification of the estimate. It shares no code with the program and
// reads the same tables, so a mistake in one of the two shows as a difference. It is written to be compared with the
// specification line by line, not to be fast. Where the specification leaves a choice, a comment starting "Choice:"
// states the decision; README.md lists these places.
//
//   node work_out.mjs 'v=1&to=msw&state=OH' --today 2026-11            figures and inner values as JSON
//   node work_out.mjs 'v=1&to=msw&state=OH' --line some-id             the same figures as one line of a case file
//   node work_out.mjs --random 1000 --seed 7                           random answers as case lines; properties on stderr
//   node work_out.mjs --check states.csv terms.csv                     compares case files with this script
//   node work_out.mjs --renew states.csv terms.csv                     recomputes the lines that this script computed
//   --data DIR                                                         reads the tables there, not in ../../data

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// ---------------------------------------------------------------------------------------------------------- tables

// RFC 4180: quoted cells, doubled quotes, line breaks inside quotes.
export function parseCsv(text) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") {
      row.push(cell);
      cell = "";
    } else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++;
      row.push(cell);
      rows.push(row);
      row = [];
      cell = "";
    } else cell += c;
  }
  if (cell !== "" || row.length > 0) {
    row.push(cell);
    rows.push(row);
  }
  const [head, ...body] = rows.filter((r) => r.length > 1 || r[0] !== "");
  return body.map((r) => Object.fromEntries(head.map((name, i) => [name, r[i] ?? ""])));
}

function index(rows, ...keys) {
  return new Map(rows.map((r) => [keys.map((k) => r[k]).join("|"), r]));
}

function grouped(rows, ...keys) {
  const groups = new Map();
  for (const row of rows) {
    const key = keys.map((k) => row[k]).join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

// The rows of each license, in the order of the table.
function byLicense(rows) {
  const map = new Map();
  for (const row of rows) map.set(row.license, [...(map.get(row.license) ?? []), row]);
  return map;
}

// The newest year in which the Bureau lists each occupation in each state; a row may state that no figure exists.
function newestWhole(rows) {
  const needed = ["21-1021", "21-1022", "21-1023", "29-1141", "21-1018"];
  const periods = [...new Set(rows.map((r) => r.period))].sort().reverse();
  const isWhole = (period) => (soc) => {
    const own = rows.filter((r) => r.period === period && r.soc === soc);
    return own.length === 51 && own.some((r) => r.p50 !== "");
  };
  return periods.find((period) => needed.every(isWhole(period)));
}

export function loadTables(folder) {
  const read = (name) => parseCsv(readFileSync(join(folder, `${name}.csv`), "utf8"));
  const stateWages = read("wages_state_percentiles");
  return {
    model: new Map(read("model").map((r) => [r.id, Number(r.value)])),
    factors: read("factors"),
    pathways: index(read("pathways"), "id"),
    licenses: grouped(read("licenses"), "state", "profession", "level"),
    requirements: byLicense(read("requirements")),
    certifications: index(read("certifications"), "id"),
    states: index(read("states"), "state"),
    wagePeriod: newestWhole(stateWages),
    wagesUs: index(read("wages_us"), "soc", "period"),
    stateWages: grouped(stateWages, "state", "soc"),
  };
}

const here = dirname(fileURLToPath(import.meta.url));
let loaded = null;
function defaultTables() {
  loaded ??= loadTables(join(here, "..", "..", "data"));
  return loaded;
}

// A blank cell means "not seen", which is null here and never 0.
const numberOrNull = (text) => (text === "" || text === undefined ? null : Number(text));

// --------------------------------------------------------------------------------------------------------- answers

const FROM = ["none", "associate", "bachelors", "bsw", "adn", "bsn", "msw", "other-masters", "counseling-masters", "doctorate"];
const TO = ["bachelors", "bsw", "bsn", "msw", "msw-after-bsw", "msw-general", "other-masters", "counseling", "doctorate", "psyd", "none"];
const PACE = ["full", "part", "accelerated"];
const EVIDENCE = ["all", "studies", "official"];
const OCCUPATION = {
  hospital: "21-1022",
  "mental-health-center": "21-1023",
  "substance-use": "21-1023",
  "child-welfare": "21-1021",
  school: "21-1021",
  "community-agency": "21-1021",
  insurance: "21-1022",
  "home-health": "21-1022",
  "nursing-care": "21-1022",
  clinic: "21-1022",
  government: "21-1021",
  "private-practice": "21-1023",
};
const SETTINGS = Object.keys(OCCUPATION);

// The part after #. If a name occurs twice, the last one counts.
export function readAddress(text) {
  const answers = {};
  for (const pair of text.replace(/^#/, "").split("&")) {
    const at = pair.indexOf("=");
    if (at > 0) answers[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1));
  }
  return answers;
}

// An invalid value counts as not answered: null.
function oneOf(list, value) {
  return list.includes(value) ? value : null;
}

// Choice: a number is digits, then at most a point and one or two digits; no sign, no bare point.
// Choice: retakes are whole.
function numberIn(value, least, most, whole = false) {
  if (value === undefined || value === null) return null;
  const text = String(value);
  if (!(whole ? /^\d{1,5}$/ : /^\d{1,5}(\.\d{1,2})?$/).test(text)) return null;
  const n = Number(text);
  return n >= least && n <= most ? n : null;
}

function readAnswers(raw, tables) {
  const ids = raw.certs === undefined ? [] : String(raw.certs).split(",");
  return {
    from: oneOf(FROM, raw.from),
    to: oneOf(TO, raw.to),
    pace: oneOf(PACE, raw.pace),
    state: tables.states.has(raw.state) ? raw.state : null,
    setting: oneOf(SETTINGS, raw.setting),
    hours: numberIn(raw.hours, 4, 60),
    years: numberIn(raw.years, 0, 50),
    certs: ids.filter((id, i) => tables.certifications.has(id) && ids.indexOf(id) === i),
    bilingual: String(raw.bilingual) === "1",
    evidence: oneOf(EVIDENCE, raw.evidence),
    done: numberIn(raw.done, 0, 10000),
    doneMonths: numberIn(raw["done-months"], 0, 120),
    share: numberIn(raw.share, 0.05, 1),
    supervision: numberIn(raw.supervision, 0.25, 10),
    weeks: numberIn(raw.weeks, 20, 52),
    retakes: numberIn(raw.retakes, 0, 9, true),
    // Choice: how the experience for the CCM is gained; if not answered, the months without a holder above count.
    caseWork: oneOf(["under-holder", "supervisor"], raw["case-work"]),
    start: /^\d{4}-(0[1-9]|1[0-2])$/.test(raw.start ?? "") ? raw.start : null,
  };
}

// ------------------------------------------------------------------------------------------------------ time: study

// Columns of the table of study: nothing; associate, ADN; another bachelor's, BSN; BSW; another master's; MSW; doctorate.
const COLUMN = {
  none: 0,
  associate: 1,
  adn: 1,
  bachelors: 2,
  bsn: 2,
  bsw: 3,
  "other-masters": 4,
  // All plans except counseling treat it as another master's.
  "counseling-masters": 4,
  msw: 5,
  doctorate: 6,
};
const B = "bachelors";
const BA = "bachelors-from-associate";
const MA = "msw-advanced";
const STUDY = {
  bachelors: [[B], [BA], [], [], [], [], []],
  bsw: [[B], [BA], [BA], [], [BA], [], []],
  msw: [[B, "msw"], [BA, "msw"], ["msw"], [MA], ["msw"], [], ["msw"]],
  "msw-general": [[B, "msw"], [BA, "msw"], ["msw"], [MA], ["msw"], [], ["msw"]],
  "msw-after-bsw": [[B, MA], [BA, MA], ["msw"], [MA], ["msw"], [], ["msw"]],
  "other-masters": [[B, "other-masters"], [BA, "other-masters"], ["other-masters"], ["other-masters"], [], [], []],
  doctorate: [
    [B, "msw", "doctorate"],
    [BA, "msw", "doctorate"],
    ["msw", "doctorate"],
    [MA, "doctorate"],
    ["msw", "doctorate"],
    ["doctorate"],
    [],
  ],
  psyd: [[B, "psyd"], [BA, "psyd"], ["psyd"], ["psyd"], ["psyd"], ["psyd"], []],
};
// For nursing the degree itself decides: an ADN and a BSN differ from the other degrees in their columns.
const STUDY_BSN = {
  none: ["bsn"],
  associate: ["bsn"],
  adn: ["bsn-from-adn"],
  bachelors: ["bsn-second"],
  bsn: [],
  bsw: ["bsn-second"],
  "other-masters": ["bsn-second"],
  "counseling-masters": ["bsn-second"],
  msw: ["bsn-second"],
  doctorate: ["bsn-second"],
};

// A master's in counseling, by the education held; after another master's the same as after a bachelor's.
const CM = "counseling-masters";
const STUDY_COUNSELING = { none: [B, CM], associate: [BA, CM], adn: [BA, CM], "counseling-masters": [] };

// The plan for "no more study": the one that this education completes. A doctorate in social work counts as an MSW.
const COMPLETED = {
  msw: "msw",
  doctorate: "msw",
  "counseling-masters": "counseling",
  "other-masters": "other-masters",
  bsw: "bsw",
  bsn: "bsn",
  bachelors: "bachelors",
};
const planOf = (a) => (a.to === "none" ? (COMPLETED[a.from ?? "none"] ?? "none") : a.to);
// "For a master's the assumed start is a bachelor's in another field" (estimate_page.md). Choice: a plan with a BSW as
// its first step starts without one, and so do all plans other than a master's.
const assumedStart = (to) => (["msw", "msw-general", "other-masters", "counseling"].includes(to) ? "bachelors" : "none");
const startOf = (a) => a.from ?? assumedStart(a.to);

function studyRows(from, to) {
  if (to === "none") return [];
  if (to === "counseling") return STUDY_COUNSELING[from] ?? [CM];
  return to === "bsn" ? STUDY_BSN[from] : STUDY[to][COLUMN[from]];
}

function studyMonths(row, pace, model) {
  const n = (name) => Number(row[name]);
  if (pace === "part") {
    return {
      // The fastest part-time program in the data, if there is one.
      fast: row.part_time_fast !== "" ? n("part_time_fast") : n("part_time") * model.get("part-time-fast"),
      typical: n("part_time"),
      slow: n("part_time") * model.get("part-time-slow"),
    };
  }
  if (pace === "accelerated") return { fast: n("accelerated"), typical: n("accelerated"), slow: n("fast") };
  return { fast: n("fast"), typical: n("typical"), slow: n("slow") };
}

function wait(id, tables) {
  const row = tables.pathways.get(id);
  return { fast: Number(row.fast), typical: Number(row.typical), slow: Number(row.slow) };
}

// ------------------------------------------------------------------------------------------------- rules, as rows

const USUAL = ["", "full-time"];

// Whether a row applies in a month.
const applies = (r, month) => (r.from === "" || month >= r.from) && (r.to === "" || month < r.to);

// The rows of a license, one for each time with facts of its own.
const licenseRows = (state, profession, level, tables) => tables.licenses.get(`${state}|${profession}|${level}`) ?? [];

// The rule of a state in a month. `condition` selects people with rows of their own; null if there is no such row.
function ruleAt(state, profession, month, condition, tables) {
  const rows = (tables.requirements.get(`${state}-${profession}-clinical`) ?? []).filter((r) => applies(r, month));
  const special = condition === null ? [] : rows.filter((r) => r.condition === condition);
  if (condition !== null && special.length === 0) return null;
  const usual = rows.filter((r) => USUAL.includes(r.condition));
  const pick = (what, bound, per = "") => {
    const fits = (r) => r.what === what && r.bound === bound && r.per === per;
    const row = special.find(fits) ?? usual.find(fits);
    return row === undefined ? null : { n: Number(row.amount), grade: row.grade };
  };
  const months = pick("months", "least");
  // A minimum of 0 states that there is no such requirement.
  const some = (figure) => (figure !== null && figure.n > 0 ? figure : null);
  // The alternatives, of which one is enough: rows without a number belong to each. A condition has only one.
  const numbers = [...new Set(usual.map((r) => r.alternative).filter((n) => n !== ""))].sort();
  const wayOf = (number) => {
    const mine = usual.filter(
      (r) => r.bound === "least" && r.per === "" && (number === null || r.alternative === number || r.alternative === ""),
    );
    return {
      months: number === null || mine.some((r) => r.what === "months"),
      hours: number === null || mine.some((r) => r.what === "hours"),
      fullTime: mine.some((r) => r.what === "months" && r.condition === "full-time"),
    };
  };
  const twoWays = condition === null && numbers.length === 2;
  const longest = [pick("months", "most"), pick("look-back", "most")].filter((x) => x !== null);
  const partTime = rows.find((r) => r.what === "months" && r.condition === "part-time");
  return {
    condition,
    months: some(months),
    noMonths: months !== null && months.n === 0,
    partTimeMonths: partTime === undefined ? null : { n: Number(partTime.amount), grade: partTime.grade },
    hours: some(pick("hours", "least")),
    direct: some(pick("direct-hours", "least")),
    supervision: some(pick("supervision", "least")),
    supervisionMonth: pick("supervision", "most", "month"),
    minWeek: pick("hours", "least", "week"),
    maxWeek: pick("hours", "most", "week"),
    maxYear: pick("hours", "most", "year"),
    maxDirectWeek: pick("direct-hours", "most", "week"),
    maxMonths: longest.length === 0 ? null : longest.reduce((a, b) => (b.n < a.n ? b : a)),
    ways: twoWays ? numbers.map(wayOf) : [wayOf(null)],
  };
}

// The months in which a row starts or ends to apply.
function changesOf(state, profession, tables) {
  const months = new Set();
  for (const level of ["bachelor", "first", "clinical"])
    for (const r of [...(tables.requirements.get(`${state}-${profession}-${level}`) ?? []), ...licenseRows(state, profession, level, tables)])
      for (const month of [r.from, r.to]) if (month !== "") months.add(month);
  return [...months].sort();
}

// --------------------------------------------------------------------------------------- time: supervised practice

const TERM_ORDER = ["min-months", "hours", "direct-hours", "supervision"];

// The terms of one alternative of a rule (typical and fast differ in `rateShare` only), each with its months; null if
// it does not apply. `known` leaves out grade C, and the full-time adjustment unless the rule states it.
function practiceTerms(rule, way, clock, rateShare, known, model) {
  const { done, doneMonths, share, supervision, hours, weeks } = clock;
  const n = (x) => (x === null ? null : x.n);
  const h = Math.min(hours, n(rule.maxWeek) ?? Infinity, (n(rule.maxYear) ?? Infinity) / weeks);
  const months = (required, rate) => (Math.max(0, required) * 12) / (rate * weeks);
  const sure = (figure) => figure !== null && !(known && figure.grade === "C");

  // "Done-months not given: done x 12 / the smaller of full-time-year and max_hours_year."
  const year = Math.min(model.get("full-time-year"), n(rule.maxYear) ?? Infinity);
  const passed = doneMonths ?? (done * 12) / year;

  let minMonths = null;
  // The stand-in for unknown months is grade C; the requirement of a condition has no stand-in.
  const standIn = rule.noMonths || rule.condition !== null ? null : { n: model.get("months-not-seen"), grade: "C" };
  const asked = rule.months ?? standIn;
  if (way.months && asked !== null) {
    // Choice: months-not-seen replaces the months, so done-months are subtracted from it as well.
    // Choice: "for h below full-time-rule" means the hours after the caps, because h is defined so.
    const countsHours = (way.hours && rule.hours !== null) || rule.direct !== null;
    const fullTime = way.fullTime ? "said" : countsHours ? "no" : "assumed";
    const stretched = h < model.get("full-time-rule") && (fullTime === "said" || (fullTime === "assumed" && !known));
    const figure = stretched && rule.partTimeMonths !== null ? rule.partTimeMonths : asked;
    const left = Math.max(0, figure.n - passed);
    if (sure(figure))
      minMonths = stretched && rule.partTimeMonths === null ? (left * model.get("full-time-rule")) / h : left;
  }
  const perWeek = (cap) => (cap === null ? Infinity : (cap.n * 12) / weeks);
  const terms = {
    "min-months": minMonths,
    hours: way.hours && sure(rule.hours) ? months(rule.hours.n - done, h) : null,
    "direct-hours": sure(rule.direct) ? months(rule.direct.n - done * share, Math.min(h * rateShare, n(rule.maxDirectWeek) ?? Infinity)) : null,
    supervision:
      supervision !== null && sure(rule.supervision)
        ? months(
            rule.hours === null ? rule.supervision.n : rule.supervision.n * (1 - done / rule.hours.n),
            // The state limits how much of a month counts.
            Math.min(supervision, perWeek(rule.supervisionMonth)),
          )
        : null,
  };
  return { h, passed, terms };
}

function largest(terms) {
  const values = Object.values(terms).filter((v) => v !== null);
  return values.length === 0 ? 0 : Math.max(...values);
}

function decides(terms) {
  const top = largest(terms);
  // "none where all terms are 0"
  if (top === 0) return "none";
  return TERM_ORDER.find((name) => terms[name] !== null && terms[name] >= top - 0.001);
}

// The best of the alternatives: the shortest stage; fast is the shortest of all.
// Choice: on a tie, the one whose own months and hours take less, then the first.
function bestWay(rule, clock, share, known, model) {
  const fastShare = Math.max(model.get("fast-share"), share);
  const tried = rule.ways.map((way) => ({
    typical: practiceTerms(rule, way, clock, share, known, model),
    fast: practiceTerms(rule, way, clock, fastShare, known, model),
  }));
  let best = tried[0];
  const own = ({ typical: { terms } }) => Math.max(terms["min-months"] ?? 0, terms.hours ?? 0);
  for (const one of tried) {
    const [a, b] = [largest(one.typical.terms), largest(best.typical.terms)];
    if (a < b - 0.001 || (a <= b + 0.001 && own(one) < own(best) - 0.001)) best = one;
  }
  return {
    ...best.typical,
    termsFast: best.fast.terms,
    stage: largest(best.typical.terms),
    fast: Math.min(...tried.map((one) => largest(one.fast.terms))),
    limit: decides(best.typical.terms),
  };
}

const SHARE_CLINICAL = ["mental-health-center", "substance-use", "private-practice", "clinic"];

function defaultShare(setting, model) {
  if (SHARE_CLINICAL.includes(setting)) return model.get("share-clinical");
  return model.get(setting === "insurance" ? "share-insurance" : "share-other");
}

const CLINICAL_PLANS = ["msw", "msw-after-bsw", "counseling"];
const professionOf = (plan) => (plan === "counseling" ? "counseling" : "social-work");

// The time under the rule of one month, for people whom a condition concerns or (null) for everyone else; null if the
// state has no such rule.
function timeUnder(a, month, condition, tables) {
  const { model } = tables;
  const from = startOf(a);
  const pace = a.pace ?? "full";
  const hours = a.hours ?? 40;
  const weeks = a.weeks ?? model.get(a.setting === "school" ? "weeks-a-school-year" : "weeks-a-year");
  const plan = planOf(a);
  const profession = professionOf(plan);
  const rule = ruleAt(a.state, profession, month, condition, tables);
  if (rule === null) return null;
  const license = (level) => licenseRows(a.state, profession, level, tables).find((r) => applies(r, month)) ?? null;
  const stages = [];
  const add = (name, m) => stages.push({ name, ...m });

  // The requirements for holders of a doctorate in the profession replace those after an MSW.
  const rows = condition === "doctorate" ? [] : studyRows(from, a.to);
  for (const id of rows) add(id, studyMonths(tables.pathways.get(id), pace, model));
  const studying = rows.length > 0;

  // Choice: while study is still to do, hours and months already done count as 0 for the whole clock: the terms,
  // the longest time and the first license. (`done` still stands in for `years` in the pay.)
  const done = studying ? 0 : (a.done ?? 0);
  const doneMonths = studying ? 0 : a.doneMonths;
  const first = license("first");
  const socialWork = first?.exam === "none" ? "wait-register" : "wait-first-exam";
  const firstExam = plan === "counseling" ? "wait-counselor" : socialWork;

  let practice = null;
  let limit = "none";
  let stopped = null;
  const open = [];
  let workMonths = 0; // stages 4 to 6, typical: they count as experience
  if ([...CLINICAL_PLANS, "msw-general"].includes(plan)) {
    const begun = !studying && (done > 0 || (doneMonths ?? 0) > 0);
    // Without a first license there is nothing to wait for.
    add("first-license", begun || first === null ? { fast: 0, typical: 0, slow: 0 } : wait(firstExam, tables));
    workMonths += stages.at(-1).typical;
  }
  if (CLINICAL_PLANS.includes(plan)) {
    const share = a.share ?? defaultShare(a.setting, model);
    const clock = { done, doneMonths, share, supervision: a.supervision, hours, weeks };
    let way = bestWay(rule, clock, share, false, model);
    limit = way.limit;
    if (way.stage > 0) {
      // A figure of grade C never prevents a result: it becomes an open point.
      // Choice: the minimum hours a week are compared with the hours as entered, before any cap, and are checked first.
      if (rule.minWeek !== null && hours < rule.minWeek.n) {
        if (rule.minWeek.grade === "C") open.push("least-week");
        else stopped = "min_hours_week";
      }
      const most = rule.maxMonths;
      if (stopped === null && most !== null && way.passed + way.stage > most.n) {
        // Choice: without a known requirement, nothing replaces it; one that is met already does.
        const within = (one, onlyKnown = true) => {
          const found = bestWay(rule, one, one.share, onlyKnown, model);
          const fits = Object.values(found.terms).some((term) => term !== null) && found.passed + found.stage <= most.n;
          return fits ? { ...found, share: one.share } : null;
        };
        // What we assumed closes nothing either: the least share of hours with clients, in whole percent, that fits is
        // taken for one that was not said, then a full year for the weeks of a school (in which the figures of grade C
        // may fit as well), then both.
        const percents = Array.from({ length: 100 }, (_, index) => (index + 1) / 100);
        const leastShare = (one) =>
          a.share == null ? (percents.map((part) => within({ ...one, share: part })).find((known) => known !== null) ?? null) : null;
        const fullYear = a.weeks == null && weeks < model.get("weeks-a-year") ? { ...clock, weeks: model.get("weeks-a-year") } : null;
        const known =
          within(clock) ??
          leastShare(clock) ??
          (fullYear && (within(fullYear, false) ?? within(fullYear) ?? leastShare(fullYear))) ??
          undefined;
        if (most.grade === "C") open.push("longest-time");
        else if (known !== undefined) {
          open.push("left-out");
          way = known;
          limit = known.limit;
        } else stopped = "max_months";
      }
      if (stopped === "min_hours_week") limit = "none";
    }
    add("practice", { fast: way.fast, typical: way.stage, slow: way.stage * model.get("slow-practice") });
    workMonths += way.stage;
    practice = { share: way.share ?? share, h: way.h, doneMonths: way.passed, terms: way.terms, termsFast: way.termsFast, open };
    const clinical = wait(plan === "counseling" ? "wait-counselor" : "wait-clinical", tables);
    const retake = wait(plan === "counseling" ? "wait-counselor-retake" : "wait-retake", tables);
    // Additional hours instead of the examination: no retake.
    const retakes = condition === "failed-exam" ? 0 : (a.retakes ?? 0);
    const clinicalMonths = {};
    for (const speed of ["fast", "typical", "slow"]) clinicalMonths[speed] = clinical[speed] + retakes * retake[speed];
    add("clinical-license", clinicalMonths);
    workMonths += clinicalMonths.typical;
  }
  const bachelor = license("bachelor");
  if (plan === "bsw" && bachelor?.kind === "license")
    add("first-license", wait(bachelor.exam === "none" ? "wait-register" : "wait-first-exam", tables));
  if (plan === "bsn" && from !== "adn" && from !== "bsn") add("nclex", wait("wait-nclex", tables));

  const total = (way) => stages.reduce((sum, s) => sum + s[way], 0);
  const totals = { fast: total("fast"), typical: total("typical"), slow: total("slow") };
  return { stages, practice, limit, stopped, totals, workMonths, condition };
}

const addMonths = (month, more) => {
  const n = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + more;
  return `${String(Math.floor(n / 12)).padStart(4, "0")}-${String((n % 12) + 1).padStart(2, "0")}`;
};

// The best result that the rule of a month allows for this person.
function bestOfMonth(a, month, tables) {
  const conditions = [];
  if (CLINICAL_PLANS.includes(planOf(a))) {
    if (a.from === "doctorate") conditions.push("doctorate");
    if ((a.retakes ?? 0) > 0) conditions.push("failed-exam");
  }
  let best = timeUnder(a, month, null, tables);
  for (const condition of conditions) {
    const other = timeUnder(a, month, condition, tables);
    if (other === null || other.stopped) continue;
    if (best.stopped || other.totals.typical < best.totals.typical) best = other;
  }
  return best;
}

// "A plan uses the rule of the month in which it gets there."
// Choice: a new rule that would end before it applies is not waited for: the one before it applies.
function workOutTime(a, today, tables) {
  const start = a.start ?? today;
  const begins = start > today ? start : today;
  const ends = (time) => (time.stopped ? null : addMonths(start, wholeMonths(time.totals.typical)));
  const changes = changesOf(a.state, professionOf(planOf(a)), tables).filter((month) => month > begins);
  let before = null;
  let from = begins;
  for (const until of [...changes, null]) {
    const time = bestOfMonth(a, from, tables);
    const end = ends(time);
    if (before !== null && end !== null && end < from && ends(before) !== null) return before;
    if (until === null || (end !== null && end < until)) return time;
    before = time;
    from = until;
  }
  return before;
}

// -------------------------------------------------------------------------------------------------------------- pay

const ORDER = ["none", "bachelors", "bsw", "other-masters", "msw", "msw-licensed", "clinical", "doctorate"];
const ORDER_NURSING = ["adn", "bsn"];
const ORDER_COUNSELING = ["counseling-masters", "counselor"];
const REACHES = {
  none: ["none"],
  bachelors: ["none", "bachelors", "bachelors-or-rn"],
  bsw: ["none", "bachelors", "bachelors-or-rn", "bsw"],
  "other-masters": ["none", "bachelors", "bachelors-or-rn", "other-masters"],
  msw: ["none", "bachelors", "bachelors-or-rn", "bsw", "other-masters", "msw"],
  "msw-licensed": ["none", "bachelors", "bachelors-or-rn", "bsw", "other-masters", "msw"],
  clinical: ["none", "bachelors", "bachelors-or-rn", "bsw", "other-masters", "msw", "clinical", "clinician"],
  // "as msw, never clinical": also where the plan is an MSW and the person holds a doctorate.
  doctorate: ["none", "bachelors", "bachelors-or-rn", "bsw", "other-masters", "msw"],
  // A counselor has the credentials of another master's.
  "counseling-masters": ["none", "bachelors", "bachelors-or-rn", "other-masters"],
  counselor: ["none", "bachelors", "bachelors-or-rn", "other-masters", "clinician"],
  // An ADN nurse holds the RN license, but no bachelor's.
  adn: ["none", "rn", "bachelors-or-rn"],
  bsn: ["none", "bachelors", "bachelors-or-rn", "rn"],
};
const GRADES = { all: ["A", "A-", "B", "C"], studies: ["A", "A-", "B"], official: ["A", "A-"] };

// The rank of the degree already held, in the order of the route.
function heldCredential(from, nursing) {
  if (nursing) return from === "bsn" ? "bsn" : from === "adn" ? "adn" : null;
  // Choice: outside nursing a BSN is "another bachelor's" (as in the table of study), an associate or ADN is none.
  if (["none", "associate", "adn"].includes(from)) return "none";
  if (from === "counseling-masters") return "other-masters";
  return from === "bsn" ? "bachelors" : from;
}

function plannedCredential(to, moment) {
  if (CLINICAL_PLANS.includes(to)) return moment === "start" ? "msw-licensed" : "clinical";
  return to === "msw-general" ? "msw-licensed" : to;
}

function higher(a, b, order) {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

// Choice: computed pay is rounded to ten dollars, as the Bureau rounds annual pay.
const toTen = (v) => Math.round(v / 10) * 10;

// Official if the Bureau published all five; P25 and P75 interpolated if it published P10, P50 and P90; derived if it
// published none.
export function percentiles(occupation, state, tables) {
  const rows = tables.stateWages.get(`${state}|${occupation}`);
  const own = rows.find((r) => r.period === tables.wagePeriod);
  const us = tables.wagesUs.get(`${occupation}|${tables.wagePeriod}`);
  const names = ["p10", "p25", "p50", "p75", "p90"];
  const US = Object.fromEntries(names.map((k) => [k, Number(us[k])]));
  const known = Object.fromEntries(names.map((k) => [k, numberOrNull(own[k])]));
  const { p10, p50, p90 } = known;
  if (p10 !== null && p50 !== null && p90 !== null) {
    // P25 = P10 (P50/P10)^(ln(US25/US10)/ln(US50/US10)); P75 = P50 (P90/P50)^(ln(US75/US50)/ln(US90/US50)).
    const p25 = p10 * (p50 / p10) ** (Math.log(US.p25 / US.p10) / Math.log(US.p50 / US.p10));
    const p75 = p50 * (p90 / p50) ** (Math.log(US.p75 / US.p50) / Math.log(US.p90 / US.p50));
    return { derived: false, p10, p25: known.p25 ?? toTen(p25), p50, p75: known.p75 ?? toTen(p75), p90 };
  }
  // P_k = US_k x mean(state) / mean(US) x shape_k, the means of the newest year in which the state's was published.
  const told = rows.filter((r) => r.mean !== "").sort((a, b) => (a.period < b.period ? 1 : -1))[0];
  const ratio = Number(told.mean) / Number(tables.wagesUs.get(`${occupation}|${told.period}`).mean);
  // The shapes were fitted to social workers only.
  const shape = (k) => (occupation.startsWith("21-102") ? tables.model.get(`shape-${k}`) : 1);
  return { derived: true, ...Object.fromEntries(names.map((k) => [k, toTen(US[k] * ratio * shape(k))])) };
}

function factor(tables, id, appliesTo) {
  const row = tables.factors.find((r) => r.id === id && (!appliesTo || r.applies_to.split(";").includes(appliesTo)));
  return { name: id, low: Number(row.low), point: Number(row.point), high: Number(row.high), grade: row.grade };
}

// E(t) - E(t_ref), once for each column of the table, then sorted: before t_ref the steepest curve is the lowest.
function experienceStep(t, tables) {
  const slope = factor(tables, "experience-slope");
  const curve = factor(tables, "experience-curve");
  const reference = factor(tables, "experience-reference").point;
  const years = Math.min(t, tables.model.get("experience-cap"));
  const E = (column, x) => slope[column] * x + curve[column] * x * x;
  const at = (column) => E(column, years) - E(column, reference);
  const [low, point, high] = [at("low"), at("point"), at("high")].sort((x, y) => x - y);
  return { name: "experience", low, point, high, grade: slope.grade };
}

function settingRow(setting, nursing, counseling) {
  // No setting of counselors has its own figure; the self-employed are in none, as in social work.
  if (counseling && setting !== null && setting !== "private-practice") return "counselor-setting";
  if (!nursing) return `setting-${setting ?? "unknown"}`;
  if (setting === null) return "rn-unknown";
  return ["hospital", "clinic", "nursing-care", "government"].includes(setting) ? `rn-${setting}` : "rn-other";
}

function certificationHeld(certs, credential, t, moment, tables, work = null) {
  return certs.some((id) => {
    const row = tables.certifications.get(id);
    if (!REACHES[credential].includes(row.needs)) return false;
    const usual = numberOrNull(row.months_experience ?? row.prerequisite_months_experience);
    const other = work === "under-holder" ? row.months_under_holder : work === "supervisor" ? row.months_as_supervisor : "";
    const months = numberOrNull(other) ?? usual;
    return months === null ? moment === "end" : 12 * t >= months;
  });
}

// One figure for setting, credential, experience, certification and bilingual, at one evidence level.
function figure(c, level, tables) {
  const { model } = tables;
  const social = c.setting === null ? "21-1022" : OCCUPATION[c.setting];
  // Counselors have the same occupation in each setting.
  const occupation = c.nursing ? "29-1141" : c.counseling ? "21-1018" : social;
  const P = percentiles(occupation, c.state, tables);
  const steps = [
    factor(tables, settingRow(c.setting, c.nursing, c.counseling)),
    factor(tables, `credential-${c.credential}`, c.nursing ? "nursing" : occupation),
    experienceStep(c.t, tables),
  ];
  if (c.certification) steps.push(factor(tables, "certification"));
  if (c.bilingual) steps.push(factor(tables, "bilingual"));
  let x = 0;
  let down = 0;
  let up = 0;
  for (const step of steps) {
    const counts = GRADES[level].includes(step.grade);
    // A step below the level is left out of the point; its range counts with d = max(0, -low) and u = max(0, high).
    step.d = counts ? step.point - step.low : Math.max(0, -step.low);
    step.u = counts ? step.high - step.point : Math.max(0, step.high);
    step.effect = counts ? step.point : 0;
    x += step.effect;
    down += step.d * step.d;
    up += step.u * step.u;
  }
  const floor = model.get("edge-floor");
  const bUp = Math.max(floor, Math.log(P.p90 / P.p50));
  const bDown = Math.max(floor, Math.log(P.p50 / P.p10));
  const f = (v) => {
    const b = v >= 0 ? bUp : bDown;
    return P.p50 * Math.exp(b * Math.tanh(v / b));
  };
  const s = (model.get("spread-share") * Math.log(P.p75 / P.p25)) / 2;
  const e = P.derived ? model.get("derived-error") : 0;
  const D = Math.sqrt(s * s + down + e * e);
  const U = Math.sqrt(s * s + up + e * e);
  const w = f(x);
  const rangeFloor = model.get("range-floor");
  const low = Math.min(f(x - D), w * Math.exp(-rangeFloor));
  const high = Math.max(f(x + U), w * Math.exp(rangeFloor));
  return { occupation, percentiles: P, steps, x, bUp, bDown, s, e, D, U, w, fLow: f(x - D), fHigh: f(x + U), low, high };
}

// The point of the chosen level; low and high over that level and those above it, and over all settings if unanswered.
function figures(c, evidence, tables) {
  const levels = EVIDENCE.slice(0, EVIDENCE.indexOf(evidence) + 1);
  const settings = c.setting === null ? [null, ...SETTINGS.filter((s) => s !== "private-practice")] : [c.setting];
  const all = settings.flatMap((setting) =>
    levels.map((level) => ({ setting, level, ...figure({ ...c, setting }, level, tables) })),
  );
  const least = all.reduce((a, b) => (b.low < a.low ? b : a));
  const greatest = all.reduce((a, b) => (b.high > a.high ? b : a));
  const point = figure(c, evidence, tables);
  return {
    point,
    low: least.low,
    high: greatest.high,
    lowFrom: `${least.setting ?? "unknown"} ${least.level}`,
    highFrom: `${greatest.setting ?? "unknown"} ${greatest.level}`,
  };
}

function workOutPay(a, time, tables) {
  const plan = planOf(a);
  const nursing = plan === "bsn" || (plan === "none" && a.from === "adn");
  // The tables do not cover psychologists.
  if (plan === "psyd") return { start: null, end: null };
  const counseling = plan === "counseling";
  const evidence = a.evidence ?? "all";
  const held = heldCredential(startOf(a), nursing);
  const order = nursing ? ORDER_NURSING : ORDER;
  const full = tables.model.get("full-time-year");
  const years = a.years ?? (a.done === null ? 0 : a.done / full);
  // Choice: experience counts the hours as entered, not the hours the board counts.
  const rate = Math.min(1, (a.hours ?? 40) / tables.model.get("full-time-week"));
  const at = (moment, t) => {
    // Other credentials do not change a counselor's pay.
    const credential = counseling
      ? moment === "start" ? "counseling-masters" : "counselor"
      : higher(held, plannedCredential(plan, moment), order);
    const certification = certificationHeld(a.certs, credential, t, moment, tables, a.caseWork);
    const c = { nursing, counseling, state: a.state, setting: a.setting, credential, t, certification, bilingual: a.bilingual };
    return { credential, t, certification, case: c, ...figures(c, evidence, tables) };
  };
  const start = at("start", years);
  // workMonths is 0 for bsw and bsn: their waits are not work.
  const end = at("end", years + (time.workMonths * rate) / 12);
  const selfEmployed = a.setting === "private-practice" && !nursing;
  return {
    start: selfEmployed ? null : start,
    end: time.stopped || (selfEmployed && !CLINICAL_PLANS.includes(plan)) ? null : end,
    startInner: start,
    endInner: end,
  };
}

// ----------------------------------------------------------------------------------------------------------- result

const RESULTS = ["pay-start", "pay-typical", "pay-low", "pay-high", "months-typical", "months-fast", "months-slow", "limit"];
const toHundred = (v) => Math.floor(v / 100 + 0.5) * 100;
const wholeMonths = (v) => Math.ceil(v - 0.001);

export function workOut(raw, today, tables = defaultTables()) {
  const a = readAnswers(raw, tables);
  const result = Object.fromEntries(RESULTS.map((name) => [name, null]));
  // The start changes no figure here; it is returned to show that it was read.
  const inner = { answers: a, start: a.start ?? today };
  if (a.to === null || a.state === null) return { ...result, inner };

  const time = workOutTime(a, today, tables);
  const pay = workOutPay(a, time, tables);
  if (pay.start) result["pay-start"] = toHundred(pay.start.point.w);
  if (pay.end) {
    result["pay-typical"] = toHundred(pay.end.point.w);
    result["pay-low"] = toHundred(pay.end.low);
    result["pay-high"] = toHundred(pay.end.high);
  }
  if (!time.stopped) {
    result["months-typical"] = wholeMonths(time.totals.typical);
    result["months-fast"] = wholeMonths(time.totals.fast);
    result["months-slow"] = wholeMonths(time.totals.slow);
  }
  result.limit = time.limit;
  const shown = (p) => p && { ...p, case: undefined };
  Object.assign(inner, { ...time, payStart: shown(pay.start), payEnd: shown(pay.end), payCase: pay.endInner?.case });
  inner.exact = {
    "pay-start": pay.start?.point.w ?? null,
    "pay-typical": pay.end?.point.w ?? null,
    "pay-low": pay.end?.low ?? null,
    "pay-high": pay.end?.high ?? null,
  };
  return { ...result, inner };
}

// ------------------------------------------------------------------------------------------------------- case lines

export const HEADER = [
  "id",
  "answers",
  "today",
  ...RESULTS,
  "pay-tolerance",
  "months-tolerance",
  "who",
  "how",
];

// A pay within a dollar of the boundary between two hundreds may round either way when a last digit differs.
function payTolerance(exact) {
  const near = Object.values(exact ?? {}).some((v) => v !== null && Math.abs((v % 100) - 50) < 1);
  return near ? 100 : 0;
}

function csvCell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function caseLine(id, address, today, how, tables = defaultTables(), who = "work_out.mjs") {
  const r = workOut(readAddress(address), today, tables);
  const cells = [id, address, today, ...RESULTS.map((name) => r[name]), payTolerance(r.inner.exact), 0, who, how];
  return cells.map(csvCell).join(",");
}

// --------------------------------------------------------------------------------------------------- random answers

// A small seeded generator, so that the same seed gives the same cases everywhere.
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// The certifications in both copies of the table.
const CERT_IDS =
  "ccm acm-sw acm-rn c-swcm c-aswcm c-swhc c-ssws sw-g asw-g csw-g acsw dcsw cmc cctp cbt-beck cbt-acbt mac cdp cwcm-fl cphq crc cdms bcd".split(
    " ",
  );

export function randomAnswers(random, tables) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (p) => random() < p;
  const number = (least, most) => {
    const places = pick([0, 0, 1, 2]);
    return Number((least + random() * (most - least)).toFixed(places));
  };
  const states = [...tables.states.keys()];
  const out = { v: 1 };
  if (chance(0.8)) out.from = pick(FROM);
  if (chance(0.99)) out.to = chance(0.5) ? pick([...CLINICAL_PLANS, "msw-general"]) : pick(TO);
  if (chance(0.6)) out.pace = pick(PACE);
  if (chance(0.99)) out.state = chance(0.25) ? pick(["IA", "WV", "KY", "SD", "ME", "MS", "WI", "OH", "MI", "PA"]) : pick(states);
  if (chance(0.85)) out.setting = pick(SETTINGS);
  if (chance(0.85)) out.hours = chance(0.4) ? pick([40, 20, 30, 29.99, 37.5, 15, 10, 60, 4, 25, 36]) : number(4, 60);
  if (chance(0.5)) out.years = chance(0.3) ? pick([0, 2.25, 7.5, 25, 50]) : number(0, chance(0.2) ? 50 : 12);
  if (chance(0.4)) {
    const ids = [pick(CERT_IDS), pick(CERT_IDS), pick(CERT_IDS)].slice(0, 1 + Math.floor(random() * 3));
    if (chance(0.05)) ids.push("unknown-id");
    out.certs = [...new Set(ids)].join(",");
  }
  if (out.certs !== undefined && chance(0.3)) out["case-work"] = pick(["under-holder", "supervisor", "alone"]);
  if (chance(0.3)) out.bilingual = 1;
  if (chance(0.6)) out.evidence = pick(EVIDENCE);
  if (chance(0.35)) out.done = chance(0.3) ? pick([0, 500, 1500, 3000, 4000]) : number(0, chance(0.2) ? 10000 : 3500);
  if (chance(0.25)) out["done-months"] = chance(0.3) ? pick([0, 12, 23, 24]) : number(0, chance(0.2) ? 120 : 36);
  if (chance(0.3)) out.share = chance(0.3) ? pick([0.55, 0.05, 1, 0.75, 0.8]) : number(0.05, 1);
  if (chance(0.3)) out.supervision = chance(0.4) ? pick([1, 0.5, 1.5, 2, 0.25, 10]) : number(0.25, 4);
  if (chance(0.2)) out.weeks = chance(0.5) ? pick([38, 50, 52, 20]) : number(20, 52);
  if (chance(0.25)) out.retakes = pick([0, 1, 2, 9]);
  if (chance(0.2)) out.start = pick(["2026-09", "2027-01", "2024-03", "2027-10"]);
  // Rounding may leave a number out of range, and a few values are made invalid: both count as not answered.
  if (chance(0.03)) out.hours = pick([3.99, 61, "forty", 12.345]);
  if (chance(0.02)) out.setting = "nowhere";
  return out;
}

const addressOf = (answers) =>
  Object.entries(answers)
    .map(([k, v]) => `${k}=${v}`)
    .join("&");

// Checks the properties that the specification requires on one set of answers. Returns a description of each violation.
export function violations(answers, today, tables = defaultTables()) {
  const found = [];
  const r = workOut(answers, today, tables);
  const t = r.inner.totals;
  if (t && !r.inner.stopped) {
    if (!(t.fast <= t.typical && t.typical <= t.slow)) found.push("fast <= typical <= slow (exact)");
    if (!(r["months-fast"] <= r["months-typical"] && r["months-typical"] <= r["months-slow"]))
      found.push("fast <= typical <= slow (months)");
  }
  if (r["pay-typical"] !== null && !(r["pay-low"] < r["pay-typical"] && r["pay-typical"] < r["pay-high"]))
    found.push(`low < typical < high: ${r["pay-low"]} ${r["pay-typical"]} ${r["pay-high"]}`);
  if (JSON.stringify(workOut({ ...answers }, today, tables)) !== JSON.stringify(r)) found.push("same link, same result");

  // More hours never take longer, and never turn a result into none.
  for (const way of ["typical", "fast", "slow"]) {
    let before = null;
    let under = null;
    for (const hours of [4, 8, 10, 15, 16, 18, 20, 25, 29.99, 30, 35, 36, 37.5, 40, 45, 60]) {
      const at = workOut({ ...answers, hours }, today, tables);
      // Terms left out at few hours come back at more: an open point, which is shown.
      if ((at.inner.practice?.open ?? []).includes("left-out")) continue;
      const q = at[`months-${way}`];
      // The shorter of two alternatives may be the longer one at the slow speed.
      if (under !== at.inner.condition) before = null;
      under = at.inner.condition;
      if (before !== null && (q === null || q > before)) found.push(`more hours later: months-${way} at ${hours} h: ${before} to ${q}`);
      before = q;
    }
  }

  const c = r.inner.payCase;
  if (c) {
    const certs = r.inner.answers.certs;
    // A better credential never lowers pay, other things equal; the certifications held follow the credential.
    for (const level of EVIDENCE) {
      for (const moment of ["start", "end"]) {
        let before = null;
        for (const credential of c.nursing ? ORDER_NURSING : c.counseling ? ORDER_COUNSELING : ORDER) {
          const certification = certificationHeld(certs, credential, c.t, moment, tables, r.inner.answers.caseWork);
          const w = figure({ ...c, credential, certification }, level, tables).w;
          if (before && w < before.w - 1e-9) found.push(`${credential} under ${before.credential} at level ${level}`);
          before = { w, credential };
        }
      }
    }
    // Less evidence never narrows the range.
    let width = 0;
    for (const evidence of EVIDENCE) {
      const g = figures(c, evidence, tables);
      if (g.high - g.low < width - 1e-9) found.push(`narrower range with ${evidence}`);
      width = g.high - g.low;
    }
  }
  return found;
}

// ----------------------------------------------------------------------------------------------------- command line

function checkFile(file, tables) {
  const rows = parseCsv(readFileSync(file, "utf8"));
  let wrong = 0;
  for (const row of rows) {
    const r = workOut(readAddress(row.answers), row.today, tables);
    for (const name of RESULTS) {
      const expected = row[name] === "" ? null : name === "limit" ? row[name] : Number(row[name]);
      const kind = name.split("-")[0];
      const tolerance = Number(row[`${kind}-tolerance`] ?? 0);
      const same =
        typeof expected === "number" && r[name] !== null ? Math.abs(expected - r[name]) <= tolerance : expected === r[name];
      if (!same) {
        wrong++;
        console.log(`${file} ${row.id} ${name}: expected ${expected}, worked out ${r[name]}`);
      }
    }
  }
  return { cases: rows.length, wrong, ids: rows.map((r) => r.id) };
}

// Recomputes the lines that this script computed; those computed by hand stay, so that --check lists what differs.
function renewFile(file, tables) {
  const rows = parseCsv(readFileSync(file, "utf8"));
  const lines = rows.map((row) =>
    row.who === "work_out.mjs"
      ? caseLine(row.id, row.answers, row.today, row.how, tables)
      : HEADER.map((name) => csvCell(row[name])).join(","),
  );
  writeFileSync(file, [HEADER.join(","), ...lines].join("\n") + "\n");
}

function main(argv) {
  const options = { today: "2026-11", seed: "1" };
  const rest = [];
  let check = false;
  let renew = false;
  for (let i = 0; i < argv.length; i++) {
    const name = argv[i].replace(/^--/, "");
    if (argv[i] === "--check") check = true;
    else if (argv[i] === "--renew") renew = true;
    else if (["data", "today", "random", "seed", "line", "how"].includes(name) && argv[i].startsWith("--")) options[name] = argv[++i];
    else rest.push(argv[i]);
  }
  const tables = options.data ? loadTables(options.data) : defaultTables();

  if (renew) {
    for (const file of rest) renewFile(file, tables);
    return;
  }
  if (check) {
    let cases = 0;
    let wrong = 0;
    const seen = new Set();
    for (const file of rest) {
      const r = checkFile(file, tables);
      cases += r.cases;
      wrong += r.wrong;
      for (const id of r.ids) {
        if (seen.has(id)) {
          wrong++;
          console.log(`${file}: id ${id} is used twice`);
        }
        seen.add(id);
      }
    }
    console.log(`${cases} cases, ${wrong} differences`);
    process.exitCode = wrong === 0 ? 0 : 1;
    return;
  }
  if (options.random !== undefined) {
    const random = generator(Number(options.seed));
    const lines = [HEADER.join(",")];
    const broken = new Map();
    for (let i = 1; i <= Number(options.random); i++) {
      const address = addressOf(randomAnswers(random, tables));
      lines.push(caseLine(`random-${options.seed}-${i}`, address, options.today, "", tables));
      for (const what of violations(readAddress(address), options.today, tables)) {
        const kind = what.split(":")[0];
        const entry = broken.get(kind) ?? { count: 0, example: `${address}  ${what}` };
        entry.count++;
        broken.set(kind, entry);
      }
    }
    process.stdout.write(lines.join("\n") + "\n");
    for (const [kind, { count, example }] of broken) console.error(`broken ${count} times: ${kind}\n  ${example}`);
    if (broken.size === 0) console.error(`${options.random} answers: no property broken`);
    return;
  }
  if (rest.length !== 1) {
    console.error(
      "usage: work_out.mjs ANSWERS [--today YYYY-MM] [--line ID [--how TEXT]] | --random N [--seed S] | --check FILE... | --renew FILE...",
    );
    process.exitCode = 2;
    return;
  }
  if (options.line) console.log(caseLine(options.line, rest[0], options.today, options.how ?? "", tables));
  else console.log(JSON.stringify(workOut(readAddress(rest[0]), options.today, tables), null, 2));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
