import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { isPrivateAddress } from "#lib/export/webhook/private-networks.ts";
import { sendWebhook, signature } from "#lib/export/webhook/send-webhook.ts";
import { webhookSettings } from "#lib/export/webhook/webhook-settings.ts";

const SECRET = "0123456789abcdef";
let server: Server | null = null;
afterEach(() => {
  server?.close();
  server = null;
});

interface Received {
  headers: IncomingMessage["headers"];
  body: string;
}

/** A receiver that answers with one status after the other, and keeps what it got. */
async function receiver(...statuses: number[]) {
  const received: Received[] = [];
  server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(statuses[Math.min(received.length, statuses.length) - 1]!, { location: "http://127.0.0.1:1/" }).end();
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const settings = webhookSettings({
    TIFA_WEBHOOK_URL: `http://127.0.0.1:${port}/in`,
    TIFA_WEBHOOK_SECRET: SECRET,
    TIFA_WEBHOOK_PRIVATE: "1",
  });
  return { received, settings: settings! };
}
const QUICK = { pauses: [1, 1, 1] };

describe("sendWebhook", () => {
  it("signs what it sends, so that the receiver can tell it from another's", async () => {
    const { received, settings } = await receiver(204);
    expect(await sendWebhook(settings, "speech.stored", { 题: "讲话" }, QUICK)).toEqual({
      isDelivered: true,
      status: 204,
      attempts: 1,
      reason: null,
    });
    const [{ headers, body }] = received as [Received];
    expect(JSON.parse(body)).toEqual({ 题: "讲话" });
    const expected = createHmac("sha256", SECRET).update(`${headers["x-tifa-timestamp"]}.${body}`).digest("hex");
    expect(headers).toMatchObject({ "x-tifa-event": "speech.stored", "x-tifa-signature": `sha256=${expected}` });
    expect(signature("another secret!!", "1", body)).not.toBe(signature(SECRET, "1", body));
  });

  it("tries again where the receiver says later, under the same name, and gives up in the end", async () => {
    const late = await receiver(503, 429, 200);
    expect(await sendWebhook(late.settings, "e", {}, QUICK)).toMatchObject({ isDelivered: true, attempts: 3 });
    expect(new Set(late.received.map(({ headers }) => headers["x-tifa-delivery"])).size).toBe(1);
    server?.close();
    const never = await receiver(500);
    expect(await sendWebhook(never.settings, "e", {}, QUICK)).toMatchObject({ isDelivered: false, status: 500, attempts: 4 });
  });

  it("follows no redirect and does not insist where it was refused", async () => {
    for (const status of [302, 404]) {
      const { received, settings } = await receiver(status);
      expect(await sendWebhook(settings, "e", {}, QUICK)).toMatchObject({ isDelivered: false, status, attempts: 1 });
      expect(received).toHaveLength(1);
      server?.close();
    }
  });

  it("reaches no private network unless that was allowed, by number or by name", async () => {
    const { received, settings } = await receiver(200);
    const closed = { ...settings, allowPrivate: false };
    expect(await sendWebhook(closed, "e", {}, QUICK)).toMatchObject({ isDelivered: false, attempts: 1, reason: "a private address" });
    const named = { ...closed, url: new URL(closed.url.href.replace("127.0.0.1", "localhost")) };
    expect(await sendWebhook(named, "e", {}, QUICK)).toMatchObject({ isDelivered: false, attempts: 1, reason: "a private address" });
    expect(received).toEqual([]);
  });
});

describe("isPrivateAddress", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "fd00::1",
    "fe80::1",
    "::ffff:10.0.0.1",
    "::ffff:127.0.0.1",
    "no address",
  ])("%s is", (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])("%s is not", (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});

describe("webhookSettings", () => {
  it("are none without an address, and refuse what cannot be signed or sent", () => {
    expect(webhookSettings({})).toBeNull();
    expect(() => webhookSettings({ TIFA_WEBHOOK_URL: "https://a.example", TIFA_WEBHOOK_SECRET: "short" })).toThrow("16");
    for (const url of ["ftp://a.example", "nonsense", "https://user:pass@a.example"])
      expect(() => webhookSettings({ TIFA_WEBHOOK_URL: url, TIFA_WEBHOOK_SECRET: SECRET })).toThrow("TIFA_WEBHOOK_URL");
  });
});
