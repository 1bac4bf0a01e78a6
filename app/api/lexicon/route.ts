import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { acceptSlogan, removeSlogan } from "#lib/ingest/accept-slogan.ts";
import { serverState } from "../../_server/context.ts";
import { errorResponse } from "../../_server/error-response.ts";
import { guardWrite } from "../../_server/guard-write.ts";

export const dynamic = "force-dynamic";

const LARGEST_BODY = 20_000;

const newSlogan = z.object({
  slogan: z.string(),
  variants: z.array(z.string()).max(20).default([]),
  kind: z.string().optional(),
  theme: z.string().nullable().default(null),
  introduced: z.number().int().nullable().default(null),
  note: z.string().max(500).nullable().default(null),
});
const removal = z.object({ slogan: z.string() });

/** `POST /api/lexicon` with `{slogan, variants?, kind?, theme?, introduced?, note?}` puts a slogan into the user's own lexicon. */
export async function POST(request: Request): Promise<Response> {
  try {
    guardWrite(request);
    return Response.json({ accepted: await acceptSlogan(serverState().db, await bodyOf(request, newSlogan)) });
  } catch (error) {
    return errorResponse(error);
  }
}

/** `DELETE /api/lexicon` with `{slogan}` takes it out again. */
export async function DELETE(request: Request): Promise<Response> {
  try {
    guardWrite(request);
    const { slogan } = await bodyOf(request, removal);
    await removeSlogan(serverState().db, slogan);
    return Response.json({ removed: slogan });
  } catch (error) {
    return errorResponse(error);
  }
}

async function bodyOf<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await request.text();
  if (text.length > LARGEST_BODY) throw new AppError("BODY_TOO_LARGE", "the request is too long", { status: 413 });
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError("BAD_BODY", `${issue?.path.join(".")}: ${issue?.message}`, { where: String(issue?.path[0] ?? "") });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("BAD_BODY", "the request is no JSON", { cause: error });
  }
}
