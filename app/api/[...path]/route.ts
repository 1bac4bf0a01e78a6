import { AppError } from "#lib/errors.ts";
import { errorResponse } from "../../_server/error-response.ts";

export const dynamic = "force-dynamic";

/** Every address below /api that is no route. */
export function GET(): Response {
  return errorResponse(new AppError("NOT_FOUND", "there is no such route; GET /api/v1/openapi.json lists them", { status: 404 }));
}

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT };
