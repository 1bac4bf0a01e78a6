import { address, withParams } from "../../_ui/links/search.ts";

/** Where the neighbours of a speech are listed. */
export function neighboursAddress(path: string, search: URLSearchParams, speech: number): string {
  return `${address(path, withParams(search, { near: String(speech), find: [] }))}#neighbours`;
}
