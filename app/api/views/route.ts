import { z } from "zod";
import { filtersOfView } from "#lib/analyses/index.ts";
import { removeView, saveView } from "#lib/ingest/index.ts";
import { selectSavedViews } from "#lib/queries/index.ts";
import { serverState } from "../../_server/context.ts";
import { checkedBy, readFields } from "../../_server/door/fields.ts";
import { takeIn } from "../../_server/door/take-in.ts";
import { errorResponse } from "../../_server/error-response.ts";
import { leadBack } from "../../_server/lead-back.ts";
import { rawParams } from "../../_server/run.ts";

export const dynamic = "force-dynamic";

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
 * `POST /api/views` with `{name, filters}` keeps a set of filters; the same name again takes its place. A
 * page's form gives `name`, `filters` (as they stand in an address) and `back`, or `remove=1`, and is led
 * back.
 */
export async function POST(request: Request): Promise<Response> {
  let back: string | null = null;
  const work = async () => {
    const { db } = serverState();
    const { isForm, form, json } = await readFields(request);
    if (!isForm) {
      const { name, filters } = checkedBy(newView, json);
      const checked = filtersOfView(filters);
      return Response.json({ view: { name: await saveView(db, name, checked), filters: checked } });
    }
    back = form.get("back") ?? "/";
    const name = form.get("name") ?? "";
    if (form.get("remove") === "1") {
      await removeView(db, name);
      back = withoutView(back, name);
    } else await saveView(db, name, filtersOfView(rawParams(new URLSearchParams(form.get("filters") ?? ""))));
    return leadBack(back, null);
  };
  return takeIn(request, "write", work, (code) => (back === null ? null : leadBack(back, code)));
}

/** `DELETE /api/views` with `{name}`. */
export async function DELETE(request: Request): Promise<Response> {
  return takeIn(request, "write", async () => {
    const { name } = checkedBy(removal, (await readFields(request)).json);
    await removeView(serverState().db, name);
    return Response.json({ removed: name });
  });
}

/** The page that showed the view shows what it says besides. */
function withoutView(back: string, name: string): string {
  const url = new URL(back, "http://here");
  if (url.searchParams.get("view") === name) url.searchParams.delete("view");
  return url.pathname + url.search;
}
