import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { usualScenario } from "#domain/profiles/profile.ts";
import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { Address } from "#web/components/frame/address.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";
import type { Search } from "#web/search.ts";

import { AboutFields, type About } from "./about-fields.tsx";
import { StandingGrid } from "./standing-grid.tsx";
import { faultOf, withoutCleared, type Written } from "./written.ts";
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
  const cleared = [...written.values()].filter((text) => text === "").length;
  const hasYear = /^[1-9]\d{3}$/u.test(about.year);
  const isReady = measure !== undefined && written.size > 0 && faults === 0 && hasYear;
  const changeAbout = (next: About): void => {
    setAbout(next);
    setWritten(withoutCleared(written));
  };
  const send = (): void => {
    if (!isReady) return;
    const { scenario, version, year, cut } = about;
    const values = [...written].map(([key, amount]) => {
      const at = key.lastIndexOf(" ");
      const period = `${year}-${key.slice(at + 1).padStart(2, "0")}`;
      const value = { unit: key.slice(0, at), measure: measure.id, period, scenario, version, cut };
      return { ...value, amount: amount === "" ? null : amount };
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
        beside={<output>{faults > 0 ? texts.gridFaults(faults) : texts.gridChanges(written.size, cleared)}</output>}
      >
        <AboutFields choices={choices} about={about} onChange={changeAbout} />
        {measure === undefined || !hasYear ? null : (
          <StandingGrid units={choices.units} measure={measure} about={about} written={written} onWrite={setWritten} />
        )}
      </PlainForm>
    </div>
  );
}
