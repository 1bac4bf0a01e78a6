import { z } from "zod";
import { COUNTED } from "#lib/corpus/tables.ts";
import { caseParameter, titleParameter } from "../params.ts";
import { KEYNESS_SORTS } from "./keyness-rows.ts";
import { COMPARED_UNITS } from "./units-together.ts";

/** Parameters that every comparison of two sides has. */
export const keynessShape = {
  unit: z.enum(COMPARED_UNITS).default("term").describe("Words, slogans, or both in one list."),
  minCount: z.coerce.number().int().min(1).default(3).describe("Fewest occurrences on both sides together."),
  limit: z.coerce.number().int().min(1).max(5000).default(200).describe("Most rows."),
  sort: z
    .enum(KEYNESS_SORTS)
    .default("telling")
    .describe("Figure that ranks the rows, by its size; telling: the sure part of the log ratio times how much the item tells."),
  of: z.enum(COUNTED).default("all").describe("For slogans: all occurrences, or own ones alone (not inside a longer slogan)."),
  stopwords: z.enum(["on", "off"]).default("on").describe("on: words of corpus/stopwords.txt are not listed and not tested."),
  case: caseParameter,
  title: titleParameter,
  numbers: z.coerce.number().int().min(0).max(1).default(0).describe("1: also words that are only digits."),
};
