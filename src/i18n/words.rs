//! Every visible word of the calculator, in English and Spanish, side by side. A word with one language does
//! not compile. Other parts of the program have tables of their own, made in the same way.
//!
//! `{0}`, `{1}` are filled in by [`super::Locale::fill`]; a test checks that both languages have the same.

use std::sync::OnceLock;

use crate::answers::Language;

/// A word of some table of words.
pub trait Spoken: Copy {
    /// The word in a language.
    fn say(self, language: Language) -> &'static str;
}

/// All words of a table, a line each, in the order of its enum. As references they would take 2 KB more of the first
/// load.
pub struct WordTable {
    english: &'static str,
    /// With the feature `spanish-later`, nothing until [`super::load_spanish`] or [`super::load_more_spanish`] was called.
    spanish: OnceLock<&'static str>,
    lines: [OnceLock<Vec<&'static str>>; 2],
}

impl WordTable {
    /// A table of these English words.
    pub const fn new(english: &'static str) -> Self {
        Self {
            english,
            spanish: OnceLock::new(),
            lines: [OnceLock::new(), OnceLock::new()],
        }
    }

    /// Puts the Spanish words beside the English ones.
    pub fn load_spanish(&self, spanish: &'static str) {
        let _ = self.spanish.set(spanish);
    }

    /// A word by its place; the English one where Spanish is not here.
    pub fn word(&self, place: usize, language: Language) -> &'static str {
        let (text, lines) = match (language, self.spanish.get()) {
            (Language::Spanish, Some(spanish)) => (*spanish, &self.lines[1]),
            _ => (self.english, &self.lines[0]),
        };
        let lines = lines.get_or_init(|| text.lines().collect());
        lines.get(place).copied().unwrap_or_default()
    }
}

/// Makes a table of words: an enum, with each word in English and Spanish.
macro_rules! words {
    ($(#[$about:meta])* $Word:ident { $($Name:ident: $english:literal, $spanish:literal;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u16)]
        pub enum $Word { $($Name),+ }

        impl $Word {
            /// Every word, for tests.
            pub const ALL: &'static [Self] = &[$(Self::$Name),+];

            fn table() -> &'static $crate::words::WordTable {
                static TABLE: $crate::words::WordTable =
                    $crate::words::WordTable::new(concat!($($english, "\n"),+));
                &TABLE
            }

            /// Puts the Spanish words into the table.
            pub fn load_spanish() {
                Self::table().load_spanish(concat!($($spanish, "\n"),+));
            }

            /// The word in a language. Called from hundreds of places, so never inlined.
            #[inline(never)]
            pub fn say(self, language: $crate::answers::Language) -> &'static str {
                #[cfg(not(feature = "spanish-later"))]
                Self::load_spanish();
                Self::table().word(self as usize, language)
            }
        }

        impl $crate::words::Spoken for $Word {
            fn say(self, language: $crate::answers::Language) -> &'static str {
                $Word::say(self, language)
            }
        }
    };
}

words! {
/// A word or sentence of the calculator.
Word {
    // The page
    Title: "What would you earn, and when would you be licensed?", "¿Cuánto ganarías y cuándo tendrías la licencia?";
    PageTitle: "Casepath: pay and license of a clinical case manager",
        "Casepath: sueldo y licencia de un administrador clínico de casos";
    TitleCompare: "Compare plans: Casepath", "Comparar planes: Casepath";
    TitlePlan: "My plan: Casepath", "Mi plan: Casepath";
    TitleGuide: "Guide: Casepath", "Guía: Casepath";
    TitleSources: "Sources: Casepath", "Fuentes: Casepath";
    TitleAdvising: "Advising: Casepath", "Asesoría: Casepath";
    TitleEmbed: "On your school's site: Casepath", "En el sitio de tu escuela: Casepath";
    SkipToResult: "Skip to the result", "Ir al resultado";
    OtherLanguage: "Español", "English";
    Theme: "Colors", "Colores";
    ThemeAuto: "Match device",
        "Como el dispositivo";
    ThemeLight: "Light", "Claros";
    ThemeDark: "Dark", "Oscuros";
    YourAnswers: "Your answers", "Tus respuestas";
    YourEstimate: "Your estimate", "Tu estimación";

    // Fields
    From: "Where are you now?", "¿Dónde estás ahora?";
    To: "What do you aim for?", "¿A qué aspiras?";
    EducationSoFar: "Education so far", "Estudios hasta ahora";
    Pace: "Pace of study", "Ritmo de estudio";
    State: "State", "Estado";
    Setting: "Work setting", "Lugar de trabajo";
    Hours: "Hours a week", "Horas por semana";
    Years: "Years of experience", "Años de experiencia";
    Certifications: "Certifications", "Certificaciones";
    Bilingual: "Bilingual", "Bilingüe";
    Evidence: "Evidence", "Evidencia";
    Done: "Hours already done", "Horas ya hechas";
    DoneMonths: "Months already done", "Meses ya hechos";
    Share: "Share of hours with clients", "Parte de las horas con clientes";
    Supervision: "Supervision hours a week", "Horas de supervisión por semana";
    Retakes: "Exam retakes", "Repeticiones del examen";
    Start: "Start", "Inicio";
    Tuition: "Tuition for the whole plan", "Matrícula de todo el plan";
    SupervisionPayer: "Supervision is paid by", "La supervisión la paga";
    LanguageField: "Language", "Idioma";
    ViewField: "View", "Vista";
    AtField: "Place in the view", "Lugar en la vista";
    NotYet: "I don't know yet", "Todavía no lo sé";
    HoursHint: "4 to 60; 40 is full time", "De 4 a 60; 40 es tiempo completo";
    WeeksHint: "At your school, 20 to 52", "En tu escuela, de 20 a 52";
    YearsHint: "Full-time years in this profession, 0 to 50", "Años de tiempo completo en esta profesión, de 0 a 50";
    EchoYear: "{0} year of experience",
        "{0} año de experiencia";
    EchoYears: "{0} years of experience",
        "{0} años de experiencia";
    DoneHint: "Supervised hours after the degree, 0 to 10,000", "Horas supervisadas después del título, de 0 a 10,000";
    DoneMonthsHint: "Months of supervised practice, 0 to 120", "Meses de práctica supervisada, de 0 a 120";
    ShareHint: "5% to 100%; 50% is half of them", "De 5% a 100%; 50% es la mitad";
    SupervisionHint: "0.25 to 10", "De 0.25 a 10";
    RetakesHint: "How many times you plan to retake the clinical exam, 0 to 9", "Cuántas veces piensas repetir el examen clínico, de 0 a 9";
    StartHint: "The month in which you begin", "El mes en que empiezas";
    TuitionHint: "US dollars, as your school tells it, 0 to 500,000", "Dólares, según tu escuela, de 0 a 500,000";
    BilingualHint: "Spanish, Mandarin, Arabic or another language of your clients", "Español, mandarín, árabe u otro idioma de tus clientes";
    MoreCertifications: "{0} more certifications", "{0} certificaciones más";
    CertHeld: "Counted: you would hold it at the end of this plan", "Cuenta: la tendrías al final de este plan";
    CertOpens: "Open to you at the end of this plan", "Abierta para ti al final de este plan";
    CertOpensAsk: "Open at the end of this plan; months of experience: ask the issuer",
        "Se abre al final de este plan; meses de experiencia: pregunta a quien la otorga";
    CertMonths: "Asks for {0} months of experience, more than this plan gives", "Pide {0} meses de experiencia, más de lo que da este plan";
    CertNeeds: "Not open on this plan: it needs {0}", "No se abre con este plan: pide {0}";
    CertMonthsOnly: "Asks for {0} months of experience", "Pide {0} meses de experiencia";
    CertNoMonths: "No experience asked",
        "No pide experiencia";
    CertAskIssuer: "Months of experience: ask the issuer", "Meses de experiencia: pregunta a quien la otorga";
    CertAbout: "About the {0}", "Sobre la {0}";
    NeedBachelors: "a bachelor's degree", "una licenciatura (bachelor's)";
    NeedBsw: "a degree in social work", "un título en trabajo social";
    NeedOtherMasters: "a master's degree", "una maestría";
    NeedMsw: "an MSW", "una MSW";
    NeedClinical: "the clinical license of social workers", "la licencia clínica de trabajo social";
    NeedRn: "a nurse's license (RN)", "la licencia de enfermería (RN)";
    NeedBachelorsOrRn: "a bachelor's degree or a nurse's license (RN)", "una licenciatura (bachelor's) o la licencia de enfermería (RN)";
    NeedClinician: "a clinical or counselor license", "la licencia clínica o la de consejería";

    // Errors in the form
    LastGood: "This is your last good estimate: “{0}” needs another look.", "Esta es tu última estimación válida: revisa “{0}”.";
    LinkBadValue: "The value given for “{0}” cannot be used ({1}); it counts as not answered. Everything else was kept.",
        "El valor dado para “{0}” no se puede usar ({1}); cuenta como no respondido. Todo lo demás se conservó.";
    LinkOtherVersion: "This link was made by another version of Casepath and cannot be read here. Your answers are as they were.",
        "Este enlace viene de otra versión de Casepath y aquí no se puede leer. Tus respuestas siguen como estaban.";
    Dismiss: "Close this message", "Cerrar este mensaje";
    Continue: "Continue", "Continuar";

    // Saving
    SavedAt: "Saved only in this browser, {0}. Browsers may forget: {1}.",
        "Guardado solo en este navegador, {0}. Los navegadores pueden olvidar: {1}.";
    KeepByLink: "copy the link to keep it", "copia el enlace para conservarlo";
    KeepByCopy: "download a copy in “My plan” to keep plans and log", "descarga una copia en “Mi plan” para conservar planes y bitácora";
    SavedNothingYet: "What you answer is kept only in this browser.", "Lo que respondas se guarda solo en este navegador.";
    NotKeptBlocked: "Nothing is kept: this browser blocks storage. Copy the link to keep your answers.",
        "No se guarda nada: este navegador bloquea el almacenamiento. Copia el enlace para conservar tus respuestas.";
    NotKeptFull: "Nothing is kept: the browser's storage is full. Copy the link to keep your answers.",
        "No se guarda nada: el almacenamiento del navegador está lleno. Copia el enlace para conservar tus respuestas.";
    NotKeptDamaged: "What this browser kept cannot be read. It is left as it is, and nothing is kept until you decide.",
        "Lo que este navegador guardó no se puede leer. Queda como está y no se guarda nada hasta que decidas.";
    NotKeptNewer: "A newer version of Casepath kept your answers here. They are left as they are, and nothing is kept by this one.",
        "Una versión más nueva de Casepath guardó aquí tus respuestas. Quedan como están y esta versión no guarda nada.";
    NotKeptLink: "You opened a link. These answers are not kept until you choose.", "Abriste un enlace. Estas respuestas no se guardan hasta que elijas.";
    StartAnew: "Start anew here", "Empezar de nuevo aquí";
    KeepThese: "Keep these answers", "Guardar estas respuestas";
    UseMine: "Back to mine of {0}", "Volver a las mías del {0}";
    WelcomeBack: "Your plan of {0} is here.", "Aquí está tu plan del {0}.";
    StartNew: "Start new", "Empezar de cero";
    Undo: "Undo", "Deshacer";
    Cleared: "Everything kept here is cleared.", "Se borró todo lo guardado aquí.";
    StartedNew: "Your answers are cleared. Plans and log are still here.", "Se borraron tus respuestas. Los planes y la bitácora siguen aquí.";
    ClearNow: "Clear now", "Borrar ahora";
    ReallyClear: "Clear answers, plans and log from this browser?", "¿Borrar de este navegador respuestas, planes y bitácora?";
    ClearYes: "Yes, clear", "Sí, borrar";
    ClearNo: "No, keep", "No, conservar";
    UndoClear: "Undo clearing", "Deshacer el borrado";
    Shared: "Others use this computer: keep nothing", "Otros usan esta computadora: no guardar nada";
    NotKeptShared: "Nothing is kept. When this tab closes or is loaded anew, plans and log are gone: download a copy.",
        "No se guarda nada. Al cerrar o recargar esta pestaña se pierden los planes y la bitácora: descarga una copia.";
    NotLoaded: "This part could not be loaded. Check your connection and try again; nothing is lost.",
        "Esta parte no se pudo cargar. Revisa tu conexión y vuelve a intentarlo; no se perdió nada.";
    Views: "Views", "Vistas";
    ViewEstimate: "Estimate", "Estimación";
    ViewCompare: "Compare", "Comparar";
    ViewPlan: "My plan", "Mi plan";
    ViewGuide: "Guide", "Guía";
    ViewSources: "Sources", "Fuentes";
    ViewAdvising: "For advisers: many students at once", "Para asesores: muchos estudiantes a la vez";
    ViewEmbed: "For schools: Casepath on your site", "Para escuelas: Casepath en tu sitio";
    GuideTo: "Guide: {0}", "Guía: {0}";
    LinkCopied: "The link is copied. It holds your answers; whoever has it can see them.",
        "Enlace copiado. Contiene tus respuestas; quien lo tenga puede verlas.";
    LinkNotCopied: "This browser does not let the page copy. Here is the link to copy yourself:",
        "Este navegador no permite copiar. Aquí está el enlace para que lo copies:";
    Print: "Print", "Imprimir";

    // No number
    MissingBoth: "Choose the degree you plan and your state to see your estimate.",
        "Elige el título que planeas y tu estado para ver tu estimación.";
    MissingDegree: "Choose the degree you plan to see your estimate.",
        "Elige el título que planeas para ver tu estimación.";
    MissingState: "Choose your state to see your estimate.",
        "Elige tu estado para ver tu estimación.";
    NoPayPsychologist: "No pay shown: our pay tables do not cover psychologists.",
        "No mostramos sueldo: nuestras tablas no incluyen psicólogos.";
    NoPayStopped: "Pay at the end is not shown: this plan has no end yet (see the time).",
        "No mostramos el sueldo final: este plan aún no tiene fin (mira el tiempo).";
    NoPayNotOpenYet: "Not open yet: private practice needs the clinical license first.",
        "Aún no está abierta: la práctica privada pide antes la licencia clínica.";
    NoPayNotANurse: "You are not a nurse yet.", "Todavía no tienes la licencia de enfermería.";
    StoppedBelow: "This state does not count weeks under {0} hours, so this plan has no end. Enter {0} or more.",
        "Este estado no cuenta semanas de menos de {0} horas, así que este plan no tiene fin. Escribe {0} o más.";
    StoppedSetting: "Your board does not count practice in this work setting ({0}), so this plan has no end. Choose another one.",
        "Tu junta no cuenta la práctica en este lugar de trabajo ({0}), así que este plan no tiene fin. Elige otro.";
    StoppedPast: "At {0} hours a week the state's limit of {1} months passes first; it takes at least {2} hours a week.",
        "Con {0} horas por semana, el límite de {1} meses del estado llega antes; hacen falta al menos {2} horas por semana.";
    StoppedPastSupervision: "At {0} hours of supervision a week the state's limit of {1} months passes first; it takes at least {2} hours of supervision a week.",
        "Con {0} horas de supervisión por semana, el límite de {1} meses del estado llega antes; hacen falta al menos {2} horas de supervisión por semana.";
    StoppedPastAnyHours: "The state's limit of {0} months passes first, and more hours a week would not help. Ask the board.",
        "El límite de {0} meses del estado llega antes, y más horas por semana no ayudarían. Pregunta a la junta.";

    // Result
    PayOnceLicensed: "Typical pay once you hold the {0}", "Sueldo típico cuando tengas la {0}";
    PayToday: "Typical pay with what you hold today", "Sueldo típico con lo que tienes hoy";
    PayAfter: "Typical pay after: {0}", "Sueldo típico después de: {0}";
    PayOfficial: "Typical pay, all workers in this occupation, whatever their degree or experience",
        "Sueldo típico de todos los trabajadores de esta ocupación, sea cual sea su título o experiencia";
    AYear: "a year", "al año";
    And: "and", "y";
    TimeTo: "Time to the {0}", "Tiempo hasta la {0}";
    TimeToDegree: "Time to the end of this plan", "Tiempo hasta el final de este plan";
    TimeToRn: "Time to the nurse's license (RN)", "Tiempo hasta la licencia de enfermería (RN)";
    TimeToFirst: "Time to the first license ({0})", "Tiempo hasta la primera licencia ({0})";
    LicensedAbout: "Licensed about {0}.", "Con licencia hacia {0}.";
    DoneAbout: "Done about {0}.", "Terminas hacia {0}.";
    AlreadyThere: "Nothing is left to do on this path.", "No queda nada por hacer en este camino.";
    YearOne: "{0} year", "{0} año";
    YearMany: "{0} years", "{0} años";
    MonthOne: "{0} month", "{0} mes";
    MonthMany: "{0} months", "{0} meses";
    MonthShortOne: "{0} mo", "{0} mes";
    MonthShortMany: "{0} mo", "{0} meses";
    BarPay: "Pay", "Sueldo";
    BarTime: "License", "Licencia";
    BarEnd: "End of plan", "Fin del plan";
    BarWhy: "See result",
        "Ver resultado";
    Spoken: "Typical pay {0} a year. Time {1}.", "Sueldo típico {0} al año. Tiempo {1}.";
    SpokenTime: "Time {0}.",
        "Tiempo {0}.";
    SpokenNoNumber: "No number yet.", "Todavía no hay cifra.";

    // What limits you
    LimitMinMonths: "The state's minimum time sets your pace: {0} months of practice. Working more hours will not shorten it.",
        "Lo que marca tu ritmo es el tiempo mínimo del estado: {0} meses de práctica. Trabajar más horas no lo acorta.";
    LimitEither: "Months or hours, whichever comes first: here the {0} months of full-time practice. {1} hours done sooner would do instead.",
        "Meses u horas, lo que llegue primero: aquí los {0} meses de práctica a tiempo completo. {1} horas hechas antes bastarían en su lugar.";
    LimitFullTimeMonths: "Full time, {0} months of practice are enough without a count of hours. With fewer hours a week, {1} hours are asked for as well.",
        "A tiempo completo bastan {0} meses de práctica sin contar horas. Con menos horas por semana se piden además {1} horas.";
    LimitMonthsSaid: "A minimum time of {0} months of practice sets your pace. Working more hours will not shorten it.",
        "Un tiempo mínimo de {0} meses de práctica marca tu ritmo. Trabajar más horas no lo acorta.";
    LimitNotConfirmed: "We could not confirm this figure (grade C): ask the board.",
        "No pudimos confirmar esta cifra (grado C): pregunta a la junta.";
    LimitMinMonthsNotSeen: "Your limit is the minimum time of practice. This state's was not found, so we assume {0} months; ask the board.",
        "Tu límite es el tiempo mínimo de práctica. El de este estado no se encontró, así que suponemos {0} meses; pregunta a la junta.";
    LimitMinMonthsStretched: "Below {0} hours a week the state asks for more months; {1} are left. Working {0} hours or more a week shortens it.",
        "Con menos de {0} horas por semana el estado pide más meses; te faltan {1}. Trabajar {0} horas o más por semana lo acorta.";
    LimitHours: "Your limit is the {0} supervised hours. More hours a week shorten it; more supervision does not.",
        "Tu límite son las {0} horas supervisadas. Más horas por semana lo acortan; más supervisión, no.";
    LimitHoursCapped: "Your limit is the {0} supervised hours, and the state counts no more than {1}. Working more will not shorten it.",
        "Tu límite son las {0} horas supervisadas, y el estado no cuenta más de {1}. Trabajar más no lo acorta.";
    LimitDirect: "The {0} hours with clients decide. More hours with clients each week shorten it; more supervision does not.",
        "Deciden las {0} horas con clientes. Más horas con clientes por semana lo acortan; más supervisión, no.";
    LimitSupervision: "Your limit is the {0} hours of supervision. More supervision a week shortens it; more work does not.",
        "Tu límite son las {0} horas de supervisión. Más supervisión por semana lo acorta; más trabajo, no.";
    LimitTie: "Two limits at once: {0} and {1}. To finish sooner you need more of both each week.",
        "Dos límites a la vez: {0} y {1}. Para terminar antes necesitas más de ambas por semana.";
    LimitTieMinMonths: "Two limits at once: the minimum time and the {0} take equally long. Nothing you change makes practice shorter.",
        "Dos límites a la vez: el tiempo mínimo y las {0} tardan lo mismo. Nada de lo que cambies acorta la práctica.";
    LimitNone: "No state rule on supervised practice is part of this estimate.",
        "Ninguna regla estatal de práctica supervisada forma parte de esta estimación.";
    LimitDone: "Your supervised practice is complete.",
        "Ya completaste la práctica supervisada.";
    TermMinMonths: "minimum time",
        "tiempo mínimo";
    TermHours: "supervised hours", "horas supervisadas";
    TermDirect: "hours with clients", "horas con clientes";
    TermSupervision: "hours of supervision", "horas de supervisión";

    // Pictures and tables
    RangeBar: "Range bar: {0} to {1}, typical {2}; eight of ten workers here earn between {3} and {4}.",
        "Barra de rango: de {0} a {1}, típico {2}; ocho de cada diez trabajadores aquí ganan entre {3} y {4}.";
    You: "you", "tú";

    // Why
    Why: "Why this number", "Por qué esta cifra";
    WhyStart: "Pay at the start",
        "Sueldo al empezar";
    WhyCertification: "Certification held",
        "Certificación obtenida";
    WhySettingUnknown: "Work setting not said", "Lugar de trabajo sin decir";
    GradeA: "Grade A: an official figure for this case", "Grado A: cifra oficial para este caso";
    GradeAMinus: "Grade A-: derived from official figures", "Grado A-: derivada de cifras oficiales";
    GradeB: "Grade B: a published study or survey, an older official figure, or a guide to the rules", "Grado B: un estudio o encuesta publicados, una cifra oficial más antigua o una guía de las reglas";
    GradeC: "Grade C: a claim of the career guide, or an assumption of ours", "Grado C: una afirmación de la guía de carrera o un supuesto nuestro";
    GradeRecorded: "R: what your board answered, as you recorded it in this plan",
        "R: lo que respondió tu junta, como lo anotaste en este plan";
    GradeSchool: "S: what your school says", "S: lo que dice tu escuela";
    OpensOutside: "opens another site", "abre otro sitio";
    NoteLoading: "Loading the note …", "Cargando la nota …";
    NoteFailed: "The note could not be loaded. Nothing else is affected.", "No se pudo cargar la nota. Lo demás no se ve afectado.";
    TryAgain: "Try again", "Intentar de nuevo";
    KindOfficial: "Official page", "Página oficial";

    // Remarks
    RemarkEdge: "This case lies at the edge of what the figures cover.", "Este caso está en el borde de lo que cubren las cifras.";
    RemarkHoldsMore: "You already hold more than this plan gives.", "Ya tienes más de lo que da este plan.";
    RemarkCounselors: "The official figures count mental health and substance use counselors together, with and without a master's degree, so the middle may understate a licensed counselor.",
        "Las cifras oficiales cuentan juntos a consejeros de salud mental y de adicciones, con y sin maestría, así que la mediana puede quedarse corta para quien tiene la licencia.";
    RemarkSelfEmployed: "The official figures leave the self-employed out, so the range is wide.",
        "Las cifras oficiales dejan fuera a quienes trabajan por su cuenta; por eso el rango es amplio.";
    RemarkPartTime: "At {0} hours a week that is about {1} a year.", "Con {0} horas por semana son unos {1} al año.";
    RemarkAllSettings: "You did not say where you will work: the range is that of all settings.",
        "No dijiste dónde vas a trabajar: el rango es el de todos los lugares.";
    RemarkDoneTooEarly: "Hours before the degree do not count: what you have done takes nothing off the time.",
        "Las horas antes del título no cuentan: lo que hiciste no acorta el tiempo.";
    RemarkRegister: "Hours before you are registered or approved may not count: ask the board.", "Las horas antes de tu inscripción o aprobación quizá no cuenten: pregunta a la junta.";
    RemarkInsurance: "Work for an insurer may not count as clinical practice: ask the board.",
        "El trabajo para una aseguradora puede no contar como práctica clínica: pregunta a la junta.";
    RemarkGovernment: "Government work may not count as clinical practice: ask the board.",
        "El trabajo en el gobierno puede no contar como práctica clínica: pregunta a la junta.";
    RemarkExtraExam: "There is also an exam on the state's laws: {0}.", "También hay un examen sobre las leyes del estado: {0}.";
    RemarkSlowPasses: "At a slow pace, practice would go past the state's limit of {0} months.",
        "A ritmo lento, la práctica pasaría el límite de {0} meses del estado.";
    OpenLeastWeek: "One guide says that weeks under {0} hours do not count; the rule that we read names no such number. We counted them: ask the board.",
        "Una guía dice que las semanas de menos de {0} horas no cuentan; la regla que leímos no da ese número. Las contamos: pregunta a la junta.";
    OpenLongestTime: "One guide says that no more than {0} months count; this plan takes longer. The rule that we read names no such limit: ask the board.",
        "Una guía dice que no cuentan más de {0} meses; este plan tarda más. La regla que leímos no da ese límite: pregunta a la junta.";
    OpenTermHours: "One guide asks for {0} hours; at your hours a week they would pass the state's longest time. This result stands on what the board itself asks: ask the board about them.",
        "Una guía pide {0} horas; con tus horas por semana pasarían del tiempo máximo del estado. Este resultado se apoya en lo que pide la propia junta: pregúntale por ellas.";
    OpenTermMonths: "One guide asks for {0} months, longer than the state's longest time. This result stands on what the board itself asks: ask the board about them.",
        "Una guía pide {0} meses, más que el tiempo máximo del estado. Este resultado se apoya en lo que pide la propia junta: pregúntale por ellos.";
    OpenFullTime: "We counted the months of the rule as plain months; if they are those of full-time work, you would pass the state's longest time. Ask the board.",
        "Contamos los meses de la regla como meses corrientes; si son de tiempo completo, pasarías del tiempo máximo del estado. Pregunta a la junta.";
    RemarkNoFocus: "If your MSW has no clinical focus, this state asks for {0} months of practice.",
        "Si tu MSW no tiene enfoque clínico, este estado pide {0} meses de práctica.";
    RemarkInsteadOfExam: "After a failed attempt this state takes further supervised hours in place of the exam; this plan counts on that. Ask the board how.",
        "Después de un intento fallido, este estado acepta más horas supervisadas en lugar del examen; este plan cuenta con eso. Pregunta a la junta cómo.";
    RemarkUnits: "Each week needs supervision, one hour alone or two in a group: without it no hours of that week count. Above {0} hours with clients it needs twice as much.",
        "Cada semana necesita supervisión, una hora individual o dos en grupo: sin ella no cuentan las horas de esa semana. Con más de {0} horas con clientes necesita el doble.";
    RemarkUnit: "Each week needs supervision, one hour alone or two in a group: without it no hours of that week count.",
        "Cada semana necesita supervisión, una hora individual o dos en grupo: sin ella no cuentan las horas de esa semana.";
    RemarkSupervisionMonth: "No more than {0} hours of supervision count in a month.",
        "No cuentan más de {0} horas de supervisión al mes.";
    RemarkGroup: "No more than {0} of the hours of supervision count in a group.",
        "En grupo no cuentan más de {0} de las horas de supervisión.";
    RemarkCapped: "The state counts no more than {0}.",
        "El estado no cuenta más de {0}.";
    HoursAYear: "{0} hours a year",
        "{0} horas al año";
    HoursAWeek: "{0} hours a week",
        "{0} horas por semana";
    RemarkSupervision: "To keep this pace you need supervision of about {0} h a week.",
        "Para ir a este ritmo necesitas supervisión de unas {0} h por semana.";
    RemarkVoluntary: "You need no license to work with a bachelor's here; a voluntary title exists ({0}).",
        "Aquí no necesitas licencia para trabajar con un bachelor's; existe un título voluntario ({0}).";
    RemarkAfterPractice: "The bachelor's license here ({0}) opens after years of practice: ask the board.",
        "La licencia de bachelor's aquí ({0}) se abre después de años de práctica: pregunta a la junta.";
    RemarkBachelorNotSeen: "There is a bachelor's license here ({0}), but what it asks was not seen: ask the board.",
        "Aquí hay una licencia de bachelor's ({0}), pero no se encontró qué pide: pregunta a la junta.";
    RemarkBachelorNone: "No bachelor's license was seen in this state.", "No se encontró licencia de bachelor's en este estado.";
    RemarkBachelorLicense: "The plan ends with the bachelor's license ({0}).", "El plan termina con la licencia de bachelor's ({0}).";
    RemarkNoLicense: "No license in these tables lies on this path.",
        "En este camino no hay una licencia de estas tablas.";
    RemarkHeldLicense: "What you hold already leads to a license, without this degree: choose “no more study” to see it.",
        "Lo que ya tienes lleva a una licencia, sin este título: elige “no estudiar más” para verla.";
    RemarkOtherLicenses: "This degree leads to other licenses. A master's in counseling has a plan of its own here; licenses of psychology are outside these tables and ask for supervised practice too.",
        "Este título lleva a otras licencias. La maestría en consejería tiene aquí su propio plan; las licencias de psicología están fuera de estas tablas y también piden práctica supervisada.";
    RemarkBridge: "From there, the shortest way to the {0} is {1}: {2} more.", "Desde ahí, el camino más corto a la {0} es {1}: {2} más.";
    RemarkBridgePractice: "From there, supervised practice and the clinical exam lead to the {0}: {1} more.",
        "Desde ahí, la práctica supervisada y el examen clínico llevan a la {0}: {1} más.";

    // Assumptions
    AssumeFrom: "no degree yet", "sin título todavía";
    AssumeFromBachelors: "a bachelor's in another field", "un bachelor's en otro campo";
    AssumePace: "full-time study", "estudio a tiempo completo";
    AssumeSetting: "any work setting", "cualquier lugar de trabajo";
    AssumeHours: "{0} hours a week", "{0} horas por semana";
    AssumeYears: "no experience before this plan",
        "sin experiencia antes de este plan";
    AssumeYearsFromDone: "experience from the hours done", "experiencia según las horas hechas";
    AssumeCertifications: "no certification", "sin certificación";
    AssumeBilingual: "not bilingual", "no bilingüe";
    AssumeEvidence: "all evidence counts", "cuenta toda la evidencia";
    AssumeDone: "no hours done yet", "sin horas hechas todavía";
    AssumeDoneMonths: "months done taken from the hours", "meses hechos según las horas";
    AssumeShare: "{0} of the hours with clients", "{0} de las horas con clientes";
    AssumeSupervision: "enough supervision",
        "supervisión suficiente";
    AssumeRetakes: "exam passed the first time",
        "examen aprobado a la primera";
    AssumeStart: "you begin in {0}", "empiezas en {0}";
    AssumeWeeks: "{0} weeks of work a year at a school", "{0} semanas de trabajo al año en una escuela";
    AssumeDoctorate: "your doctorate is in the field of the license", "tu doctorado es en el campo de la licencia";
    Weeks: "Weeks of work a year", "Semanas de trabajo al año";
    AssumeMonthsNotSeen: "{0} months of practice (the state's rule was not seen)", "{0} meses de práctica (no se encontró la regla del estado)";

    // Levers
    LeverPace: "Study: {0}", "Estudiar: {0}";

    // Cost
    DollarsTo: "{0} to {1}", "de {0} a {1}";
    PayerEmployer: "Employer", "El empleador";
    PayerMe: "Myself", "Yo";

    // Pay along the path

    // The rule
    RuleCard: "The rule in {0}", "La regla en {0}";
    RuleFirstExamYes: "with an examination", "con examen";
    RuleFirstExamNo: "no examination", "sin examen";
    RuleFirstExamNotSeen: "examination: not found, ask the board",
        "examen: no encontrado, pregunta a la junta";
    RuleNone: "none", "no hay";

    // What next
    DoBoard: "Ask the board which hours and supervisors count before the first hour.", "Pregunta a la junta qué horas y qué supervisores cuentan antes de la primera hora.";
    DoRegister: "Register with the board ({0}) as soon as the degree is awarded.", "Inscríbete en la junta ({0}) en cuanto tengas el título.";
    DoProgram: "Choose a program that the Council on Social Work Education (CSWE) accredits.", "Elige un programa acreditado por el Council on Social Work Education (CSWE).";
    DoNursing: "Choose a nursing program that your state's board of nursing approves.", "Elige un programa de enfermería aprobado por la junta de enfermería de tu estado.";
    DoSchool: "Ask the school for tuition, aid and whether its degree meets your state's rule.", "Pregunta a la escuela por la matrícula, las ayudas y si su título cumple la regla de tu estado.";
    DoLog: "Write down your hours each week, and have them signed.", "Anota tus horas cada semana y haz que las firmen.";
    DoKeep: "Copy the link, so that you can come back to this plan.", "Copia el enlace para poder volver a este plan.";
    WayPayTime: "{0} at its end, after {1}",
        "{0} al terminar, después de {1}";
    WayNoPay: "{0} It takes {1}.",
        "{0} Tarda {1}.";

    // Sources
    AllStates: "License rules and pay in all states", "Reglas de licencia y sueldos en todos los estados";
    PrintedOn: "Printed on {0}. To come back: {1}", "Impreso el {0}. Para volver: {1}";
    WithoutPlans: "{0} (without plans and log)", "{0} (sin planes ni bitácora)";

    // Occupations
    Occupation1021: "child, family and school social workers", "trabajadores sociales de niñez, familia y escuela";
    Occupation1022: "healthcare social workers", "trabajadores sociales de salud";
    Occupation1023: "mental health and substance abuse social workers", "trabajadores sociales de salud mental y adicciones";
    Occupation1141: "registered nurses",
        "enfermeras y enfermeros (RN)";
    Occupation1018: "substance abuse, behavioral disorder and mental health counselors",
        "consejeros en adicciones, conducta y salud mental";

    // Education held
    HeldNone: "No degree", "Sin título";
    HeldAssociate: "Associate degree", "Associate (dos años)";
    HeldBachelors: "Bachelor's in another field", "Bachelor's en otro campo";
    HeldBsw: "Bachelor of Social Work (BSW)", "Bachelor en trabajo social (BSW)";
    HeldAdn: "Associate degree in nursing (ADN)", "Associate en enfermería (ADN)";
    HeldBsn: "Bachelor of Science in Nursing (BSN)", "Bachelor en enfermería (BSN)";
    HeldMsw: "Master of Social Work (MSW)", "Maestría en trabajo social (MSW)";
    HeldOtherMasters: "Another master's", "Otra maestría";
    HeldCounseling: "Master's in counseling", "Maestría en consejería";
    HeldDoctorate: "Doctorate", "Doctorado";

    // Plans
    PlanBachelors: "Bachelor's in another field", "Bachelor's en otro campo";
    PlanBsw: "Bachelor of Social Work (BSW)", "Bachelor en trabajo social (BSW)";
    PlanBsn: "Nursing (BSN), then RN", "Enfermería (BSN) y luego RN";
    PlanMsw: "MSW, then the clinical license", "MSW y luego la licencia clínica";
    PlanMswAfterBsw: "BSW, MSW with advanced standing, then the clinical license", "BSW, MSW con advanced standing y luego la licencia clínica";
    PlanMswGeneral: "MSW and the first license only", "MSW y solo la primera licencia";
    PlanOtherMasters: "Another master's (counseling, public health …)", "Otra maestría (consejería, salud pública …)";
    PlanCounseling: "Master's in clinical mental health counseling, then the counselor license",
        "Maestría en consejería clínica de salud mental y luego la licencia de consejería";
    PlanNoStudy: "No more study: what I hold now", "Sin más estudios: lo que ya tengo";
    PlanDoctorate: "Doctorate in social work (DSW, PhD)", "Doctorado en trabajo social (DSW, PhD)";
    PlanPsyd: "Doctor of Psychology (PsyD)", "Doctorado en psicología (PsyD)";
    ShortBachelors: "bachelor's", "bachelor's";
    ShortBsw: "BSW", "BSW";
    ShortBsn: "BSN", "BSN";
    ShortMsw: "MSW", "MSW";
    ShortMswAfterBsw: "MSW after BSW", "MSW después del BSW";
    ShortMswGeneral: "MSW, first license", "MSW, primera licencia";
    ShortOtherMasters: "another master's", "otra maestría";
    ShortCounseling: "counseling master's", "maestría en consejería";
    ShortNoStudy: "no more study", "sin más estudios";
    ShortDoctorate: "doctorate", "doctorado";
    ShortPsyd: "PsyD", "PsyD";

    PaceFull: "Full time", "Tiempo completo";
    PacePart: "Part time", "Medio tiempo";
    PaceAccelerated: "Accelerated", "Acelerado";

    SettingHospital: "Hospital", "Hospital";
    SettingMentalHealth: "Mental health center", "Centro de salud mental";
    SettingSubstanceUse: "Substance use treatment", "Tratamiento de adicciones";
    SettingChildWelfare: "Child welfare", "Bienestar infantil";
    SettingSchool: "School", "Escuela";
    SettingCommunity: "Community agency", "Agencia comunitaria";
    SettingInsurance: "Insurance company", "Aseguradora";
    SettingHomeHealth: "Home health",
        "Atención médica en el hogar";
    SettingNursingCare: "Nursing care facility",
        "Centro de enfermería (nursing home)";
    SettingClinic: "Clinic or outpatient care", "Clínica o atención ambulatoria";
    SettingGovernment: "Government", "Gobierno";
    SettingPrivate: "Private practice", "Práctica privada";

    EvidenceAll: "All: official figures, studies, the career guide's claims", "Toda: cifras oficiales, estudios y afirmaciones de la guía de carrera";
    EvidenceStudies: "Official figures and studies", "Cifras oficiales y estudios";
    EvidenceOfficial: "Official figures only", "Solo cifras oficiales";

    // Credentials in "why"
    CredentialNone: "No degree yet", "Sin título todavía";
    CredentialBachelors: "Bachelor's in another field", "Bachelor's en otro campo";
    CredentialBsw: "BSW", "BSW";
    CredentialOtherMasters: "Another master's", "Otra maestría";
    CredentialMsw: "MSW without a license", "MSW sin licencia";
    CredentialMswLicensed: "MSW with the first license", "MSW con la primera licencia";
    CredentialClinical: "MSW with the clinical license", "MSW con la licencia clínica";
    CredentialDoctorate: "Doctorate", "Doctorado";
    CredentialCounseling: "Master's in counseling without a license", "Maestría en consejería sin licencia";
    CredentialCounselor: "Licensed counselor", "Consejero/a con licencia";
    CredentialAdn: "Nurse with an ADN", "Enfermero/a con ADN";
    CredentialBsn: "Nurse with a BSN", "Enfermero/a con BSN";

    // Stages
    StageBachelors: "Bachelor's degree", "Bachelor's";
    StageBachelorsFromAssociate: "Last years of a bachelor's", "Últimos años del bachelor's";
    StageMsw: "Master of Social Work", "Maestría en trabajo social";
    StageMswAdvanced: "MSW with advanced standing", "MSW con advanced standing";
    StageOtherMasters: "Another master's", "Otra maestría";
    StageCounseling: "Master's in counseling", "Maestría en consejería";
    StageCounselorFirst: "First counselor license", "Primera licencia de consejería";
    ExamNone: "no exam", "sin examen";
    ExamUnnamed: "an exam; which one was not read", "un examen; no leímos cuál";
    ExamBachelors: "ASWB Bachelors", "ASWB Bachelors";
    ExamMasters: "ASWB Masters", "ASWB Masters";
    ExamClinical: "ASWB Clinical", "ASWB Clinical";
    ExamGeneralistOrClinical: "ASWB Advanced Generalist or Clinical", "ASWB Advanced Generalist o Clinical";
    ExamNce: "NCE", "NCE";
    ExamNcmhce: "NCMHCE", "NCMHCE";
    ExamNceOrNcmhce: "NCE or NCMHCE", "NCE o NCMHCE";
    ExamNceAndNcmhce: "NCE and NCMHCE", "NCE y NCMHCE";
    ExamNclex: "NCLEX-RN", "NCLEX-RN";
    StageDoctorate: "DSW or PhD", "DSW o PhD";
    StagePsyd: "PsyD", "PsyD";
    StageBsn: "Bachelor of Science in Nursing", "Bachelor en enfermería";
    StageBsnSecond: "Second-degree BSN", "BSN de segundo título";
    StageBsnFromAdn: "RN to BSN", "De RN a BSN";
    StageRegister: "Register with the board", "Inscripción en la junta";
    StageFirstExam: "First license, with its exam", "Primera licencia, con su examen";
    StagePractice: "Supervised practice", "Práctica supervisada";
    StageClinicalExam: "Clinical exam and decision", "Examen clínico y decisión";
    StageBachelorLicense: "Bachelor's license", "Licencia de bachelor's";
    StageNclex: "Nurses' exam (NCLEX-RN)", "Examen de enfermería (NCLEX-RN)";
}
}
