import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { createGzip, gzip as gzipAsync } from "node:zlib";
import type { WrittenPage } from "./page-cache.ts";

const gzip = promisify(gzipAsync);
const NONCE = /'nonce-([^']+)'/;
/** Of one answer, not of the page. */
const OF_ANSWER = ["content-length", "content-encoding", "transfer-encoding", "etag", "date", "connection", "keep-alive"];

/** Writes a page that is there already, under a word of its own for its scripts. */
export async function rewritePage(request: IncomingMessage, response: ServerResponse, page: WrittenPage): Promise<void> {
  const nonce = btoa(crypto.randomUUID());
  const renewed = (text: string) => text.replaceAll(page.nonce, nonce);
  for (const [name, value] of Object.entries(page.headers))
    response.setHeader(name, typeof value === "string" ? renewed(value) : (value as string[]));
  const body = Buffer.from(renewed(page.body));
  if (!takesGzip(request)) {
    response.end(body);
    return;
  }
  const packed = await gzip(body);
  response.setHeader("content-encoding", "gzip");
  response.end(packed);
}

type Chunk = string | Uint8Array;

/**
 * Lets the framework write a page and reads along; packs it on the way, which the framework is kept from,
 * since nothing could be changed in a packed page.
 *
 * @returns the page when it is whole; null for everything that is not a page for all
 */
export function readAlong(request: IncomingMessage, response: ServerResponse): Promise<WrittenPage | null> {
  const isPacked = takesGzip(request);
  delete request.headers["accept-encoding"];
  const chunks: Buffer[] = [];
  const sink = isPacked ? packing(response) : plain(response);
  response.write = ((chunk: Chunk, ...more: unknown[]) => {
    chunks.push(Buffer.from(chunk as Uint8Array));
    sink.write(chunk);
    for (const each of more) if (typeof each === "function") each();
    return true;
  }) as typeof response.write;
  return new Promise((resolve) => {
    response.end = ((...args: unknown[]) => {
      const [chunk] = args;
      if (typeof chunk === "string" || chunk instanceof Uint8Array) response.write(chunk);
      // Not when it has arrived: others do not wait for a slow line.
      resolve(writtenPage(response, chunks));
      sink.end();
      const done = args.findLast((each) => typeof each === "function");
      if (done !== undefined) response.once("finish", done as () => void);
      return response;
    }) as typeof response.end;
    response.on("close", () => resolve(null));
  });
}

interface Sink {
  write(chunk: Chunk): void;
  end(): void;
}

function plain(response: ServerResponse): Sink {
  const write = response.write.bind(response) as (chunk: Chunk) => boolean;
  const end = response.end.bind(response) as () => unknown;
  return { write: (chunk) => void write(chunk), end: () => void end() };
}

/** What has been written so far goes out packed at once, so that a page comes piece by piece. */
function packing(response: ServerResponse): Sink {
  const inner = plain(response);
  const packer = createGzip();
  const prepare = () => {
    if (response.headersSent) return;
    response.removeHeader("content-length");
    response.setHeader("content-encoding", "gzip");
  };
  const flushHeaders = response.flushHeaders.bind(response);
  response.flushHeaders = () => {
    prepare();
    flushHeaders();
  };
  packer.on("data", (chunk: Buffer) => inner.write(chunk)).on("end", () => inner.end());
  response.on("close", () => packer.destroy());
  return {
    write(chunk) {
      prepare();
      packer.write(chunk);
      packer.flush();
    },
    end() {
      prepare();
      packer.end();
    },
  };
}

function writtenPage(response: ServerResponse, chunks: readonly Buffer[]): WrittenPage | null {
  const headers = response.getHeaders();
  const nonce = NONCE.exec(String(headers["content-security-policy"] ?? ""))?.[1];
  const isPage = String(headers["content-type"] ?? "").startsWith("text/html");
  if (response.statusCode !== 200 || !isPage || nonce === undefined || headers["set-cookie"] !== undefined) return null;
  const kept = Object.entries(headers).filter(([name, value]) => !OF_ANSWER.includes(name) && value !== undefined);
  return { headers: Object.fromEntries(kept) as WrittenPage["headers"], body: Buffer.concat(chunks).toString("utf8"), nonce };
}

function takesGzip({ headers }: IncomingMessage): boolean {
  return /\bgzip\b/.test(String(headers["accept-encoding"] ?? ""));
}
