import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { AppError } from "#lib/errors.ts";
import { type PanelItem, panelItems } from "../panel-items.ts";

export const oneItemShape = {
  slogan: z.string().max(200).default("").describe("A slogan of the lexicon, counted with all its wordings."),
  phrase: z.string().max(200).default("").describe("Or any phrase, with | for either and … for a gap."),
};

/**
 * The one thing whose way is followed. @throws AppError BAD_PARAMETER unless exactly one is named,
 * SLOGAN_UNKNOWN
 */
export async function oneItem(context: AnalysisContext, { slogan, phrase }: { slogan: string; phrase: string }): Promise<PanelItem> {
  if ((slogan === "") === (phrase === "")) throw new AppError("BAD_PARAMETER", "name either a slogan or a phrase", { where: "slogan" });
  const asked = { slogan: slogan === "" ? [] : [slogan], phrase: phrase === "" ? [] : [phrase], theme: [], case: "fold" as const };
  return (await panelItems(context, asked))[0]!;
}
