import { AppError } from "#lib/errors.ts";
import { acceptCorrection, removeCorrection } from "#lib/ingest/accept-correction.ts";
import { errorResponse } from "../../_server/error-response.ts";
import { guardWrite } from "../../_server/guard-write.ts";

export const dynamic = "force-dynamic";

const LARGEST_BODY = 5_000;

/**
 * `POST /api/corrections` with the fields `wrong` and `right` (a form or JSON) accepts a suspected error as a rule of one's own; `remove=1`
 * takes the rule `wrong` out again. A form is led back to its page.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    guardWrite(request);
    const isForm = (request.headers.get("content-type") ?? "").startsWith("application/x-www-form-urlencoded");
    const { wrong, right, remove } = fieldsOf(await bodyText(request), isForm);
    if (remove === "1") await removeCorrection(wrong);
    const rule = remove === "1" ? { removed: wrong } : await acceptCorrection(wrong, right);
    return isForm ? new Response(null, { status: 303, headers: { location: "/suspects" } }) : Response.json(rule);
  } catch (error) {
    return errorResponse(error);
  }
}

async function bodyText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY)
    throw new AppError("TOO_LARGE", "the body is too long", { status: 413 });
  const text = await request.text();
  if (text.length > LARGEST_BODY) throw new AppError("TOO_LARGE", "the body is too long", { status: 413 });
  return text;
}

function fieldsOf(text: string, isForm: boolean): { wrong: string; right: string; remove: string } {
  const record: Record<string, unknown> = isForm ? Object.fromEntries(new URLSearchParams(text)) : parsed(text);
  const field = (key: string) => (typeof record[key] === "string" ? record[key] : "");
  return { wrong: field("wrong"), right: field("right"), remove: field("remove") };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch (cause) {
    throw new AppError("BAD_PARAMETER", "the body is no JSON", { cause });
  }
  throw new AppError("BAD_PARAMETER", "the body is no JSON object");
}
