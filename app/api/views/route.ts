import { z } from "zod";
import { filtersOfView } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import { removeView, saveView } from "#lib/ingest/index.ts";
import { selectSavedViews } from "#lib/queries/index.ts";
import { serverState } from "../../_server/context.ts";
import { errorResponse } from "../../_server/error-response.ts";
import { guardWrite } from "../../_server/guard-write.ts";
import { leadBack } from "../../_server/lead-back.ts";
import { rawParams } from "../../_server/run.ts";

export const dynamic = "force-dynamic";

const LARGEST_BODY = 20_000;
const text = z.union([z.string(), z.number()]).transform(String);
const newView = z.object({ name: z.string(), filters: z.record(z.string(), z.union([text, z.array(text)])) });
const removal = z.object({ name: z.string() });

/** `GET /api/views`: the saved views with their filters. */
export async function GET(): Promise<Response> {
  try {
    return Response.json({ views: await selectSavedViews(serverState().db.read) });
  } catch (error) {
    return errorResponse(error);
  }
}

/**
 * `POST /api/views` with `{name, filters}` keeps a set of filters; the same name again takes its place. A page's form gives `name`, `filters` (as they
 * stand in an address) and `back`, or `remove=1`, and is led back.
 */
export async function POST(request: Request): Promise<Response> {
  let back: string | null = null;
  try {
    guardWrite(request);
    const { db } = serverState();
    const body = await bodyText(request);
    if ((request.headers.get("content-type") ?? "").startsWith("application/json")) {
      const { name, filters } = parsed(body, newView);
      const checked = filtersOfView(filters);
      return Response.json({ view: { name: await saveView(db, name, checked), filters: checked } });
    }
    const form = new URLSearchParams(body);
    back = form.get("back") ?? "/";
    const name = form.get("name") ?? "";
    if (form.get("remove") === "1") {
      await removeView(db, name);
      back = withoutView(back, name);
    } else await saveView(db, name, filtersOfView(rawParams(new URLSearchParams(form.get("filters") ?? ""))));
    return leadBack(back, null);
  } catch (error) {
    return back !== null && error instanceof AppError ? leadBack(back, error.code) : errorResponse(error);
  }
}

/** `DELETE /api/views` with `{name}`. */
export async function DELETE(request: Request): Promise<Response> {
  try {
    guardWrite(request);
    const { name } = parsed(await bodyText(request), removal);
    await removeView(serverState().db, name);
    return Response.json({ removed: name });
  } catch (error) {
    return errorResponse(error);
  }
}

/** The page that showed the view shows what it says besides. */
function withoutView(back: string, name: string): string {
  const url = new URL(back, "http://here");
  if (url.searchParams.get("view") === name) url.searchParams.delete("view");
  return url.pathname + url.search;
}

async function bodyText(request: Request): Promise<string> {
  const body = await request.text();
  if (body.length > LARGEST_BODY) throw new AppError("BODY_TOO_LARGE", "the request is too long", { status: 413 });
  return body;
}

function parsed<T>(body: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parseJson(body));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError("BAD_BODY", `${issue?.path.join(".")}: ${issue?.message}`, { where: String(issue?.path[0] ?? "") });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new AppError("BAD_BODY", "the request is no JSON", { cause: error });
  }
}
