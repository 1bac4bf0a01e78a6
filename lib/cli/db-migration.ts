import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openCluster } from "#lib/db/embedded/cluster.ts";
import { makeMigration } from "#lib/db/make-migration.ts";
import { runCommand } from "./run-command.ts";

const USAGE = "npm run db:migration -- <what it does>\n";

/**
 * Writes a migration for what changed in prisma/schema.prisma, worked out on a server of its own that is
 * thrown away.
 */
async function main(words: string[]): Promise<number> {
  if (words.length === 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "tifa-migration-"));
  const cluster = await openCluster(folder, { durable: false });
  try {
    const file = await makeMigration(cluster.url, words.join(" "));
    process.stdout.write(file ? `${path.relative(".", file)}\n` : "schema and migrations agree; nothing to write\n");
    return 0;
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await runCommand(() => main(process.argv.slice(2)));
