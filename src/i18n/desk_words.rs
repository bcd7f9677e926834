//! The words of the adviser's desk.

words! {
/// A word or sentence of the view "Advising".
DeskWord {
    Title: "Advising", "Asesoría";
    Lead: "See many students' plans in one table, go through a plan with one student, and print a sheet for each.",
        "Mira en una tabla los planes de muchos estudiantes, repasa un plan con una persona e imprime una hoja para cada quien.";
    Privacy: "Everything stays in this tab and is gone when you close it, unless you have it kept on this device. What students keep themselves is never changed.",
        "Todo queda en esta pestaña y desaparece al cerrarla, salvo que pidas guardarlo en este dispositivo. Lo que guardan los estudiantes nunca cambia.";

    // Opening
    OpenTitle: "Open plans", "Abrir planes";
    Links: "Links, one a line", "Enlaces, uno por línea";
    LinksHint: "Before a link you may write a label of yours: AB https://... Use initials or a number, no names.",
        "Delante de un enlace puedes escribir una etiqueta tuya: AB https://... Usa iniciales o un número, no nombres.";
    OpenLinks: "Open the links", "Abrir los enlaces";
    OpenCopies: "Choose copies (.json)", "Elegir copias (.json)";
    OpenPage: "Add the answers from “Estimate”", "Agregar las respuestas de “Estimación”";
    Opened: "{0} opened.", "Abiertos: {0}.";
    OpenedOne: "1 opened.", "Abierto: 1.";
    NothingGiven: "There is no link here. Paste links, one a line.", "Aquí no hay ningún enlace. Pega enlaces, uno por línea.";
    NotOpened: "Look at these:", "Revisa esto:";
    Line: "Line {0}: {1}", "Línea {0}: {1}";
    NoLink: "this is not a link from this calculator (“{0}”)", "no es un enlace de esta calculadora (“{0}”)";
    NewerLink: "a link of a newer version (“{0}”): reload this page", "un enlace de una versión más nueva (“{0}”): vuelve a cargar esta página";
    NoPlan: "a copy without a plan", "una copia sin plan";
    CopyNotOurs: "not a copy of a plan made here; a log of hours or a file of another program cannot be opened as one",
        "no es una copia de un plan de aquí; una bitácora de horas o un archivo de otro programa no se puede abrir como copia";
    CopyNewer: "made by a newer version: reload this page, then open it again", "la hizo una versión más nueva: vuelve a cargar esta página y ábrela otra vez";
    CopyDamaged: "damaged: a part of it is missing", "dañada: le falta una parte";
    CopyTooLong: "too long for a copy of a plan", "demasiado larga para una copia de un plan";
    CopyUnreadable: "this browser could not read it", "este navegador no pudo leerla";
    Same: "it is open already: {0}", "ya está abierto: {0}";
    Full: "no room: no more than {0} plans can be open at once. Take some off the table first.",
        "no cabe: no puede haber más de {0} planes abiertos a la vez. Quita antes alguno de la tabla.";
    Partly: "opened; values that could not be used and count as not answered: {0}",
        "abierto; valores que no sirvieron y cuentan como no respondidos: {0}";
    NoAnswersHere: "Choose a degree and a state on the page “Estimate” first.", "Elige antes un título y un estado en la página “Estimación”.";
    Empty: "No plan is open yet.", "Todavía no hay ningún plan abierto.";

    // The table
    TableTitle: "Students", "Estudiantes";
    CountShown: "{0} of {1} shown", "Se muestran {0} de {1}";
    StudentNumber: "Student {0}", "Estudiante {0}";
    ColumnLabel: "Student", "Estudiante";
    ColumnGoal: "Goal", "Meta";
    ColumnState: "State", "Estado";
    ColumnEnd: "Complete in", "Se completa en";
    ColumnPayStart: "Pay after study", "Sueldo al terminar los estudios";
    ColumnPayEnd: "Pay when complete", "Sueldo al completarlo";
    ColumnCost: "Cost", "Costo";
    ColumnDebt: "Debt", "Deuda";
    ColumnHours: "Hours left", "Horas que faltan";
    ColumnNext: "Next", "Lo que sigue";
    ColumnQuestions: "To ask", "Por preguntar";
    ColumnChanged: "Changed figures", "Cifras que cambiaron";
    HoursDone: "{0} count", "{0} cuentan";
    Between: "{0} to {1}", "de {0} a {1}";
    SortBy: "Sort by: {0}", "Ordenar por: {0}";
    FilterGoal: "Goal", "Meta";
    FilterState: "State", "Estado";
    FilterAll: "all", "todas";
    FilterAllStates: "all", "todos";
    ChooseState: "Choose a state", "Elige un estado";
    EnterAmount: "Enter a number of 0 or more.", "Escribe un número de 0 o más.";
    FilterAsk: "Only those who should ask their board", "Solo quienes deben preguntar a su junta";
    CompareOf: "Compare {0}", "Comparar {0}";
    OpenSession: "Open", "Abrir";
    OpenSessionOf: "Open the session with {0}", "Abrir la sesión con {0}";
    TakeOff: "Take off", "Quitar";
    TakeOffOf: "Take off: {0}", "Quitar a {0}";
    TakenOff: "{0} was taken off the table.", "Se quitó a {0} de la tabla.";
    Undo: "Undo", "Deshacer";
    SideBySide: "Side by side", "Lado a lado";
    ChooseToCompare: "Choose up to {0} students in the table to compare them here.", "Elige hasta {0} estudiantes en la tabla para compararlos aquí.";
    OnlySoMany: "Only {0} fit side by side.", "Solo caben {0} lado a lado.";
    IsDone: "done", "terminado";
    Actions: "Actions", "Acciones";

    // A session
    SessionTitle: "Session with {0}", "Sesión con {0}";
    CloseSession: "Close the session", "Cerrar la sesión";
    Label: "Your label", "Tu etiqueta";
    LabelHint: "Initials or a number", "Iniciales o un número";
    Answers: "Answers", "Respuestas";
    AnswersHint: "Changed here only; the student's own plan stays as it is until you hand this one over.",
        "Cambian solo aquí; el plan propio del estudiante queda como está hasta que le entregues este.";
    WasNow: "Before and now", "Antes y ahora";
    Figure: "Figure", "Cifra";
    Was: "When opened", "Al abrir";
    Now: "Now", "Ahora";
    BackToOpened: "Back to the answers as opened", "Volver a las respuestas de cuando se abrió";
    NextTitle: "What is next", "Lo que sigue";
    AskTitle: "To ask the board", "Por preguntar a la junta";
    NothingToAsk: "Nothing is open.", "No hay nada pendiente.";
    Agreed: "What we agreed", "Lo que acordamos";
    AgreedOn: "{0}: {1}", "{0}: {1}";
    NewAgreed: "New note", "Nota nueva";
    AddAgreed: "Add the note", "Agregar la nota";
    RemoveAgreed: "Remove the note of {0}", "Quitar la nota del {0}";
    Remove: "Remove", "Quitar";
    AgreedHint: "It goes into the copy and onto the sheet, not into the link.", "Va en la copia y en la hoja, no en el enlace.";
    HandOver: "Hand over", "Entregar";
    Link: "Link", "Enlace";
    CopyLink: "Copy the link", "Copiar el enlace";
    LinkCopied: "Copied.", "Copiado.";
    LinkNotCopied: "This browser does not let the page copy. Select the link and copy it by hand.",
        "Este navegador no deja copiar a la página. Selecciona el enlace y cópialo a mano.";
    SaveCopy: "Download the copy", "Descargar la copia";
    CopySaved: "The copy was downloaded.", "Se descargó la copia.";
    FileRefused: "This browser does not let the page save a file.", "Este navegador no deja a la página guardar un archivo.";
    PrintSheet: "Print the sheet", "Imprimir la hoja";
    LinkLacks: "The link carries the answers alone: hours, ticks and notes go with the copy.",
        "El enlace lleva solo las respuestas: horas, marcas y notas van con la copia.";

    // What if
    WhatIfTitle: "What if? For all students", "¿Y si…? Para todo el grupo";
    WhatIfLead: "Try one change over the whole table. Nothing of it stays.", "Prueba un cambio en toda la tabla. Nada de esto queda guardado.";
    WhatIfKind: "Change", "Cambio";
    KindRule: "A state asks for another amount", "Un estado pide otra cantidad";
    KindTuition: "Another tuition for all", "Otra matrícula para todos";
    Profession: "Profession", "Profesión";
    SocialWork: "Social work", "Trabajo social";
    Counseling: "Counseling", "Consejería";
    Term: "Requirement", "Requisito";
    Amount: "New amount, in hours or months", "Cantidad nueva, en horas o meses";
    Tuition: "Tuition for all study that is left, US dollars", "Matrícula de todo lo que falta estudiar, en dólares";
    Try: "Try it", "Probar";
    NotAnAmount: "Choose a state, and enter a number of 0 or more.",
        "Elige un estado y escribe un número de 0 o más.";
    Concerns: "It changes the plans of {0} of {1} students.", "Cambia los planes de {0} de {1} estudiantes.";
    ConcernsNobody: "It changes nothing for anyone in the table.", "No cambia nada para nadie de la tabla.";
    TermHours: "supervised hours", "horas supervisadas";
    TermMonths: "months of practice", "meses de práctica";
    TermDirect: "hours with clients", "horas con clientes";
    TermSupervision: "hours of supervision", "horas de supervisión";

    // For all
    ForAll: "For all", "Para todos";
    PrintAll: "Print all sheets", "Imprimir todas las hojas";
    SaveSummary: "Download the summary (CSV)", "Descargar el resumen (CSV)";
    WithLabels: "with my labels", "con mis etiquetas";
    SummarySaved: "The summary was downloaded.", "Se descargó el resumen.";
    EndFast: "Complete in, earliest", "Se completa, fecha más temprana";
    EndSlow: "Complete in, latest", "Se completa, fecha más tardía";
    HoursDoneHead: "Hours that count", "Horas que cuentan";
    ClassKit: "A 45-minute lesson with two invented students",
        "Una clase de 45 minutos con dos estudiantes de ejemplo";

    // Keeping
    KeepTitle: "Kept or gone", "Guardado o no";
    NotKept: "Nothing of this is kept: it is gone when you close this tab.", "Nada de esto está guardado: desaparece al cerrar esta pestaña.";
    KeptAt: "Kept on this device, in this browser, last on {0}. Press the button again to keep later changes.",
        "Guardado en este dispositivo, en este navegador, por última vez el {0}. Pulsa otra vez el botón para guardar cambios posteriores.";
    Keep: "Keep on this device", "Guardar en este dispositivo";
    ClearAll: "Clear all", "Borrar todo";
    ClearAsk: "This takes all students off the table and deletes what is kept of it. It cannot be undone.",
        "Esto quita a todos los estudiantes de la tabla y borra lo que esté guardado de ella. No se puede deshacer.";
    ClearSure: "Yes, clear all", "Sí, borrar todo";
    KeptNow: "The table is kept on this device.", "La tabla está guardada en este dispositivo.";
    KeptPartly: "Of those kept, {0} did not fit or cannot be read. They stay kept: take some off the table, then open it again.",
        "De lo guardado, {0} no caben o no se pueden leer. Siguen guardados: quita algunos de la tabla y vuelve a abrirla.";
    NotPrinted: "Without a sheet, because a degree or a state is missing: {0}.", "Sin hoja, porque falta un título o un estado: {0}.";
    Cleared: "The table is empty, and nothing of it is kept.", "La tabla está vacía y no queda nada guardado.";
    WasKept: "A table with {0} students was kept on this device on {1}.",
        "El {1} se guardó en este dispositivo una tabla con {0} estudiantes.";
    OpenKept: "Open it", "Abrirla";
    DeleteKept: "Delete it", "Borrarla";
    KeptUnreadable: "Something kept for this table cannot be read by this version. It stays as it is until you delete it.",
        "Hay algo guardado de esta tabla que esta versión no puede leer. Queda como está hasta que lo borres.";
    RefusedShared: "Others use this computer too (you said so): nothing is kept.", "Otras personas usan también esta computadora (lo dijiste): no se guarda nada.";
    RefusedBlocked: "This browser does not let the page keep anything.", "Este navegador no deja a la página guardar nada.";
    RefusedFull: "There is no room for it in this browser. Download the copies instead.", "No cabe en este navegador. Descarga mejor las copias.";
}
}
