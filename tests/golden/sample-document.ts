import type {
  Block,
  Cell,
  DocumentChart,
  DocumentRow,
  DocumentTable,
  Inline,
  ReportDocument,
  StatusInline,
  TableHead,
  ValueInline,
} from "#reports/document.ts";

/** A made-up report that holds every kind of block and inline there is, for the writers' golden tests. */
export const sampleDocument: ReportDocument = {
  language: "sv",
  title: "Delårsrapport april 2026",
  subtitle: "Utfall januari–april och prognos för helåret",
  organisation: "Region Exempel",
  unit: "Teknik och service",
  period: "januari–april 2026",
  identity: {
    number: "EX-2026-118",
    version: "1.0",
    date: "2026-05-18",
    responsible: "Divisionschef",
    author: "Controller",
    status: "Fastställd",
  },
  openErrors: 0,
  blocks: [
    { kind: "contents", title: "Innehåll", depth: 3 },
    { kind: "page_break" },
    ...summary(),
    ...goals(),
    ...economy(),
    ...staff(),
    ...enclosures(),
  ],
};

function text(content: string): Inline {
  return { kind: "text", text: content };
}

function value(printed: string, more: Partial<ValueInline> = {}): ValueInline {
  return {
    kind: "value",
    text: printed.replaceAll(/(?<=\d) (?=\S)/gu, "\u00a0"),
    ref: "measure=income.result&unit=TS&period=2026-01..2026-04&scenario=outcome",
    valueKind: "computed",
    tone: "none" as const,
    adjusted: false,
    preliminary: false,
    ...more,
  };
}

function status(word: string, symbol: string, tone: StatusInline["tone"]): StatusInline {
  return { kind: "status", text: word, symbol, tone };
}

function heading(level: number, number: string | null, id: string, name: string): Block {
  return { kind: "heading", level, number, id, content: [text(name)] };
}

function paragraph(...content: readonly Inline[]): Block {
  return { kind: "paragraph", role: "body", content };
}

function cell(content: string | Inline, detail: readonly Inline[] = []): Cell {
  return { content: [typeof content === "string" ? text(content) : content], detail };
}

function figure(printed: string): Cell {
  const tone = printed.startsWith("+") ? "good" : printed.startsWith("−") ? "bad" : "none";
  return cell(value(printed, { tone }));
}

function row(role: DocumentRow["role"], level: number, ...cells: readonly Cell[]): DocumentRow {
  return { role, level, cells, link: null };
}

function left(name: string, width = 1): TableHead {
  return { text: name, align: "left", width };
}

function right(name: string, width = 0): TableHead {
  return { text: name, align: "right", width };
}

function summary(): readonly Block[] {
  return [
    heading(1, "1", "sammanfattning", "Sammanfattning"),
    {
      kind: "paragraph",
      role: "lead",
      content: [
        { kind: "strong", content: [value("Tre", { ref: null }), text(" av sex mål")] },
        text(" är uppfyllda. Resultatet är "),
        { kind: "strong", content: [value("+3,7 mnkr", { tone: "good" as const })] },
        text(" mot periodens budget, och prognosen för året är ett överskott på "),
        value("2,0 mnkr", { valueKind: "reported", preliminary: true }),
        text("."),
      ],
    },
    {
      kind: "boxes",
      caption: "Fyra mått att hålla ögonen på",
      boxes: [
        {
          name: "Sjukfrånvaro, total",
          value: [value("4,31 %")],
          lines: [
            { name: "Mål", content: [value("högst 4,00 %", { valueKind: "observed" })] },
            { name: "Föregående år", content: [value("3,97 %")] },
          ],
          status: status("Når inte målvärdet", "▲", "bad"),
        },
        {
          name: "Resultat mot periodens budget",
          value: [value("+3,7 mnkr", { tone: "good" as const })],
          lines: [
            { name: "Mål", content: [text("minst 0,0 mnkr")] },
            { name: "Föregående år", content: [value("−1,2 mnkr", { tone: "bad" as const })] },
          ],
          status: status("Uppfyllt", "●", "good"),
        },
        {
          name: "Kostnad för inhyrd personal och konsulter i drift",
          value: [value("780 tkr")],
          lines: [
            { name: "Mål", content: [text("ingen ökning")] },
            { name: "Föregående år", content: [value("1 070 tkr")] },
          ],
          status: status("Uppfyllt", "●", "good"),
        },
        {
          name: "Nöjda användare",
          value: [{ kind: "gap", text: "enkäten är inte avslutad" }],
          lines: [{ name: "Mål", content: [text("70–80 %")] }],
          status: status("Inte mätt", "–", "none"),
        },
        {
          name: "Digitala ärenden",
          value: [value("61 %", { preliminary: true })],
          lines: [{ name: "Föregående år", content: [value("54 %")] }],
          status: status("Följer planen", "◐", "mid"),
        },
      ],
    },
    paragraph(
      text("Tre saker har präglat perioden:"),
      { kind: "line_break" },
      text("vakanser, en försenad upphandling och "),
      { kind: "emphasis", content: [text("ett nytt avtal")] },
      text(" om drift. Mer står i "),
      {
        kind: "link",
        href: "https://example.org/plan?ar=2026&del=2",
        content: [text("verksamhetsplanen")],
      },
      text("."),
    ),
    {
      kind: "list",
      ordered: false,
      items: [
        [paragraph(text("Bemanningen väntar på den nya organisationen."))],
        [
          paragraph(text("Upphandlingen av nät är överklagad, vilket innebär att")),
          {
            kind: "list",
            ordered: true,
            items: [
              [paragraph(text("det nuvarande avtalet förlängs till och med oktober,"))],
              [paragraph(text("införandet flyttas till nästa år."))],
            ],
          },
        ],
      ],
    },
    {
      kind: "quote",
      blocks: [
        paragraph(text("Vi ska vara en arbetsgivare som medarbetare rekommenderar. ")),
        paragraph(text("Ur planen för 2026")),
      ],
    },
  ];
}

function goals(): readonly Block[] {
  return [
    heading(1, "2", "mal", "Måluppfyllelse"),
    heading(2, "2.1", "styrkort", "Styrkort"),
    scorecard(),
    heading(2, "2.2", "malredovisning", "Målredovisning"),
    heading(3, "2.2.1", "arbetsmiljo", "God arbetsmiljö och friska medarbetare"),
    paragraph(status("Når inte målvärdet", "▲", "bad")),
    paragraph(
      text("Sjukfrånvaron är "),
      value("4,31 %"),
      text(", en ökning med "),
      value("+0,34 procentenheter", { tone: "bad" as const }),
      text(" jämfört med samma period i fjol. Enligt uppföljningen i maj saknas "),
      { kind: "gap", text: "värde för korttidsfrånvaro i april" },
      text(". Kl. 10:30 den 3:e månaden <b>ändrades</b> *rutinen* för #anmälan & $uttag$."),
    ),
    heading(4, "2.2.1.1", "atgarder", "Åtgärder under perioden"),
    heading(5, "2.2.1.1.1", "rehabilitering", "Rehabilitering"),
    paragraph(text("Samtal hålls inom 14 dagar.")),
    {
      kind: "gap",
      text: "Kommentar saknas för målet ”Heltid som grund”: enheten har inte lämnat någon.",
    },
  ];
}

function scorecard(): DocumentTable {
  return {
    kind: "table",
    id: "styrkort-tabell",
    label: "Tabell 1",
    caption: "Mål och styrmått efter perspektiv",
    columns: [
      left("Mål", 2),
      left("Styrmått", 2),
      right("Ingångsvärde"),
      right("Mål 2026"),
      right("Utfall"),
      left("Bedömning"),
      left("Utveckling"),
    ],
    rows: [
      row("group", 0, cell("Medarbetare · Attraktiv arbetsgivare")),
      row(
        "row",
        0,
        cell("God arbetsmiljö, friska medarbetare"),
        cell("Sjukfrånvaro, % av ordinarie arbetstid"),
        cell("3,45"),
        cell("4,00"),
        cell(value("4,31")),
        cell(status("Når inte målvärdet", "▲", "bad")),
        cell(status("Ökar, sämre", "↗", "bad")),
      ),
      row(
        "row",
        0,
        cell("Heltid som grund för alla tillsvidareanställda"),
        cell("Andel med heltidsanställning, %"),
        cell("K 100 · M 98"),
        cell("öka"),
        cell({ kind: "gap", text: "saknas" }),
        cell(status("Inte mätt", "–", "none")),
        cell("–"),
      ),
      row("group", 0, cell("Ekonomi · Handlingsfrihet")),
      row(
        "row",
        0,
        cell("Ekonomi i balans"),
        cell("Resultat mot periodbudget, mnkr"),
        cell("–"),
        cell("≥ 0,0"),
        cell(value("+3,7", { tone: "good" as const })),
        cell(status("Uppfyllt", "●", "good")),
        cell(status("Ökar, bättre", "↗", "good")),
      ),
      row(
        "row",
        0,
        cell("Begränsa externt konsultberoende i drift"),
        cell("Konsultkostnad, tkr"),
        cell("1 070"),
        cell("ingen ökning"),
        cell(value("780")),
        cell(status("Uppfyllt", "●", "good")),
        cell(status("Minskar, bättre", "↘", "good")),
      ),
      row("group", 0, cell("Kunskap och förnyelse · Konkurrenskraftig region")),
      row(
        "row",
        0,
        cell("Nytt operativsystem på merparten av datorerna"),
        cell("Införandets läge"),
        cell("ej infört"),
        cell("infört"),
        cell("förberett"),
        cell(status("Följer planen", "◐", "mid")),
        cell(status("Oförändrat", "→", "mid")),
      ),
    ],
    notes: ["Andelen med heltidsanställning mäts i oktober."],
  };
}

function economy(): readonly Block[] {
  return [
    heading(1, "3", "ekonomi", "Ekonomi"),
    heading(2, "3.1", "utfall", "Periodens utfall"),
    paragraph(
      text("Personalkostnaderna är "),
      value("3,0 mnkr"),
      text(" lägre än budgeterat, mest på grund av vakanser i väntan på den nya organisationen."),
    ),
    incomeStatement(),
    {
      kind: "paragraph",
      role: "note",
      content: [text("Plus är alltid till fördel för resultatet.")],
    },
    waterfall(),
    heading(2, "3.2", "investeringar", "Investeringar"),
    paragraph(text("Årsprognosen följer ramen i summa, men inte i delarna.")),
    investments(),
  ];
}

function incomeStatement(): DocumentTable {
  return {
    kind: "table",
    id: "resultat-tabell",
    label: "Tabell 2",
    caption: "Resultaträkning januari–april, mnkr",
    columns: [
      left("Post"),
      right("Utfall"),
      right("Budget"),
      right("Avvikelse"),
      right("Avvikelse, %"),
      right("Prognos helår"),
    ],
    rows: [
      row(
        "row",
        0,
        cell("Intäkter"),
        cell(value("112,4")),
        cell("112,4"),
        cell(value("0,0")),
        cell("0,0"),
        cell("337,0"),
      ),
      row(
        "row",
        1,
        cell("Försäljning inom regionen", [text("Debitering per dator och användare enligt överenskommelse")]),
        cell(value("98,1")),
        cell("97,6"),
        figure("+0,5"),
        figure("+0,5"),
        cell("294,0"),
      ),
      row(
        "row",
        1,
        cell("Övriga intäkter"),
        cell(value("14,3", { adjusted: true })),
        cell("14,8"),
        figure("−0,5"),
        figure("−3,4"),
        cell("43,0"),
      ),
      row(
        "row",
        0,
        cell("Personalkostnader", [text("Vakanser i väntan på ny organisation")]),
        cell(value("−61,0")),
        cell("−64,0"),
        figure("+3,0"),
        figure("+4,7"),
        cell("−187,0"),
      ),
      row(
        "row",
        0,
        cell("Övriga kostnader", [text("Återhållsamhet vid inköp; avtal, hyror och avskrivningar ökar")]),
        cell(value("−47,7", { preliminary: true })),
        cell("−48,4"),
        figure("+0,7"),
        figure("+1,4"),
        cell("−148,0"),
      ),
      row("total", 0, cell("Resultat"), cell(value("3,7")), cell("0,0"), figure("+3,7"), cell("–"), cell("2,0")),
    ],
    notes: ["Avvikelsen är räknad mot den periodiserade budgeten."],
  };
}

function waterfall(): DocumentChart {
  const points = [
    { value: 0.5, text: "+0,5", total: false, tone: "good" as const },
    { value: -0.5, text: "−0,5", total: false, tone: "bad" as const },
    { value: 3, text: "+3,0", total: false, tone: "good" as const },
    { value: 0.7, text: "+0,7", total: false, tone: "good" as const },
    { value: 3.7, text: "+3,7", total: true, tone: "good" as const },
  ];
  const categories = [
    "Försäljning inom regionen",
    "Övriga intäkter",
    "Personalkostnader",
    "Övriga kostnader",
    "Resultat",
  ];
  return {
    kind: "chart",
    id: "avvikelse-diagram",
    label: "Diagram 1",
    caption: "Vakanserna förklarar större delen av överskottet mot budget",
    alternative:
      "Vattenfall över avvikelsen mot budget januari–april i mnkr: försäljning +0,5, övriga intäkter −0,5, personalkostnader +3,0, övriga kostnader +0,7, summa +3,7.",
    chart: {
      kind: "waterfall",
      unit: "mnkr",
      categories,
      series: [{ name: "Avvikelse", points }],
      reference: null,
    },
    table: {
      kind: "table",
      id: "avvikelse-diagram-tabell",
      label: null,
      caption: "Avvikelse mot budget, mnkr",
      columns: [left("Post"), right("Avvikelse")],
      rows: categories.map((name, index) =>
        row(index === 4 ? "total" : "row", 0, cell(name), figure(points[index]?.text ?? "")),
      ),
      notes: [],
    },
  };
}

function investments(): DocumentTable {
  const names = [
    "Investering",
    "Ram 2026",
    "Beslut före 2026",
    "Beslut 2026",
    "Utfall jan–apr",
    "Prognos",
    "Avvikelse mot ram",
    "Prognos februari",
    "Ändrad prognos",
  ];
  const rows: readonly (readonly string[])[] = [
    ["It-utrustning", "8,0", "3,0", "3,0", "6,0", "23,0", "−15,0", "20,0", "+3,0"],
    ["Medicinteknisk utrustning och hjälpmedel", "63,0", "1,0", "20,0", "21,0", "48,0", "+15,0", "51,0", "−3,0"],
    ["Summa", "71,0", "4,0", "23,0", "27,0", "71,0", "0,0", "71,0", "0,0"],
  ];
  return {
    kind: "table",
    id: "investeringar-tabell",
    label: "Tabell 3",
    caption: "Investeringar 2026, mnkr",
    columns: names.map((name, index) => (index === 0 ? left(name, 2) : right(name, 1))),
    rows: rows.map(([name = "", ...figures]) =>
      row(name === "Summa" ? "total" : "row", 0, cell(name), ...figures.map(figure)),
    ),
    notes: [],
  };
}

function staff(): readonly Block[] {
  return [
    heading(1, "4", "medarbetare", "Medarbetare"),
    paragraph(text("Sjukfrånvaron har ökat bland kvinnor och minskat bland män.")),
    sickLeaveByMonth(),
    sickLeaveByGender(),
  ];
}

function sickLeaveByMonth(): DocumentChart {
  const months = ["maj 2025", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "jan 2026", "feb", "mar", "apr"];
  const now: readonly (number | null)[] = [3.9, 3.8, 3.8, 3.9, 4.0, 4.0, null, 4.1, 4.1, 4.2, 4.3, 4.3];
  const before: readonly (number | null)[] = [3.5, 3.5, 3.4, 3.5, 3.6, 3.6, 3.7, 3.7, 3.8, 3.8, 3.9, 4.0];
  const point = (number: number | null) => ({
    value: number,
    text: number === null ? "saknas" : number.toFixed(1).replace(".", ","),
    total: false,
    tone: "none" as const,
  });
  return {
    kind: "chart",
    id: "sjukfranvaro-diagram",
    label: "Diagram 2",
    caption: "Sjukfrånvaron är över målet för sjätte månaden i rad",
    alternative:
      "Linjer: sjukfrånvaro i procent, rullande tolv månader, från 3,9 i maj 2025 till 4,3 i april 2026; året före från 3,5 till 4,0. Målet är 4,0 procent. Värde för november saknas.",
    chart: {
      kind: "line",
      unit: "%",
      categories: months,
      series: [
        { name: "2025–2026", points: now.map(point) },
        { name: "2024–2025", points: before.map(point) },
      ],
      reference: { name: "Mål", value: 4, text: "4,0" },
    },
    table: {
      kind: "table",
      id: "sjukfranvaro-diagram-tabell",
      label: null,
      caption: "Sjukfrånvaro, rullande tolv månader, %",
      columns: [left("Månad"), right("2025–2026"), right("2024–2025")],
      rows: months.map((month, index) =>
        row("row", 0, cell(month), cell(point(now[index] ?? null).text), cell(point(before[index] ?? null).text)),
      ),
      notes: [],
    },
  };
}

function sickLeaveByGender(): DocumentChart {
  const groups = ["Handläggare", "Medicinteknisk personal", "Teknik och hantverk", "Ledning", "Totalt"];
  const women: readonly (number | null)[] = [5.1, 4.2, null, 2.1, 4.9];
  const men: readonly (number | null)[] = [3.6, 3.9, 4.4, 1.2, 3.8];
  const point = (number: number | null) => ({
    value: number,
    text: number === null ? "–" : number.toFixed(1).replace(".", ","),
    total: false,
    tone: "none" as const,
  });
  return {
    kind: "chart",
    id: "kon-diagram",
    label: "Diagram 3",
    caption: "Kvinnor är borta mer än män i alla redovisade grupper",
    alternative:
      "Staplar: sjukfrånvaro i procent för kvinnor och män i fem grupper; totalt 4,9 för kvinnor och 3,8 för män.",
    chart: {
      kind: "bars",
      unit: "%",
      categories: groups,
      series: [
        { name: "Kvinnor", points: women.map(point) },
        { name: "Män", points: men.map(point) },
      ],
      reference: null,
    },
    table: {
      kind: "table",
      id: "kon-diagram-tabell",
      label: null,
      caption: "Sjukfrånvaro per grupp och kön, %",
      columns: [left("Grupp"), right("Kvinnor"), right("Män")],
      rows: groups.map((group, index) =>
        row(
          group === "Totalt" ? "total" : "row",
          0,
          cell(group),
          cell(point(women[index] ?? null).text),
          cell(point(men[index] ?? null).text),
        ),
      ),
      notes: ["Grupper med färre än fem personer redovisas inte."],
    },
  };
}

function enclosures(): readonly Block[] {
  return [
    heading(1, null, "dokument", "Om dokumentet"),
    {
      kind: "facts",
      items: [
        { term: "Dokumentnummer", content: [text("EX-2026-118")] },
        { term: "Fastställd av", content: [text("Divisionschef")] },
        {
          term: "Bilaga 5c",
          content: [{ kind: "strong", content: [text("Investeringar")] }, text(" lämnas i ett eget dokument.")],
        },
      ],
    },
  ];
}
