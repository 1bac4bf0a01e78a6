import type { ProofParts } from "./proof-parts.ts";
import { clipProof } from "./proof-parts.ts";

interface ProofQuoteProps extends ProofParts {
  /** Where it stands: the speech by title, and the place in the reader. */
  title: string;
  href: string;
}

/** One sentence beside a finding, with what the finding speaks of marked, and the speech that it leads to. */
export function ProofQuote({ title, href, ...parts }: ProofQuoteProps) {
  const { left, node, right } = clipProof(parts);
  return (
    <span className="proof mt-1 block border-l-2 border-rule pl-3 text-sm text-muted" lang="zh-Hans">
      {left}
      {node === "" ? null : <mark className="bg-accent/15 font-semibold text-ink">{node}</mark>}
      {right} <a href={href}>{title}</a>
    </span>
  );
}
