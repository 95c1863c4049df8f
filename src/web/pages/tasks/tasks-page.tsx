import { formatDay } from "#domain/periods/format.ts";
import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import type { Messages } from "#web/messages/sv.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { Mentions } from "./mentions.tsx";
import "./tasks.css";

type Task = Body<"/api/workspaces/{workspace}/tasks">["tasks"][number];

/** What one has to do oneself: in the open rounds, and by a day of an assignment that one owns; and where one is mentioned. */
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
                  <li key={keyOf(task)}>
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

function keyOf(task: Task): string {
  if (task.what !== "assignment") return `${task.round.id} ${task.unit.code}`;
  return `assignment ${task.assignment.id} ${task.milestone ?? ""} ${task.deadline}`;
}

function TaskText({ task }: { readonly task: Task }) {
  const messages = useMessages();
  const language = useLanguage();
  const { unit, deadline, isLate } = task;
  const day = deadline === null ? null : formatDay(deadline, language);
  const isOwned = task.what === "assignment";
  const of = isOwned ? task.assignment : task.round;
  const address = isOwned
    ? `assignments/${encodeURIComponent(of.id)}`
    : `rounds/${encodeURIComponent(of.id)}/${encodeURIComponent(unit.code)}`;
  return (
    <>
      <p>
        <Address to={address}>
          {unit.name}, {of.name}
        </Address>
      </p>
      <p className="tasks-about">
        {aboutOf(task, messages)}
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

function aboutOf(task: Task, messages: Messages): string {
  switch (task.what) {
    case "report":
      return `${messages.taskReport} · ${task.stateText}`;
    case "approve":
      return `${messages.taskApprove} · ${task.stateText}`;
    case "assignment":
      return [
        messages.taskAssignment,
        ...(task.milestone === null ? [] : [messages.taskMilestone(task.milestone)]),
      ].join(" · ");
  }
}
