import { describe, expect, test } from "vitest";

import type { Noun } from "#store/item.ts";
import type { Bodies } from "#store/workspace.ts";
import type { Language } from "#domain/text.ts";

import {
  assessmentOf,
  assignmentOf,
  calendarEntryOf,
  columnOf,
  dimensionOf,
  facetRole,
  fulfilment,
  indicatorOf,
  measureOf,
  objectiveOf,
  organisationOf,
  profileOf,
  roundOf,
  rowOf,
  span,
  statementOf,
  tableOf,
  templateOf,
  workspaceOf,
} from "../../../tests/factories/workspace.ts";
import { nouns } from "#store/item.ts";
import { tellStep } from "./step.ts";

const place = { file: "x", line: 1 };
const sickLeave = measureOf("sick_leave", { name: { sv: "Sjukfrånvaro" }, unit: "percent" });
const hours = measureOf("hours", { name: { sv: "Arbetad tid" }, unit: "hours" });
const income = statementOf({ personnel: "cost", result: { total: "personnel" } });
const register: Bodies["register"] = {
  id: "events",
  name: { sv: "Händelser" },
  description: null,
  fields: [
    { id: "text", name: { sv: "Händelse" }, type: "text", choices: [] },
    { id: "cost", name: { sv: "Kostnad" }, type: "money", choices: [] },
    { id: "area", name: { sv: "Område" }, type: "choice", choices: [{ id: "a", name: { sv: "Avtal" } }] },
    { id: "unit", name: { sv: "Enhet" }, type: "unit", choices: [] },
  ],
  file: "registers/events.yaml",
};
const record = (values: Readonly<Record<string, string>>): Bodies["record"] => ({
  register: "events",
  value: { id: "1", values, line: 2 },
});
const half = { id: "half", name: { sv: "Delrapport" }, date: "2019-02-28", done: null };

const risk = { id: "trust", name: { sv: "Förtroendeskada" }, unit: "A", probability: 3, consequence: 3, place };
const control: Bodies["control"] = {
  id: "c1",
  risk: "trust",
  name: { sv: "Attest" },
  method: { sv: "Granskning" },
  sample: { size: 10, over: 100_000, under: null, parts: [], questions: [{ sv: "Finns attest?" }] },
  performed: "no",
  reason: null,
  performedMethod: null,
  result: null,
  action: null,
  place,
};
const level = { id: "goal", name: { sv: "Divisionens mål" }, plural: { sv: "Divisionens mål" } };
const goal = objectiveOf("g7", { name: { sv: "God arbetsmiljö" } });
const {
  submissions: _s,
  assessments: _a,
  comments: _c,
  ...round
} = roundOf("2018t1", "2018T1", { name: { sv: "Delårsrapport" } });
const dimension = dimensionOf("gender", { K: "Kvinnor", M: "Män" });
const chart: Bodies["chart"] = {
  id: "c",
  name: { sv: "Diagrammet" },
  area: "staff",
  kind: "bars",
  series: [{ name: { sv: "Sjuka" }, part: { measure: "sick_leave" } }],
  categories: "months",
  reference: null,
  decimals: null,
  in: null,
};
const { id, name, languages, style } = workspaceOf();

const workspace = workspaceOf({
  measures: [sickLeave, hours, ...income.measures],
  statements: [income.statement],
  dimensions: [dimension],
  plan: { levels: [level], objectives: [goal, objectiveOf("g8")], indicators: [], assignments: [] },
  registers: [{ ...register, records: [] }],
  control: { risks: [risk], controls: [] },
  rounds: [{ ...round, submissions: [], assessments: [], comments: [] }],
});

/** What is told of a step of a thing, with ordinary spaces: its title, then its sentences. */
function told<N extends Noun>(
  noun: N,
  before: Bodies[N] | null,
  after: Bodies[N] | null,
  { language = "sv", moved = false }: { readonly language?: Language; readonly moved?: boolean } = {},
): readonly string[] {
  const { title, sentences } = tellStep({ noun, id: "x", before, after, moved }, { workspace, language });
  const lines = sentences.flatMap(({ text, lines }) => [
    text,
    ...lines.map(({ kind, text }) => `${kind === "added" ? "+" : "-"} ${text}`),
  ]);
  return [title, ...lines].map((line) => line.replaceAll("\u00a0", " "));
}

const target = (value: string, measure = "sick_leave") =>
  indicatorOf("i7", {
    name: { sv: "Sjukfrånvaro" },
    measure,
    target: { kind: "number", relation: "equal", value },
  });

type Case = readonly [expected: readonly string[], told: () => readonly string[]];

/** Every sort of thing at least once. */
const cases: Readonly<Record<Noun, readonly Case[]>> = {
  settings: [
    [
      ["Arbetsytans inställningar", "Språk: engelska togs bort", "Skalan för belopp ändrades från mnkr till tkr"],
      () =>
        told(
          "settings",
          { id, name, languages, style },
          { id, name, languages: ["sv"], style: { ...style, money: "tkr" } },
        ),
    ],
  ],
  scale: [
    [
      [
        "Bedömningsskalan ”Måluppfyllelse”",
        "Steget ”Uppfyllt”: symbolen ändrades från ● till ◎",
        "Förslaget när målet nås ändrades från ”Uppfyllt” till ”Följer planen”",
      ],
      () =>
        told("scale", fulfilment, {
          ...fulfilment,
          steps: fulfilment.steps.map((step) => (step.id === "met" ? { ...step, symbol: "◎" } : step)),
          proposes: { met: "on_track", notMet: "not_met", notMeasured: "not_measured" },
        }),
    ],
  ],
  unit: [
    [
      ["Enheten ”B”", "Namnet ändrades från ”A” till ”B”", "Namnet på engelska lades till: ”Ward”"],
      () => told("unit", { code: "A", name: { sv: "A" } }, { code: "A", name: { sv: "B", en: "Ward" } }),
    ],
  ],
  edge: [
    [
      [
        "Platsen i organisationen för ”Enhet A”",
        "Enheten ovanför ändrades från ”Länsteknik” till ingen (överst)",
        "Sista dagen ändrades från tills vidare till 31 december 2025",
      ],
      () => {
        const [, edge] = organisationOf({ LT: null, A: "LT" }).edges;
        return edge === undefined ? [] : told("edge", edge, { ...edge, parent: null, to: "2025-12-31" });
      },
    ],
  ],
  grant: [
    [
      ["Behörigheten för chef lades till", "Rollen: chef", "Enheten: ”Enhet A”", "Första dagen: 1 januari 2026"],
      () =>
        told("grant", null, {
          id: "g1",
          person: "p1",
          role: "manager",
          unit: "A",
          from: "2026-01-01",
          to: null,
          delegatedFrom: null,
        }),
    ],
  ],
  succession: [
    [
      [
        "Efterträdaren till ”Enhet A” lades till",
        "Första dagen: 1 januari 2026",
        "Efterträdaren: ”Enhet B”",
        "Andelen: 60 %",
      ],
      () =>
        told("succession", null, {
          date: "2026-01-01",
          unit: "A",
          successor: "B",
          share: { num: 3, den: 5 },
          note: null,
        }),
    ],
  ],
  dimension: [
    [
      [
        "Dimensionen ”gender”",
        "Medlemmen ”Män” togs bort",
        "Medlemmen ”Annat” lades till",
        "Medlemmen ”Flickor”: namnet ändrades från ”Kvinnor” till ”Flickor”",
      ],
      () => told("dimension", dimension, dimensionOf("gender", { K: "Flickor", X: "Annat" })),
    ],
    [
      ["Dimensionen ”gender”", "Medlemmarna, ny ordning: ”Män”, ”Kvinnor”"],
      () => told("dimension", dimension, dimensionOf("gender", { M: "Män", K: "Kvinnor" })),
    ],
  ],
  measure: [
    [
      [
        "Måttet ”Sjukfrånvaro”",
        "Riktningen ändrades från varken högre eller lägre är bättre till lägre är bättre",
        "Måttet som det vägs med lades till: ”Arbetad tid”",
        "Definition 1: beräkningen ändrades från inlästa värden till ”100 × arbetad tid”",
      ],
      () =>
        told("measure", sickLeave, {
          ...sickLeave,
          better: "lower",
          weight: "hours",
          versions: [
            {
              from: null,
              number: 1,
              definition: { sv: "sick_leave" },
              source: { kind: "formula", formula: "100 * hours" },
            },
          ],
        }),
    ],
  ],
  statement: [
    [
      [
        "Uppställningen ”Resultaträkning”",
        "Raden ”personnel”: beräkningen ändrades från ”income.personnel” till konto 50–59",
        "Raderna, ny ordning: ”result”, ”personnel”",
      ],
      () =>
        told("statement", income.statement, {
          ...income.statement,
          rows: income.statement.rows.toReversed().map((row) => ({
            ...row,
            source: row.id === "personnel" ? { kind: "accounts", ranges: ["50..59"] } : row.source,
          })),
        }),
    ],
  ],
  table: [
    [
      [
        "Tabellen ”Tabellen”",
        "Raden ”Kvinnor” togs bort",
        "Raderna lades till: en för varje medlem i ”gender” + ”Totalt”",
        "Kolumnen ”2018”: innehållet ändrades från ”Sjukfrånvaro” till ”Sjukfrånvaro” · utfall samma period året före",
      ],
      () =>
        told(
          "table",
          tableOf([rowOf("Kvinnor", { cut: { gender: "K" } })], [columnOf("2018", { measure: "sick_leave" })]),
          {
            ...tableOf([], [columnOf("2018", { measure: "sick_leave", scenario: "previous" })]),
            rows: { each: "member", dimension: "gender", total: { sv: "Totalt" } },
          },
        ),
    ],
  ],
  chart: [
    [
      [
        "Diagrammet ”Diagrammet”",
        "Slaget ändrades från Stapeldiagram till Linjediagram",
        "Kategorierna ändrades från månad för månad till rullande tolv månader, månad för månad",
        "Hjälplinjens namn lades till: ”Mål”",
        "Hjälplinjen lades till: ”Sjukfrånvaro” · målvärde",
      ],
      () =>
        told("chart", chart, {
          ...chart,
          kind: "line",
          categories: "rolling12",
          reference: { name: { sv: "Mål" }, part: { measure: "sick_leave", scenario: "target" } },
        }),
    ],
  ],
  profile: [
    [
      [
        "Inläsningsprofilen ”Tabellen”",
        "Tolkningen av ”gender” lades till",
        "Tolkningen av enhet: översättningar: ”Kirurgi” → ”A”, ”Hus” → läses inte in lades till",
        "Mått som byter tecken: ”Sjukfrånvaro”, alla lades till",
        "Filen är fullständig för lades till: ”Enhet A”",
        "Bekräftas av sig själv ändrades från nej till ja",
      ],
      () =>
        told(
          "profile",
          profileOf(),
          profileOf({
            unit: facetRole("Enhet", { Kirurgi: "A", Hus: null }),
            cuts: { gender: facetRole("Kön") },
            negated: ["sick_leave", "*"],
            completeFor: "A",
            automatic: true,
          }),
        ),
    ],
  ],
  level: [
    [
      ["Målnivån ”Divisionens mål” togs bort", "Namnet: ”Divisionens mål”", "Namnet i flertal: ”Divisionens mål”"],
      () => told("level", level, null),
    ],
  ],
  objective: [
    [
      [
        "Målet ”God arbetsmiljö”",
        "Enheten ändrades från ”Länsteknik” till ”Enhet A”",
        "Stödjer: ”Mål g8” lades till",
        "Läget ändrades från gäller till utgått",
        "Dagen då målet upphör lades till: 31 augusti 2022",
        "Skälet till att målet upphör lades till: ”Nått”",
        "Målet som ersätter det lades till: ”g99”",
        "Platsen i ordningen ändrades",
      ],
      () =>
        told(
          "objective",
          goal,
          {
            ...goal,
            unit: "A",
            supports: ["g8"],
            status: "dropped",
            ended: { date: "2022-08-31", reason: { sv: "Nått" }, successor: "g99" },
          },
          { moved: true },
        ),
    ],
  ],
  indicator: [
    [
      ["Styrmåttet ”Sjukfrånvaro”", "Målvärdet ändrades från 3 % till 2,5 %"],
      () => told("indicator", target("3"), target("2.5")),
    ],
    [
      ["The indicator “Sjukfrånvaro”", "The target was changed from 3 % to 2.5 %"],
      () => told("indicator", target("3"), target("2.5"), { language: "en" }),
    ],
    [
      // Each in the unit of its time, and no change of an amount is rounded away.
      [
        "Styrmåttet ”Sjukfrånvaro”",
        "Måttet ändrades från ”Arbetad tid” till ”income.personnel”",
        "Målvärdet ändrades från 3 timmar till 1 071 000,50 kr",
      ],
      () => told("indicator", target("3", "hours"), target("1071000,50", "income.personnel")),
    ],
  ],
  assignment: [
    [
      [
        "Uppdraget ”Uppdrag a1”",
        "Slutdagen ändrades från 31 december 2018 till 31 mars 2019",
        "Ansvarig lades till: ”HR-chef”",
        "Ansvarig person lades till: en person",
        "Milstolpen ”Delrapport”: dagen då den blev klar lades till: 1 februari 2019",
      ],
      () =>
        told(
          "assignment",
          assignmentOf("a1", { end: "2018-12-31", milestones: [half] }),
          assignmentOf("a1", {
            end: "2019-03-31",
            owner: { sv: "HR-chef" },
            person: "eva",
            milestones: [{ ...half, done: "2019-02-01" }],
          }),
        ),
    ],
  ],
  risk: [
    [
      ["Risken ”Förtroendeskada”", "Sannolikheten ändrades från 3 till 4", "Konsekvensen togs bort: 3"],
      () => told("risk", risk, { ...risk, probability: 4, consequence: null }),
    ],
  ],
  control: [
    [
      [
        "Kontrollmomentet ”Attest”",
        "Stickprovets storlek ändrades från 10 till 12",
        "Stickprovets nedre beloppsgräns ändrades från 100 000 kr till 50 000 kr",
        "Granskningsfrågor: ”Är den rätt?” lades till",
        "Genomförandet ändrades från Ej genomfört till Genomfört",
      ],
      () =>
        told("control", control, {
          ...control,
          sample: {
            size: 12,
            over: 50_000,
            under: null,
            parts: [],
            questions: [{ sv: "Finns attest?" }, { sv: "Är den rätt?" }],
          },
          performed: "yes",
        }),
    ],
  ],
  register: [
    [
      ["Registret ”Händelser”", "Fältet ”Kostnad” togs bort", "Fältet ”Område”: val: ”Avtal” togs bort"],
      () =>
        told("register", register, {
          ...register,
          fields: register.fields.filter((field) => field.id !== "cost").map((field) => ({ ...field, choices: [] })),
        }),
    ],
  ],
  record: [
    [
      [
        "Registerposten ”Avtalet löpte ut”, ”Händelser”",
        "Kostnad ändrades från 1 000 kr till 1 200,50 kr",
        "Område lades till: Avtal",
        "Enhet ändrades från ”Enhet A” till ”Enhet B”",
        "Uppgiften ”old” togs bort: ”x”",
      ],
      () =>
        told(
          "record",
          record({ text: "Avtalet löpte ut", cost: "1000", area: "", unit: "A", old: "x" }),
          record({ text: "Avtalet löpte ut", cost: "1200,50", area: "a", unit: "B" }),
        ),
    ],
  ],
  round: [
    [
      [
        "Uppföljningen ”Delårsrapport”",
        "Perioden ändrades från januari–april 2018 till januari–augusti 2018",
        "Sista svarsdagen lades till: 15 maj 2018",
        "Tillfrågade enheter: ”Enhet A” lades till, ”Länsteknik” togs bort",
      ],
      () => told("round", round, { ...round, period: span("2018-01..2018-08"), deadline: "2018-05-15", units: ["A"] }),
    ],
    [
      [
        "Uppföljningen ”Delårsrapport”",
        "Läget ändrades från planerad till öppen",
        "Sista svarsdagen för nivå 1 lades till",
        "Det som frågas om: mål lades till",
        "Avvikelsen att förklara ”income.personnel” lades till",
        "Frågan ”Hur gick det?” lades till",
        "Anvisningarna lades till: ”Svara kort.”",
      ],
      () =>
        told("round", round, {
          ...round,
          stage: "open",
          deadlines: [{ level: 1, date: "2018-05-10" }],
          asks: {
            subjects: ["objective"],
            deviations: [{ measure: "income.personnel", scenario: "deviation", over: { amount: "1000000" } }],
            questions: [{ id: "q", name: { sv: "Hur gick det?" }, help: null, required: true }],
            instructions: { sv: "Svara kort." },
          },
        }),
    ],
  ],
  submission: [
    [
      [
        "Svaren från ”Enhet A”, ”Delårsrapport”",
        "Läget ändrades från klarmarkerade till återlämnade",
        "Kommentaren lades till: ”Skriv varför.”",
      ],
      () =>
        told(
          "submission",
          { round: "2018t1", value: { unit: "A", state: "submitted", comment: null } },
          { round: "2018t1", value: { unit: "A", state: "returned", comment: { sv: "Skriv varför." } } },
        ),
    ],
  ],
  assessment: [
    [
      [
        "Bedömningen av målet ”God arbetsmiljö” (enhetens, ”Länsteknik”, ”Delårsrapport”)",
        "Bedömningen ändrades från inte bedömt till ”Uppfyllt”",
        "Utvecklingen lades till: ökar (bättre)",
        "Överföringen till nästa period ändrades från nej till ja",
      ],
      () =>
        told(
          "assessment",
          { round: "2018t1", value: assessmentOf("objective:g7", null) },
          {
            round: "2018t1",
            value: assessmentOf("objective:g7", "met", {
              trend: { direction: "up", meaning: "better" },
              carriedOver: true,
            }),
          },
        ),
    ],
  ],
  comment: [
    [
      [
        "Kommentaren till raden ”income.personnel” (”Enhet A”, ”Delårsrapport”) lades till",
        "Texten: ”Fler anställda.”",
      ],
      () =>
        told("comment", null, {
          round: "2018t1",
          value: { on: "row:income.personnel", unit: "A", text: { sv: "Fler anställda." }, place },
        }),
    ],
  ],
  calendar: [
    [
      [
        "Posten ”Ekonomisk rapport” i årshjulet",
        "Slaget ändrades från annat till återkommande uppgift",
        "Den första dagen ändrades från 15 maj 2026 till 12 maj 2026",
        "Upprepningen ändrades från en gång till varje månad",
        "Den sista dagen lades till: 31 december 2026",
        "Vem som gör det ändrades från ”ekonomen” till controller",
      ],
      () => {
        const before = calendarEntryOf("report", "2026-05-15", {
          name: { sv: "Ekonomisk rapport" },
          kind: "other",
          role: { sv: "ekonomen" },
        });
        return told("calendar", before, {
          ...before,
          kind: "duty",
          date: "2026-05-12",
          repeats: "monthly",
          until: "2026-12-31",
          role: "controller",
        });
      },
    ],
  ],
  reminder: [
    [
      [
        "Påminnelsen till ”Enhet A”, ”Delårsrapport” lades till",
        "Uppföljningen: ”Delårsrapport”",
        "Enheten: ”Enhet A”",
        "Anledningen: sista svarsdagen är nära",
        "Dagen: 12 maj 2018",
        "Sättet: med e-post",
      ],
      () => {
        const body = {
          round: "2018t1",
          unit: "A",
          person: "eva",
          kind: "soon",
          day: "2018-05-12",
          way: "mail",
        } as const;
        return told("reminder", null, body);
      },
    ],
  ],
  post: [
    [
      ["Inlägget om målet ”God arbetsmiljö” lades till", "Enheten: ”Enhet A”", "Texten: ”@eva Stämmer det?”"],
      () => told("post", null, { on: "objective:g7", unit: "A", text: "@{eva} Stämmer det?", answers: null }),
    ],
    [
      ["Inlägget om svaren från ”Enhet A”, ”Delårsrapport”", "Texten togs bort: ”Klart”"],
      () => {
        const before = { on: "round:2018t1 A", unit: "A", text: "Klart", answers: null };
        return told("post", before, { ...before, text: null });
      },
    ],
  ],
  mention: [
    [
      ["Omnämnandet av eva", "Läst eller besvarat lades till: ja"],
      () => {
        const before = { post: "objective:g7 1", person: "eva", isRead: false };
        return told("mention", before, { ...before, isRead: true });
      },
    ],
  ],
  exception: [
    [
      [
        "Undantaget från sifferkontrollen i ”interim” lades till",
        "Enheten: ”Enhet A”",
        "Perioden: januari–april 2018",
        "Regeln: rows-give-total",
        "Kontrollen sade: ”Totalt är 10, men raderna ger 11.”",
        "Skälet: ”Avrundning”",
      ],
      () => {
        const body = {
          report: "interim",
          unit: "A",
          period: "2018-01..2018-04",
          rule: "rows-give-total",
          fingerprint: "f1",
          says: "Totalt är 10, men raderna ger 11.",
          reason: "Avrundning",
        };
        return told("exception", null, body);
      },
    ],
  ],
  report: [
    [
      [
        "Rapportmallen ”Delårsrapport”",
        "Perioden ändrades från januari–april 2018 till 2018",
        "Version lades till: ”0.2”",
        "Texten ändrades (borttagna rader: 1, tillagda: 2)",
        "- Två",
        "+ Två och en halv",
        "+ Fyra",
      ],
      () => {
        const before = templateOf("# Ett\n\nTvå\n\nTre\n");
        const identity = { ...before.identity, version: "0.2" };
        return told("report", before, {
          ...templateOf("# Ett\n\nTvå och en halv\n\nTre\n\nFyra\n"),
          period: "2018",
          identity,
        });
      },
    ],
  ],
};

describe.each(nouns)("%s", (noun) => {
  test.each(cases[noun])("%j", (expected, told) => {
    expect(told()).toEqual(expected);
  });
});

test("what no word is known for is told in a readable form, and what looks the same is told as rewritten", () => {
  const older = { ...risk, owners: ["A", "B"], limit: { amount: 3, hard: true } };
  expect(told("risk", older, risk)).toEqual([
    "Risken ”Förtroendeskada”",
    "Uppgiften ”owners” togs bort: ”A”, ”B”",
    "Uppgiften ”limit” togs bort: amount: 3, hard: ja",
  ]);
  expect(told("risk", risk, { ...risk, place: { file: "y", line: 2 } })).toEqual([
    "Risken ”Förtroendeskada”",
    "Skrevs om utan att innehållet ändrades",
  ]);
});
