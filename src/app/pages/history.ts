import { lowerFirst, type Language } from "#domain/text.ts";
import { authorsOf } from "#store/history.ts";
import type { Noun } from "#store/item.ts";

import type { Block, Inline } from "../document.ts";
import { historyAddress } from "../history/address.ts";
import { historyOf, type ChangeView, type HistoryView } from "../history/history.ts";
import type { ChangedLine } from "../history/lines.ts";
import type { NameOf } from "../history/names.ts";
import { askedNouns, isAskedNoun, nounText } from "../history/nouns.ts";
import type { HistoryRequest } from "../history/request.ts";
import type { Sentence } from "../history/sentence.ts";
import type { ToldStep } from "../history/step.ts";
import { batchText, moreText, oneSentence, stepsInBrief } from "../history/text.ts";
import { titleById } from "../history/titles.ts";
import type { Crumb, Page, PageSection } from "../page.ts";
import { found, type Result } from "../result.ts";
import { momentText } from "../store/moment.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";
import { link, paragraph, section, sectionIfAny, text } from "./parts.ts";
import { word } from "./words.ts";

/** A page of the history, and what can be chosen in its form. */
export interface HistoryPageView {
  readonly page: Page;
  readonly choices: HistoryChoices;
}

export interface HistoryChoices {
  readonly nouns: readonly { readonly noun: string; readonly name: string }[];
  /** Everybody who has changed something, by name. */
  readonly people: readonly { readonly by: string; readonly who: string }[];
}

const changesShown = 25;

/** So many things of each change are told one by one; of a change that is looked at by itself, more. */
const stepsShown = { among: 10, alone: 200 } as const;

/** What has been recorded, of what is asked for, newest first, a page at a time; the first page is 1. Throws a StoreError. */
export async function historyPage(
  open: OpenWorkspace,
  request: HistoryRequest,
  number: number,
  language: Language,
  nameOf: NameOf,
): Promise<Result<HistoryPageView>> {
  const slice = {
    offset: (number - 1) * changesShown,
    limit: changesShown,
    steps: request.change === undefined ? stepsShown.among : stepsShown.alone,
  };
  const history = await historyOf(open, request, slice, language, nameOf);
  if (!history.ok) return history;
  const { total, offset, items } = history.value;
  const older = { text: word("older", language), address: historyAddress({ ...request, page: number + 1 }) };
  const subject = subjectOf(open, request, language);
  const title = word("history", language);
  return found({
    page: {
      title: subject === null ? title : `${title}: ${lowerFirst(subject)}`,
      breadcrumb: crumbs(subject, language),
      lede: ledeOf(request, number, history.value, language),
      sections: [
        section(
          "history",
          word("changes", language),
          items.flatMap((change) => changeBlocks(change, request, language)),
          {
            more: offset + items.length < total ? older : null,
            empty: items.length === 0 ? word(isAll(request) ? "noHistory" : "noneFit", language) : null,
          },
        ),
      ],
    },
    choices: await choicesOf(open, language, nameOf),
  });
}

async function choicesOf({ stored }: OpenWorkspace, language: Language, nameOf: NameOf): Promise<HistoryChoices> {
  const authors = stored === null ? [] : await authorsOf(stored.store, stored.change);
  const byText = (one: string, other: string): number => one.localeCompare(other, "sv");
  return {
    nouns: askedNouns
      .map((noun) => ({ noun, name: nounText(noun, language) }))
      .toSorted((one, other) => byText(one.name, other.name)),
    people: authors.map((by) => ({ by, who: nameOf(by) })).toSorted((one, other) => byText(one.who, other.who)),
  };
}

/** What the changes are of, where it is not everything: `Målet ”God arbetsmiljö”`. */
function subjectOf({ workspace }: OpenWorkspace, { change, noun, id }: HistoryRequest, language: Language) {
  if (change !== undefined) return word("changeNumber", language, { number: String(change) });
  if (noun === undefined || !isAskedNoun(noun)) return null;
  if (id === undefined) return nounText(noun, language);
  return noun === "batch" ? `${nounText(noun, language)} ${id}` : titleById(noun, id, { workspace, language });
}

function crumbs(subject: string | null, language: Language): readonly Crumb[] {
  const [data, history] = [word("data", language), word("history", language)];
  return [
    { text: data, address: "data" },
    { text: history, address: subject === null ? null : historyAddress({}) },
    ...(subject === null ? [] : [{ text: subject, address: null }]),
  ];
}

function isAll(request: HistoryRequest): boolean {
  return Object.values(request).every((value) => value === undefined || value === "");
}

function ledeOf(
  request: HistoryRequest,
  number: number,
  { total }: HistoryView,
  language: Language,
): readonly Inline[] {
  const lede = text(word(isAll(request) ? "historyLede" : "historyFits", language, { count: String(total) }));
  if (number <= 1) return [lede];
  return [lede, text(" "), link(historyAddress({ ...request, page: number - 1 }), word("newer", language))];
}

function changeBlocks(change: ChangeView, request: HistoryRequest, language: Language): readonly Block[] {
  const { number, at, who, reason, batches } = change;
  const own = historyAddress({ change: number });
  const more = moreText(change, language);
  const isAlone = request.change !== undefined;
  const steps = isAlone || request.id !== undefined ? change.steps : stepsInBrief(change);
  const items: readonly (readonly Block[])[] = [
    ...batches.map((one) => [paragraph(link(`data/batches/${one.number}`, batchText(one, language)))]),
    ...steps.map((step) => stepBlocks(step, language)),
    ...(more === null ? [] : [[paragraph(isAlone ? text(word("restInFile", language, { more })) : link(own, more))]]),
  ];
  return [
    {
      kind: "heading",
      level: 1,
      number: null,
      id: `change-${number}`,
      content: [text(`${momentText(at)} · ${who}`)],
    },
    paragraph(
      link(own, word("changeNumber", language, { number: String(number) })),
      text(reason === "" ? "" : ` · ${reason}`),
    ),
    list(items),
  ];
}

const list = (items: readonly (readonly Block[])[]): Block => ({ kind: "list", ordered: false, items });

/** A thing, with a way to its own history, and what has become of it. */
function stepBlocks(step: ToldStep, language: Language): readonly Block[] {
  const { noun, id, title, sentences } = step;
  const named = link(historyAddress({ noun, id: id === "" ? undefined : id }), title);
  const one = oneSentence(step);
  if (one !== null) return [paragraph(named, text(one.slice(title.length)))];
  return [paragraph(named), list(sentences.map((sentence) => sentenceBlocks(sentence, language)))];
}

function sentenceBlocks({ text: told, lines }: Sentence, language: Language): readonly Block[] {
  const said = paragraph(text(told));
  return lines.length === 0 ? [said] : [said, list(lines.map((line) => [lineBlock(line, language)]))];
}

function lineBlock({ kind, text: line }: ChangedLine, language: Language): Block {
  return paragraph(text(word(kind === "added" ? "newLine" : "oldLine", language, { line })));
}

/** The way from a thing's page to its history; nothing for a folder of plain files, which has none. */
export function historySection(
  { stored }: Pick<OpenWorkspace, "stored">,
  noun: Noun,
  id: string,
  language: Language,
): readonly PageSection[] {
  const more = { text: word("historyMore", language), address: historyAddress({ noun, id }) };
  const blocks = stored === null ? [] : [paragraph(text(word("historyOfThing", language)))];
  return sectionIfAny("history", word("history", language), blocks, { more });
}
