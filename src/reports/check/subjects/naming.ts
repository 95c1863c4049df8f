import { wordsOf } from "../words/akin.ts";
import { isMonth } from "../words/months.ts";
import { stemOf } from "../words/stem.ts";

/** Words of scenario, time, unit and telling say which figure of a thing it is, and not which thing: whole, as they begin, and compounds. */
const whole = new Set(
  [
    "ack samla totala samtliga delsumma mål målet föregående förra årets året åren år års slut hela totalt utf bud diff",
    "visar visade visas ligger ligga låg blev bli blir består ger gav öka ökar ökade ökat ökats sjönk stiger stigit steg väntas",
    "högre lägre mer mindre färre fler bättre sämre största kronor kr tkr kkr mnkr mkr msek personer stycken st",
    "vilket vilken denna denne detta dess dessa deras dock det den de gäller avser varav hör rör framgår ovan när vi vår våra sin",
    "något nästan drygt knappt cirka vidare nu sam samma divisionen divisionens förvaltningen förvaltningens nämnden nämndens",
    "enheten enhetens regionen regionens outcome surplus deficit expected variance actual during previous year period million",
    "thousand shows showed shown came comes concern concerns as said above which whole all",
  ].flatMap((line) => line.split(" ")),
);
const begun =
  /^(?:ackumulera|samlad|sammanlag|sammantag|totalvärde|ekonomisk|positiv|negativ|utfall|överskott|underskott|överskrid|underskrid|överstig|understig|indikator|belopp|målvärde|period|tertial|kvartal|helår|bedömning|redovisa|rapportera|uppgå|uppgi|utgör|ökning|minsk|sjunk|förändr|beräkna|förvänta|jämför|motsvara|procent|främst|differens|skillnad|forecast|deviat|amount|decreas|increas)/u;
const compound = /budget|prognos|avvik/u;

function isTelling(word: string): boolean {
  return whole.has(word) || begun.test(word) || compound.test(word) || isMonth(word);
}

/** The stems of a row's name; a sole letter is one, as `K` and `M` are for women and men. */
export function rowStems(name: string): readonly string[] {
  const letter = /^\P{L}*(?<letter>\p{L})\P{L}*$/u.exec(name)?.groups?.["letter"];
  return letter === undefined ? namingStems(name) : [letter.toLowerCase()];
}

/** Years of age, which tell groups apart that are called the same. */
const ages = /(?<![\d.,])\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?=\s?(?:år|years)(?!\p{L}))/giu;

/** The stems of the words that tell which thing a text is about, and the years of age in it, once each. */
export function namingStems(text: string): readonly string[] {
  const words = wordsOf(text).filter((word) => !isTelling(word));
  return [...new Set([...words.map(stemOf), ...(text.match(ages) ?? []).map((age) => age.replaceAll(/\D+/gu, "-"))])];
}
