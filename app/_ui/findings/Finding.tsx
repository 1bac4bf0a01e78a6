import type { ReactNode } from "react";
import type { Translate } from "#lib/i18n/index.ts";
import { Proof } from "./Proof.tsx";

interface FindingProps {
  /** Which finding it is, for tests and scripts. */
  kind: string;
  /** What the sentence is about, where it stands for one of several. */
  name?: string | undefined;
  /** Leads to the sentences that prove it. */
  href?: string | undefined;
  /** Words of that link; “See the sentences” without. */
  evidence?: string | undefined;
  /** What proves it, shown under it; the first sentence of `href` unless given, null for nothing. */
  proof?: ReactNode;
  t: Translate;
  children: string;
}

/** What a block shows, in one sentence made from its own rows, beside a sentence that proves it and the way to all of them. */
export function Finding({ kind, name, href, evidence, proof, t, children }: FindingProps) {
  return (
    <p className="finding mt-2 mb-2 max-w-3xl" data-finding={kind} data-roving="2">
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
      {proof === undefined && href !== undefined ? <Proof href={href} locale={t.locale} /> : proof}
    </p>
  );
}
