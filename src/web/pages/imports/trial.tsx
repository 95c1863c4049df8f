import type { Profile } from "#domain/profiles/profile.ts";
import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend, type Answer } from "#web/api/send.ts";
import { Address } from "#web/components/frame/address.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

import { MeasureChanges } from "./measure-changes.tsx";
import { ProblemList } from "./problems.tsx";

const action = "POST /api/workspaces/{workspace}/imports/try-profile";

/** Tries a profile against the last file that was read in by it, before it is used or saved. */
export function Trial({ profile }: { readonly profile: Profile }) {
  const texts = useImportMessages();
  const workspace = useWorkspaceId();
  const trial = useSend(action);
  // Of a profile that has been changed since, nothing is known.
  const isOfIt = trial.variables?.body === profile;
  return (
    <div className="trial">
      <button
        type="button"
        className="plain-button"
        disabled={trial.isPending}
        onClick={() => trial.mutate({ params: { workspace }, body: profile })}
      >
        {texts.tryProfile}
      </button>
      <div aria-live="polite">{trial.data !== undefined && isOfIt ? <Tried trial={trial.data} /> : null}</div>
      {trial.error !== null && isOfIt ? <ErrorNotice error={trial.error} retry={null} headingId={null} /> : null}
    </div>
  );
}

function Tried({ trial: { of, counts, measures, problems } }: { readonly trial: Answer<typeof action> }) {
  const texts = useImportMessages();
  if (of === null) return <p>{texts.neverRead}</p>;
  const isSame = counts.new + counts.changed + counts.gone === 0;
  return (
    <>
      <p>
        <Address to={`imports/${of.id}`}>{of.file}</Address>: {isSame ? texts.triedSame : texts.triedOther}
      </p>
      {isSame ? null : <MeasureChanges caption={texts.tryProfile} measures={measures} />}
      <ProblemList problems={problems} />
    </>
  );
}
