import { openApiDocument } from "../../../_server/open-api.ts";

export const dynamic = "force-dynamic";

/** `GET /api/v1/openapi.json`: OpenAPI 3.1, made from the analyses' own parameter schemas. */
export function GET(): Response {
  return Response.json(openApiDocument());
}
