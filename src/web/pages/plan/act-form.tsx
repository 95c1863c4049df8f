import { AdoptForm } from "./adopt-form.tsx";
import { CopyForm } from "./copy-form.tsx";
import { EndForm } from "./end-form.tsx";
import type { Act, Done, Plan } from "./plan.ts";
import { SpreadForm } from "./spread-form.tsx";
import { ThingForm } from "./thing-form.tsx";

interface ActFormProps {
  readonly act: Act;
  readonly plan: Plan;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
}

/** The form of what is to be done. A thing that is no longer there has none. */
export function ActForm({ act, ...props }: ActFormProps) {
  const { plan } = props;
  if (act.form === "add") return <ThingForm {...props} thing={null} noun={act.noun} />;
  if (act.form === "adopt") return <AdoptForm {...props} />;
  if (act.form === "copy") return <CopyForm {...props} nextYear={String(Number(plan.period.key.slice(0, 4)) + 1)} />;
  const thing = plan.things.find(({ subject }) => subject === act.subject);
  if (thing === undefined) return null;
  if (act.form === "edit") return <ThingForm {...props} thing={thing} noun={thing.noun} />;
  return act.form === "end" ? <EndForm {...props} thing={thing} /> : <SpreadForm {...props} thing={thing} />;
}
