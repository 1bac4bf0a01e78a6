import { stat } from "node:fs/promises";
import { createContext, newsReport } from "#lib/analyses/index.ts";
import { openDatabase } from "#lib/db/client.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { sendWebhook } from "#lib/export/webhook/send-webhook.ts";
import { type WebhookSettings, webhookSettings } from "#lib/export/webhook/webhook-settings.ts";
import { ingestPaths, recodeThemes } from "#lib/ingest/index.ts";
import { parseArguments } from "./parse-arguments.ts";
import { runCommand } from "./run-command.ts";
import { watchFolder } from "./watch/watch-folder.ts";

const USAGE = "npm run watch -- <folder> [--metadata file.csv]\n";

/**
 * `npm run watch -- folder`: stores what lands in the folder until it is stopped; the dashboard may run
 * meanwhile and shows it at once. With TIFA_WEBHOOK_URL and TIFA_WEBHOOK_SECRET every new speech's news go there,
 * signed.
 */
async function main(argv: string[]): Promise<number> {
  const { words, options } = parseArguments(argv, ["metadata"], ["help"]);
  const folder = words[0];
  if (folder === undefined || words.length > 1 || options.help) {
    process.stdout.write(USAGE);
    return options.help ? 0 : 2;
  }
  await checkFolder(folder);
  const webhook = webhookSettings(process.env);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const database = await ensureDatabase();
  const db = openDatabase(database.url);
  const metadataFile = options.metadata?.at(-1);
  try {
    const read = async () => {
      const stored = await readFolder(folder, { db, signal: stop.signal, ...(metadataFile === undefined ? {} : { metadataFile }) });
      if (webhook !== null) await sendNews(webhook, db, stored, stop.signal);
    };
    await watchFolder(folder, { read, signal: stop.signal });
  } finally {
    await db.close();
    await database.stop();
  }
  return 0;
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) throw new AppError("FOLDER_NOT_FOUND", `${folder} is no folder`, { where: folder });
}

/** One line for each new speech and each refusal; nothing for what was there before. Ids of the new ones. */
async function readFolder(folder: string, options: Parameters<typeof ingestPaths>[1]): Promise<number[]> {
  const stored: number[] = [];
  const summary = await ingestPaths([folder], {
    ...options,
    onOutcome: (outcome) => {
      if (outcome.kind === "refused") process.stdout.write(`refused ${outcome.code} ${outcome.file}: ${outcome.message}\n`);
      else if (outcome.kind === "stored") {
        stored.push(outcome.speechId);
        process.stdout.write(`stored  ${outcome.file}\n`);
      }
    },
  });
  if (summary.stored > 0 && options.signal?.aborted !== true) await recodeThemes(options.db, {});
  return stored;
}

/** What each new speech says anew, to the address that was set; a failed delivery is told and stops nothing. */
async function sendNews(
  webhook: WebhookSettings,
  db: ReturnType<typeof openDatabase>,
  stored: readonly number[],
  signal: AbortSignal,
): Promise<void> {
  const context = createContext(db.read);
  for (const speechId of stored) {
    if (signal.aborted) return;
    const report = await newsReport(context, speechId).catch((error: unknown) => error);
    // A second version of a stored text is in no figure and has no news.
    if (report instanceof Error) continue;
    const { isDelivered, reason, attempts } = await sendWebhook(webhook, "speech.stored", report, { signal });
    process.stdout.write(
      isDelivered ? `sent    news of ${speechId}\n` : `unsent  news of ${speechId}: ${reason} (attempts: ${attempts})\n`,
    );
  }
}

await runCommand(() => main(process.argv.slice(2)));
