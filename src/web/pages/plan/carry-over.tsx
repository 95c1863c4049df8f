import { Checkbox } from "react-aria-components";

import type { Body } from "#web/api/client.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

type Carried = Body<"/api/workspaces/{workspace}/plan/carry-over">;

interface CarryOverProps {
  /** Undefined: not known yet. */
  readonly carried: Carried | undefined;
  /** Assignments that could go on and are not to. */
  readonly left: readonly string[];
  readonly onLeft: (left: readonly string[]) => void;
}

/** The assignments that can go on in the next plan, to be chosen; and what is left out, with the reason. */
export function CarryOver({ carried, left, onLeft }: CarryOverProps) {
  const texts = usePlanMessages();
  if (carried === undefined) return null;
  const { assignments, risks } = carried;
  const offered = assignments.filter(({ goesOn }) => goesOn);
  const openRisks = risks.filter(({ goesOn }) => goesOn);
  return (
    <>
      {offered.length === 0 ? null : (
        <fieldset className="field-group">
          <legend>{texts.goesOn}</legend>
          {offered.map(({ id, name, why }) => (
            <Checkbox
              key={id}
              className="plan-check"
              isSelected={!left.includes(id)}
              onChange={(isChosen) => onLeft(isChosen ? left.filter((one) => one !== id) : [...left, id])}
            >
              <span>
                {name}
                <small>{why}</small>
              </span>
            </Checkbox>
          ))}
        </fieldset>
      )}
      <Told title={texts.leftOut} things={[...assignments, ...risks].filter(({ goesOn }) => !goesOn)} />
      <Told title={texts.risksGoOn} things={openRisks} />
    </>
  );
}

function Told({ title, things }: { readonly title: string; readonly things: Carried["risks"] }) {
  if (things.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul className="plan-milestones">
        {things.map(({ id, name, why }) => (
          <li key={id}>
            {name}. {why}
          </li>
        ))}
      </ul>
    </div>
  );
}
