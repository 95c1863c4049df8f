import type { Noun } from "#store/item.ts";

import { assessmentOf, span } from "../workspace.ts";
import { place, round, told, type Case } from "./told.ts";

/** What is asked in a round, and answered. */
export const rounds = {
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
} as const satisfies Partial<Record<Noun, readonly Case[]>>;
