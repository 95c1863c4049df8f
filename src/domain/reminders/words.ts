import type { Both } from "../text.ts";
import type { ReminderKind } from "./reminder.ts";

export const reminderWords: Readonly<Record<ReminderKind, Both>> = {
  opened: { sv: "uppföljningen är öppen", en: "the round is open" },
  soon: { sv: "sista svarsdagen är nära", en: "the deadline is near" },
  late: { sv: "sista svarsdagen har passerat", en: "the deadline has passed" },
  returned: { sv: "svaren är återlämnade", en: "the answers have been returned" },
  escalated: { sv: "enheten är sen", en: "the unit is late" },
  nears: { sv: "en dag i uppdraget är nära", en: "a day of the assignment is near" },
  mentioned: { sv: "nämnd i en diskussion", en: "mentioned in a discussion" },
};

export const wayWords: Readonly<Record<"mail" | "app", Both>> = {
  mail: { sv: "med e-post", en: "by mail" },
  app: { sv: "bara på sidan Att göra", en: "on the page To do only" },
};
