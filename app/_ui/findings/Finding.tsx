import type { ReactNode } from "react";
import type { Translate } from "#lib/i18n/index.ts";

interface FindingProps {
  /** Which finding it is, for tests and scripts. */
  kind: string;
  /** What the sentence is about, where it stands for one of several. */
  name?: string | undefined;
  /** Leads to the sentences that prove it. */
  href?: string | undefined;
  /** Words of that link; “See the sentences” without. */
  evidence?: string | undefined;
  /** A sentence that proves it, shown under it. */
  proof?: ReactNode;
  t: Translate;
  children: string;
}

/** What a block shows, in one sentence made from its own rows, with the way to what proves it. */
export function Finding({ kind, name, href, evidence, proof, t, children }: FindingProps) {
  return (
    <p className="finding mt-2 max-w-3xl" data-finding={kind}>
      {name === undefined ? null : (
        <strong lang="zh-Hans" className="mr-2">
          {name}
        </strong>
      )}
      {children}{" "}
      {href === undefined ? null : (
        <a href={href} className="no-print whitespace-nowrap">
          {evidence ?? t("charts.seeSentences")}
        </a>
      )}
      {proof}
    </p>
  );
}
