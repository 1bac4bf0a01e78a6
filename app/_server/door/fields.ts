import type { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { checkCharacters, parseJson, readText } from "./body.ts";

/** What a request with a small body says: a page's form, or JSON. */
export interface Fields {
  /** A page's form is led back, JSON is answered with JSON. */
  isForm: boolean;
  /** The form's fields; of a JSON object, those that are strings. */
  form: URLSearchParams;
  /** The JSON value; null for a form. */
  json: unknown;
}

const LARGEST_FIELDS = 20_000;

/**
 * Reads a form (`application/x-www-form-urlencoded`) or, under any other content type, JSON.
 *
 * @param limit bytes
 * @throws AppError TOO_LARGE, BAD_ENCODING, BAD_BODY, BAD_CHARACTERS
 */
export async function readFields(request: Request, limit = LARGEST_FIELDS): Promise<Fields> {
  const isForm = (request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded");
  const text = await readText(request, limit);
  if (isForm) {
    const form = new URLSearchParams(text);
    for (const [name, value] of form) checkCharacters(name + value);
    return { isForm, form, json: null };
  }
  const json = parseJson(text);
  return { isForm, form: new URLSearchParams(stringsOf(json)), json };
}

function stringsOf(json: unknown): [string, string][] {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return [];
  return Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === "string");
}

/** A value as its schema wants it. @throws AppError BAD_BODY with the field that is wrong */
export function checkedBy<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError("BAD_BODY", `${issue?.path.join(".")}: ${issue?.message}`, { where: String(issue?.path[0] ?? "") });
}
