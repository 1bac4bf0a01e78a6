import { FILTERS, type Json, json, LANGUAGE, object, type Route, text, whole } from "./open-api-parts.ts";
import { RULE_ROUTES } from "./open-api-rules.ts";

const ATOM = "application/atom+xml";

export const ROUTES: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  "/api/v1": { get: { id: "list-analyses", summary: "The analyses with their parameters and columns." } },
  "/api/v1/openapi.json": { get: { id: "describe", summary: "This description." } },
  "/api/v1/speeches/{id}": {
    get: { id: "speech", summary: "One speech: text, sentences with their themes, slogans, metadata with its evidence." },
  },
  "/api/v1/speeches/{id}/receipt": {
    get: { id: "speech-receipt", summary: "What was removed from a speech's file and what was folded, with its hashes." },
  },
  "/api/health/live": { get: { id: "live", summary: "200 while the process runs." } },
  "/api/health/ready": { get: { id: "ready", summary: "200 when corpus, lexicon and themes can be read; 503 with the reason otherwise." } },
  "/api/feed": { get: { id: "feed", summary: "The speeches that came in last, newest first.", query: LANGUAGE, gives: ATOM } },
  "/api/feed/news": { get: { id: "feed-news", summary: "What each of the last speeches says anew.", query: LANGUAGE, gives: ATOM } },
  "/api/news": {
    get: {
      id: "news",
      summary: "What a speech says anew, and its passages from texts before; or all that came in within a week.",
      query: {
        speechId: "Its number; the last one without.",
        week: "In its place a week of ISO 8601 (2026-W10): its speeches, and what their slogans have in common.",
        since: "In its place the first day (2026-03-02).",
        until: "With since: the last day.",
      },
    },
  },
  "/api/palette": { get: { id: "palette", summary: "What the command palette leads to.", query: LANGUAGE } },
  "/api/snapshot": {
    get: {
      id: "snapshot",
      summary: "The main analyses as one zip that opens without a server.",
      query: { ...LANGUAGE, ...FILTERS, phrase: "Phrase to include; repeatable." },
      gives: "application/zip",
    },
  },
  "/api/draft-check": {
    post: {
      id: "check-draft",
      summary: "Older address of POST /api/v1/draft-check, with the draft as `text`. Nothing is stored.",
      query: { ...LANGUAGE, years: "Years that count as current." },
      body: { "text/plain": text, ...json({ text, years: whole }, ["text"]) },
    },
  },
  "/api/draft-form": {
    post: {
      id: "draft-form",
      summary: "A page's form with a draft: leads to the page that answers it. Nothing is stored.",
      body: { "multipart/form-data": object({ draft: text, file: { type: "string", format: "binary" }, page: text }) },
    },
  },
  "/api/import": {
    post: {
      id: "import",
      summary: "Stores speeches: up to 200 files, and a table of metadata.",
      body: {
        "multipart/form-data": object({
          files: { type: "array", items: { type: "string", format: "binary" } },
          metadata: { type: "string", format: "binary" },
          collection: { ...text, description: "Collection that they go to; main without one." },
          corrections: { type: "string", enum: ["off"] },
        }),
      },
      writes: true,
    },
  },
  "/api/import/samples": {
    post: {
      id: "import-samples",
      summary: "Stores the sample speeches; with intent=remove takes them all out, with intent=restore undoes that.",
      body: {
        "application/x-www-form-urlencoded": object({ intent: { type: "string", enum: ["remove", "restore"] }, back: text }),
      },
      writes: true,
    },
    delete: { id: "remove-samples", summary: "Takes all sample speeches out; nothing is deleted.", writes: true },
  },
  "/api/views": {
    get: { id: "list-views", summary: "The saved views with their filters." },
    post: {
      id: "save-view",
      summary: "Keeps a set of filters under a name, by which every address and question takes it: view=NAME.",
      body: json({ name: text, filters: { type: "object", additionalProperties: { type: "array", items: text } } }, ["name", "filters"]),
      writes: true,
    },
    delete: { id: "remove-view", summary: "Deletes a saved view.", body: json({ name: text }, ["name"]), writes: true },
  },
  "/api/login": {
    post: {
      id: "login",
      summary: "Gives a browser the cookie that writing asks for; `leave` = 1 takes it back.",
      body: json({ token: text, back: text, leave: text }),
    },
  },
  "/api/corrections": {
    post: {
      id: "accept-correction",
      summary: "Accepts a suspected scanning error as a rule; `remove` = 1 takes it out again.",
      body: json({ wrong: text, right: text, remove: text }, ["wrong"]),
      writes: true,
    },
  },
  ...RULE_ROUTES,
  "/api/speeches/suggestions": {
    post: {
      id: "accept-suggestions",
      summary: "Takes suggested values over: of the speeches and fields named (date, level, region, office, genre, occasion), or of all.",
      body: { "application/json": object({ speech: { type: "array", items: whole }, field: { type: "array", items: text } }) },
      writes: true,
    },
  },
  "/api/speeches/several": {
    post: {
      id: "change-several-speeches",
      summary: "A page's form: changes several speeches alike; all of them or none.",
      body: {
        "application/x-www-form-urlencoded": object({
          ids: text,
          intent: { type: "string", enum: ["correct", "undo-correction", "remove", "restore", "collection"] },
          field: text,
          value: text,
          back: text,
        }),
      },
      writes: true,
    },
  },
  "/api/speeches/{id}": {
    post: {
      id: "change-speech-by-form",
      summary: "A page's form: corrects a field, removes, restores, chooses, accepts or splits the speech.",
      body: {
        "application/x-www-form-urlencoded": object({
          intent: { type: "string", enum: ["correct", "unknown", "undo-correction", "remove", "restore", "choose", "accept", "split"] },
          field: text,
          value: text,
          back: text,
        }),
      },
      writes: true,
    },
    patch: {
      id: "correct-metadata",
      summary:
        'Corrects fields; "" stands for not known, null takes a correction back. `collection` moves the speech, `facet.NAME` sets a column of the user\'s own.',
      body: { "application/json": { type: "object", additionalProperties: { type: ["string", "null"] } } },
      writes: true,
    },
    delete: { id: "remove-speech", summary: "Takes the speech out of the corpus; it can be restored.", writes: true },
  },
  "/api/speeches/{id}/choose": {
    post: { id: "choose-version", summary: "Lets this version of its event feed the charts.", writes: true },
  },
  "/api/speeches/{id}/accept": {
    post: { id: "accept-text", summary: "Counts a text although its words seem replaced throughout.", writes: true },
  },
  "/api/speeches/{id}/split": {
    post: {
      id: "split-speech",
      summary: "Stores the speeches of a text that holds several, each by itself; the whole is taken out.",
      writes: true,
    },
  },
};

/** The routes as OpenAPI has them. */
export function otherPaths(): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(ROUTES).map(([path, methods]) => [
      path,
      Object.fromEntries(Object.entries(methods).map(([method, route]) => [method, operationOf(path, route)])),
    ]),
  );
}

function operationOf(path: string, { id, summary, query = {}, body, gives = "application/json", writes }: Route): Json {
  const inPath = path.includes("{id}") ? [{ name: "id", in: "path", required: true, schema: whole }] : [];
  const inQuery = Object.entries(query).map(([name, description]) => ({ name, in: "query", description, schema: text }));
  const failure = (description: string) => ({
    description,
    content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
  });
  return {
    operationId: id,
    summary,
    parameters: [...inPath, ...inQuery],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: Object.fromEntries(Object.entries(body).map(([type, schema]) => [type, { schema }])) } }),
    ...(writes ? { security: [{}, { token: [] }] } : {}),
    responses: {
      200: { description: "Done", content: { [gives]: {} } },
      ...(path === "/api/health/live" || path === "/api/v1" ? {} : { "4XX": failure("Refused, with its reason.") }),
    },
  };
}
