import { useState } from "react";

import { formatDay } from "#domain/periods/format.ts";
import type { Body } from "#web/api/client.ts";
import { useSend } from "#web/api/send.ts";
import { SignInAgain } from "#web/components/person/sign-in-again.tsx";
import { useIsBefore } from "#web/components/person/use-is-before.ts";
import { CopyButton } from "#web/components/state/copy-button.tsx";
import { TokenForm, type WrittenToken } from "#web/components/token/token-form.tsx";
import { TokenItem } from "#web/components/token/token-item.tsx";
import { TokenMaker } from "#web/components/token/token-maker.tsx";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";

type Known = Body<"/api/people-tokens">;

/** What another register needs to keep ours up to date: the address, and a token. */
export function PeopleTokens({ known: { address, tokens, lastDay, freshUntil } }: { readonly known: Known }) {
  const texts = usePeopleMessages();
  const isFresh = useIsBefore(freshUntil);
  return (
    <>
      <p className="section-lede">{texts.peopleTokensLede}</p>
      <p>
        {texts.scimAddress}: <code>{address}</code>{" "}
        <CopyButton label={texts.copyAddress} about={texts.peopleTokens} text={() => address} />
      </p>
      {tokens.length === 0 ? (
        <p className="section-lede">{texts.noPeopleTokens}</p>
      ) : (
        <ul className="section-list">
          {tokens.map((token) => (
            <PeopleToken key={token.id} token={token} />
          ))}
        </ul>
      )}
      {isFresh ? (
        <TokenMaker>
          {(onMade, onCancel) => <PeopleTokenForm lastDay={lastDay} onMade={onMade} onCancel={onCancel} />}
        </TokenMaker>
      ) : (
        <SignInAgain />
      )}
    </>
  );
}

function PeopleToken({ token }: { readonly token: Known["tokens"][number] }) {
  const account = useAccountMessages();
  const texts = usePeopleMessages();
  const language = useLanguage();
  const revoke = useSend("DELETE /api/people/{person}/tokens/{token}");
  const { id, name, person, personName, holds, lastDay, usedAt } = token;
  return (
    <TokenItem
      name={name}
      about={texts.madeBy(personName)}
      until={holds ? account.until(formatDay(lastDay, language)) : texts.holdsNoMore}
      usedAt={usedAt}
      onRevoke={() => revoke.mutate({ params: { person, token: id } })}
      error={revoke.error}
    />
  );
}

interface PeopleTokenFormProps {
  readonly lastDay: string;
  readonly onMade: (token: string) => void;
  readonly onCancel: () => void;
}

function PeopleTokenForm({ lastDay, onMade, onCancel }: PeopleTokenFormProps) {
  const make = useSend("POST /api/people-tokens");
  const [written, setWritten] = useState<WrittenToken>({ name: "", lastDay });
  return (
    <TokenForm
      written={written}
      onChange={(change) => setWritten({ ...written, ...change })}
      isBusy={make.isPending}
      error={make.error}
      onSubmit={() => make.mutate({ body: written }, { onSuccess: ({ token }) => onMade(token) })}
      onCancel={onCancel}
    />
  );
}
