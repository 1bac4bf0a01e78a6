/** The child that reads one draft's file into text and no more. */
import { readFile } from "node:fs/promises";
import { AppError } from "#lib/errors.ts";
import { readSpeeches } from "#lib/readers/index.ts";
import type { DraftFile, DraftText } from "./read-draft.ts";
import { serveRequests } from "./worker-protocol.ts";

// Parsers leave promises behind that fail beside the one we wait for.
process.on("unhandledRejection", () => {});

await serveRequests(
  () =>
    async function* read({ path, file, longest }: DraftFile): AsyncGenerator<DraftText> {
      try {
        const parts: string[] = [];
        for await (const result of readSpeeches(await readFile(path), file)) {
          if ("refused" in result) throw result.error;
          parts.push(result.speech.text);
          if (parts.reduce((sum, part) => sum + part.length, 0) > longest)
            throw new AppError("DRAFT_TOO_LONG", `more than ${longest} characters`);
        }
        yield { text: parts.join("\n") };
      } catch (error) {
        if (error instanceof AppError) yield { code: error.code, message: error.message };
        else yield { code: "PREPARE_FAILED", message: `an error of Tifa's own: ${error instanceof Error ? error.message : String(error)}` };
      }
    },
);
