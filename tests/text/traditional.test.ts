import { Converter } from "opencc-js/t2cn";
import { describe, expect, it } from "vitest";
import { HAN_UNITS } from "#lib/text/han.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { isTraditional, simplifyClause } from "#lib/text/match/traditional.ts";

/** What OpenCC makes of each Han unit by itself. */
function openccTable(): { traditional: string; simplified: string } {
  const convert = Converter({ from: "tw", to: "cn" });
  const table = { traditional: "", simplified: "" };
  for (let unit = 0x3400; unit < 0xa000; unit++) {
    const character = String.fromCharCode(unit);
    if (HAN_UNITS[unit] !== 1 || convert(character) === character) continue;
    table.traditional += character;
    table.simplified += convert(character);
  }
  return table;
}

describe("the table of traditional characters", () => {
  it("is OpenCC's (after an update of opencc-js: vitest -u writes it anew)", async () => {
    await expect(`${JSON.stringify(openccTable(), null, 2)}\n`).toMatchFileSnapshot("../../lib/text/data/traditional.json");
  });

  it("tells characters that only traditional texts use", () => {
    expect([..."國務院書記"].filter(isTraditional).join("")).toBe("國務書記");
    expect([..."乾隆编著於"].filter(isTraditional)).toEqual([]);
  });

  it("is applied clause by clause, and a second time changes nothing", () => {
    const once = simplifyClause("堅持黨的領導乾淨擔當").join("");
    expect(once).toBe("坚持党的领导干净担当");
    expect(simplifyClause(once).join("")).toBe(once);
  });

  it.each([
    ["祇争朝夕", "只争朝夕"],
    ["群众瞭解政策，一目瞭然", "群众了解政策，一目了然"],
    ["乾部下乡要苦乾实乾", "干部下乡要苦干实干"],
    ["徵求意见，凭藉藉口，伙夥", "征求意见，凭借借口，伙夥"],
    ["神祇、瞭望塔、乾隆、扭转乾坤、狼藉、宫商角徵羽", "神祇、瞭望塔、乾隆、扭转乾坤、狼藉、宫商角徵羽"],
  ])("folds one-to-many characters by their words, in a simplified clause too: %s", (typed, folded) => {
    expect(toMatchText(typed).text).toBe(toMatchText(folded).text);
    expect(toMatchText(folded).text).toBe(folded.replaceAll("、", "，"));
  });
});
