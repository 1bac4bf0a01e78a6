import { describe, expect, it } from "vitest";
import { adopters } from "#lib/analyses/nation/diffusion/adopters.ts";
import { adoptionCurve } from "#lib/analyses/nation/diffusion/adoption-curve.ts";
import { placeHistories } from "#lib/analyses/nation/diffusion/place-histories.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import { createRandom } from "#lib/stats/index.ts";

const YEARS = Array.from({ length: 20 }, (_, at) => 2001 + at);
const CITIES = Array.from({ length: 60 }, (_, at) => `${330100 + at * 100}`);

interface Planted {
  region: string;
  year: number;
  said: boolean;
}

/** Speeches of which only what the functions read is made up. */
function corpusOf(planted: readonly Planted[]) {
  const speeches = planted.map(({ region, year }, id) => {
    const facts: Partial<SpeechFacts> = { id, year, date: `${year}-01-15`, level: "city", region, regionCode: region };
    return facts as SpeechFacts;
  });
  return placeHistories(
    speeches,
    [...speeches.keys()],
    planted.map(({ said }) => (said ? 1 : 0)),
  ).histories;
}

/** Spearman's correlation of two lists without many ties. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranks = (list: readonly number[]) =>
    list.map((value) => list.filter((other) => other < value).length + list.filter((other) => other === value).length / 2);
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const dot = (p: readonly number[], q: readonly number[], mp: number, mq: number) =>
    p.reduce((sum, value, at) => sum + (value - mp) * (q[at]! - mq), 0);
  return dot(x, y, mx, my) / Math.sqrt(dot(x, x, mx, mx) * dot(y, y, my, my));
}

describe("a planted diffusion", () => {
  const random = createRandom(7);
  const chance = (probability: number) => random.nextUint32() / 2 ** 32 < probability;
  /**
   * City k takes it up in its planted year; it speaks in four years of five and then says it nine times of
   * ten.
   */
  const plantedYears = CITIES.map((_, at) => 2002 + Math.floor(at / 4));
  const planted = CITIES.flatMap((region, at) =>
    YEARS.filter(() => chance(0.8)).map((year) => ({ region, year, said: year >= plantedYears[at]! && chance(0.9) })),
  );
  const found = adopters(corpusOf(planted));

  it("is found in its order: rank correlation at least 0.9", () => {
    const adopted = found.flatMap(({ history, firstYear }) => (firstYear === null ? [] : [{ code: history.regionCode!, firstYear }]));
    const order = adopted.map(({ code }) => plantedYears[CITIES.indexOf(code)]!);
    expect(adopted.length).toBeGreaterThan(55);
    expect(
      rankCorrelation(
        adopted.map(({ firstYear }) => firstYear),
        order,
      ),
    ).toBeGreaterThanOrEqual(0.9);
  });

  it("never claims an adoption before the planted year", () => {
    for (const { history, firstYear } of found)
      expect(firstYear ?? 9999).toBeGreaterThanOrEqual(plantedYears[CITIES.indexOf(history.regionCode!)]!);
  });

  it("calls the first quarter early and the last late", () => {
    const timingOf = (at: number) => found.find(({ history }) => history.regionCode === CITIES[at])!.timing;
    expect([timingOf(0), timingOf(59)]).toEqual(["early", "late"]);
  });
});

describe("the curve's intervals", () => {
  it("cover a planted share about 95 times of 100, whoever is silent", () => {
    const random = createRandom(11);
    const chance = (probability: number) => random.nextUint32() / 2 ** 32 < probability;
    let covered = 0;
    let points = 0;
    for (let round = 0; round < 60; round++) {
      const planted = CITIES.flatMap((region) => YEARS.filter(() => chance(0.5)).map((year) => ({ region, year, said: chance(0.35) })));
      for (const { low, high } of adoptionCurve(corpusOf(planted))) {
        points += 1;
        if (low <= 0.35 && high >= 0.35) covered += 1;
      }
    }
    expect(points).toBe(1200);
    expect(covered / points).toBeGreaterThan(0.93);
    expect(covered / points).toBeLessThan(0.98);
  });

  it("divide by the places that spoke, and keep the silent ones among the known", () => {
    const curve = adoptionCurve(
      corpusOf([
        { region: "330100", year: 2020, said: true },
        { region: "330200", year: 2020, said: false },
        { region: "330200", year: 2021, said: false },
      ]),
    );
    expect(curve.map(({ year, said, spoke, adopters: ever, knownPlaces }) => [year, said, spoke, ever, knownPlaces])).toEqual([
      [2020, 1, 2, 1, 2],
      [2021, 0, 1, 1, 2],
    ]);
  });
});

describe("what is not known", () => {
  it("is a silence only in years with speeches", () => {
    const [place] = adopters(
      corpusOf([
        { region: "330100", year: 2015, said: false },
        { region: "330100", year: 2019, said: true },
      ]),
    );
    expect(place).toMatchObject({ firstYear: 2019, silentUntil: 2015 });
    const [always, never] = adopters(
      corpusOf([
        { region: "330100", year: 2015, said: true },
        { region: "330200", year: 2018, said: false },
      ]),
    );
    expect(always).toMatchObject({ silentUntil: null, timing: "early" });
    expect(never).toMatchObject({ firstYear: null, silentUntil: 2018, rank: null, timing: "not-yet" });
  });
});
