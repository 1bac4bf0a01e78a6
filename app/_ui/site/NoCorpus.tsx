import type { Translate } from "#lib/i18n/index.ts";
import { isReadOnly } from "../../_server/guard-write.ts";
import { EmptyState } from "./EmptyState.tsx";

/** Shown in place of charts while the store holds no speech: take a folder, some files, or the samples. */
export function NoCorpus({ t }: { t: Translate }) {
  return (
    <EmptyState title={t("errors.noCorpus.title")} why={t("errors.noCorpus.why")}>
      {isReadOnly() ? null : (
        <>
          <a href="/import" className="button-strong">
            {t("errors.noCorpus.import")}
          </a>
          <a href="/import#content" className="button">
            {t("errors.noCorpus.files")}
          </a>
          <form action="/api/import/samples" method="post">
            <button type="submit" className="button">
              {t("errors.noCorpus.samples")}
            </button>
          </form>
        </>
      )}
      <code className="self-center bg-wash px-2 py-1">npm run ingest -- folder</code>
    </EmptyState>
  );
}
