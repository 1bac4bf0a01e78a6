import type { Level } from "#lib/types.ts";
import { findFigures } from "./find-figures.ts";
import { foldedText, foldFigures } from "./fold-figures.ts";
import type { IndicatorId, Measure } from "./indicators.ts";
import { type Phase, reportPhases } from "./report-phases.ts";

/** A figure of an indicator that a report plans or states as reached. */
export interface StatedFigure {
  indicator: IndicatorId;
  measure: Measure;
  kind: "reported" | "target";
  /** The year that it is of. */
  period: number;
  /**
   * Bounds in `unit`; null where the words leave it open, e.g. above 以上. Equal for one value. A fall is
   * below 0.
   */
  low: number | null;
  high: number | null;
  unit: string;
  /** 左右, 以上, 不低于 …, as written; empty without any. */
  modifier: string;
  /** Number of the sentence given. */
  sentence: number;
  /** Position in that sentence, half-open UTF-16. */
  start: number;
  end: number;
}

export interface ReportText {
  sentences: readonly { text: string; isHeading: boolean; paragraph: number }[];
  year: number;
  level: Level | null;
}

/**
 * Figures that a report states of its own place: goals of its year, and what the year before reached. A
 * figure whose place, year or kind is in doubt is left out. Where a sentence or a report repeats a figure,
 * each place is listed.
 */
export function extractTargets({ sentences, year, level }: ReportText): StatedFigure[] {
  const folded = sentences.map(({ text, isHeading, paragraph }) => ({ text: foldedText(text), isHeading, paragraph }));
  const phases = reportPhases(folded, year);
  return folded.flatMap(({ text }, sentence) => {
    const phase = phases[sentence] ?? null;
    const found = phase === null || !/\d/.test(text) ? [] : findFigures(text, level);
    if (phase === null || found.length === 0) return [];
    const { places } = foldFigures(sentences[sentence]!.text);
    return found.flatMap(({ start, end, ...figure }) => {
      const period = periodOf(text.slice(0, start), phase, year);
      if (period === null) return [];
      return [{ ...figure, kind: phase, period, sentence, start: places[start]!, end: places[end - 1]! + 1 }];
    });
  });
}

/**
 * The year named last before the figure, or the one that goes without saying; null when it does not fit what
 * the sentence is about.
 */
function periodOf(before: string, phase: Exclude<Phase, null>, year: number): number | null {
  const usual = phase === "target" ? year : year - 1;
  const named = [...before.matchAll(/(\d{4})年/g)].at(-1)?.[1];
  const period = named === undefined ? usual : Number(named);
  if (phase === "reported")
    return (period === usual || period === year) && /(?:力争|确保|计划)[^,;]*$/.test(before) === false ? period : null;
  if (/去年|上年完成|过去一年/.test(before)) return null;
  return period >= year ? period : null;
}
