import { phrase } from "./phrase.ts";

/** How far something is said to have come. */
export type State = "done" | "stopped" | "late" | "ongoing";

const states: readonly (readonly [State, RegExp])[] = [
  [
    "stopped",
    phrase(
      String.raw`avbrut\p{L}*|avbryts|pausa[td]\p{L}*|inställ[td]\p{L}*|ställ(?:s|ts|ts helt) in|(?:är|var) vilande|(?:inte|ej|ännu inte) (?:aktiv\p{L}*|starta[td]\p{L}*|påbörja[td]\p{L}*)|cancelled|paused|not (?:yet )?started|on hold`,
    ),
  ],
  [
    "late",
    phrase(
      String.raw`försena[td]\p{L}*|följer (?:inte|ej) plan\p{L}*|skjut(?:s|its|s upp|its upp) (?:på|fram|upp)|senarelagd\p{L}*|delayed|postponed|behind schedule`,
    ),
  ],
  [
    "done",
    phrase(
      String.raw`(?:är|har|blev|är nu|är redan) (?:nu |helt |redan )?(?:färdig(?:ställ)?[td]?\p{L}*|slutför[td]\p{L}*|avsluta[td]\p{L}*|klara?t?|genomför[td]\p{L}*)|(?:is|are|has been|have been) (?:now )?(?:completed|finished|closed)`,
    ),
  ],
  ["ongoing", phrase("pågår|fortgår|pågående|fortsätter|ongoing|in progress|continues?")],
];

const undone = phrase(
  String.raw`(?:inte|ej|not) (?:\p{L}+ )?(?:klar|färdig|slutför|avsluta|genomför|completed|finished|done)\p{L}*`,
);

/** The state that a sentence tells of; where it tells of several, the gravest. Null for none, and for what is denied, `inte klart`. */
export function stateIn(text: string): State | null {
  if (undone.test(text)) return null;
  return states.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Something that has not gone as it should: overrun, postponed, called off. */
export const setback = phrase(
  String.raw`överskrid\p{L}*|skjut(?:s|its) (?:på|upp|fram)|senarelagd\p{L}*|senareläggs|försena[td]\p{L}*|försening\p{L}*|ställ(?:s|ts) in|inställ[td]\p{L}*|bli(?:r|vit)? (?:heller )?inte (?:heller )?av|blev (?:heller )?inte (?:heller )?av|(?:ej|inte) möjlig\p{L}*|avbryts|avbrutits|stoppats|exceeds?|overruns?|postponed|delayed|cancelled`,
);
