import type { Noun } from "#store/item.ts";
import type { Bodies } from "#store/workspace.ts";

import { assignmentOf, indicatorOf } from "../workspace.ts";
import { goal, level, place, risk, told, type Case } from "./told.ts";

const half = { id: "half", name: { sv: "Delrapport" }, date: "2019-02-28", done: null };
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
const target = (value: string, measure = "sick_leave") =>
  indicatorOf("i7", {
    name: { sv: "Sjukfrånvaro" },
    measure,
    target: { kind: "number", relation: "equal", value },
  });

/** What is planned, and the control of it. */
export const plan = {
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
} as const satisfies Partial<Record<Noun, readonly Case[]>>;
