import { useId, useState } from "react";

import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { ScrollRegion } from "#web/components/table/scroll-region.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { Loading } from "#web/components/state/loading.tsx";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";

interface Place {
  readonly file: string;
  readonly line: number;
}

interface SourcePlaceProps {
  readonly place: Place;
  /** The lines are shown only of the file that has this; left out: of the file as it is. */
  readonly sha256?: string | undefined;
  /** The page of the file, where it has one. */
  readonly page?: string | undefined;
}

/** `facts/people.csv, line 14`; opens the lines as they stand in the file. */
export function SourcePlace({ place, sha256, page }: SourcePlaceProps) {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const inside = useId();
  return (
    <>
      <button
        type="button"
        className="why-place"
        aria-expanded={isOpen}
        aria-controls={isOpen ? inside : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {messages.fileLine(place.file, place.line)}
      </button>
      {isOpen ? (
        <div id={inside} className="why-source">
          <SourceLines place={place} sha256={sha256} />
          {page === undefined ? null : <Address to={page}>{messages.usesOfFile(place.file)}</Address>}
        </div>
      ) : null}
    </>
  );
}

function SourceLines({ place, sha256 }: Omit<SourcePlaceProps, "page">) {
  const messages = useMessages();
  const language = useLanguage();
  const workspace = useWorkspaceId();
  const answer = useApi("/api/workspaces/{workspace}/source", { workspace }, { ...place, sha256, language });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <ErrorNotice error={answer.error} retry={() => void answer.refetch()} headingId={null} />;
  const { head, lines } = answer.data;
  return (
    <ScrollRegion label={messages.sourceCaption(place.file)}>
      <code className="source-lines">
        {head === null ? null : <Line number={1} text={head} isAsked={false} />}
        {head !== null && (lines[0]?.number ?? 0) > 2 ? <span className="source-gap">⋯</span> : null}
        {lines.map((line) => (
          <Line key={line.number} number={line.number} text={line.text} isAsked={line.number === place.line} />
        ))}
      </code>
    </ScrollRegion>
  );
}

function Line({
  number,
  text,
  isAsked,
}: {
  readonly number: number;
  readonly text: string;
  readonly isAsked: boolean;
}) {
  return (
    <span className="source-line" data-asked={isAsked ? "" : undefined}>
      <span className="source-number">{number}</span>
      {isAsked ? <mark>{text}</mark> : text}
    </span>
  );
}
