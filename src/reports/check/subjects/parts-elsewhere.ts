import type { CheckedSection } from "../section.ts";
import { namingStems } from "./naming.ts";
import { maySharePeriod } from "./period.ts";
import { agreeInSize, type Subject } from "./subject.ts";

/** A deviation whose causes a section names, and what the report says elsewhere that each of them is. */
export interface NamedParts {
  readonly total: Subject;
  readonly parts: readonly Subject[];
}

const attributed = /(?<!\p{L})(?:beror|orsak\p{L}*|förklar\p{L}*|främst|due|explained|mainly)(?!\p{L})/iu;

/** Kinds of costs and income: what a result is made of. */
const isItem = ({ name }: Subject): boolean => name.some((stem) => /kostnad|intäkt|avskriv|cost|income/u.test(stem));

/** Surpluses and the parts that are named for them, where the report has no deficit at all that could make up the difference. */
export function partsElsewhere(sections: readonly CheckedSection[]): readonly NamedParts[] {
  const deviations = sections.flatMap(({ subjects }) =>
    subjects.filter(({ measure, kind }) => measure.form === "deviation" && kind === "money"),
  );
  const deficits = new Set(deviations.flatMap(({ direction, measure }) => (direction === -1 ? [measure.basis] : [])));
  const surpluses = deviations.filter(({ direction, measure }) => direction === 1 && !deficits.has(measure.basis));
  const items = sameThroughout(surpluses.filter(isItem));
  if (items.length < 2) return [];
  return sections.flatMap(({ passages, subjects }) => {
    const total = subjects.find(
      (subject) => subject.place.row === null && surpluses.includes(subject) && !isItem(subject),
    );
    const text = passages.map((passage) => passage.text).join("\n");
    if (total === undefined || !attributed.test(text)) return [];
    const stems = new Set(namingStems(text));
    const parts = items.filter(
      (item) =>
        item.measure.basis === total.measure.basis &&
        maySharePeriod(item.period, total.period) &&
        item.name.every((stem) => stems.has(stem)),
    );
    return parts.length < 2 ? [] : [{ total, parts }];
  });
}

/** Each item once, if the report says the same of it everywhere. */
function sameThroughout(items: readonly Subject[]): readonly Subject[] {
  const groups = Map.groupBy(items, ({ name, measure }) => [measure.basis, ...name.toSorted()].join(" "));
  return [...groups.values()].flatMap(([first, ...more]) =>
    first !== undefined && more.every((other) => agreeInSize(first, other)) ? [first] : [],
  );
}
