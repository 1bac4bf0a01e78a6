/** One part of a web archive (`.mht`). */
interface MimePart {
  type: string;
  charset: string;
  bytes: Uint8Array;
}

/** The first HTML or plain text part of a web archive; null when it has none. */
export function mimeText(bytes: Uint8Array): MimePart | null {
  const raw = Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n");
  const boundary = /boundary="?([^"\n;]+)"?/i.exec(raw)?.[1];
  const parts = boundary === undefined ? [raw] : raw.split(`--${boundary}`).slice(1);
  for (const part of parts) {
    const found = readPart(part.replace(/^\n/, ""));
    if (found !== null) return found;
  }
  return null;
}

function readPart(part: string): MimePart | null {
  const end = part.indexOf("\n\n");
  const head = part.slice(0, Math.max(0, end)).replaceAll(/\n[ \t]+/g, " ");
  const type = /^content-type:\s*(text\/(?:html|plain)|application\/xhtml\+xml)/im.exec(head)?.[1]?.toLowerCase();
  if (type === undefined) return null;
  const charset = /charset="?([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase() ?? "8bit";
  return { type, charset, bytes: decodeTransfer(part.slice(end + 2), encoding) };
}

function decodeTransfer(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const joined = body.replaceAll(/=[ \t]*\n/g, "");
  return Buffer.from(
    joined.replaceAll(/=([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  );
}
