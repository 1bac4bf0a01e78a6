import { describe, expect, it } from "vitest";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";
import { nearSlogans } from "#lib/lexicon/draft/near-slogans.ts";
import { successorsOf } from "#lib/lexicon/successors.ts";

const lexicon = {
  slogans: [
    bareSlogan("两个维护"),
    bareSlogan("高质量发展"),
    bareSlogan("不忘初心、牢记使命"),
    bareSlogan("不忘初心"),
    bareSlogan("绿色低碳"),
  ],
  hash: "",
};

function near(text: string, exact: [number, number][] = []) {
  const taken = new Uint8Array(text.length);
  for (const [start, end] of exact) taken.fill(1, start, end);
  return nearSlogans(text, lexicon, taken).map(({ start, end, form }) => [text.slice(start, end), form]);
}

describe("nearSlogans", () => {
  it("finds one character wrong, missing or too many", () => {
    expect(near("推动高质展发展")).toEqual([["高质展发展", "高质量发展"]]);
    expect(near("推动高质发展")).toEqual([["高质发展", "高质量发展"]]);
    expect(near("推动高质量的发展")).toEqual([["高质量的发展", "高质量发展"]]);
  });

  it("takes four characters where no other word can be meant, and no shifts there", () => {
    expect(near("推进绿色低炭发展")).toEqual([["绿色低炭", "绿色低碳"]]);
    expect(near("做到两个维持")).toEqual([["两个维持", "两个维护"]]);
    expect(near("做到两维护")).toEqual([]);
    expect(near("绿色高碳")).toEqual([]);
  });

  it("leaves exact slogans alone but sees the longer one that holds one", () => {
    const text = "不忘初心，牢记使合";
    expect(near(text, [[0, 4]])).toEqual([["不忘初心，牢记使合", "不忘初心，牢记使命"]]);
    expect(near("高质量发展", [[0, 5]])).toEqual([]);
  });

  it("takes no place for longer than the text is", () => {
    const long = bareSlogan("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥");
    const forms = { slogans: [bareSlogan("全面建设小康社会"), long], hash: "" };
    const text = "全面建设小康社会";
    expect(nearSlogans(text, forms, new Uint8Array(text.length).fill(1))).toEqual([]);
    expect(near("不忘初心，牢记命")).toEqual([["不忘初心，牢记命", "不忘初心，牢记使命"]]);
  });

  it("finds nothing two characters off or across a sign", () => {
    expect(near("高速度发展")).toEqual([]);
    expect(near("高质量。发展")).toEqual([]);
    expect(near("")).toEqual([]);
  });
});

describe("successorsOf", () => {
  const slogans = [
    bareSlogan("甲甲", { replacedBy: ["乙乙"] }),
    bareSlogan("乙乙", { replacedBy: ["丙丙", "丁丁"] }),
    bareSlogan("丙丙"),
    bareSlogan("戊戊", { replacedBy: ["己己"] }),
    bareSlogan("己己", { replacedBy: ["戊戊"] }),
  ];
  const of = (index: number) => successorsOf({ slogans, hash: "" }, slogans[index]!);

  it("follows replacements to their end", () => {
    expect(of(0)).toEqual(["丙丙", "丁丁"]);
    expect(of(2)).toEqual([]);
  });

  it("ends in a circle", () => {
    expect(of(3)).toEqual(["己己"]);
  });
});
