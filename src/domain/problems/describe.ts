import type { Language } from "../text.ts";
import { catalogue } from "./catalogue.ts";
import type { Sentences } from "./catalogue/entry.ts";
import type { Problem } from "./problem.ts";
import { wordFor } from "./words.ts";

/** The problem's sentence and advice in a language, with its values filled in. */
export function describe(problem: Problem, language: Language): Sentences {
  const sentences: Sentences = catalogue[problem.code][language];
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => wordFor(name, problem.values[name] ?? "–", language));
  return { message: capitalised(fill(sentences.message)), advice: fill(withoutGuess(sentences.advice, problem)) };
}

/** Where nothing resembles what was written, there is no "did you mean". */
function withoutGuess(advice: string, problem: Problem): string {
  return problem.values["nearest"] === "" ? advice.replace(/^[^?]*\{nearest\}[^?]*\? /u, "") : advice;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
