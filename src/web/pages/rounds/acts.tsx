import { useState, type ReactNode } from "react";

import { usePathNames } from "#web/address.ts";
import { useSend } from "#web/api/send.ts";
import { LongTextField } from "#web/components/form/fields.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import type { UnitRound } from "./draft.ts";
import { Lacks } from "./lacks.tsx";
import { NextToSign } from "./next-to-sign.tsx";
import { unitPath, useWriting } from "./use-saver.ts";

/** What can be done with the answers as a whole, by whoever reads the page. */
export function Acts({ page }: { readonly page: UnitRound }) {
  const texts = useRoundMessages();
  const { may, unit } = page;
  return (
    <>
      {may.answer.allowed ? <Submit page={page} /> : null}
      {may.take_back.allowed ? (
        <Part id="take-back" title={texts.takeBack} lede={texts.takeBackLede}>
          <Act page={page} act="take-back" label={texts.takeBack} />
        </Part>
      ) : null}
      {may.approve.allowed || may.return.allowed ? (
        <Part id="approval" title={texts.approval} lede={texts.approveLede(unit.name)}>
          {may.approve.allowed ? <Act page={page} act="approve" label={texts.approve} /> : null}
          {may.return.allowed ? (
            <CommentedAct page={page} act="return" label={texts.giveBack} why={texts.giveBackWhy} />
          ) : null}
          <NextToSign />
        </Part>
      ) : null}
      {may.reopen.allowed ? (
        <Part id="approval" title={texts.approval} lede={texts.openAgainLede}>
          <NextToSign />
          <details className="last">
            <summary>{texts.openAgain}</summary>
            <CommentedAct page={page} act="reopen" label={texts.openAgain} why={texts.openAgainWhy} />
          </details>
        </Part>
      ) : null}
    </>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly lede: string;
  readonly children: ReactNode;
}

function Part({ id, title, lede, children }: PartProps) {
  return (
    <section className="rounds-part round-acts" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{lede}</p>
      {children}
    </section>
  );
}

type ActName = "submit" | "take-back" | "approve" | "return" | "reopen";

interface ActProps {
  readonly page: UnitRound;
  readonly act: ActName;
  readonly label: string;
}

function useAct(page: UnitRound, act: ActName) {
  const { workspace } = usePathNames();
  const sending = useSend(`POST ${unitPath}/${act}`);
  const params = { workspace, round: page.round.id, unit: page.unit.code };
  return {
    ...sending,
    act: (comment: string | null) =>
      sending.mutate({ params, body: { comment: comment === null ? null : { sv: comment } } }),
  };
}

function Act({ page, act, label }: ActProps) {
  const acting = useAct(page, act);
  return (
    <PlainForm submit={label} isBusy={acting.isPending} error={acting.error} onSubmit={() => acting.act(null)}>
      {null}
    </PlainForm>
  );
}

/** What is done only with a comment that the unit reads. */
function CommentedAct({ page, act, label, why }: ActProps & { readonly why: string }) {
  const texts = useRoundMessages();
  const [comment, setComment] = useState("");
  const acting = useAct(page, act);
  return (
    <PlainForm submit={label} isBusy={acting.isPending} error={acting.error} onSubmit={() => acting.act(comment)}>
      <LongTextField
        name={act}
        label={why}
        hint={texts.giveBackHint}
        isRequired
        value={comment}
        onChange={setComment}
      />
    </PlainForm>
  );
}

/** Asks once more, and tells what is lacking instead where something is. */
function Submit({ page }: { readonly page: UnitRound }) {
  const texts = useRoundMessages();
  const { saver, saving } = useWriting();
  const [isAsking, setAsking] = useState(false);
  const acting = useAct(page, "submit");
  const isUnsaved = saving.unsaved.size > 0;
  const ask = (): void => {
    void saver.flush();
    setAsking(true);
  };
  return (
    <Part id="submit" title={texts.submit} lede={texts.submitTo(page.approver.name)}>
      {isAsking ? null : (
        <button type="button" className="button" onClick={ask}>
          {texts.submit}
        </button>
      )}
      {isAsking && page.lacking.length > 0 ? (
        <div className="notice" role="alert">
          <p>
            <strong>{texts.lacking(page.lacking.length)}</strong>
          </p>
          <Lacks page={page} />
        </div>
      ) : null}
      {isAsking && page.lacking.length === 0 ? (
        <PlainForm
          submit={isUnsaved ? texts.saving : texts.submit}
          isBusy={acting.isPending || isUnsaved}
          error={acting.error}
          onSubmit={() => acting.act(null)}
          beside={
            <button type="button" className="plain-button" onClick={() => setAsking(false)}>
              {texts.goBack}
            </button>
          }
        >
          <p>{page.may.submit.why ?? texts.submitSure}</p>
        </PlainForm>
      ) : null}
    </Part>
  );
}
