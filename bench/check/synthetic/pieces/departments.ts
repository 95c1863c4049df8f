import type { Language } from "../../../../src/domain/text.ts";
import { amountPiece } from "./amount-piece.ts";
import { drawnNames, drawnRow, names, totalOf, type Name } from "./rows.ts";

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
    return [...rows, totalOf(draw.of("total", total[language]), rows)];
  },
});
