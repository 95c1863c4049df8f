import type { Language } from "../../../../src/domain/text.ts";
import { amountFaults } from "../amount-faults.ts";
import { amountTable, blocksOf, type AmountMeasure, type AmountRow } from "../amounts.ts";
import { commentFaults, commentsOn } from "../comments.ts";
import type { Piece, Written } from "../piece.ts";
import type { Setting } from "../setting.ts";

interface AmountPiece {
  readonly id: string;
  readonly titles: Readonly<Record<Language, readonly string[]>>;
  readonly measure: AmountMeasure;
  /** Faults of tables and of comments that its rows can't show. */
  readonly never: readonly string[];
  /** Null where the report's convention does not go with it. */
  readonly rows: (setting: Setting) => readonly AmountRow[] | null;
}

/** A table of outcome and budget with what is said of its rows. */
export function amountPiece({ id, titles, measure, never, rows: rowsOf }: AmountPiece): Piece {
  const breaks = [...Object.keys(amountFaults), ...commentFaults].filter((rule) => !never.includes(rule));
  const write = (whole: Setting, fault: string | null): Written => {
    const setting = { ...whole, draw: whole.draw.under(id), convention: signsOf(whole, measure) };
    const rows = rowsOf(setting);
    if (rows === null) return { blocks: [], planted: null, facts: [] };
    const { draw, language } = setting;
    const hasPercent = fault?.startsWith("percent") === true || draw.chance("with-percent", 0.6);
    const right = amountTable(rows, draw.of("caption", titles[language]), measure, hasPercent, setting);
    const inTable = fault === null ? null : (amountFaults[fault]?.(right, setting) ?? null);
    // A table in another convention says the opposite of its comments: that would be a second fault.
    const isTurned = fault === "one-deviation-convention" && inTable !== null;
    const comments = commentsOn(isTurned ? [] : rows, measure, setting, inTable === null ? fault : null);
    const facts = comments.facts.filter(({ subject }) => !isOf(subject, inTable?.planted.place, rows));
    const blocks = [...blocksOf(inTable?.table ?? right), ...comments.blocks];
    const planted = inTable?.planted ?? comments.planted;
    return { blocks, planted, facts, known: setting.commentFrom === null ? {} : { commentFrom: setting.commentFrom } };
  };
  return { id, languages: ["sv", "en"], breaks, titles, write };
}

/** A row that is printed wrong is not told again: that would be a second fault. */
const isOf = (subject: string, name: string | undefined, rows: readonly AmountRow[]): boolean =>
  rows.some((row) => row.name === name && row.subject === subject);

/** What is to be bought is printed as positive even where costs are negative. */
const signsOf = ({ convention }: Setting, measure: AmountMeasure): Setting["convention"] =>
  measure === "forecast" && convention === "signed" ? "favourable" : convention;
