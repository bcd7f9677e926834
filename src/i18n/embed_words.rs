//! The words of the Embed view: for the people who look after a school's site. Attributes, elements and headers
//! keep their names.

words! {
/// A word or sentence of the Embed view.
EmbedWord {
    Title: "Casepath on your school's site", "Casepath en el sitio de tu escuela";
    Lead: "Set what the calculator opens with. Then copy the first of these ways that your site allows. Nothing you enter or open here leaves this browser.",
        "Elige con qué se abre la calculadora. Luego copia la primera de estas formas que tu sitio permita. Nada de lo que escribas o abras aquí sale de este navegador.";

    // Form
    FormTitle: "What it opens with, and how it looks", "Con qué se abre y cómo se ve";
    FormLead: "Leave open what should stay open. Your readers can change every answer.",
        "Deja abierto lo que deba quedar abierto. Quien lo use puede cambiar cada respuesta.";
    NotSet: "Not set", "Sin elegir";
    State: "State", "Estado";
    Degree: "Degree", "Título";
    Setting: "Work setting", "Lugar de trabajo";
    Language: "Language", "Idioma";
    LanguageOpen: "That of your page", "El de tu página";
    English: "English", "English";
    Spanish: "Español", "Español";
    Theme: "Light or dark", "Claro u oscuro";
    ThemeAuto: "As the device has it", "Como lo tenga el dispositivo";
    ThemeLight: "Light", "Claro";
    ThemeDark: "Dark", "Oscuro";
    Accent: "Color", "Color";
    AccentHint: "Such as #0b5d5b. Or two: the first for light pages, the second for dark ones.",
        "Por ejemplo #0b5d5b. O dos: el primero para páginas claras y el segundo para oscuras.";
    AccentReached: "Contrast: {0}. At least 4.5 to 1 is needed.", "Contraste: {0}. Hace falta al menos 4.5 a 1.";
    ReachedLight: "{0} to 1 on light", "{0} a 1 en claro";
    ReachedDark: "{0} to 1 on dark", "{0} a 1 en oscuro";
    OursLight: "our own color on light, for there yours reaches only {0} to 1", "nuestro color en claro, pues ahí el tuyo llega solo a {0} a 1";
    OursDark: "our own color on dark, for there yours reaches only {0} to 1", "nuestro color en oscuro, pues ahí el tuyo llega solo a {0} a 1";
    HeadingLevel: "Level of the highest heading", "Nivel del encabezado más alto";
    HeadingHint: "One level below the heading above it on your page.",
        "Uno por debajo del encabezado bajo el que está en tu página.";
    Preset: "Address of your school's file", "Dirección del archivo de tu escuela";
    PresetHint: "A whole address with https://. See “Your school's file” below.",
        "Una dirección completa con https://. Mira “El archivo de tu escuela” más abajo.";
    Compact: "Compact: show the two figures and the path, fold the rest",
        "Compacta: mostrar las dos cifras y el camino, plegar lo demás";
    Share: "Give your page the reader's answers. The calculator tells each reader so.",
        "Dar a tu página las respuestas de quien la usa. La calculadora se lo dice a cada persona.";
    LeftOut: "Left out of the code until it is right.", "No entra en el código hasta que esté bien.";

    // Preview
    PreviewTitle: "Preview", "Vista previa";
    PreviewLead: "The calculator as your readers will see it. It keeps nothing, and does not touch your own answers.",
        "La calculadora como la verá quien te visite. No guarda nada ni toca tus propias respuestas.";
    PreviewFrame: "Preview of the calculator", "Vista previa de la calculadora";
    PreviewSilent: "The preview does not start. Most often the host of Casepath does not send the headers that come with it; without them the first way below does not work either.",
        "La vista previa no arranca. Casi siempre es porque el servidor de Casepath no envía los encabezados que trae; sin ellos tampoco funciona la primera forma de abajo.";

    // Copying
    Copy: "Copy", "Copiar";
    Copied: "Copied: {0}.", "Copiado: {0}.";
    NotCopied: "This browser does not let the page copy. The text is selected: copy it with the keyboard or the menu.",
        "Este navegador no deja copiar a la página. El texto está seleccionado: cópialo con el teclado o el menú.";

    // The ways
    ElementTitle: "1. The element: for sites that allow scripts", "1. El elemento: para sitios que permiten scripts";
    ElementLead: "One line. It takes the height that it needs, loads when it comes near the view, and stores nothing on your site.",
        "Una línea. Toma la altura que necesita, se carga cuando está por verse y no guarda nada en tu sitio.";
    ElementCode: "Code of the element", "Código del elemento";
    FrameTitle: "2. The bare frame: for sites that allow frames, but no scripts", "2. El marco solo: para sitios que permiten marcos pero no scripts";
    FrameLead: "It keeps the height that you give it; what does not fit scrolls inside it.",
        "Conserva la altura que le des; lo que no cabe se desplaza dentro.";
    FrameCode: "Code of the frame", "Código del marco";
    FrameAddress: "Address of the frame, for systems that ask for nothing else", "Dirección del marco, para sistemas que no piden más";
    LinkTitle: "3. Link, picture and table: for any site, paper and mail", "3. Enlace, imagen y tabla: para cualquier sitio, papel y correo";
    LinkLead: "The link opens the calculator with your state, degree and setting. The other settings above do not apply to it.",
        "El enlace abre la calculadora con tu estado, título y lugar de trabajo. Lo demás que elegiste arriba no se aplica.";
    LinkAddress: "Address of the link", "Dirección del enlace";
    LinkCode: "Code of the link", "Código del enlace";
    LinkText: "Open the Casepath calculator", "Abrir la calculadora Casepath";
    Picture: "The link as a picture (QR code)", "El enlace como imagen (código QR)";
    PictureLabel: "QR code of the link to the Casepath calculator", "Código QR del enlace a la calculadora Casepath";
    PictureCode: "Code of the picture", "Código de la imagen";
    PictureDownload: "Download the picture (SVG)", "Descargar la imagen (SVG)";
    PictureTooLong: "The address is too long for a picture.", "La dirección es demasiado larga para una imagen.";
    TableTitle: "Table", "Tabla";
    TableCode: "Code of the table", "Código de la tabla";
    TableOfSchool: "This is the table of the file that you opened: what your school says of each program and state.",
        "Es la tabla del archivo que abriste: lo que tu escuela dice de cada programa y estado.";
    TableOfExamples: "Pay and time by work setting, for the state and the degree above. Figures change: copy it again each year.",
        "Sueldo y tiempo según el lugar de trabajo, para el estado y el título de arriba. Las cifras cambian: cópiala de nuevo cada año.";
    TableNeeds: "Choose a state and a degree above, or open your school's file below: then the table appears here.",
        "Elige arriba un estado y un título, o abre abajo el archivo de tu escuela: entonces la tabla aparece aquí.";
    TableCaption: "{0} in {1}: pay and time", "{0} en {1}: sueldo y tiempo";
    TableAbout: "Estimates by Casepath in dollars a year, from wages of {0}; not a promise. Check the rule with the state's board.",
        "Estimaciones de Casepath en dólares al año, con sueldos de {0}; no son una promesa. Confirma la regla con la junta del estado.";
    ColumnSetting: "Work setting", "Lugar de trabajo";
    ColumnStart: "Typical pay at the start", "Sueldo típico al empezar";
    ColumnEnd: "Typical pay at the end of the plan", "Sueldo típico al terminar el plan";
    ColumnMonths: "Months, typical", "Meses, lo típico";
    NoFigure: "none", "ninguno";
    ShowTable: "See the table", "Ver la tabla";

    // A strict policy
    PolicyTitle: "If your site sends a Content-Security-Policy", "Si tu sitio envía una Content-Security-Policy";
    PolicyLead: "Add these to what the header allows already. The frame needs only the second; a link needs none. If your school's file lies on your own site, connect-src must allow 'self'.",
        "Agrega esto a lo que el encabezado ya permite. El marco solo necesita la segunda línea; un enlace, ninguna. Si el archivo de tu escuela está en tu propio sitio, connect-src debe permitir 'self'.";
    PolicyCode: "Lines for the header", "Líneas para el encabezado";
    Doctor: "Something does not work? Add “diagnose” to the attributes: the frame lists what it finds and what to change.",
        "¿Algo no funciona? Agrega “diagnose” a los atributos: el marco dice qué encuentra y qué hay que cambiar.";

    // Systems
    PlatformsTitle: "Which way your system takes", "Qué forma admite tu sistema";
    PlatformsLead: "What we found when we looked, in pages that may be older. Plans, roles and settings change: where this says “ask”, or it does not work, ask your administrator.",
        "Lo que encontramos al mirar, en páginas que pueden ser más antiguas. Los planes, roles y ajustes cambian: donde dice “pregunta”, o si no funciona, habla con quien administra el sitio.";
    System: "System", "Sistema";
    Script: "Scripts", "Scripts";
    Frame: "Frames", "Marcos";
    Take: "Best way it allows", "La mejor forma que admite";
    ToKnow: "To know", "Conviene saber";
    Yes: "yes", "sí";
    Some: "with the right plan or role", "con el plan o rol adecuado";
    No: "no", "no";
    Ask: "not seen: ask", "no lo vimos: pregunta";
    TakeElement: "1. The element", "1. El elemento";
    TakeFrame: "2. The frame", "2. El marco";
    TakeLink: "3. The link", "3. El enlace";
    Seen: "Looked at {0}:", "Lo miramos el {0}:";
    PageOf: "of {0}", "de {0}";

    // The school's file
    FileTitle: "Your school's file", "El archivo de tu escuela";
    FileLead: "One file tells the calculator your programs: months, tuition, start months, and for which states each is enough for a license. It never changes pay, rules or sources, and all that it says is shown as yours.",
        "Un archivo le dice a la calculadora tus programas: meses, matrícula, meses de inicio y en qué estados basta cada uno para una licencia. Nunca cambia sueldos, reglas ni fuentes, y todo lo que dice aparece como tuyo.";
    FileOpen: "Open and check a file", "Abrir y revisar un archivo";
    FileStays: "It is read in this browser and sent nowhere.", "Se lee en este navegador y no se envía a ninguna parte.";
    FileUnreadable: "The browser could not read “{0}”. Open it again, or save a copy of it and open that.",
        "El navegador no pudo leer “{0}”. Ábrelo de nuevo, o guarda una copia y abre esa.";
    FileBad: "“{0}” cannot be used yet. To correct:", "“{0}” todavía no se puede usar. Hay que corregir:";
    FileGood: "“{0}” is good: {1}. Programs: {2}.", "“{0}” está bien: {1}. Programas: {2}.";
    FileNotes: "Passed over:", "Se pasó por alto:";
    FileClose: "Close this file", "Cerrar este archivo";
    FileClosed: "The file is closed.", "El archivo está cerrado.";
    Sets: "What it sets", "Qué establece";
    SetsState: "The calculator opens with {0}.", "La calculadora se abre con {0}.";
    SetsNoState: "It names no state, so the reader chooses one.", "No nombra un estado, así que lo elige quien la usa.";
    SetsDegree: "The planned degree is “{0}”.", "El título planeado es “{0}”.";
    SetsNoDegree: "It has more than one program, so the reader, or the attribute “degree”, chooses the degree.",
        "Tiene más de un programa, así que el título lo elige quien la usa o el atributo “degree”.";
    Program: "Program", "Programa";
    Months: "Months of study", "Meses de estudio";
    MonthsFull: "full time {0}", "tiempo completo {0}";
    MonthsPart: "part time {0}", "medio tiempo {0}";
    MonthsAccelerated: "accelerated {0}", "acelerado {0}";
    Tuition: "Tuition", "Matrícula";
    TuitionIn: "in state {0}", "residentes {0}";
    TuitionOut: "out of state {0}", "no residentes {0}";
    Where: "Where and when", "Dónde y cuándo";
    Usual: "not said: the usual", "no lo dice: lo habitual";
    NotSaid: "not said", "no lo dice";
    Notices: "What a reader is told before the estimate", "Lo que se dice antes de la estimación";
    NoticesFor: "Reader's state", "Estado de quien lo usa";
    NoticesChoose: "Choose a state to read the notices.", "Elige un estado para leer los avisos.";
    NoticesMore: "Programs that are not shown here: {0}.", "Programas que no se muestran aquí: {0}.";
    Disclosure: "General disclosure page", "Página de divulgación general";
    DisclosureLead: "Every program with every state (34 CFR 668.43(a)(5)(v)), as a page that needs no script. Put the page and its style into one folder of your site.",
        "Cada programa con cada estado (34 CFR 668.43(a)(5)(v)), como una página que no necesita scripts. Pon la página y su estilo en una misma carpeta de tu sitio.";
    DisclosureDownload: "Download the page", "Descargar la página";
    DisclosureStyle: "Download its style", "Descargar su estilo";
    DownloadRefused: "This browser does not let the page save a file.", "Este navegador no deja que la página guarde un archivo.";
    Downloaded: "Saved as {0}.", "Guardado como {0}.";
    WriteTitle: "Write such a file", "Escribir un archivo así";
    WriteLead: "This is the smallest one: copy it, put your own words in, save it as school.json, and open it here.",
        "Este es el más pequeño: cópialo, pon tus propios datos, guárdalo como school.json y ábrelo aquí.";
    WriteCode: "The smallest file", "El archivo más pequeño";
    Schema: "All that a file may hold (JSON Schema, for your editor)", "Todo lo que puede contener (JSON Schema, para tu editor)";
}
}
