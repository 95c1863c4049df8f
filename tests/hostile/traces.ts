import type { Page } from "@playwright/test";

/** What came of texts that should have stayed texts: elements, attributes, addresses, marks that turn other text around. */
export async function tracesIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    const foreign = [
      "hostile",
      "iframe",
      "object",
      "embed",
      "base",
      "form[action]",
      "meta[http-equiv]",
      "script:not([src])",
    ];
    const made = [...document.querySelectorAll([...foreign, "[hostile]", "[srcdoc]"].join())];
    const handlers = all.filter((element) => element.getAttributeNames().some((name) => name.startsWith("on")));
    const led = [...document.querySelectorAll<HTMLAnchorElement>("[href]")].filter(
      ({ href }) => !["#", "about:", `${location.origin}/`].some((own) => href.startsWith(own)),
    );
    const texts = [
      document.documentElement.textContent,
      ...all.flatMap((element) => element.getAttributeNames().map((name) => element.getAttribute(name) ?? "")),
    ];
    const turned = texts.filter((text) => /[\u202A-\u202E\u2066-\u2069]/u.test(text));
    const ran = Reflect.get(globalThis, "hostile") === 1 ? ["a script ran"] : [];
    return [...ran, ...[...made, ...handlers, ...led].map(({ outerHTML }) => outerHTML), ...turned].map((one) =>
      one.slice(0, 300),
    );
  });
}

/** Fills with everything that a browser does or says where a text was taken for more: `home` is where it may ask for something. */
export function deedsOf(page: Page, home: string): readonly string[] {
  const deeds: string[] = [];
  page.on("dialog", (dialog) => {
    deeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error") deeds.push(message.text());
  });
  page.on("pageerror", (error) => deeds.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith("data:")) deeds.push(`request: ${request.url()}`);
  });
  return deeds;
}
