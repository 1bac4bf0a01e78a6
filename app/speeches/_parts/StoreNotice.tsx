import type { Translate } from "#lib/i18n/index.ts";
import { storeCare } from "../../_server/store-care.ts";

/**
 * Says when the last backup is long ago and when stored texts were prepared by other rules; nothing where all
 * is well.
 */
export async function StoreNotice({ t }: { t: Translate }) {
  const { backup, stale } = await storeCare();
  if (backup === null && stale === null) return null;
  return (
    <div className="no-print mt-4 border-l-4 border-rule bg-sheet px-4 py-2 text-sm">
      {backup === null ? null : (
        <p>
          {backup === "never" ? t("speeches.care.never") : t("speeches.care.old", { days: backup })} <code>npm run backup -- file.zip</code>
        </p>
      )}
      {stale === null ? null : (
        <p>
          {t("speeches.care.stale", { count: stale })} <code>npm run prepare-again</code>
        </p>
      )}
    </div>
  );
}
