import { acceptCorrection, removeCorrection } from "#lib/ingest/accept-correction.ts";
import { readFields } from "../../_server/door/fields.ts";
import { takeIn } from "../../_server/door/take-in.ts";

export const dynamic = "force-dynamic";

const LARGEST_BODY = 5_000;

/**
 * `POST /api/corrections` with the fields `wrong` and `right` (a form or JSON) accepts a suspected error as a
 * rule of one's own; `remove=1` takes the rule `wrong` out again. A form is led back to its page.
 */
export async function POST(request: Request): Promise<Response> {
  return takeIn(request, "write", async () => {
    const { isForm, form } = await readFields(request, LARGEST_BODY);
    const wrong = form.get("wrong") ?? "";
    const isRemoval = form.get("remove") === "1";
    if (isRemoval) await removeCorrection(wrong);
    const rule = isRemoval ? { removed: wrong } : await acceptCorrection(wrong, form.get("right") ?? "");
    return isForm ? new Response(null, { status: 303, headers: { location: "/suspects" } }) : Response.json(rule);
  });
}
