import { formatDay } from "#domain/periods/format.ts";
import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { Mentions } from "./mentions.tsx";
import "./tasks.css";

type Task = Body<"/api/workspaces/{workspace}/tasks">["tasks"][number];

/** What one has to do oneself in the open rounds, and where one is mentioned. */
export function TasksPage() {
  const messages = useMessages();
  const answer = useApi(
    "/api/workspaces/{workspace}/tasks",
    { workspace: useWorkspaceId() },
    { language: useLanguage() },
  );
  useTitle(messages.tasks);
  return (
    <>
      <h1>{messages.tasks}</h1>
      <p className="lede">{messages.tasksLede}</p>
      <Asked answer={answer}>
        {({ tasks, mentions }) => (
          <>
            {tasks.length + mentions.length === 0 ? <p className="empty">{messages.noTasks}</p> : null}
            {tasks.length === 0 ? null : (
              <ul className="tasks">
                {tasks.map((task) => (
                  <li key={`${task.round.id} ${task.unit.code}`}>
                    <TaskText task={task} />
                  </li>
                ))}
              </ul>
            )}
            <Mentions mentions={mentions} />
          </>
        )}
      </Asked>
    </>
  );
}

function TaskText({ task: { what, round, unit, stateText, deadline, isLate } }: { readonly task: Task }) {
  const messages = useMessages();
  const language = useLanguage();
  const day = deadline === null ? null : formatDay(deadline, language);
  const act = what === "report" ? messages.taskReport : messages.taskApprove;
  return (
    <>
      <p>
        <Address to={`rounds/${encodeURIComponent(round.id)}/${encodeURIComponent(unit.code)}`}>
          {unit.name}, {round.name}
        </Address>
      </p>
      <p className="tasks-about">
        {[act, stateText].join(" · ")}
        {day === null ? null : (
          <span className={isLate ? "tasks-late" : undefined}>
            {" · "}
            {isLate ? messages.taskLate(day) : messages.taskUntil(day)}
          </span>
        )}
      </p>
    </>
  );
}
