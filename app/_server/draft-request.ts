import "server-only";
import { rm } from "node:fs/promises";
import { z } from "zod";
import type { RawParams } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import { LONGEST_DRAFT_CHARS, readDraft } from "#lib/ingest/index.ts";
import { LIMITS } from "#lib/readers/limits.ts";
import { parseJson, readText } from "./door/body.ts";
import { turnsOf } from "./door/turns.ts";
import { receiveUpload, type UploadLimits } from "./upload/receive-upload.ts";

/** A draft of the longest kind with every character written as an escape, and room for its parameters. */
const LARGEST_TEXT_BYTES = 6 * LONGEST_DRAFT_CHARS + 100_000;
const FORM_LIMITS: UploadLimits = {
  files: 1,
  requestBytes: LIMITS.fileBytes + LARGEST_TEXT_BYTES,
  fieldBytes: 4 * LONGEST_DRAFT_CHARS,
};

/** What a request says about a draft: its text, and the other fields of its body. */
export interface DraftRequest {
  draft: string;
  others: Record<string, unknown>;
}

/**
 * A form that was sent with a draft in it: its fields in order, and the draft, or why it could not be read.
 */
export interface DraftForm {
  fields: readonly [string, string][];
  draft: string | AppError;
}

/**
 * Reads a draft from a request's body: `text/plain`, JSON with `field`, or a form with `field` or `file`. A
 * file is read in the guarded child.
 *
 * @throws AppError TOO_LARGE (413), BAD_BODY, BAD_UPLOAD, DRAFT_MISSING, QUEUE_FULL (503), and what the
 *   file's reader throws
 */
export async function draftRequest(request: Request, field: string): Promise<DraftRequest> {
  const type = request.headers.get("content-type") ?? "";
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type)) {
    const { fields, draft } = await draftForm(request, field);
    if (draft instanceof AppError) throw draft;
    return { draft, others: Object.fromEntries(fields.filter(([name]) => name !== field)) };
  }
  const text = await readText(request, LARGEST_TEXT_BYTES);
  return type.startsWith("application/json") ? fromJson(text, field) : { draft: text, others: {} };
}

/**
 * A page's form with its draft: the text field, or else the uploaded file in any format that speeches come
 * in.
 */
export async function draftForm(request: Request, field: string): Promise<DraftForm> {
  if (!/^multipart\//i.test(request.headers.get("content-type") ?? "")) {
    const fields = [...new URLSearchParams(await readText(request, 2 * LARGEST_TEXT_BYTES))];
    return { fields, draft: typedDraft(fields, field) ?? missing(field) };
  }
  turnsOf("parsing").check();
  const upload = await receiveUpload(request, FORM_LIMITS);
  try {
    const { entries: fields, paths } = upload;
    const typed = typedDraft(fields, field);
    if (typed !== null || paths[0] === undefined) return { fields, draft: typed ?? missing(field) };
    const path = paths[0];
    return {
      fields,
      draft: await turnsOf("parsing")
        .run(() => readDraft(path), request.signal)
        .catch(refused),
    };
  } finally {
    await rm(upload.folder, { recursive: true, force: true });
  }
}

function typedDraft(fields: readonly [string, string][], field: string): string | null {
  const text = fields.find(([name]) => name === field)?.[1] ?? "";
  return text.trim() === "" ? null : text;
}

function missing(field: string): AppError {
  return new AppError("DRAFT_MISSING", "paste a draft or choose a file", { where: field });
}

/** A draft that cannot be read is the person's to know, on the page that the form leads to. */
function refused(error: unknown): AppError {
  if (error instanceof AppError && error.status < 500) return error;
  throw error;
}

/** Parameters as JSON gives them, numbers and lists included, in the form that addresses give them. */
export function paramsOfJson(fields: Record<string, unknown>): RawParams {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
  );
}

function fromJson(text: string, field: string): DraftRequest {
  const parsed = z.looseObject({ [field]: z.string() }).safeParse(parseJson(text));
  if (!parsed.success) throw new AppError("BAD_BODY", `JSON with a ${field} is wanted`, { where: field, cause: parsed.error });
  const { [field]: draft, ...others } = parsed.data;
  return { draft: String(draft), others };
}
