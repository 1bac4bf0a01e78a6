import { newsReport } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import { selectNewestSpeeches } from "#lib/queries/index.ts";
import { serverState } from "../../_server/context.ts";
import { errorResponse } from "../../_server/error-response.ts";

export const dynamic = "force-dynamic";

/**
 * `GET /api/news?speechId=12`: what a speech says anew, as JSON: slogans and themes against its place's last text
 * and the centre's, passages taken from texts before. Without `speechId` the speech that was stored last. It is
 * what a webhook gets.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const given = new URL(request.url).searchParams.get("speechId");
    const { context, db } = serverState();
    const speechId = given === null ? (await selectNewestSpeeches(db.read, 1))[0]?.id : Number(given);
    if (speechId === undefined) throw new AppError("SPEECH_NOT_FOUND", "there is no speech yet", { where: "speechId", status: 404 });
    if (!Number.isInteger(speechId) || speechId < 1)
      throw new AppError("BAD_PARAMETER", "speechId is a speech's number", { where: "speechId" });
    return Response.json(await newsReport(context, speechId));
  } catch (error) {
    return errorResponse(error);
  }
}
