import { type Analysis, exampleOf, paramsSchema } from "#lib/analyses/index.ts";

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

/** The query of an analysis's example, to be shown as a link; null where this corpus has none. */
export function exampleQuery(analysis: Analysis, speechIds: readonly number[]): URLSearchParams | null {
  const example = exampleOf(analysis, { speechIds });
  if (example === null) return null;
  return new URLSearchParams(Object.entries(example).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value])));
}
