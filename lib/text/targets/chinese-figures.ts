const DIGITS = "零一二三四五六七八九";
const NUMBER = "[一二两三四五六七八九十][一二两三四五六七八九十百千零〇]{0,7}";
const DECIMALS = "(?:点([零〇一二三四五六七八九]{1,3}))?";
/** `百分之九点五`, `三百亿元`; 数十亿元 and 上百亿元 name no number. */
const FIGURE = new RegExp(
  `百分之(${NUMBER}|零)${DECIMALS}(?=[^一二三四五六七八九十百千点]|$)|(?<![数几上近第])(${NUMBER})${DECIMALS}(?=万?亿元|万元|万人|万吨|亿斤|亿公斤|个百分点)`,
  "g",
);

/** A number written out in Chinese within a text, in digits. */
export interface ChineseFigure {
  start: number;
  end: number;
  /** As it reads in digits: `9.5%`, `300`. */
  digits: string;
}

/** Numbers before units of money, people and weight, and per cents, as they are written out. */
export function chineseFigures(text: string): ChineseFigure[] {
  if (!/百分之|[一二两三四五六七八九十百千](?:万?亿|万|个百分点)/.test(text)) return [];
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const [whole, percent, percentPart, count, countPart] = match;
    const value = wholeNumber(percent ?? count ?? "");
    if (Number.isNaN(value)) return [];
    const part = [...(percentPart ?? countPart ?? "")].map((digit) => DIGITS.indexOf(digit === "〇" ? "零" : digit)).join("");
    const digits = `${value}${part === "" ? "" : `.${part}`}${percent === undefined ? "" : "%"}`;
    return [{ start: match.index, end: match.index + whole.length, digits }];
  });
}

/** Value up to 9,999; NaN for what is no number: 三五, 百十. */
function wholeNumber(text: string): number {
  if (text === "零") return 0;
  const parts =
    /^(?:([一二两三四五六七八九])千)?零?(?:([一二两三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/.exec(
      text,
    );
  if (parts === null) return Number.NaN;
  const digit = (value: string | undefined) => (value === undefined ? 0 : DIGITS.indexOf(value === "两" ? "二" : value));
  const tens = parts[4] === undefined ? 0 : Math.max(1, digit(parts[3])) * 10;
  return digit(parts[1]) * 1000 + digit(parts[2]) * 100 + tens + digit(parts[5]);
}
