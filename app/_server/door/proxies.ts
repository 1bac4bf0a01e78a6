import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { CLIENT_HEADER } from "./guard.ts";

const FORWARDED = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded", "x-real-ip"];

/** Header in which the launcher's front says who is connected to it: its secret, a space, an address. */
export const PEER_HEADER = "x-tifa-peer";

/**
 * Takes a proxy's word for who asks and under which name, if the connection comes from one of TRUST_PROXY
 * (addresses or ranges, commas between); from anybody else these headers are dropped. Tells the rest of the
 * server the client's address in a header of its own.
 */
export function settleForwarding(request: IncomingMessage): void {
  const peer = plainAddress(toldPeer(request.headers) ?? request.socket.remoteAddress ?? "");
  const { headers } = request;
  const trusted = proxies();
  let client = peer;
  if (isTrusted(peer, trusted)) {
    const chain = String(headers["x-forwarded-for"] ?? "").split(",");
    client = plainAddress(chain.map((each) => each.trim()).findLast((each) => isIP(each) !== 0 && !isTrusted(each, trusted)) ?? peer);
    const host = String(headers["x-forwarded-host"] ?? "")
      .split(",")[0]
      ?.trim();
    if (host) headers.host = host;
  } else for (const name of FORWARDED) delete headers[name];
  headers[CLIENT_HEADER] = client;
}

/**
 * The address that the launcher's front saw, which alone knows the secret that it was started with; null for
 * who comes without it.
 */
function toldPeer(headers: IncomingMessage["headers"]): string | null {
  const secret = process.env.TIFA_FRONT_SECRET ?? "";
  const [given, address] = String(headers[PEER_HEADER] ?? "").split(" ");
  delete headers[PEER_HEADER];
  return secret !== "" && given === secret && address !== undefined ? address : null;
}

/** IPv4 inside IPv6 is IPv4. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

let known: { setting: string; list: BlockList } | undefined;

function proxies(): BlockList {
  const setting = process.env.TRUST_PROXY ?? "";
  if (known?.setting === setting) return known.list;
  const list = new BlockList();
  for (const entry of setting.split(",").map((each) => each.trim())) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (isIP(address) === 0) continue;
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  known = { setting, list };
  return list;
}

function isTrusted(address: string, list: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
}
