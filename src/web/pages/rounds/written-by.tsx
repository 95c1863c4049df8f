import { momentText } from "#web/components/inline/moment.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import type { Item } from "./draft.ts";

/** Who wrote what stands, and when; nothing until the server has told. */
export function WrittenBy({ written }: Pick<Item, "written">) {
  const texts = useRoundMessages();
  const language = useLanguage();
  if (written === null || written.who === "") return null;
  return <p className="soft">{texts.writtenBy(written.who, momentText(written.at, language))}</p>;
}
