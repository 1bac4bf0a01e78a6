import type { Translate } from "#lib/i18n/index.ts";
import { serverState } from "../../_server/context.ts";

/** Says that figures are of the corpus before an import that is under way; nothing otherwise. */
export async function HeldNotice({ t }: { t: Translate }) {
  if (!(await isHeld())) return null;
  return (
    <aside aria-label={t("common.heldLabel")} className="no-print border-b border-rule bg-wash text-sm">
      <p role="status" className="mx-auto max-w-6xl px-4 py-2 sm:px-6">
        {t("common.held")}
      </p>
    </aside>
  );
}

/** The page below reports what is wrong with the store. */
async function isHeld(): Promise<boolean> {
  const { context } = serverState();
  return context.corpus().then(
    () => context.isHeld(),
    () => false,
  );
}
