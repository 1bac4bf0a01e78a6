import { once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { AppError } from "#lib/errors.ts";
import { guard } from "../../../app/_server/door/guard.ts";
import { errorJson, refuseUnreadable } from "../../../app/_server/door/unreadable.ts";
import { SECURITY_HEADERS } from "../../../app/_ui/security.ts";
import type { ListenAddress } from "../listen-address.ts";
import { type Inner, passOn } from "./pass-on.ts";
import { Readiness } from "./readiness.ts";
import type { Told } from "./told.ts";

/** What listens where people reach the app. */
export interface Front {
  close(): Promise<void>;
}

/**
 * Listens in the launcher's own process, which has nothing else to do: health is answered from here within
 * milliseconds however busy the web server is, and everything else is handed on to it.
 *
 * @param inner the web server as it is now; it may change while the front stays
 * @param isRunning whether its process is there
 */
export async function openFront({ host, port }: ListenAddress, inner: Inner, isRunning: () => boolean): Promise<Front> {
  const readiness = new Readiness(inner);
  const server = http.createServer((request, response) => {
    const health = healthOf(request);
    if (health === null) passOn(request, response, inner);
    else if (health === "live") answer(request, response, () => live(isRunning()));
    else void readiness.current().then((known) => answer(request, response, () => known));
  });
  // The web server has limits of its own; an upload takes as long as it takes.
  server.requestTimeout = 0;
  server.on("clientError", (error, socket) => refuseUnreadable(error, socket));
  server.listen({ host, port, exclusive: true });
  await once(server, "listening");
  return {
    async close() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, "close");
    },
  };
}

/** Which question about the server's health this is; null for everything else. */
function healthOf({ method, url }: IncomingMessage): "live" | "ready" | null {
  const found = /^\/api\/health\/(live|ready)(?:\?|$)/.exec(url ?? "");
  return found !== null && (method === "GET" || method === "HEAD") ? (found[1] as "live" | "ready") : null;
}

function live(isRunning: boolean): Told {
  if (isRunning) return { status: 200, body: JSON.stringify({ status: "live" }), retryAfter: null };
  const told = new AppError("SERVER_STARTING", "the web server is being started", { status: 503 });
  return { status: told.status, body: errorJson(told), retryAfter: 2 };
}

function answer({ method, headers }: IncomingMessage, response: ServerResponse, make: () => Told): void {
  const { status, body, retryAfter } = refused(headers.host ?? "") ?? make();
  const length = Buffer.byteLength(body);
  const sent: Record<string, string> = {
    ...SECURITY_HEADERS,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cache-control": "no-store",
    "content-type": "application/json",
    "content-length": String(length),
    ...(retryAfter === null ? {} : { "retry-after": String(retryAfter) }),
  };
  response.writeHead(status, sent);
  response.end(method === "HEAD" ? undefined : body);
}

/** Null for a host name that is ours. */
function refused(host: string): Told | null {
  try {
    guard(new Headers({ host }), "read");
    return null;
  } catch (error) {
    const told = error instanceof AppError ? error : new AppError("BAD_REQUEST", "the request cannot be read");
    return { status: told.status, body: errorJson(told), retryAfter: null };
  }
}
