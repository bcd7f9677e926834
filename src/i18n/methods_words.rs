//! The methods in plain words, the example that is worked out, and the limits of the figures.

words! {
/// A word of the methods.
MethodsWord {
    Lead: "Casepath does two calculations: what a job pays, and how long the way to it takes. Both use the tables, your answers and nothing else. The same answers always give the same result.",
        "Casepath hace dos cuentas: cuánto paga un trabajo y cuánto dura el camino hasta él. Las dos usan las tablas, tus respuestas y nada más. Las mismas respuestas dan siempre el mismo resultado.";
    BaseTitle: "Pay: where it begins", "Sueldo: dónde empieza";
    Base: "Your work setting stands for an occupation of the official wage statistics. The starting figure is that occupation's median in your state: half of the workers earn more, half less. The Bureau of Labor Statistics publishes it. Where it does not, the figure is derived: the nation's, moved by how much the state paid on average.",
        "Tu lugar de trabajo corresponde a una ocupación de las estadísticas oficiales de sueldos. El punto de partida es la mediana de esa ocupación en tu estado: la mitad gana más y la mitad menos. La publica la Oficina de Estadísticas Laborales (BLS). Donde no la publica, se deriva: la del país, ajustada según lo que el estado pagaba en promedio.";
    EffectsTitle: "Pay: what moves it", "Sueldo: qué lo mueve";
    Effects: "Setting, degree or license, experience, a certification and a second language each raise or lower the figure by a percentage, one after the other. Each percentage has a least, a most and a point between them, with a source. More than one certification opens jobs, but adds nothing more. Experience counts up to {0} years, and is measured from the {1} years of a typical worker.",
        "El lugar de trabajo, el título o la licencia, la experiencia, una certificación y un segundo idioma suben o bajan la cifra en un porcentaje, uno tras otro. Cada porcentaje tiene un mínimo, un máximo y un punto intermedio, con su fuente. Tener más de una certificación abre puertas, pero no suma más. La experiencia cuenta hasta {0} años y se mide desde los {1} años de un trabajador típico.";
    BendTitle: "Pay: inside what the state pays", "Sueldo: dentro de lo que paga el estado";
    Bend: "Many effects together could lead beyond what anyone earns there. So the sum is bent toward the middle, the more the nearer it comes to the edge of the state's own pay. Every answer still moves the result. Where the bend is more than {0}, the page says so.",
        "Muchos efectos juntos podrían llevar más allá de lo que alguien gana ahí. Por eso la suma se dobla hacia el medio, tanto más cuanto más se acerca al borde de lo que paga el estado. Cada respuesta sigue moviendo el resultado. Donde el ajuste pasa de {0}, la página lo dice.";
    RangeTitle: "Pay: the range", "Sueldo: el rango";
    Range: "About half of similar jobs should lie inside the range. It is made of three things: the spread of pay that answers do not explain, what is not known of each effect, and the error of derived figures. It is never narrower than {0} to each side. Less evidence makes it wider, never narrower.",
        "Cerca de la mitad de los trabajos parecidos debería quedar dentro del rango. Lo forman tres cosas: las diferencias de sueldo que las respuestas no explican, lo que no se sabe de cada efecto y el error de las cifras derivadas. Nunca es más estrecho que {0} a cada lado. Con menos evidencia se ensancha, nunca se estrecha.";
    RealTitle: "Pay: what it buys", "Sueldo: lo que rinde";
    Real: "Real pay is the same pay at the nation's prices: it is divided by the official price level of the state.",
        "El sueldo real es el mismo sueldo a los precios del país: se divide entre el nivel oficial de precios del estado.";
    TimeTitle: "Time: one stage after the other", "Tiempo: una etapa tras otra";
    Time: "Study, the first license, supervised practice, the clinical exam: their months are added up. Each stage has a fast, a typical and a slow figure. Pace changes study only.",
        "Estudio, primera licencia, práctica supervisada, examen clínico: sus meses se suman. Cada etapa tiene una cifra rápida, una típica y una lenta. El ritmo solo cambia el estudio.";
    PracticeTitle: "Time: the rule that decides", "Tiempo: la regla que decide";
    Practice: "A state may ask for months, for hours of work, for hours with clients and for hours of supervision. Each of them takes some months at your weekly hours, counted with {0} weeks a year and with what the state lets count. The longest decides, and the page names it. A slow practice takes {1} times as long.",
        "Un estado puede pedir meses, horas de trabajo, horas con clientes y horas de supervisión. Cada cosa lleva ciertos meses con tus horas por semana, contando {0} semanas al año y solo lo que el estado deja contar. La más larga decide, y la página la nombra. La práctica lenta dura {1} veces lo normal.";
    CostTitle: "Cost and what would change it", "Costo y qué lo cambiaría";
    Cost: "Costs are those that were read, and no more: what is missing reads “ask”, never zero. What would change a result most is found by trying: one answer is changed, all else stays, and the largest differences are shown.",
        "Los costos son los que se leyeron y nada más: lo que falta dice “pregunta”, nunca cero. Lo que más cambiaría un resultado se halla probando: se cambia una respuesta, lo demás queda igual y se muestran las diferencias más grandes.";
    GradesTitle: "How sure a figure is", "Qué tan segura es una cifra";

    // The example
    Example: "Worked out step by step", "El cálculo paso a paso";
    ExampleYours: "Your answers: {0}", "Tus respuestas: {0}";
    ExampleOther: "You have not said a degree and a state yet, so here is an example: {0}", "Todavía no dijiste un título y un estado, así que aquí va un ejemplo: {0}";
    PayAtEnd: "Pay at the end of the plan", "Sueldo al final del plan";
    PayAtStart: "Pay at the start", "Sueldo al inicio";
    Step: "Step", "Paso";
    Effect: "Effect", "Efecto";
    Running: "Figure so far", "Cifra hasta aquí";
    BendStep: "Bent toward what the state pays", "Ajustado hacia lo que paga el estado";
    RangeIs: "Range: {0} to {1}. Rounded to the nearest {2}.", "Rango: de {0} a {1}. Redondeado a los {2} más cercanos.";
    RealIs: "At national prices this pay is worth {0}.", "A los precios del país, este sueldo rinde {0}.";
    TimeOfPlan: "Time, in months", "Tiempo, en meses";
    Total: "In all", "En total";
    TermsOfRule: "Supervised practice: the terms of the rule", "Práctica supervisada: las condiciones de la regla";
    Term: "Term", "Condición";
    Asked: "Asked", "Se pide";
    MonthsTypical: "Months, typical", "Meses, típico";
    MonthsFast: "Months, fast", "Meses, rápido";
    Decides: "decides", "decide";
    NotSeen: "not seen", "no encontrado";
    CountedHours: "{0} hours a week count, {1} of them with clients.", "Cuentan {0} horas por semana, {1} de ellas con clientes.";
    SeeRow: "Row", "Fila";
    RowOf: "Row: {0}", "Fila: {0}";

    // Limits
    LimitsTitle: "What the figures cannot tell", "Lo que las cifras no dicen";
    LimitSelf: "People who work for themselves are not in the official wage figures. Figures for private practice stand for employees in a like occupation, and say so.",
        "Quienes trabajan por su cuenta no están en las cifras oficiales de sueldos. Las cifras de práctica privada son las de empleados en una ocupación parecida, y así se dice.";
    LimitSelfTitle: "The self-employed", "Quienes trabajan por su cuenta";
    LimitDerivedTitle: "Derived figures and their error", "Cifras derivadas y su error";
    LimitDerived: "The percentiles of a state are official, of {0}. For healthcare social workers and counselors the 10th, 50th and 90th were read; the 25th and 75th lie between them as in the country, about {1} off where that can be checked, {2} at worst. Where the Bureau publishes none, they are derived: where both are known, the derived median came within {3} of the official one in {4} of {5} states; the worst was {6} off. The range allows for it.",
        "Los percentiles de un estado son oficiales, de {0}. En trabajo social de salud y en consejería se leyeron el 10, el 50 y el 90; el 25 y el 75 se ubican entre ellos como en el país: donde se puede comprobar, eso se desvía cerca del {1}, y {2} en el peor caso. Donde la Oficina no publica ninguno, se derivan: donde se conocen ambas, la mediana derivada quedó a menos del {3} de la oficial en {4} de {5} estados; la peor se desvió {6}. El rango lo tiene en cuenta.";
    LimitRulesTitle: "Rules on a date", "Reglas con fecha";
    LimitRules: "A license rule is what a text of a certain date says. States change their rules at any time, and boards decide single cases. Each row tells the date of the text that was read, where it had one. Ask the board before you rely on it.",
        "Una regla de licencia es lo que dice un texto de cierta fecha. Los estados cambian sus reglas en cualquier momento y las juntas deciden caso por caso. Cada fila dice la fecha del texto leído, si la tenía. Pregunta a la junta antes de contar con ella.";
    LimitSeenTitle: "What was not seen", "Lo que no se encontró";
    LimitSeen: "Where a figure was not found the page says “ask the board”, or “ask the school”. Blank never means zero, and nothing is made up to fill a gap. Where an estimate cannot do without, an assumption stands in, and is listed.",
        "Donde no se encontró una cifra, la página dice “pregunta a la junta” o “pregunta a la escuela”. Vacío nunca significa cero, y no se inventa nada para llenar un hueco. Donde una estimación no puede prescindir de ella, entra un supuesto, y queda en la lista.";
    LimitGapsTitle: "Gaps are not causes", "Una diferencia no es una causa";
    LimitGaps: "People with a certain degree earn what the tables say. Part of that is their age, their job and their place. Whoever earns the degree does not gain all of the gap.",
        "Quienes tienen cierto título ganan lo que dicen las tablas. Parte se debe a su edad, su puesto y su lugar. Quien saca el título no gana toda la diferencia.";
    LimitYearTitle: "Dollars of one year", "Dólares de un año";
    LimitYear: "All pay is in dollars of {0}, also for years to come: raises and inflation are not in it. Prices are those of {1}.",
        "Todo sueldo está en dólares de {0}, también el de los años que vienen: no incluye aumentos ni inflación. Los precios son los de {1}.";
    LimitOutsideTitle: "Outside the tables", "Fuera de las tablas";
    LimitOutside: "Psychologists, counselors and their licenses are outside these tables. Benefits, overtime and on-call pay are not in the figures either.",
        "Los psicólogos, los consejeros y sus licencias quedan fuera de estas tablas. Tampoco están en las cifras los beneficios, las horas extra ni las guardias.";
}
}
