import { phrase } from "./phrase.ts";

/** Which way a word says that something has gone, or how one thing stands to another. */
export type Direction = "up" | "down" | "same";

export interface DirectionWord {
  readonly direction: Direction;
  /** Characters of the text. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const words: Readonly<Record<Direction, string>> = {
  up: "öka(?:r|de|t|d|s)?|ökning(?:en|ar)?|stig(?:er|it)|höj(?:ts|s|des)|högre|fler|större|växt|vuxit|increas(?:ed|es|e)|rose|risen|grew|grown|higher",
  down: "minska(?:r|de|t|d|s)?|minskning(?:en|ar)?|sjunk(?:er|it)|sjönk|sänk(?:ts|s|tes)|lägre|färre|mindre|fallit|decreas(?:ed|es|e)|fell|fallen|declined|lower|fewer",
  same: String.raw`oförändra(?:d|t|de)|(?:på\s+)?(?:ungefär\s+)?(?:på\s+)?samma\s+nivå|i\s+nivå\s+med|i\s+linje\s+med|unchanged|in\s+line\s+with|at\s+the\s+same\s+level`,
};

const pattern = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?<up>${words.up})|(?<down>${words.down})|(?<same>${words.same}))(?![\p{L}])`,
  "giu",
);

/** All words of direction in a text, in order; `mer än` and `mindre än` before a figure are hedges and none. */
export function directionsIn(text: string): readonly DirectionWord[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, word] = [match.index, match[0]];
    if (/^mindre$/iu.test(word) && !/^\s+än\s+(?:under|i|vid|före|förra)/iu.test(text.slice(start + word.length)))
      return [];
    const { up, down } = match.groups ?? {};
    const direction = up === undefined ? (down === undefined ? "same" : "down") : "up";
    return [{ direction, start, end: start + word.length, word }];
  });
}

/** Words that turn a sentence around, or make of it a wish, a plan or a condition. */
export const unsure = phrase(
  "inte|ej|icke|varken|utan att|ska|skall|bör|målet är|för att|om|borde|not|nor|should|must|if|neither|to",
);
