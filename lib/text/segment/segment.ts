import { createRequire } from "node:module";
import { dictionaryHash, findDictionaries } from "./segment-dictionaries.ts";
import { segmentSentences } from "./segment-sentences.ts";
import type { Segmentation, SentenceSpan } from "./types.ts";

export interface Segmenter {
  /** First 16 hex digits of the sha256 of all dictionaries: the same dictionaries give the same words. */
  dictionaryHash: string;
  segment(matchText: string, sentences: readonly SentenceSpan[]): Segmentation;
}

/** The part of nodejieba that is used. */
interface Nodejieba {
  load(paths: { dict: string; hmmDict: string; userDict: string; idfDict: string; stopWordDict: string }): unknown;
  cut(text: string, useHmm: boolean): string[];
}

let loaded: Segmenter | null = null;

/**
 * Loads nodejieba (its default dictionary, its hidden Markov model for unknown words, and this project's
 * `corpus/dictionary/user.utf8`). Takes about a second and 250 MB, once a process. To be called in the ingest
 * child process only: stopping a thread inside nodejieba ends the whole process.
 * @throws AppError DICTIONARY_MISSING when one of the five dictionary files is not there (nodejieba would end
 *   the process)
 */
export function loadSegmenter(): Segmenter {
  if (loaded !== null) return loaded;
  const paths = findDictionaries();
  const nodejieba = createRequire(import.meta.url)("nodejieba") as Nodejieba;
  nodejieba.load(paths);
  const cut = (text: string) => nodejieba.cut(text, true);
  loaded = {
    dictionaryHash: dictionaryHash(paths),
    segment: (matchText, sentences) => segmentSentences(matchText, sentences, cut),
  };
  return loaded;
}
