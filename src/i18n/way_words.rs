//! The words of the way: its steps, their months, and the items of the checklist.

use crate::tables::ItemId;

words! {
/// A word or sentence of the way.
WayWord {
    // Steps
    Titled: "{0} ({1})", "{0} ({1})";
    LicenseHeld: "Clinical license ({0})", "Licencia clínica ({0})";
    CertificationStep: "Certification: {0}", "Certificación: {0}";
    RenewalOf: "Renew the {0}", "Renovar la {0}";
    RenewalOfFirst: "Renew your first license", "Renovar tu primera licencia";
    RenewalOfBachelor: "Renew your bachelor's license", "Renovar tu licencia de bachelor's";
    RenewalOfNurse: "Renew your nurse's license (RN)", "Renovar tu licencia de enfermería (RN)";
    StatusDone: "done", "hecho";
    StatusNow: "now", "ahora";
    StatusAhead: "ahead", "por venir";

    // Months
    FromTo: "from {0} to {1}", "de {0} a {1}";
    FromOn: "from {0} on; no end", "desde {0}; sin fin";
    InMonth: "in {0}", "en {0}";
    About: "about {0}", "hacia {0}";
    Early: "early {0}", "principios de {0}";
    Mid: "mid {0}", "mediados de {0}";
    Late: "late {0}", "finales de {0}";
    DoneIn: "done in {0}", "hecho en {0}";
    DoneBy: "done by {0}", "hecho para {0}";
    DoneBefore: "done before you start", "hecho antes de empezar";
    EarliestLatest: "{0} at the earliest, {1} at the latest", "lo más pronto, {0}; a más tardar, {1}";
    AskBoardWhen: "ask the board when", "pregunta a la junta cuándo";
    AskIssuerWhen: "ask the issuer when", "pregunta a quien la otorga cuándo";
    IsLate: "By our estimate this was due in {0}. Done? Mark it with its month, and the rest moves.",
        "Según la estimación, esto tocaba en {0}. ¿Ya está? Márcalo con su mes y lo demás se ajusta.";
    IsOverdue: "By our estimate this was due in {0}. Until you mark it as completed, we take it to end this month at the earliest, and the rest with it.",
        "Según la estimación, esto tocaba en {0}. Mientras no lo marques como completado, suponemos que termina este mes o después, y lo demás se ajusta.";
    OutOfOrder: "This month is before the step above ends. Check both months.",
        "Este mes es anterior al fin del paso de arriba. Revisa los dos meses.";

    MonthTooEarly: "{0} is too long ago: {1} is the earliest year. Nothing was changed.",
        "{0} queda demasiado atrás: el primer año posible es {1}. No se cambió nada.";
    MonthNotYet: "{0} has not come yet. Enter the month in which you completed the step. Nothing was changed.",
        "{0} todavía no ha llegado. Escribe el mes en que completaste el paso. No se cambió nada.";

    // What made the months
    MadePathway: "usual time in months: {0}", "tiempo habitual en meses: {0}";
    MadePathwayBand: "usual time in months: {0} ({1} to {2})", "tiempo habitual en meses: {0} (de {1} a {2})";
    MadeSchool: "your school says: {0} months; usual elsewhere: {1}", "tu escuela dice: {0} meses; lo habitual en otras: {1}";
    MadeRule: "set by the state's rule: {0}", "según la regla del estado: {0}";
    MadeAssumed: "assumed, because no rule on it was found: {0}; ask the board", "supuesto, porque no se encontró regla: {0}; pregunta a la junta";
    MadeRuling: "set by what your board answered: {0}", "según lo que respondió tu junta: {0}";
    MadeAnswers: "done, by the hours and months you entered", "hecho, según las horas y los meses que escribiste";
    MadeLog: "by your hours log", "según tu bitácora de horas";
    MadeOwn: "the month you entered", "el mes que escribiste";
    MadeLaterStep: "done, because a later step is", "hecho, porque un paso posterior lo está";
    MadeStepBefore: "comes with the board's decision", "llega con la decisión de la junta";
    OpensAlready: "open to you already", "ya está abierta para ti";
    OpensCredential: "opens once you have {0}", "se abre cuando tengas {0}";
    OpensExperience: "opens after {0} months of experience", "se abre tras {0} meses de experiencia";
    OpensAtEnd: "taken to open at the end of the plan; ask the issuer", "suponemos que se abre al final del plan; pregunta a quien la otorga";
    EveryNotSeen: "we did not find how often", "no encontramos cada cuánto se renueva";
    EveryYear: "every year; check the exact day", "cada año; confirma el día exacto";
    EveryYears: "every {0} years; check the exact day", "cada {0} años; confirma el día exacto";
    NotOpenNeeds: "{0} does not open on this plan: it needs {1}.", "La {0} no se abre con este plan: pide {1}.";
    NotOpenEnd: "{0} has no date, because this plan has no end.", "La {0} no tiene fecha, porque este plan no tiene fin.";

    // Own items
    OwnItemEmpty: "Write what you want to do.", "Escribe lo que quieres hacer.";
    OwnItemLong: "Too long by {0} letters; {1} at most.", "Sobran {0} letras; máximo {1}.";

    // Calendar
    CalendarEstimated: "Estimated by Casepath, not a promise. Why: {0}.", "Estimado por Casepath, no es una promesa. Por qué: {0}.";
    CalendarSaid: "You entered this month.", "Este mes lo escribiste tú.";
    CalendarBand: "Between {0} and {1}.", "Entre {0} y {1}.";
    CalendarPlan: "Plan: {0}.", "Plan: {0}.";
    Plain: "{0}", "{0}";
    CalendarAbout: "{0} (estimate)", "{0} (estimación)";
    CalendarDone: "{0}: done", "{0}: hecho";
    CalendarHoursExpire: "Your first supervised hours grow too old (estimate)", "Tus primeras horas supervisadas caducan (estimación)";
    CalendarHoursWhy: "This state wants all hours done within {0} months, counted here from {1}. Older hours stop counting: ask the board how it counts.",
        "Este estado quiere todas las horas en {0} meses, contados aquí desde {1}. Las horas más antiguas dejan de contar: pregunta a la junta cómo los cuenta.";
    CalendarExpiry: "{0}: due this month (estimate)", "{0}: vence este mes (estimación)";

    // Checklist: from the guide
    ResearchPrograms: "Compare programs: cost, field placement, support, technology", "Compara programas: costo, prácticas, apoyo, tecnología";
    SetTimeline: "Set dates for your next steps", "Pon fechas a tus próximos pasos";
    TransferableSkills: "If you have worked before, list the skills you bring", "Si ya has trabajado, anota lo que sabes hacer";
    BridgePrograms: "Look for bridge and accelerated programs", "Busca programas puente y acelerados";
    AdvancedStanding: "Ask about advanced standing: a shorter MSW for those with a BSW", "Pregunta por el advanced standing: una MSW más corta para quien tiene un BSW";
    EmployerTuition: "If you have a job, ask your employer to help with tuition", "Si tienes empleo, pide a tu empleador ayuda con la matrícula";
    AccreditationCswe: "Check that CSWE accredits the program", "Confirma que CSWE acredita el programa";
    AccreditationCounseling: "Check that CACREP accredits the program, or that your board accepts it",
        "Confirma que CACREP acredita el programa o que tu junta lo acepta";
    AccreditationNursing: "Check that the board of nursing approves the program", "Confirma que la junta de enfermería aprueba el programa";
    AccreditationSchool: "Check that the school is accredited", "Confirma que la escuela está acreditada";
    FieldPlacement: "Agree on your field placement", "Acuerda tus prácticas de campo";
    TalkToCaseManagers: "Talk with people who do this work", "Habla con quienes hacen este trabajo";
    ServeAsVolunteer: "Volunteer with the people you want to serve", "Sé voluntario con la gente a la que quieres servir";
    Internships: "Intern in more than one setting", "Haz pasantías en más de un lugar";
    StudentMembership: "Join NASW or a case managers' association as a student",
        "Hazte miembro estudiante de NASW o de una asociación de manejo de casos";
    StudentBody: "Join a professional association as a student",
        "Hazte miembro estudiante de una asociación profesional";
    FieldInstructor: "Ask a field instructor to be your mentor", "Pide a un instructor de campo que sea tu mentor";
    PlacementMentor: "Ask whoever supervises your placement to be your mentor", "Pide a quien supervisa tus prácticas que sea tu mentor";
    StudentResearch: "Help with research or a service at school", "Ayuda en una investigación o un servicio de tu escuela";
    Portfolio: "Start a portfolio of your work", "Empieza un portafolio de tu trabajo";
    FindMentors: "Find mentors in the field", "Busca mentores en la profesión";
    Conference: "Go to a conference or webinar", "Ve a una conferencia o un seminario en línea";
    JoinAssociation: "Join a professional association", "Únete a una asociación profesional";
    LearnTechnology: "Learn the tools: health records, care software, telehealth",
        "Aprende las herramientas: expediente electrónico, programas de atención, telesalud";

    // Checklist: what each step needs
    Transcript: "Have your school send the transcript to the board", "Pide a tu escuela que envíe tu expediente académico a la junta";
    Application: "Apply to the board", "Haz la solicitud a la junta";
    BackgroundCheck: "Do the background check, if your state asks for one", "Haz la revisión de antecedentes, si tu estado la pide";
    FirstExam: "For the exam: get approval, sign up with ASWB, pay the fee", "Para el examen: pide la aprobación, inscríbete con ASWB y paga";
    FirstExamCounselor: "For the exam: get approval, sign up with NBCC, pay the fee", "Para el examen: pide la aprobación, inscríbete con NBCC y paga";
    Nclex: "Get the board's approval and sign up for the NCLEX-RN", "Pide la aprobación de la junta e inscríbete al NCLEX-RN";
    RegisteredFirst: "Be registered before your first hour: earlier ones may not count",
        "Inscríbete antes de tu primera hora: las anteriores quizá no valgan";
    SupervisorChecked: "Check your supervisor's license with the board", "Confirma con la junta la licencia de tu supervisor";
    SupervisionAgreement: "Sign a supervision agreement; ask whether the board wants it first",
        "Firma un acuerdo de supervisión; pregunta si la junta lo quiere antes";
    WorkCounts: "Ask the board whether your work counts", "Pregunta a la junta si tu trabajo cuenta";
    Coursework: "Ask whether the board wants extra courses", "Pregunta si la junta pide cursos adicionales";
    HoursSigned: "Have your hours signed every quarter", "Haz que firmen tus horas cada trimestre";
    FormsBeforeLeaving: "Before you change job or supervisor, get your forms signed",
        "Antes de cambiar de empleo o supervisor, haz que firmen tus formularios";
    RegistrationExpiry: "Note when your registration or first license expires", "Anota cuándo vence tu inscripción o primera licencia";
    LiabilityInsurance: "Get malpractice insurance, or ask if work covers you", "Ten un seguro de responsabilidad, o pregunta si tu empleo te cubre";
    ExamApproval: "Get the board's approval for the exam", "Pide a la junta la aprobación para el examen";
    ExamRegistration: "Sign up with ASWB and pay the fee", "Inscríbete con ASWB y paga";
    ExamRegistrationCounselor: "Sign up with NBCC and pay the fee", "Inscríbete con NBCC y paga";
    LawExam: "Take your state's exam on its laws", "Haz el examen sobre las leyes de tu estado";
    HoursSent: "Send the board the signed forms of all hours", "Envía a la junta los formularios firmados de todas tus horas";
    FormsKept: "Keep a copy of every form; another state may ask", "Guarda copia de cada formulario; otro estado puede pedirla";
    RenewalNoted: "Note the renewal date and the hours of courses it asks", "Anota la fecha de renovación y las horas de cursos que pide";
    CertificationRules: "Read the issuer's rules: degree, work, exam, fee", "Lee las reglas de quien la otorga: título, trabajo, examen, costo";
    CertificationApplication: "Get your months of work confirmed, and apply", "Consigue constancia de tus meses de trabajo y haz la solicitud";
    EducationDone: "Finish the continuing education", "Termina la educación continua";
    RenewalSent: "Renew, and keep the receipt", "Renueva y guarda el comprobante";
}}

/// The words of an item. An item of `data/checklist.csv` without words does not compile.
pub const fn item(id: ItemId) -> WayWord {
    match id {
        ItemId::ResearchPrograms => WayWord::ResearchPrograms,
        ItemId::SetTimeline => WayWord::SetTimeline,
        ItemId::TransferableSkills => WayWord::TransferableSkills,
        ItemId::BridgePrograms => WayWord::BridgePrograms,
        ItemId::AdvancedStanding => WayWord::AdvancedStanding,
        ItemId::EmployerTuition => WayWord::EmployerTuition,
        ItemId::AccreditationCswe => WayWord::AccreditationCswe,
        ItemId::AccreditationCounseling => WayWord::AccreditationCounseling,
        ItemId::AccreditationNursing => WayWord::AccreditationNursing,
        ItemId::AccreditationSchool => WayWord::AccreditationSchool,
        ItemId::FieldPlacement => WayWord::FieldPlacement,
        ItemId::TalkToCaseManagers => WayWord::TalkToCaseManagers,
        ItemId::ServeAsVolunteer => WayWord::ServeAsVolunteer,
        ItemId::Internships => WayWord::Internships,
        ItemId::StudentMembership => WayWord::StudentMembership,
        ItemId::StudentBody => WayWord::StudentBody,
        ItemId::FieldInstructor => WayWord::FieldInstructor,
        ItemId::PlacementMentor => WayWord::PlacementMentor,
        ItemId::StudentResearch => WayWord::StudentResearch,
        ItemId::Portfolio => WayWord::Portfolio,
        ItemId::FindMentors => WayWord::FindMentors,
        ItemId::Conference => WayWord::Conference,
        ItemId::JoinAssociation => WayWord::JoinAssociation,
        ItemId::LearnTechnology => WayWord::LearnTechnology,
        ItemId::Transcript => WayWord::Transcript,
        ItemId::Application => WayWord::Application,
        ItemId::BackgroundCheck => WayWord::BackgroundCheck,
        ItemId::FirstExam => WayWord::FirstExam,
        ItemId::FirstExamCounselor => WayWord::FirstExamCounselor,
        ItemId::Nclex => WayWord::Nclex,
        ItemId::RegisteredFirst => WayWord::RegisteredFirst,
        ItemId::SupervisorChecked => WayWord::SupervisorChecked,
        ItemId::SupervisionAgreement => WayWord::SupervisionAgreement,
        ItemId::WorkCounts => WayWord::WorkCounts,
        ItemId::Coursework => WayWord::Coursework,
        ItemId::HoursSigned => WayWord::HoursSigned,
        ItemId::FormsBeforeLeaving => WayWord::FormsBeforeLeaving,
        ItemId::RegistrationExpiry => WayWord::RegistrationExpiry,
        ItemId::LiabilityInsurance => WayWord::LiabilityInsurance,
        ItemId::ExamApproval => WayWord::ExamApproval,
        ItemId::ExamRegistration => WayWord::ExamRegistration,
        ItemId::ExamRegistrationCounselor => WayWord::ExamRegistrationCounselor,
        ItemId::LawExam => WayWord::LawExam,
        ItemId::HoursSent => WayWord::HoursSent,
        ItemId::FormsKept => WayWord::FormsKept,
        ItemId::RenewalNoted => WayWord::RenewalNoted,
        ItemId::CertificationRules => WayWord::CertificationRules,
        ItemId::CertificationApplication => WayWord::CertificationApplication,
        ItemId::EducationDone => WayWord::EducationDone,
        ItemId::RenewalSent => WayWord::RenewalSent,
    }
}
