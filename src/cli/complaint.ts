import { CommanderError } from "commander";

import type { Language } from "#domain/text.ts";

import { UsageError } from "./output.ts";
import { word, type Word } from "./words.ts";

const sentences: Readonly<Record<string, Word>> = {
  "commander.missingArgument": "missingArgument",
  "commander.unknownCommand": "unknownCommand",
  "commander.unknownOption": "unknownOption",
  "commander.optionMissingArgument": "missingValue",
  "commander.invalidArgument": "badValue",
  "commander.excessArguments": "tooMany",
};

/** What is said when a command was not understood; null where it was (help, version). A fault of ours is thrown on, whole. */
export function complaint(error: unknown, written: readonly string[]): string | null {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0 || error.code === "commander.help") return null;
  const language = languageOf(written);
  const help = `${word("help", language)} ./tertial ${error.code === "commander.unknownCommand" ? "" : commandOf(written)}--help`;
  const sentence = sentences[error.code];
  if (sentence === undefined) return help;
  const about =
    error.code === "commander.excessArguments"
      ? ""
      : [...error.message.matchAll(/'([^']+)'/gu)].map(([, name]) => name).join(" ");
  const choices = /Allowed choices are ([^.]+)\./u.exec(error.message)?.[1];
  const more = choices === undefined ? [] : [`${word("choose", language)} ${choices}.`];
  return [[word(sentence, language), about].filter((part) => part !== "").join(" "), ...more, help].join("\n");
}

function languageOf(written: readonly string[]): Language {
  const at = written.indexOf("--language");
  return at >= 0 && written[at + 1] === "en" ? "en" : "sv";
}

function commandOf([first]: readonly string[]): string {
  return first === undefined || first.startsWith("-") ? "" : `${first} `;
}
