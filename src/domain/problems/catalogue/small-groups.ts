import type { CatalogueEntries } from "./entry.ts";

/** What is said of groups of persons that are too small to be told of. */
export const smallGroupsEntries = {
  "not-a-count-of-persons": {
    severity: "error",
    sv: {
      message: "”{measure}” räknar inte personer, och kan inte avgöra vilka grupper som är små.",
      advice: "Ange ett mått med måttenheten persons, till exempel antalet anställda.",
    },
    en: {
      message: "“{measure}” does not count persons, and cannot tell which groups are small.",
      advice: "Name a measure of the unit persons, such as the number of employees.",
    },
  },
  "persons-not-counted": {
    severity: "error",
    sv: {
      message:
        "”{measure}” gäller enskilda personer, men det är inte sagt vilket mått som räknar dem. Inga värden visas.",
      advice: "Ange måttets id i workspace.yaml, vid nyckeln persons under smallGroups.",
    },
    en: {
      message:
        "“{measure}” tells of single persons, but it is not said which measure counts them. No values are shown.",
      advice: "Name the id of the measure in workspace.yaml, at the key persons below smallGroups.",
    },
  },
  "small-group": {
    severity: "warning",
    sv: {
      message: "{query} visas inte: {hidden}. Det behövs minst {threshold} personer.",
      advice: "Visa värdet för en större enhet, en längre period eller utan uppdelning.",
    },
    en: {
      message: "{query} is not shown: {hidden}. At least {threshold} persons are needed.",
      advice: "Show the value for a larger unit, a longer period or without the cut.",
    },
  },
} as const satisfies CatalogueEntries;
