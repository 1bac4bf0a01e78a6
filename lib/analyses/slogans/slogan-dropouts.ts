import { z } from "zod";
import { itemTable, totalItems } from "#lib/corpus/item-table.ts";
import { type ItemTable, UNITS } from "#lib/corpus/tables.ts";
import { AppError } from "#lib/errors.ts";
import { poissonInterval } from "#lib/stats/index.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { glosses } from "../glosses.ts";
import { filterShape } from "../params.ts";
import { groupSelection, type Selection, selectCorpus } from "../select-corpus.ts";

/**
 * One row an item (slogan, or word of two and more characters) that the years before said and this year does
 * not, most surprising first. `expected` is the year's size times the past rate, `probability` the exact
 * Poisson chance of none at all, exp(−expected), `surprise` the same in bits. `upperBound` is the highest
 * rate that none in this year still allows (95 %, exact Poisson). `lastYear` is the last use before the year,
 * `nextYear` the first after it: null where the item has not come back.
 */
export const sloganDropouts = defineAnalysis({
  name: "slogan-silence",
  title: { zh: "提法沉寂", en: "silent slogans" },
  summary: {
    zh: "某一年不再说什么：末次使用、按以往频率应有的次数、一次没有的概率。",
    en: "What a year stopped saying: last use, expected count at the past rate, and how improbable none at all is.",
  },
  example: { year: "2024" },
  params: z.object({
    pastYears: z.coerce.number().int().min(0).max(200).default(5).describe("How many years with speeches before it make the past; 0: all."),
    unit: z.enum(UNITS).default("slogan").describe("Slogans of the lexicon, or words."),
    limit: z.coerce.number().int().min(1).max(5000).default(500).describe("Most rows."),
    ...filterShape,
    year: z.coerce
      .number()
      .int()
      .min(1900)
      .max(2100)
      .nullable()
      .default(null)
      .describe("The year that is silent; the last one unless given."),
  }),
  columns: columns({
    item: text(),
    gloss: text(),
    lastYear: orNull(number("year")),
    nextYear: orNull(number("year")),
    pastCount: number("occurrences"),
    pastSpeechesWith: number("speeches"),
    pastRate: number("perTenThousand"),
    expected: number("expected"),
    probability: number("probability"),
    surprise: number("bits"),
    upperBound: orNull(number("perTenThousand")),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, { ...params, year: [] });
    const { groups, notes } = groupSelection(selection, "year");
    const years = groups.map(({ key }) => Number(key));
    const year = params.year ?? years.at(-1);
    if (year === undefined) return { rows: [], notes };
    const at = years.indexOf(year);
    if (at === -1) throw new AppError("YEAR_WITHOUT_SPEECHES", `no speech is dated ${year}`, { where: "year" });
    const past = groups.slice(params.pastYears === 0 ? 0 : Math.max(0, at - params.pastYears), at);
    if (past.length === 0) return { rows: [], notes: [...notes, { code: "SILENCE_NO_PAST", values: { year } }] };
    const table = await itemTable(context, params.unit);
    const members = past.flatMap((group) => group.members);
    const glossOf = await glosses(context);
    const silent = dropoutItems(table, selection, { year, now: groups[at]!.members, past: members });
    const rows = silent.map(({ item, ...row }) => ({ item, gloss: glossOf(item), ...row }));
    const period: Note = {
      code: "SILENCE_PERIOD",
      values: {
        year,
        from: Number(past[0]!.key),
        to: Number(past.at(-1)!.key),
        speeches: groups[at]!.members.length,
        past: members.length,
      },
    };
    return { rows: rows.slice(0, params.limit), notes: [...notes, period, { code: "SILENCE_POISSON", values: { silent: rows.length } }] };
  },
});

interface DropoutPeriods {
  year: number;
  /** Positions of the year's speeches and of the past's. */
  now: readonly number[];
  past: readonly number[];
}

function dropoutItems(table: ItemTable, selection: Selection, { year, now, past }: DropoutPeriods) {
  const [said, before] = [totalItems(table, now), totalItems(table, past)];
  const [size, pastSize] = [now, past].map((members) => members.reduce((sum, speech) => sum + table.sizes[speech]!, 0)) as [number, number];
  if (pastSize === 0) return [];
  const speechesWith = countSpeeches(table, past);
  const uses = usesAround(table, selection, year);
  const bound = size === 0 ? null : (poissonInterval(0).high / size) * 10_000;
  const silent = [...before.keys()].filter((item) => before[item]! > 0 && said[item] === 0 && isWorthSaying(table, item));
  const rows = silent.map((item) => {
    const expected = (before[item]! / pastSize) * size;
    return {
      item: table.labels[item]!,
      lastYear: uses.last[item]! || null,
      nextYear: uses.next[item]! || null,
      pastCount: before[item]!,
      pastSpeechesWith: speechesWith[item]!,
      pastRate: (before[item]! / pastSize) * 10_000,
      expected,
      probability: Math.exp(-expected),
      surprise: expected / Math.LN2,
      upperBound: bound,
    };
  });
  return rows.sort((a, b) => b.expected - a.expected || (a.item < b.item ? -1 : 1));
}

/** Words of one character are mostly grammar. */
function isWorthSaying({ unit, labels }: ItemTable, item: number): boolean {
  return unit === "slogan" || /^\p{Script=Han}{2,}$/u.test(labels[item]!);
}

function countSpeeches({ offsets, items, labels }: ItemTable, members: readonly number[]): Int32Array {
  const counts = new Int32Array(labels.length);
  for (const speech of members) for (let pair = offsets[speech]!; pair < offsets[speech + 1]!; pair++) counts[items[pair]!]! += 1;
  return counts;
}

/** Last year of use before a year and first year after it, 0 for none. */
function usesAround({ offsets, items, labels }: ItemTable, { corpus, members }: Selection, year: number) {
  const last = new Int32Array(labels.length);
  const next = new Int32Array(labels.length);
  for (const speech of members) {
    const spoken = corpus.speeches[speech]!.year;
    if (spoken === null || spoken === year) continue;
    for (let pair = offsets[speech]!; pair < offsets[speech + 1]!; pair++) {
      const item = items[pair]!;
      if (spoken < year) last[item] = Math.max(last[item]!, spoken);
      else next[item] = next[item] === 0 ? spoken : Math.min(next[item]!, spoken);
    }
  }
  return { last, next };
}
