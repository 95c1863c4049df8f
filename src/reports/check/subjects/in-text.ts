import type { Figure } from "../figures/figure.ts";
import { textPlace } from "../places.ts";
import type { Passage } from "../section.ts";
import { oneLine } from "../words/one-line.ts";
import { measureSaid, unclear } from "./measure.ts";
import { namingStems } from "./naming.ts";
import { periodIn } from "./period.ts";
import { extentOf, namesSeveral, type Subject } from "./subject.ts";

/** Words that begin another clause than the figure's. */
const clause =
  /[,;:()–]\s|(?<!\p{L})(?:men|medan|varav|vilket|vilka|(?<!vad )som|där|då|eftersom|utan|på grund av|pga\.?|till följd av|beroende på|jämfört med|but|while|which|because|due to|of which)(?!\p{L})/giu;
const clauseOrMore = new RegExp(`${clause.source}|(?<!\\p{L})(?:samt|och|and)(?!\\p{L})`, "iu");
const belongs = String.raw`(?:av (?:\p{L}+ ){1,3})?(?:(?:hör|hänförs|kan hänföras|går) till|ligger på)|(?:(?:is|are) )?(?:attributable|related) to|(?:relates?|belongs?) to`;
/** What a figure is of may come after it: `+4,0 mnkr på personalkostnaderna`, `4,0 mnkr avser hyror`. */
const ofWhat = new RegExp(
  String.raw`^\s*(?:i (?:överskott|underskott|avvikelse) )?(?:på|för|inom|hos|bland|avseende|gällande|avser|gäller|rör|${belongs}|till(?! följd| \p{L}+ del)|for|in|on|concerns?)\s(?:[^\s,;:.()]+\s?){1,5}`,
  "iu",
);
const firstOfIt = new RegExp(String.raw`^\s*(?:${belongs}|\p{L}+)\s`, "iu");
const directly = /^\s*(?:[^\s,;:.()\d]+\s?){1,5}/u;
const concerns = /(?<!\p{L})(?:avser|gäller|rör|concerns?)$/iu;
const stopsName =
  /(?<!\p{L})(?:är|var|blev|har|hade|ska|kan|kommer|uppgår|uppgick|beror|då|vid|per|efter|till|av|från|och|samt|is|was|has|had|will|by|of|from|to)(?!\p{L})/iu;

/** A part of what is told of before it has that name, but is not it: `550 chefer, där 41 procent är kvinnor`. */
const partOf = /(?<!\p{L})(?:där|varav|av (?:vilka|dem|dessa)|where|of (?:which|whom|these))$/iu;
/** What is left out of the figure, or causes it, is not what it is of. */
const apart =
  /(?<!\p{L})(?:trots|exklusive|exkl|förutom|utöver|bortsett från|tack vare|genom|excluding|despite)(?!\p{L})/iu;

/** What each figure of a sentence is a figure of, by the words of its own clause. `above` is the heading it stands under, `previous` the sentence before it. */
export function subjectsOfPassage(passage: Passage, above: string, previous: Passage | null): readonly Subject[] {
  if (passage.role === "heading") return [];
  const opens = passage.start === 0 || previous?.block !== passage.block || previous.figures.length > 0;
  let [from, inherited]: [number, readonly string[]] = [0, []];
  return passage.figures.map((figure, index) => {
    const [start, end] = [figure.start - passage.start, figure.end - passage.start];
    const unitEnd = end + unitLength(passage.text.slice(end), figure);
    const next = (passage.figures[index + 1]?.start ?? passage.end) - passage.start;
    const rest = passage.text.slice(unitEnd, Math.max(unitEnd, next));
    const before = oneLine(passage.text.slice(from, start));
    const following = nameAfter(rest, concerns.test(before));
    const after = oneLine(rest.slice(0, firstClause(rest)));
    const own = [...new Set([...clauseName(before), ...namingStems(following)])];
    const name = own.length === 0 ? inherited : own;
    from = unitEnd + following.length;
    inherited = name;
    const said = measureSaid(before, after);
    const isForecast =
      said.basis === "outcome" && /prognos|forecast/iu.test(`${above} ${passage.text.slice(0, start)}`);
    return {
      figure,
      place: textPlace(passage, figure),
      shown: oneLine(`${lastWords(before)} ${passage.text.slice(start, unitEnd)}${following}`),
      words: `${before} # ${after}`,
      name,
      about: [],
      isJoint: namesSeveral(`${before} # ${oneLine(following)}`),
      opens,
      measure:
        apart.test(before) || (own.length === 0 && partOf.test(before))
          ? unclear
          : isForecast
            ? { ...said, basis: "forecast" }
            : said,
      ...extentOf(figure, figure.unit),
      period: periodIn(`${before} # ${after}`),
      direction: directionOf(figure, `${before} ${after}`),
    };
  });
}

function unitLength(rest: string, { unit }: Figure): number {
  if (unit === null) return 0;
  const at = rest.indexOf(unit.printed);
  return at < 0 || at > 3 ? 0 : at + unit.printed.length;
}

/** `isDirect`: a word before the figure says already that what follows is what it is of. */
function nameAfter(rest: string, isDirect: boolean): string {
  const [whole = ""] = (isDirect ? directly : ofWhat).exec(rest) ?? [];
  const first = isDirect ? 0 : (firstOfIt.exec(whole)?.[0].length ?? 0);
  const stop = stopsName.exec(whole.slice(first));
  return whole.slice(0, stop === null ? whole.length : first + stop.index);
}

const firstClause = (text: string): number => text.search(clauseOrMore) + 1 || text.length;

/** The stems of the last clause that names anything. */
function clauseName(before: string): readonly string[] {
  const starts = [0, ...[...before.matchAll(clause)].map(({ index, 0: word }) => index + word.length)];
  for (const start of starts.toReversed()) {
    const name = namingStems(before.slice(start));
    if (name.length > 0) return name;
  }
  return [];
}

/** As much of what stands before a figure as shows what it is of. */
const lastWords = (text: string): string => text.split(" ").slice(-6).join(" ");

function directionOf({ sign }: Figure, said: string): Subject["direction"] {
  if (/underskott|negativ|sämre|deficit|worse/iu.test(said)) return -1;
  if (/överskott|positiv|bättre|surplus|better/iu.test(said)) return 1;
  return sign === null ? null : sign === "+" ? 1 : -1;
}
