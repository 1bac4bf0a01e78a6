import { z } from "zod";
import { FACET_PREFIX, parseFacet } from "#lib/corpus/facet-filter.ts";
import { CASE_RULES } from "#lib/corpus/strings/phrase-pattern.ts";
import { AppError } from "#lib/errors.ts";
import { type Filters, GROUPS, LEVELS } from "#lib/types.ts";

/** Query-string parameters: every value is a string, a name may be repeated. */
export type RawParams = Record<string, string | readonly string[] | undefined>;

const year = z.coerce.number().int().min(1900).max(2100);

/** The corpus filters as parameters; all optional. */
export const filterShape = {
  year: z.array(year).default([]).describe("Years; repeatable."),
  yearFrom: year.nullable().default(null).describe("First year."),
  yearTo: year.nullable().default(null).describe("Last year."),
  level: z.array(z.enum(LEVELS)).default([]).describe("Levels; repeatable."),
  region: z.array(z.string()).default([]).describe("Regions by name or code of GB/T 2260, with what lies inside them; repeatable."),
  regionWithin: z.enum(["0", "1"]).nullable().default(null).describe("0 leaves out what lies inside a region."),
  speaker: z.array(z.string()).default([]).describe("Speakers; repeatable."),
  genre: z.array(z.string()).default([]).describe("Genres; repeatable."),
  speech: z.array(z.coerce.number().int().positive()).default([]).describe("Speech ids; repeatable."),
  collection: z
    .array(z.string())
    .default([])
    .describe("Collections, * for every one; repeatable. Without it the samples count only while there is nothing else."),
  facet: z
    .array(z.string().refine((pair) => parseFacet(pair) !== null, "name=value"))
    .default([])
    .describe("Columns of the user's own as name=value; facet.NAME=value says the same; repeatable."),
  view: z.array(z.string()).max(1).default([]).describe("A saved view, whose filters hold where none is given by name."),
};

/** Whether the case of Latin letters makes a difference; for all that counts phrases. */
export const caseParameter = z
  .enum(CASE_RULES)
  .default("fold")
  .describe("Latin letters: fold counts GDP, gdp and Gdp as one, exact as typed.");

/** Whether what stands in titles counts, above and below the line; for all that counts strings. */
export const titleParameter = z
  .enum(["in", "out"])
  .default("in")
  .describe("in: titles count, and their characters are part of what counts are divided by; out: neither.");

/** What makes a row or a point; `facet.NAME` groups by a column of the user's own. */
export const groupSchema = z.union([z.enum(GROUPS), z.templateLiteral([FACET_PREFIX, z.string().min(1)])]);

/** The same, or all in one. */
export const allOrGroupSchema = z.union([z.literal("all"), groupSchema]);

export const groupShape = { by: groupSchema.default("year").describe("What makes a row; facet.NAME for a column of the user's own.") };

/** The filters among an analysis's parameters. */
export function filtersOf(params: Filters): Filters {
  const { year, yearFrom, yearTo, level, region, regionWithin, speaker, genre, speech, collection, facet } = params;
  return { year, yearFrom, yearTo, level, region, regionWithin, speaker, genre, speech, collection, facet };
}

/**
 * Filters with a prefix for the two sides of a comparison, e.g. `targetYear`, `targetLevel`.
 */
export function sideShape<Side extends string>(side: Side) {
  const entries = Object.entries(filterShape).map(([name, schema]) => [sideKey(side, name), schema]);
  return Object.fromEntries(entries) as { [Name in keyof typeof filterShape as `${Side}${Capitalize<Name>}`]: (typeof filterShape)[Name] };
}

/** Takes one side's filters out of parsed parameters. */
export function sideFilters(params: Record<string, unknown>, side: string): Filters {
  return Object.fromEntries(Object.keys(filterShape).map((name) => [name, params[sideKey(side, name)]])) as unknown as Filters;
}

/** A filter of one side as parameters name it, e.g. `targetYear`; without a side, its own name. */
export function sideKey(side: string, name: string): string {
  if (side === "") return name;
  return `${side}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/**
 * Reads raw parameters by a schema. Empty values count as absent, as GET forms send them.
 *
 * @throws AppError UNKNOWN_PARAMETER, BAD_PARAMETER (with the issues in its message)
 */
export function parseParams<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, raw: RawParams): z.infer<z.ZodObject<Shape>> {
  const input: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(withFacetLists(raw))) {
    const values = valuesOf(given);
    if (values.length === 0) continue;
    const field = schema.shape[name];
    if (field === undefined)
      throw new AppError("UNKNOWN_PARAMETER", `there is no parameter ${name}; known: ${Object.keys(schema.shape).join(", ")}`, {
        where: name,
      });
    input[name] = isList(field as unknown as z.ZodType) ? values : oneValue(name, values);
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const where = String(parsed.error.issues[0]?.path[0] ?? "");
  const message = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new AppError("BAD_PARAMETER", message, { where, cause: parsed.error });
}

const FACET_NAME = /^(\w*facet)\.(.+)$/i;

/** `facet.batch=2` as `facet=batch=2`, and the same for a side: `targetFacet.batch=2`. */
export function withFacetLists(raw: RawParams): RawParams {
  const lists: Record<string, string | readonly string[] | undefined> = {};
  for (const [name, given] of Object.entries(raw)) {
    const [, list, facet] = FACET_NAME.exec(name) ?? [];
    if (list === undefined) lists[name] = given;
    else lists[list] = [...valuesOf(lists[list] ?? raw[list]), ...valuesOf(given).map((value) => `${facet}=${value}`)];
  }
  return lists;
}

/** The values of one parameter that say something. */
export function valuesOf(given: RawParams[string]): string[] {
  return (given === undefined ? [] : typeof given === "string" ? [given] : [...given]).filter((value) => value.trim() !== "");
}

function oneValue(name: string, values: readonly string[]): string | undefined {
  if (values.length > 1) throw new AppError("BAD_PARAMETER", `${name} may be given once`, { where: name });
  return values[0];
}

function isList(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodArray) return true;
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return isList(schema.unwrap() as z.ZodType);
  return false;
}

/** An analysis's parameters as JSON schema, as a caller gives them (before defaults are filled in). */
export function paramsSchema(schema: z.ZodObject): Record<string, unknown> {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
}
