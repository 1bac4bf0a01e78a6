import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { resolveLocale } from "#lib/i18n/locale.ts";
import { checkDraft, draftOf } from "../../_server/check-draft.ts";
import { errorResponse } from "../../_server/error-response.ts";

export const dynamic = "force-dynamic";

const LARGEST_BODY_BYTES = 8_000_000;
const body = z.object({ text: z.string(), years: z.union([z.string(), z.number()]).optional() });

/**
 * `POST /api/draft-check` with the draft as `text/plain`, as JSON `{text, years?}`, or as a form with `text` or `file` and `years`; `years` may stand in the address. Answers as
 * `GET /api/v1/draft-check` does. Nothing is stored.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const search = new URL(request.url).searchParams;
    const locale = resolveLocale({ query: search.get("lang"), header: request.headers.get("accept-language") });
    const { text, years } = await draftFrom(request);
    return Response.json(await checkDraft(text, years ?? search.get("years") ?? undefined, locale));
  } catch (error) {
    return errorResponse(error);
  }
}

async function draftFrom(request: Request): Promise<{ text: string; years?: string | undefined }> {
  const type = request.headers.get("content-type") ?? "";
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY_BYTES)
    throw new AppError("TOO_LARGE", `the limit is ${LARGEST_BODY_BYTES} bytes`, { status: 413 });
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) {
    const form = await request.formData();
    const years = form.get("years");
    return { text: await draftOf(form), years: typeof years === "string" ? years : undefined };
  }
  const text = await request.text();
  if (text.length > LARGEST_BODY_BYTES) throw new AppError("TOO_LARGE", `the limit is ${LARGEST_BODY_BYTES} bytes`, { status: 413 });
  return type.startsWith("application/json") ? fromJson(text) : { text };
}

function fromJson(text: string): { text: string; years?: string | undefined } {
  try {
    const { text: draft, years } = body.parse(JSON.parse(text));
    return { text: draft, years: years === undefined ? undefined : String(years) };
  } catch (error) {
    throw new AppError("BAD_BODY", "JSON with a text is wanted", { where: "text", cause: error });
  }
}
