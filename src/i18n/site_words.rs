//! The words of the static pages: a page for each state, the table of all states, the page for an address
//! that does not exist, and what stands in the place of the program until it arrives.

words! {
/// A word or sentence of a static page.
SiteWord {
    // Around the page
    ToCalculator: "Open the calculator", "Abrir la calculadora";
    ToCalculatorFor: "Work out your own path in {0}", "Calcula tu propio camino en {0}";
    ToStates: "All states", "Todos los estados";
    Pages: "Pages", "Páginas";
    NoStyle: "This page came without its style. Reload it with the Shift key held down.",
        "Esta página llegó sin su estilo. Vuelve a cargarla con la tecla Mayús apretada.";
    SkipToText: "Skip to the text", "Ir al texto";
    Version: "Figures: edition {0}; wages of {1}, prices of {2}; newest dated text read: {3}.",
        "Cifras: edición {0}; sueldos de {1}, precios de {2}; texto con la fecha más reciente: {3}.";
    NoPromise: "An estimate is no promise, and rules change: check with the board before you rely on it.",
        "Una estimación no es una promesa y las reglas cambian: confírmalo con la junta antes de contar con ello.";
    Licenses: "Open-source parts and their licenses", "Componentes de código abierto y sus licencias";

    // A state
    StateTitle: "{0}: pay and license of a clinical case manager", "{0}: sueldo y licencia de un administrador clínico de casos";
    StateAbout: "What a clinical case manager earns in {0}, how long the {1} takes, what the state asks for it, and where each figure comes from.",
        "Cuánto gana un administrador clínico de casos en {0}, cuánto se tarda en obtener la {1}, qué pide el estado y de dónde viene cada cifra.";
    StateLead: "What the work pays here, how long the license takes and what the state asks for it. Your own answers change these figures; the calculator shows how.",
        "Cuánto se gana aquí, cuánto tarda la licencia y qué pide el estado. Tus respuestas cambian estas cifras; la calculadora muestra cómo.";
    InShort: "In short", "En resumen";
    ShortTitle: "Clinical license", "Licencia clínica";
    ShortTime: "From a bachelor's in another field to the {0}", "Desde un bachelor's en otro campo hasta la {0}";
    ShortPay: "Typical pay with the {0}", "Sueldo típico con la {0}";
    TypicalBetween: "{0} (between {1} and {2})", "{0} (entre {1} y {2})";
    AYearBetween: "{0} a year (between {1} and {2})", "{0} al año (entre {1} y {2})";
    ShortPrices: "Prices here, the country being 100", "Precios aquí, con el país en 100";

    // Titles
    Titles: "Titles at each level", "Nombres en cada nivel";
    TitlesLead: "What you are called depends on the state. These are the names here.", "El nombre de tu licencia depende del estado. Aquí se usan estos.";
    Level: "Level", "Nivel";
    TitleIs: "Title", "Título";
    WithBachelors: "With a BSW", "Con un BSW";
    WithMsw: "With an MSW, at the start", "Con una MSW, al empezar";
    WithPractice: "With an MSW, practice and the clinical exam", "Con una MSW, la práctica y el examen clínico";
    BachelorLicensed: "{0}: a license", "{0}: una licencia";

    // The path
    PathTitle: "The path, in months", "El camino, en meses";
    PathLead: "Full-time study, {0} hours of work a week, the exam passed the first time. The stages show half months; the total is rounded up.",
        "Estudio a tiempo completo, {0} horas de trabajo por semana y el examen aprobado a la primera. Las etapas muestran medios meses; el total se redondea hacia arriba.";
    PathFrom: "You have: {0}", "Tienes: {0}";
    TotalMonths: "All of it", "Todo";
    PathDecides: "What decides the pace of practice", "Qué marca el ritmo de la práctica";
    PathOpen: "Change this path in the calculator", "Cambia este camino en la calculadora";

    // The rule
    RuleTitle: "What {0} asks for the {1}", "Qué pide {0} para la {1}";
    RuleAsks: "The state asks", "El estado pide";
    Requirement: "Requirement", "Requisito";
    RuleCitation: "The text that was read", "El texto que se leyó";
    WhenRead: "Text dated", "Texto con fecha";
    BoardTitle: "The board, and what it costs", "La junta y lo que cuesta";
    BoardIs: "The board decides which hours and which supervisors count: {0}.", "La junta decide qué horas y qué supervisores cuentan: {0}.";
    FeesTable: "Known costs from a bachelor's in another field to the {0}", "Costos conocidos desde un bachelor's en otro campo hasta la {0}";
    CounselorHeading: "Counselors: what {0} asks for the {1}", "Consejería: qué pide {0} para la {1}";
    CounselorLead: "A master's in clinical mental health counseling leads to a license of its own. Case managers hold either.",
        "Una maestría en consejería clínica de salud mental lleva a una licencia propia. En el manejo de casos se trabaja con cualquiera de las dos.";
    NurseHeading: "Nurses: who licenses them in {0}", "Enfermería: quién da la licencia en {0}";
    NurseLead: "Registered nurses work as case managers with their RN license. The license takes an approved nursing program and the NCLEX-RN exam.",
        "Con la licencia de enfermería (RN) se puede trabajar en el manejo de casos. La licencia pide un programa de enfermería aprobado y el examen NCLEX-RN.";
    NurseExam: "Exam", "Examen";
    CounselorTitle: "License of counselors", "Licencia de consejería";
    CounselorTime: "From a bachelor's in any field to the {0}", "Desde un bachelor's en cualquier campo hasta la {0}";
    PriceTitle: "What an MSW costs in {0}", "Lo que cuesta una MSW en {0}";
    PriceLead: "Estimate for the whole degree after a bachelor's in another field, full time, begun in {0}, from what schools that award the MSW charge for graduate study. Some price the MSW apart, and some fees are missing.",
        "Estimación del título completo después de un bachelor's en otro campo, a tiempo completo, con inicio en {0}, según lo que cobran por un posgrado las escuelas que dan la MSW. Algunas le ponen otro precio a la MSW, y faltan algunas cuotas.";
    SchoolKind: "Kind of school", "Tipo de escuela";
    PriceFrom: "From", "Desde";
    PriceTypical: "Typical", "Típico";
    PriceTo: "To", "Hasta";
    Schools: "Schools", "Escuelas";
    SchoolsOfNation: "{0} in the whole country", "{0} en todo el país";
    PriceOwed: "Owed at the first payment", "Deuda al primer pago";
    PriceNote: "Owed: if all of the typical price is borrowed, with fees and the interest until the first payment; what is above the federal limits counts as a private loan. Living costs, grants and the help of an employer are not in it; you can enter yours in the calculator.",
        "Deuda: si se pide prestado todo el precio típico, con las comisiones y el interés hasta el primer pago; lo que pasa los límites federales cuenta como préstamo privado. No incluye costo de vida, becas ni ayuda de un empleador; puedes escribir tus cifras en la calculadora.";
    CompactTitle: "Working in other states", "Trabajar en otros estados";
    CompactSince: "{0} has been a member of the Social Work Licensure Compact since {1}. No multistate license was issued yet when this was read.",
        "{0} es miembro del pacto de licencias de trabajo social (Social Work Licensure Compact) desde {1}. Cuando se leyó esto aún no se expedía ninguna licencia multiestatal.";
    CompactYes: "{0} is a member of the Social Work Licensure Compact. No multistate license was issued yet when this was read.",
        "{0} es miembro del pacto de licencias de trabajo social (Social Work Licensure Compact). Cuando se leyó esto aún no se expedía ninguna licencia multiestatal.";
    CompactNo: "{0} was not a member of the Social Work Licensure Compact when this was read.",
        "{0} no era miembro del pacto de licencias de trabajo social (Social Work Licensure Compact) cuando se leyó esto.";
    CompactNotSeen: "Whether {0} is a member of the Social Work Licensure Compact was not found: ask the board.",
        "No se encontró si {0} es miembro del pacto de licencias de trabajo social (Social Work Licensure Compact): pregunta a la junta.";
    CompactRead: "Date of the state's text: {0}.", "Fecha del texto del estado: {0}.";

    // Pay
    PayByOccupation: "Pay by occupation", "Sueldo por ocupación";
    PayByOccupationLead: "What all workers of an occupation earn here in a year, in US dollars of {0}, before tax. One in ten earns less than the 10th percentile, one in ten more than the 90th.",
        "Lo que ganan aquí en un año todos los trabajadores de una ocupación, en dólares de {0}, antes de impuestos. Uno de cada diez gana menos que el percentil 10; uno de cada diez, más que el 90.";
    Occupation: "Occupation", "Ocupación";
    Tenth: "10th", "10";
    Quarter: "25th", "25";
    Median: "Median", "Mediana";
    ThreeQuarters: "75th", "75";
    Ninetieth: "90th", "90";
    AtPrices: "Median at the country's prices", "Mediana a precios del país";
    PayBySetting: "Pay by work setting, with an MSW", "Sueldo por lugar de trabajo, con una MSW";
    PayBySettingLead: "Worked out as in the calculator: right after the MSW, and once the {0} is held. The range is where about half of similar jobs are likely to lie, our uncertainty included.",
        "Calculado como en la calculadora: justo después de la MSW y con la {0}. El rango es donde es probable que esté cerca de la mitad de los empleos parecidos, incluida nuestra incertidumbre.";
    AfterMsw: "After the MSW", "Después de la MSW";
    WithLicense: "With the {0}", "Con la {0}";
    SelfEmployed: "Private practice: the official figures leave the self-employed out, so its range is wide.",
        "Práctica privada: las cifras oficiales dejan fuera a quienes trabajan por su cuenta; por eso su rango es amplio.";
    PayTypical: "Typical pay", "Sueldo típico";
    PayLicensed: "With the clinical license", "Con la licencia clínica";
    AtNationPrices: "At the country's prices", "A precios del país";

    // What the guide says
    GuideTitle: "What the career guide says of {0}", "Lo que dice la guía de carrera sobre {0}";
    GuideLead: "The guide's figures are dated {0} and cover social workers of all kinds; it names no occupation. Beside them stand figures for this state: averages, medians and 90th percentiles of {1}, with their grade.",
        "La guía fecha sus cifras en {0} y habla de trabajadores sociales de todo tipo; no nombra la ocupación. Al lado están las del estado: medias, medianas y topes de {1}, con su grado.";
    WhoTells: "Who tells", "Quién lo dice";
    GuideAll: "Career guide, all social workers", "Guía de carrera, todos los trabajadores sociales";
    Mean: "Mean", "Media";
    NotTold: "not told", "sin dato";
    TopTenth: "Best-paid tenth, from", "La décima parte mejor pagada, desde";

    // Outlook
    OutlookTitle: "Outlook", "Perspectivas";
    OutlookLead: "Official projections of jobs in the whole country, {0} to {1}. Most openings are people who leave and are replaced, not new jobs.",
        "Proyecciones oficiales de empleo en todo el país, de {0} a {1}. La mayoría de las vacantes son personas que se van y son reemplazadas, no empleos nuevos.";
    JobsIn: "Jobs in {0}", "Empleos en {0}";
    JobsChange: "Change", "Cambio";
    Openings: "Openings a year", "Vacantes al año";
    GuideGrowth: "The career guide names {0} among the states that grow fastest: {1}, without years or occupation (grade C). We found no official page for this figure.",
        "La guía de carrera nombra a {0} entre los estados que más crecen: {1}, sin años ni ocupación (grado C). No encontramos una página oficial para esta cifra.";
    NoStateOutlook: "We read no projection for {0} itself.", "No leímos una proyección propia para {0}.";

    // Neighbors
    Neighbors: "{0} and its neighbors", "{0} y sus vecinos";
    NoNeighbors: "No other state borders {0}.", "Ningún otro estado limita con {0}.";
    NeighborsLead: "From a bachelor's in another field to the clinical license, any work setting.",
        "Desde un bachelor's en otro campo hasta la licencia clínica, en cualquier lugar de trabajo.";
    HereIs: "{0} (this page)", "{0} (esta página)";
    CompareAll: "Compare all states", "Compara todos los estados";

    // Sources
    SourcesTitle: "Sources", "Fuentes";
    SourceIs: "Source", "Fuente";
    SourceDates: "Dates", "Fechas";
    SourceGrades: "Grades of what rests on it", "Grados de lo que se apoya en ella";

    // All states
    StatesTitle: "License rules and pay in all states", "Reglas de licencia y sueldos en todos los estados";
    StatesAbout: "What each state asks for the clinical license, how long it takes and what the work pays, in two tables, with a page for each state.",
        "Qué pide cada estado para la licencia clínica, cuánto se tarda y cuánto se gana, en dos tablas, con una página para cada estado.";
    StatesLead: "The fifty states and DC. Choose a state for its rule, its sources and its pay in full.",
        "Los cincuenta estados y el Distrito de Columbia. Elige un estado para ver completa su regla, sus fuentes y sus sueldos.";
    RulesTable: "What each state asks for the clinical license", "Qué pide cada estado para la licencia clínica";
    PayTable: "Time and pay in each state", "Tiempo y sueldo en cada estado";
    PayTableLead: "From a bachelor's in another field to the clinical license; full-time study and work; any work setting; US dollars of {0} a year.",
        "Desde un bachelor's en otro campo hasta la licencia clínica; estudio y trabajo a tiempo completo; cualquier lugar de trabajo; dólares de {0} al año.";
    MonthsTypical: "Months, typical", "Meses, típico";
    Compact: "Compact", "Pacto";
    Unknown: "ask the board", "pregunta a la junta";
    FirstLicense: "First license", "Primera licencia";

    // An address that does not exist
    MissingTitle: "This page does not exist", "Esta página no existe";
    MissingText: "The address may be mistyped, or the page has moved. Nothing you entered is lost: the calculator keeps it in your browser.",
        "Quizá la dirección tenga un error o la página cambió de lugar. Lo que escribiste no se perdió: la calculadora lo guarda en tu navegador.";
    MissingTo: "From here you can go on to:", "Desde aquí puedes seguir a:";

    // Before the program arrives
    OutlineLoading: "The calculator is loading.", "La calculadora se está cargando.";
    ExamplesTitle: "Five examples", "Cinco ejemplos";
    ExamplesLead: "Examples, not your result: typical time and pay at the end of the path, each with its range, in US dollars of {0} a year.",
        "Son ejemplos, no tu resultado: tiempo y sueldo típicos al final del camino, cada uno con su rango, en dólares de {0} al año.";
    ExamplePath: "Path", "Camino";
    ExampleTime: "Months", "Meses";
    ExampleFrom: "{0}, then {1}", "{0} y luego {1}";
    ScriptsOff: "This calculator runs wholly in your browser, so it needs JavaScript and WebAssembly, which are switched off here. This table works without them:",
        "Esta calculadora funciona por completo en tu navegador; necesita JavaScript y WebAssembly, que aquí están desactivados. Esta tabla funciona sin ellos:";

    // In another site's frame
    EmbedTitle: "Casepath calculator: pay and license of a clinical case manager",
        "Calculadora Casepath: sueldo y licencia de un administrador clínico de casos";
    NoGuest: "What the school set could not be loaded. The calculator works without it.",
        "No se pudo cargar lo que la escuela puso. La calculadora funciona sin eso.";
}
}
