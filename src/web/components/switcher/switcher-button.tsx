import { lazy, Suspense, useRef, useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useMessages } from "#web/messages/use-messages.ts";

import "./switcher.css";

/** Loaded when it is first wanted: most visits never open it. */
const Switcher = lazy(async () => ({ default: (await import("./switcher.tsx")).Switcher }));

/** Where one is, in one line; opens the choice of unit, round and workspace. */
export function SwitcherButton({ workspace }: { readonly workspace: Body<"/api/workspaces/{workspace}"> }) {
  const messages = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="quiet-button switcher-button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={messages.choosePlace}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="switcher-place">
          {workspace.unit.name} · {workspace.period.text}
        </span>
        <span aria-hidden="true"> ▾</span>
      </button>
      {isOpen ? (
        <Suspense>
          <Switcher workspace={workspace} anchor={button} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
