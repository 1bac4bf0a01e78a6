import type { Level } from "#lib/types.ts";

const TITLE: [RegExp, Level][] = [
  [
    /(?:县|[左右前后中]旗|自治旗|(?<![社园片治景小地特湾山灾库老疆战校辖])区)(?:委|政府|人民政府|人民法院|人民检察院|人民代表大会|长|级|人大|政协|直|第.{1,4}届|第.{1,4}次|$)|全[县区](?!域)|[镇乡](?:党委|政府|长)/,
    "county",
  ],
  [/(?:市|州)(?:委|政府|人民政府|(?:中级)?人民法院|人民检察院|人民代表大会|长(?!效)|级|人大|政协|直|第.{1,4}届|第.{1,4}次)|全市/, "city"],
  [
    /(?:省|自治区)(?:委|党委|政府|人民政府|(?:高级)?人民法院|人民检察院|人民代表大会|长|主席|级|人大|政协|直|第.{1,4}届|第.{1,4}次)|全省/,
    "province",
  ],
  [
    /^中共中央|^在全[国军][^。]{2,30}(?:会议|大会|座谈会)上的(?:讲话|报告)|全国政协|政治协商会议(?:全国|第.{1,3}届)|国务院|最高人民(?:法院|检察院)|全国人民代表大会|全国代表大会|中央委员会|中央政治局|中央军委|中央.{0,6}会议|中国共产党第|中华人民共和国|总书记|国家主席|联合国|峰会/,
    "central",
  ],
];

/** A municipality under the central government speaks: its 市委 has the rank of a province's. */
export const MUNICIPALITY = /(?:北京|上海|天津|重庆)市?(?:委|人民政府|政府|第.{1,4}届)/;

/** Level that a title names, the lowest first; null when it names none. */
export function titleLevel(title: string): Level | null {
  if (MUNICIPALITY.test(title)) return "province";
  return TITLE.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}
