import { ANALYSES, type Analysis, paramsSchema } from "#lib/analyses/index.ts";
import { otherPaths } from "./open-api-routes.ts";

type Json = Record<string, unknown>;

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The description of the API. Every analysis is one path with the same shapes of answer; the other routes are
 * listed by hand.
 */
export function openApiDocument(): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Tifa",
      version: "1",
      description: "Phrase-frequency analytics for Chinese official speeches.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths: { ...Object.fromEntries(ANALYSES.map((analysis) => [`/api/v1/${analysis.name}`, pathOf(analysis)])), ...otherPaths() },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "ADMIN_TOKEN, where the server is open to others." } },
      schemas: { Error: ERROR_SCHEMA, Provenance: PROVENANCE_SCHEMA, Column: COLUMN_SCHEMA, Note: NOTE_SCHEMA },
    },
  };
}

function pathOf(analysis: Analysis): Json {
  const get = operationOf(analysis, analysis.takesLong === true);
  const post = { ...operationOf(analysis, false), operationId: `${analysis.name}-with-draft`, requestBody: DRAFT_BODY };
  if (analysis.takesDraft === "only") return { post };
  return analysis.takesDraft ? { get, post } : { get };
}

/** @param isAsync whether how far the work has come can be asked for */
function operationOf(analysis: Analysis, isAsync: boolean): Json {
  return {
    operationId: analysis.name,
    summary: analysis.summary.en,
    parameters: [...parametersOf(analysis), FORMAT_PARAMETER, ...(isAsync ? [PREFER_PARAMETER] : [])],
    responses: {
      200: {
        description: "Rows",
        content: {
          "application/json": { schema: resultSchema(analysis) },
          "text/csv": { schema: { type: "string" } },
          [XLSX_TYPE]: { schema: { type: "string", contentMediaType: XLSX_TYPE } },
        },
      },
      ...(isAsync ? { 202: PROGRESS_RESPONSE } : {}),
      400: {
        description: "A parameter is unknown or wrong.",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    },
  };
}

function parametersOf(analysis: Analysis): Json[] {
  const schema = paramsSchema(analysis.params) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, { description, ...property }]) => ({
    name,
    in: "query",
    required: schema.required?.includes(name) ?? false,
    ...(typeof description === "string" ? { description } : {}),
    schema: property,
    ...(property.type === "array" ? { style: "form", explode: true } : {}),
  }));
}

function resultSchema(analysis: Analysis): Json {
  const cells = Object.fromEntries(
    analysis.columns.map(({ key, unit }) => [
      key,
      unit === null ? { type: ["string", "number", "boolean", "null"] } : { type: ["number", "null"], description: unit },
    ]),
  );
  return {
    type: "object",
    required: ["analysis", "params", "columns", "rows", "provenance"],
    properties: {
      analysis: { const: analysis.name },
      params: { type: "object" },
      columns: { type: "array", items: { $ref: "#/components/schemas/Column" } },
      rows: { type: "array", items: { type: "object", properties: cells } },
      notes: { type: "array", items: { $ref: "#/components/schemas/Note" } },
      provenance: { $ref: "#/components/schemas/Provenance" },
    },
  };
}

const FORMAT_PARAMETER = {
  name: "format",
  in: "query",
  required: false,
  schema: { type: "string", enum: ["json", "csv", "xlsx"], default: "json" },
};
/** Of what may take minutes: see `answerOrProgress`. */
const PREFER_PARAMETER = {
  name: "Prefer",
  in: "header",
  required: false,
  description: "`respond-async` (RFC 7240): how far the work has come, where the answer is not there within moments.",
  schema: { type: "string", enum: ["respond-async"] },
};
const PROGRESS_RESPONSE = {
  description: "Asked for with `Prefer: respond-async` and not ready. Ask again after `Retry-After` seconds, else the work ends.",
  headers: {
    "Retry-After": { schema: { type: "integer", minimum: 1 } },
    "Preference-Applied": { schema: { const: "respond-async" } },
  },
  content: {
    "application/json": {
      schema: {
        type: "object",
        required: ["analysis", "progress"],
        properties: {
          analysis: { type: "string" },
          progress: { type: ["number", "null"], minimum: 0, maximum: 1, description: "Share of the work that is done." },
        },
      },
    },
  },
};
const text = { type: "string" };
/** A text that is compared without being stored. */
const DRAFT_BODY = {
  required: true,
  description: "A draft: plain text, or JSON in which parameters may stand beside it. It is not stored.",
  content: {
    "text/plain": { schema: text },
    "application/json": { schema: { type: "object", required: ["draft"], properties: { draft: text } } },
    "multipart/form-data": { schema: { type: "object", properties: { draft: text, file: { type: "string", format: "binary" } } } },
  },
};
const PROVENANCE_SCHEMA = {
  type: "object",
  properties: { corpusVersion: text, lexiconHash: text, dictionaryHash: text, normaliserVersion: text },
};
const COLUMN_SCHEMA = { type: "object", properties: { key: text, label: text, unit: { type: ["string", "null"] } } };
const NOTE_SCHEMA = { type: "object", properties: { code: text, values: { type: "object" } } };
const ERROR_SCHEMA = {
  type: "object",
  properties: { error: { type: "object", required: ["code", "message"], properties: { code: text, message: text, where: text } } },
};
