import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { AppError } from "#lib/errors.ts";
import { securityHeaders } from "../../_ui/security.ts";
import { type Client, onBehalfOf } from "../answering/client.ts";
import { servePage } from "../page-cache/serve-page.ts";
import { checkAddress, checkMethod, isRouterState, readableCookies } from "./addresses.ts";
import { databaseAway } from "./database-probe.ts";
import { CLIENT_HEADER, guard } from "./guard.ts";
import { settleForwarding } from "./proxies.ts";
import { refusalPage } from "./refusal-page.ts";
import { errorJson, refuseUnreadable } from "./unreadable.ts";

const ROUTER_STATE = "next-router-state-tree";
/** What is no page says so: nothing in it may run or be framed. A page brings its own. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

type Emit = (this: http.Server, event: string | symbol, ...args: unknown[]) => boolean;

/**
 * Stands before everything the server answers, since the framework has no place before its own reading of a
 * request: on every answer the security headers, and no request goes on whose method, address, host name or
 * headers cannot be meant for us. Hung once a process.
 */
export function hangDoor(): void {
  const server = http.Server.prototype as unknown as { emit: Emit; tifaDoor?: true };
  if (server.tifaDoor) return;
  const { emit } = server;
  server.emit = function (event, ...args) {
    if (event === "clientError") return refuseUnreadable(args[0], args[1] as Socket);
    if (event !== "request") return emit.call(this, event, ...args);
    const [request, response] = args as [IncomingMessage, ServerResponse];
    void enter(request, response).then((mayPass) => {
      if (!mayPass) return;
      const write = () => void emit.call(this, event, ...args);
      void onBehalfOf(clientOf(request, response), () => servePage(request, response, write)).catch(() => response.destroy());
    });
    return true;
  };
  server.tifaDoor = true;
}

function clientOf({ headers }: IncomingMessage, response: ServerResponse): Client {
  const gone = new AbortController();
  response.on("close", () => response.writableFinished || gone.abort());
  return { name: String(headers[CLIENT_HEADER] ?? ""), gone: gone.signal };
}

/** False when the request was refused, with an answer. */
async function enter(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  try {
    for (const [name, value] of Object.entries(securityHeaders(request.url ?? ""))) response.setHeader(name, value);
    response.setHeader("content-security-policy", CLOSED_POLICY);
    settleForwarding(request);
    const address = request.url ?? "";
    checkAddress(address);
    if (request.headers.cookie !== undefined) request.headers.cookie = readableCookies(request.headers.cookie);
    guard(webHeaders(request), "read");
    checkMethod(request.method ?? "", address);
    checkFramework(request, address);
    const away = isPage(address) ? await databaseAway() : null;
    if (away !== null) throw away;
    fillBareRefusals(response, address);
    return true;
  } catch (error) {
    refuse(request, response, error);
    return false;
  }
}

function isPage(address: string): boolean {
  return !/^\/(?:api|_next)\/|^\/(?:icon\.svg|favicon\.ico)/.test(address);
}

/** Only what the guard looks at. */
function webHeaders({ headers }: IncomingMessage): Headers {
  return new Headers({ host: headers.host ?? "" });
}

/** Headers and addresses of the framework that we have no use for, or that it would stumble over. */
function checkFramework({ headers }: IncomingMessage, address: string): void {
  const state = headers[ROUTER_STATE];
  if (state !== undefined && !isRouterState(String(state)))
    throw new AppError("BAD_HEADER", `${ROUTER_STATE} cannot be read`, { where: ROUTER_STATE });
  if (address.startsWith("/_next/image")) throw new AppError("NOT_FOUND", "images are not converted here", { status: 404 });
}

/** Refusals of the API that come from the framework have no body; they get the shape that all have. */
function fillBareRefusals(response: ServerResponse, address: string): void {
  if (!address.startsWith("/api/")) return;
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  const isBare = (status: unknown) => status === 405;
  response.writeHead = ((status: unknown, ...more: unknown[]) => {
    if (isBare(status)) response.setHeader("content-type", "application/json");
    return writeHead(status, ...more);
  }) as typeof response.writeHead;
  response.end = ((...args: unknown[]) => (isBare(response.statusCode) ? end(errorJson(notTaken())) : end(...args))) as typeof response.end;
}

function notTaken(): AppError {
  return new AppError("METHOD_NOT_ALLOWED", "this route does not take that method", { status: 405 });
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const told = error instanceof AppError ? error : new AppError("BAD_REQUEST", "the request cannot be read");
  const wantsPage = (request.headers.accept ?? "").includes("text/html") && isPage(request.url ?? "");
  const body = wantsPage ? refusalPage(told) : errorJson(told);
  response.statusCode = told.status;
  response.setHeader("content-type", wantsPage ? "text/html; charset=utf-8" : "application/json");
  if (told.retryAfter !== null) response.setHeader("retry-after", String(told.retryAfter));
  if (told.status === 405) response.setHeader("allow", "GET, HEAD");
  // What is still being sent would be taken for the next request.
  if (request.method !== "GET" && request.method !== "HEAD") response.setHeader("connection", "close");
  response.end(request.method === "HEAD" ? undefined : body);
}
