//! The words of the form: choices as visitors would say them, help, and what is wrong with an entry.

use super::{Locale, names};
use crate::answers::{Education, Plan};
use crate::entry::EntryError;
use crate::link::{self, Field};

words! {
/// A word of the form.
FormWord {
    SetBySchool: "The school set this. You can change it.", "Lo puso la escuela. Puedes cambiarlo.";
    Needed: "needed", "hace falta";
    Refine: "Refine", "Afinar";
    RefineWhat: "pace, hours, experience, certifications, bilingual, hours already done, evidence, costs",
        "ritmo, horas, experiencia, certificaciones, idiomas, horas ya hechas, evidencia, costos";
    RefineGiven: "{0} of {1} given", "{0} de {1} respondidas";
    GroupStudy: "Your studies", "Tus estudios";
    GroupWork: "Your work", "Tu trabajo";
    GroupDone: "Supervised practice and exam", "Práctica supervisada y examen";
    GroupEvidence: "What may count", "Lo que puede contar";
    Help: "Help: {0}", "Ayuda: {0}";
    HelpMore: "More in the guide", "Más en la guía";
    MonthShape: "Write it as 2027-01, 01/2027 or January 2027", "Escríbelo como 2027-01, 01/2027 o enero de 2027";

    // Where are you now?
    FromNone: "No college degree yet", "Todavía sin título universitario";
    FromAssociate: "Associate degree, not nursing", "Associate (dos años), no en enfermería";
    FromBachelors: "Bachelor's degree, not social work or nursing (psychology, sociology …)",
        "Bachelor's que no es de trabajo social ni de enfermería (psicología, sociología …)";
    FromBsw: "Bachelor's in social work (BSW)", "Bachelor's en trabajo social (BSW)";
    FromAdn: "Associate degree in nursing (ADN)", "Associate en enfermería (ADN)";
    FromBsn: "Bachelor's in nursing (BSN)", "Bachelor's en enfermería (BSN)";
    FromMsw: "Master's in social work (MSW)", "Maestría en trabajo social (MSW)";
    FromOtherMasters: "Another master's (public health, education …)", "Otra maestría (salud pública, educación …)";
    FromCounseling: "Master's in clinical mental health counseling", "Maestría en consejería clínica de salud mental";
    FromDoctorate: "Doctorate", "Doctorado";

    // What do you aim for?
    ToBachelors: "A bachelor's degree, not social work or nursing", "Un bachelor's que no es de trabajo social ni de enfermería";
    ToBsw: "Bachelor's in social work (BSW)", "Bachelor's en trabajo social (BSW)";
    ToBsn: "Nursing: a BSN and the RN license", "Enfermería: BSN y la licencia RN";
    ToMsw: "MSW, then the clinical license", "MSW y luego la licencia clínica";
    ToMswAfterBsw: "BSW, then a shorter MSW, then the clinical license", "BSW, luego una MSW más corta y la licencia clínica";
    ToMswGeneral: "MSW and a first license, no clinical license", "MSW y una primera licencia, sin licencia clínica";
    ToCounseling: "Counseling: a master's, then the counselor license", "Consejería: una maestría y luego la licencia de consejería";
    ToOtherMasters: "Another master's (public health, education …)", "Otra maestría (salud pública, educación …)";
    ToDoctorate: "Doctorate in social work (DSW, PhD)", "Doctorado en trabajo social (DSW, PhD)";
    ToPsyd: "Doctor of Psychology (PsyD)", "Doctorado en psicología (PsyD)";
    ToNoStudy: "No more study: the license for what I hold", "Sin más estudios: la licencia de lo que ya tengo";

    // Where a plan starts, while nobody has said
    AskStart: "Where are you now? You have not said, so we count from {0}.",
        "¿Dónde estás ahora? No lo has dicho, así que contamos desde {0}.";
    StartNoDegree: "no degree at all", "cero, sin ningún título";
    StartBachelors: "a bachelor's degree in another field", "un bachelor's en otro campo";
    AnswerNone: "No degree yet", "Sin título todavía";
    AnswerBachelors: "Bachelor's in another field", "Bachelor's en otro campo";
    AnswerBsw: "BSW", "BSW";
    AnswerMsw: "MSW", "MSW";
    AnswerAdn: "Nurse with an ADN", "Enfermería con ADN";

    // Help
    HelpFrom: "The highest degree that you hold. It decides how many years of study lie ahead.",
        "El título más alto que tienes. De él depende cuántos años de estudio faltan.";
    HelpTo: "The degree that you plan, and the license that it leads to. With the clinical license you treat clients without supervision.",
        "El título que planeas y la licencia a la que lleva. Con la licencia clínica se atiende a clientes sin supervisión.";
    HelpState: "Where you will work and be licensed. Each state has its own pay and its own rules.",
        "Donde vas a trabajar y tener la licencia. Cada estado tiene sus sueldos y sus reglas.";
    HelpSetting: "The kind of place that employs you. Pay differs from place to place, and so does the time with clients.",
        "El tipo de lugar que te emplea. De un lugar a otro cambian el sueldo y el tiempo con clientes.";
    HelpPace: "How fast you study. Part time takes longer and lets you keep a job.",
        "A qué ritmo estudias. A medio tiempo tardas más y puedes conservar un empleo.";
    HelpStart: "The month in which you begin. All dates count from there; empty, they count from this month.",
        "El mes en que empiezas. Todas las fechas cuentan desde ahí; vacío, desde este mes.";
    HelpHours: "Hours of paid work a week once you practice. Fewer hours mean less pay a year and, in most states, a later license.",
        "Horas de trabajo pagado por semana cuando ejerces. Con menos horas el sueldo anual es menor y, en casi todos los estados, la licencia llega más tarde.";
    HelpWeeks: "A school has fewer weeks of work than a year, so supervised hours take longer to gather. Without an answer a usual school year stands in.",
        "Una escuela tiene menos semanas de trabajo que un año, así que reunir las horas supervisadas tarda más. Sin respuesta, tomamos un año escolar usual.";
    HelpYears: "Years of full-time work in this profession so far. Two years at half time count as one.",
        "Años de trabajo a tiempo completo en esta profesión. Dos años a medio tiempo cuentan como uno.";
    HelpBilingual: "You work with clients in another language as well. The estimate adds what studies found for that.",
        "También trabajas con clientes en otro idioma. La estimación agrega lo que encontraron los estudios.";
    HelpCertifications: "Voluntary certificates, beside the license. One that you can hold at the end of this plan may raise your pay.",
        "Certificados voluntarios, además de la licencia. Uno que puedas tener al final de este plan puede subir tu sueldo.";
    HelpDone: "Supervised hours after the degree that your board accepts. They come off what the state asks for.",
        "Horas supervisadas después del título que tu junta acepta. Se restan de lo que pide el estado.";
    HelpDoneMonths: "Months of supervised practice behind you. Many states ask for a least time, however many hours you have.",
        "Meses de práctica supervisada que ya tienes. Muchos estados piden un tiempo mínimo, tengas las horas que tengas.";
    HelpShare: "How much of your week is spent with clients. Some states count those hours on their own. 0.6, 60 and 60% mean the same.",
        "Qué parte de tu semana pasas con clientes. Algunos estados cuentan esas horas aparte. 0.6, 60 y 60% son lo mismo.";
    HelpSupervision: "Hours a week with your supervisor. With too few of them the hours of supervision that the state asks for take longest.",
        "Horas por semana con quien te supervisa. Si son pocas, lo que más tarda son las horas de supervisión que pide el estado.";
    HelpRetakes: "How often you expect to take the clinical exam again. Each time adds a wait and a fee; 0 is to pass the first time.",
        "Cuántas veces esperas repetir el examen clínico. Cada vez agrega una espera y una cuota; 0 es aprobar a la primera.";
    HelpTuition: "What your school asks for the whole plan. Write 12600, 12,600 or $12,600.",
        "Lo que pide tu escuela por todo el plan. Escribe 12600, 12,600 o $12,600.";
    HelpSupervisionPayer: "Where you pay for supervision yourself, it counts among the costs of the plan.",
        "Si pagas tú la supervisión, cuenta entre los costos del plan.";
    HelpEvidence: "Which sources may move the number: official figures alone, studies as well, or also what career guides claim.",
        "Qué fuentes pueden mover la cifra: solo las oficiales, también estudios, o además lo que afirman las guías de carrera.";

    // What is wrong with an entry
    NotANumber: "“{0}” cannot be read as a number. Enter one from {1} to {2}, such as {3}.",
        "“{0}” no se puede leer como número. Escribe uno de {1} a {2}, por ejemplo {3}.";
    Ambiguous: "“{0}” can mean {1} or {2}. Write {3} or {4}.",
        "“{0}” puede ser {1} o {2}. Escribe {3} o {4}.";
    TooFine: "“{0}” has more than two decimals. Enter a number from {1} to {2} with two at most.",
        "“{0}” tiene más de dos decimales. Escribe un número de {1} a {2} con dos como máximo.";
    TooFineShare: "“{0}” is not a whole percent. Enter one from 5% to 100%, such as 60%.",
        "“{0}” no es un porcentaje entero. Escribe uno de 5% a 100%, por ejemplo 60%.";
    OutOfRange: "“{0}” is out of range. Enter a number from {1} to {2}.", "“{0}” está fuera de rango. Escribe un número de {1} a {2}.";
    OutOfRangeShare: "“{0}” is out of range. Enter a share from 5% to 100%, such as 60%.",
        "“{0}” está fuera de rango. Escribe una parte de 5% a 100%, por ejemplo 60%.";
    NotWhole: "“{0}” is not a whole number. Enter one from {1} to {2}.", "“{0}” no es un número entero. Escribe uno de {1} a {2}.";
    NotAMonth: "“{0}” cannot be read as a month. Write it as 2027-01, 01/2027 or January 2027.",
        "“{0}” no se puede leer como mes. Escríbelo como 2027-01, 01/2027 o enero de 2027.";
    HalfAMonth: "The month is not complete. Give month and year.", "El mes no está completo. Indica mes y año.";
    StillLastGood: "The estimate still shows your last good answer.", "La estimación todavía usa tu última respuesta válida.";
}
}

/// The questions that are asked under “Refine”.
pub const REFINED: [Field; 14] = [
    Field::Pace,
    Field::Start,
    Field::Tuition,
    Field::Hours,
    Field::Years,
    Field::Bilingual,
    Field::Certifications,
    Field::Done,
    Field::DoneMonths,
    Field::Share,
    Field::Supervision,
    Field::SupervisionPayer,
    Field::Retakes,
    Field::Evidence,
];

/// What people hold, as they would say it.
pub const fn from_choice(held: Education) -> FormWord {
    match held {
        Education::None => FormWord::FromNone,
        Education::Associate => FormWord::FromAssociate,
        Education::Bachelors => FormWord::FromBachelors,
        Education::Bsw => FormWord::FromBsw,
        Education::Adn => FormWord::FromAdn,
        Education::Bsn => FormWord::FromBsn,
        Education::Msw => FormWord::FromMsw,
        Education::OtherMasters => FormWord::FromOtherMasters,
        Education::CounselingMasters => FormWord::FromCounseling,
        Education::Doctorate => FormWord::FromDoctorate,
    }
}

/// What people aim for, as they would say it.
pub const fn to_choice(plan: Plan) -> FormWord {
    match plan {
        Plan::Bachelors => FormWord::ToBachelors,
        Plan::Bsw => FormWord::ToBsw,
        Plan::Bsn => FormWord::ToBsn,
        Plan::Msw => FormWord::ToMsw,
        Plan::MswAfterBsw => FormWord::ToMswAfterBsw,
        Plan::MswGeneral => FormWord::ToMswGeneral,
        Plan::Counseling => FormWord::ToCounseling,
        Plan::OtherMasters => FormWord::ToOtherMasters,
        Plan::Doctorate => FormWord::ToDoctorate,
        Plan::Psyd => FormWord::ToPsyd,
        Plan::NoStudy => FormWord::ToNoStudy,
    }
}

/// What is to be known of a question; `None` for what the form does not ask.
pub const fn help(field: Field) -> Option<FormWord> {
    Some(match field {
        Field::From => FormWord::HelpFrom,
        Field::To => FormWord::HelpTo,
        Field::Pace => FormWord::HelpPace,
        Field::State => FormWord::HelpState,
        Field::Setting => FormWord::HelpSetting,
        Field::Hours => FormWord::HelpHours,
        Field::Weeks => FormWord::HelpWeeks,
        Field::Years => FormWord::HelpYears,
        Field::Certifications => FormWord::HelpCertifications,
        Field::Bilingual => FormWord::HelpBilingual,
        Field::Evidence => FormWord::HelpEvidence,
        Field::Done => FormWord::HelpDone,
        Field::DoneMonths => FormWord::HelpDoneMonths,
        Field::Share => FormWord::HelpShare,
        Field::Supervision => FormWord::HelpSupervision,
        Field::Retakes => FormWord::HelpRetakes,
        Field::Start => FormWord::HelpStart,
        Field::Tuition => FormWord::HelpTuition,
        Field::SupervisionPayer => FormWord::HelpSupervisionPayer,
        _ => return None,
    })
}

impl Locale {
    /// What is wrong with an entry of the form, and that nothing is lost.
    pub fn bad_entry(&self, field: Field, error: EntryError, typed: &str) -> String {
        let typed = link::cut(typed);
        let bounds = link::range(field).unwrap_or_default();
        let number = |hundredths: u32| self.figures.number(i64::from(hundredths));
        let (least, most) = (number(bounds.0), number(bounds.1));
        let sentence = match error {
            EntryError::NotANumber => {
                // A number that the field takes, as an example.
                let middle = bounds.0.midpoint(bounds.1) / 100 * 100;
                let example = if field == Field::Share {
                    self.figures.percent(SHARE_EXAMPLE)
                } else {
                    number(middle.max(bounds.0))
                };
                self.fill(FormWord::NotANumber, &[&typed, &least, &most, &example])
            }
            EntryError::Ambiguous { decimal, grouped } => {
                let (one, other) = (number(decimal.0), number(grouped.0));
                let plain = [decimal.write(), grouped.write()];
                self.fill(
                    FormWord::Ambiguous,
                    &[&typed, &one, &other, &plain[0], &plain[1]],
                )
            }
            EntryError::TooFine if field == Field::Share => {
                self.fill(FormWord::TooFineShare, &[&typed])
            }
            EntryError::TooFine => self.fill(FormWord::TooFine, &[&typed, &least, &most]),
            EntryError::OutOfRange if field == Field::Share => {
                self.fill(FormWord::OutOfRangeShare, &[&typed])
            }
            EntryError::OutOfRange => self.fill(FormWord::OutOfRange, &[&typed, &least, &most]),
            EntryError::NotWhole => self.fill(FormWord::NotWhole, &[&typed, &least, &most]),
            // Of half a month browsers tell nothing that a person typed.
            EntryError::NotAMonth if typed.chars().all(|letter| letter == '?') => {
                self.say(FormWord::HalfAMonth).to_owned()
            }
            EntryError::NotAMonth => self.fill(FormWord::NotAMonth, &[&typed]),
        };
        format!("{sentence} {}", self.say(FormWord::StillLastGood))
    }

    /// Where a plan is taken to start, as a question.
    pub fn ask_start(&self, start: Education) -> String {
        let word = match start {
            Education::Bachelors => FormWord::StartBachelors,
            _ => FormWord::StartNoDegree,
        };
        self.fill(FormWord::AskStart, &[self.say(word)])
    }

    /// How many of the questions under “Refine” are answered.
    pub fn refined(&self, given: usize) -> String {
        let [given, all] = [given, REFINED.len()].map(|count| self.number(count as f64));
        self.fill(FormWord::RefineGiven, &[&given, &all])
    }

    /// How a help is called.
    pub fn help_for(&self, field: Field) -> String {
        self.fill(FormWord::Help, &[self.say(names::field(field))])
    }
}

/// 60 percent, as the hint has it; in hundredths.
const SHARE_EXAMPLE: i64 = 60;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::answers::Language;
    use crate::entry;

    #[test]
    fn each_fault_is_told_with_what_was_typed_and_what_would_be_right() {
        let locale = Locale::of(Language::English);
        for (field, typed, told) in [
            (
                Field::Hours,
                "abc",
                "“abc” cannot be read as a number. Enter one from 4 to 60, such as 32.",
            ),
            (
                Field::Done,
                "1.800",
                "“1.800” can mean 1.8 or 1,800. Write 1.8 or 1800.",
            ),
            (
                Field::Hours,
                "37.555",
                "“37.555” has more than two decimals. Enter a number from 4 to 60 with two at most.",
            ),
            (
                Field::Share,
                "1.5",
                "“1.5” is not a whole percent. Enter one from 5% to 100%, such as 60%.",
            ),
            (
                Field::Share,
                "2",
                "“2” is out of range. Enter a share from 5% to 100%, such as 60%.",
            ),
            (
                Field::Done,
                "10001",
                "“10001” is out of range. Enter a number from 0 to 10,000.",
            ),
            (
                Field::Retakes,
                "1,5",
                "“1,5” is not a whole number. Enter one from 0 to 9.",
            ),
            (
                Field::Start,
                "soon",
                "“soon” cannot be read as a month. Write it as 2027-01, 01/2027 or January 2027.",
            ),
            (
                Field::Start,
                "?",
                "The month is not complete. Give month and year.",
            ),
        ] {
            let error = entry::read(field, typed).expect_err(typed);
            let said = locale.bad_entry(field, error, typed);
            assert_eq!(
                said,
                format!("{told} {}", locale.say(FormWord::StillLastGood))
            );
        }
    }
}
