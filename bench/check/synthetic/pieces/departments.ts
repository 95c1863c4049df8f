import type { Language } from "../../../../src/domain/text.ts";
import type { AmountRow } from "../amounts.ts";
import { amountPiece } from "./amount-piece.ts";
import { drawnNames, drawnRow, names, totalOf, withTotal, type Name } from "./rows.ts";

const departments: Readonly<Record<Language, readonly Name[]>> = {
  sv: names(`
    Område Norr = område Norr
    Område Syd = område Syd
    Ledning och stab = ledning och stab
    Lager och logistik = lager och logistik
    Mottagning och reception = mottagning och reception
    Teknik och drift = teknik och drift
    Utbildning = utbildningen
    Kundtjänst = kundtjänsten
    Beställningscentralen = beställningscentralen
    Projektkontoret = projektkontoret`),
  en: names(`
    Area North = area North
    Area South = area South
    Management = the management
    Logistics = the logistics
    Customer service = the customer service`),
};
const subtotals: Readonly<Record<Language, readonly [Name, Name]>> = {
  sv: [
    ["Summa verksamhet", "verksamheten"],
    ["Summa stöd", "stödet"],
  ],
  en: [
    ["Total operations", "the operations"],
    ["Total support", "the support"],
  ],
};
const total: Readonly<Record<Language, readonly Name[]>> = {
  sv: [
    ["Totalt", "totalt"],
    ["Summa", "summan"],
    ["Förvaltningen totalt", "förvaltningen totalt"],
  ],
  en: [["Total", "the total"]],
};

/** Net costs by department. */
export const departmentCosts = amountPiece({
  id: "departments",
  titles: {
    sv: ["Nettokostnad per område", "Utfall per verksamhet", "Kostnader per enhet", "Områdenas ekonomi"],
    en: ["Costs by department"],
  },
  measure: "outcome",
  never: ["income-statement-foots"],
  rows: (setting) => {
    const { draw, language } = setting;
    const size = { least: 3000, most: 120_000 };
    const rows = drawnNames(draw, "rows", departments[language], 3, 7).map((name) =>
      drawnRow(name, "cost", size, setting),
    );
    const all = draw.of("total", total[language]);
    return rows.length > 4 && draw.chance("subtotals", 0.3)
      ? inParts(rows, all, subtotals[language])
      : withTotal(rows, totalOf(all, rows), draw);
  },
});

/** Two parts with a subtotal each. */
function inParts(rows: readonly AmountRow[], all: Name, names: readonly [Name, Name]): readonly AmountRow[] {
  const middle = Math.ceil(rows.length / 2);
  const [first, second] = [rows.slice(0, middle), rows.slice(middle)];
  const [one, other] = [totalOf(names[0], first), totalOf(names[1], second)];
  return [...first, one, ...second, other, totalOf(all, [one, other])];
}
