import { readFileSync } from "node:fs";

import { Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";

import type { CheckReportOptions } from "./commands/check-report.ts";
import type { ExplainOptions } from "./commands/explain.ts";
import type { FormatOptions } from "./commands/format.ts";
import type { HistoryOptions } from "./commands/history.ts";
import type { ImportOptions } from "./commands/import.ts";
import type { ImportsOptions } from "./commands/imports.ts";
import type { RoundsOptions } from "./commands/rounds.ts";
import type { LoadOptions } from "./commands/load.ts";
import type { LoadMadeOptions } from "./commands/load-made.ts";
import type { MakeSourcesOptions } from "./commands/make-sources.ts";
import type { RemindOptions } from "./commands/remind.ts";
import type { ReorganiseOptions } from "./commands/reorganise.ts";
import type { ReportOptions } from "./commands/report.ts";
import type { ServeOptions } from "./commands/serve.ts";
import { actForms } from "#domain/organisation/act-words.ts";

import { complaint } from "./complaint.ts";
import { environmentHelp } from "./environment.ts";
import { exitCode, printJson, tell, type CommonOptions } from "./output.ts";
import type { PeopleOptions } from "./commands/people.ts";
import type { QuestionOptions } from "./question.ts";
import type { AsOfOptions, SignedOptions } from "./store.ts";

const packageSchema = z.object({ version: z.string() });
const { version } = packageSchema.parse(
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")),
);

const helpText = "visa hjälp / show help";
const titles: Readonly<Record<string, string>> = {
  "Usage:": "Användning / usage:",
  "Arguments:": "Argument / arguments:",
  "Options:": "Flaggor / options:",
  "Commands:": "Kommandon / commands:",
};

/** Reads a whole number between two. */
function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`${least}-${most}`);
    return number;
  };
}

/** An address without a path. */
function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/u.test(url.protocol) || url.pathname !== "/")
    throw new InvalidArgumentError("https://…");
  return url.origin;
}

function command(program: Command, name: string, summary: string): Command {
  return program
    .command(name)
    .description(summary)
    .helpOption("-h, --help", helpText)
    .addOption(new Option("--language <language>", "språk / language").choices(["sv", "en"]).default("sv"))
    .option("--json", "svara med JSON / answer in JSON");
}

function question(program: Command, name: string, summary: string): Command {
  return command(program, name, summary)
    .argument("<folder>", "arbetsytans mapp / the workspace folder")
    .argument("<measure>", "måttets id, t.ex. sick_leave eller income.result / the measure's id")
    .option("--unit <code>", "enhet / unit (senaste uppföljningens / the newest round's)")
    .option("--period <period>", "2018, 2018-04, 2018T1, 2018-01..2018-08")
    .option("--scenario <scenario>", "outcome, budget, deviation, forecast, previous, change …", "outcome")
    .option("--cut <cut>", "del / part: gender=K;age=30-49", "")
    .option("--of <version>", "budgetens namn eller prognosens omgång / the budget's name or the forecast's round")
    .option(...asOf);
}

const asOf = [
  "--as-of <moment>",
  "som det stod då: dag, tidpunkt eller ändring / as it stood: day, moment or change",
] as const;

/** The command's exit code becomes the process's. Each command is loaded when it is asked for. */
async function finish(code: Promise<number>): Promise<void> {
  process.exitCode = await code;
}

function build(): Command {
  const program = new Command("tertial")
    .description(
      "Planering och uppföljning: från uppgift till färdig rapport.\nPlanning and follow-up: from data to a finished report.",
    )
    .version(version, "-V, --version", "version")
    .helpOption("-h, --help", helpText)
    .helpCommand("help [command]", helpText)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    // What commander says in English is said by `complaint` in the person's language.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  const folder = ["<folder>", "arbetsytans mapp / the workspace folder"] as const;
  command(program, "check", "vad som är fel i en arbetsyta / what is wrong in a workspace")
    .argument(...folder)
    .action((path: string, options: CommonOptions) =>
      finish(import("./commands/check.ts").then(({ check }) => check(path, options))),
    );
  command(program, "check-report", "granska siffrorna i vems rapport som helst / check the numbers of anyone's report")
    .argument("<file>", "Word, PDF, HTML, Markdown, text")
    .option("--page <file>", "skriv anmärkningarna som en HTML-sida / write the findings as an HTML page")
    .option("--marked <file>", "skriv en kopia med anmärkningarna i / write a copy with the findings in it")
    .option("--min-confidence <percent>", "minsta säkerhet / least confidence", wholeNumber(0, 100), 0)
    .action((path: string, options: CheckReportOptions) =>
      finish(import("./commands/check-report.ts").then(({ checkReport }) => checkReport(path, options))),
    );
  command(program, "report", "framställ en rapport / make a report")
    .argument(...folder)
    .argument("<report>", "rapportens id: filnamnet i reports/ / the report's id")
    .option("--unit <code>", "enhet / unit")
    .option("--period <period>", "period")
    .option("--round <id>", "uppföljningstillfälle / round")
    .option("--format <formats>", "pdf,docx,html,json", "pdf")
    .option("--out <folder>", "var filerna läggs / where the files are put", ".")
    .option(...asOf)
    .action((path: string, id: string, options: ReportOptions) =>
      finish(import("./commands/report.ts").then(({ report }) => report(path, id, options))),
    );
  question(program, "value", "en siffra / one number").action(
    (path: string, measure: string, options: QuestionOptions) =>
      finish(import("./commands/value.ts").then(({ value }) => value(path, measure, options))),
  );
  question(program, "explain", "var en siffra kommer ifrån / where a number comes from")
    .option("--depth <steps>", "hur många steg nedåt / how many steps down", wholeNumber(0, 30), 30)
    .option("--offset <number>", "hoppa över så många uppgifter / skip so many facts", wholeNumber(0, 100_000_000), 0)
    .option("--limit <number>", "högst så många uppgifter / at most so many facts", wholeNumber(1, 100_000), 20)
    .action((path: string, measure: string, options: ExplainOptions) =>
      finish(import("./commands/explain.ts").then(({ explain }) => explain(path, measure, options))),
    );
  command(program, "uses", "var ett mått eller en fil används / where a measure or a file is used")
    .argument("<place>", "mapp eller databas / folder or database")
    .argument("<name>", "måttets id eller filens namn: facts/ledger.csv / the measure's id or the file's name")
    .action((path: string, name: string, options: CommonOptions) =>
      finish(import("./commands/uses.ts").then(({ uses }) => uses(path, name, options))),
    );
  command(program, "serve", "sidor och API på den här datorn / pages and API on this machine")
    .argument("[place...]", "mappar och databaser / folders and databases (och / and DATABASE_URL)")
    .option("--port <port>", "port; är den upptagen tas nästa / the next if it is taken", wholeNumber(0, 65535), 4180)
    .option("--keep <folder>", "för mapparna i databaser här / keep the folders in databases here")
    .option("--directory <place>", "katalogen över personer / the directory of people (DIRECTORY_URL)")
    .option("--demo", "låt vem som helst logga in som demons personer / let anybody sign in as the demo's people")
    .option("--origin <address>", "adressen som används / the address that people use: https://…", originOf)
    .option(
      "--watch <workspace=folder>",
      "läs in filer som läggs i mappen / import files that are put in the folder",
      (watched: string, before: readonly string[]) => [...before, watched],
      [],
    )
    .option("--host <host>", "adress att svara på / address to answer at", "127.0.0.1")
    .addHelpText("after", environmentHelp)
    .action((paths: string[], options: ServeOptions) =>
      finish(import("./commands/serve.ts").then(({ serve }) => serve(paths, options))),
    );
  command(program, "people", "lägg till och ändra personer ur en CSV-fil / add and change people from a CSV file")
    .argument("<directory>", "katalogen över personer / the directory of people")
    .requiredOption("--csv <file>", "user_name,name,mail,language,status")
    .option("--confirm", "genomför / carry it out")
    .action((place: string, options: PeopleOptions) =>
      finish(import("./commands/people.ts").then(({ people }) => people(place, options))),
    );
  command(program, "remind", "påminn om svar i uppföljningar, en gång / remind of answers in rounds, once")
    .argument("<place...>", "databaser / databases")
    .requiredOption("--directory <place>", "katalogen över personer / the directory of people")
    .option("--origin <address>", "adressen som används / the address that people use: https://…", originOf)
    .action((places: string[], options: RemindOptions) =>
      finish(import("./commands/remind.ts").then(({ remind }) => remind(places, options))),
    );
  command(program, "new", "skapa en liten arbetsyta att börja från / make a small workspace to start from")
    .argument(...folder)
    .action((path: string, options: CommonOptions) =>
      finish(import("./commands/new.ts").then(({ create }) => create(path, options))),
    );
  command(program, "make-sources", "gör ett exempels påhittade källfiler / make the made-up source files of an example")
    .argument("<example>", "exemplets mapp / the example's folder: examples/region")
    .requiredOption("--out <folder>", "var filerna läggs / where the files are put")
    .action((path: string, options: MakeSourcesOptions) =>
      finish(import("./commands/make-sources.ts").then(({ makeSourcesOf }) => makeSourcesOf(path, options))),
    );
  storeCommands(program);
  return program;
}

/** Commands on a workspace that is kept in a database: a folder of its own, or PostgreSQL by its address. */
function storeCommands(program: Command): void {
  const folder = ["<folder>", "arbetsytans mapp / the workspace folder"] as const;
  const place = ["<place>", "databasens mapp eller postgres://… / the database's folder or postgres://…"] as const;
  const signed = (name: string, summary: string): Command =>
    command(program, name, summary)
      .option("--by <person>", "vem som gör det / who does it (inloggad användare / the user logged in)")
      .option("--reason <text>", "varför / why");
  command(
    program,
    "format",
    "skriv om mappen i fast ordning, i en ny mapp / write the folder in its fixed form, in a new folder",
  )
    .argument(...folder)
    .requiredOption("--out <folder>", "ny eller tom mapp / a new or empty folder")
    .action((path: string, options: FormatOptions) =>
      finish(import("./commands/format.ts").then(({ format }) => format(path, options))),
    );
  signed("load", "läs in en mapp i en databas / load a folder into a database")
    .argument(...folder)
    .requiredOption("--to <place>", place[1])
    .action((path: string, options: LoadOptions) =>
      finish(import("./commands/load.ts").then(({ load }) => load(path, options))),
    );
  signed("load-made", "läs in ett exempels påhittade källfiler / import the made-up source files of an example")
    .argument("<example>", "exemplets mapp / the example's folder: examples/region")
    .requiredOption("--to <place>", place[1])
    .action((path: string, options: LoadMadeOptions) =>
      finish(import("./commands/load-made.ts").then(({ loadMadeInto }) => loadMadeInto(path, options))),
    );
  signed("import", "läs in en fil ur ett annat system / import a file of another system (förhandsvisning / preview)")
    .argument(...place)
    .argument("<file>", "Excel, CSV, SIE, JSON, PAXml")
    .option("--profile <id>", "sparad inläsningsprofil / a saved import profile")
    .option("--save-profile", "spara profilen tillsammans med värdena / keep the profile with the values")
    .option("--confirm", "läs in / import it")
    .action((from: string, file: string, options: ImportOptions) =>
      finish(import("./commands/import.ts").then(({ importFile }) => importFile(from, file, options))),
    );
  command(program, "imports", "filer som lämnats in / files that have been handed in")
    .argument(...place)
    .option("--offset <number>", "hoppa över så många / skip so many", wholeNumber(0, 100_000_000), 0)
    .option("--limit <number>", "högst så många / at most so many", wholeNumber(1, 1000), 50)
    .action((from: string, options: ImportsOptions) =>
      finish(import("./commands/imports.ts").then(({ imports }) => imports(from, options))),
    );
  command(program, "rounds", "uppföljningar och hur långt de har kommit / rounds and how far they have come")
    .argument(...place)
    .option("--round <id>", "enheterna i en uppföljning / the units of one round")
    .action((from: string, options: RoundsOptions) =>
      finish(import("./commands/rounds.ts").then(({ rounds }) => rounds(from, options))),
    );
  command(program, "export", "skriv databasens innehåll som en mapp / write what a database says as a folder")
    .argument(...place)
    .argument("<folder>", "ny eller tom mapp / a new or empty folder")
    .option(...asOf)
    .action((from: string, path: string, options: AsOfOptions) =>
      finish(import("./commands/export.ts").then(({ exportTo }) => exportTo(from, path, options))),
    );
  command(program, "verify", "pröva att databasen är som den sparades / prove that a database is as it was recorded")
    .argument(...place)
    .action((from: string, options: CommonOptions) =>
      finish(import("./commands/verify.ts").then(({ verify }) => verify(from, options))),
    );
  signed("undo", "ångra en inläsning, eller ett ångrande / undo a batch, or an undoing")
    .argument(...place)
    .argument("<batch>", "inläsningens nummer i historiken / the batch's number in the history")
    .action((from: string, batch: string, options: SignedOptions) =>
      finish(import("./commands/undo.ts").then(({ undo }) => undo(from, batch, options))),
    );
  signed(
    "reorganise",
    "flytta, slå ihop, dela och stäng enheter / move, merge, split and close units (förhandsvisning / preview)",
  )
    .argument("<place>", "arbetsytans mapp eller databas / the workspace's folder or database")
    .requiredOption("--date <day>", "första dagen i den nya ordningen / the first day of the new order")
    .option(
      "--act <act>",
      `${actForms.sv.join("; ")} / ${actForms.en.join("; ")}`,
      (act: string, before: readonly string[]) => [...before, act],
      [],
    )
    .option("--confirm", "genomför / carry it out")
    .action((place: string, options: ReorganiseOptions) =>
      finish(import("./commands/reorganise.ts").then(({ reorganise }) => reorganise(place, options))),
    );
  command(program, "backup", "säkerhetskopiera en databas till en fil / back up a database to a file")
    .argument(...place)
    .argument("<file>", "en fil som inte finns än / a file that does not exist yet")
    .action((from: string, file: string, options: CommonOptions) =>
      finish(import("./commands/backup.ts").then(({ backup }) => backup(from, file, options))),
    );
  command(program, "restore", "läs tillbaka en säkerhetskopia / restore a backup")
    .argument("<file>", "säkerhetskopian / the backup")
    .argument("<place>", "en ny eller tom mapp, eller en tom databas / a new or empty folder, or an empty database")
    .action((file: string, to: string, options: CommonOptions) =>
      finish(import("./commands/backup.ts").then(({ restore }) => restore(file, to, options))),
    );
  command(program, "history", "vad som ändrats, av vem och varför / what has changed, by whom and why")
    .argument(...place)
    .option("--change <number>", "en ändring / one change", wholeNumber(1, 1_000_000_000))
    .option("--noun <sort>", "slag / sort: objective, measure, register, batch …")
    .option("--id <id>", "ett ting av slaget, med det som hör till / one thing of the sort, and what belongs to it")
    .option("--by <person>", "vem / who")
    .option("--from <day>", "första dagen / the first day: 2026-01-01")
    .option("--to <day>", "sista dagen / the last day")
    .option("--reason <text>", "en del av skälet / a part of the reason")
    .option("--limit <number>", "högst så många ändringar / at most so many changes", wholeNumber(1, 100_000), 100)
    .option(...asOf)
    .action((from: string, options: HistoryOptions) =>
      finish(import("./commands/history.ts").then(({ history }) => history(from, options))),
    );
  command(
    program,
    "extract",
    "registerutdrag: allt som databasen har om en person / all that a database has of a person",
  )
    .argument(...place)
    .argument("<person>", "som det står i historiken / as the history has it: person:…")
    .action((from: string, person: string, options: CommonOptions) =>
      finish(import("./commands/extract.ts").then(({ extract }) => extract(from, person, options))),
    );
}

/** Carries out what was written after `./tertial`; the process's exit code tells how it went. */
export async function run(written: readonly string[]): Promise<void> {
  try {
    await build().parseAsync(written, { from: "user" });
  } catch (error) {
    const sentence = complaint(error, written);
    if (sentence === null) return;
    if (written.includes("--json")) printJson({ error: sentence });
    else tell(sentence);
    process.exitCode = exitCode.usage;
  }
}

if (import.meta.main) await run(process.argv.slice(2));
