import { useId, useState, type ReactNode } from "react";

import { useMessages } from "#web/messages/use-messages.ts";

import type { ExplanationBody } from "./explanation-body.ts";

type Input = ExplanationBody["inputs"][number];

interface InputTreeProps {
  readonly inputs: readonly Input[];
  /** Where one of them comes from in its turn. */
  readonly renderExplanation: (ref: string) => ReactNode;
}

/** What a value is made of: each line opens into where it comes from in its turn. */
export function InputTree({ inputs, renderExplanation }: InputTreeProps) {
  return (
    <ul className="why-inputs">
      {inputs.map((input, index) => (
        <InputLine key={`${index} ${input.ref}`} input={input} renderExplanation={renderExplanation} />
      ))}
    </ul>
  );
}

function InputLine({
  input,
  renderExplanation,
}: {
  readonly input: Input;
  readonly renderExplanation: InputTreeProps["renderExplanation"];
}) {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const inside = useId();
  return (
    <li>
      <button
        type="button"
        className="why-input"
        aria-expanded={isOpen}
        aria-controls={isOpen ? inside : undefined}
        title={messages.openInput(input.name)}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="why-sign" aria-hidden="true">
          {isOpen ? "▾" : "▸"}
        </span>
        <span className="why-input-name">
          {input.name}
          {input.detail === "" ? null : <span className="why-aside"> · {input.detail}</span>}
        </span>
        <span className="why-input-value">{input.value?.text ?? input.absent ?? "–"}</span>
      </button>
      {isOpen ? (
        <div id={inside} className="why-inside">
          {renderExplanation(input.ref)}
        </div>
      ) : null}
    </li>
  );
}
