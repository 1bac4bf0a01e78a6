import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { AppError } from "#lib/errors.ts";
import type { Filters } from "#lib/types.ts";
import { type Selection, selectCorpus } from "./select-corpus.ts";

const period = z.string().regex(/^\d{4}(-\d{4})?$/, "a year such as 2020, or a range such as 2018-2020");

/** The two periods of a comparison; both are wanted. */
export const periodShape = {
  from: period.describe("Earlier period (reference): 2013 or 2013-2015."),
  to: period.describe("Later period (target): 2023 or 2021-2023."),
};

/** First and last year of a period. @throws AppError BAD_PARAMETER when it ends before it begins */
export function periodYears(text: string, where: "from" | "to"): [first: number, last: number] {
  const [first = 0, last = first] = text.split("-").map(Number);
  if (first > last) throw new AppError("BAD_PARAMETER", `${text} ends before it begins`, { where });
  return [first, last];
}

/** The dated speeches of a period among those that the filters leave. */
export async function selectPeriod(context: AnalysisContext, years: readonly [number, number], filters: Filters): Promise<Selection> {
  const { corpus, members } = await selectCorpus(context, filters);
  return { corpus, members: members.filter((index) => isWithin(corpus.speeches[index]!.year, years[0], years[1])) };
}

/** The dated speeches before a year. */
export async function selectBefore(context: AnalysisContext, year: number, filters: Filters): Promise<Selection> {
  return selectPeriod(context, [0, year - 1], filters);
}

function isWithin(year: number | null, first: number, last: number): boolean {
  return year !== null && year >= first && year <= last;
}
