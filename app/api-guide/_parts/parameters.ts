import { type Analysis, paramsSchema } from "#lib/analyses/index.ts";

/** A parameter as the API page shows it. */
export interface ApiParameter {
  name: string;
  /** `text`, `number`, or the allowed values. */
  type: string;
  isRequired: boolean;
  isRepeatable: boolean;
  /** What holds when it is left out; empty when nothing does. */
  fallback: string;
  description: string;
}

interface Property {
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Property[];
  items?: Property;
  default?: unknown;
  description?: string;
}

/** Every parameter of an analysis, from the schema that its requests are checked against. */
export function apiParameters(analysis: Analysis): ApiParameter[] {
  const schema = paramsSchema(analysis.params) as { properties?: Record<string, Property>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeOf(property.items ?? property),
    isRequired: schema.required?.includes(name) ?? false,
    isRepeatable: property.type === "array",
    fallback: fallbackOf(property.default),
    description: property.description ?? "",
  }));
}

function typeOf(property: Property): string {
  if (property.enum) return property.enum.join(" | ");
  const type = [property.type ?? property.anyOf?.map(typeOf) ?? []].flat().find((one) => one !== "null");
  return type === "integer" || type === "number" ? "number" : type === undefined || type === "string" ? "text" : type;
}

function fallbackOf(value: unknown): string {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0) ? "" : String(value);
}

/** Values that make an example of a parameter that must be given; a repeatable one gets all, any other the first. */
const EXAMPLE_VALUES: Readonly<Record<string, readonly string[]>> = {
  phrase: ["高质量发展"],
  slogan: ["高质量发展"],
  from: ["2015"],
  to: ["2020"],
  theme: ["debt"],
};
/** Where an analysis asks for something of its own. */
const OWN_VALUES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = { continuations: { phrase: ["高质量*"] } };
/** Analyses that compare speeches, which their schema alone does not say. */
const NEEDS_SPEECHES = ["compare"];

/**
 * A query that the analysis answers, of its required parameters only; null when we know no value for one.
 *
 * @param speeches ids of two speeches in the corpus
 */
export function exampleQuery(analysis: Analysis, speeches: readonly string[]): URLSearchParams | null {
  const known = { ...EXAMPLE_VALUES, speech: speeches, a: speeches.slice(0, 1), b: speeches.slice(1), ...OWN_VALUES[analysis.name] };
  const valuesOf = ({ name, isRepeatable }: ApiParameter) =>
    (known[name as keyof typeof known] ?? []).slice(0, isRepeatable ? undefined : 1);
  const isNeeded = ({ name, isRequired }: ApiParameter) => isRequired || (name === "speech" && NEEDS_SPEECHES.includes(analysis.name));
  const needed = apiParameters(analysis).filter(isNeeded);
  if (needed.some((parameter) => valuesOf(parameter).length === 0)) return null;
  return new URLSearchParams(needed.flatMap((parameter) => valuesOf(parameter).map((value) => [parameter.name, value])));
}
