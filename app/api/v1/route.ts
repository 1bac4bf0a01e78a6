import { ANALYSES, paramsSchema } from "#lib/analyses/index.ts";
import { errorResponse } from "../../_server/error-response.ts";

export const dynamic = "force-dynamic";

/** `GET /api/v1`: the analyses with their parameters and columns. */
export function GET(): Response {
  try {
    const analyses = ANALYSES.map(({ name, summary, columns, ...analysis }) => ({
      name,
      summary: summary.en,
      params: paramsSchema(analysis.params),
      columns: columns.map(({ key, unit }) => ({ key, unit })),
      takesDraft: analysis.takesDraft !== undefined,
    }));
    return Response.json({ analyses });
  } catch (error) {
    return errorResponse(error);
  }
}
