import { createHmac, randomUUID } from "node:crypto";
import { type LookupAddress, lookup } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { isPrivateAddress } from "./private-networks.ts";
import type { WebhookSettings } from "./webhook-settings.ts";

/** What became of a delivery. `status` is the last answer's, null where none came. */
export interface Delivery {
  isDelivered: boolean;
  status: number | null;
  attempts: number;
  /** Why it was not delivered; null where it was. */
  reason: string | null;
}

interface SendOptions {
  /** Milliseconds before each further attempt. */
  pauses?: readonly number[];
  timeout?: number;
  signal?: AbortSignal;
}

const PAUSES = [1_000, 5_000, 25_000];
const TIMEOUT = 10_000;

/**
 * `sha256=` and the HMAC-SHA256 of `<timestamp>.<body>` in hexadecimal digits. A receiver computes the same and
 * compares in constant time; an old timestamp is a repeated delivery.
 */
export function signature(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}

/**
 * Posts an event as signed JSON to the address that was set, and again after a pause where no answer came, or one
 * that says "later" (429, 5xx). Redirects are not followed, and an address of this machine or of a local network
 * is refused unless that was allowed: by the address that is really connected to, whatever its name.
 */
export async function sendWebhook(
  settings: WebhookSettings,
  event: string,
  payload: unknown,
  options: SendOptions = {},
): Promise<Delivery> {
  const { pauses = PAUSES, timeout = TIMEOUT, signal } = options;
  const body = JSON.stringify(payload);
  const id = randomUUID();
  for (let attempts = 1; ; attempts++) {
    const answer = await post(settings, { event, id, body, timeout });
    if (answer.status !== null && answer.status >= 200 && answer.status < 300)
      return { isDelivered: true, status: answer.status, attempts, reason: null };
    const pause = answer.isFinal ? undefined : pauses[attempts - 1];
    if (pause === undefined || signal?.aborted === true)
      return { isDelivered: false, status: answer.status, attempts, reason: answer.reason };
    await wait(pause, undefined, { signal: signal ?? new AbortController().signal }).catch(() => undefined);
  }
}

interface Answer {
  status: number | null;
  reason: string | null;
  isFinal: boolean;
}

interface Letter {
  event: string;
  id: string;
  body: string;
  timeout: number;
}

function post({ url, secret, allowPrivate }: WebhookSettings, { event, id, body, timeout }: Letter): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) return Promise.resolve(refusal("a private address"));
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "x-tifa-event": event,
    "x-tifa-delivery": id,
    "x-tifa-timestamp": timestamp,
    "x-tifa-signature": signature(secret, timestamp, body),
  };
  return new Promise((resolve) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const sent = send(url, { method: "POST", headers, timeout, ...(allowPrivate ? {} : { lookup: publicOnly }) }, (response) => {
      response.resume();
      resolve(answerOf(response.statusCode ?? 0));
    });
    sent.on("timeout", () => sent.destroy(new Error("no answer in time")));
    sent.on("error", (error) => resolve({ status: null, reason: error.message, isFinal: error instanceof PrivateAddress }));
    sent.end(body);
  });
}

function answerOf(status: number): Answer {
  const isLater = status === 429 || status >= 500;
  return { status, reason: status >= 300 && status < 400 ? "redirects are not followed" : `answered ${status}`, isFinal: !isLater };
}

const refusal = (reason: string): Answer => ({ status: null, reason, isFinal: true });

class PrivateAddress extends Error {}

/** Name look-up that gives no address of a local network, so that a name cannot lead there. */
const publicOnly: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) return callback(error, "", 0);
    const [first] = found.filter(({ address }) => !isPrivateAddress(address));
    if (first === undefined || found.some(({ address }) => isPrivateAddress(address)))
      return callback(new PrivateAddress("a private address"), "", 0);
    return options.all === true ? callback(null, found) : callback(null, first.address, first.family);
  });
};
