import "server-only";
import { z } from "zod";
import type { RawParams } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import { readSpeeches } from "#lib/readers/index.ts";

const LARGEST_BODY_BYTES = 8_000_000;

/** What a request says about a draft: its text, and the other fields of its body. */
export interface DraftRequest {
  draft: string;
  others: Record<string, unknown>;
}

/**
 * Reads a draft from a request's body: `text/plain`, JSON with `field`, or a form with `field` or `file`.
 *
 * @throws AppError TOO_LARGE (413), BAD_BODY, DRAFT_MISSING, and what the file's reader throws
 */
export async function draftRequest(request: Request, field: string): Promise<DraftRequest> {
  const type = request.headers.get("content-type") ?? "";
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY_BYTES) throw tooLarge();
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) {
    const form = await request.formData();
    return { draft: await draftOf(form, field), others: Object.fromEntries(form) };
  }
  const text = await request.text();
  if (text.length > LARGEST_BODY_BYTES) throw tooLarge();
  return type.startsWith("application/json") ? fromJson(text, field) : { draft: text, others: {} };
}

/**
 * The draft of a form: the text field, or else the uploaded file in any format that speeches come in.
 *
 * @throws AppError DRAFT_MISSING, and what the file's reader throws
 */
export async function draftOf(form: FormData, field: string): Promise<string> {
  const text = form.get(field);
  if (typeof text === "string" && text.trim() !== "") return text;
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) throw new AppError("DRAFT_MISSING", "paste a draft or choose a file", { where: field });
  const parts: string[] = [];
  for await (const result of readSpeeches(new Uint8Array(await file.arrayBuffer()), file.name)) {
    if ("refused" in result) throw result.error;
    parts.push(result.speech.text);
  }
  return parts.join("\n");
}

/** Parameters as JSON gives them, numbers and lists included, in the form that addresses give them. */
export function paramsOfJson(fields: Record<string, unknown>): RawParams {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );
}

function fromJson(text: string, field: string): DraftRequest {
  try {
    const { [field]: draft, ...others } = z.looseObject({ [field]: z.string() }).parse(JSON.parse(text));
    return { draft: String(draft), others };
  } catch (error) {
    throw new AppError("BAD_BODY", `JSON with a ${field} is wanted`, { where: field, cause: error });
  }
}

function tooLarge(): AppError {
  return new AppError("TOO_LARGE", `the limit is ${LARGEST_BODY_BYTES} bytes`, { status: 413 });
}
