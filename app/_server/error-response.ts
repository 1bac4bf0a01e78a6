import { AppError } from "#lib/errors.ts";

/** An error as JSON: a person's errors with their code, everything else as INTERNAL without its inner words. */
export function errorResponse(error: unknown): Response {
  if (error instanceof AppError) {
    const { code, message, where, status } = error;
    return Response.json({ error: { code, message, ...(where === null ? {} : { where }) } }, { status });
  }
  const id = crypto.randomUUID();
  process.stderr.write(`${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return Response.json(
    { error: { code: "INTERNAL", message: `an error of Tifa's own; it is in the server's log as ${id}` } },
    { status: 500 },
  );
}
