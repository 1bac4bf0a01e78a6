import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import type { Filters, Note } from "#lib/types.ts";
import { defineAnalysis } from "./analysis.ts";
import { keynessShape } from "./keyness.ts";
import { KEYNESS_COLUMNS, keynessRows } from "./keyness-rows.ts";
import { keynessSide } from "./keyness-sides.ts";
import { filterShape, filtersOf } from "./params.ts";
import { type Selection, selectCorpus, sumOver } from "./select-corpus.ts";

/** Fewer characters than this on one side give intervals too wide to say anything. */
const LEAST_CHARS = 3_000;

const period = z.string().regex(/^\d{4}(-\d{4})?$/, "a year such as 2020, or a range such as 2018-2020");

/** One row an item, strongest first; the later period is the target, so positive figures rose. */
export const drift = defineAnalysis({
  name: "drift",
  summary: "What changed between two years or ranges of years.",
  params: z.object({
    from: period.describe("Earlier period (reference): 2013 or 2013-2015."),
    to: period.describe("Later period (target): 2023 or 2021-2023."),
    ...keynessShape,
    ...filterShape,
  }),
  columns: KEYNESS_COLUMNS,
  async run(context, params) {
    const reference = await selectPeriod(context, params.from, filtersOf(params));
    const target = await selectPeriod(context, params.to, filtersOf(params));
    const result = keynessRows(await keynessSide(context, target, params.unit), await keynessSide(context, reference, params.unit), params);
    return { rows: result.rows, notes: driftNotes(target, reference, result) };
  },
});

async function selectPeriod(context: Parameters<typeof selectCorpus>[0], period: string, filters: Filters): Promise<Selection> {
  const [first, last = first] = period.split("-").map(Number);
  if (first === undefined || last === undefined || first > last)
    throw new AppError("BAD_PARAMETER", `${period} ends before it begins`, { where: "from" });
  const selection = await selectCorpus(context, filters);
  const members = selection.members.filter((index) => {
    const { year } = selection.corpus.speeches[index]!;
    return year !== null && year >= first && year <= last;
  });
  return { corpus: selection.corpus, members };
}

function driftNotes(target: Selection, reference: Selection, result: { tested: number; divergence: number | null }): Note[] {
  const sizes = [reference, target].map(({ corpus, members }) => sumOver(corpus, members, "charCount"));
  const notes: Note[] = [
    {
      code: "DRIFT_SIZES",
      values: { speechesFrom: reference.members.length, charsFrom: sizes[0]!, speechesTo: target.members.length, charsTo: sizes[1]! },
    },
    { code: "FAMILY_SIZE", values: { tested: result.tested } },
  ];
  if (result.divergence !== null) notes.push({ code: "DIVERGENCE", values: { bits: result.divergence } });
  if (sizes.some((size) => size < LEAST_CHARS)) notes.push({ code: "TOO_LITTLE_TEXT", values: { leastChars: LEAST_CHARS } });
  return notes;
}
