import { createHash, timingSafeEqual } from "node:crypto";
import { LRUCache } from "lru-cache";
import { AppError } from "#lib/errors.ts";

/** A shorter ADMIN_TOKEN opens nothing. */
export const SHORTEST_TOKEN = 16;
export const TOKEN_COOKIE = "tifa-token";

/** Wrong tokens of one address before it has to wait. */
const FREE_TRIES = 3;
const LONGEST_WAIT_SECONDS = 300;
const FORGET_MILLISECONDS = 3_600_000;

interface Tries {
  wrong: number;
  until: number;
}

/** On globalThis, because a web server loads modules anew for every bundle. */
const holder = globalThis as typeof globalThis & { tifaTries?: LRUCache<string, Tries> };

/** True when ADMIN_TOKEN is set; then it is demanded whatever address or proxy a request comes from. */
export function isTokenSet(): boolean {
  return (process.env.ADMIN_TOKEN ?? "") !== "";
}

/**
 * What a request's headers give as the token: `authorization: Bearer …`, else the cookie; null for nothing.
 */
export function givenToken(headers: Headers): string | null {
  const bearer = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (bearer !== undefined) return bearer;
  const cookie = /(?:^|;\s*)tifa-token=([^;]+)/.exec(headers.get("cookie") ?? "")?.[1];
  return cookie === undefined ? null : decoded(cookie);
}

/**
 * Holds a token against ADMIN_TOKEN. Each wrong one after the third makes its address wait twice as long, up
 * to five minutes; meanwhile nothing is compared.
 *
 * @param address who asks, as the door told; one name for all where it did not
 * @throws AppError TOKEN_SLOWED (429), TOKEN_WRONG (401)
 */
export function checkToken(given: string, address: string): void {
  holder.tifaTries ??= new LRUCache({ max: 10_000, ttl: FORGET_MILLISECONDS });
  const tries = holder.tifaTries.get(address) ?? { wrong: 0, until: 0 };
  const wait = Math.ceil((tries.until - Date.now()) / 1000);
  if (wait > 0) throw new AppError("TOKEN_SLOWED", `too many wrong tokens; try again in ${wait} s`, { status: 429, retryAfter: wait });
  if (isAdminToken(given)) {
    holder.tifaTries.delete(address);
    return;
  }
  const wrong = tries.wrong + 1;
  const seconds = wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (wrong - FREE_TRIES + 1));
  holder.tifaTries.set(address, { wrong, until: Date.now() + seconds * 1000 });
  throw new AppError("TOKEN_WRONG", "this is not the admin token (ADMIN_TOKEN)", { status: 401 });
}

function isAdminToken(given: string): boolean {
  const wanted = process.env.ADMIN_TOKEN ?? "";
  return wanted.length >= SHORTEST_TOKEN && timingSafeEqual(digest(given), digest(wanted));
}

function digest(value: string): Buffer {
  return createHash("sha256").update(value).digest();
}

/** A cookie that somebody broke is no token. */
function decoded(cookie: string): string {
  try {
    return decodeURIComponent(cookie);
  } catch {
    return "";
  }
}
