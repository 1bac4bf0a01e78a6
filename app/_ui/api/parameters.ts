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
  speech: ["1", "2"],
  a: ["1"],
  b: ["2"],
  from: ["2015"],
  to: ["2020"],
  theme: ["debt"],
  text: ["推动高质量发展"],
};

/** A query that the analysis answers, of its required parameters only; null when we know no value for one. */
export function exampleQuery(analysis: Analysis): URLSearchParams | null {
  const required = apiParameters(analysis).filter(({ isRequired }) => isRequired);
  if (required.some(({ name }) => EXAMPLE_VALUES[name] === undefined)) return null;
  const values = ({ name, isRepeatable }: ApiParameter) => EXAMPLE_VALUES[name]!.slice(0, isRepeatable ? undefined : 1);
  return new URLSearchParams(required.flatMap((parameter) => values(parameter).map((value) => [parameter.name, value])));
}
