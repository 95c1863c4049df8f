import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useApi } from "#web/api/queries.ts";
import { useSend, type Sent } from "#web/api/send.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { TokenForm } from "#web/components/token/token-form.tsx";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";

type Choices = Body<"/api/account/token-choices">;
type NewToken = Sent<"POST /api/account/tokens">["body"];

interface OwnTokenFormProps {
  readonly onMade: (token: string) => void;
  readonly onCancel: () => void;
}

/** What a program is to be allowed. */
export function OwnTokenForm(props: OwnTokenFormProps) {
  const answer = useApi("/api/account/token-choices", {}, { language: useLanguage() });
  return <Asked answer={answer}>{(choices) => <Form choices={choices} {...props} />}</Asked>;
}

function Form({ choices, onMade, onCancel }: OwnTokenFormProps & { readonly choices: Choices }) {
  const texts = useAccountMessages();
  const make = useSend("POST /api/account/tokens");
  const [first] = choices.workspaces;
  const [written, setWritten] = useState<NewToken>({
    name: "",
    workspace: first?.workspace ?? "",
    unit: null,
    rights: [],
    lastDay: choices.lastDay,
  });
  const [isTried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    if (written.rights.length > 0) make.mutate({ body: written }, { onSuccess: ({ token }) => onMade(token) });
  };
  const set = (change: Partial<NewToken>): void => setWritten({ ...written, ...change });
  const chosen = choices.workspaces.find(({ workspace }) => workspace === written.workspace);
  if (chosen === undefined)
    return (
      <p>
        {texts.noTokenChoices}{" "}
        <button type="button" className="quiet-button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </p>
    );
  return (
    <TokenForm
      written={written}
      onChange={set}
      isBusy={make.isPending}
      error={make.error}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Choice
        label={texts.workspace}
        value={written.workspace}
        options={choices.workspaces.map(({ workspace, name }) => ({ id: workspace, name }))}
        onChange={(workspace) => set({ workspace, unit: null, rights: [] })}
      />
      <Choice
        label={texts.unit}
        value={written.unit ?? ""}
        options={[{ id: "", name: texts.everyUnit }, ...chosen.units.map(indented)]}
        onChange={(unit) => set({ unit: unit === "" ? null : unit })}
      />
      <Rights
        possible={chosen.rights}
        chosen={written.rights}
        isLacking={isTried && written.rights.length === 0}
        onChange={(rights) => set({ rights })}
      />
    </TokenForm>
  );
}

type Possible = Choices["workspaces"][number];

const indented = ({ code, name, depth }: Possible["units"][number]) => ({
  id: code,
  name: `${"\u00A0\u00A0".repeat(depth)}${name}`,
});

interface RightsProps {
  readonly possible: Possible["rights"];
  readonly chosen: NewToken["rights"];
  readonly isLacking: boolean;
  readonly onChange: (rights: NewToken["rights"]) => void;
}

function Rights({ possible, chosen, isLacking, onChange }: RightsProps) {
  const texts = useAccountMessages();
  return (
    <fieldset className="checks">
      <legend>{texts.rights}</legend>
      {possible.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
          {name}
        </label>
      ))}
      {isLacking ? (
        <p role="alert" className="checks-error">
          {texts.noRights}
        </p>
      ) : null}
    </fieldset>
  );
}
