import { ANALYSES, type Analysis, paramsSchema } from "#lib/analyses/index.ts";

/** Rows of an answer unless the caller asks for more: a model reads them all. */
export const ROWS_UNLESS_ASKED = 100;
const MOST_ROWS = 5000;

type Json = Record<string, unknown>;

export interface Tool {
  name: string;
  title: string;
  description: string;
  inputSchema: { type: "object"; properties: Record<string, object>; required?: string[] };
  annotations: { readOnlyHint: true; openWorldHint: false };
}

/**
 * Every analysis of the registry as a tool of the Model Context Protocol, with the parameters that its schema
 * has.
 */
export function tools(): Tool[] {
  return ANALYSES.map(toolOf);
}

function toolOf(analysis: Analysis): Tool {
  const { properties = {}, required } = paramsSchema(analysis.params) as { properties?: Record<string, Json>; required?: string[] };
  const needed = [...(required ?? []), ...(analysis.takesDraft === "only" ? ["draft"] : [])];
  return {
    name: analysis.name,
    title: analysis.title.en,
    description: `${analysis.summary.en} ${analysis.summary.zh} Columns: ${analysis.columns.map(columnText).join(", ")}.`,
    inputSchema: {
      type: "object",
      properties: { ...properties, ...ownProperties(analysis) },
      ...(needed.length > 0 ? { required: needed } : {}),
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

function columnText({ key, unit }: { key: string; unit: string | null }): string {
  return unit === null || unit === key ? key : `${key} (${unit})`;
}

function ownProperties({ takesDraft }: Analysis): Record<string, Json> {
  const maxRows = {
    type: "integer",
    minimum: 1,
    maximum: MOST_ROWS,
    default: ROWS_UNLESS_ASKED,
    description: "Most rows to return; the answer says how many there are.",
  };
  return takesDraft === undefined
    ? { maxRows }
    : { maxRows, draft: { type: "string", description: "A text to ask about; it is not stored." } };
}
