import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

import { usePathNames } from "#web/address.ts";
import { useSend } from "#web/api/send.ts";
import { Blocks } from "#web/components/block/block-view.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import type { Item } from "./draft.ts";
import type { Child } from "./use-below.ts";
import { unitPath, useWriting } from "./use-saver.ts";

interface TakeInProps {
  readonly subject: string;
  readonly name: string;
  readonly written: Item["written"];
}

/** Adds what the units below have written of the same to one's own text: of chosen units, whole or as a list. */
export function TakeIn({ subject, name, written }: TakeInProps) {
  const texts = useRoundMessages();
  const { below, canWrite } = useWriting();
  const isObjective = subject.startsWith("objective:");
  const having = isObjective ? below : below.filter(({ comments }) => comments.some((one) => one.subject === subject));
  if (!canWrite || having.length === 0) return null;
  return (
    <details className="last">
      <summary>
        {texts.takeIn}
        <span className="hidden-text">: {name}</span>
      </summary>
      <TakeInForm subject={subject} units={having} written={written} />
    </details>
  );
}

type TakeInFormProps = Pick<TakeInProps, "subject" | "written"> & { readonly units: readonly Child[] };

function TakeInForm({ subject, units, written }: TakeInFormProps) {
  const texts = useRoundMessages();
  const { workspace, round, unit } = usePathNames();
  const { saver, saving } = useWriting();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [as, setAs] = useState<"whole" | "list">("whole");
  const sending = useSend(`POST ${unitPath}/take-in`);
  const isUnsaved = saving.unsaved.has(subject);
  const from = units.map(({ unit: { code } }) => code).filter((code) => !left.includes(code));
  const take = (): void => {
    const body = { subject, from: left.length === 0 ? null : from, as, change: written?.change ?? null };
    if (isUnsaved) void saver.flush();
    else sending.mutate({ params: { workspace, round, unit }, body });
  };
  return (
    <PlainForm submit={texts.takeInAct} isBusy={sending.isPending || isUnsaved} error={sending.error} onSubmit={take}>
      <fieldset className="checks">
        <legend>{texts.takeInFrom}</legend>
        {units.map((child) => (
          <div key={child.unit.code}>
            <label>
              <input
                type="checkbox"
                checked={!left.includes(child.unit.code)}
                onChange={() => setLeft(turned(left, child.unit.code))}
              />
              {child.unit.name}
            </label>
            {child.comments
              .filter((one) => one.subject === subject)
              .map(({ text }, index) => (
                <Blocks key={index} blocks={text} place={`below ${child.unit.code} ${subject}`} under={4} />
              ))}
          </div>
        ))}
      </fieldset>
      <RadioGroup className="radios" value={as} onChange={(one) => setAs(one === "list" ? "list" : "whole")}>
        <Label>{texts.takeInAs}</Label>
        <Radio value="whole">{texts.takeInWhole}</Radio>
        <Radio value="list">{texts.takeInList}</Radio>
      </RadioGroup>
    </PlainForm>
  );
}

/** Without one that is there, with one that is not. */
function turned(codes: readonly string[], code: string): readonly string[] {
  return codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
}
