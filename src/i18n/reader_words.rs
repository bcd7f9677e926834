//! Every word of the reader: around the guide, the sources, and what schools need.

words! {
/// A word or sentence of the reader.
ReaderWord {
    // Fetching
    Loading: "Loading …", "Cargando …";
    NotLoaded: "This could not be loaded. Check the connection; nothing you entered is lost.", "No se pudo cargar. Revisa la conexión; nada de lo que escribiste se pierde.";
    TryAgain: "Try again", "Intentar de nuevo";

    // The school's file in a frame
    SchoolFileRefused: "For the school: the file of this page cannot be used, so the estimate does not use it.",
        "Para la escuela: el archivo de esta página no se puede usar, así que la estimación no lo usa.";
    SchoolSays: "From {0}", "De {0}";
    SchoolSets: "The months of study and the tuition of this program are the school's own figures. Everything else is worked out as for everyone.",
        "Los meses de estudio y la matrícula de este programa son cifras de la escuela. Todo lo demás se calcula igual que para cualquiera.";
    SchoolProgram: "Your program", "Tu programa";
    SchoolNoProgram: "I don't know yet", "Todavía no lo sé";

    // Guide
    GuideTitle: "Guide", "Guía";
    GuideLead: "What the work is, how to get there, what it pays, and what each answer and result of the calculator means. Where you have answered, your own figures are set in.",
        "Qué es este trabajo, cómo se llega a él, cuánto paga y qué significa cada respuesta y cada resultado de la calculadora. Donde ya respondiste, aparecen tus propias cifras.";
    Search: "Search the guide and the glossary", "Buscar en la guía y el glosario";
    Found: "{0} places found", "{0} lugares encontrados";
    FoundOne: "One place found", "Un lugar encontrado";
    FoundNone: "Nothing found for “{0}”. Try fewer or shorter words.", "No se encontró nada con “{0}”. Prueba con menos palabras o más cortas.";
    Contents: "Contents", "Contenido";
    Glossary: "Glossary", "Glosario";
    InGlossary: "in the glossary", "en el glosario";
    AllOfGuide: "All of the guide", "Toda la guía";
    NextSection: "Next: {0}", "Sigue: {0}";
    PreviousSection: "Before: {0}", "Antes: {0}";
    BackTo: "Back to “{0}” in the calculator", "Volver a “{0}” en la calculadora";
    FigureOf: "{0}: where does it come from?", "{0}: ¿de dónde viene?";
    FigurePeriod: "As of {0}.", "De {0}.";
    FigureGrade: "Grade of evidence: {0}.", "Grado de evidencia: {0}.";
    CloseFigure: "Close", "Cerrar";
    AllSources: "All sources", "Todas las fuentes";
    FigureRow: "This figure in its table", "Esta cifra en su tabla";
    YourOwn: "Yours", "Lo tuyo";
    PlacePay: "Pay", "Sueldo";
    PlaceTime: "Time", "Tiempo";
    PlaceRule: "The rule of your state", "La regla de tu estado";
    TableOf: "Table, scrolls sideways", "Tabla, se desplaza a los lados";
    LinkHere: "Link to this passage", "Enlace a este pasaje";
    StatePages: "Every state on a page of its own: titles, rule, board, pay", "Cada estado en su propia página: títulos, regla, junta y sueldo";
}
}
