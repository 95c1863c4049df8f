import type { UnitRound } from "./draft.ts";
import { lackId } from "./places.ts";

/** What is lacking before a unit can submit, each with the way to where it is written. */
export function Lacks({ page }: { readonly page: UnitRound }) {
  const names = new Map([...page.items, ...page.deviations, ...page.questions].map((one) => [one.subject, one.name]));
  return (
    <ul className="lacks">
      {page.lacking.map((lack) => (
        <li key={`${lack.kind} ${lack.subject}`}>
          <a href={`#${lackId(lack)}`}>{names.get(lack.subject) ?? lack.subject}</a>
          <small>{lack.text}</small>
        </li>
      ))}
    </ul>
  );
}
