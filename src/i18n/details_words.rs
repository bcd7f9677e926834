//! The words of the estimate below the answer, which come with it.

words! {
/// A word or sentence of the estimate below the answer.
DetailsWord {
    CertIssuer: "Issued by {0}. Exam: {1}. Fee: {2}. Renewal: {3}.", "La otorga {0}. Examen: {1}. Cuota: {2}. Renovación: {3}.";
    CertSettings: "Counts most in: {0}.", "Cuenta más en: {0}.";
    Yes: "yes", "sí";
    No: "no", "no";
    DollarsOf: "US dollars of {0}, before tax, for a full-time year.",
        "Dólares de {0}, antes de impuestos, por un año de tiempo completo.";
    RealPay: "At this state's prices ({1}) that buys what {0} buys on average in the country.",
        "Con los precios de este estado ({1}), eso compra lo que {0} compra en promedio en el país.";
    NewestDollars: "In dollars of {0} the typical pay is about {1}: consumer prices rose by {2}% since. It is the same pay in other dollars. Whether pay itself rose with prices is not known.",
        "En dólares de {0}, el sueldo típico es de unos {1}: los precios al consumidor subieron {2}% desde entonces. Es el mismo sueldo en otros dólares. No se sabe si el sueldo subió con los precios.";
    Openings: "What you can take next", "Qué puedes sacar ahora";
    OpeningsLead: "Certifications that fit what you hold, soonest first. What they pay was not seen for your work.",
        "Certificaciones que corresponden a lo que ya tienes, primero las más próximas. No vimos cuánto pagan en tu trabajo.";
    OpeningsPay: "Certifications that fit what you hold, soonest first. Holding one changes pay by about {0} a year (grade {1}); we saw no further gain from a second one.",
        "Certificaciones que corresponden a lo que ya tienes, primero las más próximas. Con una, el sueldo cambia en unos {0} al año (grado {1}); no vimos más aumento con una segunda.";
    OpeningsNone: "None of the certifications that we know opens with what you hold. A degree opens more.",
        "Ninguna de las certificaciones que conocemos se abre con lo que ya tienes. Un título abre más.";
    OpenNow: "open now", "ya abierta";
    OpensIn: "opens in {0}", "se abre en {0}";
    FitsSetting: "counts most where you work", "cuenta más donde trabajas";
    CountItIn: "count it in", "contarla";
    AsTable: "The same as a table", "Lo mismo en una tabla";
    Stage: "Stage", "Etapa";
    Fast: "Fast", "Rápido";
    Typical: "Typical", "Típico";
    Slow: "Slow", "Lento";
    Total: "Total", "Total";
    PayTable: "Pay in this state", "Sueldo en este estado";
    Percentile: "Percentile", "Percentil";
    Dollars: "US dollars a year", "Dólares al año";
    TermsTable: "The terms of supervised practice", "Las condiciones de la práctica supervisada";
    Term: "Term", "Condición";
    Asked: "The state asks", "El estado pide";
    Takes: "Takes",
        "Tarda";
    Decides: "decides", "decide";
    NotSeen: "not found: ask the board",
        "no encontrado: pregunta a la junta";
    StudiesSay: "What studies say", "Qué dicen los estudios";
    WhyBase: "Median published by the BLS, {0}, {1}", "Mediana publicada por la BLS, {0}, {1}";
    WhyBaseDerived: "Median (derived, not published; within {2} in {3} of {4} states), {0}, {1}",
        "Mediana (derivada, no publicada; a menos del {2} en {3} de {4} estados), {0}, {1}";
    BasisOfficial: "Published for this state by the Bureau of Labor Statistics, {0}.",
        "Publicada para este estado por la Oficina de Estadísticas Laborales (BLS), {0}.";
    BasisInterpolated: "The 10th, 50th and 90th percentiles are published by the Bureau of Labor Statistics. The 25th and 75th lie between official ones, as in the country (grade A-): where all are known that was off by about {0}, at worst by {1}.",
        "Los percentiles 10, 50 y 90 los publica la Oficina de Estadísticas Laborales (BLS). El 25 y el 75 se ubican entre cifras oficiales, como en el país (grado A-): donde se conocen todos, eso se desvió cerca del {0}, y {1} en el peor caso.";
    BasisDerived: "The Bureau of Labor Statistics publishes no pay of {0} in this state. It is derived from the country's (grade A-): where both are known, the derived median came within {1} in {2} of {3} states; the worst was {4} off.",
        "La Oficina de Estadísticas Laborales (BLS) no publica el sueldo de {0} en este estado. Se deriva del sueldo del país (grado A-): donde se conocen ambos, la mediana derivada quedó a menos del {1} en {2} de {3} estados; la peor se alejó {4}.";
    YearChangeState: "From {0} to {1} this median went from {2} to {3} ({4}).",
        "De {0} a {1} esta mediana pasó de {2} a {3} ({4}).";
    YearChangeNation: "For this state no later figure was read. In the whole country the median went from {2} to {3} ({4}) from {0} to {1}.",
        "Para este estado no se leyó una cifra posterior. En todo el país la mediana pasó de {2} a {3} ({4}) de {0} a {1}.";
    WhyBend: "Adjusted toward what this state pays",
        "Ajuste hacia lo que paga este estado";
    WhyRounded: "rounded to the nearest {0}", "redondeado a los {0} más cercanos";
    WhyResult: "Typical pay", "Sueldo típico";
    WhyNotCounted: "left out at this evidence level; it stays in the range", "fuera de este nivel de evidencia; queda en el rango";
    WhyExperienceYears: "Experience: {0}, against the {1} at which workers earn the median", "Experiencia: {0}, frente a los {1} con los que se gana la mediana";
    Grade: "Grade", "Grado";
    Amount: "Amount", "Cantidad";
    EffectIs: "Effect {0}; between {1} and {2}.", "Efecto {0}; entre {1} y {2}.";
    GradeLegend: "Grades of evidence: A official, A- derived from official figures, B study or older figure, C claim or assumption.",
        "Grados de evidencia: A oficial, A- derivada de cifras oficiales, B estudio o cifra más antigua, C afirmación o supuesto.";
    PeriodIs: "period {0}", "periodo {0}";
    SeenOn: "text dated {0}", "texto con fecha {0}";
    DateNotKnown: "date not known", "fecha desconocida";
    KindStatute: "Law or rule",
        "Ley o reglamento";
    KindBoard: "The board", "La junta";
    KindGuide: "A guide", "Una guía";
    OwnAssumption: "An assumption of ours", "Un supuesto nuestro";
    OwnGuide: "The career guide this project is founded on", "La guía de carrera en la que se basa este proyecto";
    LeverSetting: "Work setting: {0}", "Lugar de trabajo: {0}";
    LeverHours: "Work {0} hours a week", "Trabajar {0} horas por semana";
    LeverShare: "Spend {0} of the hours with clients", "Pasar {0} de las horas con clientes";
    LeverSupervision: "Supervision of {0} h a week", "Supervisión de {0} h por semana";
    LeverCertification: "Take a certification: {0}", "Sacar una certificación: {0}";
    LeverCertificationOne: "Take a certification: {0}, or one other", "Sacar una certificación: {0} u otra más";
    LeverCertificationMore: "Take a certification: {0}, or one of {1} others", "Sacar una certificación: {0} u otra de {1} más";
    LeverNoCertification: "Without a certification", "Sin certificación";
    LeverBilingual: "Be bilingual", "Ser bilingüe";
    LeverNotBilingual: "Not bilingual", "Sin ser bilingüe";
    LeverPlan: "Another way to the same end: {0}", "Otro camino al mismo fin: {0}";
    NoChange: "no change", "sin cambio";
    BestState: "{0}: {2}, worth {1} at national prices", "{0}: {2}, que equivalen a {1} a precios nacionales";
    Earlier: "{0} sooner", "{0} antes";
    Later: "{0} later",
        "{0} más tarde";
    LeversNone: "This plan has no end, so nothing can be compared with it yet.", "Este plan no tiene fin, así que todavía no hay con qué comparar.";
    RawGap: "Gaps between degrees are what people earn who hold them; part of that is age, job and place.",
        "Las diferencias entre títulos son lo que ganan quienes los tienen; parte se debe a la edad, el puesto y el lugar.";
    Cost: "What it costs", "Cuánto cuesta";
    CostLead: "Only what we know. What we did not find, you have to ask about; it is not free.",
        "Solo lo que sabemos. Lo que no encontramos hay que preguntarlo; no es gratis.";
    CostTuition: "Tuition", "Matrícula";
    CostTuitionInState: "Tuition of your program, in state", "Matrícula de tu programa, residentes del estado";
    CostTuitionOutOfState: "Tuition of your program, out of state", "Matrícula de tu programa, no residentes";
    CostTuitionProgram: "Tuition of your program", "Matrícula de tu programa";
    CostTuitionOther: "Tuition of your other degrees", "Matrícula de tus otros títulos";
    CostBachelorExam: "Bachelor's examination (ASWB)", "Examen de bachelor's (ASWB)";
    CostFirstExam: "Master's examination (ASWB)", "Examen de maestría (ASWB)";
    CostClinicalExam: "Clinical examination (ASWB)", "Examen clínico (ASWB)";
    CostClinicalExamTimes: "Clinical examination (ASWB), taken {0} times", "Examen clínico (ASWB), {0} veces";
    CostNursingExam: "Nurses' examination (NCLEX-RN) and license", "Examen de enfermería (NCLEX-RN) y licencia";
    CostBoardFee: "The board's fee", "Cuota de la junta";
    CostLawExam: "Exam on the state's laws",
        "Examen sobre las leyes del estado";
    CostRegistration: "Registration or first license",
        "Inscripción o primera licencia";
    CostSupervision: "Supervision, {0} hours", "Supervisión, {0} horas";
    CostSupervisionUnknown: "Supervision", "Supervisión";
    CostInsurance: "Liability insurance, each year (not in the total)",
        "Seguro de responsabilidad, cada año (no está en el total)";
    CostKnown: "Known costs", "Costos conocidos";
    CostKnownAndMore: "Known so far, without what you still have to ask",
        "Lo conocido, sin lo que falta preguntar";
    AskSchool: "ask the school", "pregunta a la escuela";
    AskBoard: "ask the board", "pregunta a la junta";
    AskIssuer: "ask the issuer", "pregunta a quien la otorga";
    YourFigure: "your figure", "tu cifra";
    AlongThePath: "Pay along the path", "Sueldo a lo largo del camino";
    AlongLead: "All in US dollars of {0}: raises of the years to come are not in it.",
        "Todo en dólares de {0}: no incluye los aumentos de los años que vienen.";
    When: "When", "Cuándo";
    Today: "Before this plan, if you worked in this field", "Antes de este plan, si trabajaras en este campo";
    AfterStage: "After: {0}", "Después de: {0}";
    YearsLater: "{0} years later", "{0} años después";
    Range: "Range", "Rango";
    RuleLicense: "Clinical license", "Licencia clínica";
    RuleFirst: "First license or registration", "Primera licencia o inscripción";
    RuleHours: "Supervised hours", "Horas supervisadas";
    RuleMonths: "Minimum time",
        "Tiempo mínimo";
    RuleEither: "Months or hours, whichever comes first", "Meses u horas, lo que llegue primero";
    RuleFullTimeMonths: "Months of full-time work without a count of hours; with fewer hours a week, the hours as well",
        "Meses de tiempo completo sin contar horas; con menos horas por semana, también las horas";
    RulePartTime: "Minimum time below {0} hours a week",
        "Tiempo mínimo con menos de {0} horas por semana";
    RuleMaxMonths: "Maximum time",
        "Tiempo máximo";
    RuleLookBack: "Hours count if they are no older than", "Las horas cuentan si no tienen más de";
    RuleDirect: "Hours with clients", "Horas con clientes";
    RuleSupervision: "Hours of supervision", "Horas de supervisión";
    RuleMinWeek: "Minimum hours a week that count",
        "Mínimo de horas por semana que cuentan";
    RuleMaxWeek: "Maximum hours a week that count",
        "Máximo de horas por semana que cuentan";
    RuleMaxYear: "Maximum hours a year that count",
        "Máximo de horas por año que cuentan";
    RuleExam: "Examination", "Examen";
    RuleExamClinical: "ASWB Clinical", "ASWB Clinical";
    RuleFee: "The board's fee", "Cuota de la junta";
    RuleBachelor: "Bachelor's license", "Licencia de bachelor's";
    RuleCompact: "Interstate compact",
        "Pacto interestatal (compact)";
    RuleCompactYes: "member; no license or permission for other states was given yet when read",
        "miembro; al leerlo aún no se daba licencia ni permiso para otros estados";
    RuleCompactSince: "member since {0}; no license or permission for other states was given yet when read",
        "miembro desde {0}; al leerlo aún no se daba licencia ni permiso para otros estados";
    RuleCompactIssues: "member; permission to practice in other states (a privilege) is given",
        "miembro; se da permiso para ejercer en otros estados (privilege)";
    RuleCompactNo: "not a member when read", "no era miembro cuando se leyó";
    NurseCompactIn: "{0} is in the Nurse Licensure Compact: people who live here can hold one license for all {1} states where it is in force",
        "{0} está en el Nurse Licensure Compact: quien vive aquí puede tener una sola licencia para los {1} estados donde está en vigor";
    NurseCompactEnacted: "{0} has passed the law of the Nurse Licensure Compact, but it is not in force yet: a license from here holds here only",
        "{0} aprobó la ley del Nurse Licensure Compact, pero todavía no está en vigor: la licencia de aquí vale solo aquí";
    NurseCompactNo: "{0} is not in the Nurse Licensure Compact: a license from here holds here only",
        "{0} no está en el Nurse Licensure Compact: la licencia de aquí vale solo aquí";
    NurseLicense: "A nurse's license (RN)", "Licencia de enfermería (RN)";
    NurseExam: "NCLEX-RN", "NCLEX-RN";
    RuleRenewal: "Renewal", "Renovación";
    RuleRenewalYears: "every {0} years", "cada {0} años";
    RuleRenewalYear: "every year", "cada año";
    RuleCeHours: "{0} hours of continuing education", "{0} horas de educación continua";
    RuleBoard: "Board", "Junta";
    RuleSeen: "Text dated",
        "Texto con fecha";
    RuleSeenUndated: "in 2026, from a copy without a date", "en 2026, de una copia sin fecha";
    RuleConfidence: "Confidence", "Confianza";
    ConfidenceHigh: "high: the law, the rule or the board's page was read; a figure marked C is from a guide or is our reading",
        "alta: se leyó la ley, el reglamento o la página de la junta; una cifra con grado C viene de una guía o es lectura nuestra";
    ConfidenceMedium: "medium: partly from guides", "media: en parte de guías";
    ConfidenceLow: "low", "baja";
    RuleNote: "Note on this rule", "Nota sobre esta regla";
    StatePage: "Rule, pay and sources of this state on one page", "Regla, sueldos y fuentes de este estado en una página";
    CheckBoard: "Check with the board before you rely on it.", "Confírmalo con la junta antes de contar con ello.";
    RuleText: "The text that was read", "El texto que se leyó";
    UnitHours: "{0} hours", "{0} horas";
    UnitMonths: "{0} months", "{0} meses";
    Next: "What to do next", "Qué hacer ahora";
    Sources: "Sources of what is shown", "Fuentes de lo que se muestra";
    SourcesLead: "Open a link to read the source itself.",
        "Abre un enlace para leer la fuente misma.";
    CostCounselorExam: "Counselor exam: {0}", "Examen de consejería: {0}";
    CostCounselorExamTimes: "Counselor exam: {0}, {1} times", "Examen de consejería: {0}, {1} veces";
}
}
