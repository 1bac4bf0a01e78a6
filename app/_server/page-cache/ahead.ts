import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import http, { type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import type { Corpus } from "#lib/corpus/corpus.ts";

/** A state that pages are written for before readers have it. */
export interface Ahead {
  corpus: Corpus;
  /** Whether an import will still be under way when readers get it. */
  isHeld: boolean;
}

/** What a page was asked for with, so that it can be asked for again. */
export interface Asked {
  url: string;
  headers: OutgoingHttpHeaders;
  address: string;
  port: number;
}

/** The server asks itself with this header; the word in it is known to this process alone. */
const AGAIN_HEADER = "x-tifa-again";
/** What a page is written by. */
const KEPT = ["host", "accept", "accept-language", "sec-fetch-dest", "user-agent", "cookie"];

interface Holder {
  secret: string;
  ahead: AsyncLocalStorage<Ahead>;
  /** The states that pages are being written for, by the number that the header names. */
  open: Map<number, Ahead>;
  last: number;
}

/** On globalThis, because the door, the pages and the routes are bundled apart. */
function holder(): Holder {
  const shared = globalThis as typeof globalThis & { tifaAhead?: Holder };
  shared.tifaAhead ??= { secret: randomUUID(), ahead: new AsyncLocalStorage(), open: new Map(), last: 0 };
  return shared.tifaAhead;
}

/** The state that the present request is answered from in place of the readers'; null for readers' requests. */
export function aheadOfReaders(): Ahead | null {
  return holder().ahead.getStore() ?? null;
}

/** Null where the page cannot be asked for again as it was. */
export function askedOf(request: IncomingMessage): Asked | null {
  const { headers, url = "", socket } = request;
  if (headers["x-forwarded-proto"] !== undefined || socket.localPort === undefined) return null;
  const kept = KEPT.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]] as const]));
  return { url, headers: Object.fromEntries(kept), address: socket.localAddress ?? "127.0.0.1", port: socket.localPort };
}

/**
 * Whether the server asks itself for a page to be written anew, and then the state to write it for; takes the
 * header away.
 */
export function askedAgain({ headers }: IncomingMessage): { ahead: Ahead | null } | null {
  const [word, number] = String(headers[AGAIN_HEADER] ?? "").split(" ");
  delete headers[AGAIN_HEADER];
  const { secret, open } = holder();
  return word === secret ? { ahead: open.get(Number(number)) ?? null } : null;
}

/** Does something with the present request answered from a state ahead of the readers'. */
export function answerAheadOf<T>(ahead: Ahead, act: () => T): T {
  return holder().ahead.run(ahead, act);
}

/** Has pages written, two at a time and the first ones first, until it has taken so long; failures say nothing. */
export async function askAgain(pages: readonly Asked[], ahead: Ahead | null, milliseconds: number): Promise<void> {
  const shared = holder();
  const number = ++shared.last;
  if (ahead !== null) shared.open.set(number, ahead);
  const until = Date.now() + milliseconds;
  const left = [...pages];
  const goOn = async () => {
    for (let page = left.shift(); page !== undefined && Date.now() < until; page = left.shift())
      await askOnce(page, `${shared.secret} ${ahead === null ? "" : number}`);
  };
  await Promise.all([goOn(), goOn()]);
  shared.open.delete(number);
}

function askOnce({ url, headers, address, port }: Asked, word: string): Promise<void> {
  return new Promise((resolve) => {
    const request = http.request({ host: address, port, path: url, headers: { ...headers, [AGAIN_HEADER]: word }, agent: false });
    request.on("response", (answer) => answer.resume().on("close", resolve));
    request.on("error", () => resolve());
    request.end();
  });
}
