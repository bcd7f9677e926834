// Makes data/prices_us.csv, prices_state.csv, outcomes_us.csv and outcomes_state.csv from two CSV files, which were
// derived from the offices' own files (see "prices" and "outcomes" in data/README.md).
//
//   node tests/money/take_in.mjs TUITION.csv SCORECARD.csv           writes the four tables
//   node tests/money/take_in.mjs --check TUITION.csv SCORECARD.csv   changes nothing; fails if a table differs
//
// It selects rows and columns and shortens their names. It changes no figure.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { parseCsv } from "../cases/work_out.mjs";

const data = join(dirname(fileURLToPath(import.meta.url)), "../../data");
const states = new Set(parseCsv(readFileSync(join(data, "states.csv"), "utf8")).map((row) => row.state));

const sectors = { public: "public", "private nonprofit": "nonprofit", "private for-profit": "for-profit", all: "all" };

const priced = {
  "all graduate programs": "graduate",
  MSW: "msw",
  "counseling master (51.15, 13.11, 42.28)": "counseling",
  "social work doctorate": "social-work-doctorate",
  BSW: "bsw",
  BSN: "bsn",
  "BSN (RN to BSN): undergraduate per-credit price": "rn-to-bsn",
  ADN: "adn",
  "any undergraduate, 4-year": "undergraduate",
};

// The kinds of price. Net prices are after grants and include living costs, so they are not tuition.
function per(row) {
  if (row.measure.startsWith("average net price")) return "net-year";
  if (row.measure.startsWith("cost of attendance without tuition")) return "living-year";
  return row.unit === "dollars a credit" ? "credit" : "year";
}

// The first month of the school year.
const schoolYear = (period) => `${period.slice(0, 4)}-07`;

function priceRow(row) {
  const source = row.source.startsWith("IPEDS") ? "ipeds-2022" : "scorecard-2023";
  const { schools, p25, p50, p75, grade } = row;
  const kind = [priced[row.degree], ...(row.level === "state" ? [row.state] : []), sectors[row.control], row.residency];
  return [...kind, per(row), schools, p25, p50, p75, schoolYear(row.period), grade, source];
}

const studied = {
  "4407.3": "bsw",
  "4407.5": "msw",
  "4407.6": "social-work-doctorate",
  5115.5: "mental-health-counseling",
  1311.5: "student-counseling",
  4228.5: "counseling-psychology",
  4201.3: "psychology-bachelors",
  4511.3: "sociology-bachelors",
  "4400.3": "human-services-bachelors",
  1907.3: "human-development-bachelors",
  "4400.5": "human-services-masters",
  4404.5: "public-administration",
  5107.5: "health-administration",
  5122.5: "public-health",
  5138.2: "adn",
  5138.3: "bsn",
};

const told = {
  "debt at graduation, same level and school": ["debt", "dollars", "2017", "scorecard-fields-2017"],
  "earnings 1 year after": ["pay-1", "dollars of 2018", "2017", "scorecard-fields-2017"],
  "earnings 4 years after, national median of graduates": ["pay-4", "dollars of 2024", "2023", "scorecard-fields-2026"],
};

function outcomeRow(row) {
  const [what, unit, period, source] = told[row.measure];
  const { programs, people, p25, p50, p75, grade } = row;
  const degree = studied[`${row.cip}.${row.credential_level}`];
  const place = row.level === "state" ? row.state : sectors[row.control];
  return [degree, place, what, programs, people, p25, p50, p75, unit, period, grade, source];
}

// Prices per credit that are not the price of a degree: California's out-of-state price is a surcharge on the in-state
// price, and in state only one school of seventeen has one.
const surcharges = ["msw,CA,public,out-of-state,credit", "counseling,CA,public,out-of-state,credit", "counseling,CA,public,in-state,credit"];
const isPrice = (row) => !surcharges.includes(row.slice(0, 5).join(","));

const percentiles = "p25,p50,p75";
const table = (head, rows) => `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n`;

export function tables(tuition, scorecard) {
  const prices = tuition.filter((row) => priced[row.degree]);
  const outcomes = scorecard.filter((row) => studied[`${row.cip}.${row.credential_level}`]);
  const nation = (row) => row.level === "US";
  const state = (row) => row.level === "state" && states.has(row.state);
  const ends = `${percentiles},period,grade,source`;
  const outcome = `what,programs,people,${percentiles},unit,period,grade,source`;
  return {
    prices_us: table(`degree,sector,residency,per,schools,${ends}`, prices.filter(nation).map(priceRow)),
    prices_state: table(`degree,state,sector,residency,per,schools,${ends}`, prices.filter(state).map(priceRow).filter(isPrice)),
    outcomes_us: table(`degree,sector,${outcome}`, outcomes.filter(nation).map(outcomeRow)),
    outcomes_state: table(`degree,state,${outcome}`, outcomes.filter(state).map(outcomeRow)),
  };
}

const given = process.argv.slice(2);
const check = given[0] === "--check";
const [tuition, scorecard] = check ? given.slice(1) : given;
if (!tuition || !scorecard) {
  console.error("usage: node tests/money/take_in.mjs [--check] TUITION.csv SCORECARD.csv");
  process.exit(2);
}
const rows = (file) => parseCsv(readFileSync(file, "utf8"));
let differ = 0;
for (const [name, text] of Object.entries(tables(rows(tuition), rows(scorecard)))) {
  const file = join(data, `${name}.csv`);
  if (!check) {
    writeFileSync(file, text);
    console.log(`${name}.csv: ${text.split("\n").length - 2} rows`);
  } else if (readFileSync(file, "utf8") !== text) {
    console.error(`${name}.csv is not what these files give`);
    differ += 1;
  }
}
process.exit(differ === 0 ? 0 : 1);
