import { type NewsReport, newsReport, runAnalysis } from "#lib/analyses/index.ts";
import { weekSlogans } from "#lib/analyses/nation/news/week-slogans.ts";
import { weekSpeeches } from "#lib/analyses/nation/news/week-speeches.ts";
import { AppError } from "#lib/errors.ts";
import { selectNewestSpeeches } from "#lib/queries/index.ts";
import { serverState } from "../../_server/context.ts";
import { errorResponse } from "../../_server/error-response.ts";

export const dynamic = "force-dynamic";

/**
 * `GET /api/news?speechId=12`: what a speech says anew, as JSON: slogans and themes against its place's last text
 * and the centre's, passages taken from texts before. Without `speechId` the speech that was stored last. It is
 * what a webhook gets. With `week=2026-W10`, or `since=2026-03-02` and `until`, all that came in then: the speeches,
 * and what their slogans have in common.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const search = new URL(request.url).searchParams;
    const isPeriod = ["week", "since", "until"].some((name) => search.has(name));
    return Response.json(isPeriod ? await periodNews(search) : await speechReport(search.get("speechId")));
  } catch (error) {
    return errorResponse(error);
  }
}

async function speechReport(given: string | null): Promise<NewsReport> {
  const { context, db } = serverState();
  const speechId = given === null ? (await selectNewestSpeeches(db.read, 1))[0]?.id : Number(given);
  if (speechId === undefined) throw new AppError("SPEECH_NOT_FOUND", "there is no speech yet", { where: "speechId", status: 404 });
  if (!Number.isInteger(speechId) || speechId < 1)
    throw new AppError("BAD_PARAMETER", "speechId is a speech's number", { where: "speechId" });
  return newsReport(context, speechId);
}

async function periodNews(search: URLSearchParams) {
  const { context } = serverState();
  const params = Object.fromEntries(search);
  const label = (key: string) => key;
  const [speeches, slogans] = await Promise.all([
    runAnalysis(context, weekSpeeches, params, label),
    runAnalysis(context, weekSlogans, params, label),
  ]);
  return { speeches: speeches.rows, slogans: slogans.rows, notes: speeches.notes };
}
