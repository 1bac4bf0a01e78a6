import { once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { type Asked, aheadOfReaders } from "../../../app/_server/page-cache/ahead.ts";
import { PageCache, type WrittenPage } from "../../../app/_server/page-cache/page-cache.ts";
import { pageKey } from "../../../app/_server/page-cache/page-key.ts";
import { servePage, writeAhead } from "../../../app/_server/page-cache/serve-page.ts";

const page = (body: string): WrittenPage => ({ headers: {}, body, nonce: "n" });

describe("pages kept", () => {
  const of = (name: string) => ({ name: `${name} false`, twin: `${name} true` });
  const asked: Asked = { url: "/", headers: {}, address: "127.0.0.1", port: 1 };

  it("are good for one state, until something is written, and for ten seconds", async () => {
    let now = 0;
    const pages = new PageCache(() => now);
    pages.add("/", of("1"), Promise.resolve(page("one")));
    expect((await pages.find("/", of("1"))?.page)?.body).toBe("one");
    expect(pages.find("/", of("2"))).toBeNull();
    expect(pages.find("/other", of("1"))).toBeNull();
    now = 10_000;
    expect(pages.find("/", of("1"))).toBeNull();
    now = 0;
    pages.forget();
    expect(pages.find("/", of("1"))).toBeNull();
  });

  it("are shown for a minute while one reader's question has them written anew", () => {
    let now = 0;
    const pages = new PageCache(() => now);
    pages.add("/", of("1"), Promise.resolve(page("one")), asked);
    expect(pages.find("/", of("1"))?.renew).toBeNull();
    now = 10_000;
    expect([pages.find("/", of("1"))?.renew, pages.find("/", of("1"))?.renew]).toEqual([asked, null]);
    now = 60_000;
    expect(pages.find("/", of("1"))).toBeNull();
  });

  it("stand in for those that say otherwise whether an import goes on", () => {
    const pages = new PageCache(() => 0);
    const during = { name: "1 true", twin: "1 false" };
    pages.add("/", of("1"), Promise.resolve(page("one")), asked);
    expect(pages.find("/", during)?.renew).toEqual(asked);
    pages.add("/", during, Promise.resolve(page("two")), asked);
    expect(pages.find("/", during)?.renew).toBeNull();
  });

  it("outlive the import that they were written ahead for, and nothing else that is changed", () => {
    const pages = new PageCache(() => 0);
    pages.add("/", of("2"), Promise.resolve(page("two")), asked, true);
    pages.add("/other", of("2"), Promise.resolve(page("two")), asked);
    pages.forget(true);
    expect([pages.find("/", of("2")), pages.find("/other", of("2"))]).toEqual([expect.anything(), null]);
    pages.forget();
    expect(pages.find("/", of("2"))).toBeNull();
    pages.add("/", of("3"), Promise.resolve(page("three")), asked, true);
    pages.forget();
    pages.forget(true);
    expect(pages.find("/", of("3"))).toBeNull();
  });

  it("are not kept when they turn out to be none, nor past the budget of bytes", async () => {
    const pages = new PageCache(() => 0);
    pages.add("/", of("s"), Promise.resolve(null));
    await vi.waitFor(() => expect(pages.find("/", of("s"))).toBeNull());
    for (let number = 0; number < 40; number++) pages.add(`/${number}`, of("s"), Promise.resolve(page("x".repeat(500_000))));
    await vi.waitFor(() => expect(pages.find("/0", of("s"))).toBeNull());
    expect(pages.find("/39", of("s"))).not.toBeNull();
  });
});

describe("the name of a page", () => {
  const key = (url: string, headers: Record<string, string> = {}) => pageKey({ method: "GET", url, headers: { host: "a", ...headers } });

  it("is one for all who get the same, and tells apart who does not", () => {
    expect(key("/slogans?year=2020")).toBe(key("/slogans?year=2020"));
    const all = [
      key("/"),
      key("/?lang=en"),
      key("/", { "accept-language": "en" }),
      key("/", { cookie: "locale=en" }),
      key("/", { host: "b" }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it("is none for what one reader alone gets", () => {
    for (const url of ["/import", "/login?back=/", "/draft", "/compare?draft=abc", "/speeches?problem=X", "/api/v1", "/icon.svg", "/new"])
      expect(key(url), url).toBeNull();
    expect(key("/", { cookie: "tifa-token=secret" })).toBeNull();
    expect(key("/", { rsc: "1" })).toBeNull();
    expect(pageKey({ method: "POST", url: "/", headers: {} })).toBeNull();
  });
});

describe("serving", () => {
  let origin: string;
  let server: http.Server;
  let written: number;
  let state: { corpus: object };
  let finish: (response: ServerResponse) => void;
  beforeEach(async () => {
    vi.stubEnv("NODE_ENV", "production");
    written = 0;
    state = { corpus: {} };
    finish = (response) => response.end("</html>");
    const [lexicon, themes] = [{}, {}];
    const context = {
      corpus: async () => aheadOfReaders()?.corpus ?? state.corpus,
      lexicon: async () => lexicon,
      themes: async () => themes,
      isHeld: () => false,
    };
    Object.assign(globalThis, { tifaServer: { context }, tifaPages: undefined });
    server = http.createServer((request, response) => void servePage(request, response, () => write(request, response)));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    Object.assign(globalThis, { tifaServer: undefined, tifaPages: undefined });
    server.closeAllConnections();
    server.close();
  });

  function write(request: IncomingMessage, response: ServerResponse): void {
    if (request.method === "POST") return void response.end("changed");
    written += 1;
    const nonce = `nonce-of-${written}`;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", `script-src 'nonce-${nonce}'`);
    response.write(`<html>讲话 ${request.headers["accept-encoding"] ?? "unpacked"} <script nonce="${nonce}">`);
    finish(response);
  }

  const get = async (path = "/") => {
    const answer = await fetch(origin + path);
    const nonce = /nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
    return { text: await answer.text(), nonce, packed: answer.headers.get("content-encoding") };
  };

  it("writes a page once for several readers, each with a word of his own for its scripts", async () => {
    const [first, second] = [await get(), await get()];
    expect(written).toBe(1);
    expect([first.packed, second.packed]).toEqual(["gzip", "gzip"]);
    expect(first.text).toBe('<html>讲话 unpacked <script nonce="nonce-of-1"></html>');
    expect(second.nonce).not.toBe(first.nonce);
    expect(second.text).toBe(first.text.replace(first.nonce!, second.nonce!));
  });

  it("writes it anew for another state, and after anything was sent", async () => {
    await get();
    state = { corpus: {} };
    await get();
    expect(written).toBe(2);
    await (await fetch(`${origin}/api/lexicon`, { method: "POST", body: "x" })).text();
    await get();
    expect(written).toBe(3);
  });

  it("does not wait for the one who reads slowly", async () => {
    const { host, hostname, port } = new URL(origin);
    const asked = `GET /long HTTP/1.1\r\nHost: ${host}\r\nAccept: */*\r\nAccept-Language: *\r\nSec-Fetch-Mode: cors\r\n\r\n`;
    const slow = connect(Number(port), hostname, () => slow.write(asked));
    slow.pause();
    let isWritten = false;
    finish = (response) => {
      response.write("讲话".repeat(5_000_000));
      response.end("</html>");
      isWritten = true;
    };
    await vi.waitFor(() => expect(isWritten).toBe(true));
    expect((await get("/long")).text.endsWith("</html>")).toBe(true);
    expect(written).toBe(1);
    slow.destroy();
  });

  it("has what readers asked for written for a state before they get it", async () => {
    await get();
    const next = { corpus: {} };
    await writeAhead(next.corpus as Corpus, false);
    expect(written).toBe(2);
    await get();
    state = next;
    expect((await get()).text).toContain("nonce");
    expect(written).toBe(2);
  });

  it("takes nobody else's word that a page is to be written anew", async () => {
    await get();
    await (await fetch(origin, { headers: { "x-tifa-again": "secret 1" } })).text();
    expect(written).toBe(1);
  });

  it("lets those who ask meanwhile wait for the one page, and keeps none that broke off", async () => {
    let open: ServerResponse | undefined;
    finish = (response) => (open = response);
    const both = [get(), get()];
    await vi.waitFor(() => expect(open).toBeDefined());
    open?.end("</html>");
    expect((await Promise.all(both)).every(({ text }) => text.endsWith("</html>"))).toBe(true);
    expect(written).toBe(1);
    finish = (response) => response.destroy();
    await expect(get("/broken")).rejects.toThrow();
    finish = (response) => response.end("</html>");
    expect((await get("/broken")).text).toContain("</html>");
    expect(written).toBe(3);
  });
});
