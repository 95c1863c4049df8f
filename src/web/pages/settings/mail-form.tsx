import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useSend } from "#web/api/send.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { Field } from "#web/components/form/field.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { toldErrors } from "#web/components/form/told-error.ts";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";

type MailServer = Body<"/api/settings/mail">["server"];

const securities = ["starttls", "tls", "none"] as const;
const fields = ["host", "port", "userName", "password", "from.address", "from.name"];

/** Where mail is handed over; an empty host is no mail. A test message goes by what is saved. */
export function MailForm({ server }: { readonly server: MailServer }) {
  const texts = usePeopleMessages();
  const [written, setWritten] = useState(writtenOf(server));
  const put = useSend("PUT /api/settings/mail");
  const { of, rest } = toldErrors(put.error, fields);
  const set = (name: keyof typeof written) => (text: string) => setWritten({ ...written, [name]: text });
  return (
    <>
      {server === null ? <p className="section-lede">{texts.noMailServer}</p> : null}
      <PlainForm
        submit={texts.save}
        isBusy={put.isPending}
        error={rest}
        onSubmit={() => put.mutate({ body: { server: sentOf(written, server) } })}
        beside={<output>{put.isSuccess ? texts.saved : ""}</output>}
      >
        <Field label={texts.host} error={of("host")} value={written.host} onChange={set("host")} />
        <Choice
          label={texts.security}
          value={written.security}
          options={securities.map((id) => ({ id, name: texts.securities[id] }))}
          onChange={(id) => setWritten({ ...written, security: securities.find((one) => one === id) ?? "starttls" })}
        />
        <Field label={texts.port} error={of("port")} inputMode="numeric" value={written.port} onChange={set("port")} />
        <Field
          label={texts.mailUser}
          error={of("userName")}
          autoComplete="off"
          value={written.userName}
          onChange={set("userName")}
        />
        <Field
          label={texts.mailPassword}
          description={texts.secretHint}
          error={of("password")}
          autoComplete="off"
          value={written.password}
          onChange={set("password")}
        />
        <Field
          label={texts.from}
          error={of("from.address")}
          type="email"
          autoComplete="off"
          value={written.from}
          onChange={set("from")}
        />
        <Field
          label={texts.fromName}
          error={of("from.name")}
          autoComplete="off"
          value={written.fromName}
          onChange={set("fromName")}
        />
      </PlainForm>
      {server === null ? null : <TestMail />}
    </>
  );
}

function TestMail() {
  const texts = usePeopleMessages();
  const [to, setTo] = useState("");
  const test = useSend("POST /api/settings/mail/test");
  const outcome = test.data === undefined ? "" : [texts.testSent(test.data.to), test.data.warning ?? ""].join(" ");
  return (
    <PlainForm
      submit={texts.testMail}
      isBusy={test.isPending}
      error={test.error}
      onSubmit={() => test.mutate({ body: { to } })}
      beside={<output>{outcome}</output>}
    >
      <Field label={texts.testTo} isRequired type="email" autoComplete="off" value={to} onChange={setTo} />
    </PlainForm>
  );
}

function writtenOf(server: MailServer) {
  return {
    host: server?.host ?? "",
    port: String(server?.port ?? 587),
    security: server?.security ?? "starttls",
    userName: server?.userName ?? "",
    password: server?.password ?? "",
    from: server?.from.address ?? "",
    fromName: server?.from.name ?? "Tertial",
  };
}

function sentOf(written: ReturnType<typeof writtenOf>, server: MailServer): MailServer {
  const { host, port, security, userName, password, from, fromName } = written;
  if (host.trim() === "") return null;
  return {
    host: host.trim(),
    port: Number(port),
    security,
    userName: userName.trim() || null,
    password: password.trim() || null,
    from: { name: fromName.trim() || null, address: from.trim() },
    replyTo: server?.replyTo ?? null,
  };
}
