import type { Noun } from "#store/item.ts";

import { calendarEntryOf, fulfilment, organisationOf, workspaceOf } from "../workspace.ts";
import { told, type Case } from "./told.ts";

const { id, name, languages, style } = workspaceOf();

/** The workspace itself, its units and who may do what. */
export const workspace = {
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
} as const satisfies Partial<Record<Noun, readonly Case[]>>;
