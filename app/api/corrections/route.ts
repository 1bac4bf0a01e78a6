import { acceptCorrection, removeCorrection } from "#lib/ingest/accept-correction.ts";
import { dismissSuspect, recallSuspect } from "#lib/ingest/dismiss-suspect.ts";
import { readFields } from "../../_server/door/fields.ts";
import { takeIn } from "../../_server/door/take-in.ts";

export const dynamic = "force-dynamic";

const LARGEST_BODY = 5_000;

/**
 * `POST /api/corrections` with the fields `wrong` and `right` (a form or JSON) accepts a suspected error as a
 * rule of one's own; `notError=1` remembers that it is none. `remove=1` takes the rule, or the answer, of
 * `wrong` out again. A form is led back to its page.
 */
export async function POST(request: Request): Promise<Response> {
  return takeIn(request, "write", async () => {
    const { isForm, form } = await readFields(request, LARGEST_BODY);
    const wrong = form.get("wrong") ?? "";
    const right = form.get("right") ?? "";
    const isNotError = form.get("notError") === "1";
    const rule =
      form.get("remove") === "1" ? await takeBack(wrong, isNotError) : await (isNotError ? dismissSuspect : acceptCorrection)(wrong, right);
    return isForm ? new Response(null, { status: 303, headers: { location: "/suspects" } }) : Response.json(rule);
  });
}

async function takeBack(wrong: string, isNotError: boolean): Promise<{ removed: string }> {
  await (isNotError ? recallSuspect : removeCorrection)(wrong);
  return { removed: wrong };
}
