/** A rectangle in points; x rises to the right, y from the page's head to its foot. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** One character where it is drawn (or several that stand side by side in a vertical line). */
export interface Glyph extends Box {
  text: string;
  /** Height of the font, in points. */
  size: number;
  /** White space stands before it in what the page draws. */
  spaced: boolean;
}

/** Text that a page draws in one go. */
export interface Run {
  glyphs: Glyph[];
  size: number;
  /** Degrees against the page's own direction, 0 to 359. */
  angle: number;
  /** Characters follow one another downwards, as a vertical font sets them. */
  vertical: boolean;
  /** Drawn in a light grey or nearly transparent. */
  light: boolean;
}

/** What a page draws, in the order of drawing. */
export interface DrawnPage {
  width: number;
  height: number;
  runs: Run[];
  /** Text that is drawn where the page does not reach. */
  outside: string[];
  /** Text in white on white, or on a layer that is off. */
  unseen: string[];
  /** Text that the file itself calls an artifact: running heads, page numbers. */
  artifacts: string[];
}

/** Characters on one line of a page without a wide gap between them. */
export interface Segment extends Box {
  text: string;
  size: number;
  /** Marks of notes that stood in it, raised and small. */
  noteMarks: string[];
}

/** Lines that stand at one height of a page, from left to right. */
export interface Row {
  segments: Segment[];
}

/** One line as a reader reads it: a line of a column, a whole line, or a cell of a table. */
export interface Line extends Segment {
  /** Which column of its page, `""` for the page's whole width; lines of equal names have the same edges. */
  block: string;
  /** A cell of a table: never joined with what is before or after. */
  isCell: boolean;
  /** Where its words begin behind the mark of a list item; the item's next lines begin there as well. */
  hang?: number;
}

/**
 * A page's lines in the order of reading, and what was found to be no part of them, with the number of lines
 * before it.
 */
export interface ReadPage {
  width: number;
  height: number;
  lines: Line[];
  aside: { kind: string; text: string; before: number }[];
}
