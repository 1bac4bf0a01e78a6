import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepWarm, WARM_PAGES, warmUp } from "#lib/cli/warm-up.ts";

let asked: string[];
/** How often the corpus was looked at. */
let looks: number;
let corpus: { speeches: number; corpusVersion: string };
let status: number;
let server: Server;
let stop: AbortController;

beforeEach(async () => {
  [asked, looks, corpus, status, stop] = [[], 0, { speeches: 3, corpusVersion: "one" }, 200, new AbortController()];
  server = createServer((request, response) => {
    const path = request.url ?? "";
    if (path === "/api/health/ready") looks += 1;
    else asked.push(path);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(corpus));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  stop.abort();
  server.closeAllConnections();
  server.close();
});

const address = () => ({ host: "127.0.0.1", port: (server.address() as AddressInfo).port, url: "" });
/** Waits until the corpus was looked at some times more, so that what comes of it has come. */
const moreLooks = (times: number) => {
  const from = looks;
  return vi.waitFor(() => expect(looks).toBeGreaterThanOrEqual(from + times), { timeout: 200_000 });
};
const rounds = () => asked.filter((path) => path === WARM_PAGES.at(-1)).length;

describe("warmUp", () => {
  it("asks for every page once, one after another", async () => {
    await warmUp(address(), stop.signal, 1);
    expect(asked).toEqual([...WARM_PAGES]);
  });

  it("ends without a word where nobody answers", async () => {
    const gone = address();
    server.close();
    await expect(warmUp(gone, stop.signal, 1)).resolves.toBeUndefined();
  });
});

describe("keepWarm", () => {
  it("leaves an empty store alone, warms it up once when it is filled, and again when it has changed and is at rest", async () => {
    corpus.speeches = 0;
    const ended = keepWarm(address(), stop.signal, { look: 20, breath: 1 });
    await moreLooks(3);
    expect(asked).toEqual([]);
    corpus.speeches = 3;
    await vi.waitFor(() => expect(rounds()).toBe(1), { timeout: 200_000 });
    await moreLooks(5);
    expect(rounds()).toBe(1);
    corpus.corpusVersion = "two";
    await vi.waitFor(() => expect(rounds()).toBe(2), { timeout: 200_000 });
    stop.abort();
    await ended;
  });

  it("outlives a server that only gives errors", async () => {
    status = 503;
    const ended = keepWarm(address(), stop.signal, { look: 10, breath: 1 });
    await moreLooks(3);
    stop.abort();
    await expect(ended).resolves.toBeUndefined();
    expect(asked).toEqual([]);
  });
});
