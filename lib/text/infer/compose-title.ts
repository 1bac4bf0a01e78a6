import type { SpeechMetadata } from "#lib/types.ts";

const LEVEL_NAME: Record<string, string> = { province: "省", city: "市", county: "县（区）" };
const GENERIC =
  /^(?:\d{4}年)?(?:[省市县区州]|自治[区州县])?(?:人民)?(?:政府)?(?:工作)?报告$|^.{0,8}(?:工作)?的?(?:回顾|总结)$|^(?:(?:在)?(?:会议|大会|会)上的?)?(?:讲话|发言|致辞|报告|主持词)(?:稿|材料|提纲)?$/;
const EXCERPT_UNITS = 20;
/** How a text is called that is no speech. */
const KIND: Record<string, string> = {
  letter: "信函",
  toast: "祝酒词",
  readout: "报道",
  instruction: "指示",
  "new-year-address": "新年贺词",
  article: "文章",
  explanation: "说明",
};

/** True for a title that hundreds of speeches have: 政府工作报告, 讲话稿. */
export function isGenericTitle(title: string): boolean {
  return GENERIC.test(title.replace(/\s/g, ""));
}

/** What a title is composed of. `opening` is the first sentence of the body as displayed. */
export type TitleParts = Pick<SpeechMetadata, "date" | "level" | "region" | "office" | "genre" | "occasion"> & { opening: string };

function when(date: string | null): string {
  const [year, month] = date?.split("-") ?? [];
  return year === undefined ? "" : month === undefined ? `（${year}年）` : `（${year}年${Number(month)}月）`;
}

function workReport({ date, level, region }: TitleParts): string {
  const year = date === null ? "" : `${date.slice(0, 4)}年`;
  const body = level === "central" ? "国务院" : (region ?? LEVEL_NAME[level ?? ""] ?? "");
  return `${year}${body}政府工作报告`;
}

/** `第十一届全国人民代表大会第五次会议` where the opening names it. */
const SESSION = /第[一二三四五六七八九十]{1,3}(?:届全国人民代表大会第[一二三四五六七八九十]{1,2}次会议|次全国代表大会)/;

function resolution(parts: TitleParts): string {
  const meeting = SESSION.exec(parts.opening)?.[0] ?? parts.occasion ?? parts.region ?? "";
  const report = /政府工作报告/.test(parts.opening) ? "关于政府工作报告的" : "";
  return `${meeting}${report}决议${when(parts.date)}`;
}

function meetingName(occasion: string | null): string | null {
  const name = occasion?.replace(/^(?:这次|本次|此次|今天的?|全体的?)/, "") ?? "";
  return name.length >= 3 ? name : null;
}

/**
 * A title for a text that shows none, made of what is known of it: `2024年三亚市政府工作报告`,
 * `市委书记在市委常委会上的讲话（2022年4月）`; of its first words where nothing is known.
 *
 * @returns null for a text without words to take
 */
export function composeTitle(parts: TitleParts): string | null {
  if (parts.genre === "government-work-report") return workReport(parts);
  if (parts.genre === "resolution") return resolution(parts);
  const region = parts.region ?? "";
  const meeting = meetingName(parts.occasion);
  if (parts.genre === "party-congress-report" && parts.level === "central") return `中国共产党全国代表大会报告${when(parts.date)}`;
  if (meeting !== null) return `${region}${parts.office ?? ""}在${meeting}上的讲话${when(parts.date)}`;
  const opening = parts.opening.replace(/\s/g, "");
  const excerpt = opening.length > EXCERPT_UNITS ? `${opening.slice(0, EXCERPT_UNITS)}…` : opening;
  if (opening === "") return null;
  const kind = KIND[parts.genre ?? ""] ?? "讲话";
  return parts.office === null
    ? `${region}${kind}：${excerpt}${when(parts.date)}`
    : `${region}${parts.office}的${kind}：${excerpt}${when(parts.date)}`;
}
