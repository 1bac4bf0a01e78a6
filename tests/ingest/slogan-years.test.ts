import { describe, expect, it } from "vitest";
import { datedForms, earliestYear } from "#lib/ingest/slogan-years.ts";
import { loadLexicon } from "#lib/lexicon/load-lexicon.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";

describe("the years of slogans", () => {
  const forms = datedForms();

  it("bound a date only by first occasions, not by years in which a wording was merely seen", () => {
    const { slogans } = loadLexicon({ userFolder: null });
    const seen = slogans.filter(({ source, introduced }) => introduced !== null && source.startsWith("见于"));
    expect(seen.length).toBeGreaterThan(100);
    const dated = new Set(forms.map(({ form }) => form));
    const own = seen.filter(({ slogan }) => !slogans.some((other) => other.slogan !== slogan && other.variants.includes(slogan)));
    expect(own.map(({ slogan }) => normalisePhrase(slogan)).filter((form) => dated.has(form))).toEqual([]);
  });

  it("take the second youngest of a text, and say nothing of one with fewer", () => {
    const [first, second] = forms;
    expect(earliestYear(`${first!.form}。`, forms)).toBeNull();
    expect(earliestYear("今天天气很好。", forms)).toBeNull();
    const both = earliestYear(`甲${first!.form}，乙${second!.form}。`, forms);
    expect(both === null || both.year <= first!.year).toBe(true);
  });
});
