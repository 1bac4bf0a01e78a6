import { isIP } from "node:net";
import { hostname } from "node:os";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1"]);

/**
 * True when the server listens on this machine only. Whether a proxy stands before it cannot be told from
 * here.
 */
export function isLocal(): boolean {
  return LOOPBACK.has(bare(process.env.HOST || "127.0.0.1"));
}

/**
 * Whether a request's Host header names this server: an attacker's page that points its own name here (DNS
 * rebinding) sends that name. This machine's own names and those of ALLOWED_HOSTS (commas between) pass;
 * where others reach the server, so does every address in figures, which no name can stand behind.
 */
export function isOurHost(host: string): boolean {
  const name = nameOf(host);
  if (name === null) return false;
  if (LOOPBACK.has(name) || allowedHosts().includes(name)) return true;
  return !isLocal() && (isIP(name) !== 0 || name === hostname().toLowerCase() || name === bare(process.env.HOST ?? ""));
}

function allowedHosts(): string[] {
  return (process.env.ALLOWED_HOSTS ?? "")
    .split(",")
    .map((name) => bare(name.trim()))
    .filter((name) => name !== "");
}

/** The name without its port; null for what is no host at all. */
function nameOf(host: string): string | null {
  const found = /^(\[[0-9a-f:.]+\]|[^:[\]/@\s]+)(?::\d{1,5})?$/i.exec(host);
  return found === null ? null : bare(found[1]!);
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^\[|\]$|\.$/g, "");
}
