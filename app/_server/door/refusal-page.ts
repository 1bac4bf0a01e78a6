import type { AppError } from "#lib/errors.ts";

/** Both languages, because nothing is known of the reader at the door. */
const WORDS: Readonly<Record<string, [zh: string, en: string]>> = {
  DATABASE_AWAY: [
    "数据库暂时没有应答，请稍后再试；恢复之后这一页会照常打开。",
    "The database does not answer just now. Try again in a moment; the page comes back by itself.",
  ],
  HOST_UNKNOWN: [
    "这台服务器不认这个主机名；可在 ALLOWED_HOSTS 里加上它。",
    "This server does not answer to that host name; ALLOWED_HOSTS can add it.",
  ],
  BAD_ADDRESS: ["地址写错了。", "The address is broken."],
};
const OTHERS: [string, string] = ["这个请求无法处理。", "This request cannot be taken."];

/**
 * A refusal as the smallest page there can be: nothing else can be loaded when the door is shut. It holds
 * only words of ours.
 */
export function refusalPage({ code }: AppError): string {
  const [zh, en] = WORDS[code] ?? OTHERS;
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>${code}</title><h1>${code}</h1><p>${zh}</p><p lang="en">${en}</p></html>`;
}
