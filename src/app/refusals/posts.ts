import type { SomeSentences } from "./sentence.ts";

/** Discussions. */
export const postRefusals = {
  unknown_post: {
    sv: { message: "Inlägget finns inte.", advice: "Det kan ha tagits tillbaka. Läs in sidan på nytt." },
    en: { message: "There is no such post.", advice: "It may have been taken back. Load the page again." },
  },
  not_own_post: {
    sv: { message: "Inlägget är skrivet av någon annan.", advice: "Svara på det i stället." },
    en: { message: "The post is somebody else’s.", advice: "Answer it instead." },
  },
  post_empty: {
    sv: { message: "Inlägget är tomt.", advice: "Skriv något." },
    en: { message: "The post is empty.", advice: "Write something." },
  },
  mentioned_cannot_read: {
    sv: {
      message: "Någon som du nämner kan inte läsa diskussionen.",
      advice: "Nämn någon i listan som visas när du skriver @.",
    },
    en: {
      message: "Somebody that you mention cannot read the discussion.",
      advice: "Mention somebody in the list that is shown when you type @.",
    },
  },
} as const satisfies SomeSentences;
