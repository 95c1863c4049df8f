import { measuresOfPersons } from "../../measures/small-groups.ts";
import { rational } from "../../quantities/rational.ts";
import type { Cube, Explanation } from "../cube.ts";
import type { Evaluation } from "../evaluation.ts";
import type { AbsentReason, Answer, Query } from "../query.ts";
import type { CubeInput } from "../state.ts";
import type { PlacedTree } from "../trees.ts";
import { balancesOf, type Counted, type Meaning } from "./balances.ts";
import { groupsBehind, groupsOfFact, isSmall, reasonToHide, type Group, type Guard } from "./groups.ts";
import { suppressed } from "./suppress.ts";

/** How small groups are kept from being seen; null where the workspace does not ask for it. */
export function guardOf(
  { smallGroups, measures }: CubeInput,
  look: (query: Query) => Evaluation,
  placed: (query: Query) => PlacedTree,
): Guard | null {
  if (smallGroups === undefined) return null;
  const { threshold, persons } = smallGroups;
  return { threshold: rational(threshold), persons, personal: measuresOfPersons(measures), look, placed };
}

/**
 * The same cube, in which no answer rests on a small group. What is asked together, such as the cells of a table, is answered so that
 * nothing that is hidden can be worked out from the rest; so is what a number was made of.
 */
export function guardedCube(cube: Cube, guard: Guard, meaning: Meaning): Cube {
  const together = (queries: readonly Query[]): readonly Answer[] => {
    const groups = queries.map((query) => groupsBehind(guard, query));
    const besides = hiddenBeside(guard, meaning, groups.flat());
    return queries.map((query, at) => {
      const own = groups[at] ?? [];
      const beside = own.some(({ key }) => besides.has(key)) ? "beside_small_group" : null;
      return shown(guard, cube.answer(query), reasonToHide(guard, own) ?? beside);
    });
  };
  return {
    ...cube,
    answer: (query) => shown(guard, cube.answer(query), reasonToHide(guard, groupsBehind(guard, query))),
    together,
    explain: (query, page) => {
      const explanation = cube.explain(query, page);
      const [answer = explanation.answer, ...answers] = together([
        query,
        ...explanation.inputs.map((step) => step.query),
      ]);
      const inputs = explanation.inputs.map((step, at) => ({ ...step, answer: answers[at] ?? step.answer }));
      const made = { ...explanation, answer, inputs };
      return mayList(cube, guard, made) ? made : { ...made, facts: { count: 0, page: [], isHidden: true } };
    },
  };
}

function shown(guard: Guard, answer: Answer, reason: AbsentReason | null): Answer {
  if (reason === null) return answer;
  return { state: "absent", reason, about: String(guard.threshold.num), unit: answer.unit };
}

/** The groups that are large enough, but must not be seen beside those that are not. */
function hiddenBeside(guard: Guard, meaning: Meaning, groups: readonly Group[]): ReadonlySet<string> {
  const counted = groups.filter((group): group is Counted => group.size !== null);
  const once = [...new Map(counted.map((group) => [group.key, group])).values()].toSorted((one, other) =>
    one.key < other.key ? -1 : 1,
  );
  const { balances, rests } = balancesOf(guard, meaning, once);
  const sizes = new Map([...once.map(({ key, size }) => [key, size] as const), ...rests]);
  const small = [...sizes].filter(([, size]) => isSmall(guard, size)).map(([key]) => key);
  if (small.length === 0) return new Set();
  const { threshold } = guard;
  return suppressed({ sizes, balances, hidden: new Set(small), unshown: new Set(rests.keys()), threshold });
}

/** So many facts are looked at to see whether any of them tells of few. */
const mostFacts = 1000;

/** The facts behind a number are given all or none, since what is left out could be worked out. */
function mayList(cube: Cube, guard: Guard, { query, answer, facts }: Explanation): boolean {
  if (!guard.personal.has(query.measure) || facts.count === 0) return true;
  if (answer.state === "absent" || facts.count > mostFacts) return false;
  const { page } = cube.explain(query, { offset: 0, limit: mostFacts }).facts;
  return page.length === facts.count && page.every((fact) => reasonToHide(guard, groupsOfFact(guard, fact)) === null);
}
