import { AppError } from "#lib/errors.ts";

/**
 * Reads a body that is small enough, counted as it comes: what Content-Length says is only believed when it
 * says too much.
 *
 * @param limit bytes
 * @throws AppError TOO_LARGE (413), BAD_BODY when it breaks off
 */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let next = await nextChunk(reader); next !== null; next = await nextChunk(reader)) {
    bytes += next.length;
    if (bytes > limit) {
      await reader?.cancel().catch(() => {});
      throw tooLarge(limit);
    }
    chunks.push(next);
  }
  return Buffer.concat(chunks, bytes);
}

async function nextChunk(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<Uint8Array | null> {
  try {
    return (await reader?.read())?.value ?? null;
  } catch (cause) {
    throw new AppError("BAD_BODY", "the body broke off", { cause });
  }
}

function tooLarge(limit: number): AppError {
  return new AppError("TOO_LARGE", `the limit is ${limit} bytes`, { status: 413 });
}

/** The body as text. @throws AppError BAD_ENCODING when it is no UTF-8, and what `readBody` throws */
export async function readText(request: Request, limit: number): Promise<string> {
  const bytes = await readBody(request, limit);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("BAD_ENCODING", "the body is no UTF-8", { cause });
  }
}

/** Nothing that we take has more; a body of brackets only takes long to read. */
const DEEPEST = 32;

/** One pass over the text; brackets inside strings do not count. */
function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length && depth <= most; at++) {
    const sign = text[at];
    if (isInString && sign === "\\") at += 1;
    else if (sign === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
  }
  return depth > most;
}

/** JSON whose strings and names can be stored. @throws AppError BAD_BODY, BAD_CHARACTERS */
export function parseJson(text: string): unknown {
  if (isDeeperThan(text, DEEPEST)) throw new AppError("BAD_BODY", `JSON with more than ${DEEPEST} brackets inside each other`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError("BAD_BODY", "the body is no JSON", { cause });
  }
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === "string") checkCharacters(next);
    else if (typeof next === "object" && next !== null) for (const [name, inner] of Object.entries(next)) left.push(name, inner);
  }
  return value;
}

/** @throws AppError BAD_CHARACTERS for NUL and for half a surrogate pair, which the store cannot hold */
export function checkCharacters(text: string): void {
  if (text.includes("\0") || /\p{Surrogate}/u.test(text)) throw new AppError("BAD_CHARACTERS", "NUL and half surrogate pairs are no text");
}
