//! The words of what the guide shows besides its text: the map of states, relief from loans, studies.

words! {
/// A word of the map of states, of relief from loans, or of studies.
PlacesWord {
    // Map
    States: "Map of the states", "Mapa de los estados";
    StatesLead: "The same plan in every state. Choose a state on the map or in the table.", "El mismo plan en cada estado. Elige un estado en el mapa o en la tabla.";
    Metric: "Show", "Mostrar";
    MetricPay: "Pay at the end of the plan", "Sueldo al final del plan";
    MetricRealPay: "What that pay buys", "Lo que rinde ese sueldo";
    MetricMonths: "Months to the end of the plan", "Meses hasta el final del plan";
    MetricHours: "Supervised hours asked", "Horas supervisadas que se piden";
    Whose: "For", "Para";
    WhoseMine: "your answers: {0}", "tus respuestas: {0}";
    WhoseUsual: "the usual way: a bachelor's in another field, then {0}", "el camino habitual: bachelor's en otro campo y luego {0}";
    FindState: "Find a state", "Buscar un estado";
    MapOf: "Map: {0}", "Mapa: {0}";
    TileNone: "{0}: not known", "{0}: no se sabe";
    NotKnown: "not known", "no se sabe";
    ThousandDollars: "${0}k", "${0} mil";
    Legend: "What the colors mean", "Qué significan los colores";
    ClassRange: "{0}: {1} to {2} (states: {3})", "{0}: de {1} a {2} (estados: {3})";
    ClassSingle: "{0}: {1} (states: {2})", "{0}: {1} (estados: {2})";
    Lowest: "Lowest", "Más bajo";
    Low: "Low", "Bajo";
    Middle: "Middle", "Medio";
    High: "High", "Alto";
    Highest: "Highest", "Más alto";
    ClassNone: "No figure: the plan has no end there, or the figure was not seen", "Sin cifra: el plan no termina ahí o la cifra no se encontró";
    State: "State", "Estado";
    Chosen: "{0}: pay {1}, worth {2} at national prices; {3} months; {4} supervised hours.", "{0}: sueldo {1}, que equivale a {2} a precios nacionales; {3} meses; {4} horas supervisadas.";
    StatePage: "{0} on a page of its own: rule, board, pay", "{0} en su propia página: regla, junta y sueldo";
    SetState: "Use {0} in the calculator", "Usar {0} en la calculadora";
    Use: "In the calculator", "En la calculadora";
    UseShort: "Use", "Usar";
    StatesTable: "All states as a table", "Todos los estados en una tabla";
    SortedBy: "Choose a column head to sort by it.", "Elige el título de una columna para ordenar.";
    NoState: "No state is called that.", "Ningún estado se llama así.";

    // Relief
    Relief: "Relief from student loans", "Ayuda con préstamos estudiantiles";
    ReliefLead: "Programs that pay or forgive student loans, sorted by what you have said. Rules and money change each year: read the program's own page before you count on it.",
        "Programas que pagan o perdonan préstamos estudiantiles, según lo que dijiste. Las reglas y el dinero cambian cada año: lee la página del programa antes de contar con él.";
    ReliefFor: "For: {0}", "Para: {0}";
    ReliefUsual: "You have not said a degree yet, so this is for the usual way: {0}.", "Todavía no dijiste un título, así que esto es para el camino habitual: {0}.";
    ReliefFits: "What may help you", "Lo que te puede servir";
    ReliefNone: "No program that we know fits what you have said.", "Ningún programa que conozcamos sirve para lo que dijiste.";
    ReliefNot: "What does not fit ({0})", "Lo que no sirve ({0})";
    FitUsual: "Your setting usually qualifies.", "Tu lugar de trabajo suele calificar.";
    FitSome: "Some employers or sites of this kind qualify: ask yours.", "Algunos empleadores o sitios de este tipo califican: pregunta al tuyo.";
    FitUnknown: "It depends on a setting or state that you have not said yet.", "Depende de un lugar de trabajo o un estado que todavía no dijiste.";
    MomentToday: "From today on.", "Desde hoy.";
    MomentStudying: "While you study.", "Mientras estudias.";
    MomentStudy: "Once your degree is done.", "Cuando termines tu título.";
    MomentEnd: "At the end of your plan.", "Al final de tu plan.";
    NotState: "It is for another state.", "Es de otro estado.";
    NotCredential: "It asks for a degree or license that this plan does not lead to.", "Pide un título o una licencia a la que este plan no lleva.";
    NotSetting: "It does not count work in this setting.", "No cuenta el trabajo en este lugar.";
    UpTo: "Up to {0}", "Hasta {0}";
    AmountOpen: "The amount differs", "La cantidad varía";
    Years: "{0} years of service", "{0} años de servicio";
    By: "run by {0}", "a cargo de {0}";
    SayMore: "Say your setting and state in the calculator", "Di tu lugar de trabajo y tu estado en la calculadora";

    // Studies
    Studies: "What studies say of pay", "Qué dicen los estudios sobre el sueldo";
    StudiesLead: "For each thing that moves pay: what studies and official figures found, and what the career guide claims. Nothing here changes an estimate; the calculator's own figures stand in the table “What moves pay”.",
        "Para cada cosa que mueve el sueldo: qué hallaron los estudios y las cifras oficiales, y qué afirma la guía de carrera. Nada de aquí cambia una estimación; las cifras de la calculadora están en la tabla “Qué mueve el sueldo”.";
    GroupSetting: "Work setting", "Lugar de trabajo";
    GroupDegree: "Degree and license", "Título y licencia";
    GroupExperience: "Experience", "Experiencia";
    GroupCertification: "Certification", "Certificación";
    GroupBilingual: "A second language", "Un segundo idioma";
    GroupOther: "Occupation, place and job", "Ocupación, lugar y puesto";
    GroupField: "Other claims of the guide", "Otras afirmaciones de la guía";
    ClaimsTitle: "What the career guide claims", "Qué afirma la guía de carrera";
    InYours: "In your estimate", "En tu estimación";
    KindAdjusted: "Other things held equal", "Con lo demás igual";
    KindRaw: "Groups as they are", "Grupos tal como son";
    KindClaim: "A claim without a study", "Una afirmación sin estudio";
    KindPolicy: "What an employer pays by its own rules", "Lo que un empleador paga por sus reglas";
    KindDirection: "More or less, without a figure", "Más o menos, sin cifra";
    KindNone: "Nothing was found", "No se halló nada";
    Answers: "{0} answers", "{0} respuestas";
    VerdictBorneOut: "Borne out", "Confirmado";
    VerdictPartly: "Partly borne out", "Confirmado en parte";
    VerdictSuperseded: "There is a newer official figure", "Hay una cifra oficial más nueva";
    VerdictNotBorneOut: "Not borne out by official figures", "Las cifras oficiales no lo confirman";
    VerdictNotChecked: "Not checked", "Sin comprobar";
    Percent: "{0}%", "{0}%";
    PercentRange: "{0}% to {1}%", "de {0}% a {1}%";
    TheRows: "The figures that the calculator takes", "Las cifras que usa la calculadora";
}
}
