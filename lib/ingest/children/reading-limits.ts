/**
 * Memory of a child that reads foreign files. The heap is collected before it grows past its limit; a child
 * that passes either is stopped and the file refused as PARSE_MEMORY. The largest files that may come in need
 * less.
 */
export const READING = { heapMebibytes: 320, residentBytes: 512 * 1024 ** 2 } as const;

/** Node's flags for such a heap; none where no limit is asked for. */
export function heapFlags(mebibytes: number | undefined): string[] {
  return mebibytes === undefined ? [] : [`--max-old-space-size=${mebibytes}`, "--max-semi-space-size=8"];
}
