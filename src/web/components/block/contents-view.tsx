import type { Block } from "#server/contract/document.ts";
import { plainText } from "#web/components/table/cell-text.ts";

interface ContentsViewProps {
  readonly title: string;
  readonly depth: number;
  readonly blocks: readonly Block[];
}

/** Links to the headings beside. */
export function ContentsView({ title, depth, blocks }: ContentsViewProps) {
  const headings = blocks.filter((block) => block.kind === "heading").filter((heading) => heading.level <= depth);
  if (headings.length === 0) return null;
  return (
    <nav className="contents" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {headings.map((heading) => (
          <li key={heading.id} className={`contents-${heading.level}`}>
            <a href={`#${heading.id}`}>
              {heading.number === null ? "" : `${heading.number} `}
              {plainText(heading.content)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
