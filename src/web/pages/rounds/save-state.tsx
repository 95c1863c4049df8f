import { timeText } from "#web/components/inline/moment.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import type { Saving } from "./saver.ts";
import { useWriting } from "./use-saver.ts";

/** At the foot of the window: whether what is written is saved, and what is lacking. */
export function SaveState({ lacking }: { readonly lacking: number }) {
  const texts = useRoundMessages();
  const language = useLanguage();
  const { saving } = useWriting();
  const state = saveStateOf(saving);
  const words = {
    away: texts.offline,
    stopped: texts.unsettled(stoppedIn(saving)),
    saving: texts.saving,
    saved:
      saving.savedAt === null ? texts.savesItself : texts.savedAt(timeText(saving.savedAt.toISOString(), language)),
  };
  return (
    <div className="save-state">
      <output className={state === "saved" || state === "saving" ? undefined : "tone-bad"}>{words[state]}</output>
      {lacking === 0 ? null : <a href="#lacking">{texts.lacking(lacking)}</a>}
    </div>
  );
}

const stoppedIn = ({ unsaved }: Saving): number =>
  [...unsaved.values()].filter(({ stands, error }) => stands !== null || error !== null).length;

function saveStateOf(saving: Saving): "away" | "stopped" | "saving" | "saved" {
  if (saving.isAway) return "away";
  if (stoppedIn(saving) > 0) return "stopped";
  return saving.unsaved.size > 0 ? "saving" : "saved";
}
