import { findAnalysis } from "#lib/analyses/index.ts";
import { answerDraft, answerResponse, questionOf } from "../../../_server/api-answer.ts";
import { answerOrProgress } from "../../../_server/api-progress.ts";
import { takeIn } from "../../../_server/door/take-in.ts";
import { errorResponse } from "../../../_server/error-response.ts";
import { runAnalysis } from "../../../_server/run.ts";

export const dynamic = "force-dynamic";

const RESPOND_ASYNC = /(?:^|[\s,;])respond-async\b/i;

type Params = { params: Promise<{ analysis: string }> };

/**
 * `GET /api/v1/<analysis>?…&format=json|csv|xlsx`; `lang=zh|en` chooses the language of the column labels and
 * of the file's name. With `Prefer: respond-async` (RFC 7240) a question that takes longer than a moment is answered by
 * 202, `Retry-After` and `{analysis, progress}`, a share of 1 or null; ask again until the answer comes, else the work
 * ends.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  try {
    const { search, ...form } = questionOf(request);
    if (RESPOND_ASYNC.test(request.headers.get("prefer") ?? "")) return await answerOrProgress((await params).analysis, search, form);
    return answerResponse(await runAnalysis(findAnalysis((await params).analysis), search, form.locale), form);
  } catch (error) {
    return errorResponse(error);
  }
}

/**
 * The same question about a text that is not stored, for analyses that take a draft: the body is the draft as
 * `text/plain`, JSON `{draft, …parameters}`, or a form with `draft` or `file`; parameters may stand in the
 * address. Writes nothing.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  return takeIn(request, "draft", async () => answerDraft(request, (await params).analysis, { field: "draft" }));
}
