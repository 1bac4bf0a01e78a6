import http from "node:http";
import type { Duplex } from "node:stream";
import { AppError } from "#lib/errors.ts";
import { SECURITY_HEADERS } from "../../_ui/security.ts";

/** Bytes that are no request, such as an address in raw Chinese: Node would answer without a word. */
export function refuseUnreadable(error: unknown, socket: Duplex): boolean {
  const isLong = error instanceof Error && "code" in error && error.code === "HPE_HEADER_OVERFLOW";
  const told = isLong
    ? new AppError("HEADERS_TOO_LARGE", "the address or the headers are too long", { status: 431 })
    : new AppError("BAD_REQUEST", "this is no HTTP request that can be read; addresses are percent-encoded");
  const body = errorJson(told);
  const headers = {
    ...SECURITY_HEADERS,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (socket.writable) socket.end(`HTTP/1.1 ${told.status} ${http.STATUS_CODES[told.status]}\r\n${lines.join("\r\n")}\r\n\r\n${body}`);
  else socket.destroy();
  return true;
}

/** A refusal as every answer has it. */
export function errorJson({ code, message, where }: AppError): string {
  return JSON.stringify({ error: { code, message, ...(where === null ? {} : { where }) } });
}
