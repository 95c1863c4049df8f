import type { Language } from "../../../../src/domain/text.ts";
import type { AmountRow } from "../amounts.ts";
import type { Setting } from "../setting.ts";
import { amountPiece } from "./amount-piece.ts";
import { drawnNames, drawnRow, names, totalOf, type Name } from "./rows.ts";

const income: Readonly<Record<Language, readonly Name[]>> = {
  sv: names(`
    Försäljning av tjänster = försäljningen av tjänster
    Patientavgifter = patientavgifterna
    Riktade bidrag = de riktade bidragen
    Hyresintäkter = hyresintäkterna
    Biljettintäkter = biljettintäkterna
    Övriga intäkter = de övriga intäkterna`),
  en: names(`
    Sales of services = the sales of services
    Fees = the fees
    Grants = the grants
    Rent received = the rent received`),
};
const costs: Readonly<Record<Language, readonly Name[]>> = {
  sv: names(`
    Personalkostnader = personalkostnaderna
    Inhyrd personal = den inhyrda personalen
    Läkemedel = läkemedlen
    Material och varor = material och varor
    Lokalkostnader = lokalkostnaderna
    Transporter = transporterna
    Livsmedel = livsmedlen
    IT-tjänster = IT-tjänsterna
    Övriga kostnader = de övriga kostnaderna`),
  en: names(`
    Staff costs = the staff costs
    Hired staff = the hired staff
    Pharmaceuticals = the pharmaceuticals
    Premises = the premises
    Transport = the transport
    Other costs = the other costs`),
};
interface Totals {
  readonly income: readonly Name[];
  readonly costs: readonly Name[];
  readonly net: readonly Name[];
  readonly depreciation: Name;
  readonly grant: readonly Name[];
  readonly result: readonly Name[];
}
const named: Readonly<Record<Language, Totals>> = {
  sv: {
    income: names(`
      Verksamhetens intäkter = verksamhetens intäkter
      Summa intäkter = intäkterna
      Totala intäkter = intäkterna`),
    costs: names(`
      Verksamhetens kostnader = verksamhetens kostnader
      Summa kostnader = kostnaderna
      Totala kostnader = kostnaderna`),
    net: names(`
      Verksamhetens nettokostnad = nettokostnaden
      Nettokostnad = nettokostnaden`),
    depreciation: ["Avskrivningar", "avskrivningarna"],
    grant: names(`
      Regionbidrag = regionbidraget
      Landstingsbidrag = bidraget`),
    result: names(`
      Resultat = resultatet
      Periodens resultat = resultatet
      Årets resultat = resultatet`),
  },
  en: {
    income: [["Total income", "the income"]],
    costs: [["Total costs", "the costs"]],
    net: [["Net cost", "the net cost"]],
    depreciation: ["Depreciation", "the depreciation"],
    grant: [["Regional grant", "the regional grant"]],
    result: [["Net result", "the result"]],
  },
};

/** An income statement of one to four levels. */
export const statement = amountPiece({
  id: "statement",
  titles: {
    sv: ["Resultaträkning", "Ekonomiskt utfall", "Periodens resultat", "Driftsredovisning"],
    en: ["Income statement"],
  },
  measure: "outcome",
  never: [],
  rows: (setting) => (setting.convention === "plain" ? null : rowsOf(setting)),
});

function rowsOf(setting: Setting): readonly AmountRow[] {
  const { draw, language } = setting;
  const of = named[language];
  const [incomeSize, costSize] = [
    { least: 2000, most: 90_000 },
    { least: 4000, most: 240_000 },
  ];
  const earned = drawnNames(draw, "income", income[language], 2, 3).map((name) =>
    drawnRow(name, "income", incomeSize, setting),
  );
  const spent = drawnNames(draw, "costs", costs[language], 3, 6).map((name) =>
    drawnRow(name, "cost", costSize, setting),
  );
  const result = draw.of("result", of.result);
  const shape = draw.of("shape", ["flat", "two", "two", "depreciation", "net"]);
  if (shape === "flat") return [...earned, ...spent, totalOf(result, [...earned, ...spent])];
  const [allEarned, allSpent] = [
    totalOf(draw.of("income-total", of.income), earned),
    totalOf(draw.of("cost-total", of.costs), spent),
  ];
  const totals = [...earned, allEarned, ...spent, allSpent];
  if (shape === "two") return [...totals, totalOf(result, [allEarned, allSpent])];
  const worn = drawnRow(of.depreciation, "cost", { least: 1000, most: 20_000 }, setting);
  if (shape === "depreciation") return [...totals, worn, totalOf(result, [allEarned, allSpent, worn])];
  const net = totalOf(draw.of("net", of.net), [allEarned, allSpent, worn]);
  const grant = drawnRow(draw.of("grant", of.grant), "income", { least: 50_000, most: 400_000 }, setting);
  return [...totals, worn, net, grant, totalOf(result, [net, grant])];
}
