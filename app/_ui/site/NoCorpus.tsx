import type { Translate } from "#lib/i18n/index.ts";
import { isReadOnly } from "../../_server/guard-write.ts";
import { EmptyState } from "./EmptyState.tsx";

/** Shown in place of charts while the store holds no speech: load the samples, or take a folder. */
export function NoCorpus({ t }: { t: Translate }) {
  return (
    <EmptyState title={t("errors.noCorpus.title")} why={t("errors.noCorpus.why")}>
      {isReadOnly() ? null : (
        <>
          <form action="/api/import/samples" method="post">
            <button type="submit" className="button-strong">
              {t("errors.noCorpus.samples")}
            </button>
          </form>
          <a href="/import" className="button">
            {t("errors.noCorpus.import")}
          </a>
        </>
      )}
      <code className="self-center bg-wash px-2 py-1">npm run ingest -- folder</code>
    </EmptyState>
  );
}
