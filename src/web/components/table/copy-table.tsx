import type { DocumentTable } from "#server/contract/document.ts";
import { CopyButton } from "#web/components/state/copy-button.tsx";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";

import { toSpreadsheet } from "./cell-text.ts";

export function CopyTable({ table }: { readonly table: DocumentTable }) {
  const language = useLanguage();
  const messages = useMessages();
  return <CopyButton label={messages.copyTable} about={table.caption} text={() => toSpreadsheet(table, language)} />;
}
