import { AppError } from "#lib/errors.ts";

/** What a multipart body consists of, in order: a part's head, then its bytes in chunks. */
export type MultipartEvent = { name: string; filename: string | null } | { bytes: Buffer };

const LONGEST_HEAD = 16 * 1024;
const LINE_END = Buffer.from("\r\n");

/**
 * Reads a `multipart/form-data` body as it arrives; no part is ever held in memory.
 *
 * @throws AppError BAD_UPLOAD for another content type or a body that breaks off
 */
export async function* multipartEvents(contentType: string | null, body: AsyncIterable<Uint8Array>): AsyncGenerator<MultipartEvent> {
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,100})"|([^\s;]{1,100}))/i.exec(contentType ?? "");
  if (boundary === null) throw badUpload("send the files as multipart/form-data");
  const delimiter = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`);
  // The first boundary stands at the very start, without the line end that all others have.
  let rest: Buffer = Buffer.from(LINE_END);
  let inPart = false;
  let inHead = false;
  for await (const chunk of body) {
    rest = Buffer.concat([rest, chunk]);
    for (let goOn = true; goOn; ) {
      goOn = false;
      if (inHead) {
        if (rest.subarray(0, 2).toString() === "--") return;
        const end = rest.indexOf("\r\n\r\n");
        if (end < 0 && rest.length > LONGEST_HEAD) throw badUpload("a part's head is too long");
        if (end < 0) break;
        yield partHead(rest.subarray(0, end).toString("utf8"));
        rest = rest.subarray(end + 4);
        [inHead, inPart] = [false, true];
      }
      const at = rest.indexOf(delimiter);
      const safe = at >= 0 ? at : Math.max(0, rest.length - delimiter.length);
      if (inPart && safe > 0) yield { bytes: rest.subarray(0, safe) };
      rest = rest.subarray(at >= 0 ? at + delimiter.length : safe);
      if (at >= 0) [inHead, inPart, goOn] = [true, false, true];
    }
  }
  if (!(inHead && rest.subarray(0, 2).toString() === "--")) throw badUpload("the upload broke off");
}

function partHead(head: string): { name: string; filename: string | null } {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? "";
  return { name: parameter(disposition, "name") ?? "", filename: parameter(disposition, "filename") };
}

/** Browsers write `"` in a name as `%22` and line ends as `%0D%0A`. */
function parameter(disposition: string, key: string): string | null {
  const value = new RegExp(`[;\\s]${key}="((?:[^"\\\\]|\\\\.)*)"`, "i").exec(disposition)?.[1];
  return value === undefined
    ? null
    : value
        .replaceAll("%22", '"')
        .replaceAll(/%0D|%0A/gi, " ")
        .replaceAll('\\"', '"');
}

function badUpload(message: string): AppError {
  return new AppError("BAD_UPLOAD", message);
}
