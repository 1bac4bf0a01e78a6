import type { Translate } from "#lib/i18n/index.ts";
import { EmptyState } from "./EmptyState.tsx";

/** Shown in place of charts while the store holds no speech. */
export function NoCorpus({ t }: { t: Translate }) {
  return (
    <EmptyState title={t("errors.noCorpus.title")} why={t("errors.noCorpus.why")}>
      <code className="bg-wash px-2 py-1">npm run ingest -- folder</code>
    </EmptyState>
  );
}
