import { html } from "hono/html";

import { plainLine, type Language } from "#domain/text.ts";

/** What a person is sent. Each paragraph is one line of plain text. */
export interface MailContent {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Stands last, in a paragraph of its own. */
  readonly link?: { readonly text: string; readonly url: URL } | undefined;
  readonly language: Language;
}

/** A message as it is handed over: the same words as plain text and as HTML. */
export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Both parts of a message, made of the same paragraphs. */
export async function writeMail({ subject, paragraphs, link, language }: MailContent): Promise<WrittenMail> {
  const title = plainLine(subject);
  const lines = paragraphs.map(plainLine);
  const last = link === undefined ? [] : [`${plainLine(link.text)}: ${link.url.href}`];
  const anchor = link === undefined ? "" : html`<p><a href="${link.url.href}">${plainLine(link.text)}</a></p>`;
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
      </head>
      <body style="max-width: 38em; margin: 1.5em auto; padding: 0 1em; font: 1em/1.5 sans-serif">
        ${lines.map((line) => html`<p>${line}</p> `)}${anchor}
      </body>
    </html> `;
  return { subject: title, text: `${[...lines, ...last].join("\n\n")}\n`, html: String(page) };
}
