//! The words of the view of sources: the search for a figure, tables, rows, sources, errors.

words! {
/// A word of the view of sources.
SourcesWord {
    Title: "Sources", "Fuentes";
    Lead: "Every figure of Casepath, with where it comes from, how old it is and how far it can be trusted. Search for a figure, or open a table.",
        "Cada cifra de Casepath, con su origen, su antigüedad y cuánto se puede confiar en ella. Busca una cifra o abre una tabla.";
    Search: "Where does this number come from?", "¿De dónde viene esta cifra?";
    SearchHint: "A figure or words: 68090, Ohio median, bilingual.", "Una cifra o palabras: 68090, Ohio mediana, bilingüe.";
    Found: "{0} rows found", "{0} filas encontradas";
    FoundMost: "{0} rows found; these are the first {1}. More words narrow them down.", "{0} filas encontradas; estas son las primeras {1}. Más palabras reducen la lista.";
    FoundOne: "One row found", "Una fila encontrada";
    FoundNone: "No figure found for “{0}”. Try fewer words, or the number alone.", "No se encontró ninguna cifra con “{0}”. Prueba con menos palabras o con el número solo.";

    // Contents
    Rooms: "More about the figures", "Más sobre las cifras";
    Methods: "How the numbers are worked out", "Cómo se calculan los números";
    MethodsAbout: "The methods in plain words, with your own case worked out step by step.", "Los métodos en palabras sencillas, con tu propio caso calculado paso a paso.";
    Limits: "What the figures cannot tell", "Lo que las cifras no dicen";
    LimitsAbout: "Who is not in them, how far they may be off, and what was not seen.", "A quién no incluyen, cuánto pueden fallar y qué no se encontró.";
    AllSources: "All sources", "Todas las fuentes";
    AllSourcesAbout: "{0} places that figures come from, with dates and how they may be used.", "{0} lugares de donde vienen las cifras, con fechas y condiciones de uso.";
    Report: "Report an error", "Avisar de un error";
    ReportAbout: "A text to copy, filled in with what you need to name.", "Un texto para copiar, ya con los datos que hay que nombrar.";
    Tables: "Tables", "Tablas";
    TablesLead: "All that Casepath calculates with. Every table can be downloaded.", "Todo con lo que Casepath calcula. Cada tabla se puede descargar.";
    TableScrolls: "Table, scrolls sideways", "Tabla, se desplaza a los lados";
    ColumnTable: "Table", "Tabla";
    ColumnRows: "Rows with figures", "Filas con cifras";
    ColumnDated: "Dated", "Fecha";
    ColumnFresh: "How current", "Vigencia";
    ColumnDownload: "Download", "Descargar";
    ColumnRow: "Row", "Fila";
    ColumnFigures: "Figures", "Cifras";
    ColumnSource: "Source", "Fuente";
    PeriodOf: "of {0}", "de {0}";
    ReadOn: "text of {0}", "texto de {0}";
    NoDate: "no date", "sin fecha";
    CsvOf: "{0} as CSV", "{0} en CSV";
    JsonOf: "{0} as JSON", "{0} en JSON";
    NoFigures: "This table holds words and lists, no figures of its own. Download it to read all of it.", "Esta tabla tiene palabras y listas, sin cifras propias. Descárgala para leerla entera.";
    BackToAll: "All tables and the search", "Todas las tablas y la búsqueda";
    FreshLegend: "Late is more than {0} months past the usual cycle of the source, old more than {1}.", "Atrasada es más de {0} meses después del ciclo normal de la fuente; vieja, más de {1}.";
    FreshCurrent: "current", "vigente";
    FreshLate: "late", "atrasada";
    FreshOld: "old", "vieja";
    FreshNone: "no fixed cycle", "sin ciclo fijo";

    // A row
    InTable: "In the table “{0}”", "En la tabla “{0}”";
    AllRows: "All rows of this table", "Todas las filas de esta tabla";
    RowSources: "Where it comes from", "De dónde viene";
    About: "About {0}", "Cerca de {0}";
    UseState: "See {0} in the calculator", "Ver {0} en la calculadora";
    UseSetting: "Choose “{0}” in the calculator", "Elegir “{0}” en la calculadora";
    UseCertification: "Add {0} in the calculator", "Agregar {0} en la calculadora";
    UseBilingual: "Choose “{0}” in the calculator", "Elegir “{0}” en la calculadora";
    BackToPay: "Back to why your pay is what it is", "Volver a por qué tu sueldo es el que es";
    BackToTime: "Back to your time", "Volver a tu tiempo";
    BackToCost: "Back to your costs", "Volver a tus costos";
    ReportRow: "Report an error in this row", "Avisar de un error en esta fila";

    // A source
    SourcesTitle: "All sources", "Todas las fuentes";
    SourcesLead: "The kind says how much a source weighs: official figures and laws most, guides and assumptions least.", "El tipo dice cuánto pesa una fuente: más las cifras oficiales y las leyes, menos las guías y los supuestos.";
    KindOfficial: "Official figures and pages", "Cifras y páginas oficiales";
    KindStatute: "Laws and rules", "Leyes y normas";
    KindBoard: "Boards", "Juntas";
    KindStudy: "Studies", "Estudios";
    KindSurvey: "Surveys", "Encuestas";
    KindGuide: "Guides", "Guías";
    KindAssumption: "Our own assumptions", "Supuestos nuestros";
    Publisher: "Publisher", "Quién lo publica";
    Kind: "Kind", "Tipo";
    Period: "Period it covers", "De cuándo es";
    Seen: "Date of the text that was read", "Fecha del texto que se leyó";
    License: "How it may be used", "Cómo se puede usar";
    Cycle: "How often it appears", "Cada cuánto sale";
    CycleYear: "every year", "cada año";
    CycleMonths: "every {0} months", "cada {0} meses";
    CycleOnce: "no fixed cycle", "sin ciclo fijo";
    Fresh: "How current it is", "Vigencia";
    Link: "Page", "Página";
    NoLink: "none to link to", "no hay a dónde enlazar";
    RestOn: "{0} rows rest on it", "{0} filas se apoyan en ella";
    RestOnOne: "One row rests on it", "Una fila se apoya en ella";
    RestOnNone: "No row with a figure rests on it", "Ninguna fila con cifras se apoya en ella";
    LinkHere: "Link to this row", "Enlace a esta fila";

    // Errors
    ReportTitle: "Report an error", "Avisar de un error";
    ReportLead: "Copy this text, add what is wrong, and give it to whoever offers you this page: a school, or the people who keep Casepath. Nothing is sent from here, and none of your answers is in it.",
        "Copia este texto, agrega qué está mal y dáselo a quien te ofrece esta página: una escuela o quienes mantienen Casepath. Desde aquí no se envía nada y el texto no lleva ninguna de tus respuestas.";
    ReadIt: "Read it ({0})", "Leerla ({0})";
    ReportPick: "To name a figure, open its row and choose “{0}” there.", "Para nombrar una cifra, abre su fila y elige ahí “{0}”.";
    CopyText: "Copy the text", "Copiar el texto";
    Copied: "The text is copied.", "El texto está copiado.";
    NotCopied: "This browser does not let the page copy. Mark the text above and copy it yourself.", "Este navegador no deja que la página copie. Marca el texto de arriba y cópialo.";
    TextOfReport: "Text of the report", "Texto del aviso";
    ReportHead: "Casepath: an error in a figure", "Casepath: un error en una cifra";
    ReportFigure: "Figure: {0}", "Cifra: {0}";
    ReportWhere: "Table and row: data/{0}.csv, {1}", "Tabla y fila: data/{0}.csv, {1}";
    ReportValue: "What it says: {0}", "Lo que dice: {0}";
    ReportSource: "Source named there: {0}", "Fuente que se nombra ahí: {0}";
    ReportVersion: "Version of the figures: {0}; of the program: {1}", "Versión de las cifras: {0}; del programa: {1}";
    ReportAddress: "Address: {0}", "Dirección: {0}";
    ReportFigureBlank: "Figure (which number, and where on the page):", "Cifra (qué número y en qué parte de la página):";
    ReportWrong: "What is wrong:", "Qué está mal:";
    ReportRight: "What it should be, and where that can be read (link, date):", "Qué debería decir y dónde se puede leer (enlace, fecha):";
}
}
