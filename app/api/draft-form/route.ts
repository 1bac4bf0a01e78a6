import { AppError } from "#lib/errors.ts";
import { takeIn } from "../../_server/door/take-in.ts";
import { handOverDraft } from "../../_server/draft-handover.ts";
import { draftForm } from "../../_server/draft-request.ts";
import { leadBack } from "../../_server/lead-back.ts";

export const dynamic = "force-dynamic";

/** Fields that the page's address never holds. */
const OWN_FIELDS = new Set(["draft", "file", "page", "held"]);

/**
 * `POST /api/draft-form`: a page's form with a `draft` or a `file`, and the `page` that answers it. Leads
 * there with the other fields in the address and hands the draft over; nothing is stored. A draft that cannot
 * be read is told on the page as well.
 */
export async function POST(request: Request): Promise<Response> {
  return takeIn(request, "draft", async () => {
    const { fields, draft } = await draftForm(request, "draft");
    const search = new URLSearchParams(fields.filter(([name, value]) => value !== "" && !OWN_FIELDS.has(name)));
    const held =
      draft instanceof AppError ? { text: "", problem: { code: draft.code, message: draft.message } } : { text: draft, problem: null };
    search.set("held", handOverDraft(held));
    return leadBack(`${fields.find(([name]) => name === "page")?.[1] ?? "/draft"}?${search}`, null);
  });
}
