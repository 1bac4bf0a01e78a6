import { z } from "zod";
import { removeOwnTheme, saveOwnTheme, undoOwnTheme } from "#lib/themes/own/own-themes.ts";
import { idFor, wordsOf } from "#lib/themes/own/theme-form.ts";
import { serverState } from "../../../_server/context.ts";
import { checkedBy, readFields } from "../../../_server/door/fields.ts";
import { takeIn } from "../../../_server/door/take-in.ts";
import { recodeByPresentRules } from "../../../_server/recode-in-background.ts";

export const dynamic = "force-dynamic";

const PAGE = "/themes/own";
const list = z.array(z.string().max(60)).default([]);
const name = z.string().trim().min(1).max(40);
const given = z.object({
  id: z.string().max(40).default(""),
  zh: name,
  en: z.string().trim().max(40).default(""),
  strong: list,
  weak: list,
  excluded: list,
  change: z.boolean().default(false),
});
const undo = z.object({ undo: z.string() });
const removal = z.object({ id: z.string() });

/**
 * `POST /api/themes/own` with `{zh, en?, id?, strong?, weak?, excluded?, change?}` keeps a theme of the user's
 * own as a file in the data folder, `{undo: id}` takes the last change of one back. A page's form gives the
 * same fields (lists as text) with `intent` save, change, remove or undo, and is led back.
 */
export async function POST(request: Request): Promise<Response> {
  let back = PAGE;
  return takeIn(
    request,
    "write",
    async () => {
      const { isForm, form, json } = await readFields(request, LARGEST_FORM);
      if (!isForm) return Response.json(await takeJson(json));
      back = `${PAGE}?${new URLSearchParams([...form].filter(([key]) => SHOWN_AGAIN.includes(key)))}`;
      const id = await takeForm(form);
      return new Response(null, { status: 303, headers: { location: `${PAGE}?done=${encodeURIComponent(id)}` } });
    },
    (code) => new Response(null, { status: 303, headers: { location: `${back}${back.includes("?") ? "&" : "?"}problem=${code}` } }),
  );
}

/** `DELETE /api/themes/own` with `{id}` takes a theme out; `{undo: id}` brings it back. */
export async function DELETE(request: Request): Promise<Response> {
  return takeIn(request, "write", async () => {
    const { id } = checkedBy(removal, (await readFields(request)).json);
    await removeOwnTheme(id);
    await afterChange();
    return Response.json({ removed: id });
  });
}

const LARGEST_FORM = 60_000;
/** What a refused form is filled in with again. */
const SHOWN_AGAIN = ["id", "zh", "en", "strong", "weak", "excluded", "edit"];

async function takeJson(json: unknown): Promise<object> {
  if (undo.safeParse(json).success) {
    const { undo: id } = checkedBy(undo, json);
    await undoOwnTheme(id);
    await afterChange();
    return { undone: id };
  }
  return { saved: await save(checkedBy(given, json)) };
}

async function takeForm(form: URLSearchParams): Promise<string> {
  const id = form.get("id") ?? "";
  const intent = form.get("intent");
  if (intent === "remove") await removeOwnTheme(id);
  else if (intent === "undo") await undoOwnTheme(id);
  else {
    const lists = Object.fromEntries(["strong", "weak", "excluded"].map((key) => [key, wordsOf(form.get(key) ?? "")]));
    const fields = { id, zh: form.get("zh") ?? "", en: form.get("en") ?? "", ...lists, change: intent === "change" };
    return save(checkedBy(given, fields));
  }
  await afterChange();
  return id;
}

async function save({ change, ...fields }: z.infer<typeof given>): Promise<string> {
  const id = fields.id === "" ? idFor(fields) : fields.id;
  await saveOwnTheme({ ...fields, id }, change);
  await afterChange();
  return id;
}

/** Codes the speeches anew without waiting for it; a broken set of files is said at once. */
async function afterChange(): Promise<void> {
  await serverState().context.themes();
  recodeByPresentRules();
}
