import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { h, type Html, render } from "#formats/html/markup.ts";

/** A web server of the tests' own on 127.0.0.1. */
export interface TestServer {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Starts a server on any free port. The listener is made when the port is known, since a provider must know its own address. */
export async function startTestServer(listenerAt: (origin: string) => RequestListener): Promise<TestServer> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on("request", listenerAt(origin));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { origin, close };
}

/** The page on which somebody signs in at a provider: one field and one button. No password: whoever comes is believed. */
export function signInPage(): string {
  const label = h("label", {}, "User name ", h("input", { name: "user", required: true, autofocus: true }));
  return page("Identity provider", h("form", { method: "post" }, label, h("button", {}, "Sign in")));
}

export function page(title: string, ...content: readonly Html[]): string {
  return `<!doctype html>${render(h("html", { lang: "en" }, h("title", {}, title), h("h1", {}, title), content))}`;
}

export function sendPage(response: ServerResponse, markup: string): void {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(markup);
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await text(request));
}
