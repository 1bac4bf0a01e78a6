/**
 * The ingest's first child: parses foreign files and does all work on a speech but cutting it into words, so
 * that a runaway parser can be killed without losing anything.
 */
import { buildCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { serveRequests } from "./children/worker-protocol.ts";
import { packSpeech } from "./pack-speech.ts";
import { prepareFile } from "./prepare-file.ts";
import { datedForms } from "./slogan-years.ts";
import type { PrepareRequest } from "./types.ts";

// Parsers leave promises behind that fail beside the one we wait for (pdfjs with a damaged cross-reference
// table). The one we wait for names the error; if it never settles, the parent's limit on silence does.
process.on("unhandledRejection", () => {});

await serveRequests(() => {
  const themes = loadThemes();
  const workbench = { coder: buildCoder(themes), themesHash: themes.hash, datedForms: datedForms() };
  return async function* prepare(request: PrepareRequest) {
    for await (const outcome of prepareFile(request, workbench)) yield packSpeech(outcome);
  };
});
