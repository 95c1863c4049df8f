import { useState } from "react";

import { SymbolSign } from "#web/components/inline/symbol.tsx";
import { useMessages } from "#web/messages/use-messages.ts";

import { applyTheme, storedTheme, type Theme } from "./theme.ts";

const next: Readonly<Record<Theme, Theme>> = { system: "dark", dark: "light", light: "system" };

/** Steps through as the computer, dark, light; says in words which one holds. */
export function ThemeButton() {
  const messages = useMessages();
  const [theme, setTheme] = useState(storedTheme);
  const names = { system: messages.themeSystem, light: messages.themeLight, dark: messages.themeDark };
  const change = (): void => {
    applyTheme(next[theme]);
    setTheme(next[theme]);
  };
  return (
    <button type="button" className="quiet-button" onClick={change} title={`${messages.theme}: ${names[theme]}`}>
      <SymbolSign symbol="◐" />
      <span className="hidden-text" aria-live="polite">
        {messages.theme}: {names[theme]}
      </span>
    </button>
  );
}
