import { isDay } from "#domain/periods/span.ts";
import type { HistoryFilter } from "#store/history.ts";

import { found, refused, type Result } from "../result.ts";
import { askedNouns, isAskedNoun } from "./nouns.ts";

/** Which changes are asked for, as it is written in an address or a command; what is left out or empty asks for all. */
export interface HistoryRequest {
  /** One change, by its number. */
  readonly change?: number | undefined;
  /** A sort of things, or `batch` for facts that were read in. */
  readonly noun?: string | undefined;
  /** With `noun`: one thing and what belongs to it. */
  readonly id?: string | undefined;
  /** Who, as it stands in the changes. */
  readonly by?: string | undefined;
  /** Days in UTC, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** A part of the reason. */
  readonly text?: string | undefined;
}

/** What the store is asked, or why it can't be. */
export function filterOf(request: HistoryRequest): Result<HistoryFilter> {
  const { change } = request;
  const [noun, id, by, from, to, text] = [
    request.noun,
    request.id,
    request.by,
    request.from,
    request.to,
    request.text,
  ].map((written) => written?.trim() || undefined);
  if (noun !== undefined && !isAskedNoun(noun))
    return refused("unknown_noun", { name: noun, choices: askedNouns.join(", ") });
  if (id !== undefined && noun === undefined) return refused("id_without_noun", { name: id });
  const wrong = [from, to].find((day) => day !== undefined && !isDay(day));
  if (wrong !== undefined) return refused("bad_day", { name: wrong });
  return found({
    change,
    noun,
    id,
    by,
    from: from === undefined ? undefined : `${from}T00:00:00.000Z`,
    to: to === undefined ? undefined : `${to}T23:59:59.999Z`,
    text,
  });
}
