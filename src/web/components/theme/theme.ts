export type Theme = "system" | "light" | "dark";

const key = "tertial-theme";

/** What was chosen last time; `theme.js` has put it on the page before the first paint. */
export function storedTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

/** Shows the theme and remembers it, where the browser lets us. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage is closed: the choice lasts as long as the page.
  }
}
