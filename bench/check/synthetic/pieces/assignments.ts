import type { Language } from "../../../../src/domain/text.ts";
import type { ManuscriptBlock } from "../../../../src/formats/manuscript.ts";
import { heading, item, paragraph, told } from "../blocks.ts";
import type { Draw } from "../draw.ts";
import { filled, phrases } from "../fill.ts";
import type { Piece, Planted, Written } from "../piece.ts";
import type { Setting } from "../setting.ts";

const counted: Readonly<Record<Language, readonly string[]>> = {
  sv: ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"],
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
};

type Wording = Readonly<Record<Language, string>>;

const tasks: Wording = {
  sv: "Se över lokalerna|Införa digital bokning|Minska matsvinnet|Förbättra introduktionen|Samla upphandlingarna|Ta fram en beredskapsplan|Utveckla egenvården|Förnya avtalen|Kartlägga transporterna",
  en: "Review the premises|Introduce digital booking|Reduce waste|Improve the induction|Draw up a contingency plan|Renew the contracts",
};
const intro: Wording = {
  sv: "Nämnden har gett förvaltningen {count} uppdrag för året.|För året finns {count} uppdrag.|Verksamhetsplanen innehåller {count} uppdrag, som redovisas nedan.|Här redovisas {count} uppdrag.",
  en: "The board has given {count} assignments for the year.|The plan has {count} assignments.",
};
const body: Wording = {
  sv: "En arbetsgrupp har tillsatts.|Arbetet sker tillsammans med berörda enheter.|Ett underlag har lämnats till ledningen.|Under våren hölls flera möten med verksamheterna.|En första version har provats.",
  en: "A working group has been appointed.|The work is done with the units concerned.|A first version has been tried.",
};
const verdict: Wording = {
  sv: "Uppdraget bedöms {verdict}.|Bedömning: {verdict}.|Uppdraget bedöms som {verdict}.",
  en: "The assignment is judged as {verdict}.",
};
const verdicts: Wording = { sv: "uppfyllt|delvis uppfyllt", en: "met|partly met" };
const all: Wording = {
  sv: "Alla uppdrag pågår.|Samtliga uppdrag pågår.|Arbetet pågår i alla uppdrag.",
  en: "All assignments are ongoing.",
};
const ongoing: Wording = {
  sv: "Uppdraget pågår.|Arbetet pågår.|Arbetet pågår och fortsätter nästa år.",
  en: "The assignment is ongoing.",
};
const done: Wording = {
  sv: "Uppdraget är avslutat.|Uppdraget är slutfört.|Arbetet är nu färdigt och uppdraget avslutat.",
  en: "The assignment is completed.",
};
const listIntro: Wording = {
  sv: "Följande {count} åtgärder har beslutats:|Enheten arbetar med {count} åtgärder:|Planen omfattar {count} åtgärder:",
  en: "The following {count} measures have been decided:",
};

/** Assignments one by one, judged or told how far they have come, and a counted list of measures. */
export const assignments: Piece = {
  id: "assignments",
  languages: ["sv", "en"],
  breaks: ["count-follows-list", "all-follows-each", "verdict-missing"],
  titles: { sv: ["Uppdrag", "Särskilda uppdrag", "Uppdrag från nämnden"], en: ["Assignments"] },
  write: (whole, fault) => written({ ...whole, draw: whole.draw.under("assignments") }, fault),
};

function written(setting: Setting, fault: string | null): Written {
  const { draw, language } = setting;
  const shown = draw.some(
    "tasks",
    phrases(tasks[language]),
    draw.between("count", fault === "verdict-missing" ? 4 : 3, 5),
  );
  const isJudged = fault === "verdict-missing" || (fault !== "all-follows-each" && draw.chance("judged", 0.5));
  const isList = fault === "count-follows-list" ? draw.chance("list-wrong", 0.5) : draw.chance("list", 0.5);
  const target = draw.of("target", shown);
  const verdictWording = draw.of("verdict-words", phrases(verdict[language]));
  const end = (task: string, own: Draw): readonly string[] => {
    const isTarget = task === target;
    if (!isJudged)
      return [own.of("how", phrases(isTarget && fault === "all-follows-each" ? done[language] : ongoing[language]))];
    if (isTarget && fault === "verdict-missing") return [];
    return [filled(verdictWording, { verdict: own.of("verdict", phrases(verdicts[language])) })];
  };
  const wrongCount = fault === "count-follows-list" && !isList ? draw.of("off", [-1, 1]) : 0;
  const opening = filled(draw.of("intro", phrases(intro[language])), {
    count: counted[language][shown.length + wrongCount] ?? "",
  });
  const ofAll =
    !isJudged && (fault === "all-follows-each" || draw.chance("all", 0.5))
      ? [draw.of("all-words", phrases(all[language]))]
      : [];
  const each = shown.flatMap((task) => {
    const own = draw.under(task);
    return [heading(task, 3), ...told([own.of("body", phrases(body[language])), ...end(task, own)])];
  });
  const list = isList ? listed(fault === "count-follows-list", setting) : { blocks: [], intro: "" };
  return {
    blocks: [...told([opening, ...ofAll]), ...list.blocks, ...each],
    planted: plantedIn(fault, { target, ofAll: ofAll[0] ?? "", counted: isList ? list.intro : opening }),
    facts: [],
  };
}

function listed(
  isWrong: boolean,
  { draw, language }: Setting,
): { readonly blocks: readonly ManuscriptBlock[]; readonly intro: string } {
  const items = draw.some("list/items", phrases(causesOfAction[language]), draw.between("list/count", 3, 5));
  const count = items.length + (isWrong ? draw.of("list/off", [-1, 1]) : 0);
  const opening = filled(draw.of("list/intro", phrases(listIntro[language])), {
    count: counted[language][count] ?? "",
  });
  return { blocks: [paragraph(opening), ...items.map(item)], intro: opening };
}

const causesOfAction: Wording = {
  sv: "gemensam introduktion|bättre schemaläggning|färre inköp utanför avtal|samordnad utbildning|digitala kallelser|kortare väntetider",
  en: "a common induction|better rosters|fewer purchases outside contracts|digital invitations|shorter waiting times",
};

function plantedIn(
  fault: string | null,
  { target, ofAll, counted }: { readonly target: string; readonly ofAll: string; readonly counted: string },
): Planted | null {
  switch (fault) {
    case "count-follows-list":
      return { rule: fault, also: [], place: counted };
    case "all-follows-each":
      return { rule: fault, also: [], place: ofAll, orAt: [target] };
    case "verdict-missing":
      return { rule: fault, also: ["count-follows-list"], place: target };
    default:
      return null;
  }
}
