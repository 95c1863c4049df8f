import { ScrollRegion } from "#web/components/table/scroll-region.tsx";
import { useCheckMessages } from "#web/messages/use-check-messages.ts";

import type { Finding } from "./finding-view.tsx";

type Passage = Finding["passages"][number];
type Table = Extract<Passage, { readonly kind: "table" }>;
type Pieces = Extract<Passage, { readonly kind: "text" }>["pieces"];

interface PassageViewProps {
  readonly passage: Passage;
  /** Where the finding itself stands; told again only of what stands elsewhere. */
  readonly own: Passage["at"];
  readonly language: "sv" | "en";
}

/** The words around a figure, or the rows of its table, as they are printed, with the figures marked. */
export function PassageView({ passage, own, language }: PassageViewProps) {
  const { at } = passage;
  const isElsewhere = at.section !== own.section || at.caption !== own.caption || at.page !== own.page;
  return (
    <div className="passage">
      {isElsewhere ? <p className="soft">{at.text}</p> : null}
      {passage.kind === "table" ? (
        <Rows table={passage} language={language} />
      ) : (
        <blockquote lang={language}>
          <Marked pieces={passage.pieces} />
        </blockquote>
      )}
    </div>
  );
}

function Rows({ table: { rows }, language }: { readonly table: Table; readonly language: "sv" | "en" }) {
  const texts = useCheckMessages();
  const heads = rows.filter(({ isHead }) => isHead);
  return (
    <ScrollRegion label={texts.passage}>
      <table className="passage-table" lang={language}>
        <caption className="hidden-text">{texts.passage}</caption>
        {heads.length === 0 ? null : (
          <thead>
            {heads.map(({ cells }, row) => (
              <tr key={row}>
                {cells.map((pieces, column) => (
                  <th key={column} scope="col">
                    <Marked pieces={pieces} />
                  </th>
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {rows
            .filter(({ isHead }) => !isHead)
            .map(({ cells: [name = [], ...cells] }, row) => (
              <tr key={row}>
                <th scope="row">
                  <Marked pieces={name} />
                </th>
                {cells.map((pieces, column) => (
                  <td key={column}>
                    <Marked pieces={pieces} />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Marked({ pieces }: { readonly pieces: Pieces }) {
  return pieces.map(({ text, mark }, index) =>
    mark === null ? (
      <span key={index}>{text}</span>
    ) : (
      <mark key={index} className={mark}>
        {text}
      </mark>
    ),
  );
}
