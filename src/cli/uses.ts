import type { ExplanationView } from "#app/explanation/view.ts";
import type { Language } from "#domain/text.ts";

import { word } from "./words.ts";

type Uses = ExplanationView["usedIn"];

/** Where something is used, in lines: reports with how many numbers they print, then the rest with the way there. */
export function usesLines({ reports, places }: Uses, language: Language): string[] {
  if (reports.length + places.length === 0) return [word("unused", language)];
  return [
    ...reportLines(word("reports", language), reports, language),
    ...listed(
      word("usedIn", language),
      places.map(
        ({ text, via }) => `${text}${via.length === 0 ? "" : `, ${word("via", language)} ${via.join(" → ")}`}`,
      ),
    ),
  ];
}

/** Reports with how many numbers they print of something, below a head. */
export function reportLines(head: string, reports: Uses["reports"], language: Language): string[] {
  return listed(
    head,
    reports.map(({ id, text, numbers }) => `${text} (${id}): ${numbers} ${word("numbers", language)}`),
  );
}

/** A head and its lines below; nothing where there are none. */
export function listed(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${head}:`, ...lines.map((line) => `  ${line}`)];
}
