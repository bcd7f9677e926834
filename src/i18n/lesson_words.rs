//! The words of the lesson for a class: a worksheet, and its answers.

words! {
/// A word or sentence of the lesson.
LessonWord {
    Title: "A lesson: what would they earn, and when would they be licensed?", "Una clase: ¿cuánto ganarían y cuándo tendrían la licencia?";
    About: "A worksheet of 45 minutes with two invented students, to print.", "Una hoja de trabajo de 45 minutos con dos estudiantes inventados, para imprimir.";
    AnswersTitle: "The lesson's answers, for the teacher", "Las respuestas de la clase, para quien enseña";
    AnswersAbout: "What the calculator says today of the two invented students.", "Lo que la calculadora dice hoy de los dos estudiantes inventados.";
    Lead: "Four parts, 45 minutes, in pairs. Each pair needs one device with a browser; nothing has to be installed, and nobody signs in.",
        "Cuatro partes, 45 minutos, en parejas. Cada pareja necesita un dispositivo con navegador; no hay que instalar nada ni iniciar sesión.";
    AnswersLead: "Made from the same tables as the page, so it agrees with it. Months are counted from the start of the plan.",
        "Hecha con las mismas tablas que la página, así que coincide con ella. Los meses se cuentan desde el inicio del plan.";
    ToAnswers: "Answers for the teacher", "Respuestas para quien enseña";
    ToWorksheet: "The worksheet", "La hoja de trabajo";
    Students: "The two students", "Los dos estudiantes";
    Ana: "Ana", "Ana";
    Ben: "Ben", "Ben";
    AnaIs: "Ana has a bachelor's in another field. She plans an MSW in {0} and wants to work in a community mental health center.",
        "Ana tiene un bachelor's en otro campo. Planea una MSW en {0} y quiere trabajar en un centro comunitario de salud mental.";
    BenIs: "Ben has a bachelor's in another field, too. He plans a master's in counseling in {0} and wants to work in a community mental health center.",
        "Ben también tiene un bachelor's en otro campo. Planea una maestría en consejería en {0} y quiere trabajar en un centro comunitario de salud mental.";
    Open: "Open the page of {0}", "Abrir la página de {0}";
    Part: "{0}. {1} ({2} minutes)", "{0}. {1} ({2} minutos)";
    PartEstimate: "Estimate", "Estimar";
    PartWhy: "Why", "Por qué";
    PartCompare: "Compare", "Comparar";
    PartPlan: "Plan", "Planear";
    AskPay: "Open the page of Ana. What would she earn a year with the license, and between which two amounts?",
        "Abran la página de Ana. ¿Cuánto ganaría al año con la licencia, y entre qué dos cantidades?";
    AskMonths: "How long does it take her to hold the license?", "¿Cuánto tarda en tener la licencia?";
    AskTitle: "What is the license called in her state?", "¿Cómo se llama la licencia en su estado?";
    AskMedian: "Open “Why this number”. With which official median does it begin, and of which occupation?",
        "Abran “Por qué esta cifra”. ¿Con qué mediana oficial empieza, y de qué ocupación?";
    AskStep: "Which step changes it most, and by how much?", "¿Qué paso lo cambia más, y cuánto?";
    AskSource: "Press that median. Who published it, and of when is it?", "Pulsen esa mediana. ¿Quién la publicó y de cuándo es?";
    AskFirst: "Press Keep. Then open the page of Ben and press Keep there, too. Open Compare. Who holds the license first?",
        "Pulsen Guardar. Luego abran la página de Ben y pulsen Guardar ahí también. Abran Comparar. ¿Quién tiene antes la licencia?";
    AskMore: "Who earns more with it?", "¿Quién gana más con ella?";
    AskOwes: "Who would owe more for the degree, if all of it is borrowed?", "¿Quién debería más por el título, si todo se pide prestado?";
    AskNext: "Open My plan. What is the first step of the plan that is shown?", "Abran Mi plan. ¿Cuál es el primer paso del plan que se muestra?";
    AskBoard: "Which board would you ask before you rely on these figures?", "¿A qué junta preguntarían antes de contar con estas cifras?";
    AskOwn: "Now your own: open the calculator, choose your degree and state, and write down what would change your result most.",
        "Ahora lo suyo: abran la calculadora, elijan su título y su estado, y anoten qué cambiaría más su resultado.";
    PayIs: "{0} a year, between {1} and {2}", "{0} al año, entre {1} y {2}";
    MonthsAre: "{0} (between {1} and {2})", "{0} (entre {1} y {2})";
    StepIs: "{0}: {1}", "{0}: {1}";
    SourceIs: "{0}, of {1}", "{0}, de {1}";
    SameIs: "Both: {0}", "Los dos: {0}";
    OwnIs: "Each pair's own.", "Lo propio de cada pareja.";
    Name: "Names", "Nombres";
    Hint: "Figures change when new ones are published: the answers are those of this edition.",
        "Las cifras cambian cuando se publican nuevas: las respuestas son de esta edición.";
}
}
