import { useImportMessages } from "#web/messages/use-import-messages.ts";

import type { Import } from "./import-page.tsx";

const mostShown = 20;

/** What is wrong, where, and what to do about it. */
export function Problems({ problems }: Pick<Import, "problems">) {
  const texts = useImportMessages();
  return (
    <section className="imports-part" aria-labelledby="import-problems">
      <h2 id="import-problems">{texts.problems}</h2>
      {problems.length === 0 ? <p>{texts.noProblems}</p> : <ProblemList problems={problems} />}
    </section>
  );
}

/** The first, and the rest when they are asked for. */
export function ProblemList({ problems }: Pick<Import, "problems">) {
  const texts = useImportMessages();
  const rest = problems.slice(mostShown);
  return (
    <>
      <List problems={problems.slice(0, mostShown)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{texts.allProblems(rest.length)}</summary>
          <List problems={rest} />
        </details>
      )}
    </>
  );
}

function List({ problems }: Pick<Import, "problems">) {
  const texts = useImportMessages();
  return (
    <ul className="import-problems">
      {problems.map((problem) => (
        <li key={[problem.code, problem.file, problem.line, problem.message].join("\n")}>
          <p>
            <strong className={problem.severity === "error" ? "tone-bad" : "tone-mid"}>
              <span aria-hidden>{problem.severity === "error" ? "▲" : "◆"}</span>{" "}
              {problem.severity === "error" ? texts.error : texts.warning}
            </strong>{" "}
            {problem.message}
          </p>
          <p className="soft">
            {[problem.file, problem.line === null ? null : texts.line(problem.line)]
              .filter((part) => part !== null)
              .join(", ")}
            {problem.excerpt === null ? null : <code>{problem.excerpt}</code>}
          </p>
          <p>{problem.advice}</p>
        </li>
      ))}
    </ul>
  );
}
