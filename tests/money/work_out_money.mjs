// A second implementation of "Is it worth it?", written from the rules in README.md in this folder and not from the
// program. It shares only the loan terms in data/ with the program, and computes everything else itself.
//
//   node tests/money/work_out_money.mjs CASES.csv                 the cases with their results
//   node tests/money/work_out_money.mjs --random 2000 --seed 7    random cases

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { parseCsv } from "../cases/work_out.mjs";

const data = join(dirname(fileURLToPath(import.meta.url)), "../../data");
const read = (name) => parseCsv(readFileSync(join(data, `${name}.csv`), "utf8"));

const loanRows = read("loans");
const legacyEnds = loanRows.find((row) => row.id === "legacy-years").to;
// The figure that applies in a month: the last row that has begun by then, or the first row.
function term(id, month = "9999-12") {
  const rows = loanRows.filter((row) => row.id === id);
  const begun = rows.filter((row) => row.from === "" || row.from <= month);
  return Number((begun.at(-1) ?? rows[0]).value);
}
const ladder = (plan) => read("repayment").filter((row) => row.plan === plan);
const tiers = ladder("tiered").map((row) => ({ from: Number(row.over), years: Number(row.value) }));
const inflation = 1 + term("inflation") / 100;
const horizon = term("horizon");

function later(month, years) {
  return `${Number(month.slice(0, 4)) + years}${month.slice(4)}`;
}

export const INPUTS = [
  "id", "level", "first_year", "months", "credits", "begins", "price", "base", "stay_x", "path_x", "later_x", "later_month",
  "years", "grows", "kept", "grants", "employer", "cash", "living", "dependents", "spouse", "public", "professional", "legacy",
  "dependent", "subsidized", "borrowed_graduate", "borrowed_undergraduate", "federal_rate", "private_rate",
];
export const OUTPUTS = [
  "need", "federal", "gap", "owed", "first_pay", "standard_payment", "standard_paid", "income_payment", "income_months",
  "income_paid", "forgiven", "ending", "break_even_standard", "break_even_income", "gain_10_standard", "gain_10_income",
  "gain_20_income", "flip_10", "flip_20",
];

// ------------------------------------------------------------------------------------------------------------- pay

const slope = Number(read("factors").find((row) => row.id === "experience-slope").point);
const bend = Number(read("factors").find((row) => row.id === "experience-curve").point);
const middle = Number(read("factors").find((row) => row.id === "experience-reference").point);
const cap = Number(read("model").find((row) => row.id === "experience-cap").value);
function experience(years) {
  const of = (e) => slope * e + bend * e * e;
  return of(Math.min(years, cap)) - of(middle);
}

// Pay a year in month m of the path and of staying. It changes with experience once a year.
function payOf(c) {
  const staying = (m) => c.base * Math.exp(c.stay_x + experience(c.years + (c.grows ? Math.floor(m / 12) : 0)));
  const going = (m) => {
    if (m < c.months) return c.kept * staying(m);
    const worked = c.grows ? Math.max(0, Math.floor(m / 12) * 12 - c.months) / 12 : 0;
    const x = m >= c.later_month ? c.later_x : c.path_x;
    return c.base * Math.exp(x + experience(c.years + worked));
  };
  return { staying, going };
}

// --------------------------------------------------------------------------------------------------------- borrowing

function borrow(c) {
  const graduate = c.level === "graduate";
  const count = Math.max(1, Math.ceil(c.months / 12));
  const priceOfYear = c.price / count;
  const granted = Math.min(c.grants, priceOfYear);
  const helped = Math.min(c.employer, priceOfYear - granted);
  const unpaid = priceOfYear - granted - helped;
  const ownMoney = Math.min(c.cash, unpaid * count) / count;
  const need = unpaid - ownMoney + c.living;
  const load = c.credits > 0 ? Math.min(1, (c.credits / (c.months / 12)) / term("full-time-credits", c.begins)) : 1;
  const kind = c.professional ? "professional" : "graduate";
  const whose = c.dependent ? "dependent" : "independent";
  let leftInAll = graduate
    ? Math.max(0, term(`limit-${kind}-total`) - c.borrowed_graduate)
    : Math.max(0, term(`limit-${whose}-total`) - c.borrowed_undergraduate);
  let leftOfLife = Math.max(0, term("limit-lifetime") - c.borrowed_graduate - c.borrowed_undergraduate);
  let leftSubsidized = term("subsidized-total");
  const privateRate = (c.private_rate ?? term("private-rate")) / 100;
  const sum = { need: 0, federal: 0, gap: 0, accrued: 0, weighed: 0, privately: 0, cash: [] };
  for (let y = 0; y < count; y++) {
    const when = later(c.begins, y);
    const wait = Math.max(0, c.months / 12 - y + term("grace") - term("disbursement"));
    const fee = term("fee-direct", when) / 100;
    const rung = Math.min(3, c.first_year + y);
    const limit = graduate ? term(`limit-${kind}-year`) : term(`limit-${whose}-${rung}`);
    const lent = Math.max(0, Math.min(need / (1 - fee), limit * load, leftInAll, leftOfLife));
    leftInAll -= lent;
    leftOfLife -= lent;
    let free = 0;
    if (!graduate && c.subsidized) free = Math.min(lent, term(`subsidized-${rung}`) * load, leftSubsidized);
    leftSubsidized -= free;
    const rate = (c.federal_rate ?? term(graduate ? "rate-graduate" : "rate-undergraduate", when)) / 100;
    sum.federal += lent;
    sum.weighed += lent * rate;
    sum.accrued += (lent - free) * rate * wait;
    let open = need - lent * (1 - fee);
    if (c.legacy && graduate && when <= legacyEnds && open > 1e-6) {
      const plusFee = term("fee-plus", when) / 100;
      const plus = Math.min(open / (1 - plusFee), leftOfLife);
      const plusRate = (c.federal_rate ?? term("rate-plus", when)) / 100;
      leftOfLife -= plus;
      sum.federal += plus;
      sum.weighed += plus * plusRate;
      sum.accrued += plus * plusRate * wait;
      open -= plus * (1 - plusFee);
    }
    if (open > 1e-6) {
      sum.gap += open;
      sum.privately += open * (1 + privateRate * wait);
    }
    sum.need += need;
    sum.cash.push(c.grants - granted + c.living - ownMoney);
  }
  return { ...sum, rate: sum.federal > 0 ? sum.weighed / sum.federal : 0, privateRate };
}

// --------------------------------------------------------------------------------------------------------- repayment

function level(owed, yearly, months) {
  const i = yearly / 12;
  return i < 1e-9 ? owed / months : (owed * i) / (1 - (1 + i) ** -months);
}

// The law's wording: 1% of an income of more than 10,000 and not more than 20,000, and so on, to 10%.
function rap(income, dependents) {
  let a;
  if (income <= 10000) a = 120;
  else a = (income * Math.min(10, Math.ceil((income - 10000) / 10000))) / 100;
  return Math.max(term("rap-least"), a / 12 - term("rap-dependent") * dependents);
}

function incomePlan(c, loans, going) {
  let principal = loans.federal;
  let interestOwed = loans.accrued;
  const payments = [];
  if (principal + interestOwed < 0.005) return { payments, forgiven: 0, ending: "nothing-owed" };
  const most = c.public ? term("pslf-payments") : term("rap-payments");
  for (let k = 0; k < most; k++) {
    const m = c.months + k;
    const certified = going(Math.min(c.months + 12 * Math.floor(k / 12), horizon * 12 - 1)) + c.spouse;
    const asked = rap(certified * inflation ** (m / 12), c.dependents);
    const interest = (principal * loans.rate) / 12;
    const paid = Math.min(asked, principal + interestOwed + interest);
    const past = Math.max(0, paid - interest);
    const toOwed = Math.min(past, interestOwed);
    const toPrincipal = Math.min(past - toOwed, principal);
    interestOwed -= toOwed;
    principal -= toPrincipal;
    const goal = Math.min(term("rap-match"), paid);
    if (toPrincipal < goal) principal = Math.max(0, principal - (goal - toPrincipal));
    payments.push(paid);
    if (principal + interestOwed < 0.005) return { payments, forgiven: 0, ending: "paid-off" };
  }
  return { payments, forgiven: principal + interestOwed, ending: c.public ? "service" : "taxed" };
}

// --------------------------------------------------------------------------------------------------------- everything

export function workOut(c) {
  const { staying, going } = payOf(c);
  const loans = borrow(c);
  const years = [...Array(horizon).keys()];
  const mean = (pay) => years.map((y) => [...Array(12).keys()].reduce((sum, m) => sum + pay(12 * y + m), 0) / 12);
  const [gone, stayed] = [mean(going), mean(staying)];
  const owed = loans.federal + loans.accrued;
  const tier = tiers.filter((row) => loans.federal >= row.from).at(-1).years * 12;
  const standardPayment = owed >= 0.005 ? level(owed, loans.rate, tier) : 0;
  const privateMonths = term("private-years") * 12;
  const privatePayment = loans.privately >= 0.005 ? level(loans.privately, loans.privateRate, privateMonths) : 0;
  const standard = owed >= 0.005 ? Array(tier).fill(standardPayment) : [];
  const privately = loans.privately >= 0.005 ? Array(privateMonths).fill(privatePayment) : [];
  const income = incomePlan(c, loans, going);
  const inYear = (payments, y) => payments.reduce((sum, paid, k) => (Math.floor((c.months + k) / 12) === y ? sum + paid : sum), 0);
  const cash = years.map((y) => loans.cash[y] ?? 0);
  const lineOf = (payments) => {
    let ahead = 0;
    return years.map((y) => {
      const paid = inYear(payments, y) + inYear(privately, y);
      ahead += gone[y] - stayed[y] - paid / inflation ** y + cash[y];
      return ahead;
    });
  };
  const [lineStandard, lineIncome] = [lineOf(standard), lineOf(income.payments)];
  const gain = going(horizon * 12 - 1) - staying(horizon * 12 - 1);
  const breakEven = (line) => {
    if (line.every((ahead) => Math.abs(ahead) < 0.5)) return "same";
    const t = years.find((from) => line.slice(from).every((ahead) => ahead >= -0.5));
    if (t === 0) return `never-behind-${line.findIndex((ahead) => ahead >= 0.5) + 1}`;
    if (t !== undefined) return String(t + 1);
    return gain > 0.5 ? "not-within" : "staying";
  };
  const worth = (n) => years.slice(0, n).reduce((sum, y) => sum + (gone[y] - stayed[y]) / (1 + term("discount") / 100) ** y, 0);
  const money = (amount) => (Math.abs(amount) < 0.005 ? "0.00" : amount.toFixed(2));
  const total = (payments) => payments.reduce((sum, paid) => sum + paid, 0);
  return {
    need: money(loans.need),
    federal: money(loans.federal),
    gap: money(loans.gap),
    owed: money(owed + loans.privately),
    first_pay: money(going(c.months) * inflation ** (c.months / 12)),
    standard_payment: money(standardPayment + privatePayment),
    standard_paid: money(total(standard)),
    income_payment: money((income.payments[0] ?? 0) + privatePayment),
    income_months: String(income.payments.length),
    income_paid: money(total(income.payments)),
    forgiven: money(income.forgiven),
    ending: income.ending,
    break_even_standard: breakEven(lineStandard),
    break_even_income: breakEven(lineIncome),
    gain_10_standard: money(lineStandard[9]),
    gain_10_income: money(lineIncome[9]),
    gain_20_income: money(lineIncome[19]),
    flip_10: money(worth(10)),
    flip_20: money(worth(20)),
  };
}

const words = new Set(["id", "level", "begins"]);
const flags = new Set(["grows", "public", "professional", "legacy", "dependent", "subsidized"]);
const mayLack = new Set(["federal_rate", "private_rate"]);
export function caseOf(row) {
  const value = (name) => {
    if (words.has(name)) return row[name];
    if (flags.has(name)) return row[name] === "yes";
    if (row[name] === "") return mayLack.has(name) ? undefined : 0;
    return Number(row[name]);
  };
  return Object.fromEntries(INPUTS.map((name) => [name, value(name)]));
}

// --------------------------------------------------------------------------------------------------- random cases

// A small seeded generator: mulberry32.
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function draw(random, id) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const between = (low, high, step = 1) => low + step * Math.floor(random() * ((high - low) / step + 1));
  const sometimes = (part, value) => (random() < part ? value() : "");
  const yes = (part) => (random() < part ? "yes" : "no");
  const graduate = random() < 0.7;
  const months = pick(graduate ? [9, 12, 15, 18, 21, 24, 27, 36, 48, 60] : [12, 18, 24, 30, 36, 48, 60, 72]);
  const x = (low, high) => (between(low, high) / 1000).toFixed(3);
  return {
    id,
    level: graduate ? "graduate" : "undergraduate",
    first_year: graduate ? 1 : pick([1, 1, 3]),
    months,
    credits: pick(graduate ? [30, 36, 48, 60] : [30, 60, 120]),
    begins: pick(["2025-08", "2026-08", "2026-11", "2027-01", "2028-09", "2031-03"]),
    price: random() < 0.05 ? 0 : pick([between(1000, 20000), between(20000, 90000), between(20000, 90000), between(90000, 1000000)]),
    base: between(25000, 140000),
    stay_x: x(-400, 100),
    path_x: x(-250, 350),
    later_x: x(-200, 400),
    later_month: months + between(0, 60),
    years: between(0, 30),
    grows: yes(0.85),
    kept: pick(["0", "0", "0.25", "0.5", "0.75", "1"]),
    grants: sometimes(0.3, () => between(0, 30000)),
    employer: sometimes(0.3, () => pick([1000, 5250, 12000])),
    cash: sometimes(0.3, () => between(0, 60000)),
    living: sometimes(0.2, () => between(0, 25000)),
    dependents: sometimes(0.4, () => between(0, 20)),
    spouse: sometimes(0.2, () => between(0, 150000)),
    public: yes(0.5),
    professional: yes(0.1),
    legacy: yes(0.1),
    dependent: yes(0.4),
    subsidized: yes(0.4),
    borrowed_graduate: sometimes(0.2, () => between(0, 120000)),
    borrowed_undergraduate: sometimes(0.2, () => between(0, 60000)),
    federal_rate: sometimes(0.1, () => pick(["0", "3.5", "12"])),
    private_rate: sometimes(0.2, () => pick(["0", "4.53", "14.79"])),
  };
}

const line = (row, result) => [...INPUTS.map((name) => row[name]), ...OUTPUTS.map((name) => result[name])].join(",");

function main(given) {
  const option = (name) => (given.includes(name) ? Number(given[given.indexOf(name) + 1]) : undefined);
  const head = [...INPUTS, ...OUTPUTS].join(",");
  const count = option("--random");
  let rows;
  if (count !== undefined) {
    const random = generator(option("--seed") ?? 1);
    rows = [...Array(count).keys()].map((n) => draw(random, `drawn-${n + 1}`));
  } else if (given.length === 1) {
    rows = parseCsv(readFileSync(given[0], "utf8"));
  } else {
    console.error("usage: work_out_money.mjs CASES.csv | --random N [--seed S]");
    process.exit(2);
  }
  const asText = (row) => Object.fromEntries(INPUTS.map((name) => [name, String(row[name])]));
  process.stdout.write(`${[head, ...rows.map((row) => line(row, workOut(caseOf(asText(row)))))].join("\n")}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
