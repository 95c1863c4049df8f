import type { Plan, Written } from "../plan.ts";
import { AssignmentFields } from "./assignment-fields.tsx";
import { ControlFields } from "./control-fields.tsx";
import { IndicatorFields } from "./indicator-fields.tsx";
import { ObjectiveFields } from "./objective-fields.tsx";
import { RiskFields } from "./risk-fields.tsx";

interface ThingFieldsProps {
  readonly choices: Plan["choices"];
  readonly thing: Written;
  readonly onChange: (thing: Written) => void;
  readonly isNew: boolean;
}

/** The fields of a thing of the plan, by its sort. */
export function ThingFields({ thing, onChange, ...rest }: ThingFieldsProps) {
  switch (thing.noun) {
    case "objective":
      return (
        <ObjectiveFields {...rest} written={thing.written} onChange={(written) => onChange({ ...thing, written })} />
      );
    case "indicator":
      return (
        <IndicatorFields {...rest} written={thing.written} onChange={(written) => onChange({ ...thing, written })} />
      );
    case "assignment":
      return (
        <AssignmentFields {...rest} written={thing.written} onChange={(written) => onChange({ ...thing, written })} />
      );
    case "risk":
      return <RiskFields {...rest} written={thing.written} onChange={(written) => onChange({ ...thing, written })} />;
    case "control":
      return (
        <ControlFields {...rest} written={thing.written} onChange={(written) => onChange({ ...thing, written })} />
      );
  }
}
