import type { LocalText } from "#domain/text.ts";

import type { SourceValue } from "../extract.ts";
import { facetsOf, type FacetDefinition } from "../facets.ts";
import type { Book } from "./book.ts";
import { byNumber } from "./entry.ts";
import type { LedgerReading, LedgerValue } from "./year.ts";

/** What the format itself calls the dimensions that it has numbers for. */
const reserved: Readonly<Record<string, LocalText>> = {
  1: { sv: "Resultatenhet", en: "Cost centre" },
  2: { sv: "Kostnadsbärare", en: "Cost unit" },
  6: { sv: "Projekt", en: "Project" },
  7: { sv: "Anställd", en: "Employee" },
  8: { sv: "Kund", en: "Customer" },
  9: { sv: "Leverantör", en: "Supplier" },
  10: { sv: "Faktura", en: "Invoice" },
};

const dimensionFacet = (dimension: string): string => `dim:${dimension}`;

/** The names of a value: its account, its objects, whether it is outcome or budget and, where both are read, change or balance. */
export function namesOf(value: LedgerValue, { hasBalances }: LedgerReading): SourceValue["names"] {
  const { account, objects, scenario, figure } = value;
  return {
    account,
    ...Object.fromEntries(
      objects.flatMap(({ dimension, object }) => (object === "" ? [] : [[dimensionFacet(dimension), object]])),
    ),
    scenario,
    ...(hasBalances ? { figure } : {}),
  };
}

/** The facets of a ledger, with what its own names are called. */
export function ledgerFacets(book: Book, values: readonly LedgerValue[], named: readonly SourceValue[]) {
  const dimensions = new Set(values.flatMap(({ objects }) => objects.map(({ dimension }) => dimension)));
  return facetsOf(
    [
      {
        id: "account",
        name: { sv: "Konto", en: "Account" },
        likely: "account",
        labelOf: (account) => filled(book.accounts.get(account)),
      },
      ...[...dimensions].toSorted(byNumber).map((dimension) => dimensionDefinition(book, dimension)),
      { id: "scenario", name: { sv: "Scenario", en: "Scenario" }, likely: "scenario" },
      { id: "figure", name: { sv: "Förändring eller saldo", en: "Change or balance" }, likely: "measure" },
    ],
    named,
  );
}

function dimensionDefinition(book: Book, dimension: string): FacetDefinition {
  const own = filled(book.dimensions.get(dimension));
  const name = own === null ? (reserved[dimension] ?? { sv: `Dimension ${dimension}` }) : { sv: own };
  return {
    id: dimensionFacet(dimension),
    name,
    likely: dimension === "1" ? "unit" : null,
    labelOf: (object) => filled(book.objects.get(dimension)?.get(object)),
  };
}

function filled(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}
