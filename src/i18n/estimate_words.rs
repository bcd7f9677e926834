//! Every word of the estimate page's result: the answer, what can be changed, what to do next, the page around it.

words! {
/// A word or sentence of the result.
EstimateWord {
    // Before there is an answer
    Lead: "For US clinical case managers, social workers, counselors and nurses. Nothing you enter leaves this browser.",
        "Para quienes trabajan en manejo clínico de casos, trabajo social, consejería y enfermería en EE. UU. Nada de lo que escribes sale de este navegador.";
    Sample: "Sample", "Ejemplo";
    NotYours: "Not your result: this is what you will get", "No es tu resultado: esto es lo que verás";
    TryExample: "Try an example", "Prueba un ejemplo";
    ExampleStudent: "Bachelor's to LISW, Ohio", "De bachelor's a LISW, Ohio";
    ExampleMsw: "MSW with 1,400 hours, Illinois", "MSW con 1,400 horas, Illinois";
    ExampleNurse: "Nurse, Florida", "Enfermería, Florida";
    AskCost: "What does it cost?", "¿Cuánto cuesta?";
    AskCostText: "Exam and board fees as far as they are known, and whom to ask for the rest.",
        "Exámenes y cuotas, hasta donde se conocen, y a quién preguntar por lo demás.";
    AskChange: "What can I change?", "¿Qué puedo cambiar?";
    AskChangeText: "Work setting, state, pace, certificate: in dollars and months.",
        "Lugar de trabajo, estado, ritmo, certificación: en dólares y meses.";
    AskRule: "What does my state ask?", "¿Qué pide mi estado?";
    AskRuleText: "Hours, months and supervision, with the text of the rule.",
        "Horas, meses y supervisión, con el texto de la regla.";
    AskSource: "Where is it from?", "¿De dónde viene?";
    AskSourceText: "Each number opens its source, its date and its grade.",
        "Cada cifra abre su fuente, su fecha y su grado.";

    // The answer
    AnswerLicensed: "{0}, with the {1} and work {2}, you would typically earn about {3} a year, from around {4}.",
        "{0}, con la {1} y trabajo {2}, ganarías por lo general unos {3} al año, desde {4}.";
    AnswerLicensedAnywhere: "{0}, with the {1}, you would typically earn about {2} a year, from around {3}.",
        "{0}, con la {1}, ganarías por lo general unos {2} al año, desde {3}.";
    AnswerDegree: "{0}, with the {1} and work {2}, you would typically earn about {3} a year, from around {4}.",
        "{0}, con el título {1} y trabajo {2}, ganarías por lo general unos {3} al año, desde {4}.";
    AnswerDegreeAnywhere: "{0}, with the {1}, you would typically earn about {2} a year, from around {3}.",
        "{0}, con el título {1}, ganarías por lo general unos {2} al año, desde {3}.";
    AnswerToday: "{0}, with what you hold today and work {1}, you would typically earn about {2} a year, now.",
        "{0}, con lo que tienes hoy y trabajo {1}, ganarías por lo general unos {2} al año, ahora.";
    AnswerTodayAnywhere: "{0}, with what you hold today, you would typically earn about {1} a year, now.",
        "{0}, con lo que tienes hoy, ganarías por lo general unos {1} al año, ahora.";
    AnswerNow: "now", "ahora";
    InState: "In {0}", "En {0}";
    AtHospital: "in a hospital", "en un hospital";
    AtMentalHealth: "in a mental health center", "en un centro de salud mental";
    AtSubstanceUse: "in substance use treatment", "en tratamiento de adicciones";
    AtChildWelfare: "in child welfare", "en bienestar infantil";
    AtSchool: "in a school", "en una escuela";
    AtCommunity: "in a community agency", "en una agencia comunitaria";
    AtInsurance: "at an insurance company", "en una aseguradora";
    AtHomeHealth: "in home health", "en atención en el hogar";
    AtNursingCare: "in a nursing care facility", "en un centro de enfermería";
    AtClinic: "in a clinic", "en una clínica";
    AtGovernment: "in government", "en el gobierno";
    AtPrivate: "in private practice", "en práctica privada";
    SeePath: "See the path", "Ver el camino";
    BeforeTax: "a year, before tax, in dollars of {0}", "al año, antes de impuestos, en dólares de {0}";
    FromStart: "from {0}", "desde {0}";
    HalfOfJobs: "Half of similar jobs:", "La mitad de empleos parecidos:";
    To: "to", "a";
    EightInTen: "Eight in ten: {0} to {1}.", "Ocho de cada diez: de {0} a {1}.";
    Likely: "Likely between", "Probablemente entre";
    StartPay: "Pay at the start, after study", "Sueldo al empezar, tras estudiar";
    GainOver: "Against {0} before this plan", "Frente a {0} antes de este plan";
    GainLess: "less a year", "menos al año";
    GainMore: "more a year", "más al año";
    NoGainAsked: "Say where you are now, and you see what the plan brings over today.",
        "Di dónde estás ahora y verás qué aporta el plan frente a hoy.";
    Gain: "What the plan brings", "Qué aporta el plan";
    SetsDate: "What sets the date", "Qué marca la fecha";
    Source: "Source", "Fuente";
    AboutFigures: "About these figures", "Sobre estas cifras";
    RemarkNotInPay: "Not in the pay: {0}. {1}.", "No está en el sueldo: {0}. {1}.";
    YouChanged: "You changed “{0}”:", "Cambiaste “{0}”:";
    SamePay: "same pay", "mismo sueldo";
    SameDate: "same date", "misma fecha";
    MorePay: "{0} more a year", "{0} más al año";
    LessPay: "{0} less a year", "{0} menos al año";
    KeptThis: "This estimate is kept in this browser.", "Esta estimación está guardada en este navegador.";
    NotKeptYet: "Not kept as a plan yet.", "Aún no está guardada como plan.";
    Keep: "Keep", "Guardar";
    Share: "Share", "Compartir";

    BendNote: "The steps above are added up, and the sum is drawn toward the middle of what this state pays, the more the further out it lies. So no case leaves what is paid there.",
        "Los pasos de arriba se suman, y la suma se acerca al centro de lo que paga este estado, tanto más cuanto más lejos queda. Así ningún caso se sale de lo que se paga ahí.";

    // What can be changed
    WhatIf: "What you can change", "Qué puedes cambiar";
    WhatIfLead: "One answer changed, the rest as it is.", "Una respuesta cambiada, lo demás igual.";
    WhatIfNone: "Nothing tried brings more pay or an earlier date.", "Nada de lo probado trae más sueldo ni una fecha más temprana.";
    ChangeSetting: "Work {0}", "Trabajar {0}";
    ChangeState: "Work in {0}", "Trabajar en {0}";
    OncePricesCount: "{0} once prices count", "{0} si se cuentan los precios";
    Instead: "instead of: {0}", "en vez de: {0}";
    PayAYear: "Pay a year", "Sueldo al año";
    Date: "Date", "Fecha";
    Figure: "Figure", "Cifra";
    IsNow: "Now", "Ahora";
    Becomes: "Then", "Después";
    UseAnswer: "Use this answer", "Usar esta respuesta";

    // Assumptions
    AssumedLead: "You did not say, so we took", "No lo dijiste, así que tomamos";
    MoreAssumed: "{0} more", "{0} más";

    // The cost
    CostKnown: "What we know, together", "Lo que sabemos, en total";

    // Next
    AddToPlan: "Add to My plan", "Agregar a Mi plan";
    OpenPlan: "Open My plan", "Abrir Mi plan";
    Now: "This month", "Este mes";
    By: "By {0}", "Para {0}";
    TaskPrograms: "Ask two accredited (CSWE) programs about tuition, aid and your state's rule.",
        "Pregunta en dos programas acreditados (CSWE) por matrícula, ayudas y la regla de tu estado.";
    TaskNursing: "Ask two approved nursing programs about tuition and aid.",
        "Pregunta en dos programas de enfermería aprobados por matrícula y ayudas.";
    TaskSchools: "Ask two schools about tuition and aid.", "Pregunta en dos escuelas por matrícula y ayudas.";
    TaskRegister: "Register with the board ({0}) as soon as you have the degree.", "Inscríbete en la junta ({0}) en cuanto tengas el título.";
    TaskRegisterPlain: "Register with the board as soon as you have the degree.", "Inscríbete en la junta en cuanto tengas el título.";
    TaskFirstExam: "Book the exam for the first license ({0}).", "Reserva el examen de la primera licencia ({0}).";
    TaskFirstExamPlain: "Book the exam for the first license.", "Reserva el examen de la primera licencia.";
    TaskBoard: "Ask the board which hours and supervisors count.",
        "Pregunta a la junta qué horas y supervisores cuentan.";
    TaskLog: "Log your hours each week and have them signed.", "Anota tus horas cada semana y haz que las firmen.";
    TaskClinicalExam: "Book the clinical exam and apply for the {0}.", "Reserva el examen clínico y solicita la {0}.";
    TaskClinicalLicense: "Apply for the {0}.", "Solicita la {0}.";
    TaskBachelorLicense: "Apply for the bachelor's license ({0}).", "Solicita la licencia de bachelor's ({0}).";
    TaskNursingExam: "Book the nurses' exam (NCLEX-RN).", "Reserva el examen de enfermería (NCLEX-RN).";
    TwoOtherWays: "Other ways", "Otros caminos";

    // Sources
    SourcesFolded: "Sources, method and date of the data", "Fuentes, método y fecha de los datos";
    SourcesSummary: "{0} sources; pay of {1}", "{0} fuentes; sueldos de {1}";
    HowComputed: "How it is worked out", "Cómo se calcula";
    ReportError: "Report an error", "Avisar de un error";

    // Around the page
    Home: "Casepath, to the start", "Casepath, al inicio";
    Menu: "Menu", "Menú";
    OnThisDevice: "On this device", "En este equipo";
    FooterWho: "Free and open source. Casepath estimates; it does not advise or license.",
        "Gratis y de código abierto. Casepath estima; no asesora ni otorga licencias.";
    FooterFigures: "Pay figures of {0}.", "Sueldos de {0}.";
    FooterPrivacy: "No account, no cookie, no request to anyone else.",
        "Sin cuenta, sin cookies, sin peticiones a nadie más.";
    BarChange: "Change answers", "Cambiar respuestas";
    LinkBadValues: "Part of this link could not be used and counts as not answered: {0}. Everything else was kept.",
        "Una parte de este enlace no se pudo usar y cuenta como no respondida: {0}. Todo lo demás se conservó.";
    BadValue: "{0} ({1})", "{0} ({1})";
}
}
