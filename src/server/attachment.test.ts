import { expect, test } from "vitest";

import { attachment } from "./attachment.ts";

test("a file is called by its name", () => {
  expect(attachment("region-2018t1.pdf")).toBe(
    `attachment; filename="region-2018t1.pdf"; filename*=UTF-8''region-2018t1.pdf`,
  );
});

test("a name is never more than a name", () => {
  const name = 'år "1"; x=y\r\nSet-Cookie: a=b\n日\ud800.pdf';
  const head = new Headers({ "Content-Disposition": attachment(name) }).get("Content-Disposition") ?? "";
  const [, plain, full = ""] = /^attachment; filename="([\w.-]+)"; filename\*=UTF-8''([\w.%-]+)$/u.exec(head) ?? [];
  expect(plain).toBe("_r__1___x_y__Set-Cookie__a_b___.pdf");
  expect(decodeURIComponent(full)).toBe(name.toWellFormed());
});
