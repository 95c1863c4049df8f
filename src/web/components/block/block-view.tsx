import { createElement } from "react";

import type { Block, Facts, Inline } from "#server/contract/document.ts";
import { BoxesView } from "#web/components/boxes/boxes-view.tsx";
import { ChartView } from "#web/components/chart/chart-view.tsx";
import { Inlines } from "#web/components/inline/inlines.tsx";
import { TableView } from "#web/components/table/table-view.tsx";
import { WhyBelow } from "#web/components/why/why-below.tsx";

import { ContentsView } from "./contents-view.tsx";
import { blockPlace, itemPlace } from "./places.ts";
import "./block.css";

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly place: string;
  /** The level of the heading that these stand under: a block's heading of level 1 comes one below. */
  readonly under: number;
  /** Said by the heading above already, so not shown as a table's caption. */
  readonly said?: string | undefined;
}

/** The blocks that pages and reports are made of. */
export function Blocks({ blocks, place, under, said }: BlocksProps) {
  return blocks.map((block, index) => (
    <BlockView key={index} block={block} place={blockPlace(place, index)} under={under} said={said} all={blocks} />
  ));
}

interface BlockViewProps {
  readonly block: Block;
  readonly place: string;
  readonly under: number;
  readonly said: string | undefined;
  /** The blocks beside, which a table of contents lists. */
  readonly all: readonly Block[];
}

function BlockView({ block, place, under, said, all }: BlockViewProps) {
  switch (block.kind) {
    case "heading":
      return createElement(
        `h${Math.min(under + block.level, 6)}`,
        { id: block.id, className: `heading heading-${block.level}` },
        block.number === null ? null : <span className="heading-number">{block.number} </span>,
        <Inlines content={block.content} place={place} />,
        <WhyBelow place={place} />,
      );
    case "paragraph":
      return <ParagraphView role={block.role} content={block.content} place={place} />;
    case "list":
      return createElement(
        block.ordered ? "ol" : "ul",
        { className: "prose-list" },
        block.items.map((item, index) => (
          <li key={index}>
            <Blocks blocks={item} place={itemPlace(place, index)} under={under} />
          </li>
        )),
      );
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.blocks} place={place} under={under} />
        </blockquote>
      );
    case "table":
      return <TableView table={block} place={place} captionShown={block.caption !== said} />;
    case "chart":
      return <ChartView chart={block} place={place} captionShown={block.caption !== said} />;
    case "boxes":
      return <BoxesView boxes={block} place={place} captionShown={block.caption !== said} />;
    case "contents":
      return <ContentsView title={block.title} depth={block.depth} blocks={all} />;
    case "facts":
      return <FactsView facts={block} place={place} />;
    case "gap":
      return (
        <p className="gap">
          <span className="gap-mark">{block.text}</span>
        </p>
      );
    case "page_break":
      return <hr className="page-break" />;
  }
}

interface ParagraphViewProps {
  readonly role: "body" | "lead" | "note";
  readonly content: readonly Inline[];
  readonly place: string;
}

export function ParagraphView({ role, content, place }: ParagraphViewProps) {
  return (
    <>
      <p className={`prose prose-${role}`}>
        <Inlines content={content} place={place} />
      </p>
      <WhyBelow place={place} />
    </>
  );
}

function FactsView({ facts, place }: { readonly facts: Facts; readonly place: string }) {
  return (
    <>
      <dl className="facts">
        {facts.items.map((item) => (
          <div key={item.term}>
            <dt>{item.term}</dt>
            <dd>
              <Inlines content={item.content} place={place} />
            </dd>
          </div>
        ))}
      </dl>
      <WhyBelow place={place} />
    </>
  );
}
