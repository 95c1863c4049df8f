import { useImportMessages } from "#web/messages/use-import-messages.ts";

import type { Import } from "./import-page.tsx";

type Place = Import["totals"][number]["place"];

/** Where in the file something stands, in words. */
export function usePlaceText(): (place: Place) => string {
  const texts = useImportMessages();
  return ({ sheet, row, column }) =>
    [sheet, texts.line(row), column === null ? null : texts.column(column)].filter((part) => part !== null).join(", ");
}
