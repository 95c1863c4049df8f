import { formatDay } from "#domain/periods/format.ts";
import type { Body } from "#web/api/client.ts";
import { useSend } from "#web/api/send.ts";
import { TokenItem } from "#web/components/token/token-item.tsx";
import { TokenMaker } from "#web/components/token/token-maker.tsx";
import type { AccountMessages } from "#web/messages/account.ts";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { OwnTokenForm } from "./own-token-form.tsx";

type Token = Body<"/api/account">["tokens"][number];

interface OwnTokensProps {
  readonly tokens: readonly Token[];
  readonly isFresh: boolean;
}

/** The keys of one's own programs. */
export function OwnTokens({ tokens, isFresh }: OwnTokensProps) {
  const texts = useAccountMessages();
  return (
    <section>
      <h2>{texts.tokens}</h2>
      <p className="section-lede">
        {tokens.length === 0 ? texts.noTokens : ""} {texts.tokensLede}
      </p>
      {tokens.length === 0 ? null : (
        <ul className="section-list">
          {tokens.map((token) => (
            <OwnToken key={token.id} token={token} />
          ))}
        </ul>
      )}
      {isFresh ? (
        <TokenMaker>{(onMade, onCancel) => <OwnTokenForm onMade={onMade} onCancel={onCancel} />}</TokenMaker>
      ) : null}
    </section>
  );
}

function OwnToken({ token }: { readonly token: Token }) {
  const texts = useAccountMessages();
  const language = useLanguage();
  const revoke = useSend("DELETE /api/account/tokens/{token}");
  const { id, name, lastDay, usedAt } = token;
  return (
    <TokenItem
      name={name}
      about={aboutToken(token, texts)}
      until={texts.until(formatDay(lastDay, language))}
      usedAt={usedAt}
      onRevoke={() => revoke.mutate({ params: { token: id } })}
      error={revoke.error}
    />
  );
}

/** What it opens, where, in words. */
function aboutToken({ workspace, unit, rights, people, calendar }: Token, texts: AccountMessages): string {
  if (people) return texts.forPeople;
  const where = [workspace, unit].filter((part) => part !== null).join(" ");
  return [where, calendar ? texts.forCalendar : rights.join(", ")].filter((part) => part !== "").join(": ");
}
