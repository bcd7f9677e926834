//! The words of the hours log.

words! {
/// A word or sentence of the hours log.
LogWord {
    // Fields
    Title: "Hours log", "Bitácora de horas";
    Lead: "Write down your hours of supervised practice, week by week. You see what counts, what does not and why, and when it will be enough.",
        "Anota tus horas de práctica supervisada, semana por semana. Verás qué cuenta, qué no y por qué, y cuándo será suficiente.";
    NoClientData: "No names, cases or notes on clients belong here, and there is no place for them: only hours. Your board wants its own forms, signed by your supervisor; this log does not replace them.",
        "Aquí no van nombres, casos ni notas sobre clientes, y no hay lugar para ellos: solo horas. Tu junta pide sus propios formularios, firmados por tu supervisor; esta bitácora no los reemplaza.";
    Week: "Week", "Semana";
    WeekHint: "Any day of the week; it is kept under that week's Monday", "Cualquier día de la semana; se guarda con el lunes de esa semana";
    Hours: "Hours worked", "Horas trabajadas";
    HoursHint: "In this job, 0 to {0}; a second job is a second entry", "En este trabajo, de 0 a {0}; otro trabajo es otra anotación";
    WithClients: "Of these with clients", "De ellas, con clientes";
    WithClientsHint: "No more than the hours worked", "No más que las horas trabajadas";
    Individual: "Individual supervision", "Supervisión individual";
    IndividualHint: "Hours alone with your supervisor", "Horas a solas con tu supervisor";
    Group: "Group supervision", "Supervisión en grupo";
    GroupHint: "Hours with others and your supervisor", "Horas con otras personas y tu supervisor";
    Job: "Job or supervisor, if several", "Empleo o supervisor, si hay varios";
    JobHint: "A short name of your own, such as clinic or A; never a client's name",
        "Un nombre corto tuyo, como clínica o A; nunca el nombre de un cliente";
    JobColumn: "Job or supervisor", "Empleo o supervisor";
    JobNone: "not named", "sin nombre";
    ByJob: "Recorded for each job or supervisor", "Lo anotado en cada empleo o con cada supervisor";
    Supervision: "Supervision in all", "Supervisión en total";
    Registered: "Registered with the board since", "Inscripción en la junta desde";
    RegisteredHint: "The day of your first license or registration. Hours before it may not count.",
        "El día de tu primera licencia o inscripción. Puede que las horas anteriores no cuenten.";
    AddWeek: "Add a week", "Agregar una semana";
    GridTitle: "Enter several weeks as a table", "Anotar varias semanas en una tabla";
    GridLead: "One row for each week. A row is saved when you leave it, if its numbers can be used. Tab goes to the next cell, Enter to the next row.",
        "Una fila por semana. Cada fila se guarda al salir de ella, si sus números sirven. Tab pasa a la celda siguiente y Enter a la fila siguiente.";
    GridDone: "No week is missing up to now.", "No falta ninguna semana hasta hoy.";
    GridMore: "More weeks", "Más semanas";
    GridSame: "Same as the week before", "Igual que la semana anterior";
    GridSameOf: "Same as the week before: {0}", "Igual que la semana anterior: {0}";
    GridSaved: "saved", "guardado";
    CellOf: "{0}, {1}", "{0}, {1}";
    OpeningTitle: "Hours from before this log", "Horas de antes de esta bitácora";
    OpeningLead: "Hours from before, as your supervisor signed them. We add them just as you enter them; your board decides whether they count.",
        "Las horas de antes, tal como las firmó tu supervisor. Las sumamos tal como las escribes; tu junta decide si cuentan.";
    OpeningHours: "All hours from before", "Todas las horas de antes";
    OpeningClients: "With clients, from before", "Con clientes, de antes";
    OpeningIndividual: "Individual supervision, from before", "Supervisión individual, de antes";
    OpeningGroup: "Group supervision, from before", "Supervisión en grupo, de antes";
    OpeningMonths: "Months of practice", "Meses de práctica";
    OpeningKept: "Added to the table below.", "Se suma en la tabla de abajo.";
    OpeningTooMuch: "That is more than a working life holds.", "Es más de lo que cabe en una vida de trabajo.";
    OpeningMore: "Hours with clients, and hours of supervision, cannot be more than all hours.",
        "Las horas con clientes y las de supervisión no pueden ser más que todas las horas.";
    WeekOf: "Week of {0}", "Semana del {0}";
    NoHoursYet: "No hours yet.", "Todavía no hay horas.";

    // Recorded and valid
    Recorded: "Recorded", "Anotado";
    Valid: "Counts", "Cuenta";
    Deducted: "Does not count", "No cuenta";
    AllCounts: "Everything you recorded counts, as far as our tables know the rule.",
        "Todo lo que anotaste cuenta, hasta donde nuestras tablas conocen la regla.";
    Kind: "Kind", "Tipo";
    TallyCaption: "What you recorded and what counts, in hours", "Lo que anotaste y lo que cuenta, en horas";

    // Deductions
    DeductionsHeading: "Why some hours do not count", "Por qué algunas horas no cuentan";
    NotCounted: "Not counted: {0}. {1} {2}.", "No cuenta: {0}. {1} {2}.";
    HourOne: "{0} hour", "{0} hora";
    HourMany: "{0} hours", "{0} horas";
    SupervisionOne: "{0} hour of supervision", "{0} hora de supervisión";
    SupervisionMany: "{0} hours of supervision", "{0} horas de supervisión";
    OfThemClients: "{0} ({1} with clients)", "{0} ({1} con clientes)";
    Both: "{0} and {1}", "{0} y {1}";
    WeekListed: "week of {0}", "semana del {0}";
    WeeksListed: "weeks of {0}", "semanas del {0}";
    WeeksFromTo: "{0} weeks, from {1} to {2}", "{0} semanas, del {1} al {2}";
    WhyFuture: "These hours are not done yet:", "Estas horas todavía no se han hecho:";
    WhyBefore: "You were not registered when the week began; a week that you began unregistered is left out whole:",
        "No tenías la inscripción al comenzar la semana; una semana que empezaste sin ella queda fuera entera:";
    WhyExpired: "This state wants all hours done within {0} months, and these are older:",
        "Este estado quiere todas las horas en {0} meses, y estas son más antiguas:";
    WhyBelowWeek: "This state does not count weeks under {0} hours:", "Este estado no cuenta semanas de menos de {0} horas:";
    WhyNoSupervision: "This state asks for {0} hours of supervision, and these months have none. That they do not count until you enter some is our assumption, so ask the board:",
        "Este estado pide {0} horas de supervisión y en estos meses no hay ninguna. Que no cuenten hasta que la anotes es una suposición nuestra; pregunta a la junta:";
    WhyNoUnit: "This state asks for {0} unit of supervision (an hour alone, or two in a group) in each week of which hours are to count, and these weeks have less:",
        "Este estado pide {0} unidad de supervisión (una hora individual o dos en grupo) en cada semana cuyas horas cuentan, y estas semanas tienen menos:";
    WhyOneUnit: "With a single unit of supervision in a week this state counts no more than {0} hours with clients:",
        "Con una sola unidad de supervisión en la semana, este estado no cuenta más de {0} horas con clientes:";
    WhySupervisionMonth: "This state counts no more than {0} hours of supervision in a month:",
        "Este estado no cuenta más de {0} horas de supervisión al mes:";
    WhyGroup: "This state counts no more than {0} hours of supervision in a group:",
        "Este estado no cuenta más de {0} horas de supervisión en grupo:";
    WhyWeekCap: "This state counts no more than {0} hours a week:", "Este estado no cuenta más de {0} horas por semana:";
    WhyYearCap: "This state counts no more than {0} hours in 12 months. We count them from {1}, {2}:",
        "Este estado no cuenta más de {0} horas en 12 meses. Los contamos desde {1}, {2}:";
    FromRegistration: "the day you registered", "el día de tu inscripción";
    FromFirstWeek: "your first week that counts", "tu primera semana que cuenta";
    CapsInProportion: "Where a cap takes hours off, hours with clients go in the same proportion; supervision stays. This is our assumption.",
        "Donde un tope quita horas, las horas con clientes bajan en la misma proporción; la supervisión se queda. Es una suposición nuestra.";
    OnceEach: "Every hour is taken off only once, for the first reason in this order.", "Cada hora se quita una sola vez, por el primer motivo de este orden.";

    // Terms
    TermMonths: "{0} of {1} months of practice; {2} left.", "{0} de {1} meses de práctica; por cumplir: {2}.";
    TermHours: "{0} of {1} supervised hours; {2} left.", "{0} de {1} horas supervisadas; por cumplir: {2}.";
    TermDirect: "{0} of {1} hours with clients; {2} left.", "{0} de {1} horas con clientes; por cumplir: {2}.";
    TermSupervision: "{0} of {1} hours of supervision; {2} left.", "{0} de {1} horas de supervisión; por cumplir: {2}.";
    ReachedMonths: "{0} of {1} months of practice: reached.", "{0} de {1} meses de práctica: listo.";
    ReachedHours: "{0} of {1} supervised hours: reached.", "{0} de {1} horas supervisadas: listo.";
    ReachedDirect: "{0} of {1} hours with clients: reached.", "{0} de {1} horas con clientes: listo.";
    ReachedSupervision: "{0} of {1} hours of supervision: reached.", "{0} de {1} horas de supervisión: listo.";
    MonthsAssumed: "The minimum time of this state was not found, so we assume {0} months; ask the board.",
        "El tiempo mínimo de este estado no se encontró, así que suponemos {0} meses; pregunta a la junta.";
    EitherIsEnough: "Months or hours, whichever comes first, are enough.", "Bastan los meses o las horas, lo que llegue primero.";
    HowMonths: "Months are counted from weeks that count: {0} of them make a year, and a year has no more than 12 months.",
        "Los meses se cuentan por semanas que cuentan: {0} de ellas hacen un año, y un año no tiene más de 12 meses.";

    // The degree or the registration is still ahead
    WaitsForStudy: "Your plan says you study until {0}. Hours before the degree rarely count, so this log does not shorten your plan yet. If you have the degree, mark it as completed; if not, ask the board.",
        "Según tu plan, estudias hasta {0}. Las horas antes del título rara vez cuentan, así que esta bitácora todavía no acorta tu plan. Si ya tienes el título, márcalo como completado; si no, pregunta a la junta.";
    WaitsForRegistration: "Your plan does not say since when you are registered. Hours before that may not count, so this log does not shorten your plan yet. Enter the day above, or mark the step as completed.",
        "Tu plan no dice desde cuándo tienes la inscripción. Puede que las horas anteriores no cuenten, así que esta bitácora todavía no acorta tu plan. Escribe el día arriba o marca el paso como completado.";

    // Projection
    ProjectionHeading: "When it will be enough", "Cuándo será suficiente";
    PaceIs: "Your pace of the last {0} weeks, in hours a week that count: {1} of work, {2} with clients, {3} of supervision.",
        "Tu ritmo de las últimas {0} semanas, en horas por semana que cuentan: {1} de trabajo, {2} con clientes, {3} de supervisión.";
    EnoughBetween: "At your pace of the last {0} weeks you finish between {1} and {2}, most likely about {3}.",
        "Al ritmo de tus últimas {0} semanas terminas entre {1} y {2}, lo más probable hacia {3}.";
    EnoughAbout: "At your pace of the last {0} weeks you finish about {1}.", "Al ritmo de tus últimas {0} semanas terminas hacia {1}.";
    EnoughOpen: "At your pace of the last {0} weeks you finish about {2}, not before {1}. We can tell no latest month: your weeks differ too much, or old hours would expire first.",
        "Al ritmo de tus últimas {0} semanas terminas hacia {2}, no antes de {1}. No podemos decir un mes límite: tus semanas son muy distintas o las horas antiguas vencerían antes.";
    LicenseBetween: "You could hold the {0} between {1} and {2}.", "Podrías tener la {0} entre {1} y {2}.";
    LicenseAbout: "You could hold the {0} about {1}.", "Podrías tener la {0} hacia {1}.";
    LicenseOpen: "You could hold the {0} about {2}, not before {1}.", "Podrías tener la {0} hacia {2}, no antes de {1}.";
    Decides: "What decides: {0}.", "Lo que decide: {0}.";
    DecideBoth: "Two limits at once: {0} and {1}.", "Dos límites a la vez: {0} y {1}.";
    AllDone: "By our tables your supervised practice is complete. Apply for the exam, and ask the board to confirm your hours.",
        "Según nuestras tablas, tu práctica supervisada está completa. Solicita el examen y pide a la junta que confirme tus horas.";
    HowBand: "The band comes from how much your weeks differ; its late end allows {0} more time, as the estimate does, for a leave or a change of job. Both are our assumptions.",
        "El margen sale de cuánto varían tus semanas; su final tardío deja un {0} más de tiempo, como la estimación, por un permiso o un cambio de trabajo. Son suposiciones nuestras.";
    NoEntriesYet: "No date yet: there is no week that could count in the log.", "Todavía no hay fecha: en la bitácora no hay ninguna semana que pueda contar.";
    TooFewWeeks: "No date yet: a pace takes at least {0} full weeks, and the log has {1}.",
        "Todavía no hay fecha: para un ritmo hacen falta al menos {0} semanas completas, y la bitácora tiene {1}.";
    NoPace: "No end in sight at this pace: no hours that count in the last {0} weeks.",
        "Sin final a la vista a este ritmo: no hay horas que cuenten en las últimas {0} semanas.";
    BelowMinHours: "No end in sight at this pace: the state does not count weeks under {0} hours, and the last ones had fewer.",
        "Sin final a la vista a este ritmo: el estado no cuenta semanas de menos de {0} horas, y las últimas tuvieron menos.";
    NoClients: "No end in sight at this pace: no hours with clients in the last {0} weeks.",
        "Sin final a la vista a este ritmo: no hay horas con clientes en las últimas {0} semanas.";
    NoSupervisionPace: "No end in sight at this pace: no supervision in the last {0} weeks.",
        "Sin final a la vista a este ritmo: no hay supervisión en las últimas {0} semanas.";
    PastMaxMonths: "At this pace your hours never come together within the {0} months that the state gives: the oldest expire first. Work more hours that count, or ask the board.",
        "A este ritmo tus horas nunca se juntan en los {0} meses que da el estado: las más antiguas vencen antes. Haz más horas que cuenten o pregunta a la junta.";
    TooFar: "No end in sight at this pace: it would take more than {0} years.", "Sin final a la vista a este ritmo: tardarías más de {0} años.";
    AtAnsweredHours: "There is a date all the same: for what is left it uses the hours a week of your answers.",
        "Tu camino tiene un mes de todos modos: para lo que falta toma las horas por semana de tus respuestas.";

    // Warnings
    WarningsHeading: "Worth a look", "Conviene revisar";
    WarnNotRegistered: "You did not say since when you are registered. Hours before registration may not count; we have taken none off.",
        "No dijiste desde cuándo tienes la inscripción. Puede que las horas anteriores no cuenten; no hemos quitado ninguna.";
    WarnNoEntries: "No entry: {0}. If you worked then, add the hours; if not, enter 0.",
        "Sin anotación: {0}. Si trabajaste entonces, agrega las horas; si no, anota 0.";
    WarnNoSupervision: "Hours without any supervision in {0}. We did not see how many hours of supervision this state asks for, so we took nothing off; ask the board.",
        "Horas sin ninguna supervisión en {0}. No vimos cuántas horas de supervisión pide este estado, así que no quitamos nada; pregunta a la junta.";
    WarnSupervisionBehind: "Supervision is behind: you have {0} that count, and {1} would be due for what you have done.",
        "La supervisión va atrasada: tienes {0} que cuentan, y por lo que llevas ya tocarían {1}.";
    WarnWillExpire: "{0} will be too old before you finish at this pace; the first are of {1}. The date above makes up for them.",
        "Antes de que termines a este ritmo vencerán {0}; las primeras son del {1}. La fecha de arriba ya las repone.";
    WarnOverCap: "{0} of the last {1} weeks were over the {2} hours that the state counts. The extra hours bring nothing.",
        "{0} de las últimas {1} semanas pasaron de las {2} horas que cuenta el estado. Las horas de más no suman nada.";
    WarnFuture: "Not begun yet: {0}. Check the date; these hours are left out until then.",
        "Aún sin comenzar: {0}. Revisa la fecha; esas horas quedan fuera hasta entonces.";
    WarnTwice: "The same entry more than once: {0}. Two jobs, or entered twice?",
        "La misma anotación más de una vez: {0}. ¿Dos trabajos, o la anotaste dos veces?";
    WarnGroup: "Your board may limit how much group supervision counts; our tables do not hold that limit, and we count all of it.",
        "Puede que tu junta limite cuánta supervisión en grupo cuenta; nuestras tablas no tienen ese límite y la contamos toda.";
    WarnBelowGuide: "One guide says that weeks under {0} hours do not count; the rule that we read does not. We count them: {1}. Ask the board.",
        "Una guía dice que las semanas de menos de {0} horas no cuentan; la regla que leímos no lo dice. Las contamos: {1}. Pregunta a la junta.";
    WarnOldByGuide: "One guide says that hours older than {0} months do not count; the rule that we read does not. We count them: {1}. Ask the board.",
        "Una guía dice que las horas de hace más de {0} meses no cuentan; la regla que leímos no lo dice. Las contamos: {1}. Pregunta a la junta.";
    MonthsMany: "{0} months, from {1} to {2}", "{0} meses, de {1} a {2}";

    // What is wrong with an entry
    WrongEarly: "the log begins in {0}", "la bitácora empieza en {0}";
    WrongLate: "the log ends with {0}", "la bitácora termina con {0}";
    WrongFuture: "this week has not begun yet", "esta semana todavía no comienza";
    WrongHours: "a week has only {0} hours", "una semana solo tiene {0} horas";
    WrongClients: "more hours with clients than hours worked", "más horas con clientes que horas trabajadas";
    WrongSupervision: "more than {0} hours of supervision in one week", "más de {0} horas de supervisión en una semana";

    // The log as a file
    ImportHint: "The first line names the columns: {0}. Dates as 2026-05-04. If your table has other columns, we ask what each one is.",
        "La primera línea nombra las columnas: {0}. Fechas como 2026-05-04. Si tu tabla tiene otras columnas, te preguntamos qué es cada una.";
    MapTitle: "The columns of “{0}” are not those of this log", "Las columnas de “{0}” no son las de esta bitácora";
    MapLead: "Say what each column is. Rows may be weeks, days, sessions or months; they are added up by week. Mark columns with clients' names as “not used”: they are not copied into the log.",
        "Di qué es cada columna. Las filas pueden ser semanas, días, sesiones o meses; se suman por semana. Marca con “no se usa” las columnas con nombres de clientes: no se copian a la bitácora.";
    MapColumn: "Column “{0}”", "Columna “{0}”";
    MapUnused: "not used", "no se usa";
    MapDay: "day, week or month", "día, semana o mes";
    MapMinutes: "“{0}” is in minutes", "“{0}” está en minutos";
    MapSecond: "Add the weeks with other hours as well (a second job)", "Agregar también las semanas con otras horas (otro empleo)";
    MapOrder: "04/05 means", "04/05 significa";
    MapMonthFirst: "April 5", "5 de abril";
    MapDayFirst: "May 4", "4 de mayo";
    MapOutcome: "New weeks: {0}. In the log already: {1}. In the log with other hours: {2}. Rows not understood, whose weeks are left out: {3}.",
        "Semanas nuevas: {0}. Ya en la bitácora: {1}. En la bitácora con otras horas: {2}. Filas que no se entienden, cuyas semanas quedan fuera: {3}.";
    MapAdd: "Add these weeks", "Agregar estas semanas";
    FaultAt: "Line {0}: {1}.", "Línea {0}: {1}.";
    FaultIn: "Line {0}, column “{1}”: {2}.", "Línea {0}, columna “{1}”: {2}.";
    FaultFile: "The file: {0}.", "El archivo: {0}.";
    FaultEmpty: "there is nothing in it", "está vacío";
    FaultTooLong: "it is larger than {0} KB, too large for a log", "pesa más de {0} KB, demasiado para una bitácora";
    FaultTooMany: "it has more than {0} entries", "tiene más de {0} anotaciones";
    FaultNotText: "it is no text; save the sheet as CSV first", "no es texto; guarda primero la hoja como CSV";
    FaultNoHeader: "the first line must name the columns: {0}", "la primera línea debe nombrar las columnas: {0}";
    FaultNoWeeks: "it names the columns, and there is no week below them", "nombra las columnas y debajo no hay ninguna semana";
    FaultMissing: "this column is missing", "falta esta columna";
    FaultColumnTwice: "this column is there twice", "esta columna está dos veces";
    FaultUnknown: "“{0}” is no column of the log; take it out, and keep client data out of the file",
        "“{0}” no es una columna de la bitácora; quítala, y no dejes datos de clientes en el archivo";
    FaultCells: "cells here: {0}; cells named by the first line: {1}", "celdas aquí: {0}; celdas que nombra la primera línea: {1}";
    FaultNotADay: "“{0}” is no date such as 2026-05-04", "“{0}” no es una fecha como 2026-05-04";
    FaultNoSuchDay: "there is no day “{0}”", "no existe el día “{0}”";
    FaultNumber: "“{0}” is no number of hours", "“{0}” no es un número de horas";
    FaultNegative: "“{0}” is below 0", "“{0}” es menos que 0";
    FaultDecimals: "“{0}” has more than two decimals", "“{0}” tiene más de dos decimales";
    FaultStopped: "we stopped here; there may be more", "aquí paramos; puede haber más";
}
}
