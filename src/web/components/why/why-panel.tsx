import { useEffect, useId, useRef } from "react";

import { CopyButton } from "#web/components/state/copy-button.tsx";
import { useMessages } from "#web/messages/use-messages.ts";

import { Explanation } from "./explanation.tsx";
import { useWhy } from "./why-context.ts";
import "./why.css";

/** The answer in place. It takes focus when it opens; Escape closes it and gives focus back to the number. Give it `key={ref_}`. */
export function WhyPanel({ ref_ }: { readonly ref_: string }) {
  const messages = useMessages();
  const { close } = useWhy();
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const byHand = document.activeElement?.matches("[data-value]") ?? false;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: byHand ? "nearest" : "center" });
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // An open dialog has Escape to itself.
      if (event.key === "Escape" && document.querySelector('[role="dialog"]') === null) close();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [close]);
  return (
    <section ref={panel} className="why" aria-labelledby={heading} tabIndex={-1}>
      <div className="why-tools">
        <CopyButton label={messages.copyLink} about={messages.whereFrom} text={() => location.href} />
        <button type="button" className="quiet-button" onClick={close}>
          {messages.close}
        </button>
      </div>
      <Explanation ref_={ref_} heading={heading} depth={0} />
    </section>
  );
}
