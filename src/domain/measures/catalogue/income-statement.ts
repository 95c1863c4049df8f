import { amount, both, type StandardGroup } from "./standard.ts";

const authority = both(
  "Lag (2018:597) om kommunal bokföring och redovisning, 5 kap.",
  "Municipal Accounting Act (2018:597), chapter 5",
);

/** The rows of the statutory income statement. Income is positive and cost negative. */
export const incomeStatement: StandardGroup = {
  id: "income_statement",
  name: both("Resultaträkning", "Income statement"),
  measures: [
    amount({
      id: "operating_revenue",
      name: both("Verksamhetens intäkter", "Operating revenue"),
      better: "higher",
      definition: both(
        "Det som verksamheten har fått in: avgifter, försäljning, hyror och riktade bidrag. Skatter och generella bidrag ingår inte.",
        "What operations have brought in: fees, sales, rents and earmarked grants. Taxes and general grants are not in it.",
      ),
      authority,
    }),
    amount({
      id: "operating_costs",
      name: both("Verksamhetens kostnader", "Operating costs"),
      better: "higher",
      definition: both(
        "Kostnader för att driva verksamheten, utom avskrivningar. Anges med minus.",
        "What it has cost to run operations, without depreciation. Written with a minus.",
      ),
      authority,
    }),
    amount({
      id: "depreciation",
      name: both("Avskrivningar", "Depreciation"),
      better: "higher",
      definition: both(
        "Periodens del av vad anläggningar har kostat, och nedskrivningar. Anges med minus.",
        "The period's part of what fixed assets have cost, and write-downs. Written with a minus.",
      ),
      authority,
    }),
    amount({
      id: "net_operating_costs",
      name: both("Verksamhetens nettokostnader", "Net operating costs"),
      better: "higher",
      definition: both(
        "Det som ska betalas med skatter och generella bidrag: verksamhetens intäkter, kostnader och avskrivningar tillsammans.",
        "What taxes and general grants must pay for: operating revenue, costs and depreciation together.",
      ),
      formula: "operating_revenue + operating_costs + depreciation",
      authority,
    }),
    amount({
      id: "tax_revenue",
      name: both("Skatteintäkter", "Tax revenue"),
      better: "higher",
      definition: both(
        "Preliminär skatt för perioden och ändringar av slutavräkningen för tidigare år.",
        "Preliminary tax of the period, and changes of the final settlement of earlier years.",
      ),
      authority,
    }),
    amount({
      id: "general_grants",
      name: both("Generella statsbidrag och utjämning", "General grants and equalisation"),
      better: "higher",
      definition: both(
        "Statsbidrag utan villkor om vad de ska användas till, och utjämning mellan regioner eller kommuner: det som fås minus det som betalas.",
        "State grants that may be used for anything, and equalisation between regions or municipalities: what is received less what is paid.",
      ),
      authority,
    }),
    amount({
      id: "operating_result",
      name: both("Verksamhetens resultat", "Operating result"),
      better: "higher",
      definition: both(
        "Det som är kvar när skatter och generella bidrag har betalat nettokostnaderna.",
        "What is left when taxes and general grants have paid the net costs.",
      ),
      formula: "net_operating_costs + tax_revenue + general_grants",
      authority,
    }),
    amount({
      id: "financial_revenue",
      name: both("Finansiella intäkter", "Financial revenue"),
      better: "higher",
      definition: both(
        "Räntor, utdelningar och vinster på placeringar.",
        "Interest, dividends and gains on investments.",
      ),
      authority,
    }),
    amount({
      id: "financial_costs",
      name: both("Finansiella kostnader", "Financial costs"),
      better: "higher",
      definition: both(
        "Räntor på lån och pensioner, och förluster på placeringar. Anges med minus.",
        "Interest on loans and pensions, and losses on investments. Written with a minus.",
      ),
      authority,
    }),
    amount({
      id: "result_after_financial_items",
      name: both("Resultat efter finansiella poster", "Result after financial items"),
      better: "higher",
      definition: both(
        "Verksamhetens resultat och det finansiella nettot.",
        "The operating result and what is financial, net.",
      ),
      formula: "operating_result + financial_revenue + financial_costs",
      authority,
    }),
    amount({
      id: "extraordinary_items",
      name: both("Extraordinära poster", "Extraordinary items"),
      better: "higher",
      definition: both(
        "Intäkter minus kostnader av händelser som är ovanliga, stora och inte hör till verksamheten.",
        "Revenue less costs of what is unusual, large and not a part of operations.",
      ),
      authority,
    }),
    amount({
      id: "annual_result",
      name: both("Årets resultat", "Result of the year"),
      better: "higher",
      definition: both(
        "Allt som har kommit in minus allt som det har kostat. I ett delårsbokslut: periodens resultat.",
        "All that has come in less all that it has cost. In an interim report: the result of the period.",
      ),
      formula: "result_after_financial_items + extraordinary_items",
      authority,
    }),
  ],
};
