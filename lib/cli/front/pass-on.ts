import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { AppError } from "#lib/errors.ts";
import { PEER_HEADER } from "../../../app/_server/door/proxies.ts";
import { errorJson } from "../../../app/_server/door/unreadable.ts";

/** The web server behind the front. */
export interface Inner {
  port: number;
  /** Proves to it that a request comes from the front. */
  secret: string;
}

/** Headers that hold for one connection and not for the next; `expect` has been answered by then. */
const OF_CONNECTION = new Set(["connection", "keep-alive", "proxy-connection", "upgrade", "te", "trailer", "expect", PEER_HEADER]);
const RETRY_SECONDS = 2;

/**
 * Hands a request on as it came and its answer back as it comes. Who goes away takes the request with him.
 * While the web server is being started again, the answer is SERVER_STARTING (503).
 */
export function passOn(request: IncomingMessage, response: ServerResponse, inner: Inner): void {
  try {
    send(request, response, inner);
  } catch {
    // What Node reads and does not write is no address or header that anybody means.
    response.destroy();
  }
}

function send(request: IncomingMessage, response: ServerResponse, { port, secret }: Inner): void {
  const headers = [...kept(request.rawHeaders), PEER_HEADER, `${secret} ${request.socket.remoteAddress ?? ""}`];
  const onward = http.request({
    host: "127.0.0.1",
    port,
    method: request.method ?? "GET",
    path: request.url ?? "/",
    headers,
    agent: false,
  });
  onward.on("response", (answer) => giveBack(answer, request, response));
  onward.on("error", () => fail(request, response));
  response.on("close", () => onward.destroy());
  request.pipe(onward);
}

function giveBack(answer: IncomingMessage, request: IncomingMessage, response: ServerResponse): void {
  response.sendDate = false;
  // What is still being sent would be taken for the next request.
  if (!request.complete) response.shouldKeepAlive = false;
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage ?? "", kept(answer.rawHeaders));
  answer.on("error", () => response.destroy());
  answer.pipe(response);
}

/** Names and values one after the other, as they were sent. */
function kept(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_, index) => !OF_CONNECTION.has(rawHeaders[index - (index % 2)]!.toLowerCase()));
}

/** Half an answer cannot be taken back, and who still sends does not listen: both are told by the connection. */
function fail(request: IncomingMessage, response: ServerResponse): void {
  if (response.destroyed || response.headersSent || !request.complete) {
    response.destroy();
    return;
  }
  const told = new AppError("SERVER_STARTING", "the web server is being started; ask again", { status: 503 });
  response.writeHead(told.status, { "content-type": "application/json", "retry-after": String(RETRY_SECONDS) });
  response.end(errorJson(told));
}
