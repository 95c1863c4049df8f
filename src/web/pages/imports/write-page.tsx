import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { usualScenario } from "#domain/profiles/profile.ts";
import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { Field } from "#web/components/form/field.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { Address } from "#web/components/frame/address.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";
import type { Search } from "#web/search.ts";

import { Grid } from "./grid.tsx";
import { faultOf, type Written } from "./written.ts";
import "./imports.css";
import "./grid.css";

type Choices = Body<"/api/workspaces/{workspace}/imports/choices">;

/** Values written by hand, where no system has them: months of a year beside one another, unit by unit. */
export function WritePage() {
  const texts = useImportMessages();
  const workspace = useWorkspaceId();
  const answer = useApi("/api/workspaces/{workspace}/imports/choices", { workspace }, { language: useLanguage() });
  useTitle(texts.write);
  return (
    <>
      <nav className="breadcrumb">
        <Address to="imports">{texts.imports}</Address>
      </nav>
      <h1>{texts.write}</h1>
      <p className="lede">{texts.writeLede}</p>
      <Asked answer={answer}>{(choices) => <Form choices={choices} />}</Asked>
    </>
  );
}

/** What all values of the grid are about. */
interface About {
  readonly measure: string | null;
  readonly scenario: string;
  readonly version: string;
  readonly year: string;
  readonly cut: Readonly<Record<string, string>>;
}

const thisYear = (): string => String(new Date().getFullYear());

function Form({ choices }: { readonly choices: Choices }) {
  const texts = useImportMessages();
  const workspace = useWorkspaceId();
  const navigate = useNavigate();
  const [about, setAbout] = useState<About>({
    measure: null,
    scenario: usualScenario,
    version: "",
    year: thisYear(),
    cut: {},
  });
  const [written, setWritten] = useState<Written>(new Map());
  const write = useSend("POST /api/workspaces/{workspace}/imports/by-hand");
  const measure = choices.measures.find(({ id }) => id === about.measure);
  const faults = [...written.values()].filter((text) => faultOf(text, measure?.decimals ?? 0) !== null).length;
  const isReady = measure !== undefined && written.size > 0 && faults === 0 && /^\d{4}$/u.test(about.year);
  const send = (): void => {
    if (!isReady) return;
    const { scenario, version, year, cut } = about;
    const values = [...written].map(([key, amount]) => {
      const at = key.lastIndexOf(" ");
      const period = `${year}-${key.slice(at + 1).padStart(2, "0")}`;
      return { unit: key.slice(0, at), measure: measure.id, period, scenario, version, cut, amount };
    });
    const onSuccess = ({ import: id }: { readonly import: string }): void => {
      const to = { to: "/$workspace/imports/$import", params: { workspace, import: id } } as const;
      void navigate({ ...to, search: (now: Search) => now });
    };
    write.mutate({ params: { workspace }, body: { values } }, { onSuccess });
  };
  return (
    <div className="write">
      <PlainForm
        submit={texts.gridPreview}
        isBusy={write.isPending || !isReady}
        error={write.error}
        onSubmit={send}
        beside={<output>{faults > 0 ? texts.gridFaults(faults) : written.size === 0 ? texts.gridEmpty : ""}</output>}
      >
        <AboutFields choices={choices} about={about} onChange={setAbout} />
        {measure === undefined ? null : (
          <Grid units={choices.units} decimals={measure.decimals} written={written} onWrite={setWritten} />
        )}
      </PlainForm>
    </div>
  );
}

interface AboutFieldsProps {
  readonly choices: Choices;
  readonly about: About;
  readonly onChange: (about: About) => void;
}

function AboutFields({ choices, about, onChange }: AboutFieldsProps) {
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
        onChange={(measure) => onChange({ ...about, measure })}
        none={texts.noMatches}
      />
      <Choice
        label={texts.gridScenario}
        value={about.scenario}
        options={choices.scenarios}
        onChange={(scenario) => onChange({ ...about, scenario, version: "" })}
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
  if (choices.dimensions.length === 0) return null;
  return (
    <details className="write-cut">
      <summary>{texts.gridCut}</summary>
      {choices.dimensions.map((dimension) => (
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

function withMember(cut: About["cut"], dimension: string, member: string): About["cut"] {
  const others = Object.entries(cut).filter(([id]) => id !== dimension);
  return Object.fromEntries(member === "" ? others : [...others, [dimension, member]]);
}
