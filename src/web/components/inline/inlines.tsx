import { Fragment } from "react";

import type { Inline, StatusInline, ValueInline } from "#server/contract/document.ts";
import { Address } from "#web/components/frame/address.tsx";
import { moveBetweenValues } from "#web/components/table/move.ts";
import { useWhy } from "#web/components/why/why-context.ts";
import { useMessages } from "#web/messages/use-messages.ts";

import { SymbolSign } from "./symbol.tsx";
import "./inlines.css";

/** Text with its numbers, statuses and links. `place` is where an answer to "where from?" opens. */
export function Inlines({ content, place }: { readonly content: readonly Inline[]; readonly place: string }) {
  return content.map((inline, index) => <One key={index} inline={inline} place={place} />);
}

function One({ inline, place }: { readonly inline: Inline; readonly place: string }) {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "strong":
      return (
        <strong>
          <Inlines content={inline.content} place={place} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inlines content={inline.content} place={place} />
        </em>
      );
    case "link":
      return (
        <Address to={inline.href}>
          <Inlines content={inline.content} place={place} />
        </Address>
      );
    case "line_break":
      return <br />;
    case "value":
      return <Value value={inline} place={place} />;
    case "status":
      return <Status status={inline} />;
    case "gap":
      return <span className="gap-mark">{inline.text}</span>;
  }
}

/** A number that answers "where from?"; a count has no question of its own and is plain text. */
export function Value({ value, place }: { readonly value: ValueInline; readonly place: string }) {
  const messages = useMessages();
  const why = useWhy();
  const { ref } = value;
  const marks = [
    ...(value.adjusted ? [{ sign: "†", text: messages.adjusted }] : []),
    ...(value.preliminary ? [{ sign: "*", text: messages.preliminary }] : []),
  ];
  const tone = `tone-${value.tone}`;
  const shown = (
    <>
      {value.text}
      {marks.map((mark) => (
        <Fragment key={mark.sign}>
          <sup aria-hidden="true" title={mark.text}>
            {mark.sign}
          </sup>
          <span className="hidden-text"> ({mark.text})</span>
        </Fragment>
      ))}
    </>
  );
  if (ref === null) return <span className={tone}>{shown}</span>;
  return (
    <button
      type="button"
      className={`value ${tone}`}
      title={messages.whereFrom}
      aria-expanded={why.ref === ref && why.place === place}
      data-value=""
      onClick={() => why.ask(ref, place)}
      onKeyDown={moveBetweenValues}
    >
      {shown}
    </button>
  );
}

export function Status({ status }: { readonly status: StatusInline }) {
  return (
    <span className={`status tone-${status.tone}`}>
      <SymbolSign symbol={status.symbol} />
      {status.text}
    </span>
  );
}
