import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { correctThemes, withdrawThemes } from "#lib/ingest/index.ts";
import { serverState } from "../../../_server/context.ts";
import { errorResponse } from "../../../_server/error-response.ts";
import { guardWrite } from "../../../_server/guard-write.ts";

export const dynamic = "force-dynamic";

const LARGEST_BODY = 20_000;
const whole = z.coerce.number().int().min(0).max(2_147_483_646);
const place = z.object({ speechId: whole, sentence: whole });
const correction = place.extend({ themes: z.array(z.string()).max(32) });

/**
 * `POST /api/themes/corrections` with `{speechId, sentence, themes}` keeps a person's reading of one sentence. A page's form sends the same as fields
 * (`theme` repeatable, `intent=withdraw` to take it back, `back` for where to go on) and is led back.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    guardWrite(request);
    if ((request.headers.get("content-type") ?? "").includes("json")) {
      const { themes, ...sentence } = await bodyOf(request, correction);
      await correct(sentence, themes);
      return Response.json({ corrected: { ...sentence, themes } });
    }
    return await takeForm(await request.formData());
  } catch (error) {
    return errorResponse(error);
  }
}

/** `DELETE /api/themes/corrections` with `{speechId, sentence}`: the rules speak for the sentence again. */
export async function DELETE(request: Request): Promise<Response> {
  try {
    guardWrite(request);
    const sentence = await bodyOf(request, place);
    await correct(sentence, null);
    return Response.json({ withdrawn: sentence });
  } catch (error) {
    return errorResponse(error);
  }
}

async function correct(sentence: z.infer<typeof place>, themes: readonly string[] | null): Promise<void> {
  const { db, context } = serverState();
  const { coder } = await context.themes();
  await (themes === null ? withdrawThemes(db, coder, sentence) : correctThemes(db, coder, sentence, themes));
}

async function takeForm(form: FormData): Promise<Response> {
  const sentence = checked(place, { speechId: form.get("speechId"), sentence: form.get("sentence") });
  await correct(sentence, form.get("intent") === "withdraw" ? null : form.getAll("theme").map(String));
  const back = String(form.get("back") ?? "");
  // Only to pages of this site, never to `//elsewhere`.
  const location = /^\/(themes|speeches)\/[^\\\r\n]*$/.test(back) ? back : `/speeches/${sentence.speechId}#s${sentence.sentence}`;
  return new Response(null, { status: 303, headers: { location } });
}

async function bodyOf<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await request.text();
  if (text.length > LARGEST_BODY) throw new AppError("BODY_TOO_LARGE", "the request is too long", { status: 413 });
  return checked(schema, parseJson(text));
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
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
