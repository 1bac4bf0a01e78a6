import type { RowOf } from "#lib/analyses/index.ts";
import type { themePlaces } from "#lib/analyses/themes/theme-places.ts";
import { formatShare } from "#lib/format/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { themeEvidence } from "../../_ui/links/evidence.ts";
import type { ThemePartProps } from "./props.ts";

type FullestProps = Pick<ThemePartProps<typeof themePlaces>, "search" | "names" | "t"> & { rows: readonly RowOf<typeof themePlaces>[] };

/** The speech and theme of the page with the largest share. */
export function FullestStrip({ search, rows, names, t }: FullestProps) {
  const shareOf = (row: RowOf<typeof themePlaces>) => (row.allSentences === 0 ? 0 : row.themeSentences / row.allSentences);
  const [head] = rows;
  if (head === undefined) return null;
  const top = rows.reduce((best, row) => (shareOf(row) > shareOf(best) ? row : best), head);
  const words = { title: top.title, theme: names.nameOf(top.theme), count: top.themeSentences, share: formatShare(shareOf(top), t.locale) };
  return (
    <Finding kind="strips" href={themeEvidence(search, top.theme, "speech", top.speechId)} t={t}>
      {t("findings.strips", words)}
    </Finding>
  );
}
