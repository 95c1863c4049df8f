import type { TableColumn } from "../tables/table.ts";

/** What of a thing a figure tells: how much it is, how far it is from budget, how much it has changed. `unclear` is never matched. */
export interface Measure {
  readonly form: "amount" | "deviation" | "change" | "unclear";
  readonly basis: "outcome" | "budget" | "forecast" | "previous" | "target" | "unclear";
}

export const unclear: Measure = { form: "unclear", basis: "unclear" };

const deviation =
  /avvik|överskott|underskott|överskrid|underskrid|(?:än|mot|till) (?:\p{L}+ ){0,2}\p{L}*budget|(?:över|under) (?:\p{L}+ ){0,2}\p{L}*budget|deviat|variance|surplus|deficit|(?:than|over|under|above|below|against) (?:the )?budget/iu;
const change =
  /(?<!\p{L})(?:ök(?:a|ar|as|ade|at|ats|ning\p{L}*)|minsk\p{L}*|förändr\p{L}*|skillnad\p{L}*|stig(?:it|er)|steg|sjunk(?:it|er)|sjönk|increas\p{L}*|decreas\p{L}*|chang\p{L}*|differ\p{L}*|rose|fell|grew)(?!\p{L})/iu;
const comparative = /(?<!\p{L})(?:lägre|högre|mindre|färre|fler|mer|lower|higher|less|fewer|more)(?!\p{L})/iu;
const toFigure = /(?<!\p{L})(?:till|from|från|to)(?: (?:cirka|ca|drygt|knappt|nästan|about))?\s*$/iu;

const bases: readonly (readonly [Measure["basis"], RegExp])[] = [
  ["forecast", /prognos|beräkna|förvänta|årets slut|forecast|expected/iu],
  ["budget", /budget|(?<!\p{L})(?:ram|ramen)(?!\p{L})/iu],
  ["target", /(?<!\p{L})mål(?:et|värde|värdet|nivå|nivån)?(?!\p{L})|target/iu],
  [
    "previous",
    /föregående|förra|fjol|(?:motsvarande|samma) (?:period|tid)|tidigare|previous|last year|(?<!\p{L})låg(?!\p{L})/iu,
  ],
];

/** By the words around a figure in running text; `before` ends where it begins. */
export function measureSaid(before: string, after: string): Measure {
  const said = `${before} # ${after}`;
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
  if (toFigure.test(before)) return "amount";
  if (change.test(said)) return "change";
  return comparative.test(said) ? "unclear" : "amount";
}

/** By a column's role and head; null where its figures are no quantities. `hasPlan`: the table has a budget or a forecast. */
export function measureOfColumn({ role, text }: Pick<TableColumn, "role" | "text">, hasPlan: boolean): Measure | null {
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
    case "deviation_percent":
      return differenceSaid(text.toLowerCase().replaceAll(/[\s\u00ad-]/gu, ""), hasPlan);
    default:
      return null;
  }
}

function differenceSaid(head: string, hasPlan: boolean): Measure {
  const isChange = /förändring|ökning|minskning|change/u.test(head) || (!hasPlan && !/avvik|deviat|varian/u.test(head));
  if (isChange) return { form: "change", basis: "outcome" };
  return { form: "deviation", basis: /prognos|forecast/u.test(head) ? "forecast" : "outcome" };
}
