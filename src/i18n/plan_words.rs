//! The words of the views that keep a plan: compare, my plan, what is kept.

words! {
/// A word or sentence of the views that keep a plan.
PlanWord {
    // To take along, from another site's frame
    TakeTitle: "Take my plan with me", "Llevarme mi plan";
    TakeLead: "What you entered on this site stays on this site. The link and the picture carry your answers to any device; the file carries your kept plans too. Nothing is sent anywhere.",
        "Lo que escribiste en este sitio se queda en este sitio. El enlace y la imagen llevan tus respuestas a cualquier dispositivo; el archivo lleva también tus planes guardados. Nada se envía a ninguna parte.";
    TakeLink: "Link to the full page with your answers", "Enlace a la página completa con tus respuestas";
    TakeCopy: "Copy the link", "Copiar el enlace";
    TakeLinkCopied: "The link is copied.", "El enlace está copiado.";
    TakeLinkNotCopied: "The browser does not let this page copy. Select the link and copy it yourself.",
        "El navegador no deja que esta página copie. Selecciona el enlace y cópialo.";
    TakeFile: "Download as a file", "Descargar como archivo";
    TakePicture: "Point a phone's camera at the picture.", "Apunta con la cámara de un teléfono a la imagen.";

    // Both views
    NoPlanYet: "No plan is kept yet.", "Todavía no hay ningún plan guardado.";
    NoPlanHow: "Answer the questions of the calculator, then choose “Keep”. A plan is kept only in this browser.",
        "Responde las preguntas de la calculadora y elige “Guardar”. El plan se guarda solo en este navegador.";
    ToCalculator: "To the calculator", "Ir a la calculadora";
    KeepPresent: "Keep the present estimate", "Guardar la estimación actual";
    Undo: "Undo", "Deshacer";
    Close: "OK", "Aceptar";
    Save: "Save", "Guardar";
    Cancel: "Cancel", "Cancelar";

    MonthShape: "YYYY-MM", "AAAA-MM";
    DayShape: "YYYY-MM-DD", "AAAA-MM-DD";

    // Keeping
    KeptAs: "Kept as “{0}”.", "Guardado como “{0}”.";
    CompareNow: "Compare ({0})", "Comparar ({0})";
    ToMyPlan: "My plan", "Mi plan";
    NothingToKeep: "There is nothing to keep yet: choose a degree and a state first.",
        "Todavía no hay nada que guardar: elige primero un título y un estado.";
    KeptAlready: "These answers are kept already.", "Estas respuestas ya están guardadas.";
    TooManyPlans: "Eight plans are kept, and no more fit. Delete one first.",
        "Hay ocho planes guardados y no caben más. Elimina uno primero.";
    OnlyFourSideBySide: "Four plans fit side by side. Take one out first.",
        "Caben cuatro planes lado a lado. Quita uno primero.";

    // Compare
    CompareTitle: "Compare plans", "Comparar planes";
    CompareLead: "Up to four plans side by side, all at one date. What is best is said in words, and by how much the others differ.",
        "Hasta cuatro planes lado a lado, todos en una misma fecha. Se dice con palabras qué es lo mejor y en cuánto difieren los demás.";
    YourPlans: "Your plans", "Tus planes";
    PlansOf: "{0} of {1} kept", "{0} de {1} guardados";
    ShowInCompare: "Compare", "Comparar";
    OpenPlan: "Open in the calculator", "Abrir en la calculadora";
    ChangePlan: "Change", "Cambiar";
    DuplicatePlan: "Duplicate", "Duplicar";
    RenamePlan: "Rename", "Cambiar nombre";
    DeletePlan: "Delete", "Eliminar";
    MakeMine: "Make it my plan", "Hacerlo mi plan";
    IsMine: "my plan", "mi plan";
    IsMineNow: "Your plan is “{0}” now.", "Tu plan es ahora “{0}”.";
    OfPlan: "{0}: {1}", "{0}: {1}";
    NewName: "Name of the plan", "Nombre del plan";
    Deleted: "“{0}” is deleted.", "Se eliminó “{0}”.";
    Duplicated: "“{0}” is there twice now. Change the second one in the calculator.",
        "“{0}” está ahora dos veces. Cambia el segundo en la calculadora.";
    Renamed: "The plan is now called “{0}”.", "El plan se llama ahora “{0}”.";
    Changing: "You are changing “{0}”.", "Estás cambiando “{0}”.";
    SaveChanges: "Save the changes", "Guardar los cambios";
    LeaveAsItWas: "Leave it as it was", "Dejarlo como estaba";
    Changed: "“{0}” is changed.", "Se cambió “{0}”.";
    KeptOn: "kept on {0}", "guardado el {0}";
    NoneChosen: "No plan is chosen. Tick “Compare” at two or more.", "No hay ningún plan elegido. Marca “Comparar” en dos o más.";
    OneChosen: "One plan has nothing to be compared with. Put another one beside it, or tick one in the list.",
        "Un solo plan no tiene con qué compararse. Pon otro al lado o márcalo en la lista.";
    AddPlan: "Add a plan to compare", "Agregar un plan para comparar";
    AddPlanLead: "Like “{0}”, with one change:", "Como “{0}”, con un cambio:";
    AddState: "Another state", "Otro estado";
    AddStateNone: "Choose a state", "Elige un estado";
    AddStateNow: "Add this state", "Agregar este estado";
    AddedBeside: "“{0}” is kept and stands beside the others.", "“{0}” está guardado y queda al lado de los demás.";
    AddedAside: "“{0}” is kept. Four plans stand side by side already: take one out, then tick “{0}” in the list.",
        "“{0}” está guardado. Ya hay cuatro planes lado a lado: quita uno y luego marca “{0}” en la lista.";
    SideBySide: "Side by side", "Lado a lado";
    RowAnswers: "Answers", "Respuestas";
    NotSaid: "not said", "sin respuesta";
    RowPayStart: "Pay after study", "Sueldo al terminar los estudios";
    RowPayEnd: "Pay when complete", "Sueldo al completarlo";
    RowPayAt: "Pay in {0}", "Sueldo en {0}";
    RowPayAtWhy: "when the longest of them is complete", "cuando se completa el más largo";
    RowPayLater: "Pay {0} years after completion", "Sueldo {0} años después de completarlo";
    RowMonths: "From start to completion", "Desde el comienzo hasta completarlo";
    RowEnd: "Complete in", "Se completa en";
    RowLimit: "What limits you", "Lo que te limita";
    RowCost: "Known costs", "Costos conocidos";
    RowPrice: "Known costs, with the tuition", "Costos conocidos, con la matrícula";
    RowDebt: "Owed when payments begin, if all tuition is borrowed",
        "Deuda al empezar a pagar, si se pide prestada toda la matrícula";
    RowPayback: "Ahead of staying, counted from the start", "Cuándo sales ganando, contado desde el inicio";
    AndAsk: "and what is still to be asked", "y lo que falta preguntar";
    CostUnknown: "none known yet: ask the school and the board", "aún no se conocen: pregunta a la escuela y a la junta";
    PaybackLater: "no price was found: ask the school, and enter the tuition in the calculator",
        "no se encontró un precio: pregunta a la escuela y escribe la matrícula en la calculadora";
    PaybackUnknown: "no reliable gain in pay is known", "no se conoce una ganancia fiable de sueldo";
    PaybackNoPay: "not known: pay today or at the end is missing", "no se puede decir: falta el sueldo de hoy o el del final";
    NoGain: "pay does not rise by it", "el sueldo no sube con ello";
    Best: "best", "lo mejor";
    DollarsLess: "{0} less", "{0} menos";
    DollarsMore: "{0} more", "{0} más";
    LeastKnown: "the least, as far as known", "lo menos, por lo que se sabe";
    DollarsMoreKnown: "{0} more, as far as known", "{0} más, por lo que se sabe";
    CostsNotAlike: "no difference shown: not the same costs are known", "sin diferencia: no se conocen los mismos costos";
    YearLonger: "{0} year longer", "{0} año más";
    YearsLonger: "{0} years longer", "{0} años más";
    MonthsLater: "{0} later", "{0} más tarde";
    NoLimit: "nothing but study and waiting", "solo el estudio y las esperas";
    LimitMinMonths: "the minimum months of practice", "los meses mínimos de práctica";
    LimitHours: "the supervised hours", "las horas supervisadas";
    LimitDirect: "the hours with clients", "las horas con clientes";
    LimitSupervision: "the hours of supervision", "las horas de supervisión";
    RangeTo: "{0} to {1}", "de {0} a {1}";
    PayChart: "Pay when complete, on one scale", "Sueldo al completarlo, en una misma escala";
    PayChartBar: "{0}: {1}, range {2} to {3}", "{0}: {1}, entre {2} y {3}";
    PathChart: "The ways, on one calendar", "Los caminos, en un mismo calendario";
    PathChartBar: "{0}: from {1} to {2}", "{0}: de {1} a {2}";
    KeyStudy: "study", "estudios";
    KeyPractice: "supervised practice", "práctica supervisada";
    KeyWaiting: "registration, exams, waiting", "inscripción, exámenes, esperas";
    ChartsSayTheSame: "The table above holds the same figures.", "La tabla de arriba tiene las mismas cifras.";

    // Changed since you saved
    NewsHeading: "Changed since you saved", "Cambió desde que guardaste";
    NewsLead: "Figures or rules behind “{0}” are not what they were when you kept it.",
        "Las cifras o reglas detrás de “{0}” ya no son las de cuando lo guardaste.";
    NewsCount: "Figures or rules behind {0} of your plans have changed since you kept them.",
        "Desde que los guardaste cambiaron cifras o reglas detrás de {0} de tus planes.";
    GreetPlan: "Your plan “{0}” of {1} is here.", "Aquí está tu plan “{0}” del {1}.";
    GreetPlanOnly: "Your plan “{0}” is here.", "Aquí está tu plan “{0}”.";
    NewsShow: "See what changed", "Ver qué cambió";
    Figure: "Figure", "Cifra";
    Then: "Then", "Antes";
    Now: "Now", "Ahora";
    Source: "Source", "Fuente";
    WorkedOut: "worked out from the figures below", "calculado con las cifras de abajo";
    Understood: "I have seen it: use the new figures from now on", "Lo he visto: usar desde ahora las cifras nuevas";
    NotThere: "none", "ninguna";
    Yes: "yes", "sí";
    No: "no", "no";
    FigPayStart: "Pay after study", "Sueldo al terminar los estudios";
    FigPayTypical: "Pay when complete", "Sueldo al completarlo";
    FigPayLow: "Pay, low end", "Sueldo, extremo bajo";
    FigPayHigh: "Pay, high end", "Sueldo, extremo alto";
    FigMonths: "Time, typical", "Tiempo, típico";
    FigMonthsFast: "Time, fast", "Tiempo, rápido";
    FigMonthsSlow: "Time, slow", "Tiempo, lento";
    FigHours: "Supervised hours", "Horas supervisadas";
    FigMinMonths: "Least months of practice", "Meses mínimos de práctica";
    FigDirect: "Hours with clients", "Horas con clientes";
    FigSupervision: "Hours of supervision", "Horas de supervisión";
    FigEither: "Months or hours are enough", "Bastan los meses o las horas";
    FigPartTime: "Months for part-time work", "Meses a medio tiempo";
    FigMostMonths: "Most months", "Meses máximos";
    FigLeastWeek: "Least hours a week", "Horas mínimas por semana";
    FigMostWeek: "Most hours a week", "Horas máximas por semana";
    FigMostYear: "Most hours a year", "Horas máximas por año";
    FigFee: "Board's fee", "Cuota de la junta";
    FigRenewal: "Renewal", "Renovación";
    FigCompact: "In the compact", "En el pacto interestatal";
    FigStudy: "Months of study", "Meses de estudio";
    FigFirst: "Months to the first license", "Meses hasta la primera licencia";
    FigExam: "Months of the clinical exam", "Meses del examen clínico";
    FigOtherExam: "Months of the exam", "Meses del examen";
    FigBase: "What the state pays, percentile {0}", "Lo que paga el estado, percentil {0}";
    FigEffect: "Effect of {0} on pay", "Efecto de {0} en el sueldo";
    OfSetting: "the setting", "el lugar";
    OfCredential: "the degree and license", "el título y la licencia";
    OfExperience: "experience", "la experiencia";
    OfCertification: "a certification", "una certificación";
    OfBilingual: "two languages", "dos idiomas";
    UnitHours: "{0} hours", "{0} horas";

    // What is kept
    KeepingTitle: "What is kept, and your copy", "Lo que se guarda, y tu copia";
    KeptHere: "Kept only in this browser, last saved on {0}: {1}.", "Guardado solo en este navegador, por última vez el {0}: {1}.";
    KeptSince: "Kept only in this browser since {0}, last saved on {1}: {2}.",
        "Guardado solo en este navegador desde el {0}, por última vez el {1}: {2}.";
    KeptNothing: "Nothing is kept yet.", "Todavía no se guarda nada.";
    KeptBlocked: "Nothing is kept: this browser blocks storage. Download a copy before you close the page.",
        "No se guarda nada: este navegador bloquea el almacenamiento. Descarga una copia antes de cerrar la página.";
    KeptFull: "The browser's storage is full, so the last change is not kept. Download a copy now.",
        "El almacenamiento del navegador está lleno y el último cambio no se guardó. Descarga una copia ahora.";
    KeptTooMuch: "There is more here than can be kept, so the last change is not kept. Undo it, or delete what you no longer need.",
        "Aquí hay más de lo que se puede guardar y el último cambio no se guardó. Deshazlo o elimina lo que ya no necesites.";
    KeptShared: "Nothing is kept, because others use this computer. When this tab closes, all is gone: download a copy.",
        "No se guarda nada porque otros usan esta computadora. Al cerrar esta pestaña todo se pierde: descarga una copia.";
    KeptDamaged: "What this browser kept of your plans cannot be read. It is left as it is, and nothing is kept until you decide.",
        "Lo que este navegador guardó de tus planes no se puede leer. Se deja como está y no se guarda nada hasta que decidas.";
    KeptNewer: "A newer version of Casepath kept your plans here. They are left as they are, and nothing is kept by this one.",
        "Una versión más nueva de Casepath guardó tus planes aquí. Se dejan como están y esta no guarda nada.";
    DownloadDamaged: "Download what is there", "Descargar lo que hay";
    StartAnew: "Put it aside and start anew", "Apartarlo y empezar de nuevo";
    SomeDropped: "Some records could not be read and were put aside: {0}.", "Algunas partes no se pudieron leer y se apartaron: {0}.";
    SomeUnread: "Some of what is kept cannot be read and is in no view; it is left as it is: {0}.",
        "Una parte de lo guardado no se puede leer y no se muestra; se deja como está: {0}.";
    PlansWait: "There is room for eight plans. These are kept too, and come into view when you delete others: {0}.",
        "Caben ocho planes. Estos también están guardados y aparecerán cuando elimines otros: {0}.";
    IsAside: "A text that could not be read is put aside.", "Hay un texto apartado que no se pudo leer.";
    DownloadAside: "Download it", "Descargarlo";
    DeleteAside: "Delete it", "Eliminarlo";
    AsideDeleted: "What was put aside is deleted.", "Se eliminó lo que estaba apartado.";
    NotPutAside: "The browser has no room to put it aside, so it is left as it is. Download what is there.",
        "El navegador no tiene lugar para apartarlo; se deja como está. Descarga lo que hay.";
    ClearedElsewhere: "Everything kept was cleared in another tab. In this tab there were changes that were kept nowhere; they are taken away too.",
        "En otra pestaña se borró todo lo guardado. En esta había cambios que no estaban guardados en ningún lugar; también se quitaron.";
    CountPlans: "plans: {0}", "planes: {0}";
    CountEntries: "weeks in the log: {0}", "semanas en la bitácora: {0}";
    CountTicks: "items ticked: {0}", "puntos marcados: {0}";
    CountNotes: "notes: {0}", "notas: {0}";
    CountAnswers: "the calculator's answers ({0})", "las respuestas de la calculadora ({0})";
    MayForget: "Browsers may forget: some clear what pages keep after weeks without a visit. A copy is a file of your own.",
        "Los navegadores pueden olvidar: algunos borran lo guardado tras semanas sin visitas. Una copia es un archivo tuyo.";
    DownloadCopy: "Download a copy", "Descargar una copia";
    OpenCopy: "Open a copy", "Abrir una copia";
    LastCopy: "Last copy: {0}.", "Última copia: {0}.";
    NoCopyYet: "No copy was downloaded yet.", "Todavía no se descargó ninguna copia.";
    Reminder: "{0} changes are in no copy yet. Download one.", "{0} cambios no están en ninguna copia. Descarga una.";
    CopyMade: "The copy is in your downloads.", "La copia está en tus descargas.";
    CopyRefused: "The browser did not let the page make a file.", "El navegador no dejó que la página hiciera un archivo.";
    PreviewTitle: "The copy “{0}”", "La copia “{0}”";
    PreviewSaved: "Saved on {0} by version {1}, figures {2}.", "Guardada el {0} por la versión {1}, cifras {2}.";
    PreviewSavedOn: "Saved on {0}.", "Guardada el {0}.";
    PreviewNoDay: "It does not say when it was saved.", "No dice cuándo se guardó.";
    PreviewBlank: "There is nothing in it that could be taken over.", "No hay en ella nada que se pueda usar.";
    PreviewAnswersPlan: "Added to what is here, its answers become a plan.", "Si la agregas a lo que hay, sus respuestas serán un plan.";
    PreviewWait: "There is room for eight plans; these would wait until others are deleted: {0}.",
        "Caben ocho planes; estos esperarían hasta que elimines otros: {0}.";
    PreviewReplaces: "“Replace what is here” takes all of this away; until you close the page you can undo it.",
        "“Reemplazar lo que hay” quita todo esto; puedes deshacerlo hasta que cierres la página.";
    TooLongStay: "Too long to be kept here, so they stay in the copy alone: {0}.",
        "Demasiado largos para guardarse aquí; quedan solo en la copia: {0}.";
    PreviewHas: "It holds: {0}.", "Contiene: {0}.";
    PreviewHere: "Here there is: {0}.", "Aquí hay: {0}.";
    PreviewDropped: "These parts of it cannot be used: {0}.", "Estas partes no se pueden usar: {0}.";
    PutBeside: "Add it to what is here", "Agregarla a lo que hay";
    PutInPlace: "Replace what is here", "Reemplazar lo que hay";
    PutBesideDone: "Added to what is here: plans: {0}; weeks of the log: {1}. There already: {2}. No room for: {3}.",
        "Se agregó a lo que hay: planes: {0}; semanas de la bitácora: {1}. Ya estaban: {2}. Sin lugar: {3}.";
    PutInPlaceDone: "The copy is in place of what was here.", "La copia está en lugar de lo que había.";
    FileTooLong: "This file is too large to be a copy of ours ({0} MB). Nothing is changed.",
        "Este archivo es demasiado grande para ser una copia nuestra ({0} MB). No se cambió nada.";
    FileUnreadable: "The browser could not read this file. Nothing is changed.", "El navegador no pudo leer este archivo. No se cambió nada.";
    FileEmpty: "This file is empty. Nothing is changed.", "Este archivo está vacío. No se cambió nada.";
    FileNotJson: "This file is no copy, or only a part of one: it cannot be read beyond line {0}, column {1}. Nothing is changed.",
        "Este archivo no es una copia, o solo es una parte: no se puede leer más allá de la línea {0}, columna {1}. No se cambió nada.";
    FileNotOurs: "This file was not made by Casepath. Nothing is changed.", "Este archivo no lo hizo Casepath. No se cambió nada.";
    FileNewer: "This copy was made by a newer version of Casepath. Reload this page to get it, then open the copy again. Nothing is changed.",
        "Esta copia la hizo una versión más nueva de Casepath. Vuelve a cargar esta página y abre otra vez la copia. No se cambió nada.";
    FileDamaged: "This copy is damaged: its part “{0}” is missing or is not what it should be. Nothing is changed.",
        "Esta copia está dañada: su parte “{0}” falta o no es lo que debería ser. No se cambió nada.";

    // My plan
    PlanTitle: "My plan", "Mi plan";
    PlanLead: "What is next comes first; what is done stays in sight. Months are estimates until you say when a step was completed.",
        "Arriba está lo que sigue; lo hecho queda a la vista. Los meses son estimaciones hasta que digas cuándo completaste un paso.";
    WhichPlan: "Plan", "Plan";
    PlanEnds: "{0}: {1}.", "{0}: {1}.";
    WhatIsNext: "What is next", "Lo que sigue";
    AllItems: "All {0} items of this step", "Los {0} puntos de este paso";
    MoreItems: "{0} more", "{0} más";
    StillOpen: "Still open from earlier steps:", "Todavía abierto de pasos anteriores:";
    AllDone: "All steps of this plan are done. Well done!", "Todos los pasos de este plan están hechos. ¡Bien hecho!";
    YourWay: "Your path, step by step", "Tu camino, paso a paso";
    YourWayLead: "Tick what is done; add your own items and notes. When a step is completed, say in which month: all later ones follow from it.",
        "Marca lo hecho; agrega tus propios puntos y notas. Cuando completes un paso, di en qué mes: los siguientes se ajustan.";
    Checklist: "Checklist: {0} of {1} done", "Lista: {0} de {1} hechos";
    TickedOn: "done {0}", "hecho el {0}";
    OwnThings: "Mark as completed, add items or notes", "Marcar como completado, agregar puntos o notas";
    CompletedIn: "Completed in (month)", "Completado en (mes)";
    NewItem: "An item of your own", "Un punto propio";
    Add: "Add", "Agregar";
    Note: "Notes", "Notas";
    Remove: "Remove", "Quitar";
    Removed: "Removed.", "Se quitó.";
    LeftOver: "Notes and items of steps that are no longer on your way", "Notas y puntos de pasos que ya no están en tu camino";
    LeftOverLead: "They are kept. They return to their place when the step is on your way again.",
        "Siguen guardados. Vuelven a su lugar cuando el paso esté otra vez en tu camino.";
    Calendar: "Calendar file", "Archivo de calendario";
    CalendarMade: "The calendar file is in your downloads; open it with your calendar.",
        "El archivo de calendario está en tus descargas; ábrelo con tu calendario.";
    PrintReceipt: "Print one sheet", "Imprimir una hoja";

    // Hours log
    EarlierWeek: "{0} earlier week", "{0} semana anterior";
    EarlierWeeks: "{0} earlier weeks", "{0} semanas anteriores";
    Tools: "Actions", "Acciones";
    WeekKept: "{0} is in the log.", "{0} está en la bitácora.";
    WeekDeleted: "{0} is deleted.", "Se eliminó: {0}.";
    NotRegistered: "Not kept: enter a day that exists, from {0} to today.", "No se guardó: escribe un día que exista, desde {0} hasta hoy.";
    NotADay: "{0}: enter a day that exists.", "{0}: escribe un día que exista.";
    NotANumber: "{0}: enter a number from 0, with two decimals at most.", "{0}: escribe un número desde 0, con dos decimales como máximo.";
    NoHoursEntered: "Enter at least one number of hours; 0 if you did not work.", "Escribe al menos un número de horas; 0 si no trabajaste.";
    WrongEntry: "This week was not kept: {0}.", "Esta semana no se guardó: {0}.";
    SaveCsv: "Download as CSV", "Descargar como CSV";
    OpenCsv: "Add weeks from a CSV file", "Agregar semanas de un archivo CSV";
    CsvMade: "The log is in your downloads.", "La bitácora está en tus descargas.";
    CsvTooLong: "This file is too large to be a log of weeks. Nothing is changed.",
        "Este archivo es demasiado grande para ser una bitácora de semanas. No se cambió nada.";
    CsvRefused: "Nothing was added.", "No se agregó nada.";
    CsvTaken: "Weeks added: {0}. In the log already: {1}.", "Semanas agregadas: {0}. Ya en la bitácora: {1}.";

    // A move
    MoveTitle: "Study here, license there", "Estudiar aquí, licencia allá";
    MoveLead: "Choose a second state and the month of the move: what the two rules ask, what may not count, what to have signed before you leave, and the months it may add.",
        "Elige un segundo estado y el mes de la mudanza: qué pide cada regla, qué puede no contar, qué firmas llevar y cuántos meses puede sumar.";
    MoveTo: "State you move to", "Estado al que te mudas";
    MoveIn: "Month of the move", "Mes de la mudanza";
    MoveNone: "No move", "Sin mudanza";

    MoveRules: "What both rules ask", "Lo que pide cada regla";
    MoveCautions: "What may not count", "Lo que puede no contar";
    MoveForms: "To have signed or in hand before you leave", "Para llevar firmado o en mano antes de irte";
    MoveCompact: "The licensure compact", "El pacto interestatal de licencias";
    Requirement: "Requirement", "Requisito";
    Difference: "Difference", "Diferencia";

    // Ask your board
    AskTitle: "Ask your board", "Pregunta a tu junta";
    AskLead: "What is still open for this very plan, the weightiest first, with what we read. Copy the questions; when an answer comes, record it, and the plan follows it.",
        "Lo que sigue abierto en este plan, lo de más peso primero, con lo que leímos. Copia las preguntas; cuando llegue una respuesta, anótala y el plan la seguirá.";
    BoardSaid: "What boards answered", "Lo que respondieron las juntas";
    FromBoard: "your board", "tu junta";
    RecordAnswer: "Record the answer", "Anotar la respuesta";
    AnswerFigure: "The figure (or “none” where there is no such term)", "La cifra (o “ninguna” si no se pide)";
    AnswerYears: "Years between two renewals", "Años entre dos renovaciones";
    AnswerYesNo: "The answer", "La respuesta";
    AnswerOther: "The figure, “yes”, “no”, or “none” where there is no such term", "La cifra, “sí”, “no”, o “ninguna” si no se pide";
    AnotherFigure: "The board told me another figure", "La junta me dijo otra cifra";
    WhichFigure: "Which figure", "Qué cifra";
    ChooseFigure: "Choose which figure it is.", "Elige qué cifra es.";
    WithRulings: "with your board's answer", "con la respuesta de tu junta";
    RowRulings: "What the board answered", "Lo que respondió la junta";
    CalculatorWithoutRulings: "Here the calculator counts with the state's rule. What your board answered counts in “{0}” only, under My plan and Compare.",
        "Aquí la calculadora cuenta con la regla del estado. Lo que respondió tu junta cuenta solo en “{0}”, en Mi plan y en Comparar.";
    WithSchool: "with the school's figures", "con las cifras de la escuela";
    RowSchool: "Set by the school", "Lo que puso la escuela";
    SchoolSet: "The months of study and the tuition are those that {0} gives for “{1}”. Everything else is worked out as for everyone.",
        "Los meses de estudio y la matrícula son los que da {0} para “{1}”. Todo lo demás se calcula igual que para cualquiera.";
    CalculatorWithoutSchool: "Here the calculator counts with the usual months and tuition. What {0} gives for its program counts in “{1}” only, under My plan and Compare.",
        "Aquí la calculadora cuenta con los meses y la matrícula habituales. Lo que da {0} para su programa cuenta solo en “{1}”, en Mi plan y en Comparar.";
    LinkWithoutSchool: "The address does not carry the school's figures; a downloaded copy does.",
        "La dirección no lleva las cifras de la escuela; una copia descargada sí.";
    AnswerWords: "In the board's words", "En palabras de la junta";
    AnswerDay: "Day of the answer", "Día de la respuesta";
    AnswerPerson: "Who answered", "Quién respondió";
    KeepAnswer: "Keep the answer", "Guardar la respuesta";
    Choose: "Choose", "Elige";
    LetterTo: "The questions to {0}, as a text", "Las preguntas a {0}, como texto";
    CopyText: "Copy the text", "Copiar el texto";
    Copied: "Copied", "Copiado";
    CopyByHand: "The browser does not let the page copy. Mark the text and copy it by hand.",
        "El navegador no deja copiar a la página. Selecciona el texto y cópialo a mano.";

    // The receipt
    PrintedOn: "Casepath, {0}.", "Casepath, {0}.";
    Versions: "Version {0}, figures {1}.", "Versión {0}, cifras {1}.";
    ReceiptResult: "Answers and result", "Respuestas y resultado";
    ReceiptWhy: "Why this pay", "Por qué este sueldo";
    ReceiptTime: "Why this time", "Por qué este tiempo";
    ReceiptCost: "Known costs", "Costos conocidos";
    ReceiptAssumed: "Assumed, because it was not said", "Supuesto, porque no se dijo";
    LogThisWeek: "Log this week's hours", "Anotar las horas de esta semana";
    PartsOfPlan: "Parts of my plan", "Partes de mi plan";
    PartOverview: "Overview", "Resumen";
    PartHours: "Hours", "Horas";
    PartBoard: "Board", "Junta";
    PartMoving: "Moving", "Mudanza";
    NothingForBoard: "Nothing is open for your board, and it has not answered anything yet.",
        "No hay nada pendiente con tu junta, y todavía no ha respondido nada.";
    SheetDone: "Done and noted", "Hecho y anotado";
    SheetTicked: "Done: {0}.", "Hecho: {0}.";
    SheetAgreed: "Agreed on {0}: {1}", "Acordado el {0}: {1}";
    ReceiptSources: "Sources", "Fuentes";
    StartAndEnd: "{1}, counted from {0}", "{1}, contando desde {0}";
    LinkWithoutRulings: "The address above does not carry these answers; a downloaded copy does.",
        "La dirección de arriba no lleva estas respuestas; una copia descargada sí.";
    AdviserNotes: "Adviser's notes", "Notas de quien asesora";
    Adviser: "Adviser", "Asesoría";
    Day: "Date", "Fecha";
    Signature: "Signature", "Firma";
}
}
