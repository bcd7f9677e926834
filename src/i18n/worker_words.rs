//! The words of the installed page, of the service worker's messages and of the list of figures that a new
//! version changes.

words! {
/// A word or sentence of the page beside the program.
WorkerWord {
    // Messages
    ReadyOffline: "Ready to work offline.", "Lista para funcionar sin conexión.";
    Close: "Close", "Cerrar";
    NewVersion: "A new version is here.", "Hay una versión nueva.";
    Reload: "Reload", "Volver a cargar";
    Later: "Later", "Más tarde";
    SameFigures: "No figure has changed. What you entered stays.", "Ninguna cifra cambió. Lo que escribiste se queda.";
    ChangedFigures: "These figures change. What you entered stays.", "Cambian estas cifras. Lo que escribiste se queda.";
    FigureChanged: "{0}: {1}, before {2}", "{0}: {1}, antes {2}";
    MoreFigures: "And more: {0}", "Y más: {0}";

    // Labels of figures
    OfState: "{0}: {1}", "{0}: {1}";
    MedianPay: "median pay, {0}", "sueldo mediano, {0}";
    Prices: "price level (nation = 100)", "nivel de precios (nación = 100)";
    Renewal: "years until renewal", "años hasta la renovación";
    ContinuingEducation: "hours of continuing education a renewal", "horas de educación continua por renovación";
    CertificationFee: "{0}: fee", "{0}: cuota";
    CertificationMonths: "{0}: months of experience", "{0}: meses de experiencia";
    EffectOnPay: "Effect on pay: {0}", "Efecto en el sueldo: {0}";
    LengthOfStage: "Months of a stage: {0}", "Meses de una etapa: {0}";
    OtherFee: "Cost: {0}", "Costo: {0}";
    OfMethod: "Figure of the method: {0}", "Cifra del método: {0}";

    // The manifest
    Name: "Casepath: pay and license of a clinical case manager", "Casepath: sueldo y licencia de un administrador clínico de casos";
    Description: "What would you earn as a clinical case manager, and when would you hold the clinical license? Nothing you enter leaves your device.",
        "¿Cuánto ganarías en el manejo clínico de casos y cuándo tendrías la licencia clínica? Nada de lo que escribes sale de tu dispositivo.";
    MyPlan: "My plan", "Mi plan";
    Compare: "Compare ways", "Comparar caminos";
}
}
