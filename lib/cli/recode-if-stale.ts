import { openDatabase } from "#lib/db/client.ts";
import type { Steps } from "./steps.ts";

/**
 * Codes speeches anew whose themes were coded by other rules: theme files came, went or changed while nothing
 * ran.
 */
export async function recodeIfStale(url: string, steps: Steps, signal: AbortSignal): Promise<void> {
  const db = openDatabase(url, { maxConnections: 2 });
  try {
    const { recodeThemes } = await import("#lib/ingest/recode-themes.ts");
    let said = false;
    const coded = await recodeThemes(db, {
      signal,
      onProgress: () => {
        if (!said) steps.begin("coding themes by changed rules");
        said = true;
      },
    });
    if (said) steps.done(`${coded} speeches coded anew, because theme rules changed`);
  } finally {
    await db.close();
  }
}
