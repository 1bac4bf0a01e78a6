import { elements, type XmlNode } from "../xml/parse-xml.ts";

/** Units of an ISO date that a format shows: 4 for the year, 7 with the month, 10 with the day. */
export type DatePrecision = 4 | 7 | 10;

/** Formats of dates that every workbook has without saying so. */
const BUILT_IN = new Map<number, DatePrecision>([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 53, 54, 58].map((id): [number, DatePrecision] => [id, 10]),
  [17, 7],
  [52, 7],
  [55, 7],
  [57, 7],
]);

/** Which cell styles of a workbook show dates, by their index; none for a workbook without styles. */
export function dateFormats(styles: XmlNode | null): ReadonlyMap<number, DatePrecision> {
  const found = new Map<number, DatePrecision>();
  const lists = styles === null ? [] : elements(styles);
  const list = (local: string) => lists.find(({ name }) => name.replace(/^.*:/, "") === local);
  const own = new Map(
    elements(list("numFmts") ?? NONE).map(({ attributes }) => [Number(attributes.numFmtId), precisionOf(attributes.formatCode ?? "")]),
  );
  for (const [index, { attributes }] of elements(list("cellXfs") ?? NONE).entries()) {
    const id = Number(attributes.numFmtId ?? "0");
    const precision = own.has(id) ? own.get(id) : BUILT_IN.get(id);
    if (precision != null) found.set(index, precision);
  }
  return found;
}

const NONE: XmlNode = { name: "", attributes: {}, children: [] };

/** Null for formats of numbers and of times alone. */
function precisionOf(format: string): DatePrecision | null {
  const signs = format
    .replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "")
    .split(";")[0]!
    .toLowerCase();
  if (/d/.test(signs)) return 10;
  if (!/[ye]/.test(signs) || /[0#?]/.test(signs)) return null;
  return /m/.test(signs) ? 7 : 4;
}
