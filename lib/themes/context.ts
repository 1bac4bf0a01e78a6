import {
  BLOCKED_SHARE,
  FAR_NEIGHBOUR_SHARE,
  FRAGMENT_FACTOR,
  FRAGMENT_LONGEST,
  NEIGHBOUR_WEIGHTS,
  OUTER_SHARE,
  RIVAL_SHARE,
} from "./constants.ts";
import { LEAD_LEVEL, openingLevel } from "./opening-level.ts";
import type { CodableSentence, ContextEvidence, Theme } from "./types.ts";

/** A heading, or a run-in heading, under which the present sentence stands. */
interface OpenHeading {
  /** 0 title, 1, 2, … headings, `LEAD_LEVEL` a run-in heading. */
  level: number;
  sentence: number;
  /** Per theme, 0..1: how fully the heading is about it. */
  strengths: Float32Array;
  /** 0..1: how fully it is about something else. */
  elsewhere: number;
  /** Its themes, as `bitOf` has them. */
  themes: number;
}

/**
 * What the words of each sentence of a speech score for each theme, row after row, and where each theme's
 * column is.
 */
export interface SpeechScores {
  termScores: Float32Array;
  themeCount: number;
  themes: readonly Theme[];
}

/**
 * Lets headings, run-in headings and neighbours speak for sentences. It is called for each sentence in turn,
 * in the order of the text, because a heading's own theme may come from the heading above it.
 */
export class Context {
  private readonly open: OpenHeading[] = [];
  private paragraph = -1;
  /** For each sentence the themes that its own words speak for, as `bitOf` has them. */
  private readonly spokenFor: Uint32Array;
  private readonly paragraphs: Int32Array;
  private readonly backgrounds: number[];

  constructor(
    private readonly speech: SpeechScores,
    private readonly sentences: readonly CodableSentence[],
  ) {
    const { termScores, themeCount, themes } = speech;
    this.backgrounds = themes.flatMap(({ role }, theme) => (role === "background" ? [theme] : []));
    this.paragraphs = Int32Array.from(sentences, ({ paragraph }) => paragraph);
    this.spokenFor = new Uint32Array(sentences.length);
    for (let cell = 0, index = 0; index < sentences.length; index += 1) {
      let bits = 0;
      for (let theme = 0; theme < themeCount; theme += 1, cell += 1) if (termScores[cell] !== 0) bits |= bitOf(theme);
      this.spokenFor[index] = bits;
    }
  }

  /**
   * Writes the final score of sentence `index` to `total[index * themeCount + theme]`.
   *
   * @param evidence where given, receives for each theme what spoke for it
   */
  apply(index: number, total: Float32Array, evidence?: ContextEvidence[][]): void {
    const sentence = this.sentences[index];
    if (sentence === undefined) throw new RangeError(`no sentence ${index}`);
    this.closeHeadings(sentence);
    const { themeCount, themes, termScores } = this.speech;
    const around = this.themesAround(index);
    for (let theme = 0; theme < themeCount; theme += 1) {
      const cell = index * themeCount + theme;
      total[cell] = termScores[cell] ?? 0;
      const hasSupport = (around & bitOf(theme)) !== 0 && themes[theme]?.role === "theme";
      if (hasSupport) total[cell] = (termScores[cell] ?? 0) + this.support(index, theme, evidence?.[theme]);
    }
    this.openHeading(index, sentence, total);
  }

  private closeHeadings(sentence: CodableSentence): void {
    const level = openingLevel(sentence);
    const newParagraph = sentence.paragraph !== this.paragraph;
    this.paragraph = sentence.paragraph;
    while (this.open.length > 0) {
      const last = this.open[this.open.length - 1];
      if (last === undefined) return;
      const over = level !== null ? last.level >= level : newParagraph && last.level === LEAD_LEVEL;
      if (!over) return;
      this.open.pop();
    }
  }

  private openHeading(index: number, sentence: CodableSentence, total: Float32Array): void {
    const level = openingLevel(sentence);
    if (level === null) return;
    const { themeCount } = this.speech;
    const strengths = total.slice(index * themeCount, (index + 1) * themeCount);
    let themes = 0;
    for (let theme = 0; theme < themeCount; theme += 1) {
      strengths[theme] = Math.min(1, strengths[theme] ?? 0);
      if (strengths[theme] !== 0) themes |= bitOf(theme);
    }
    this.open.push({ level, sentence: index, strengths, elsewhere: Math.min(1, this.elsewhere(index)), themes });
  }

  /** How much a sentence's own words say that it is about something that no theme covers. */
  private elsewhere(index: number): number {
    let sum = 0;
    for (const theme of this.backgrounds) sum += this.speech.termScores[index * this.speech.themeCount + theme] ?? 0;
    return sum;
  }

  /** A sentence that plainly speaks of something else is not made to speak of its heading's theme. */
  private openness(index: number, theme: number): number {
    const { termScores, themeCount, themes } = this.speech;
    let rival = this.elsewhere(index);
    for (let other = 0; other < themeCount; other += 1) {
      if (other !== theme && themes[other]?.role === "theme") rival += RIVAL_SHARE * (termScores[index * themeCount + other] ?? 0);
    }
    const fragment = (this.sentences[index]?.charCount ?? 0) <= FRAGMENT_LONGEST ? FRAGMENT_FACTOR : 1;
    return fragment / (1 + rival);
  }

  private support(index: number, theme: number, evidence?: ContextEvidence[]): number {
    const openness = this.openness(index, theme);
    return this.headingSupport(index, theme, openness, evidence) + this.neighbourSupport(index, theme, openness, evidence);
  }

  /**
   * The themes that something around the sentence can speak for: for most sentences and themes there is
   * nothing.
   */
  private themesAround(index: number): number {
    const last = Math.min(this.sentences.length - 1, index + NEIGHBOUR_WEIGHTS.length);
    let bits = 0;
    for (let other = Math.max(0, index - NEIGHBOUR_WEIGHTS.length); other <= last; other += 1) {
      if (other !== index) bits |= this.spokenFor[other] ?? 0;
    }
    for (const heading of this.open) bits |= heading.themes;
    return bits;
  }

  private headingSupport(index: number, theme: number, openness: number, evidence?: ContextEvidence[]): number {
    const rule = this.speech.themes[theme]?.context;
    if (rule === undefined) return 0;
    let best = 0;
    let from = -1;
    let share = 1;
    for (let depth = this.open.length - 1; depth >= 0; depth -= 1) {
      const heading = this.open[depth];
      if (heading === undefined) continue;
      const strength = heading.strengths[theme] ?? 0;
      // A power is dear, and most headings say nothing of most themes or less than one already looked at.
      const value = strength * share > best ? strength * share * rule.decay ** Math.max(0, index - heading.sentence - 1) : 0;
      if (value > best) {
        best = value;
        from = heading.sentence;
      }
      share *= heading.elsewhere > strength ? BLOCKED_SHARE : OUTER_SHARE;
    }
    const weight = best * rule.heading * openness;
    if (weight > 0) evidence?.push({ kind: "heading", sentence: from, weight });
    return weight;
  }

  /** The share of the neighbourhood that is about the theme, nearer sentences counting more. */
  private neighbourSupport(index: number, theme: number, openness: number, evidence?: ContextEvidence[]): number {
    const full = ((this.speech.themes[theme]?.context.neighbours ?? 0) * openness) / ALL_NEIGHBOURS;
    if (full === 0) return 0;
    const bit = bitOf(theme);
    let sum = 0;
    for (let distance = 1; distance <= NEIGHBOUR_WEIGHTS.length; distance += 1) {
      for (let other = index - distance; other <= index + distance; other += 2 * distance) {
        if (((this.spokenFor[other] ?? 0) & bit) === 0) continue;
        const share = this.neighbourShare(index, other, theme) * (NEIGHBOUR_WEIGHTS[distance - 1] ?? 0);
        if (share > 0) evidence?.push({ kind: "neighbour", sentence: other, weight: share * full });
        sum += share;
      }
    }
    return sum * full;
  }

  private neighbourShare(index: number, other: number, theme: number): number {
    const near = this.paragraphs[other] === this.paragraphs[index] ? 1 : FAR_NEIGHBOUR_SHARE;
    return near * Math.min(1, this.speech.termScores[other * this.speech.themeCount + theme] ?? 0);
  }
}

/**
 * A theme's bit in a set of themes; themes beyond the 32nd share one with an earlier, so a bit says "perhaps"
 * and none says "no".
 */
function bitOf(theme: number): number {
  return 1 << (theme & 31);
}

const ALL_NEIGHBOURS = 2 * NEIGHBOUR_WEIGHTS.reduce((sum, weight) => sum + weight, 0);
