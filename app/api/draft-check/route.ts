import { resolveLocale } from "#lib/i18n/locale.ts";
import { checkDraft } from "../../_server/check-draft.ts";
import { draftRequest } from "../../_server/draft-request.ts";
import { errorResponse } from "../../_server/error-response.ts";

export const dynamic = "force-dynamic";

/**
 * `POST /api/draft-check` with the draft as `text/plain`, as JSON `{text, years?}`, or as a form with `text` or `file` and `years`; `years` may stand in the address. Answers as
 * `GET /api/v1/draft-check` does. Nothing is stored.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const search = new URL(request.url).searchParams;
    const locale = resolveLocale({ query: search.get("lang"), header: request.headers.get("accept-language") });
    const { draft, others } = await draftRequest(request, "text");
    const years = others.years ?? search.get("years") ?? undefined;
    return Response.json(await checkDraft(draft, years === undefined ? undefined : String(years), locale));
  } catch (error) {
    return errorResponse(error);
  }
}
