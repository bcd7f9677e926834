//! The debt at the first payment, what federal loans do not cover, and the payments under both plans.

use leptos::prelude::*;

use super::{Findings, data};
use crate::components::charts::shapes::bar;
use crate::components::{
    Caption, DataTable, TableColumn, disclosure, figure, in_sentence, with_figures,
};
use crate::evidence::provenance::MoneyFigure;
use crate::i18n::messages::MoneyMessage;
use crate::money::repay::tier_months;
use crate::money::{PlanKind, Repayment};
use crate::tables::money::MARK_OFFICIAL;

/// The debt at the first payment, with its share of pay.
pub fn debt_fact(findings: &Findings) -> AnyView {
    let Findings { locale, money, .. } = *findings;
    let owed = money.worth.debt.typical;
    let value = if owed.whole() > 0 {
        let debt = findings.dollars("debt", owed, MoneyFigure::Debt);
        view! { {debt} " " {of_pay(findings)} }.into_any()
    } else {
        // Programs that read the page need the figure too.
        data("debt", 0, locale.text(MoneyMessage::NothingOwed).to_owned())
    };
    view! { <div><dt>{locale.text(MoneyMessage::DebtShort)}</dt><dd>{value}</dd></div> }.into_any()
}

/// The monthly payment under both plans; `None` without debt.
pub fn payment_fact(findings: &Findings) -> Option<AnyView> {
    let Findings { locale, money, .. } = *findings;
    let worth = &money.worth;
    if worth.debt.typical.whole() <= 0 {
        return None;
    }
    if !worth.has_federal_loans() {
        let payment = MoneyFigure::Payment(PlanKind::Standard);
        let payment = findings.dollars("payment-private", worth.plans[0].payment, payment);
        let name = locale.text(MoneyMessage::PrivateLoan);
        let fact = view! {
            <div>
                <dt>{locale.text(MoneyMessage::MonthColumn)}</dt>
                <dd>{payment} " " <small>{name}</small></dd>
            </div>
        };
        return Some(fact.into_any());
    }
    let plans = worth.plans.iter().map(|plan| {
        let id = match plan.kind {
            PlanKind::Standard => "payment-standard",
            PlanKind::Income => "payment-income",
        };
        let payment = findings.dollars(id, plan.payment, MoneyFigure::Payment(plan.kind));
        // The table of both plans has their full names.
        let name = locale.text(match plan.kind {
            PlanKind::Standard => MoneyMessage::StandardShort,
            PlanKind::Income => MoneyMessage::IncomeShort,
        });
        view! { <span class="payment">{payment} " " <small>{name}</small></span> }.into_any()
    });
    let plans: Vec<AnyView> = plans.collect();
    let fact =
        view! { <div><dt>{locale.text(MoneyMessage::MonthColumn)}</dt><dd>{plans}</dd></div> };
    Some(fact.into_any())
}

/// Debt compared with pay, what federal loans do not cover, how the plans end; folded. `None` without debt.
pub fn debt_part(findings: &Findings) -> Option<AnyView> {
    let Findings { locale, money, .. } = *findings;
    (money.worth.debt.typical.whole() > 0).then(|| {
        disclosure(
            "fold",
            "worth-debt",
            view! { <h4>{locale.text(MoneyMessage::DebtHeading)}</h4> }.into_any(),
            owing(findings),
        )
    })
}

fn owing(findings: &Findings) -> AnyView {
    let Findings { locale, money, .. } = *findings;
    let worth = &money.worth;
    let owed = worth.debt.typical;
    let older = money.older_loans;
    let older_dollars = locale.whole_dollars(older);
    let above = if owed.0 > worth.first_pay.0 {
        Some(locale.text(MoneyMessage::DebtAbovePay).to_owned())
    } else if owed.0 + older.0 > worth.first_pay.0 {
        Some(locale.format(MoneyMessage::DEBT_ABOVE_WITH_OLDER, &[&older_dollars]))
    } else {
        None
    };
    let above = above.map(|sentence| view! { <p class="note">{sentence}</p> });
    let has_federal = worth.has_federal_loans();
    let with_older = (has_federal && older.whole() > 0).then(|| {
        let months = tier_months(worth.funding.loans.principal + older).0;
        let sentence = locale.format(
            MoneyMessage::OLDER_LOANS_NOTE,
            &[&older_dollars, &locale.duration(months)],
        );
        view! { <p class="note">{sentence}</p> }
    });
    let is_private = worth.funding.gap.whole() > 0;
    let gap = is_private.then(|| {
        let amount = findings.dollars("loan-gap", worth.funding.gap, MoneyFigure::Gap);
        view! {
            <dl class="worth-facts">
                <div>
                    <dt>{locale.text(MoneyMessage::GapLabel)}</dt>
                    <dd>
                        {amount} " " <small>{gap_note(findings)}</small>
                        " " <small>{private_growth(findings)}</small>
                    </dd>
                </div>
            </dl>
        }
    });
    let note = if is_private && has_federal {
        MoneyMessage::PaymentsNote
    } else {
        MoneyMessage::PaymentsNoteFederal
    };
    let mark = MARK_OFFICIAL.now().value;
    // The test spreads a debt over fixed years, as the standard plan does.
    let is_heavy = worth.plan(PlanKind::Standard).share * 100.0 > mark;
    let heavy = is_heavy.then(|| {
        let text = locale.format(MoneyMessage::ABOVE_MARK, &[&locale.number(mark)]);
        view! { <p class="note">{text}</p> }
    });
    let same = worth.same_payments.map(|(from, to)| {
        let ends = [from, to].map(|end| locale.whole_dollars(end));
        let text = locale.format(MoneyMessage::SAME_PAYMENTS, &[&ends[0], &ends[1]]);
        view! { <p class="note">{text}</p> }
    });
    let too_late = locale
        .service_gives_nothing(money)
        .map(|text| view! { <p class="note">{text}</p> });
    let growth = has_federal.then(|| view! { <p class="note">{loan_growth(findings)}</p> });
    view! {
        {growth}
        {gap}
        {bars(findings)}
        {above}
        {has_federal.then(|| plans_table(findings))}
        {with_older}
        <p class="note">{locale.text(note)}</p>
        {heavy}
        {same}
        {too_late}
    }
    .into_any()
}

/// What the federal loans grow to. Each figure opens its source, here and below.
fn loan_growth(findings: &Findings) -> AnyView {
    let Findings { locale, money, .. } = *findings;
    let funding = &money.worth.funding;
    let loans = &funding.loans;
    let dollars = [loans.principal, funding.fees, loans.accrued];
    let facts = dollars
        .map(|dollars| findings.facts(locale.whole_dollars(dollars), MoneyFigure::Debt))
        .into();
    with_figures(locale, "loan-growth", &locale.loan_growth(funding), facts)
}

/// What the federal loans cover, and how the rest is counted.
fn gap_note(findings: &Findings) -> AnyView {
    let Findings { locale, money, .. } = *findings;
    let covered = findings.facts(locale.federal_loans(&money.worth.funding), MoneyFigure::Gap);
    with_figures(locale, "gap-note", &locale.gap_note(money), vec![covered])
}

fn private_growth(findings: &Findings) -> Option<AnyView> {
    let Findings { locale, money, .. } = *findings;
    let funding = &money.worth.funding;
    let grown = findings.facts(locale.whole_dollars(funding.private), MoneyFigure::Debt);
    let sentence = locale.private_growth(funding)?;
    Some(with_figures(
        locale,
        "private-growth",
        &sentence,
        vec![grown],
    ))
}

/// The debt as a share of the first year's pay.
fn of_pay(findings: &Findings) -> AnyView {
    let Findings { locale, money, .. } = *findings;
    let worth = &money.worth;
    if worth.first_pay.0 <= 0.0 {
        return ().into_any();
    }
    let share = locale.part_of_pay(worth.debt.typical.share_of(worth.first_pay));
    let pay = locale.whole_dollars(worth.first_pay);
    let sentence = locale.format(MoneyMessage::DEBT_OF_PAY, &[&share, &pay]);
    let facts = findings.facts(pay.clone(), MoneyFigure::FirstPay);
    let button = figure(locale, "first-pay", facts, None);
    view! { <small>{in_sentence(&sentence, [(pay, button)])}</small> }.into_any()
}

/// Debt and yearly pay as bars on one scale. The figures are above them.
fn bars(findings: &Findings) -> Option<AnyView> {
    let Findings { locale, money, .. } = *findings;
    let (owed, pay) = (money.worth.debt.typical, money.worth.first_pay);
    let most = owed.0.max(pay.0);
    if pay.0 <= 0.0 {
        return None;
    }
    let formatted = [owed, pay].map(|dollars| locale.whole_dollars(dollars));
    let label = locale.format(MoneyMessage::DEBT_BARS, &[&formatted[0], &formatted[1]]);
    let lines = [
        (MoneyMessage::DebtLabel, owed, "wait"),
        (MoneyMessage::FirstPayLabel, pay, "work"),
    ]
    .map(|(word, dollars, class)| {
        view! {
            <p>{locale.text(word)}</p>
            <svg class="chart" width="100%" height="16">
                {bar(class, (0.2, dollars.0 / most * 99.6), (2, 12))}
            </svg>
        }
        .into_any()
    });
    let plot =
        view! { <div class="plot two-bars" role="img" aria-label=label>{Vec::from(lines)}</div> };
    Some(plot.into_any())
}

fn plans_table(findings: &Findings) -> AnyView {
    let Findings { locale, money, .. } = *findings;
    let rows: Vec<AnyView> = money
        .worth
        .plans
        .iter()
        .map(|plan| plan_row(findings, plan))
        .collect();
    let columns = [
        MoneyMessage::PlanColumn,
        MoneyMessage::MonthColumn,
        MoneyMessage::ShareColumn,
        MoneyMessage::LeftColumn,
        MoneyMessage::EndColumn,
    ]
    .map(|word| TableColumn::words(locale.text(word)));
    let caption = Caption::Shown(locale.text(MoneyMessage::PlansTable).to_owned());
    view! { <DataTable caption columns>{rows}</DataTable> }.into_any()
}

fn plan_row(findings: &Findings, plan: &Repayment) -> AnyView {
    let Findings { locale, money, .. } = *findings;
    let key = match plan.kind {
        PlanKind::Standard => "plan-standard",
        PlanKind::Income => "plan-income",
    };
    let behind = MoneyFigure::Payment(plan.kind);
    let payment = findings.facts(locale.whole_dollars(plan.payment), behind);
    let payment = figure(locale, key, payment, None);
    let share = findings.facts(locale.part_of_pay(plan.share), behind);
    let share = figure(locale, [key, "-share"].concat(), share.without_unit(), None);
    let left = if plan.left.whole() > 0 {
        let left = findings.facts(locale.whole_dollars(plan.left), behind);
        figure(locale, [key, "-left"].concat(), left, None)
    } else {
        locale.text(MoneyMessage::NothingLeft).into_any()
    };
    view! {
        <tr>
            <th scope="row">{locale.repayment_plan(money, plan.kind)}</th>
            <td>{payment}</td>
            <td>{share}</td>
            <td>{left}</td>
            <td>{ending(findings, plan)}</td>
        </tr>
    }
    .into_any()
}

/// How the plan ends. A forgiven amount opens its source.
fn ending(findings: &Findings, plan: &Repayment) -> AnyView {
    let locale = findings.locale;
    let sentence = locale.ending(plan);
    let behind = MoneyFigure::Ending(plan.kind);
    let key = match plan.kind {
        PlanKind::Standard => "ending-standard",
        PlanKind::Income => "ending-income",
    };
    let after = locale.duration(plan.federal.months.0);
    let forgiven = locale.whole_dollars(plan.federal.forgiven);
    let button = |value: String, part: &str, has_unit: bool| {
        let facts = findings.facts(value.clone(), behind);
        let facts = if has_unit {
            facts
        } else {
            facts.without_unit()
        };
        (value, figure(locale, [key, part].concat(), facts, None))
    };
    let buttons = [
        button(after, "-time", false),
        button(forgiven, "-forgiven", true),
    ];
    in_sentence(&sentence, buttons)
}
