import { findNames, liesWithin, nameOf, type Unit } from "../../gazetteer/index.ts";

const ENDING = /\.[A-Za-z0-9]{1,5}(?=#|$)/;
/** What stands around a unit's name in a file's name: years, numbers, the kind of speech. */
const AROUND = /^[\d年月日\s._\-—()（）\u5e74]*$/;

/**
 * Units that one part of a path may mean: a part that is a name, or one that begins with a name
 * (`三亚市2024年政府工作报告`).
 */
function unitsOfPart(part: string): readonly Unit[] {
  const bare = part.replace(ENDING, "").replace(/^[\d\s._-]+|[\d\s._-]+$/g, "");
  const whole = nameOf(bare);
  if (whole !== undefined) return whole.units;
  const [first, second] = findNames(bare);
  if (first === undefined || !AROUND.test(bare.slice(0, first.start))) return [];
  const next = second !== undefined && second.start === first.end ? second : first;
  const rest = bare.slice(next.end);
  const speaksOfIt =
    next.name.isFull || /^(?:\d{4}|市|省|政府|人民政府|党委|委|工作报告|政府工作报告|报告)/.test(rest) || AROUND.test(rest);
  return speaksOfIt ? next.name.units : [];
}

/**
 * Units that a file's name or its folders name, the file's own name first. An outer folder narrows what an
 * inner one may mean (`吉林/朝阳` is in Jilin).
 */
export function fileUnits(file: string): readonly Unit[] {
  const parts = file.split(/[\\/!]/);
  const named = parts.map(unitsOfPart).filter((units) => units.length > 0);
  const inner = named.at(-1) ?? [];
  const outer = named.slice(0, -1).flat();
  const within = inner.filter((unit) => outer.some((around) => around.code !== unit.code && liesWithin(unit.code, around.code)));
  return within.length > 0 ? within : inner;
}
