import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { AppError } from "#lib/errors.ts";
import { text } from "../../columns.ts";
import { glosses } from "../../glosses.ts";
import { type PanelItem, panelItems } from "../panel-items.ts";

export const oneItemShape = {
  slogan: z.string().max(200).default("").describe("A slogan of the lexicon, counted with all its wordings."),
  phrase: z.string().max(200).default("").describe("Or any phrase, with | for either and … for a gap."),
};

/** What a table of places or years is about, in every row: the item as asked and its English rendering, empty without one. */
export const SUBJECT_COLUMNS = { item: text(), gloss: text() };

/**
 * The one thing whose way is followed, and what its rows say of it. @throws AppError BAD_PARAMETER unless exactly one is named,
 * SLOGAN_UNKNOWN
 */
export async function oneItem(
  context: AnalysisContext,
  { slogan, phrase }: { slogan: string; phrase: string },
): Promise<PanelItem & { subject: { item: string; gloss: string } }> {
  if ((slogan === "") === (phrase === "")) throw new AppError("BAD_PARAMETER", "name either a slogan or a phrase", { where: "slogan" });
  const asked = { slogan: slogan === "" ? [] : [slogan], phrase: phrase === "" ? [] : [phrase], theme: [], case: "fold" as const };
  const [items, glossOf] = await Promise.all([panelItems(context, asked), glosses(context)]);
  const item = items[0]!;
  return { ...item, subject: { item: item.name, gloss: glossOf(item.name) } };
}
