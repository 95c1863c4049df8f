// Before the first paint: the theme that was chosen last time, so that a dark page never flashes white.
try {
  const theme = localStorage.getItem("tertial-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed: the system's theme holds.
}
