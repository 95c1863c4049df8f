import type { Language } from "../../../../src/domain/text.ts";
import { amountPiece } from "./amount-piece.ts";
import { drawnNames, drawnRow, names, totalOf, withTotal, type Name } from "./rows.ts";

const projects: Readonly<Record<Language, readonly Name[]>> = {
  sv: names(`
    Röntgenutrustning = röntgenutrustningen
    Diskmaskiner = diskmaskinerna
    Elfordon = elfordonen
    Nätverk = nätverket
    Sängar och liftar = sängar och liftar
    Ombyggnad av kök = ombyggnaden av köket
    Passersystem = passersystemet
    Solceller = solcellerna`),
  en: names(`
    Imaging equipment = the imaging equipment
    Electric vehicles = the electric vehicles
    Network = the network
    Kitchen = the kitchen`),
};
const sums: Readonly<Record<Language, Name>> = { sv: ["Summa", "summan"], en: ["Total", "the total"] };

/** What is bought, with its frame and the year's forecast. */
export const investments = amountPiece({
  id: "investments",
  titles: { sv: ["Investeringar", "Investeringsprognos", "Årets investeringar"], en: ["Investments"] },
  measure: "forecast",
  never: ["income-statement-foots", "percent-missing", "total-sign"],
  rows: (setting) => {
    const { draw, language } = setting;
    const size = { least: 400, most: 42_000 };
    const rows = drawnNames(draw, "rows", projects[language], 3, 5).map((name) =>
      drawnRow(name, "cost", size, setting),
    );
    return withTotal(rows, totalOf(sums[language], rows), draw);
  },
});
