//! The words of the pictures, and of what stands behind a figure.

words! {
/// A word of a picture, or of what stands behind a figure.
ChartWord {
    // The path and the pay
    PathAndPay: "Your path and your pay", "Tu camino y tu sueldo";
    StageOne: "One stage", "Una etapa";
    StageMany: "{0} stages", "{0} etapas";
    LeadPath: "{0} until {1}.", "{0} hasta {1}.";
    LeadPay: "Pay then grows with experience, from {0} to about {1} in {2}.", "Después el sueldo crece con la experiencia, de {0} a unos {1} en {2}.";
    TimelineOf: "Picture of the path and the pay from {0} to {1}. The table below has the same figures.", "Imagen del camino y del sueldo de {0} a {1}. La tabla de abajo tiene las mismas cifras.";
    EndLicensed: "Licensed", "Con licencia";
    EndComplete: "Complete", "Terminado";
    MarkStart: "to start", "al empezar";
    MarkLicensed: "once licensed", "con la licencia";
    MarkComplete: "when complete", "al terminar";
    MarkLater: "{0} years on", "{0} años después";
    Band: "half of similar jobs pay within this band", "la mitad de los trabajos parecidos paga dentro de esta franja";
    BandShort: "half of similar jobs", "la mitad de los trabajos";
    Without: "without this plan: {0} at first, {1} in {2}", "sin este plan: {0} al principio, {1} en {2}";
    WithoutShort: "without this plan", "sin este plan";
    NoPayInStudy: "no pay counted while you study", "sin sueldo mientras estudias";
    StagesTable: "Months of each stage", "Meses de cada etapa";

    // Why
    WhyLead: "The median in {0}, moved by your answers. Each figure opens its source.", "La mediana de {0}, ajustada con tus respuestas. Cada cifra abre su fuente.";
    SmallSteps: "Left out of sight, because each is under {0}: {1}.", "No se muestra, por ser menos de {0}: {1}.";

    // The range
    DateBar: "Range of months: {0} to {1}, typical {2}, from {3} on.", "Rango de meses: de {0} a {1}, típico {2}, desde {3}.";

    // The state
    YourState: "Your state: {0}", "Tu estado: {0}";
    StatePlace: "Place {0} of {1} by this pay; place {2} by what it buys.", "Lugar {0} de {1} por este sueldo; lugar {2} por lo que rinde.";
    MapOf: "Map of the states by this pay. {0}: {1}, place {2} of {3}.", "Mapa de los estados según este sueldo. {0}: {1}, lugar {2} de {3}.";
    Key: "Classes of pay", "Clases de sueldo";
    KeyUpTo: "to {0}", "hasta {0}";
    KeyOver: "over", "más";
    AllAsTable: "All {0} as a table", "Los {0} en una tabla";
    FactHours: "hours of practice", "horas de práctica";
    FactMonths: "months at least", "meses como mínimo";
    WholeRule: "The whole rule", "La regla completa";

    // What stands behind a figure
    UnitDollars: "US dollars", "dólares";
    UnitMonths: "months", "meses";
    UnitHours: "hours", "horas";
    UnitPlace: "place among the states", "lugar entre los estados";
    WorkedOut: "Worked out from several figures; the grade is that of the least sure.", "Calculada con varias cifras; el grado es el de la menos segura.";
    YourOwnFigure: "Your own figure.", "Tu propia cifra.";
    InTable: "In the table “{0}”", "En la tabla “{0}”";
    TableWages: "Pay by state", "Sueldos por estado";
    TableNation: "Pay in the country", "Sueldos en el país";
    TableFactors: "What moves pay", "Qué mueve el sueldo";
    TableModel: "Constants of the estimate", "Constantes de la estimación";
    TablePathways: "Months of study and waiting", "Meses de estudio y espera";
    TableRules: "License rules", "Reglas de licencia";
    TablePrices: "Price levels", "Niveles de precios";
    PayLow: "Low end of the pay", "Sueldo más bajo del rango";
    PayHigh: "High end of the pay", "Sueldo más alto del rango";
    PayReal: "What the typical pay buys", "Lo que rinde el sueldo típico";
    MonthsTypical: "Months to the end", "Meses hasta el final";
    MonthsFast: "Months to the end, fast", "Meses hasta el final, rápido";
    MonthsSlow: "Months to the end, slow", "Meses hasta el final, lento";
}
}
