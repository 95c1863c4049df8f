import type { PeopleFileAnswer } from "#web/api/people-file.ts";
import type { PeopleMessages } from "#web/messages/people.ts";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";

interface FileOutcomeProps {
  readonly name: string;
  readonly outcome: PeopleFileAnswer;
}

/** More than that nobody reads through. */
const mostShown = 100;

/** What a file of people does, or would do: how many of which, what is wrong on which line, and each row that alters anything. */
export function FileOutcome({ name, outcome }: FileOutcomeProps) {
  const texts = usePeopleMessages();
  const { encoding, problems, isWritten } = outcome;
  const changes = changesIn(outcome, texts);
  return (
    <>
      <output className="people-outcome">
        <strong>{name}</strong>
        <span>{texts.filePeople(countsOf(outcome.lines))}</span>
        {outcome.grants.length === 0 ? null : <span>{texts.fileRoles(countsOf(outcome.grants))}</span>}
        {encoding === "UTF-8" ? null : <span>{texts.fileEncoding(encoding)}</span>}
        <span>{verdictOf(outcome, changes.length, texts)}</span>
      </output>
      {problems.length === 0 ? null : (
        <ul className="people-list">
          {problems.slice(0, mostShown).map(({ code, line, excerpt, message, advice }) => (
            <li key={`${line} ${code} ${excerpt}`}>
              <span>
                {line === null ? null : <strong>{texts.fileLine(line)}: </strong>}
                {message} {advice}
              </span>
              {excerpt === null ? null : <code className="people-about">{excerpt}</code>}
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 || isWritten ? null : (
        <ul className="people-list">
          {changes.slice(0, mostShown).map(({ line, what, userName, about }) => (
            <li key={`${line} ${what}`}>
              <span>{userName}</span>
              <span className="people-about">{about}</span>
            </li>
          ))}
        </ul>
      )}
      {Math.max(problems.length, isWritten ? 0 : changes.length) > mostShown ? (
        <p className="people-about">{texts.fileMore(mostShown)}</p>
      ) : null}
    </>
  );
}

/** How many people and roles a file alters. */
export function changeCount({ lines, grants }: PeopleFileAnswer): number {
  const people = countsOf(lines);
  return people.new + people.changed + countsOf(grants).new;
}

type Counts = Readonly<Record<"new" | "changed" | "unchanged" | "wrong", number>>;

function countsOf(rows: readonly { readonly outcome: keyof Counts }[]): Counts {
  const count = (outcome: keyof Counts): number => rows.filter((row) => row.outcome === outcome).length;
  return { new: count("new"), changed: count("changed"), unchanged: count("unchanged"), wrong: count("wrong") };
}

function verdictOf({ problems, isWritten }: PeopleFileAnswer, changes: number, texts: PeopleMessages): string {
  if (problems.length > 0) return isWritten ? texts.fileLate : texts.fileWrong;
  if (isWritten) return texts.fileDone;
  return changes === 0 ? texts.fileNothing : texts.filePreview;
}

interface Change {
  readonly line: number;
  readonly what: "person" | "role";
  readonly userName: string;
  readonly about: string;
}

function changesIn({ lines, grants }: PeopleFileAnswer, texts: PeopleMessages): readonly Change[] {
  const names = new Map(Object.entries(texts.fields));
  const people = lines.flatMap(({ line, userName, outcome, fields }): readonly Change[] => {
    if (outcome !== "new" && outcome !== "changed") return [];
    const named = fields.map((field) => names.get(field) ?? field).join(", ");
    return [{ line, what: "person", userName, about: `${texts.fileOutcomes[outcome]}: ${named}` }];
  });
  const roles = grants.flatMap(({ line, userName, workspace, unit, role, outcome }): readonly Change[] => {
    if (outcome !== "new") return [];
    return [{ line, what: "role", userName, about: `${texts.fileNewRole}: ${workspace}, ${unit}, ${role}` }];
  });
  return [...people, ...roles].toSorted((one, other) => one.line - other.line);
}
