const BORDER = /^[ \t]*\+(?:[-:]{2,}\+)+[ \t]*$/;
const HEAD_BORDER = /^[ \t]*\+(?:[=:]{2,}\+)+[ \t]*$/;
const ROW = /^[ \t]*\|(.*)\|[ \t]*$/;

/** Pandoc's tables with a drawn grid, as the tables that the parser knows; cells of several lines are put together. */
export function plainTables(lines: readonly string[]): string[] {
  const plain: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const end = BORDER.test(lines[at]!) ? gridEnd(lines, at) : at;
    if (end > at) plain.push(...pipeTable(lines.slice(at, end + 1)));
    else plain.push(lines[at]!);
    at = end;
  }
  return plain;
}

/** The last border of a grid that begins here; `start` where there is none. */
function gridEnd(lines: readonly string[], start: number): number {
  let end = start;
  for (let at = start + 1; at < lines.length; at++) {
    if (BORDER.test(lines[at]!) || HEAD_BORDER.test(lines[at]!)) end = at;
    else if (!ROW.test(lines[at]!)) break;
  }
  return end;
}

function pipeTable(grid: readonly string[]): string[] {
  const rows: string[][] = [];
  let isOpen = false;
  for (const line of grid) {
    const cells = ROW.exec(line)?.[1]
      ?.split("|")
      .map((cell) => cell.trim());
    if (cells === undefined) isOpen = false;
    else if (isOpen) rows[rows.length - 1] = cells.map((cell, at) => (rows.at(-1)?.[at] ?? "") + cell);
    else rows.push(cells);
    isOpen = cells !== undefined;
  }
  const [head = [], ...rest] = rows.map((cells) => `| ${cells.join(" | ")} |`);
  return ["", `${head}`, `|${"---|".repeat(rows[0]?.length ?? 1)}`, ...rest, ""];
}
