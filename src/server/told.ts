import { peopleText, peopleWords, type PeopleCode } from "#app/people/words.ts";
import type { Refusal, Result } from "#app/result.ts";

import { ToldError } from "./errors.ts";
import { describeFailure, type Catalogue, type Outcome } from "./failure.ts";
import { machineSecrets, resolveSecret, secretSentences, type Secret } from "./secrets.ts";

const missing: ReadonlySet<PeopleCode> = new Set<PeopleCode>(["unknown_person", "unknown_session", "unknown_token"]);
const conflicts: ReadonlySet<PeopleCode> = new Set<PeopleCode>([
  "user_name_taken",
  "external_id_taken",
  "last_operator",
  "person_blocked",
]);

const forbidden: ReadonlySet<PeopleCode> = new Set<PeopleCode>([
  "operator_by_program",
  "role_by_program",
  "not_allowed",
]);

function peopleStatus(code: PeopleCode): 403 | 404 | 409 | 422 {
  if (missing.has(code)) return 404;
  if (conflicts.has(code)) return 409;
  return forbidden.has(code) ? 403 : 422;
}

/** The value of an operation on people; a refusal is thrown, to be answered by `answerError`. */
export function peopleValue<T>(result: Result<T, PeopleCode>): T {
  if (!result.ok) throw peopleError(result.refusal);
  return result.value;
}

export function peopleError(refusal: Refusal<PeopleCode>): ToldError {
  const { code } = refusal;
  return new ToldError(code, peopleStatus(code), peopleWords[code].field, (language) => peopleText(refusal, language));
}

/** The value of what can fail by its own catalogue; a failure is thrown, to be answered by `answerError`. */
export function outcomeValue<T, Code extends string>(
  outcome: Outcome<T, Code>,
  catalogue: Catalogue<Code>,
  field: string | null = null,
): T {
  if (outcome.ok) return outcome.value;
  const { failure } = outcome;
  throw new ToldError(failure.code, 422, field, (language) => describeFailure(catalogue, failure, language));
}

/** The secret that a setting refers to, null where it refers to none; one that can't be had is thrown. */
export async function secretOf(reference: string | null): Promise<Secret | null> {
  return reference === null ? null : outcomeValue(await resolveSecret(reference, machineSecrets), secretSentences);
}
