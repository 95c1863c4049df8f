import type { Manuscript } from "#formats/manuscript.ts";

import type { Finding } from "./finding.ts";
import { cellAt, type Place } from "./place.ts";
import { oneLine } from "./words/one-line.ts";
import { sentencesOf } from "./words/sentences.ts";

/**
 * What a finding is known again by when the report is written anew: its rule, what is printed at its places, and the words of the
 * first. It says nothing of where in the report that stands.
 */
export function fingerprintOf({ rule, places }: Pick<Finding, "rule" | "places">, manuscript: Manuscript): string {
  const printed = places.map((place) => oneLine(textAt(manuscript, place).slice(place.start, place.end)));
  return [rule, ...printed, ...wordsAt(manuscript, places[0])].join("\n");
}

/** The text that a place counts its characters of; empty where there is none. */
export function textAt(manuscript: Manuscript, place: Place): string {
  return cellAt(manuscript, place)?.text ?? "";
}

/** The sentence in running text; in a table the caption and the names of row and column. */
function wordsAt(manuscript: Manuscript, place: Place): readonly string[] {
  const block = manuscript.blocks[place.block];
  if (block?.kind !== "table" || place.row === null) {
    const sentence = sentencesOf(textAt(manuscript, place)).find(({ end }) => place.start < end);
    return [oneLine(sentence?.text ?? "")];
  }
  const name = block.rows[place.row]?.[0]?.text ?? "";
  const heads = block.rows.slice(0, block.head).map((cells) => cells[place.column ?? 0]?.text ?? "");
  return [block.caption ?? "", name, ...heads].map(oneLine);
}
