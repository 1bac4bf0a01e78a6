/**
 * The item that a key leads to from another one: Home and End to the first and last; in a table Up and Down to
 * the same column of the next row that has something, else to the next item in the order of reading. Null where
 * the key leads nowhere, so that it scrolls the page as ever.
 *
 * @param items in document order
 */
export function stepFrom<Item extends Element>(item: Item, items: readonly Item[], key: string): Item | null {
  if (key === "Home") return items[0] ?? null;
  if (key === "End") return items.at(-1) ?? null;
  const direction = ["ArrowRight", "ArrowDown"].includes(key) ? 1 : ["ArrowLeft", "ArrowUp"].includes(key) ? -1 : 0;
  if (direction === 0) return null;
  const row = item.closest("tr");
  if (row !== null && /Up|Down/.test(key)) return inNextRow(item, row, items, direction);
  return items[items.indexOf(item) + direction] ?? null;
}

function inNextRow<Item extends Element>(item: Item, row: Element, items: readonly Item[], direction: 1 | -1): Item | null {
  const column = columnOf(item);
  const ordered = direction === 1 ? items : [...items].reverse();
  const ahead = ordered.slice(ordered.indexOf(item) + 1).filter((other) => !row.contains(other));
  const next = ahead[0]?.closest("tr");
  if (next === null || next === undefined) return ahead[0] ?? null;
  const inRow = items.filter((other) => next.contains(other));
  return inRow.reduce((best, other) => (Math.abs(columnOf(other) - column) < Math.abs(columnOf(best) - column) ? other : best));
}

/** Place of an item's cell in its row. */
function columnOf(item: Element): number {
  const cell = item.closest("td, th");
  return cell?.parentElement ? [...cell.parentElement.children].indexOf(cell) : 0;
}
