import { formatRate } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "./Finding.tsx";

/** Two speeches and how alike they are, from 0 to 1. */
interface AlikePair {
  speechA: number;
  speechB: number;
  titleA: string;
  titleB: string;
  similarity: number;
  sharedCount: number;
}

/** The most similar pair, with the way to its comparison; the rows come most similar first. Figures of whole texts have no interval. */
export function SimilarLine({ rows: [pair], t }: { rows: readonly AlikePair[]; t: Translate }) {
  if (pair === undefined || pair.similarity === 0) return null;
  const { speechA, speechB, titleA, titleB, similarity, sharedCount } = pair;
  return (
    <Finding kind="similar" href={`/compare?speech=${speechA}&speech=${speechB}`} evidence={t("findings.sideBySide")} t={t}>
      {t("findings.similar", { a: titleA, b: titleB, value: formatRate(similarity, t.locale), shared: sharedCount })}
    </Finding>
  );
}
