import type { Translate } from "#lib/i18n/index.ts";
import { selectServerVersion } from "#lib/queries/server-version.ts";
import { serverState } from "../../_server/context.ts";

/** Which PostgreSQL holds the store; of the one that is brought along, that its security fixes come later. */
export async function DatabaseLine({ t }: { t: Translate }) {
  const version = await selectServerVersion(serverState().db.read);
  const isEmbedded = process.env.TIFA_DATABASE_MODE === "embedded";
  return <p className="mt-2 text-sm text-muted">{t(isEmbedded ? "methods.database.embedded" : "methods.database.server", { version })}</p>;
}
