import { describe, expect, it } from "vitest";
import { withoutGiant, withUnit } from "../../app/targets/_parts/target-pairs.ts";

const pair = (a: number | null, b: number | null = null) => ({ a, b });

describe("figures that share an axis", () => {
  it("leave out the one that would press all others onto it", () => {
    const cities = [pair(70), pair(285), pair(null, 32)];
    const nation = pair(65_000);
    expect(withoutGiant([nation, ...cities])).toEqual({ pairs: cities, apart: nation });
  });

  it("are all drawn where they are of one size, or only one is stated", () => {
    const shares = [pair(5), pair(6.5), pair(8)];
    expect(withoutGiant(shares)).toEqual({ pairs: shares, apart: null });
    expect(withoutGiant([pair(65_000)]).apart).toBeNull();
    expect(withoutGiant([]).pairs).toEqual([]);
  });

  it("have a per cent sign beside them and other units apart", () => {
    expect(withUnit("5.2", "%")).toBe("5.2%");
    expect(withUnit("65,000", "万吨")).toBe("65,000 万吨");
  });
});
