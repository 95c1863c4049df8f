import { useId, useState } from "react";

import { useMessages } from "#web/messages/use-messages.ts";

import { Explanation, type ExplanationBody } from "./explanation.tsx";

type Input = ExplanationBody["inputs"][number];

/** What a value is made of: each line opens into where it comes from in its turn. */
export function InputTree({ inputs, depth }: { readonly inputs: readonly Input[]; readonly depth: number }) {
  return (
    <ul className="why-inputs">
      {inputs.map((input, index) => (
        <InputLine key={`${index} ${input.ref}`} input={input} depth={depth} />
      ))}
    </ul>
  );
}

function InputLine({ input, depth }: { readonly input: Input; readonly depth: number }) {
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
          <Explanation ref_={input.ref} heading={null} depth={depth + 1} />
        </div>
      ) : null}
    </li>
  );
}
