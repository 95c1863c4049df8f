import type { CatalogueEntries } from "./entry.ts";

/** What is said of measures that are chosen from the catalogue. */
export const standardMeasuresEntries = {
  "unknown-standard-measure": {
    severity: "error",
    sv: {
      message: "Måttet ”{id}” finns inte i måttkatalogen.",
      advice:
        "Menade du ”{nearest}”? docs/measures.md visar de mått som finns. Ett eget mått skrivs med id i stället för catalogue.",
    },
    en: {
      message: "There is no measure “{id}” in the catalogue.",
      advice:
        "Did you mean “{nearest}”? docs/measures.md shows those there are. A measure of your own is written with id instead of catalogue.",
    },
  },
  "unknown-edition": {
    severity: "error",
    sv: {
      message: "Måttkatalogen har inte versionen {version} av ”{measure}”. Måttet har inte lästs.",
      advice: "De versioner som finns är {known}. Är versionen nyare än så behöver programmet uppgraderas.",
    },
    en: {
      message: "The catalogue has no version {version} of “{measure}”. The measure has not been read.",
      advice: "The versions there are: {known}. Where the version is newer than those, the program has to be upgraded.",
    },
  },
  "not-an-input": {
    severity: "error",
    sv: {
      message: "”{measure}” beräknas inte av ”{id}”.",
      advice: "Det som kan bytas ut är {known}.",
    },
    en: {
      message: "“{measure}” is not worked out of “{id}”.",
      advice: "What can be replaced: {known}.",
    },
  },
} as const satisfies CatalogueEntries;
