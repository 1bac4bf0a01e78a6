import { bundleOnce } from "#lib/ingest/children/worker-bundle.ts";

/** What the threads are made of; a file elsewhere that they import must be added. */
const SOURCES = [
  ...[
    "lib/analyses",
    "lib/ingest/children",
    "lib/corpus",
    "lib/db",
    "lib/format",
    "lib/lexicon",
    "lib/queries",
    "lib/stats",
    "lib/text",
    "lib/themes",
  ],
  ...["app/_server/answering", "lib/errors.ts", "lib/speech-types.ts", "lib/types.ts", "package-lock.json"],
];

/**
 * Path of the threads' program as plain JavaScript, made once for each state of its sources.
 *
 * @param root the project's folder
 * @throws AppError PREPARE_START_FAILED when it cannot be built or written
 */
export async function threadScript(root: string): Promise<string> {
  return bundleOnce({ root, kind: "answers", sources: SOURCES, entries: { thread: "app/_server/answering" } }, "thread");
}
