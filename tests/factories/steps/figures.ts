import type { Noun } from "#store/item.ts";
import type { Bodies } from "#store/workspace.ts";

import { columnOf, dimensionOf, facetRole, profileOf, rowOf, tableOf } from "../workspace.ts";
import { dimension, income, sickLeave, told, type Case } from "./told.ts";

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

/** Figures: what is measured, how it is shown and read in. */
export const figures = {
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
} as const satisfies Partial<Record<Noun, readonly Case[]>>;
