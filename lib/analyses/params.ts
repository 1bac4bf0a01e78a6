import { z } from "zod";
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
};

export const groupShape = { by: z.enum(GROUPS).default("year").describe("What makes a row.") };

/** The filters among an analysis's parameters. */
export function filtersOf(params: Filters): Filters {
  const { year, yearFrom, yearTo, level, region, regionWithin, speaker, genre, speech } = params;
  return { year, yearFrom, yearTo, level, region, regionWithin, speaker, genre, speech };
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

function sideKey(side: string, name: string): string {
  return `${side}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/**
 * Reads raw parameters by a schema. Empty values count as absent, as GET forms send them.
 *
 * @throws AppError UNKNOWN_PARAMETER, BAD_PARAMETER (with the issues in its message)
 */
export function parseParams<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, raw: RawParams): z.infer<z.ZodObject<Shape>> {
  const input: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(raw)) {
    const values = (given === undefined ? [] : typeof given === "string" ? [given] : [...given]).filter((value) => value.trim() !== "");
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
