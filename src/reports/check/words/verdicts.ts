import { oneLine } from "./one-line.ts";
import { phrase } from "./phrase.ts";

/** What is said of a goal or an assignment. */
export type Verdict = "met" | "partly" | "not_met";

const reached = String.raw`uppfyll(?:t|d|da|s|as|er|ts)?|uppnå(?:dd|dda|tt|s|r|tts)?|nå(?:dd|dda|tt|s|r|tts)|klara(?:t|d|de|s|ts)?|infria(?:d|t|s|ts)?|met|reached|achieved|fulfilled`;
const negation = String.raw`(?:inte|ej|icke|not|aldrig) (?:\p{L}+ ){0,2}?`;

const notMet = phrase(
  String.raw`${negation}(?:${reached})|(?:${reached}) (?:inte|ej|icke|not)|ouppfyll\p{L}+|röd\p{L}?|rött|red|missed|missas`,
);
const partly = phrase(
  String.raw`delvis|till viss del|till stor del|i hög grad|i huvudsak|i stort(?: sett)?|nästan|gul\p{L}?|gult|partly|partially|substantially|largely|mostly|nearly|yellow|amber`,
);
const met = phrase(String.raw`${reached}|grön\p{L}?|grönt|green`);

/** As a poor scan tears words apart: `No t met`, `Del vis uppfyllt`. */
const torn: readonly (readonly [Verdict, RegExp])[] = [
  ["not_met", new RegExp(`^(?:inte|ej|icke|not)(?:${reached})$`, "iu")],
  ["partly", new RegExp(`^(?:delvis|partly)(?:${reached})$`, "iu")],
];

/** The verdict that a text of a few words gives; null where it gives none. */
export function verdictIn(text: string): Verdict | null {
  if (notMet.test(text)) return "not_met";
  if (partly.test(text)) return "partly";
  const joined = text.replaceAll(/\s+/gu, "");
  const [verdict] = torn.find(([, pattern]) => pattern.test(joined)) ?? [];
  if (verdict !== undefined) return verdict;
  return met.test(text) ? "met" : null;
}

/** A cell that says more than this is a comment. */
const longest = 4;
const answers: readonly (readonly [Verdict, RegExp])[] = [
  ["met", /^(?:ja|yes)$/iu],
  ["not_met", /^(?:nej|no)$/iu],
];

/** The verdict of a table's cell; `Ja` and `Nej` are one below a head that asks for it, as `Uppnått`. Null where it gives none. */
export function verdictInCell(cell: string, head: string): Verdict | null {
  const text = oneLine(cell.replaceAll(/\([^)]*\)/gu, " "));
  if (text.split(" ").length > longest) return null;
  const answer = met.test(head) ? answers.find(([, pattern]) => pattern.test(text)) : undefined;
  return answer?.[0] ?? verdictIn(text);
}

/** What the verdict is about, as a sentence that gives one begins: `Uppdraget bedöms`, `Måluppfyllelse:`; null for other sentences. */
export function judgedIn(sentence: string): string | null {
  const match =
    /^(?:den\s+)?(?:(?:samlade?|sammanfattande|overall)\s+)?(?<what>uppdraget|målet|delmålet|indikatorn|åtgärden|aktiviteten|insatsen|projektet|the\s+(?:assignment|goal|target|objective|measure|activity|project))\s+(?:bedöms|anses|förväntas|beräknas|är|har|is|was|has|will)(?![\p{L}])/iu.exec(
      sentence,
    ) ??
    /^(?:(?:samlad|sammanfattande|overall)\s+)?(?<what>bedömning|status|måluppfyllelse|uppfyllelse|måluppföljning|assessment|progress)\s*:/iu.exec(
      sentence,
    );
  return match?.groups?.["what"]?.toLowerCase().replaceAll(/\s+/gu, " ") ?? null;
}
