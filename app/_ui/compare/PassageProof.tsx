import type { RowOf } from "#lib/analyses/index.ts";
import type { textReuse } from "#lib/analyses/reuse/text-reuse.ts";
import { ProofQuote } from "../findings/ProofQuote.tsx";
import { sentenceAddress } from "../links/evidence.ts";
import { speechName } from "./speech-name.ts";

type Passage = Pick<RowOf<typeof textReuse>, "speechA" | "sentenceA" | "startA" | "endA" | "textA" | "yearA" | "titleA">;

/** The beginning of a passage where it stands in the first of its two speeches; nothing of a draft, which no reader opens. */
export function PassageProof({ row }: { row: Passage }) {
  const { speechA, sentenceA, startA, endA, textA, yearA, titleA } = row;
  if (speechA === "draft") return null;
  return (
    <ProofQuote left="" node="" right={textA} title={speechName(yearA, titleA)} href={sentenceAddress(speechA, sentenceA, startA, endA)} />
  );
}
