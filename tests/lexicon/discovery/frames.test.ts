import { describe, expect, it } from "vitest";
import { findFrames } from "#lib/lexicon/discovery/find-frames.ts";

const anywhere = () => true;
const find = (text: string, edge: (at: number) => boolean = anywhere) => findFrames(text, edge).map((each) => each.text);

describe("findFrames", () => {
  it("takes what is carried out and named, without the verb", () => {
    expect(find("要建立河湾巡护制度，实施云谷富民行动。")).toEqual(["河湾巡护制度", "云谷富民行动"]);
    expect(find("大力推进完善河湾巡护机制。")).toEqual(["河湾巡护机制"]);
  });

  it("finds what is taken as what, first and second, both, and the root of what", () => {
    expect(find("坚持以河谷为纲，全面推进。")).toEqual(["以河谷为纲"]);
    expect(find("实行以粮为主，以牧为辅。")).toContain("以粮为主，以牧为辅");
    expect(find("修渠和护林并重。")).toEqual(["修渠和护林并重"]);
    expect(find("水利是河谷之本。")).toEqual(["水利是河谷之本"]);
  });

  it("passes over what is no name: particles, plain subjects, a word that is cut", () => {
    expect(find("坚持正确的方针。以河水为原料。")).toEqual([]);
    expect(find("实施云谷富民行动。", (at) => at !== 8)).toEqual([]);
    expect(find("这项制度很好。")).toEqual([]);
  });
});
