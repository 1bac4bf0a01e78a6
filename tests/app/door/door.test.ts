import { existsSync, mkdirSync, utimesSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { databaseFailure } from "#lib/db/failure.ts";
import { childEnvironment } from "#lib/ingest/children/child-process.ts";
import { parseJson, readBody } from "../../../app/_server/door/body.ts";
import { CLIENT_HEADER, guard } from "../../../app/_server/door/guard.ts";
import { isOurHost } from "../../../app/_server/door/hosts.ts";
import { settleForwarding } from "../../../app/_server/door/proxies.ts";
import { Turns } from "../../../app/_server/door/turns.ts";
import { sweepUploads, uploadFolder } from "../../../app/_server/upload/upload-folder.ts";

const TOKEN = "a-token-of-sixteen-or-more";
afterEach(() => vi.unstubAllEnvs());

describe("hosts", () => {
  it("are this machine's own while only it is served, whatever the port", () => {
    vi.stubEnv("HOST", "");
    expect(["localhost:3000", "127.0.0.1", "[::1]:80", "LOCALHOST."].map(isOurHost)).toEqual([true, true, true, true]);
    expect(["evil.example", "192.0.2.7", "localhost.evil.example", "", "a b", "localhost:x", "user@localhost"].filter(isOurHost)).toEqual(
      [],
    );
  });

  it("are addresses in figures and listed names where others reach the server", () => {
    vi.stubEnv("HOST", "0.0.0.0");
    vi.stubEnv("ALLOWED_HOSTS", "tifa.example, Other.Example");
    expect(["192.0.2.7:3000", "[2001:db8::1]", "tifa.example", "other.example:443"].every(isOurHost)).toBe(true);
    expect(isOurHost("evil.example")).toBe(false);
  });
});

describe("guard", () => {
  const headers = (more: Record<string, string> = {}) => new Headers({ host: "localhost:3000", ...more });
  const code = (purpose: "read" | "draft" | "write", given: Headers) => {
    try {
      guard(given, purpose);
      return "passed";
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it("asks nothing of this machine's owner while no token is set", () => {
    expect(["read", "draft", "write"].map((purpose) => code(purpose as "read", headers()))).toEqual(["passed", "passed", "passed"]);
  });

  it("demands a set token for all that is sent, from this machine too", () => {
    vi.stubEnv("ADMIN_TOKEN", TOKEN);
    expect([code("read", headers()), code("draft", headers()), code("write", headers())]).toEqual([
      "passed",
      "TOKEN_REQUIRED",
      "TOKEN_REQUIRED",
    ]);
    expect(code("write", headers({ authorization: `Bearer ${TOKEN}` }))).toBe("passed");
    expect(code("write", headers({ cookie: `a=%; tifa-token=${TOKEN}` }))).toBe("passed");
    expect(code("write", headers({ cookie: "tifa-token=%E4%B8", [CLIENT_HEADER]: "192.0.2.1" }))).toBe("TOKEN_WRONG");
    vi.stubEnv("OPEN_DRAFTS", "1");
    expect(code("draft", headers())).toBe("passed");
  });

  it("lets nobody write on a server without a token that others reach, and takes drafts", () => {
    vi.stubEnv("HOST", "0.0.0.0");
    expect([code("draft", headers()), code("write", headers({ authorization: "Bearer " }))]).toEqual(["passed", "TOKEN_REQUIRED"]);
  });

  it("opens nothing with a token that is too short", () => {
    vi.stubEnv("ADMIN_TOKEN", "short");
    expect(code("write", headers({ authorization: "Bearer short", [CLIENT_HEADER]: "192.0.2.2" }))).toBe("TOKEN_WRONG");
  });
});

describe("forwarded headers", () => {
  const settled = (peer: string, given: Record<string, string>) => {
    const request = { socket: { remoteAddress: peer }, headers: { host: "inner", ...given } } as unknown as IncomingMessage;
    settleForwarding(request);
    return request.headers;
  };
  const FORWARDED = {
    "x-forwarded-for": "198.51.100.4, 192.0.2.9",
    "x-forwarded-host": "tifa.example",
    "x-forwarded-proto": "https",
    [CLIENT_HEADER]: "::1",
  };

  it("are dropped unless a configured proxy sends them", () => {
    expect(settled("::ffff:203.0.113.5", FORWARDED)).toEqual({ host: "inner", [CLIENT_HEADER]: "203.0.113.5" });
  });

  it("tell who is connected to the launcher's front, which alone knows its secret", () => {
    vi.stubEnv("TIFA_FRONT_SECRET", "of-this-start");
    expect(settled("127.0.0.1", { "x-tifa-peer": "of-this-start 203.0.113.9" })).toEqual({ host: "inner", [CLIENT_HEADER]: "203.0.113.9" });
    expect(settled("127.0.0.1", { "x-tifa-peer": "guessed 203.0.113.9" })).toEqual({ host: "inner", [CLIENT_HEADER]: "127.0.0.1" });
    vi.stubEnv("TIFA_FRONT_SECRET", "");
    expect(settled("127.0.0.1", { "x-tifa-peer": " 203.0.113.9" })).toEqual({ host: "inner", [CLIENT_HEADER]: "127.0.0.1" });
  });

  it("tell name and client where one does; the address before the last proxy counts", () => {
    vi.stubEnv("TRUST_PROXY", "127.0.0.1,192.0.2.0/24");
    expect(settled("127.0.0.1", FORWARDED)).toMatchObject({
      host: "tifa.example",
      [CLIENT_HEADER]: "198.51.100.4",
      "x-forwarded-proto": "https",
    });
  });
});

describe("bodies", () => {
  it("are counted as they come, whatever Content-Length says", async () => {
    const request = (bytes: number, headers: Record<string, string> = {}) =>
      new Request("http://localhost", { method: "POST", body: "a".repeat(bytes), headers });
    expect((await readBody(request(100), 100)).length).toBe(100);
    await expect(readBody(request(101), 100)).rejects.toMatchObject({ code: "TOO_LARGE", status: 413 });
    await expect(readBody(request(5, { "content-length": "1000" }), 100)).rejects.toMatchObject({ code: "TOO_LARGE" });
  });

  it("are refused when JSON is broken, too deep, or holds what is no text", () => {
    expect(parseJson('{"a":["一","[[[","\\\\"]}')).toEqual({ a: ["一", "[[[", "\\"] });
    for (const text of ["{", "", "[".repeat(100_000), `${"[".repeat(40)}${"]".repeat(40)}`])
      expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: "BAD_BODY" }));
    for (const text of ['"\\u0000"', '{"\\ud800":1}', '["\\udc00"]'])
      expect(() => parseJson(text)).toThrow(expect.objectContaining({ code: "BAD_CHARACTERS" }));
  });
});

describe("Turns", () => {
  it("run so many at once, let so many wait, refuse the others, and forget who went away", async () => {
    const turns = new Turns(1, 1);
    let finish = () => {};
    const first = turns.run(() => new Promise<void>((resolve) => (finish = resolve)));
    const gone = new AbortController();
    const second = turns.run(async () => "second", gone.signal);
    await expect(turns.run(async () => "third")).rejects.toMatchObject({ code: "QUEUE_FULL", status: 503, retryAfter: 10 });
    gone.abort();
    await expect(second).rejects.toMatchObject({ code: "CLIENT_GONE" });
    const fourth = turns.run(async () => "fourth");
    finish();
    await first;
    expect(await fourth).toBe("fourth");
    expect(await turns.run(async () => "fifth")).toBe("fifth");
  });
});

describe("what a failed store means", () => {
  const failed = (more: object, message = "failed") => databaseFailure(Object.assign(new Error(message), more))?.code ?? null;

  it("is told by its kind, and nothing else is", () => {
    expect(failed({ code: "ECONNREFUSED" })).toBe("DATABASE_AWAY");
    expect(failed({ cause: { code: "57P01" } })).toBe("DATABASE_AWAY");
    expect(failed({ meta: { driverAdapterError: { cause: { kind: "DatabaseNotReachable" } } } })).toBe("DATABASE_AWAY");
    expect(failed({ code: "ENOENT", syscall: "connect" })).toBe("DATABASE_AWAY");
    expect(failed({ cause: { originalCode: "53100" } })).toBe("STORAGE_FULL");
    expect(failed({ code: "ENOSPC" })).toBe("STORAGE_FULL");
    expect(failed({}, "could not extend file: No space left on device")).toBe("STORAGE_FULL");
    expect(failed({ code: "ENOENT", syscall: "open" })).toBeNull();
    expect(failed({ code: "42P01" })).toBeNull();
    expect(databaseFailure(null)).toBeNull();
  });

  it("tells nothing of where it is", () => {
    const told = databaseFailure(Object.assign(new Error("connect ECONNREFUSED 192.0.2.1:5432"), { code: "ECONNREFUSED" }));
    expect(told).toMatchObject({ status: 503, retryAfter: 5 });
    expect(told?.message).not.toMatch(/192|5432/);
  });
});

describe("children", () => {
  it("do not know the database nor the token", () => {
    vi.stubEnv("DATABASE_URL", "postgresql://secret");
    vi.stubEnv("ADMIN_TOKEN", TOKEN);
    expect(JSON.stringify(childEnvironment())).not.toMatch(/secret|a-token/);
    expect(childEnvironment().PATH).toBe(process.env.PATH);
  });
});

describe("uploads", () => {
  it("of processes that ended are swept, those of this one stay", async () => {
    const own = await uploadFolder();
    const dead = path.join(tmpdir(), "tifa-upload-2147483646-abcdef");
    const old = path.join(tmpdir(), `tifa-upload-${process.pid}-ghijkl`);
    for (const folder of [dead, old]) mkdirSync(folder, { recursive: true });
    utimesSync(old, new Date(), new Date(Date.now() - 24 * 3_600_000));
    await sweepUploads();
    expect([own, dead, old].map(existsSync)).toEqual([true, false, false]);
  });
});
