import { remembered } from "#domain/lazy.ts";

import type { CheckedSection } from "../section.ts";
import { likenessOf } from "./likeness.ts";
import { maySharePeriod } from "./period.ts";
import { agreeInSize, textSubjects, type Subject } from "./subject.ts";
import type { Disagreement } from "./twice-in-tables.ts";

/** What is said twice in running text, in the same words and with different figures; quiet where more than two values are said. */
export function twiceInText(sections: readonly CheckedSection[]): readonly Disagreement[] {
  const inSummary = new Set(sections.filter(isSummary).flatMap(({ subjects }) => subjects));
  const said = textSubjects(sections).filter(
    ({ name, kind, measure }) => name.length > 0 && kind !== null && measure.form !== "unclear",
  );
  const groups = Map.groupBy(said, keyOf);
  return [...groups.values()].flatMap((group) => {
    const values = group.length < 2 ? [] : distinct(group);
    const [one, other] = values;
    if (one === undefined || other === undefined || values.length > 2) return [];
    if (!maySharePeriod(one.period, other.period) || one.place.block === other.place.block) return [];
    const isSurer = one.name.length > 1;
    const likeness = likenessOf(one, other);
    const isFar = likeness === "far";
    if (likeness === "cut") return [];
    if (isFar && !(isSurer && one.opens && other.opens && inSummary.has(one) !== inSummary.has(other))) return [];
    const [shown, against] = rarer(group, one, other);
    return [{ shown, against, kind: "value", confidence: isSurer ? 0.7 : 0.5 }];
  });
}

const keyOf = remembered(({ name, kind, measure: { form, basis } }: Subject): string =>
  [kind, form, basis, ...name.toSorted()].join(" "),
);

/** What a summary tells of is told of again, in the section that it sums up. */
const isSummary = remembered(({ heading }: CheckedSection): boolean =>
  /sammanfatt|i korthet|summary|in brief|highlights/iu.test(heading?.text ?? ""),
);

/** Three at most: more is not asked for. */
function distinct(group: readonly Subject[]): readonly Subject[] {
  const values: Subject[] = [];
  for (const subject of group) {
    if (values.length > 2) break;
    if (!values.some((value) => agreeInSize(value, subject))) values.push(subject);
  }
  return values;
}

/** What is said least often is the more likely to be wrong; the later where both are said as often. */
function rarer(group: readonly Subject[], one: Subject, other: Subject): readonly [Subject, Subject] {
  const ofOne = group.filter((subject) => agreeInSize(subject, one)).length;
  return ofOne * 2 < group.length ? [one, other] : [other, one];
}
