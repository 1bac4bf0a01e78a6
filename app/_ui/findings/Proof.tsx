import { cache } from "react";
import { concordance } from "#lib/analyses/phrases/concordance.ts";
import { sloganSentences } from "#lib/analyses/slogans/slogan-sentences.ts";
import { themeSentences } from "#lib/analyses/themes/theme-sentences.ts";
import { AppError } from "#lib/errors.ts";
import type { Locale } from "#lib/types.ts";
import { runAnalysis } from "../../_server/run.ts";
import { speechName } from "../compare/speech-name.ts";
import { sentenceAddress } from "../links/evidence.ts";
import { ProofQuote } from "./ProofQuote.tsx";
import { type ProofParts, partsAround, spokenFirst } from "./proof-parts.ts";
import { type ProofQuestion, proofQuestion } from "./proof-question.ts";

/**
 * The first sentence of the page that a finding leads to: what the page would show, asked for one line. Nothing where
 * the address is none of sentences, and where none is found.
 */
export async function Proof({ href, locale }: { href: string; locale: Locale }) {
  const sentence = await firstSentence(href, locale);
  return sentence === null ? null : <ProofQuote {...sentence} />;
}

/** Asked once a request, however many findings lead to the same page. */
const firstSentence = cache(async (href: string, locale: Locale): Promise<(ProofParts & { title: string; href: string }) | null> => {
  const question = proofQuestion(href);
  if (question === null) return null;
  try {
    const line = spokenFirst(await ask(question, locale));
    if (line === undefined) return null;
    const { speechId, sentence, start, end, year, title, left, node, right } = line;
    return { left, node, right, title: speechName(year, title), href: sentenceAddress(speechId, sentence, start, end) };
  } catch (error) {
    // The block itself says what is wrong with the address.
    if (error instanceof AppError && error.status < 500) return null;
    throw error;
  }
});

/** What the rows of all pages of sentences say. */
interface ProofLine extends ProofParts {
  speechId: number;
  title: string;
  year: number | null;
  sentence: number;
  start: number;
  end: number;
}

async function ask({ of, params }: ProofQuestion, locale: Locale): Promise<readonly ProofLine[]> {
  if (of === "phrase") return (await runAnalysis(concordance, params, locale)).rows;
  if (of === "slogan") return (await runAnalysis(sloganSentences, params, locale)).rows;
  const { rows } = await runAnalysis(themeSentences, params, locale);
  // Where a finding is about one word of a theme, that word is marked.
  const word = params.get("word");
  return rows.map((row) => ({ ...row, ...partsAround(row.text, word !== null && row.text.includes(word) ? word : row.words) }));
}
