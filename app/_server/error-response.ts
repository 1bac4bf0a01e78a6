import { databaseFailure } from "#lib/db/failure.ts";
import { AppError } from "#lib/errors.ts";

/**
 * An error as JSON, `{error: {code, message, where?}}`: a person's errors with their code, a store that is
 * away or full with its own, everything else as INTERNAL without its inner words.
 */
export function errorResponse(error: unknown): Response {
  const told = error instanceof AppError ? error : databaseFailure(error);
  if (told !== null) {
    const { code, message, where, status, retryAfter } = told;
    const headers: HeadersInit = retryAfter === null ? {} : { "retry-after": String(retryAfter) };
    return Response.json({ error: { code, message, ...(where === null ? {} : { where }) } }, { status, headers });
  }
  const id = crypto.randomUUID();
  process.stderr.write(`${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return Response.json(
    { error: { code: "INTERNAL", message: `an error of Tifa's own; it is in the server's log as ${id}` } },
    { status: 500 },
  );
}
