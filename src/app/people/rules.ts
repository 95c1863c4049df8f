import { z } from "zod";

import { plainLine } from "#domain/text.ts";
import type { PersonChange } from "#store/directory/person.ts";

import type { PeopleCode } from "./words.ts";

const longest = 200;
const longestMail = 254;

/** What a spreadsheet that the people are written to some day would take for a formula. */
const formula = /^[=+\-@]/u;

const isPlain = (text: string): boolean =>
  text !== "" && text.length <= longest && plainLine(text) === text && !formula.test(text);

const mailSchema = z.email().max(longestMail);

/** What is wrong with what somebody is to be called; the fields that are left out are not looked at. */
export function faultsOf({ userName, name, mail }: PersonChange): readonly PeopleCode[] {
  const isUserName = userName === undefined || (isPlain(userName) && !/\s|^erased-/u.test(userName));
  const isName = name === undefined || isPlain(name);
  const isMail = mail === undefined || mail === null || (mailSchema.safeParse(mail).success && !formula.test(mail));
  return [
    ...(isUserName ? [] : (["bad_user_name"] as const)),
    ...(isName ? [] : (["bad_name"] as const)),
    ...(isMail ? [] : (["bad_mail"] as const)),
  ];
}
