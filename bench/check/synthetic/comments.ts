import type { Language } from "../../../src/domain/text.ts";
import type { ManuscriptBlock } from "../../../src/formats/manuscript.ts";
import { factOf, gainOf, mostOff, toComment, type AmountMeasure, type AmountRow } from "./amounts.ts";
import { heading, told } from "./blocks.ts";
import type { Draw } from "./draw.ts";
import { tell, type Fact } from "./facts.ts";
import { filled, phrases } from "./fill.ts";
import type { Planted } from "./piece.ts";
import type { Setting } from "./setting.ts";

/** What the running text below a table of amounts says of its rows. */
export interface Comments {
  readonly blocks: readonly ManuscriptBlock[];
  readonly facts: readonly Fact[];
  readonly planted: Planted | null;
}

export const commentFaults = [
  "same-quantity",
  "sign-with-words",
  "on-plan-follows-figures",
  "deviation-commented",
  "comment-in-place",
  "cause-of-one",
  "unit-once",
] as const;

type Wording = Readonly<Record<Language, string>>;

const cause: Wording = {
  sv: "Orsaken är främst att {cause}.|Det beror i huvudsak på att {cause}.|Förklaringen är att {cause}.|Bakgrunden är att {cause}.",
  en: "The reason is mainly that {cause}.|This is due to the fact that {cause}.",
};
const causes: Wording = {
  sv: "flytten blev senare än tänkt|inköpen har kommit i en annan takt|avtalet har lagts om|fakturor har kommit sent|volymerna har ändrats under året|upphandlingen har dragit ut på tiden|ansvaret har flyttats mellan enheterna",
  en: "the move was later than planned|orders have come at another pace|the contract has been renewed",
};
const onPlanWords: Wording = {
  sv: "{Subject} följer budget.|{Subject} är i nivå med budget.|{Subject} ligger i linje med budget.|{Subject} löper enligt plan.",
  en: "{Subject} is in line with the budget.|{Subject} is on budget.",
};
const signedWords: Wording = {
  sv: "{Subject} redovisar ett {surplus} om {signed}.|För {subject} blev det ett {surplus} på {signed} mot budget.|{Subject} visar ett {surplus} på {signed}.",
  en: "{Subject} shows a {surplus} of {signed}.|For {subject} there is a {surplus} of {signed} against the budget.",
};
const otherCause: Wording = {
  sv: "Avvikelsen förklaras främst av {other}.|Det beror främst på {other}.|Den största orsaken är {other}.",
  en: "The main cause is {other}.|This is mainly due to {other}.",
};
const sides: Readonly<Record<Language, readonly [gain: string, loss: string]>> = {
  sv: ["överskott", "underskott"],
  en: ["surplus", "deficit"],
};

/** Rows small enough beside their budget, and in print, to be called on plan. */
const isOnPlan = (row: AmountRow, { print }: Setting): boolean =>
  Math.abs(gainOf(row)) < print.step && Math.abs(gainOf(row)) <= Math.abs(row.budget) * 0.005;
/** Rows that nobody would call on plan. */
const isOff = (row: AmountRow, { print }: Setting): boolean =>
  Math.abs(gainOf(row)) >= Math.max(10 * print.step, Math.abs(row.budget) * 0.06);

/** Comments on a table's rows; `fault`, one of `commentFaults` or null, is put into them where the rows can show it. */
export function commentsOn(
  all: readonly AmountRow[],
  measure: AmountMeasure,
  setting: Setting,
  fault: string | null,
): Comments {
  const draw = setting.draw.under("comments");
  const rows = all.filter(({ isTotal }) => !isTotal);
  const due = toComment(rows, setting);
  const more = draw.some(
    "more",
    rows.filter((row) => !due.includes(row) && isTold(row, setting)),
    2,
  );
  // Where any are told of, the one that deviates most is: to leave out just that would be a fault.
  const most = more.length === 0 ? undefined : mostOff(rows);
  const chosen = rows.filter((row) => due.includes(row) || more.includes(row) || row === most);
  const target = targetOf(fault, rows, chosen, due, setting);
  const isSections = target !== null && (fault === "comment-in-place" || fault === "cause-of-one");
  const commented = target === null || chosen.includes(target) ? chosen : [...chosen, target];
  const texts = commented.flatMap((row) => {
    const other = commented.find((one) => one !== row);
    const { sentences, place } =
      row === target && fault !== null
        ? spoilt(row, other, measure, fault, setting, draw)
        : { sentences: right(row, measure, setting, draw), place: "" };
    return sentences.length === 0 ? [{ row, sentences, place: row.name }] : [{ row, sentences, place }];
  });
  const planted =
    target === null || fault === null ? null : plantedIn(fault, texts.find(({ row }) => row === target)?.place ?? "");
  const sectioned = isSections || (commented.length > 1 && draw.chance("sections", 0.3));
  const blocks = sectioned
    ? texts.flatMap(({ row, sentences }) =>
        sentences.length === 0 ? [] : [heading(row.name.replace(" *", ""), 3), ...told(sentences)],
      )
    : texts.flatMap(({ sentences }) => told(sentences));
  const facts = commented
    .filter((row) => row !== target && isTold(row, setting))
    .map((row) => factOf(row, measure, setting));
  return { blocks, facts, planted };
}

const isTold = (row: AmountRow, { print }: Setting): boolean => Math.abs(gainOf(row)) >= print.step;

function targetOf(
  fault: string | null,
  rows: readonly AmountRow[],
  chosen: readonly AmountRow[],
  due: readonly AmountRow[],
  setting: Setting,
): AmountRow | null {
  const { commentFrom, print } = setting;
  const off = rows.filter((row) => isOff(row, setting));
  const fits: Readonly<Record<string, readonly AmountRow[]>> = {
    "same-quantity": off,
    "unit-once": off,
    "sign-with-words": setting.convention === "plain" ? [] : off,
    "on-plan-follows-figures": off.filter((row) => !due.includes(row)),
    // As far as print shows.
    "deviation-commented": due.filter((row) => Math.abs(gainOf(row)) >= (commentFrom ?? 0) + print.step),
    "comment-in-place": chosen.length > 1 ? chosen.filter((row) => isOff(row, setting)) : [],
    "cause-of-one": chosen.length > 1 ? chosen.filter((row) => isOff(row, setting)) : [],
  };
  const rowsThatFit = fault === null ? [] : (fits[fault] ?? []);
  return rowsThatFit.length === 0 ? null : setting.draw.of("target", rowsThatFit);
}

function right(row: AmountRow, measure: AmountMeasure, setting: Setting, draw: Draw): readonly string[] {
  const own = draw.under(row.name);
  if (isOnPlan(row, setting)) return [onPlan(row, setting, own)];
  const fact = tell(factOf(row, measure, setting), setting, own);
  return own.chance("cause", 0.6) ? [fact, causeOf(setting, own)] : [fact];
}

const onPlan = ({ subject }: AmountRow, { language }: Setting, draw: Draw): string =>
  filled(draw.of("on-plan", phrases(onPlanWords[language])), { subject });

const causeOf = ({ language }: Setting, draw: Draw): string =>
  filled(draw.of("cause-words", phrases(cause[language])), { cause: draw.of("why", phrases(causes[language])) });

/** What stands of a row where its text has the fault, and a stretch of it to know it by. */
function spoilt(
  row: AmountRow,
  other: AmountRow | undefined,
  measure: AmountMeasure,
  fault: string,
  setting: Setting,
  draw: Draw,
): { readonly sentences: readonly string[]; readonly place: string } {
  const { language, print } = setting;
  const own = draw.under(row.name);
  const fact = factOf(row, measure, setting);
  const said = (sentence: string): ReturnType<typeof spoilt> => ({
    sentences: [sentence, causeOf(setting, own)],
    place: sentence,
  });
  switch (fault) {
    case "same-quantity":
      return said(
        tell(
          { ...fact, value: fact.value + Math.sign(fact.value) * own.between("off", 5, 40) * print.step * 3 },
          setting,
          own,
        ),
      );
    case "unit-once": {
      const sentence = tell(fact, setting, own);
      const unit = language === "en" ? "million kronor" : print.unit;
      return said(
        sentence.replace(unit, `${unit} ${language === "en" ? "kronor" : own.of("twice", [print.unit, "kronor"])}`),
      );
    }
    case "sign-with-words": {
      // `underskott om +1,0 mnkr`: the sign contradicts the word.
      const surplus = sides[language][fact.value > 0 ? 0 : 1];
      const signed = print.said(-fact.value, "always");
      return said(filled(own.of("signed", phrases(signedWords[language])), { subject: row.subject, surplus, signed }));
    }
    case "on-plan-follows-figures": {
      // `Enligt plan` may be said of time.
      const ofBudget = phrases(onPlanWords[language]).filter((words) => words.includes("budget"));
      return said(filled(own.of("on-budget", ofBudget), { subject: row.subject }));
    }
    case "deviation-commented":
      return { sentences: [], place: row.name };
    case "comment-in-place":
      return other === undefined ? said("") : said(tell(factOf(other, measure, setting), setting, own));
    default:
      return other === undefined
        ? said("")
        : {
            sentences: [
              tell(fact, setting, own),
              filled(own.of("other", phrases(otherCause[language])), { other: other.subject }),
            ],
            place: other.subject,
          };
  }
}

const neighbours: Readonly<Record<string, readonly string[]>> = {
  "same-quantity": ["sign-with-words", "comment-in-place", "difference-in-text"],
  "sign-with-words": ["same-quantity"],
  "on-plan-follows-figures": ["change-word-follows-figures", "same-quantity"],
  "comment-in-place": ["same-quantity", "cause-of-one"],
};

function plantedIn(rule: string, place: string): Planted {
  return { rule, also: neighbours[rule] ?? [], place };
}
