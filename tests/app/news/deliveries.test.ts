import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { sendWebhook } from "#lib/export/webhook/send-webhook.ts";
import { webhookSettings } from "#lib/export/webhook/webhook-settings.ts";
import { Deliveries } from "../../../app/_server/news/deliveries.ts";

const SECRET = "0123456789abcdef";
let server: Server | null = null;
afterEach(() => {
  server?.close();
  server = null;
});

/** A receiver that checks every signature and answers with one status after the other, the last one again and again. */
async function receiver(...statuses: number[]) {
  const bodies: unknown[] = [];
  server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      const own = createHmac("sha256", SECRET).update(`${request.headers["x-tifa-timestamp"]}.${body}`).digest("hex");
      bodies.push(request.headers["x-tifa-signature"] === `sha256=${own}` ? JSON.parse(body) : "badly signed");
      response.writeHead(statuses[Math.min(bodies.length, statuses.length) - 1]!).end();
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const settings = webhookSettings({
    TIFA_WEBHOOK_URL: `http://127.0.0.1:${port}/`,
    TIFA_WEBHOOK_SECRET: SECRET,
    TIFA_WEBHOOK_PRIVATE: "1",
  })!;
  const deliveries = new Deliveries({
    report: async (speechId) => {
      if (speechId === 13) throw new Error("a second version has no news");
      return { speechId };
    },
    send: (report, isHopeless) => sendWebhook(settings, "speech.stored", report, { pauses: isHopeless ? [] : [1, 1, 1] }),
  });
  return { bodies, deliveries };
}
const files = (...ids: number[]) => ids.map((speechId) => ({ speechId, file: `${speechId}.txt` }));
const states = ({ last }: Deliveries) => last.map(({ speechId, state, attempts }) => [speechId, state, attempts]);

describe("the news of an import", () => {
  it("goes out signed, in the order stored, while the import waits for nothing", async () => {
    const { bodies, deliveries } = await receiver(204);
    deliveries.add(files(11, 12));
    expect(states(deliveries)).toEqual([
      [12, "waiting", 0],
      [11, "waiting", 0],
    ]);
    await deliveries.settled();
    expect(bodies).toEqual([{ speechId: 11 }, { speechId: 12 }]);
    expect(states(deliveries)).toEqual([
      [12, "sent", 1],
      [11, "sent", 1],
    ]);
  });

  it("is tried again, and told where it did not arrive; the ones behind it are tried once until one arrives", async () => {
    const { deliveries } = await receiver(503, 503, 503, 503, 503, 200, 503, 200);
    deliveries.add(files(1, 2, 3, 4));
    await deliveries.settled();
    expect(states(deliveries)).toEqual([
      [4, "sent", 2],
      [3, "sent", 1],
      [2, "failed", 1],
      [1, "failed", 4],
    ]);
    expect(deliveries.last[3]!.reason).toBe("answered 503");
  });

  it("is not missed where a speech has none", async () => {
    const { bodies, deliveries } = await receiver(200);
    deliveries.add(files(13, 14));
    await deliveries.settled();
    expect(states(deliveries)).toEqual([
      [14, "sent", 1],
      [13, "none", 0],
    ]);
    expect(bodies).toHaveLength(1);
  });

  it("keeps fifty", async () => {
    const { deliveries } = await receiver(200);
    for (let from = 100; from < 160; from += 20) deliveries.add(files(...Array.from({ length: 20 }, (_, at) => from + at)));
    await deliveries.settled();
    expect(deliveries.last).toHaveLength(50);
    expect(deliveries.last[0]!.speechId).toBe(159);
  });
});
