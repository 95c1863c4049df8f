import type { RoundFault } from "#domain/rounds/fault.ts";
import type { RoundHead } from "#domain/rounds/round.ts";

import { refused, type Refused } from "../result.ts";
import { wrongText } from "./texts.ts";

/** The first fault of a round, as it is refused beside its field. */
export function firstFault(faults: readonly RoundFault[]): Refused | null {
  const [first] = faults;
  return first === undefined ? null : refused(first.code, first.values, first.field);
}

/** The first text of a round that can't be kept. */
export function wrongTexts({ name, asks }: Pick<RoundHead, "name" | "asks">): Refused | null {
  const { instructions = null, questions = [] } = asks ?? {};
  return wrongText(name, instructions, ...questions.flatMap((question) => [question.name, question.help]));
}
