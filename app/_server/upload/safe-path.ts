const LONGEST_SEGMENT = 80;

/**
 * A sent file name as a relative path that stays inside the folder it is put in: folders by `/`, no `..`, no
 * drive letters, no control characters. Null for hidden files, which systems put into folders.
 *
 * @example safePath("../讲话/a.txt") // ["讲话", "a.txt"]
 */
export function safePath(name: string): string[] | null {
  const segments = name
    .split(/[\\/]/)
    .map((segment) => segment.replaceAll(/[\u0000-\u001f\u007f:*?"<>|\ud800-\udfff]/g, "_").trim())
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..");
  if (segments.length === 0) return ["unnamed"];
  if (segments.some((segment) => segment.startsWith("."))) return null;
  return segments.slice(-8).map(shortened);
}

/** The ending stays, since it names the format. */
function shortened(segment: string): string {
  if (segment.length <= LONGEST_SEGMENT) return segment;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(segment)?.[0] ?? "";
  return segment.slice(0, LONGEST_SEGMENT - ending.length) + ending;
}
