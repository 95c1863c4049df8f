import { isIP } from "node:net";

import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

import { answerOwn } from "./errors.ts";

/** The one style sheet that react-aria writes into the page (`touch-action` of what can be pressed), by its hash. */
const pressableStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** No inline script, no inline style, nothing from elsewhere, never in a frame. */
export const secured: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", pressableStyle],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  referrerPolicy: "same-origin",
  // Set by whoever puts TLS in front; on plain 127.0.0.1 it means nothing.
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
});

/**
 * Answers only to names that are ours. A page elsewhere whose name has been pointed at this machine
 * (DNS rebinding) would otherwise read everything; an address in numbers can't be pointed anywhere.
 */
export function hostCheck(names: readonly string[]): MiddlewareHandler {
  const known = new Set(["localhost", ...names.map((name) => name.toLowerCase())]);
  return async (c, next) => {
    const host = new URL(c.req.url).hostname.replace(/^\[|\]$/g, "");
    if (known.has(host) || host.endsWith(".localhost") || isIP(host) !== 0) return next();
    return answerOwn(c, "wrong_host");
  };
}
