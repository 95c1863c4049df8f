import type { Figure } from "../figures/figure.ts";
import type { ColumnRole, TableColumn } from "./table.ts";

const added: ReadonlySet<ColumnRole> = new Set(["outcome", "budget", "forecast", "previous", "value", "deviation"]);
const rateUnits = new Set(["percent", "points", "score"]);
const rateWords =
  /%|(?<!\p{L})(?:andel\p{L}*|procent\p{L}*|index|hme|medel(?:värde|tal|ålder)|snitt|genomsnitt\p{L}*|median\p{L}*|kvot|nöjdhet|betyg|poäng|soliditet|frisknärvaro|personalomsättning|share|average|mean|ratio|rate|score)(?!\p{L})|\p{L}(?:index|grad|andel|kvot)(?!\p{L})|per (?:invånare|person|medarbetare|anställd|patient|besök|vårdtillfälle|plats|tjänst|årsarbetare|capita|employee|inhabitant)|i (?:snitt|medel)(?!\p{L})|^\s*medel\s*$/iu;
const absence = /frånvaro(?!.*(?:timmar|dagar|antal))|absence/iu;

/** Whether a name says that its figures can't be added up: a share, an index, a mean. */
export function isRateName(name: string): boolean {
  return rateWords.test(name.replaceAll(/[\s\u00ad]+/gu, " "));
}

/** Whether a column's figures are shares, marks or means. */
export function isRate({ text, unit }: Pick<TableColumn, "text" | "unit">): boolean {
  return (unit !== null && rateUnits.has(unit.kind)) || isRateName(text) || (unit === null && absence.test(text));
}

/** Whether rows of a column may be added up: money and counts may, per cents and marks may not. */
export function isAdded(column: Pick<TableColumn, "role" | "unit" | "text">): boolean {
  return added.has(column.role) && !isRate(column);
}

/** Whether a figure is in money of another scale than its column: it can't be reckoned with as it stands. */
export function isForeign(figure: Figure | null, column: Pick<TableColumn, "unit"> | undefined): boolean {
  const [own, unit] = [figure?.unit ?? null, column?.unit ?? null];
  return own?.kind === "money" && unit?.kind === "money" && own.scale !== unit.scale;
}
