import { parse } from "csv-parse/sync";
import { hasTextColumn, isKnownColumn } from "../metadata-keys.ts";

/** How a table was saved. */
export interface Dialect {
  delimiter: string;
  /** The table without byte order mark and `sep=` line. */
  body: string;
}

/** In this order where the header does not tell. */
const DELIMITERS = ["\t", ",", ";", "|"];
/** A column that we know says more than any number of columns. */
const KNOWN_WEIGHT = 1000;

/**
 * The dialect of a table's text: what its `sep=` line says, else the delimiter under which the header reads
 * best.
 */
export function dialectOf(text: string): Dialect {
  const plain = text.replace(/^\uFEFF/, "");
  const said = /^"?sep=(.)"?[ \t,;]*(?:\r\n|\r|\n)/i.exec(plain);
  if (said !== null) return { delimiter: said[1] ?? ",", body: plain.slice(said[0].length) };
  const scores = DELIMITERS.map((delimiter) => Math.max(0, ...topRecords(plain, delimiter).map(score)));
  const best = scores.indexOf(Math.max(...scores));
  return { delimiter: Math.max(...scores) <= 1 ? "," : (DELIMITERS[best] ?? ","), body: plain };
}

function score(header: readonly string[]): number {
  return header.filter(isKnownColumn).length * KNOWN_WEIGHT * (header.length > 1 ? 1 : 0) + header.length;
}

/**
 * The first record under a delimiter, and those that may be the header below a caption; none when they cannot
 * be read so.
 */
function topRecords(text: string, delimiter: string, quote: '"' | false = '"'): string[][] {
  try {
    const options = { delimiter, to: 5, skip_empty_lines: true, relax_column_count: true, relax_quotes: true, quote };
    const [first, ...others] = parse(text.slice(0, 65_536), options) as string[][];
    return first === undefined ? [] : [first, ...others.filter(hasTextColumn)];
  } catch {
    // A quote that is never closed: the table quotes nothing.
    return quote === false ? [] : topRecords(text, delimiter, false);
  }
}
