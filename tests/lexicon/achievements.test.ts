import { expect, it } from "vitest";
import { isAchievement } from "#lib/lexicon/discovery/achievements.ts";

it.each(["入选国家试点", "河谷旅游度假区", "1+4", "规上", "一个没有任何停顿而且显然长过任何提法的句子"])("%s is no formulation", (text) => {
  expect(isAchievement(text)).toBe(true);
});

it.each(["云谷经济", "新三宝", "九纵一环", "访民情，解民忧，暖民心"])("%s may be one", (text) => {
  expect(isAchievement(text)).toBe(false);
});
