import type { ReportCheck } from "#web/api/send-file.ts";
import { useCheckMessages } from "#web/messages/use-check-messages.ts";

/** Where something stands in a report. */
export type Standing = ReportCheck["unjudged"][number];

/** `5.1 Ekonomi, tabell ”Resultaträkning”, sida 12, rad 340` */
export function useStandingText(): (standing: Standing) => string {
  const texts = useCheckMessages();
  return ({ section, caption, page, line }) =>
    [
      section ?? texts.beforeSections,
      ...(caption === null ? [] : [texts.table(caption)]),
      ...(page === null ? [] : [texts.page(page)]),
      ...(line === null ? [] : [texts.line(line)]),
    ].join(", ");
}
