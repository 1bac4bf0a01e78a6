import "server-only";
import { newsReport } from "#lib/analyses/index.ts";
import { sendWebhook } from "#lib/export/webhook/send-webhook.ts";
import { webhookSettings } from "#lib/export/webhook/webhook-settings.ts";
import { serverState } from "../context.ts";
import { Deliveries, type NewsDelivery } from "./deliveries.ts";

/** On globalThis for the same reason as the server's state. */
const holder = globalThis as typeof globalThis & { tifaDeliveries?: Deliveries };

/** Whether this server was given an address for news. */
export function announces(): boolean {
  return (process.env.TIFA_WEBHOOK_URL ?? "").trim() !== "";
}

/** Sends the news of what an import stored to the address that was set, signed; nobody waits for it. */
export function announce(outcomes: readonly { kind: string; file: string; speechId?: number }[]): void {
  if (!announces()) return;
  const stored = outcomes.flatMap(({ kind, file, speechId }) => (kind === "stored" && speechId !== undefined ? [{ speechId, file }] : []));
  deliveries().add(stored);
}

/** What became of the last news, the last first. */
export function lastDeliveries(): readonly NewsDelivery[] {
  return holder.tifaDeliveries?.last ?? [];
}

function deliveries(): Deliveries {
  holder.tifaDeliveries ??= new Deliveries({
    report: (speechId) => newsReport(serverState().context, speechId),
    send: async (report, isHopeless) => {
      const settings = webhookSettings(process.env);
      if (settings === null) return { isDelivered: false, status: null, attempts: 0, reason: "no address" };
      return sendWebhook(settings, "speech.stored", report, isHopeless ? { pauses: [] } : {});
    },
  });
  return holder.tifaDeliveries;
}
