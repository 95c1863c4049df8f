import { useState } from "react";

import type { Profile } from "#domain/profiles/profile.ts";
import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";

import type { Import } from "./import-page.tsx";
import { RoleNames } from "./role-names.tsx";
import { Trial } from "./trial.tsx";

export type Choices = Body<"/api/workspaces/{workspace}/imports/choices">;

/** What the names of the file mean in the workspace, to be corrected where they are not known or not right. */
export function Names({ page }: { readonly page: Import }) {
  const texts = useImportMessages();
  const workspace = useWorkspaceId();
  const answer = useApi("/api/workspaces/{workspace}/imports/choices", { workspace }, { language: useLanguage() });
  if (page.profile === null || !page.may.change.allowed) return null;
  const { profile } = page;
  return (
    <section className="imports-part" aria-labelledby="import-names">
      <h2 id="import-names">{texts.names}</h2>
      <p>{texts.namesLede}</p>
      <Asked answer={answer}>{(choices) => <Form page={page} profile={profile} choices={choices} />}</Asked>
    </section>
  );
}

interface FormProps {
  readonly page: Import;
  readonly profile: Profile;
  readonly choices: Choices;
}

function Form({ page, profile, choices }: FormProps) {
  const texts = useImportMessages();
  const workspace = useWorkspaceId();
  const [changed, setChanged] = useState<Profile | null>(null);
  const draft = changed ?? profile;
  const change = useSend("PUT /api/workspaces/{workspace}/imports/{import}/profile");
  const send = (): void => {
    const params = { workspace, import: page.import.id };
    change.mutate({ params, body: draft }, { onSuccess: () => setChanged(null) });
  };
  const isNegated = draft.negated.includes("*");
  return (
    <PlainForm
      submit={texts.applyNames}
      isBusy={change.isPending || changed === null}
      error={change.error}
      onSubmit={send}
    >
      {page.roles.map((role) => (
        <RoleNames
          key={role.id}
          role={role}
          facets={page.facets}
          choices={choices}
          draft={draft}
          onDraft={setChanged}
        />
      ))}
      <div className="checks">
        <label>
          <input
            type="checkbox"
            checked={isNegated}
            onChange={({ target }) => setChanged({ ...draft, negated: target.checked ? ["*"] : [] })}
          />
          {texts.negate}
        </label>
      </div>
      <Trial profile={draft} />
    </PlainForm>
  );
}
