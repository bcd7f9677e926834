//! The words of the calculator in a frame of another site: what the school set, what is wrong with an
//! attribute, what is shared, and what `?diagnose` finds. Attributes and their values keep their names.

words! {
/// A word or sentence of the calculator in another site's frame.
FrameWord {
    // Around the calculator
    Tools: "This calculator", "Esta calculadora";
    OpenFull: "Open in full page", "Abrir en página completa";
    NewTab: "opens a new tab", "se abre en otra pestaña";
    TakePlan: "Take my plan with me", "Llevarme mi plan";
    ShowRest: "Show why, costs, the rule and sources", "Mostrar razones, costos, la regla y las fuentes";
    HideRest: "Show less", "Mostrar menos";

    // What is shared
    Shares: "This page gives your answers and result to {0}, which asked for them, each time they change. Everything else stays in this browser.",
        "Esta página entrega tus respuestas y tu resultado a {0}, que los pidió, cada vez que cambian. Todo lo demás se queda en este navegador.";
    StopSharing: "Do not share", "No compartir";
    SharesNoMore: "Your answers are not shared any more.", "Tus respuestas ya no se comparten.";

    // What is wrong with an attribute
    ForSchool: "For the people who look after this page", "Para quienes cuidan esta página";
    UnknownAttribute: "There is no attribute “{0}”. There are: {1}.", "No existe el atributo “{0}”. Existen: {1}.";
    BadValue: "The attribute {0} cannot be “{1}”. {2}", "El atributo {0} no puede ser “{1}”. {2}";
    Meant: "Write {0}.", "Escribe {0}.";
    OneOf: "It can be: {0}.", "Puede ser: {0}.";
    RightState: "Write two capital letters, such as OH.", "Escribe dos letras mayúsculas, como OH.";
    RightAccent: "Write a color such as #0b5d5b, or two: the first for light, the second for dark.",
        "Escribe un color como #0b5d5b, o dos: el primero para claro y el segundo para oscuro.";
    RightLevel: "Write a number from 1 to 6.", "Escribe un número del 1 al 6.";
    RightPreset: "Write a whole address that begins with https://.", "Escribe una dirección completa que empiece con https://.";
    RightSwitch: "Write the name alone, or leave it out.", "Escribe solo el nombre o quítalo.";
    LowContrast: "The color {0} cannot be read on {1}: its contrast is {2} to 1, and 4.5 to 1 is needed. Our own color is used. Take {3}.",
        "El color {0} no se puede leer sobre {1}: su contraste es de {2} a 1 y hace falta 4.5 a 1. Se usa nuestro color. Elige {3}.";
    OnLight: "the light page", "la página clara";
    OnDark: "the dark page", "la página oscura";
    Darker: "a darker one", "uno más oscuro";
    Lighter: "a lighter one", "uno más claro";

    // The school's file
    FileMissing: "The school's file did not come: {0} The calculator works without it.",
        "El archivo de la escuela no llegó: {0} La calculadora funciona sin él.";
    FileCopy: "The school's file did not come: {0} The copy of {1} is used.",
        "El archivo de la escuela no llegó: {0} Se usa la copia del {1}.";
    FileNotKept: "This browser keeps nothing here, so the school's file is not there without a network.",
        "Este navegador no guarda nada aquí, así que sin conexión no estará el archivo de la escuela.";
    WhyNetwork: "there is no connection, or its host does not allow other sites to read it (CORS).",
        "no hay conexión, o su servidor no deja que otros sitios lo lean (CORS).";
    WhyTimeout: "its host did not answer in time.", "su servidor no respondió a tiempo.";
    WhyStatus: "its host answered with status {0}.", "su servidor respondió con el estado {0}.";
    WhyType: "its host does not say that it is JSON.", "su servidor no dice que sea JSON.";
    WhySize: "it is larger than 256 KB.", "pesa más de 256 KB.";

    // What ?diagnose finds
    DoctorTitle: "What this frame finds", "Lo que encuentra este marco";
    DoctorLead: "For the people who look after the host page. Take “diagnose” out of the address when all is well.",
        "Para quienes cuidan la página anfitriona. Quita “diagnose” de la dirección cuando todo esté bien.";
    Topic: "Topic", "Tema";
    Finding: "Finding", "Hallazgo";
    Verdict: "Verdict", "Resultado";
    ToChange: "What to change", "Qué cambiar";
    VerdictGood: "good", "bien";
    VerdictLess: "works, with less", "funciona, con menos";
    VerdictChange: "change this", "hay que cambiarlo";
    Nothing: "nothing", "nada";
    OfPlace: "Place", "Lugar";
    OfPolicy: "Policy", "Política de seguridad";
    OfStorage: "Storage", "Almacenamiento";
    OfMessages: "Messages", "Mensajes";
    OfAttributes: "Attributes", "Atributos";
    OfFile: "School's file", "Archivo de la escuela";
    OfWidth: "Width", "Ancho";
    Alone: "This page is open on its own, not in a frame.", "Esta página está sola, sin marco.";
    Framed: "A page of {0} shows this frame.", "Una página de {0} muestra este marco.";
    FramedByUnknown: "Another page shows this frame; the browser does not say which.",
        "Otra página muestra este marco; el navegador no dice cuál.";
    Opaque: "The frame has no origin of its own: it is in a sandbox without allow-same-origin. It keeps nothing and works only as long as it is open.",
        "El marco no tiene origen propio: está en un sandbox sin allow-same-origin. No guarda nada y funciona solo mientras está abierto.";
    OpaqueChange: "Add allow-same-origin to the frame's sandbox, or take sandbox out.",
        "Agrega allow-same-origin al sandbox del marco o quita sandbox.";
    PolicyKept: "No policy keeps anything from this frame.", "Ninguna política le impide nada a este marco.";
    Forbidden: "A policy kept the frame from {0}.", "Una política le impidió al marco usar {0}.";
    ForbiddenChange: "On the host of Casepath, send the headers that come with it.",
        "En el servidor de Casepath, envía los encabezados que trae.";
    StorageOpen: "The browser keeps answers here, apart from those of other sites.",
        "El navegador guarda aquí las respuestas, separadas de las de otros sitios.";
    StorageBlocked: "The browser keeps nothing in this frame. Answers last as long as the page is open.",
        "El navegador no guarda nada en este marco. Las respuestas duran mientras la página esté abierta.";
    StorageChange: "“Open in full page” and “Take my plan with me” carry the answers on.",
        "“Abrir en página completa” y “Llevarme mi plan” conservan las respuestas.";
    Heard: "The element of the host page and this frame hear each other.",
        "El elemento de la página anfitriona y este marco se comunican.";
    NothingHeard: "The host page has said nothing: the frame keeps the height that the page gives it.",
        "La página anfitriona no ha dicho nada: el marco conserva la altura que ella le da.";
    MessagesChange: "Use the element <casepath-calculator> where the site allows scripts: it sizes the frame.",
        "Usa el elemento <casepath-calculator> donde el sitio permita scripts: ajusta la altura.";
    NoAttributes: "No attribute is given.", "No hay ningún atributo.";
    AttributesGood: "Attributes given and understood: {0}.", "Atributos presentes y entendidos: {0}.";
    AttributeChange: "Correct this attribute where the element or the frame is written.", "Corrige este atributo donde está escrito el elemento o el marco.";
    NoFile: "No file of a school is asked for.", "No se pide ningún archivo de una escuela.";
    FileAwaited: "The school's file is on its way.", "El archivo de la escuela está en camino.";
    FileHere: "The school's file is here: {0} bytes.", "El archivo de la escuela llegó: {0} bytes.";
    NetworkChange: "Put the file on the host page's own site, or let its host send Access-Control-Allow-Origin: *.",
        "Pon el archivo en el sitio de la página anfitriona, o haz que su servidor envíe Access-Control-Allow-Origin: *.";
    StatusChange: "Open the file's address in a browser and correct it.", "Abre la dirección del archivo en un navegador y corrígela.";
    TypeChange: "Let its host send Content-Type: application/json.", "Haz que su servidor envíe Content-Type: application/json.";
    SizeChange: "Make the file smaller than 256 KB.", "Haz que el archivo pese menos de 256 KB.";
    WidthGood: "The frame is {0} pixels wide.", "El marco mide {0} píxeles de ancho.";
    Narrow: "The frame is {0} pixels wide; readers have to scroll sideways.",
        "El marco mide {0} píxeles de ancho; hay que desplazarse hacia los lados.";
    NarrowChange: "Give it at least 320 pixels.", "Dale al menos 320 píxeles.";
}
}
