/** Why, where who alters a plan says nothing of it. Stands in the history, which is written in Swedish. */
const usual = {
  save: "Planen ändrad",
  move: "Ordningen i planen ändrad",
  copy: "Planen kopierad",
  spread: "Målet fördelat på enheter",
  undo: "Ändringen i planen ångrad",
} as const;

export function reasonOr(given: string, act: keyof typeof usual): string {
  return given.trim() === "" ? usual[act] : given.trim();
}
