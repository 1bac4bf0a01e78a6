import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const OTHERS = "会议听取了各部门的汇报，大家谈得实在，提的意见也具体，会后请办公室整理成清单，一条一条对账。";
/** What two of the texts share, long enough for a passage. */
const SHARED = "要把每一笔钱花在刀刃上，先保民生再保运转，先还旧账再上新项目，谁签字谁负责，任何人不得绕开程序另起炉灶。";
/** A city's speeches of six years in invented words: what comes, what goes, and what stays. */
const BY_YEAR: Readonly<Record<number, readonly string[]>> = {
  2019: ["脱贫攻坚到了最吃劲的时候，要一户一户过筛子。", "脱贫攻坚不能等，高质量发展也不能等。"],
  2020: ["脱贫攻坚要如期收官，不留一户一人。", "疫情防控和复工复产两手都要硬，高质量发展的路子要走稳。"],
  2021: ["乡村振兴的头一年，要把产业扶起来。", "高质量发展要看亩均，看税收，看就业。", SHARED],
  2022: ["防范化解地方政府债务风险是头等大事，隐性债务只减不增。", "要严控新增隐性债务，债务化解台账一月一报。", SHARED],
  2023: ["新质生产力要从本地的光电企业里长出来。", "高质量发展首先是把老企业改好。"],
  2024: ["发展新质生产力不是另起炉灶。", "乡村振兴要抓住种子和耕地两个要害。"],
};

/** Writes the speeches as 001.txt to 006.txt into a new folder of `parent`, the oldest first, and tells its path. */
export function writeFolder(parent: string): string {
  const folder = path.join(parent, "speeches");
  mkdirSync(folder);
  Object.entries(BY_YEAR).forEach(([year, sentences], at) => {
    const lines = [`在枫陵市委${year}年工作会议上的讲话`, `（${year}年2月1${at}日）`, "同志们：", ...sentences, `${year}年${OTHERS}`];
    writeFileSync(path.join(folder, `00${at + 1}.txt`), lines.join("\n"));
  });
  return folder;
}
