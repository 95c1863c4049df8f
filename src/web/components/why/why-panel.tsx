import { useEffect, useId, useRef, type KeyboardEvent } from "react";

import { CopyButton } from "#web/components/state/copy-button.tsx";
import { useMessages } from "#web/messages/use-messages.ts";

import { Explanation } from "./explanation.tsx";
import { useWhy } from "./why-context.ts";
import "./why.css";

/** Opened by hand the panel takes focus; Escape closes it and gives focus back to the number. */
export function WhyPanel({ ref_ }: { readonly ref_: string | null }) {
  const messages = useMessages();
  const why = useWhy();
  const heading = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const byHand = document.activeElement?.matches("[data-value]") ?? false;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: byHand ? "nearest" : "center" });
  }, [ref_]);
  if (ref_ === null) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    why.close();
  };
  return (
    <div ref={panel} className="why" role="region" aria-labelledby={heading} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className="why-tools">
        <CopyButton label={messages.copyLink} about={messages.whereFrom} text={() => location.href} />
        <button type="button" className="quiet-button" onClick={why.close}>
          {messages.close}
        </button>
      </div>
      <Explanation ref_={ref_} heading={heading} depth={0} />
    </div>
  );
}
