import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { createContext } from "#lib/analyses/index.ts";
import { openDatabase } from "#lib/db/client.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { resolveLocale } from "#lib/i18n/locale.ts";
import { closeDraftPreparer } from "#lib/ingest/index.ts";
import { listenAddress } from "./listen-address.ts";
import { mcpServer } from "./mcp/server.ts";
import { runCommand } from "./run-command.ts";

/**
 * `npm run -s mcp`: answers a program over stdin and stdout by the Model Context Protocol until it hangs up.
 * Nothing else is written to stdout. TIFA_URL names the dashboard that links lead to; without it HOST and
 * PORT do.
 */
async function main(): Promise<number> {
  const database = await ensureDatabase();
  const db = openDatabase(database.url);
  try {
    const base = (process.env.TIFA_URL ?? listenAddress().url).replace(/\/+$/, "");
    const server = mcpServer({ context: createContext(db.read), base, locale: resolveLocale({ query: process.env.LANG ?? null }) });
    const hungUp = new Promise<void>((resolve) => {
      server.onclose = resolve;
      process.stdin.once("end", resolve);
      for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve());
    });
    await server.connect(new StdioServerTransport());
    await hungUp;
    await server.close();
  } finally {
    closeDraftPreparer();
    await db.close();
    await database.stop();
  }
  return 0;
}

await runCommand(main);
