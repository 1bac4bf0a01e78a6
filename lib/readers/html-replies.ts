import type { CheerioAPI } from "cheerio";
import { countHan } from "./html-blocks.ts";

/** Where forums of one widely used make put each post of a thread. */
const POSTS = "[id^=postmessage_]";
/** What is longer than this share of the first post may be the rest of the text on another floor. */
const REPLY_SHARE_MAX = 0.3;
const REPLY_HAN_MAX = 200;

/**
 * Takes the answers of readers out of a thread, so that only the first post is read.
 *
 * @returns what was taken out; empty on pages that are no thread
 */
export function removeReplies(page: CheerioAPI): string[] {
  const [first, ...others] = page(POSTS).toArray();
  if (first === undefined) return [];
  const most = Math.min(REPLY_HAN_MAX, Math.max(30, REPLY_SHARE_MAX * countHan(page(first).text())));
  const replies = others.filter((node) => countHan(page(node).text()) <= most);
  const removed = replies.map((node) => page(node).text().trim());
  for (const node of replies) page(node).remove();
  return removed;
}
