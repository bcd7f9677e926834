//! The words of "Is it worth it?": cost, loans, what is ahead, one's own figures, the best way.

words! {
/// A word or sentence on whether study is worth its price.
MoneyWord {
    Worth: "Is it worth it?", "¿Vale la pena?";
    WorthLead: "Compared with staying where you are; income tax is left out on both sides.",
        "Comparado con quedarte como estás; sin impuesto sobre la renta en ninguno de los dos lados.";
    AheadLead: "Staying is meant in the same state and work setting. Pay is in the dollars of the figures above; future payments are brought to the dollars of the start. Low and high change only the pay of the plan.",
        "Quedarte quiere decir en el mismo estado y lugar de trabajo. El sueldo está en los dólares de las cifras de arriba; los pagos futuros se pasan a dólares del inicio. Bajo y alto cambian solo el sueldo del plan.";

    // No answer
    NoPayKnown: "No pay is known for what this plan leads to, so it cannot be compared with staying. Choose another work setting to see a comparison.",
        "No se conoce el sueldo al que lleva este plan, así que no se puede comparar con quedarte. Elige otro lugar de trabajo para ver una comparación.";
    PriceNotSeen: "No price was found for this stage at a school of this kind: {0}. Ask the school, and enter its price under “Your own figures”.",
        "No se encontró un precio para esta etapa en una escuela de este tipo: {0}. Pregunta a la escuela y escribe su precio en “Tus propias cifras”.";

    // When one is ahead
    AheadHeading: "When you are ahead", "Cuándo sales ganando";
    AheadFrom: "You are ahead from about {0} on, {1} after you begin.",
        "Sales ganando desde cerca de {0}, {1} después de empezar.";
    AheadMark: "ahead from {0}", "sales ganando desde {0}";
    AheadNotWithin: "Your pay is higher, but at this price you are not ahead within {0}.",
        "Tu sueldo es más alto, pero con este precio no sales ganando en {0}.";
    StayingPaysMore: "You do not get ahead: after {0} this plan pays no more than staying.",
        "No sales ganando: después de {0}, este plan no paga más que quedarte.";
    NoDifference: "This plan costs nothing that is known and changes no pay, so there is nothing to weigh.",
        "Este plan no tiene un costo conocido y no cambia el sueldo, así que no hay nada que comparar.";
    AheadBand: "If you are paid at the upper end of your range: {0}; at the lower end: {1}.",
        "Si te pagan en el extremo alto de tu rango: {0}; en el extremo bajo: {1}.";
    BandFrom: "from {0} on", "desde {0}";
    BandNever: "not within {0}", "no en {0}";
    GainUnknown: "No reliable gain in pay is known for a doctorate, so nobody can say when it has paid for itself.",
        "No se conoce una ganancia fiable de sueldo por un doctorado, así que nadie puede decir cuándo se paga solo.";
    AfterYears: "After {0} years", "Después de {0} años";
    Ahead: "{0} ahead", "{0} a favor";
    Behind: "{0} behind", "{0} en contra";
    CheaperPlan: "Worked out with the plan under which you pay less in all, after inflation and before tax on what is forgiven: {0}.",
        "Calculado con el plan en el que pagas menos en total, descontada la inflación y sin el impuesto por lo perdonado: {0}.";
    PaysUpTo: "Pays off up to a tuition of", "Conviene hasta una matrícula de";
    WithinYears: "paid in cash at the start, counted over {0} years", "pagada en efectivo al inicio, contando {0} años";
    FlipAt: "If you paid tuition in cash at the start, study would pay off within {1} years at any tuition below {0}. Later money counts {2}% less a year; loans, forgiveness and exam costs are left out, so this can differ from the date above.",
        "Si pagaras la matrícula en efectivo al inicio, estudiar convendría en {1} años con una matrícula menor de {0}. El dinero que llega después cuenta {2}% menos por año; el cálculo deja fuera préstamos, perdón y exámenes, así que puede no coincidir con la fecha de arriba.";
    FlipNone: "Within {0} years it does not pay off, even with free tuition.",
        "En {0} años no conviene, ni siquiera con matrícula gratis.";
    YearByYear: "Year by year", "Año por año";
    AheadTable: "Ahead or behind in all", "A favor o en contra en total";
    AfterYear: "After", "Después de";
    LowPay: "Low pay", "Sueldo bajo";
    TypicalPay: "Typical pay", "Sueldo típico";
    HighPay: "High pay", "Sueldo alto";
    AheadPicture: "Ahead or behind in all, over {0}. {1}", "A favor o en contra en total, durante {0}. {1}";
    OutsideCheck: "Another check: half of those in the whole country who earned this degree with federal aid and had work made more than {0} a year four years later (2024 dollars). Our figure for that point is {1}.",
        "Otra comprobación: en todo el país, la mitad de quienes obtuvieron este título con ayuda federal y trabajaban ganaba más de {0} al año cuatro años después (dólares de 2024). Nuestra cifra para ese momento es {1}.";
    OutsideCheckDiffers: "The two are more than {0}% apart. Ours begins with the pay of the whole occupation in your state, also of people without this degree; the other is of the whole country and counts all who work, in any job, part time too.",
        "Las dos se separan más de {0}%. La nuestra parte del sueldo de toda la ocupación en tu estado, también de quienes no tienen este título; la otra es de todo el país y cuenta a todos los que trabajan, en cualquier empleo, también a medio tiempo.";

    // Cost
    CostTypical: "It costs, as far as known", "Cuesta, hasta donde se sabe";
    CostBetween: "between {0} and {1}", "entre {0} y {1}";
    ForgoneLabel: "Pay given up while you study, on top of that", "Además, el sueldo que dejas de ganar mientras estudias";
    CostHas: "In it: tuition (with fees, where the price is by the year), and what is known of exams, the board, supervision and certifications.",
        "Incluye: matrícula (con cuotas, donde el precio es por año), y lo que se sabe de exámenes, junta, supervisión y certificaciones.";
    CostHasNoStudy: "In it: what is known of exams, the board, supervision and certifications. Nothing is left to study.",
        "Incluye: lo que se sabe de exámenes, junta, supervisión y certificaciones. No queda nada por estudiar.";
    CostLacks: "Not in it:", "No incluye:";
    LacksLiving: "living costs and books: ask the school", "costo de vida y libros: pregunta a la escuela";
    LacksSchoolFees: "fees that a school adds to a price per credit: ask the school", "cuotas que la escuela suma al precio por crédito: pregunta a la escuela";
    LacksFees: "fees that we did not find: ask the board", "cuotas que no encontramos: pregunta a la junta";
    LacksTax: "income tax, also on forgiven loans, which some states charge",
        "impuesto sobre la renta, ni siquiera el de los préstamos perdonados, que algunos estados cobran";
    LacksOldLoans: "payments on loans you already have", "pagos de préstamos que ya tienes";
    PriceOfSchools: "{0}: from what {1} schools in your state ask of all their students at this level; some ask a different price for this degree. Raised by {2}% a year, our assumption, to {3}.",
        "{0}: según lo que {1} escuelas de tu estado cobran a todos sus estudiantes de ese nivel; algunas le ponen otro precio a este título. Con {2}% más por año, supuesto nuestro, hasta {3}.";
    PriceOfOneSchool: "{0}: from what the one school of this kind in your state asks of all its students at this level. Raised by {1}% a year, our assumption, to {2}.",
        "{0}: según lo que la única escuela de este tipo en tu estado cobra a todos sus estudiantes de ese nivel. Con {1}% más por año, supuesto nuestro, hasta {2}.";
    PriceOfNation: "{0}: from what {1} schools in the whole country ask of all their students at this level, because too little is known for your state. Raised by {2}% a year, our assumption, to {3}.",
        "{0}: según lo que {1} escuelas de todo el país cobran a todos sus estudiantes de ese nivel, porque de tu estado se sabe muy poco. Con {2}% más por año, supuesto nuestro, hasta {3}.";
    PriceOfProgram: "{0}: as your school says.", "{0}: según tu escuela.";
    PriceIsYours: "The price is your own figure.", "El precio es tu propia cifra.";

    // Debt
    DebtHeading: "What you would owe and pay", "Qué deuda tendrías y cuánto pagarías";
    DebtLabel: "Owed at the first payment, new loans", "Deuda al primer pago, préstamos nuevos";
    DebtOfPay: "{0} of the {1} you would earn in your first year after study, in that year's dollars",
        "{0} de los {1} que ganarías el primer año después de estudiar, en dólares de ese año";
    FirstPayLabel: "Pay in the first year after study", "Sueldo del primer año después de estudiar";
    DebtBars: "Owed at the first payment: {0}. Pay in the first year: {1}.",
        "Deuda al primer pago: {0}. Sueldo del primer año: {1}.";
    DebtAbovePay: "That is more than your first year's pay. The Consumer Financial Protection Bureau advises staying below it with all your student loans.",
        "Es más que tu sueldo del primer año. La Oficina para la Protección Financiera del Consumidor (CFPB) aconseja quedarse por debajo con todos tus préstamos de estudio.";
    NamePayLater: "Pay four years after study", "Sueldo cuatro años después de estudiar";
    SheetSources: "Prices, loans and debt: {0}.", "Precios, préstamos y deuda: {0}.";
    OwedInShort: "If all tuition is borrowed, you owe {0} when payments begin and pay about {1} a month at first ({2}).",
        "Si pides prestada toda la matrícula, debes {0} al empezar a pagar y pagas cerca de {1} al mes al inicio ({2}).";
    OwnNotCounted: "Grants and other figures of your own are not counted here.", "Aquí no cuentan becas ni otras cifras tuyas.";
    NothingOwed: "Nothing has to be borrowed.", "No hace falta pedir nada prestado.";
    GapLabel: "More than federal loans lend", "Lo que no cubren los préstamos federales";
    GapNote: "Federal loans cover {0} of what you borrow; part-time study lowers their limit. This amount is counted as a private loan at {1}% over {2} years; that rate is our assumption. If you get none, it is not paid for.",
        "Los préstamos federales cubren {0} de lo que pides; a medio tiempo prestan menos. Esta cantidad se cuenta como préstamo privado al {1}% en {2} años; esa tasa es supuesto nuestro. Si no lo consigues, queda sin pagar.";
    PlansTable: "The two plans for loans from July 2026", "Los dos planes para préstamos desde julio de 2026";
    PlanColumn: "Plan", "Plan";
    MonthColumn: "First monthly payment", "Primer pago mensual";
    ShareColumn: "Share of pay before tax", "Parte del sueldo antes de impuestos";
    EndColumn: "How it ends", "Cómo termina";
    PlanStandard: "Standard plan (Tiered Standard, fixed payment)", "Plan estándar (Tiered Standard, pago fijo)";
    PlanIncome: "Income plan (Repayment Assistance Plan, RAP)",
        "Plan por ingresos (Repayment Assistance Plan, RAP)";
    EndPaid: "paid off after {0}", "pagado en {0}";
    EndForgiven: "after {0}: {1} forgiven, without federal tax", "en {0}: se perdonan {1}, sin impuesto federal";
    EndTaxed: "after {0}: {1} forgiven; you pay federal income tax on it",
        "en {0}: se perdonan {1}, pero pagas impuesto federal por esa cantidad";
    PaymentsNote: "Payments are in dollars of the years in which you pay. The payment of the private loan is added to both; it has no income plan and is never forgiven. “How it ends” is about the federal loans only.",
        "Los pagos están en dólares de los años en que pagas. El pago del préstamo privado se suma en los dos; no tiene plan por ingresos y nunca se perdona. “Cómo termina” habla solo de los préstamos federales.";
    PaymentsNoteFederal: "Payments are in dollars of the years in which you pay.",
        "Los pagos están en dólares de los años en que pagas.";
    AboveMark: "More than {0}% of pay is one of two limits in the federal test of study programs; a program fails only if it is over both.",
        "Más del {0}% del sueldo es uno de los dos límites de la prueba federal de programas; un programa la reprueba solo si pasa los dos.";
    SamePayments: "With forgiveness for public service your payments under the income plan are the same at any price from {0} to {1}.",
        "Con el perdón por servicio público, tus pagos del plan por ingresos son iguales con cualquier precio de {0} a {1}.";

    // Stand-ins
    AssumedSummary: "What stands in for what you did not say", "Lo que suple lo que no dijiste";
    TookSchool: "A public school of your state, for residents.", "Una escuela pública de tu estado, para residentes.";
    TookNation: "The country's price, where the state has none.", "El precio del país, donde el estado no tiene.";
    TookKept: "You keep none of today's pay during full-time study, and all of it during part-time study or when a nurse studies for the BSN. Field placements, mostly unpaid, may make that hard.",
        "A tiempo completo no conservas nada del sueldo de hoy; a medio tiempo, o si eres enfermera o enfermero y estudias el BSN, todo. Las prácticas, casi siempre sin paga, pueden hacerlo difícil.";
    TookBorrowed: "No grants, no help of an employer, nothing paid out of pocket: all is borrowed.",
        "Sin becas, sin ayuda de un empleador, sin dinero propio: todo se pide prestado.";
    TookPrivate: "A private loan for what is above the federal limits.", "Un préstamo privado para lo que pasa los límites federales.";
    TookPublic: "After the degree, for the ten years of payments, your employer counts for forgiveness for public service (PSLF), as most in this work setting do.",
        "Después del título, durante los diez años de pagos, tu empleador cuenta para el perdón por servicio público (PSLF), como casi todos en este lugar de trabajo.";
    TookNotPublic: "After the degree your employer does not count for forgiveness for public service (PSLF); if it is the government or a nonprofit, say so below.",
        "Después del título tu empleador no cuenta para el perdón por servicio público (PSLF); si es el gobierno o una organización sin fines de lucro, dilo abajo.";
    TookDependent: "If you begin college now, we count you as dependent on your parents, which lowers what you may borrow. If you are 24 or older, married or have children, you are not: say so below. No subsidized loans are counted: with financial need, part of your loan bears no interest while you study.",
        "Si empiezas la universidad ahora, suponemos que dependes de tus padres, y puedes pedir menos. Si tienes 24 años o más, cónyuge o hijos, no es así: dilo abajo. No se cuentan préstamos subsidiados: con necesidad económica, parte de tu préstamo no genera interés mientras estudias.";
    TookPay: "Today you earn what others with your education earn in this field.",
        "Hoy ganas lo que ganan otros con tu educación en este campo.";
    TookRates: "Rates and fees of later years are those of the last published year.",
        "Las tasas y cuotas de años posteriores son las del último año publicado.";

    // Who else may pay
    AidHeading: "Who else may pay", "Quién más puede pagar";
    AidSummary: "may fit: {0}", "pueden servirte: {0}";
    AidLead: "None of this is in the figures until you count it in. The school, the program or your employer decides whether you get it.",
        "Nada de esto está en las cifras hasta que lo cuentes. La escuela, el programa o tu empleador decide si lo recibes.";
    AidService: "For each year of it you owe {0} of work.", "Por cada año debes {0} de trabajo.";
    AidOtherSetting: "It is for work in another setting than yours.", "Es para trabajar en otro lugar que el tuyo.";
    AidCount: "Count in {0}, the most it pays in all", "Contar {0}, lo máximo que paga en total";

    // One's own figures
    OwnHeading: "Your own figures", "Tus propias cifras";
    OwnSummary: "price, aid, pay, loans", "precio, ayudas, sueldo, préstamos";
    OwnLead: "Type amounts as you write them. The total price goes into the address of the page with your other answers; all else stays in this tab and is gone when you close it.",
        "Escribe las cantidades como sueles. El precio total va en el enlace de la página con tus otras respuestas; lo demás queda en esta pestaña y desaparece al cerrarla.";
    OwnPrice: "Total price", "Precio total";
    OwnPriceHint: "Tuition and fees of all study that is left, in US dollars", "Matrícula y cuotas de todo lo que falta estudiar, en dólares";
    OwnYearly: "Price a year", "Precio al año";
    OwnYearlyHint: "In place of the total price", "En vez del precio total";
    OwnGrants: "Grants and stipends a year", "Becas y estipendios al año";
    OwnGrantsHint: "What you do not pay back", "Lo que no devuelves";
    OwnEmployer: "Help of your employer a year", "Ayuda de tu empleador al año";
    OwnEmployerHint: "Up to {0} a year is free of tax", "Hasta {0} al año no paga impuesto";
    OwnCash: "Paid out of pocket", "Pagado de tu bolsillo";
    OwnCashHint: "US dollars in all", "Dólares en total";
    OwnPay: "Your pay now", "Tu sueldo de ahora";
    OwnPayHint: "US dollars a year, before tax", "Dólares al año, antes de impuestos";
    OwnKept: "Part of that pay you keep while you study", "Parte de ese sueldo que conservas mientras estudias";
    OwnKeptHint: "0 to 100%", "De 0 a 100%";
    OwnLoansUndergraduate: "Federal loans you have, undergraduate", "Préstamos federales que tienes, de pregrado";
    OwnLoansGraduate: "Federal loans you have, graduate", "Préstamos federales que tienes, de posgrado";
    OwnLoansHint: "They count toward the limits; their payments are not in the figures, and with them the standard plan may run longer. Ask the company that bills you (your loan servicer) before you take a new one: it may change which plans you can use",
        "Cuentan para los límites; sus pagos no están en las cifras, y con ellos el plan estándar puede durar más. Pregunta a la empresa que te los cobra (servicer) antes de pedir otro: puede cambiar los planes que te permiten";
    OwnLiving: "Borrowed to live on, a year", "Préstamo para vivir, al año";
    OwnLivingHint: "On top of tuition; it counts toward the limits",
        "Además de la matrícula; cuenta para los límites";
    OwnSpouse: "Income of your spouse", "Ingreso de tu cónyuge";
    OwnSpouseHint: "A year, if you file taxes together: the income plan counts it", "Al año, si declaran juntos: el plan por ingresos lo cuenta";
    OwnDependents: "Dependents on your tax return", "Dependientes en tu declaración";
    OwnDependentsHint: "They lower the payment of the income plan", "Bajan el pago del plan por ingresos";
    OwnProfessional: "My school says that the limit of professional degrees applies", "Mi escuela dice que vale el límite de títulos profesionales";
    OwnProfessionalHint: "Then federal loans lend up to {0} a year. Whether social work, counseling and nursing count is not settled: a court suspended the narrow list of such degrees in June 2026, and we could not check the US Department of Education's interim list. Ask the school in writing.",
        "Entonces los préstamos federales dan hasta {0} al año. No está claro si trabajo social, consejería y enfermería cuentan: un tribunal suspendió en junio de 2026 la lista limitada de esos títulos y no pudimos revisar la lista provisional del Departamento de Educación. Pregunta a la escuela por escrito.";
    OwnLegacy: "On June 30, 2026, I was enrolled in this program and had a federal loan for it",
        "El 30 de junio de 2026 estaba inscrito o inscrita en este programa y tenía un préstamo federal para él";
    OwnLegacyHint: "Then the old limits and Grad PLUS loans hold for {0} years from July 2026 or until the program ends, whichever comes first.", "Entonces valen los límites viejos y los préstamos Grad PLUS por {0} años desde julio de 2026 o hasta que termine el programa, lo que pase antes.";
    BadCount: "“{0}” cannot be used. Enter a whole number from 0 to {1}.", "“{0}” no sirve. Escribe un número entero de 0 a {1}.";
    OwnSchool: "Kind of school", "Tipo de escuela";
    KindInState: "Public, resident of the state", "Pública, residente del estado";
    KindOutOfState: "Public, from another state", "Pública, de otro estado";
    KindNonprofit: "Private nonprofit", "Privada sin fines de lucro";
    KindForProfit: "For-profit", "Con fines de lucro";
    OwnPublic: "After the degree, for the ten years of payments, you work full time for the government or a nonprofit (forgiveness for public service, PSLF)",
        "Después del título, durante los diez años de pagos, trabajas tiempo completo para el gobierno o una organización sin fines de lucro (perdón por servicio público, PSLF)";
    OwnDependent: "For student aid (FAFSA), do you count as dependent on your parents?",
        "Para la ayuda estudiantil (FAFSA), ¿cuentas como dependiente de tus padres?";
    OwnSubsidized: "My aid offer has subsidized loans", "Mi oferta de ayuda incluye préstamos subsidiados";
    OwnSubsidizedHint: "They bear no interest while you study. They are for undergraduates with financial need.",
        "No generan interés mientras estudias. Son para pregrado con necesidad económica.";
    OwnClear: "Clear these figures", "Borrar estas cifras";
    BadAmount: "“{0}” cannot be read as an amount. Enter US dollars from 0 to {1}, such as {2}.",
        "“{0}” no se puede leer como cantidad. Escribe dólares de 0 a {1}, por ejemplo {2}.";
    BadShare: "“{0}” cannot be used. Enter a percentage from 0 to 100.", "“{0}” no sirve. Escribe un porcentaje de 0 a 100.";
    BadRange: "“{0}” is out of range. Enter US dollars from 0 to {1}.", "“{0}” está fuera de rango. Escribe dólares de 0 a {1}.";
    StillLast: "The figures still show your last good entry.", "Las cifras todavía usan tu última entrada válida.";

    // The best way
    BestHeading: "What would be better?", "¿Qué sería mejor?";
    BestSummary: "ways to the same end, compared", "caminos al mismo fin, comparados";
    BestSearching: "Comparing {0} ways ...", "Comparando {0} caminos ...";
    BestFound: "{0} ways that no rule forbids were compared. These three stand out.",
        "Se compararon {0} caminos que ninguna regla prohíbe. Estos tres destacan.";
    BestNone: "For this plan there is nothing to compare.", "Para este plan no hay nada que comparar.";
    Fastest: "Fastest", "El más rápido";
    Cheapest: "Lowest cost", "El de menor costo";
    BestPaid: "Best paid in year {0} from the start", "El mejor pagado en el año {0} desde el inicio";
    BestPaidShort: "Best paid", "El mejor pagado";
    OwnWay: "Yours", "El tuyo";
    WaysPay: "Pay in year {0} from the start", "Sueldo en el año {0} desde el inicio";
    WaysCost: "Cost, pay given up not counted", "Costo, sin el sueldo que dejas de ganar";
    WaysPicture: "{0} ways by cost and pay in year {1} from the start; the line joins those that pay most for their cost.",
        "{0} caminos según su costo y su sueldo en el año {1} desde el inicio; la línea une los que más pagan por su costo.";
    WaysTable: "Ways that no other beats", "Caminos que ningún otro supera";
    WaysList: "All {0} ways that no other beats, as a table", "Los {0} caminos que ningún otro supera, en tabla";
    WaysSoonest: "The {0} of {1} ways no other beats that are ahead soonest, as a table",
        "De los {1} caminos que ningún otro supera, los {0} en que antes sales ganando, en tabla";
    WayColumn: "Way", "Camino";
    BestPay: "Pay when complete", "Sueldo al completarlo";
    BestTime: "Takes", "Tarda";
    BestCost: "Cost", "Costo";
    BestDebt: "Owed", "Deuda";
    BestAhead: "Ahead after", "Sales ganando después de";
    BestYours: "This is your way.", "Es tu camino.";
    BestChanges: "It changes: {0}.", "Cambia: {0}.";
    UseWay: "Use this way", "Usar este camino";
    BestGradeC: "It stands out only because of claims or assumptions (grade C); without them another way is better.",
        "Destaca solo por afirmaciones o supuestos (grado C); sin ellos, otro camino es mejor.";
    BestAskBoard: "Ask the board whether work there counts.", "Pregunta a la junta si el trabajo ahí cuenta.";
    BestMonthsNotSeen: "The state's minimum time was not found; a usual one stands in.",
        "No se encontró el tiempo mínimo del estado; usamos uno usual.";
    BestMayRunOut: "At the slow pace the state's longest time passes first.", "Al ritmo lento, el plazo máximo del estado pasa antes.";
    NotVaried: "Left as they are: {0}. A cheaper school may change more than any of these: choose another kind under “Your own figures”.",
        "Quedan como están: {0}. Una escuela más barata puede cambiar más que todo esto: elige otro tipo en “Tus propias cifras”.";
    KeepState: "the state", "el estado";
    KeepHours: "hours and supervision", "horas y supervisión";
    KeepSchool: "the kind of school, its price and aid", "el tipo de escuela, su precio y las ayudas";
    KeepBring: "what you bring: experience, languages", "lo que traes: experiencia, idiomas";
    KeepPractice: "private practice, which opens with the clinical license", "la práctica privada, que se abre con la licencia clínica";
    KeepCertifications: "other certifications than the one with the lowest fee", "otras certificaciones que la de cuota más baja";

    // Names of the figures, where they stand alone
    NameCost: "What it costs", "Lo que cuesta";
    NameForgone: "Pay given up while you study", "Sueldo que dejas de ganar mientras estudias";
    NamePayment: "Payment a month at first: {0}", "Pago al mes, al inicio: {0}";
    NameFlip: "Tuition up to which it pays off within {0} years",
        "Matrícula hasta la que conviene en {0} años";
    NameGraduates: "Pay of graduates with federal aid in the whole country, four years on",
        "Sueldo de graduados con ayuda federal de todo el país, cuatro años después";

    // The cost line by line
    CostLines: "Exams, fees and supervision, line by line", "Exámenes, cuotas y supervisión, línea por línea";

    // Tables of the figures
    TableLoans: "Federal and private loans", "Préstamos federales y privados";
    TableRepayment: "Plans of repayment", "Planes de pago";
    TablePricesNation: "Prices of study, nation", "Precios de estudiar, país";
    TablePricesState: "Prices of study, states", "Precios de estudiar, estados";
}
}
