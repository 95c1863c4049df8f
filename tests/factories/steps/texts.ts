import type { Noun } from "#store/item.ts";
import type { Bodies } from "#store/workspace.ts";

import { templateOf } from "../workspace.ts";
import { register, told, type Case } from "./told.ts";

const record = (values: Readonly<Record<string, string>>): Bodies["record"] => ({
  register: "events",
  value: { id: "1", values, line: 2 },
});

/** What is written: registers, discussions and reports. */
export const texts = {
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
} as const satisfies Partial<Record<Noun, readonly Case[]>>;
