import { isStoredScenario, type StoredScenario } from "#domain/measures/scenario.ts";
import type { Body } from "#web/api/client.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { Field } from "#web/components/form/field.tsx";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

type Choices = Body<"/api/workspaces/{workspace}/imports/choices">;

/** What all values of the grid are about. */
export interface About {
  readonly measure: string | null;
  readonly scenario: StoredScenario;
  readonly version: string;
  readonly year: string;
  readonly cut: Readonly<Record<string, string>>;
}

interface AboutFieldsProps {
  readonly choices: Choices;
  readonly about: About;
  readonly onChange: (about: About) => void;
}

export function AboutFields({ choices, about, onChange }: AboutFieldsProps) {
  const texts = useImportMessages();
  const hasVersion = about.scenario === "budget" || about.scenario === "forecast";
  return (
    <div className="write-about">
      <ChoiceField
        name="measure"
        label={texts.gridMeasure}
        isRequired
        choices={choices.measures.map(({ id, name, unit }) => ({ id, name, detail: unit }))}
        value={about.measure}
        onChange={(measure) => onChange({ ...about, measure, cut: cutFor(choices, measure, about.cut) })}
        none={texts.noMatches}
      />
      <Choice
        label={texts.gridScenario}
        value={about.scenario}
        options={choices.scenarios}
        onChange={(scenario) => {
          if (isStoredScenario(scenario)) onChange({ ...about, scenario, version: "" });
        }}
      />
      {hasVersion ? (
        <Field label={texts.version} value={about.version} onChange={(version) => onChange({ ...about, version })} />
      ) : null}
      <Field
        label={texts.gridYear}
        isRequired
        inputMode="numeric"
        pattern="\d{4}"
        value={about.year}
        onChange={(year) => onChange({ ...about, year })}
      />
      <Cut choices={choices} about={about} onChange={onChange} />
    </div>
  );
}

/** Which part the values are of, where they are not of the whole. */
function Cut({ choices, about, onChange }: AboutFieldsProps) {
  const texts = useImportMessages();
  const dimensions = dimensionsOf(choices, about.measure);
  if (dimensions.length === 0) return null;
  return (
    <details className="write-cut">
      <summary>{texts.gridCut}</summary>
      {dimensions.map((dimension) => (
        <Choice
          key={dimension.id}
          label={dimension.name}
          value={about.cut[dimension.id] ?? ""}
          options={[{ id: "", name: texts.gridWhole }, ...dimension.members]}
          onChange={(member) => onChange({ ...about, cut: withMember(about.cut, dimension.id, member) })}
        />
      ))}
    </details>
  );
}

/** The dimensions whose parts make the whole of a measure. */
function dimensionsOf({ dimensions, measures }: Choices, measure: string | null): Choices["dimensions"] {
  const addsOver = measures.find(({ id }) => id === measure)?.addsOver ?? [];
  return dimensions.filter(({ id }) => addsOver.includes(id));
}

/** As much of a cut as another measure has too. */
function cutFor(choices: Choices, measure: string | null, cut: About["cut"]): About["cut"] {
  const own = new Set(dimensionsOf(choices, measure).map(({ id }) => id));
  return Object.fromEntries(Object.entries(cut).filter(([id]) => own.has(id)));
}

function withMember(cut: About["cut"], dimension: string, member: string): About["cut"] {
  const others = Object.entries(cut).filter(([id]) => id !== dimension);
  return Object.fromEntries(member === "" ? others : [...others, [dimension, member]]);
}
