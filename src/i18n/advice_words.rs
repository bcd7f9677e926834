//! The words of moving and of the questions to a board. The questions and what the letter says are written
//! to the board; all else to the reader.

words! {
/// A word or sentence of moving, and of asking a board.
AdviceWord {
    // What can be asked, where the calculator has no name for it
    TermInsurance: "Work for an insurer counts", "El trabajo para una aseguradora cuenta";
    TermGovernment: "Government work counts", "El trabajo para el gobierno cuenta";
    TermFirstExam: "Exam for the first license", "Examen para la primera licencia";
    TermCurrent: "Rule in force", "Regla vigente";
    TermBeforeRegistration: "Hours before registration", "Horas antes de la inscripción";
    TermPartTime: "Part-time practice", "Práctica a medio tiempo";
    TermRetakes: "Exam retakes", "Repeticiones del examen";

    // What a board answered
    ValueNone: "none asked", "no se pide";
    ValueNoted: "noted", "anotado";
    ByBoard: "your board, {0}", "tu junta, {0}";
    ByPerson: "your board, {0}, {1}", "tu junta, {0}, {1}";
    Ruled: "{0}: {1}. Told by {2}.", "{0}: {1}. Lo dijo {2}.";
    RuledWords: "{0}: {1}. Told by {2}: “{3}”", "{0}: {1}. Lo dijo {2}: “{3}”";
    RuledOver: "We had read: {0}.", "Nosotros habíamos leído: {0}.";
    RuledOverNothing: "We had not found it.", "Nosotros no lo habíamos encontrado.";
    BadFigure: "Enter a whole number from {0} to {1}, or say that none is asked.",
        "Escribe un número entero entre {0} y {1}, o di que no se pide.";
    BadYesNo: "Answer yes or no.", "Responde sí o no.";
    BadNoted: "This answer changes no figure; note it in words.", "Esta respuesta no cambia ninguna cifra; anótala con palabras.";
    BadRange: "Enter a whole number from {0} to {1}. Nothing was changed.", "Escribe un número entero entre {0} y {1}. No se cambió nada.";
    BadContradicts: "This does not go together with another figure ({0}: {1}). Correct that one first.",
        "Esto no concuerda con otra cifra ({0}: {1}). Corrige primero esa.";
    BadNotYet: "This day has not come yet.", "Ese día todavía no ha llegado.";
    BadTooEarly: "This day is too long ago: {0} is the earliest year.", "Ese día queda demasiado atrás: el primer año posible es {0}.";

    // Questions
    AskHours: "How many hours of supervised practice are required in all for the {0}?",
        "¿Cuántas horas de práctica supervisada se exigen en total para la {0}?";
    AskMonths: "What is the minimum time of supervised practice for the {0}, in months?",
        "¿Cuál es el tiempo mínimo de práctica supervisada para la {0}, en meses?";
    AskDirect: "How many of the supervised hours must be direct work with clients?",
        "¿Cuántas de las horas supervisadas deben ser de trabajo directo con clientes?";
    AskSupervision: "How many hours of supervision are required in all, and how many of them may be in a group?",
        "¿Cuántas horas de supervisión se exigen en total, y cuántas pueden ser en grupo?";
    AskMostMonths: "Is there a maximum time in which supervised practice must be complete?",
        "¿Hay un tiempo máximo para completar la práctica supervisada?";
    AskLeastWeek: "I plan to work {0} hours a week. Is there a minimum of hours a week below which practice does not count?",
        "Pienso trabajar {0} horas por semana. ¿Hay un mínimo de horas por semana para que la práctica cuente?";
    AskMostWeek: "I plan to work {0} hours a week. Is there a maximum of hours a week that count?",
        "Pienso trabajar {0} horas por semana. ¿Hay un máximo de horas por semana que cuentan?";
    AskMostYear: "Is there a maximum of hours a year that count?", "¿Hay un máximo de horas al año que cuentan?";
    AskFee: "What is the fee for the {0}, with every step until it is issued?",
        "¿Cuánto cuesta la {0}, con todos los pasos hasta que se expide?";
    AskInsurance: "Does case management for a health insurer count as supervised clinical practice?",
        "¿El manejo de casos para una aseguradora de salud cuenta como práctica clínica supervisada?";
    AskGovernment: "Does case management for a government agency count as supervised clinical practice?",
        "¿El manejo de casos para una agencia del gobierno cuenta como práctica clínica supervisada?";
    AskFirstExam: "Do I have to pass an exam before supervised practice can begin?",
        "¿Tengo que aprobar un examen antes de empezar la práctica supervisada?";
    AskCurrent: "Is the rule that I read still in force, or has it changed?",
        "¿La regla que leí sigue vigente o ha cambiado?";
    AskBeforeRegistration: "From which day do hours count: must I be registered, or the supervision plan approved, first?",
        "¿Desde qué día cuentan las horas: antes debo tener la inscripción o la aprobación del plan de supervisión?";
    AskPartTime: "I plan to work {0} hours a week. How long must supervised practice last at these hours?",
        "Pienso trabajar {0} horas por semana. ¿Cuánto debe durar la práctica supervisada con esas horas?";
    AskRetakes: "If I do not pass the clinical exam, how long must I wait, and how many times may I take it again?",
        "Si no apruebo el examen clínico, ¿cuánto debo esperar y cuántas veces puedo repetirlo?";
    AskRenewal: "How often is the {0} renewed, and how many hours of continuing education does that take?",
        "¿Cada cuánto se renueva la {0}, y cuántas horas de educación continua hacen falta?";
    AskCompact: "Does the interstate compact of my profession apply in this state today, and are licenses under it being issued?",
        "¿Se aplica hoy en este estado el pacto interestatal (compact) de mi profesión, y ya se expiden licencias con él?";
    AskBachelor: "What does the license at the bachelor's level ask for ({0})?",
        "¿Qué pide la licencia de nivel bachelor's ({0})?";
    AskExperience: "How many months of experience does the {0} ask for, and from when do they count?",
        "¿Cuántos meses de experiencia pide la {0}, y desde cuándo cuentan?";

    // Why a question is open
    DoubtNotSeen: "We did not find this in what we read.", "No lo encontramos en lo que leímos.";
    DoubtGuide: "We read {0}, but only in guides, or it is our own reading (grade C).",
        "Leímos {0}, pero solo en guías, o es nuestra propia lectura (grado C).";
    DoubtConfidence: "We read {0}, but part of this rule comes from guides.",
        "Leímos {0}, pero una parte de esta regla viene de guías.";
    DoubtOldText: "The text that we read is of {0}.", "El texto que leímos es de {0}.";
    DoubtUndated: "The copy that we read has no date.", "La copia que leímos no tiene fecha.";
    DoubtMayNot: "It may not count; we found no rule that says so either way.",
        "Puede que no cuente; no encontramos ninguna regla que lo diga.";
    DoubtJoinedOnly: "We read only whether the state has joined by law.", "Solo leímos si el estado se unió por ley.";
    DoubtPolicy: "We read the general policy of the exam, not what this board allows.",
        "Leímos la política general del examen, no lo que permite esta junta.";
    DoubtNoTable: "Our tables do not hold this for any state.", "Nuestras tablas no lo tienen para ningún estado.";

    // What hangs on it
    StakeAnswers: "If the answer is “{0}”: {1}. If it is “{2}”: {3}.", "Si la respuesta es “{0}”: {1}. Si es “{2}”: {3}.";
    StakeCases: "At best: {0}. At worst: {1}.", "En el mejor caso: {0}. En el peor: {1}.";
    StakeRetake: "As planned: {0}. With one more retake: {1}.", "Según tu plan: {0}. Con una repetición más: {1}.";
    OutcomeMonths: "{0} to the end of the plan", "{0} hasta el final del plan";
    OutcomeNoEnd: "this plan has no end", "este plan no tiene fin";
    OutcomeCost: "known costs up to {0}", "costos conocidos de hasta {0}";
    OutcomePay: "pay about {0} a year", "sueldo de unos {0} al año";
    StakeNothing: "With your answers it changes neither the months nor the known costs; with other answers it may.",
        "Con tus respuestas no cambia ni los meses ni los costos conocidos; con otras podría.";
    StakeCurrent: "Every figure of this rule rests on that text.", "Todas las cifras de esta regla se basan en ese texto.";
    StakeRegistration: "Hours done too early would be lost.", "Las horas hechas demasiado pronto se perderían.";
    StakeRenewal: "You need it to keep the license.", "Lo necesitas para conservar la licencia.";
    StakeCompact: "It decides whether one license could serve in several states.",
        "De eso depende que una sola licencia sirva en varios estados.";
    StakeBachelor: "Without it we cannot say when you could hold that license.",
        "Sin eso no podemos decir cuándo tendrías esa licencia.";

    // The letter
    LetterSubject: "Subject: Questions about the {0} in {1}", "Asunto: Preguntas sobre la {0} en {1}";
    LetterSubjectIssuer: "Subject: Question about the {0}", "Asunto: Pregunta sobre la {0}";
    LetterGreeting: "Dear {0},", "A la atención de {0}:";
    LetterWho: "I am planning my way to the {0} in {1}. My plan in short: {2}.",
        "Estoy planeando mi camino hacia la {0} en {1}. Mi plan, en breve: {2}.";
    LetterWhoIssuer: "I would like to earn the {0}. My plan in short: {1}.", "Quiero obtener la {0}. Mi plan, en breve: {1}.";
    LetterWhoMove: "I am working toward the {0} in {1} and plan to move to {2} in {3}. My plan in short: {4}.",
        "Estoy en camino hacia la {0} en {1} y pienso mudarme a {2} en {3}. Mi plan, en breve: {4}.";
    LetterAsk: "I have read what I could find, and these points are still open for me:",
        "He leído lo que pude encontrar, y estos puntos me quedan abiertos:";
    LetterRead: "What I read: {0}.", "Lo que leí: {0}.";
    LetterDated: "The text that I read is of {0}.", "El texto que leí es de {0}.";
    LetterNotRead: "I did not find this in what I read.", "No lo encontré en lo que leí.";
    LetterSource: "Source: {0}", "Fuente: {0}";
    LetterTexts: "The texts that I read:", "Los textos que leí:";
    LetterThanks: "If you can, please tell me where each answer is written. Thank you for your time.",
        "Si es posible, les agradecería que me indiquen dónde está escrita cada respuesta. Gracias por su tiempo.";
    LetterSign: "[Your name]", "[Tu nombre]";

    // A move that cannot be told
    NoMoveSame: "You are in this state already. Choose another one.", "Ya estás en ese estado. Elige otro.";
    NoMoveToday: "This month has passed. Choose this month or a later one.", "Ese mes ya pasó. Elige este mes o uno posterior.";
    NoMoveStart: "Your plan begins in {0}, after the move. Then it is a plan in the other state: change the state in your answers.",
        "Tu plan empieza en {0}, después de la mudanza. Entonces es un plan en el otro estado: cambia el estado en tus respuestas.";
    NoMoveClinical: "This plan does not lead to a clinical license, so there is no supervised practice to take along.",
        "Este plan no lleva a una licencia clínica, así que no hay práctica supervisada que llevarse.";
    NoMoveNoEnd: "In the first state this plan has no end, so nothing can be said of the hours done by then. {0}",
        "En el primer estado este plan no tiene fin, así que no se puede decir nada de las horas hechas hasta entonces. {0}";

    // Where the plan stands at the move: {0} is the month
    AtStudying: "In {0} you would still be studying.", "En {0} todavía estarías estudiando.";
    AtRegistering: "In {0} study would be over and supervised practice not begun.",
        "En {0} los estudios estarían terminados y la práctica supervisada sin empezar.";
    AtPractising: "In {0} about {1} supervised hours, in {2}, would be done.",
        "En {0} llevarías unas {1} horas supervisadas, en {2}.";
    AtExamination: "In {0} supervised practice would be complete (about {1} hours, in {2}) and the license not yet issued.",
        "En {0} la práctica supervisada estaría completa (unas {1} horas, en {2}) y la licencia aún no expedida.";
    AtLicensed: "In {0} you would hold the {1}.", "En {0} ya tendrías la {1}.";

    // Side by side
    AsksMore: "{0} asks more", "{0} pide más";
    AsksSame: "the same", "lo mismo";
    AsksUnknown: "cannot be compared: one or both were not found", "no se puede comparar: falta en uno o en ambos";
    RequirementLine: "{0}: {1} in {2}; {3} in {4} ({5}).", "{0}: {1} en {2}; {3} en {4} ({5}).";
    GradeShort: "grade {0}", "grado {0}";

    // What may not count
    MayCourses: "A board may ask for certain courses. Keep the descriptions of yours.",
        "Una junta puede exigir ciertos cursos. Guarda la descripción de los tuyos.";
    MayRegistration: "Hours before you are registered in {0} may not count there. Register before you start.",
        "Las horas antes de inscribirte en {0} pueden no contar allí. Inscríbete antes de empezar.";
    MayFirst: "The first license ({0}) does not hold in {1}: you have to gain one there again ({2}).",
        "La primera licencia ({0}) no vale en {1}: allí tienes que obtener otra ({2}).";
    MayHours: "Hours done in {0} may count in full, in part or not at all, and it is open by which state's rule: ask the board.",
        "Las horas hechas en {0} pueden contar todas, en parte o ninguna, y no está claro con la regla de qué estado: pregunta a la junta.";
    MaySupervisor: "Hours under a supervisor who holds a license of {0} only may not count in {1}.",
        "Las horas con un supervisor que solo tiene licencia de {0} pueden no contar en {1}.";
    MayCap: "{0} counts no more than {1}, which is less than you work.", "{0} no cuenta más de {1}, menos de lo que trabajas.";
    MayClients: "{0} asks for {1} hours with clients. Keep these hours separate in your log from now on.",
        "{0} pide {1} horas con clientes. Desde ahora, apunta esas horas por separado en tu bitácora.";
    MayTime: "{1} wants practice complete within {2} months. Months in {0} may be part of them.",
        "{1} quiere la práctica completa en {2} meses. Los meses en {0} pueden ser parte de ellos.";
    MaySetting: "Work in this setting ({1}) may not count in {0}: ask the board.",
        "El trabajo en este lugar ({1}) puede no contar en {0}: pregunta a la junta.";
    MayAsksMore: "{1} asks for more practice than {0}. The board may want the difference, or years of work with the license.",
        "{1} pide más práctica que {0}. La junta puede querer la diferencia, o años de trabajo con la licencia.";

    // What to have in hand
    FormSupervision: "Verification of supervision on the new board's form, signed by each supervisor before you leave",
        "Verificación de la supervisión en el formulario de la nueva junta, firmada por cada supervisor antes de que te vayas";
    FormLog: "Your hours log, signed by the supervisor, with client hours listed separately",
        "Tu bitácora de horas, firmada por el supervisor, con las horas con clientes por separado";
    FormScores: "Transfer of exam scores: ASWB sends them to another board on request",
        "Transferencia de las notas del examen: ASWB las envía a otra junta si lo pides";
    FormScoresCounselor: "Transfer of exam scores: ask NBCC to send them to the new board",
        "Transferencia de las notas del examen: pide a NBCC que las envíe a la nueva junta";
    FormLicense: "Verification of your license, sent by the board in {0}", "Verificación de tu licencia, enviada por la junta de {0}";
    FormSyllabi: "Course descriptions (syllabi) from your school", "Los programas de los cursos (syllabi) de tu escuela";
    FormTranscript: "An official transcript of your degree", "El expediente académico oficial de tu título";

    // What to ask the new board: {0} is the first state
    MoveDegree: "Is a degree from a school in {0} accepted, and are certain courses required?",
        "¿Se acepta un título de una escuela de {0}, y se exigen ciertos cursos?";
    MoveRegister: "Can I register before I move, so that hours count from the first day?",
        "¿Puedo inscribirme antes de mudarme, para que las horas cuenten desde el primer día?";
    MoveHours: "Do hours of supervised practice done in {0} count, and how many of them?",
        "¿Cuentan las horas de práctica supervisada hechas en {0}, y cuántas?";
    MoveWhichRule: "Under which rule are these hours judged: that of {0}, or yours?",
        "¿Con qué regla se evalúan esas horas: la de {0} o la de ustedes?";
    MoveSupervisor: "Is a supervisor accepted who holds a license of {0} only?",
        "¿Se acepta un supervisor que solo tiene licencia de {0}?";
    MoveFirst: "Do I need your first license before I go on, or does the one of {0} serve for a time?",
        "¿Necesito la primera licencia de ustedes antes de seguir, o la de {0} sirve por un tiempo?";
    MoveExam: "Do you accept the ASWB scores that I have, and for how many years?",
        "¿Aceptan mis notas de ASWB, y durante cuántos años?";
    MoveExamCounselor: "Do you accept the NCE or NCMHCE scores that I have, and for how many years?",
        "¿Aceptan mis notas del NCE o NCMHCE, y durante cuántos años?";
    MoveEndorsement: "How do I apply for the {1} by endorsement with the {2} of {0}?",
        "¿Cómo solicito la {1} por reconocimiento con la {2} de {0}?";
    MoveYears: "For how many years must I have held the license, and worked with it?",
        "¿Cuántos años debo haber tenido la licencia y trabajado con ella?";
    MoveEndorsedHours: "Must the supervised hours behind my license meet your rule, and how do I show them?",
        "¿Las horas supervisadas de mi licencia deben cumplir la regla de ustedes, y cómo las demuestro?";
    MoveInterim: "May I work while you decide, with a temporary permit?", "¿Puedo trabajar mientras deciden, con un permiso temporal?";

    // When: {0} is the license there
    ArrivalOne: "You would hold the {0} about {1} from now, in {2}.",
        "Tendrías la {0} dentro de {1}, más o menos: en {2}.";
    ArrivalRange: "You would hold the {0} {1} from now if all you have done counts ({2}), and {3} from now if none of it does ({4}).",
        "Tendrías la {0} dentro de {1} si cuenta todo lo hecho ({2}), y dentro de {3} si no cuenta nada ({4}).";
    ArrivalHopeful: "You would hold the {0} {1} from now if all you have done counts ({2}). If none of it does, the plan has no end: {3}",
        "Tendrías la {0} dentro de {1} si cuenta todo lo hecho ({2}). Si no cuenta nada, el plan no tiene fin: {3}";
    ArrivalNone: "In the new state this plan has no end: {0}", "En el nuevo estado este plan no tiene fin: {0}";
    ArrivalAsk: "With the {0} in hand, the board of {1} decides whether to license you by endorsement. No rule that we read tells how long that takes: ask the board.",
        "Con la {0} en la mano, la junta de {1} decide si te da la licencia por reconocimiento. Ninguna regla que leímos dice cuánto tarda: pregunta a la junta.";
    AddedStaying: "Compared with staying in {0}: {1}.", "En comparación con quedarte en {0}: {1}.";
    AddedPlanned: "Compared with planning for {0} from the start: {1}.", "En comparación con planear para {0} desde el inicio: {1}.";
    AddedRange: "{0} if all counts, {1} if nothing does", "{0} si cuenta todo, {1} si no cuenta nada";
    MovePay: "Typical pay once licensed: {0} in {1}, {2} in {3}.", "Sueldo típico con la licencia: {0} en {1}, {2} en {3}.";

    // The compact
    CompactSince: "{0} has joined the compact by law ({1}), as read in {2}.", "{0} se ha unido por ley al pacto interestatal ({1}), según {2}.";
    CompactJoined: "{0} has joined the compact by law, as read in {1}; we did not see since when.",
        "{0} se ha unido por ley al pacto interestatal, según {1}; no vimos desde cuándo.";
    CompactNot: "{0} had not joined the compact, as read in {1}.", "{0} no se había unido al pacto interestatal, según {1}.";
    CompactIssues: "Permission to practice in another state (a privilege) is already given; both states must take part.",
        "Ya se da permiso para ejercer en otro estado (privilege); los dos estados deben participar.";
    CompactNotYet: "No license that holds in several states has been issued under it yet.",
        "Todavía no se ha emitido con él ninguna licencia que valga en varios estados.";
    CompactNotSeen: "{0}: whether it has joined the compact was not found; ask the board.",
        "{0}: no se encontró si se ha unido al pacto interestatal; pregunta a la junta.";
    CompactText: "a text of {0}", "un texto de {0}";
    CompactUndated: "a copy, date not known", "una copia, fecha desconocida";
    CompactMeans: "A compact of a profession (the Social Work Licensure Compact, the Counseling Compact) is to let one license serve in all its states. A state that has joined by law may not issue these licenses yet: ask both boards whether they do today.",
        "El pacto de una profesión (el Social Work Licensure Compact, el Counseling Compact) busca que una sola licencia sirva en todos sus estados. Un estado que se unió por ley quizá todavía no expida estas licencias: pregunta a ambas juntas si hoy lo hacen.";
}
}
