import { AppError } from "#lib/errors.ts";
import { type DraftHandover, handOverDraft } from "../../_server/draft-handover.ts";
import { draftOf } from "../../_server/draft-request.ts";
import { errorResponse } from "../../_server/error-response.ts";
import { leadBack } from "../../_server/lead-back.ts";

export const dynamic = "force-dynamic";

const LARGEST_BODY_BYTES = 8_000_000;
/** Fields that the page's address never holds. */
const OWN_FIELDS = new Set(["draft", "file", "page", "held"]);

/**
 * `POST /api/draft-form`: a page's form with a `draft` or a `file`, and the `page` that answers it. Leads there with the other fields in the address and hands
 * the draft over; nothing is stored.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY_BYTES)
      throw new AppError("TOO_LARGE", `the limit is ${LARGEST_BODY_BYTES} bytes`, { status: 413 });
    const form = await request.formData();
    const search = new URLSearchParams();
    for (const [name, value] of form) if (typeof value === "string" && value !== "" && !OWN_FIELDS.has(name)) search.append(name, value);
    search.set("held", handOverDraft(await readDraft(form)));
    return leadBack(`${String(form.get("page") ?? "/draft")}?${search}`, null);
  } catch (error) {
    return errorResponse(error);
  }
}

/** A draft that cannot be read is told on the page as well. */
async function readDraft(form: FormData): Promise<DraftHandover> {
  const typed = form.get("draft");
  try {
    return { text: await draftOf(form, "draft"), problem: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    return { text: typeof typed === "string" ? typed : "", problem: { code: error.code, message: error.message } };
  }
}
