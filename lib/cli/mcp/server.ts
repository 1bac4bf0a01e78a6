import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { type AnalysisContext, findAnalysis, runAnalysis, withDraft } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import { columnLabel } from "#lib/i18n/column-label.ts";
import { noteText } from "#lib/i18n/note-text.ts";
import { prepareDraft } from "#lib/ingest/index.ts";
import type { Locale } from "#lib/types.ts";
import { readArguments } from "./arguments.ts";
import { answerLink, rowLink } from "./links.ts";
import { tools } from "./tools.ts";

const INSTRUCTIONS =
  "Tifa counts phrases, slogans and themes in a corpus of Chinese official speeches. Every tool answers with rows, units, notes and links. " +
  "Figures are exact counts of this corpus with 95% intervals; a row's link leads to the sentences behind it. Quote the notes: they say what was left out.";

export interface ServerSettings {
  context: AnalysisContext;
  /** Address of the running dashboard, for links. */
  base: string;
  locale: Locale;
}

/** A server of the Model Context Protocol that answers with the registry's analyses; reads only. */
export function mcpServer(settings: ServerSettings): Server {
  const server = new Server({ name: "tifa", version: "1" }, { capabilities: { tools: {} }, instructions: INSTRUCTIONS });
  server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: tools() }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => answer(settings, params.name, params.arguments ?? {}));
  return server;
}

/** A person's error is an answer that a model can read and mend. */
async function answer(settings: ServerSettings, name: string, given: Record<string, unknown>): Promise<CallToolResult> {
  try {
    const structured = await ask(settings, name, given);
    return { content: [{ type: "text", text: JSON.stringify(structured) }], structuredContent: structured };
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    return { content: [{ type: "text", text: `${error.code}: ${error.message}` }], isError: true };
  }
}

async function ask({ context, base, locale }: ServerSettings, name: string, given: Record<string, unknown>) {
  const { params, maxRows, draft } = readArguments(given);
  const asked = draft === null ? context : await withDraft(context, await prepareDraft(draft));
  const result = await runAnalysis(asked, findAnalysis(name), params, (key) => columnLabel(key, locale));
  const rows = result.rows.slice(0, maxRows).map((row) => ({ ...row, link: rowLink(base, row, params) }));
  return {
    analysis: result.analysis,
    params: result.params,
    columns: result.columns,
    totalRows: result.rows.length,
    rows,
    notes: result.notes.map((note) => ({ ...note, text: noteText(note, locale) })),
    provenance: result.provenance,
    // A draft stands in no address.
    link: draft === null ? answerLink(base, name, params) : null,
  };
}
