import type { Body } from "#web/api/client.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

type Summary = Body<"/api/workspaces/{workspace}/imports">["imports"][number];

/** Where an import stands, and what is wrong with it while it waits. */
export function StateText({ summary: { state, errors, warnings } }: { readonly summary: Summary }) {
  const texts = useImportMessages();
  return (
    <>
      {texts.states[state]}{" "}
      {state === "pending" && errors > 0 ? <small className="tone-bad">{texts.errors(errors)}</small> : null}{" "}
      {state === "pending" && warnings > 0 ? <small className="tone-mid">{texts.warnings(warnings)}</small> : null}
    </>
  );
}
