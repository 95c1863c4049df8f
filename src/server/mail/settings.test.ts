import { expect, test } from "vitest";

import { describeFailure } from "../failure.ts";
import { describeMail } from "./describe.ts";
import { mailSentences } from "./failures.ts";
import { readMailSettings, type MailSettings } from "./settings.ts";

const settings: MailSettings = {
  host: "smtp.region.example",
  port: 587,
  security: "starttls",
  userName: "tertial",
  password: "file:/run/secrets/mail",
  from: { name: "Tertial", address: "tertial@region.example" },
  replyTo: null,
};

test("settings as they should be", () => {
  expect(readMailSettings(settings)).toEqual({ ok: true, value: settings });
  for (const host of ["127.0.0.1", "127.1.2.3", "::1"])
    expect(readMailSettings({ ...settings, host, security: "none" }).ok).toBe(true);
});

test("what is wrong with settings is named by its field, and what was entered is not repeated", () => {
  const wrong: readonly (readonly [object, string])[] = [
    [{ host: "" }, "host"],
    [{ host: "smtp.example\r\nX: y" }, "host"],
    [{ host: "https://smtp.example" }, "host"],
    [{ port: 0 }, "port"],
    [{ port: "587" }, "port"],
    [{ security: "ssl" }, "security"],
    [{ userName: "" }, "userName"],
    [{ password: "hemligt lösen 7" }, "password"],
    [{ from: { name: null, address: "Tertial <t@region.example>" } }, "from.address"],
    [{ from: "t@region.example" }, "from"],
    [{ replyTo: { name: null, address: "t@region.example, u@region.example" } }, "replyTo.address"],
  ];
  for (const [part, name] of wrong) {
    const read = readMailSettings({ ...settings, ...part });
    expect(read).toEqual({ ok: false, failure: { code: "mail_bad_setting", values: { name } } });
  }
  expect(readMailSettings(null).ok).toBe(false);
  expect(readMailSettings({ ...settings, secure: true }).ok).toBe(false);
});

test("nothing goes in the clear beyond this machine, and a name is never taken for this machine", () => {
  for (const host of ["smtp.region.example", "10.0.0.1", "localhost", "127.0.0.1.region.example"]) {
    const read = readMailSettings({ ...settings, host, security: "none" });
    expect(read).toMatchObject({ ok: false, failure: { code: "mail_in_the_clear" } });
  }
});

test("a user name and a password go together", () => {
  for (const part of [{ password: null }, { userName: null }]) {
    const read = readMailSettings({ ...settings, ...part });
    if (read.ok) throw new RangeError("read");
    expect(describeFailure(mailSentences, read.failure, "sv").message).toContain("bara det ena");
  }
});

test("a test message tells how it was sent", () => {
  expect(describeMail(settings, "sv").paragraphs.join(" ")).toBe(
    "Du ser det här för att e-posten från Tertial fungerar. Meddelandet gick genom smtp.region.example, port 587. Förbindelsen var krypterad (STARTTLS). Tertial loggade in som tertial.",
  );
  expect(describeMail({ ...settings, userName: null, password: null }, "en").paragraphs.join(" ")).toContain(
    "without signing in",
  );
});
