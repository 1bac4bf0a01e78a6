import { connect } from "node:net";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { withConnection } from "#lib/db/connection.ts";
import { buildDocx } from "../fixtures/build-docx.ts";
import { buildPdf } from "../fixtures/build-pdf.ts";
import { openTestDatabase, type TestDatabase } from "../setup/database-on.ts";
import { prepareServer } from "../setup/test-server.ts";
import { type RunningApp, startApp } from "./server.ts";

const TOKEN = "an-admin-token-of-this-test";
const SENTENCE = "做到“两个维护”，坚持高质量发展。";
let database: TestDatabase;
let app: RunningApp;
let port: number;

beforeAll(async () => {
  database = await openTestDatabase(inject("testServer"));
  app = await startApp(database.url, { ADMIN_TOKEN: TOKEN });
  port = Number(new URL(app.origin).port);
  expect((await fetch(`${app.origin}/api/health/ready`)).status).toBe(200);
});
afterAll(async () => {
  await app?.stop();
  await database?.drop();
});

/** Sends bytes as they are, which no client library would, and gives the answer's status and text. */
function raw(request: string | Buffer): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    let text = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      if (text.includes("\r\n\r\n") && /"error"|<\/html>|"rows"/.test(text)) socket.end();
    });
    socket.setTimeout(5_000, () => socket.end());
    socket.on("error", reject).on("close", () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text }));
  });
}

const withToken = { authorization: `Bearer ${TOKEN}` };
const json = { ...withToken, "content-type": "application/json" };

async function codeOf(answer: Response): Promise<string> {
  const body = (await answer.json()) as { error?: { code: string; message: string } };
  expect(typeof body.error?.message).toBe("string");
  return `${answer.status} ${body.error?.code}`;
}

function send(path: string, init: RequestInit): Promise<Response> {
  return fetch(app.origin + path, { redirect: "manual", ...init });
}

function fileForm(name: string, bytes: Uint8Array, field = "file"): FormData {
  const form = new FormData();
  form.append(field, new Blob([Buffer.from(bytes)]), name);
  return form;
}

/**
 * Asks every 50 ms whether the process is alive while something happens; the longest answer in milliseconds.
 */
async function slowestWhile(work: Promise<unknown>): Promise<number> {
  let isDone = false;
  let slowest = 0;
  const done = work.finally(() => (isDone = true));
  while (!isDone) {
    const started = performance.now();
    expect((await fetch(`${app.origin}/api/health/live`)).status).toBe(200);
    slowest = Math.max(slowest, performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await done;
  return slowest;
}

describe("addresses, methods and headers", () => {
  const get = (target: string, more = "") => raw(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${more}Connection: close\r\n\r\n`);

  it.each([
    ["broken percent-encoding in a page's address", "/slogans/%E4%B8", "BAD_ADDRESS"],
    ["broken percent-encoding in a query", "/api/v1/phrase-frequency?phrase=%ZZ", "BAD_ADDRESS"],
    ["NUL in a path", "/slogans/%00", "BAD_ADDRESS"],
    ["NUL in a query", "/api/v1/phrase-frequency?phrase=a%00b", "BAD_ADDRESS"],
    ["an address that names another server", "//elsewhere.example/", "BAD_ADDRESS"],
    ["an absolute address", "http://elsewhere.example/", "BAD_ADDRESS"],
    ["the image converter", "/_next/image?url=%2Ficon.svg&w=64&q=75", "NOT_FOUND"],
    ["an unknown route", "/api/nowhere", "NOT_FOUND"],
    ["a prototype's name as analysis", "/api/v1/constructor", "ANALYSIS_UNKNOWN"],
    ["a prototype's name as speech", "/api/v1/speeches/__proto__", "SPEECH_NOT_FOUND"],
  ])("refuse %s by code", async (_, target, code) => {
    const { status, text } = await get(target);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).toContain(`"code":"${code}"`);
  });

  it.each([
    "/slogans/__proto__",
    "/themes/constructor",
    "/speeches/toString",
    "/t/__proto__/0-1",
    "/?year=__proto__",
    "/phrases?q=%ED%A0%80",
  ])("answer %s without an error of our own", async (target) => {
    const { status } = await get(target);
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
  });

  it("refuse raw Chinese and other bytes that are no request by code", async () => {
    for (const target of ["/api/v1/phrase-frequency?by=year&phrase=发展", "/讲话", `/${"a".repeat(100_000)}`]) {
      const { status, text } = await get(target);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).toMatch(/"code":"(BAD_REQUEST|BAD_ADDRESS|HEADERS_TOO_LARGE)"/);
    }
  });

  it("pass over a broken cookie", async () => {
    const { status } = await get("/", "Cookie: tifa-token=%E4%B8; locale=%ZZ; theme=dark\r\n");
    expect(status).toBe(200);
  });

  it("refuse a router state that is none", async () => {
    const { status, text } = await get("/", "RSC: 1\r\nNext-Router-State-Tree: %7Bnone\r\n");
    expect([status, text.includes("BAD_HEADER")]).toEqual([400, true]);
  });

  it.each([
    ["TRACE", "/", 405],
    ["PROPFIND", "/", 405],
    ["POST", "/", 405],
    ["POST", "/slogans", 405],
    ["PUT", "/api/v1/slogans", 405],
    ["PATCH", "/api/import", 405],
  ])("refuse %s %s with 405", async (method, path, status) => {
    const answer = await raw(
      `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nNext-Action: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    expect(answer.status).toBe(status);
    expect(answer.text).toContain("METHOD_NOT_ALLOWED");
  });

  it("answer to our own names only, for reads too", async () => {
    for (const path of ["/", "/api/v1", "/api/health/live"]) {
      const { status, text } = await raw(`GET ${path} HTTP/1.1\r\nHost: evil.example:${port}\r\nConnection: close\r\n\r\n`);
      expect([status, text.includes("HOST_UNKNOWN")]).toEqual([403, true]);
    }
  });

  it.each(["/", "/api/v1", "/api/v1/slogans?format=csv", "/api/snapshot", "/api/nowhere", "/icon.svg"])(
    "carry security headers on %s",
    async (path) => {
      const { headers } = await fetch(app.origin + path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("content-security-policy")).toContain("default-src");
      expect(headers.get("x-powered-by")).toBeNull();
    },
  );
});

describe("what is sent", () => {
  it("needs the token wherever it comes from, once one is set", async () => {
    const forwarded = { "x-forwarded-for": "127.0.0.1", "x-forwarded-host": "localhost", "content-type": "application/json" };
    for (const path of [
      "/api/lexicon",
      "/api/draft-check",
      "/api/v1/compare",
      "/api/import",
      "/api/corrections",
      "/api/themes/corrections",
      "/api/draft-form",
    ])
      expect(await codeOf(await send(path, { method: "POST", headers: forwarded, body: "{}" })), path).toBe("401 TOKEN_REQUIRED");
    expect(await codeOf(await send("/api/speeches/1", { method: "PATCH", headers: forwarded, body: "{}" }))).toBe("401 TOKEN_REQUIRED");
  });

  it("is refused from other sites", async () => {
    const headers = { ...json, origin: "http://elsewhere.example" };
    expect(await codeOf(await send("/api/draft-check", { method: "POST", headers, body: '{"text":"x"}' }))).toBe("403 CROSS_ORIGIN");
  });

  it.each([
    ["NUL", "/api/lexicon", '{"slogan":"两个\\u0000维护"}', "BAD_CHARACTERS"],
    ["half a surrogate pair", "/api/lexicon", '{"slogan":"两个\\ud800维护"}', "BAD_CHARACTERS"],
    ["no JSON", "/api/lexicon", "{", "BAD_BODY"],
    ["a list", "/api/lexicon", "[]", "BAD_BODY"],
    ["nothing", "/api/lexicon", "", "BAD_BODY"],
    ["brackets without end", "/api/draft-check", "[".repeat(1_000_000), "BAD_BODY"],
    ["deep brackets", "/api/draft-check", `${"[".repeat(500_000)}${"]".repeat(500_000)}`, "BAD_BODY"],
    ["a prototype", "/api/draft-check", '{"__proto__":{"text":"x"},"constructor":"y"}', "BAD_BODY"],
    ["NUL in a draft", "/api/draft-check", '{"text":"两个\\u0000维护"}', "BAD_CHARACTERS"],
    ["a place that is none", "/api/themes/corrections", '{"speechId":1e99,"sentence":0,"themes":[]}', "BAD_BODY"],
    ["too much", "/api/lexicon", JSON.stringify({ slogan: "维".repeat(100_000) }), "TOO_LARGE"],
  ])("is refused by code when it is %s", async (_, path, body, code) => {
    expect(await codeOf(await send(path, { method: "POST", headers: json, body }))).toMatch(new RegExp(`^4\\d\\d ${code}$`));
  });

  it("is refused past its limit whatever Content-Length says", async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(97)) });
    const sent = send("/api/draft-check", {
      method: "POST",
      headers: { ...withToken, "content-type": "text/plain" },
      body: endless,
      duplex: "half",
    } as RequestInit);
    // The connection may be closed before a client that still sends reads the answer.
    const code = await sent.then(codeOf).catch(() => "closed");
    expect(["413 TOO_LARGE", "closed"]).toContain(code);
  });

  it("changes all or nothing", async () => {
    const form = fileForm(
      "2021-03-02-堤防.txt",
      Buffer.from("在全县堤防会议上的讲话\n同志们：\n汛期之前，要把每一处险段登记造册，一处一策。\n"),
      "files",
    );
    const report = (await (await send("/api/import", { method: "POST", headers: withToken, body: form })).json()) as {
      stored: number;
      outcomes: { speechId: number }[];
    };
    expect(report.stored).toBe(1);
    const id = report.outcomes[0]!.speechId;
    const patch = (body: object) => send(`/api/speeches/${id}`, { method: "PATCH", headers: json, body: JSON.stringify(body) });
    const speaker = async () => (await database.db.read.speech.findFirstOrThrow({ where: { id } })).speaker;
    const before = await speaker();
    expect(await codeOf(await patch({ speaker: "某人", date: "昨天" }))).toBe("400 BAD_METADATA");
    expect(await speaker()).toBe(before);
    expect((await patch({ speaker: "某人", date: "2021-03" })).status).toBe(200);
    expect(await speaker()).toBe("某人");
    const intent = (name: string) =>
      send(`/api/speeches/${id}`, {
        method: "POST",
        headers: { ...withToken, "content-type": "application/x-www-form-urlencoded" },
        body: `intent=${name}&field=title&value=x`,
      });
    expect(await codeOf(await intent("constructor"))).toBe("400 BAD_PARAMETER");
    expect(await codeOf(await intent("__proto__"))).toBe("400 BAD_PARAMETER");
  });
});

describe("files of drafts", () => {
  const check = (name: string, bytes: Uint8Array) =>
    send("/api/draft-check", { method: "POST", headers: withToken, body: fileForm(name, bytes) });

  it.each([
    ["docx", () => buildDocx([SENTENCE])],
    ["pdf", () => buildPdf([[{ text: SENTENCE, x: 50, y: 700 }]])],
    ["html", () => Buffer.from(`<html><body><article><p>${SENTENCE}</p></article></body></html>`)],
    ["txt", () => Buffer.from(SENTENCE)],
    ["zip", () => zipSync({ "a.txt": Buffer.from(SENTENCE) })],
  ])("are read as the import reads them: %s", async (ending, make) => {
    const answer = await check(`draft.${ending}`, make());
    const { rows } = (await answer.json()) as { rows: { text: string }[] };
    expect(rows.map(({ text }) => text)).toContain("两个维护");
  });

  it.each([
    ["draft.docx", Buffer.from("PK no document")],
    ["draft.pdf", Buffer.from("%PDF-1.4 broken")],
    ["draft.exe", Buffer.from("MZ")],
    ["draft.zip", Buffer.from("PK")],
    ["draft.txt", Buffer.from([0xff, 0x00, 0xfe, 0x81])],
  ])("are refused by code when damaged: %s", async (name, bytes) => {
    expect(await codeOf(await check(name, bytes))).toMatch(/^4\d\d [A-Z_]+$/);
  });

  it("stop nobody, whatever they hold", async () => {
    const deep = `<w:p>${"<w:r>".repeat(150_000)}<w:t>x</w:t>${"</w:r>".repeat(150_000)}</w:p>`;
    const wide = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>".repeat(60_000);
    // Sixty kilobytes of zip that become millions of signs: quotation marks that never close, one slogan without end.
    const open = `<w:p><w:r><w:t>${"“高质量发展《".repeat(900_000)}</w:t></w:r></w:p>`;
    const many = "<w:p><w:r><w:t>做到“两个维护”，坚持高质量发展。</w:t></w:r></w:p>".repeat(60_000);
    const hostile = [deep, wide, open, many].map((inner) => check("draft.docx", hostileDocx(inner)).then((answer) => answer.status));
    expect(await slowestWhile(Promise.all(hostile))).toBeLessThan(1_000);
    for (const status of await Promise.all(hostile)) expect(status).toBeLessThan(500);
    expect((await check("draft.txt", Buffer.from(SENTENCE))).status).toBe(200);
  });

  it("wait in a line that has an end", async () => {
    const answers = await Promise.all(Array.from({ length: 24 }, () => check("draft.txt", Buffer.from(SENTENCE))));
    const full = answers.filter(({ status }) => status === 503);
    expect(full.length).toBeGreaterThan(0);
    for (const answer of full) {
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await codeOf(answer)).toBe("503 QUEUE_FULL");
    }
    for (const { status } of answers) expect([200, 400, 503]).toContain(status);
  });
});

/** A Word document with anything as its body. */
function hostileDocx(body: string): Uint8Array {
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const xml = `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`;
  return zipSync({ "[Content_Types].xml": Buffer.from("<Types/>"), "word/document.xml": Buffer.from(xml) });
}

describe("two servers on one store", () => {
  let other: RunningApp;
  beforeAll(async () => {
    other = await startApp(database.url, { ADMIN_TOKEN: TOKEN });
  });
  afterAll(() => other?.stop());

  const both = () => [app, other];
  const upload = (to: RunningApp, name: string, text: string) =>
    fetch(`${to.origin}/api/import`, { method: "POST", headers: withToken, body: fileForm(name, Buffer.from(text), "files") }).then(
      (answer) => answer.json() as Promise<{ stored: number; duplicates: number; outcomes: { speechId: number }[] }>,
    );
  const speeches = async (from: RunningApp) => {
    const { rows } = (await (await fetch(`${from.origin}/api/v1/speeches`)).json()) as { rows: { speechId: number; speaker: string }[] };
    return rows.sort((a, b) => a.speechId - b.speechId);
  };
  const text = (subject: string) =>
    `在全县${subject}会议上的讲话\n同志们：\n${subject}的事，要一件一件登记，一件一件办结，办不完的说明原因。\n`;

  it("show what either stores, with the same figures, and store one text once when both get it at once", async () => {
    const [first, second, ...same] = await Promise.all([
      upload(app, "2020-01-02-水库.txt", text("水库")),
      upload(other, "2020-01-03-梯田.txt", text("梯田")),
      ...both().map((to) => upload(to, "2020-01-04-粮站.txt", text("粮站"))),
    ]);
    expect([first.stored, second.stored]).toEqual([1, 1]);
    expect(same.map(({ stored }) => stored).sort()).toEqual([0, 1]);
    const [here, there] = await Promise.all(both().map(speeches));
    expect(there).toEqual(here);
    const summaries = await Promise.all(
      both().map(async ({ origin }) => await (await fetch(`${origin}/api/v1/corpus-summary?collection=main`)).json()),
    );
    expect(summaries[1]).toEqual(summaries[0]);
  });

  it("see at once what is corrected and added through the other", async () => {
    const { speechId } = (await speeches(app))[0]!;
    await fetch(`${app.origin}/speeches/${speechId}`);
    await fetch(`${other.origin}/speeches/${speechId}`);
    const body = JSON.stringify({ speaker: "另一个人" });
    expect((await fetch(`${other.origin}/api/speeches/${speechId}`, { method: "PATCH", headers: json, body })).status).toBe(200);
    for (const { origin } of both()) expect(await (await fetch(`${origin}/speeches/${speechId}`)).text()).toContain("另一个人");
    const slogan = JSON.stringify({ slogan: "一件一件办结" });
    expect((await fetch(`${app.origin}/api/lexicon`, { method: "POST", headers: json, body: slogan })).status).toBeLessThan(300);
    for (const { origin } of both()) {
      const { rows } = (await (await fetch(`${origin}/api/v1/slogans`)).json()) as { rows: { slogan: string }[] };
      expect(rows.map((row) => row.slogan)).toContain("一件一件办结");
    }
  });
});

describe("a database that goes away", () => {
  it("is told by code, without its address, and comes back by itself", async () => {
    const { admin } = await prepareServer(inject("testServer"));
    const name = new URL(database.url).pathname.slice(1);
    const move = (from: string, to: string) =>
      withConnection(admin, async (client) => {
        await client.query(`alter database ${from} allow_connections false`);
        await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [from]);
        await client.query(`alter database ${from} rename to ${to}`);
        await client.query(`alter database ${to} allow_connections true`);
      });
    await move(name, `${name}_away`);
    const asked = ["/", "/slogans", "/api/v1/corpus-summary", "/api/palette", "/api/health/ready"];
    await expect.poll(async () => (await send("/", {})).status).toBe(503);
    for (const path of asked) {
      const answer = await send(path, { headers: { accept: path.startsWith("/api/") ? "*/*" : "text/html" } });
      const text = await answer.text();
      expect([path, answer.status]).toEqual([path, 503]);
      expect(Number(answer.headers.get("retry-after")), path).toBeGreaterThan(0);
      expect(text).toContain("DATABASE_AWAY");
      expect(text).not.toMatch(new RegExp(`${name}|localhost|127\\.0\\.0\\.1|\\.s\\.PGSQL|/tmp`));
    }
    expect((await send("/api/health/live", {})).status).toBe(200);
    await move(`${name}_away`, name);
    await expect.poll(async () => (await send("/", {})).status).toBe(200);
    expect((await send("/api/v1/corpus-summary", {})).status).toBe(200);
  });
});

describe("tokens", () => {
  it("open the door by a form that sets a cookie", async () => {
    const answer = await send("/api/login", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: `token=${TOKEN}&back=/import`,
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/import"]);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const headers = { cookie: cookie.split(";")[0]!, "content-type": "application/json" };
    expect((await send("/api/draft-check", { method: "POST", headers, body: JSON.stringify({ text: SENTENCE }) })).status).toBe(200);
  });

  it("are slowed when wrong, even the right one then", async () => {
    const attempt = (token: string) =>
      send("/api/lexicon", { method: "POST", headers: { ...json, authorization: `Bearer ${token}` }, body: "{" }).then(codeOf);
    const codes: string[] = [];
    for (let number = 0; number < 5; number++) codes.push(await attempt(`wrong-${number}`));
    expect(codes[0]).toBe("401 TOKEN_WRONG");
    expect(codes.at(-1)).toBe("429 TOKEN_SLOWED");
    expect(await attempt(TOKEN)).toBe("429 TOKEN_SLOWED");
  });
});
