const DIGITS = "〇一二三四五六七八九";

/** Value of a Chinese or Arabic number up to 999 (`二十`, `一百零五`, `70`); NaN for anything else. */
export function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const parts = /^(?:([一二两三四五六七八九])?百)?[零〇]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (parts === null || text === "") return Number.NaN;
  const digit = (value: string | undefined, missing: number) =>
    value === undefined ? missing : DIGITS.indexOf(value === "两" ? "二" : value);
  const hundreds = text.includes("百") ? digit(parts[1], 1) * 100 : 0;
  return hundreds + (parts[3] === undefined ? 0 : digit(parts[2], 1) * 10) + digit(parts[4], 0);
}

/**
 * Writes years such as `一九五四年`, `二〇二一年` and `民国三十八年`, and months and days after them, with
 * Arabic digits of our era.
 */
export function arabicYears(text: string): string {
  if (!text.includes("年")) return text;
  return text
    .replace(
      /(?:中华)?民国(元|[一二三四五六七八九十百\d]{1,3})年/g,
      (_, count: string) => `${1911 + (count === "元" ? 1 : smallNumber(count))}年`,
    )
    .replace(/年元月/g, "年1月")
    .replace(/[〇零○O0一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((digit) => (/[〇零○O0]/.test(digit) ? 0 : DIGITS.indexOf(digit))).join(""),
    )
    .replace(/(?<=年[\d一二三四五六七八九十]{1,2}月)卅(一?)(?=日)/g, "三十$1")
    .replace(/(?<=年[\d一二三四五六七八九十]{1,2}月)廿([一二三四五六七八九]?)(?=日)/g, "二十$1")
    .replace(/(?<=\d{4}年)([一二三四五六七八九十]{1,2})(?=月(?!初[一二三四五六七八九十]))/g, (month) => String(smallNumber(month)))
    .replace(/(?<=\d{4}年\d{1,2}月)([一二三四五六七八九十]{1,3})(?=[日号])/g, (day) => String(smallNumber(day)));
}
