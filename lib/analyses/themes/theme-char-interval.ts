import type { SpeechGroup } from "#lib/corpus/group-speeches.ts";
import { createResampler, type Interval, percentileInterval } from "#lib/stats/index.ts";
import type { ThemeTotals } from "./theme-totals.ts";

/**
 * From this many speeches on, speeches are resampled: paragraphs of one speech are no independent witnesses.
 */
export const LEAST_SPEECHES = 10;
export const CHAR_DRAWS = 400;

/** What is resampled: Han characters of each part and, per theme, those that carry it. */
interface Parts {
  sizes: number[];
  chars: number[][];
}

/**
 * Intervals of the themes' shares of characters in a group, 95 %, by resampling its speeches or, where they
 * are few, its paragraphs; null for no text.
 */
export function charIntervals(totals: ThemeTotals, group: SpeechGroup, themes: readonly number[]): (Interval | null)[] {
  const parts =
    group.members.length >= LEAST_SPEECHES ? speechParts(totals, group.members, themes) : paragraphParts(totals, group.members, themes);
  if (parts.sizes.length === 0) return themes.map(() => null);
  const resampler = createResampler(parts.sizes, { draws: CHAR_DRAWS });
  return parts.chars.map((chars) => percentileInterval(resampler.count(chars).map((count, draw) => count / resampler.sizes[draw]!)));
}

function speechParts({ speechCount, chars, sizes }: ThemeTotals, members: readonly number[], themes: readonly number[]): Parts {
  const sized = members.filter((speech) => sizes[speech]! > 0);
  return {
    sizes: sized.map((speech) => sizes[speech]!),
    chars: themes.map((theme) => sized.map((speech) => chars[theme * speechCount + speech]!)),
  };
}

function paragraphParts({ table }: ThemeTotals, members: readonly number[], themes: readonly number[]): Parts {
  const parts: Parts = { sizes: [], chars: themes.map(() => []) };
  for (const speech of members) {
    let paragraph = -1;
    for (let at = table.offsets[speech]!; at < table.offsets[speech + 1]!; at++) {
      const size = table.charCounts[at]!;
      if (size === 0) continue;
      if (table.paragraphs[at] !== paragraph) {
        parts.sizes.push(0);
        for (const chars of parts.chars) chars.push(0);
      }
      paragraph = table.paragraphs[at]!;
      const last = parts.sizes.length - 1;
      parts.sizes[last]! += size;
      for (const [index, theme] of themes.entries()) if ((table.coded[at]! & (1 << theme)) !== 0) parts.chars[index]![last]! += size;
    }
  }
  return parts;
}
