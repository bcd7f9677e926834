//! The words on a school's file: what is wrong in it, what the school says of a state, its disclosure page.

words! {
/// A word or sentence on a school's file.
SchoolWord {
    // Of the whole file
    At: "{0}: {1}", "{0}: {1}";
    TooLong: "The file has {0} KB, and at most {1} KB are read. Most often the logo is too large.",
        "El archivo tiene {0} KB y se leen {1} KB como máximo. Casi siempre el logo es demasiado grande.";
    Empty: "The file is empty.", "El archivo está vacío.";
    NotText: "The file is not plain text in UTF-8. Save it as UTF-8 and try again.",
        "El archivo no es texto simple en UTF-8. Guárdalo como UTF-8 e inténtalo de nuevo.";
    NotJson: "The file is not whole JSON: it breaks at line {0}, column {1}. Look there, and just before, for a missing comma, quote or bracket.",
        "El archivo no es JSON completo: falla en la línea {0}, columna {1}. Busca ahí, o justo antes, si falta una coma, una comilla o un corchete.";
    NotOurs: "This is not a school's file for Casepath. Such a file begins with \"casepath-school\": 1.",
        "Este no es el archivo de una escuela para Casepath. Un archivo así empieza con \"casepath-school\": 1.";
    Newer: "The file is for a newer version of Casepath. This one reads \"casepath-school\": 1.",
        "El archivo es para una versión más nueva de Casepath. Esta lee \"casepath-school\": 1.";
    More: "More mistakes that are not listed: {0}. Correct these first.",
        "Más errores que no aparecen aquí: {0}. Corrige primero estos.";

    // Of a value
    Missing: "missing; write {0}", "falta; escribe {0}";
    KindIs: "this is {0}; write {1}", "esto es {0}; escribe {1}";
    NumberAsText: "“{0}” is text; write the number alone, without quotes, signs or commas",
        "“{0}” es texto; escribe solo el número, sin comillas, signos ni comas";
    Twice: "“{0}” is here twice; keep one", "“{0}” aparece dos veces; deja una";
    TooManyCharacters: "{0} characters are too many; at most {1} fit", "{0} caracteres son demasiados; caben {1} como máximo";
    TooFewCharacters: "{0} characters are too few; write at least {1}", "{0} caracteres son muy pocos; escribe al menos {1}";
    TooMany: "{0} in this list are too many; at most {1} fit", "{0} en esta lista son demasiados; caben {1} como máximo";
    ListEmpty: "the list is empty; write at least {0}", "la lista está vacía; escribe al menos {0}";
    Blank: "there is nothing in the quotes; write something or take this line out",
        "no hay nada entre las comillas; escribe algo o quita esta línea";
    Invisible: "there is a character here that does not show, such as a line break; type the text anew",
        "aquí hay un carácter que no se ve, como un salto de línea; escribe el texto de nuevo";
    NotWhole: "{0} is not a whole number", "{0} no es un número entero";
    MoreThan: "{0} is more than {1}", "{0} es más de {1}";
    LessThan: "{0} is less than {1}", "{0} es menos de {1}";
    NotAMonth: "{0} is not a month; write 1 for January up to 12 for December",
        "{0} no es un mes; escribe de 1 (enero) a 12 (diciembre)";
    UnitMonths: "{0} months", "{0} meses";
    UnitMonth: "{0} month", "{0} mes";
    BadId: "“{0}” does not fit; use small letters, digits and hyphens, such as msw-online",
        "“{0}” no sirve; usa letras minúsculas, números y guiones, como msw-online";
    BadChoice: "“{0}” is not known here; write one of these: {1}", "“{0}” no se conoce aquí; escribe una de estas opciones: {1}";
    BadState: "“{0}” is not a state; write its two capital letters, such as OH",
        "“{0}” no es un estado; escribe sus dos letras mayúsculas, como OH";
    BadDay: "“{0}” is not a day that counts here; write one such as 2026-08-01", "“{0}” no es una fecha que sirva aquí; escribe una como 2026-08-01";
    BadLink: "“{0}” is not an address that the page may open; write one that begins with https://",
        "“{0}” no es una dirección que la página pueda abrir; escribe una que empiece con https://";
    BadLogo: "“{0}” is not a picture; write an address that begins with https://, or data:image/png;base64, and then the picture",
        "“{0}” no es una imagen; escribe una dirección que empiece con https://, o data:image/png;base64, y luego la imagen";
    BadEmail: "“{0}” is not an email address; write one such as msw@example.edu",
        "“{0}” no es un correo electrónico; escribe uno como msw@example.edu";
    BadPhone: "“{0}” is not a phone number; write one such as 555-555-0100", "“{0}” no es un teléfono; escribe uno como 555-555-0100";
    NoDay: "missing; write the day of this statement, such as 2026-08-01, or one day for the whole file as \"disclosure-date\"",
        "falta; escribe la fecha de esta declaración, como 2026-08-01, o una para todo el archivo como \"disclosure-date\"";
    NoContact: "empty; write an email, a phone or a link, so that readers can ask you", "vacío; escribe un correo (email), un teléfono (phone) o un enlace (link) para que puedan preguntarte";
    UnknownName: "“{0}” is not a name known here, so it was passed over; check its spelling",
        "“{0}” no es un nombre conocido aquí, así que se pasó por alto; revisa cómo está escrito";

    // What stands in a place
    IsNothing: "null, which means nothing", "null, que significa nada";
    IsTruth: "true or false", "true o false";
    IsNumber: "a number", "un número";
    IsText: "text", "texto";
    IsList: "a list", "una lista";
    IsGroup: "a group with names", "un grupo con nombres";

    // What should stand there
    WantedText: "text in quotes", "texto entre comillas";
    WantedNumber: "a whole number", "un número entero";
    WantedList: "a list in square brackets", "una lista entre corchetes";
    WantedGroup: "a group in curly brackets", "un grupo entre llaves";
    WantedPrograms: "a list of programs in square brackets", "una lista de programas entre corchetes";
    WantedContact: "a group in curly brackets with an email, a phone or a link", "un grupo entre llaves con un correo (email), un teléfono (phone) o un enlace (link)";
    WantedId: "a short name for addresses, such as \"msw-online\"", "un nombre corto para las direcciones, como \"msw-online\"";
    WantedDegree: "a degree, such as \"msw\"", "un título, como \"msw\"";
    WantedState: "a state, such as \"OH\"", "un estado, como \"OH\"";
    WantedMode: "\"online\", \"campus\" or \"hybrid\"", "\"online\", \"campus\" o \"hybrid\"";
    WantedMeets: "\"yes\", \"no\" or \"not-determined\"", "\"yes\", \"no\" o \"not-determined\"";
    WantedDay: "a day, such as \"2026-08-01\"", "una fecha, como \"2026-08-01\"";
    WantedLink: "an address in quotes that begins with https://", "una dirección entre comillas que empiece con https://";
    WantedLogo: "an address or a picture in quotes", "una dirección o una imagen entre comillas";
    WantedEmail: "an email address in quotes", "un correo electrónico entre comillas";
    WantedPhone: "a phone number in quotes", "un teléfono entre comillas";

    // What the school says of a state
    NoticeHeading: "What {0} says about licensing in {1}", "Lo que dice {0} sobre la licencia en {1}";
    NoticeMeets: "{0} says that the curriculum of “{1}” meets the educational requirements for {2} in {3}.",
        "{0} dice que el plan de estudios de “{1}” cumple los requisitos educativos para {2} en {3}.";
    NoticeDoesNotMeet: "{0} says that the curriculum of “{1}” does not meet the educational requirements for {2} in {3}.",
        "{0} dice que el plan de estudios de “{1}” no cumple los requisitos educativos para {2} en {3}.";
    NoticeNotDetermined: "{0} says that it has not determined whether the curriculum of “{1}” meets the educational requirements for {2} in {3}.",
        "{0} dice que no ha determinado si el plan de estudios de “{1}” cumple los requisitos educativos para {2} en {3}.";
    NoticeNotStated: "{0} does not say here whether the curriculum of “{1}” meets the educational requirements for {2} in {3}.",
        "{0} no dice aquí si el plan de estudios de “{1}” cumple los requisitos educativos para {2} en {3}.";
    NoticeMoreIsAsked: "A license takes more than a degree: the state also asks for other things, such as exams or practice.",
        "Una licencia requiere más que un título: el estado también pide otras cosas, como exámenes o práctica.";
    NoticeMayNotDo: "This degree alone may not be enough for a license there. Ask the school and the board before you enroll.",
        "Es posible que este título no te baste para obtener una licencia allí. Pregunta a la escuela y a la junta antes de inscribirte.";
    NoticeAskFirst: "Ask the school and the board before you enroll.", "Pregunta a la escuela y a la junta antes de inscribirte.";
    NoticeDated: "The school dated this statement {0}.", "La escuela fechó esta declaración el {0}.";
    NoticeWhose: "This is what the school says. Casepath has not checked it, and rules change. The board of the state decides.",
        "Esto lo dice la escuela. Casepath no lo ha comprobado y las reglas cambian. La junta del estado decide.";
    NoticeNotWhose: "The estimate shows what the state asks; it does not say whether this program is enough.",
        "La estimación muestra lo que pide el estado; no dice si este programa basta.";
    StatementLink: "The school's statement", "La declaración de la escuela";
    ChosenUnknown: "This page names the program “{0}”, but the school's file does not have it. It has: {1}.",
        "Esta página nombra el programa “{0}”, pero no está en el archivo de la escuela. Allí están: {1}.";
    ChosenNotOfThePlan: "“{0}” is not a step toward the degree you plan, so this estimate does not use it.",
        "“{0}” no lleva al título que planeas, así que esta estimación no lo usa.";
    ChosenSeveral: "The school has more than one program for this degree: {0}. Until one is chosen, the time of study is the usual one.",
        "La escuela tiene más de un programa para este título: {0}. Mientras no se elija uno, se cuenta el tiempo de estudio habitual.";
    NextStart: "Next start: {0}.", "Próximo inicio: {0}.";
    AskAt: "Ask the school: {0}", "Pregunta a la escuela: {0}";

    // The license that a degree leads to
    LicenseClinical: "the clinical license ({0})", "la licencia clínica ({0})";
    LicenseBachelor: "the bachelor's license ({0})", "la licencia de bachelor's ({0})";
    LicenseNurse: "the license of a registered nurse (RN)", "la licencia de enfermería (RN)";
    LicensePsychologist: "the license of a psychologist", "la licencia de psicología";
    LicenseOther: "a license in its field", "una licencia en su campo";

    // Where it is taught
    Online: "Online", "En línea";
    Campus: "On campus", "Presencial";
    Hybrid: "Partly online", "En parte en línea";

    // The disclosure page
    DisclosureTitle: "{0}: licensing by state", "{0}: licencias por estado";
    DisclosureAbout: "For each program and each state: whether its curriculum meets the educational requirements for a license, as {0} states it.",
        "Para cada programa y cada estado: si su plan de estudios cumple los requisitos educativos para una licencia, según lo declara {0}.";
    DisclosureLead: "Some work needs a license, and each state asks for its own things. Here {0} says, for each program and state, whether the curriculum meets the educational requirements for that license (34 CFR 668.43(a)(5)(v)).",
        "Algunos trabajos exigen una licencia, y cada estado pide cosas distintas. Aquí {0} dice, para cada programa y estado, si el plan de estudios cumple los requisitos educativos para esa licencia (34 CFR 668.43(a)(5)(v)).";
    DisclosureAsk: "States change their rules. Ask the board of your state before you enroll, and again if you move.",
        "Los estados cambian sus reglas. Pregunta a la junta de tu estado antes de inscribirte, y otra vez si te mudas.";
    DisclosureCount: "States: meets {0}, does not meet {1}, not determined {2}, not stated {3}.",
        "Estados: cumple {0}, no cumple {1}, no determinado {2}, sin declarar {3}.";
    DisclosureCaption: "{0}: statement for each state", "{0}: declaración para cada estado";
    DisclosureMade: "Made with Casepath from the school's own file. Casepath has not checked what the school says.",
        "Hecho con Casepath a partir del archivo de la escuela. Casepath no ha comprobado lo que dice la escuela.";
    ToProgram: "About the program", "Sobre el programa";
    Programs: "Programs", "Programas";
    SkipToTables: "Skip to the tables", "Ir a las tablas";
    StateColumn: "State", "Estado";
    StatementColumn: "Educational requirements", "Requisitos educativos";
    DayColumn: "Dated", "Fecha";
    MoreColumn: "More", "Más";
    CellMeets: "Meets", "Cumple";
    CellDoesNotMeet: "Does not meet", "No cumple";
    CellNotDetermined: "Not determined", "No determinado";
    CellNotStated: "Not stated: ask the school", "Sin declarar: pregunta a la escuela";
    StatementFor: "Statement for {0}", "Declaración para {0}";
}
}
