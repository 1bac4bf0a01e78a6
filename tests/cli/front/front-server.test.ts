import { once } from "node:events";
import http, { type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Front, openFront } from "#lib/cli/front/front-server.ts";
import { findFreePort } from "#lib/cli/listen-address.ts";

const SECRET = "known-to-both";
let inner: Server;
let front: Front;
let origin: string;
let port: number;
let isRunning: boolean;
let handle: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  handle = (_, response) => response.end("inner");
  isRunning = true;
  inner = http.createServer((request, response) => handle(request, response)).listen(0, "127.0.0.1");
  await once(inner, "listening");
  port = await findFreePort();
  origin = `http://127.0.0.1:${port}`;
  const { port: innerPort } = inner.address() as AddressInfo;
  front = await openFront({ host: "127.0.0.1", port, url: origin }, { port: innerPort, secret: SECRET }, () => isRunning);
});
afterEach(async () => {
  await front.close();
  inner.closeAllConnections();
  inner.close();
});

/** Bytes as they are; the answer's text. */
function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    let text = "";
    socket.setEncoding("latin1").on("data", (chunk: string) => (text += chunk));
    socket.on("error", reject).on("close", () => resolve(text));
  });
}

describe("the front", () => {
  it("answers for health while the web server answers nobody", async () => {
    const asked: string[] = [];
    handle = (request) => asked.push(request.url ?? "");
    const page = fetch(`${origin}/slogans`).catch(() => null);
    await vi.waitFor(() => expect(asked).toContain("/slogans"));
    const live = await fetch(`${origin}/api/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: "live" }]);
    expect(live.headers.get("x-frame-options")).toBe("DENY");
    const ready = await fetch(`${origin}/api/health/ready`);
    expect([ready.status, (await ready.json()).error.code]).toEqual([503, "SERVER_BUSY"]);
    inner.closeAllConnections();
    await page;
  });

  it("repeats the last word of a web server that has become busy", async () => {
    handle = (_, response) => response.end(JSON.stringify({ status: "ready", speeches: 3 }));
    expect((await (await fetch(`${origin}/api/health/ready`)).json()).speeches).toBe(3);
    handle = () => {};
    const ready = await fetch(`${origin}/api/health/ready`);
    expect([ready.status, (await ready.json()).speeches]).toEqual([200, 3]);
  });

  it("says that a web server is being started, and does not answer under foreign names", async () => {
    isRunning = false;
    const live = await fetch(`${origin}/api/health/live`);
    expect([live.status, (await live.json()).error.code]).toEqual([503, "SERVER_STARTING"]);
    isRunning = true;
    const foreign = await raw("GET /api/health/live HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    expect(foreign).toMatch(/^HTTP\/1\.1 403 [\s\S]*HOST_UNKNOWN/);
  });

  it("hands on what it gets, and says who sent it", async () => {
    let got: IncomingMessage | undefined;
    let body = "";
    handle = (request, response) => {
      got = request;
      request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      request.on("end", () => response.writeHead(201, "Made", { "x-inner": "yes", "set-cookie": ["a=1", "b=2"] }).end("done"));
    };
    const answer = await fetch(`${origin}/api/x?y=%E4%B8%AD`, {
      method: "POST",
      body: "讲话",
      headers: { "x-own": "1", "x-tifa-peer": "forged 192.0.2.1" },
    });
    expect([answer.status, answer.statusText, await answer.text()]).toEqual([201, "Made", "done"]);
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect([got?.method, got?.url, body]).toEqual(["POST", "/api/x?y=%E4%B8%AD", "讲话"]);
    expect([got?.headers.host, got?.headers["x-own"]]).toEqual([`127.0.0.1:${port}`, "1"]);
    expect(got?.headers["x-tifa-peer"]).toBe(`${SECRET} 127.0.0.1`);
  });

  it("takes a request back when its client has gone", async () => {
    const leave = new AbortController();
    const gone = new Promise<void>((resolve) => {
      handle = (_, response) => {
        response.on("close", resolve);
        leave.abort();
      };
    });
    const asked = fetch(`${origin}/discovery`, { signal: leave.signal }).catch((error: Error) => error.name);
    expect(await asked).toBe("AbortError");
    await gone;
  });

  it("refuses what cannot be read, and says when the web server is away", async () => {
    expect(await raw("GET /中 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 [\s\S]*BAD_REQUEST/);
    inner.close();
    const answer = await fetch(`${origin}/`);
    expect([answer.status, answer.headers.get("retry-after"), (await answer.json()).error.code]).toEqual([503, "2", "SERVER_STARTING"]);
  });
});
