import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { LineField } from "#web/components/form/fields.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import { blank, type Done, type Noun, type Plan, type Thing, type Written } from "./plan.ts";
import { ThingFields } from "./fields/thing-fields.tsx";

interface ThingFormProps {
  readonly plan: Plan;
  /** As it stands; null: a new one of a sort. */
  readonly thing: Thing | null;
  readonly noun: Noun;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
}

/** Makes a thing of the plan, or alters one. What somebody else has written meanwhile is shown before it can be written over. */
export function ThingForm({ plan, thing, noun, onDone, onClose }: ThingFormProps) {
  const texts = usePlanMessages();
  const workspace = useWorkspaceId();
  const queries = useQueryClient();
  const [written, setWritten] = useState<Written>(thing?.written ?? blank(noun, plan));
  const [reason, setReason] = useState("");
  // The one that is shown when it is sent: after a refusal, as it stands by then.
  const [seen, setSeen] = useState(thing?.change ?? null);
  const saving = useSend("POST /api/workspaces/{workspace}/plan/save");
  const isOther = thing !== null && thing.change !== seen;
  const save = (): void => {
    const change = isOther && saving.error?.code === "changed_meanwhile" ? thing.change : seen;
    setSeen(change);
    const at = thing === null || change === null ? null : { id: thing.id, change };
    saving.mutate(
      { params: { workspace }, body: { thing: written, seen: at, reason } },
      {
        onSuccess: (planned) => onDone({ change: planned.change, text: texts.saved(written.written.name.sv.trim()) }),
        onError: (error) => {
          if (error.code === "changed_meanwhile") void queries.invalidateQueries();
        },
      },
    );
  };
  return (
    <FormDialog
      title={thing === null ? texts.add[noun] : texts.about(texts.edit, thing.name)}
      act={texts.save}
      isPending={saving.isPending}
      error={saving.error}
      fields={{}}
      onSubmit={save}
      onClose={onClose}
    >
      {isOther ? <Standing thing={thing} /> : null}
      <ThingFields choices={plan.choices} thing={written} onChange={setWritten} isNew={thing === null} />
      <LineField name="reason" label={texts.reason} hint={texts.reasonHint} value={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** What somebody else has written meanwhile. */
function Standing({ thing }: { readonly thing: Thing }) {
  const texts = usePlanMessages();
  const { name, number, kind, unit, time, detail, written } = thing;
  const description = "description" in written.written ? written.written.description.sv : "";
  const said = [kind, number ?? "", name, unit.name, time, detail, description].filter((part) => part !== "");
  return (
    <p className="plan-standing">
      <strong>{texts.stands}</strong> {said.join(" · ")}
    </p>
  );
}
