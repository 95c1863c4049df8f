import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { Done } from "./plan.ts";

interface UndoBarProps {
  readonly done: Done | null;
  readonly onDone: (done: Done) => void;
}

/** What was done last, and a way to undo it; what has been undone can be undone too. */
export function UndoBar({ done, onDone }: UndoBarProps) {
  const texts = usePlanMessages();
  const workspace = useWorkspaceId();
  const undoing = useSend("POST /api/workspaces/{workspace}/plan/undo");
  const undo = (change: number): void =>
    undoing.mutate(
      { params: { workspace }, body: { change } },
      { onSuccess: (planned) => onDone({ change: planned.change, text: texts.undone }) },
    );
  const change = done?.change ?? null;
  // What could not be undone is told until something else is done.
  const error = undoing.variables?.body.change === change ? undoing.error : null;
  return (
    <>
      <output className="plan-done">
        {done === null ? null : done.text}
        {change === null ? null : (
          <button type="button" className="quiet-button" disabled={undoing.isPending} onClick={() => undo(change)}>
            {texts.undo}
          </button>
        )}
      </output>
      {error === null ? null : <ErrorNotice error={error} retry={null} headingId={null} />}
    </>
  );
}
