import type { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Note, Row } from "#lib/types.ts";

/** A column before it gets its label: `unit` names what a number counts, null for text. */
export interface ColumnSpec {
  key: string;
  unit: string | null;
}

export interface AnalysisRows {
  rows: Row[];
  notes?: Note[];
}

/** A question that can be asked of the corpus: named, with typed parameters, answered by rows that every face reads. */
export interface Analysis<Shape extends z.ZodRawShape = z.ZodRawShape> {
  name: string;
  /** One sentence for the list of analyses, in English. */
  summary: string;
  params: z.ZodObject<Shape>;
  /** Given when a text that is not stored can be asked about; its place in the question is said in the docstring. `only`: never without one. */
  takesDraft?: true | "only";
  columns: readonly ColumnSpec[];
  /** Names what the answer depends on besides parameters, corpus, lexicon and themes, e.g. a data file as it is now. */
  state?(): Promise<string>;
  run(context: AnalysisContext, params: z.infer<z.ZodObject<Shape>>): Promise<AnalysisRows>;
}

/** Ties an analysis's parameters to its `run`, then forgets them, so that different analyses fit one registry. */
export function defineAnalysis<Shape extends z.ZodRawShape>(analysis: Analysis<Shape>): Analysis {
  return analysis as unknown as Analysis;
}

/** Columns from `key` (text) and `key:unit` (numbers). */
export function columns(...specs: string[]): ColumnSpec[] {
  return specs.map((spec) => {
    const [key = "", unit] = spec.split(":");
    return { key, unit: unit ?? null };
  });
}
