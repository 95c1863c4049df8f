import type { TableColumn } from "../tables/table.ts";

/** What of a thing a figure tells: how much it is, how far it is from budget, how much it has changed. `unclear` is never matched. */
export interface Measure {
  readonly form: "amount" | "deviation" | "change" | "unclear";
  readonly basis: "outcome" | "budget" | "forecast" | "previous" | "target" | "unclear";
}

export const unclear: Measure = { form: "unclear", basis: "unclear" };

const deviation =
  /avvik|överskott|underskott|överskrid|underskrid|(?:än|mot|till|med|från|över|under) (?:\p{L}+ ){0,2}\p{L}*budget(?:en|et|erats?(?=\s*(?:#|$|[.,;)])))?(?!\p{L})|deviat|variance|surplus|deficit|(?:than|over|under|above|below|against|with|from) (?:the )?budget/iu;
const change =
  /(?<!\p{L})(?:ök(?:a|ar|as|ade|at|ats|ning\p{L}*)|minsk\p{L}*|förändr\p{L}*|förbättr\p{L}*|försämr\p{L}*|skillnad\p{L}*|stig(?:it|er)|steg|sjunk(?:it|er)|sjönk|increas\p{L}*|decreas\p{L}*|chang\p{L}*|differ\p{L}*|rose|fell|grew)(?!\p{L})/iu;
const comparative =
  /(?<!\p{L})(?:lägre|högre|mindre|färre|fler|mer|bättre|sämre|lower|higher|less|fewer|more|better|worse)(?!\p{L})/iu;
const toFigure = /(?<!\p{L})(?:till|to)(?: (?:cirka|ca|drygt|knappt|nästan|about))?\s*$/iu;
/** What it has come to, whatever is said of the way there: `har minskat och ligger nu på 5,8 procent`. */
const atFigure =
  /(?<!\p{L})(?:(?:ligger|låg|legat|stannade|landade)(?: (?:den|det|de|nu|då|kvar|fortsatt|idag|i dag|därmed))? (?:på|vid)|(?:is|was) at)(?: (?:cirka|ca|drygt|knappt|nästan|about))?\s*$/iu;
const fromFigure = /(?<!\p{L})(?:från|from)(?: (?:cirka|ca|drygt|knappt|nästan|about))?\s*$/iu;

const byFigure =
  /(?<!\p{L})(?<!(?:högst|lägst|störst|minst) )(?:med|by)(?: (?:cirka|ca|drygt|knappt|nästan|about))?\s*$/iu;

const bases: readonly (readonly [Measure["basis"], RegExp])[] = [
  ["forecast", /prognos|beräkna|förvänta|årets slut|forecast|expected/iu],
  ["budget", /budget|(?<!\p{L})(?:ram|ramen)(?!\p{L})/iu],
  ["target", /(?<!\p{L})mål(?:et|värde|värdet|nivå|nivån)?(?!\p{L})|target/iu],
  ["previous", /föregående|förra|fjol|(?:motsvarande|samma) (?:period|tid)|tidigare|previous|last year/iu],
];

/** `Till mer än 136`: how exact the figure is, and no comparison. */
const hedgeAtEnd = /\s(?:mer|fler|mindre|färre|more|less|fewer) (?:än|than)\s*$/iu;

/** By the words around a figure in running text; `upToIt` ends where it begins. */
export function measureSaid(upToIt: string, after: string): Measure {
  const before = upToIt.replace(hedgeAtEnd, "");
  const said = `${before} # ${after}`;
  if (fromFigure.test(before)) return { form: "amount", basis: "previous" };
  const form = deviation.test(said)
    ? change.test(said) && !/avvik/iu.test(said)
      ? "unclear"
      : "deviation"
    : formWithoutBudget(before, said);
  if (form === "unclear" || form === "change") return { form, basis: "outcome" };
  const found = bases.filter(([, pattern]) => pattern.test(said)).map(([basis]) => basis);
  if (form === "deviation") return { form, basis: found.includes("forecast") ? "forecast" : "outcome" };
  const [basis = "outcome", ...more] = found;
  return { form, basis: more.length > 0 ? "unclear" : basis };
}

function formWithoutBudget(before: string, said: string): Measure["form"] {
  if (toFigure.test(before) || atFigure.test(before)) return "amount";
  if (byFigure.test(before) || change.test(said)) return "change";
  return comparative.test(said) ? "unclear" : "amount";
}

/** By a column's role and head, and by the table's other columns; null where its figures are no quantities. */
export function measureOfColumn(
  { role, text, relation }: TableColumn,
  columns: readonly TableColumn[],
): Measure | null {
  switch (role) {
    case "outcome":
    case "budget":
    case "forecast":
    case "previous":
    case "target":
      return { form: "amount", basis: role };
    case "value":
    case "share":
      return { form: "amount", basis: "outcome" };
    case "deviation":
    case "deviation_percent": {
      const roles = new Set(columns.map((column) => column.role));
      const of = relation === null ? [] : [columns[relation.first]?.role, columns[relation.second]?.role];
      const isForecast = of.includes("forecast") || (roles.has("forecast") && !roles.has("outcome"));
      const hasPlan = roles.has("budget") || roles.has("forecast");
      return differenceSaid(text.toLowerCase().replaceAll(/[\s\u00ad-]/gu, ""), hasPlan, isForecast);
    }
    default:
      return null;
  }
}

function differenceSaid(head: string, hasPlan: boolean, isForecast: boolean): Measure {
  const isChange = /förändring|ökning|minskning|change/u.test(head) || (!hasPlan && !/avvik|deviat|varian/u.test(head));
  if (isChange) return { form: "change", basis: "outcome" };
  return { form: "deviation", basis: isForecast || /prognos|forecast/u.test(head) ? "forecast" : "outcome" };
}
