/** Lines that belong to the document a speech was printed in: its letterhead, its contents, its distribution. */

const HEAD = 8;
const TAIL = 8;
const LETTERHEAD =
  /^(?:[中共]\s?)?[\p{Script=Han}\s]{4,40}(?:文\s?件|简\s?报|通\s?报|内部情况|会议材料|会议文件)(?:[（(〔[]?[\d一二三四五六七八九十]{1,3}[）)〕\]]?)?$/u;
const OFFICE_PAPER = /^[\p{Script=Han}\s]{2,30}(?:委|委员会|政府|人大|政协|办公[室厅]|局|厅|部|会)\s?文\s?件$/u;
const NUMBER =
  /^[\p{Script=Han}]{1,16}\s?[〔［[（(【](?:19|20)\d{2}[〕］\]）)】]\s?(?:第\s?)?\d{1,4}\s?号(?:\s*签发人[：:]?\s*[\p{Script=Han}\s]{2,8})?$/u;
const SECRET = /^(?:绝密|机密|秘密|内部(?:资料|文件|材料|参阅|掌握)|特急|加急|急件|平急)(?:\s?[★☆].{0,10})?$/;
const COPY_TO = /^(?:主\s?送|抄\s?送|抄\s?报|分\s?送|主题词|发送范围|[报送发])[：:]\s?\S/;
const PRINTED = /^[\p{Script=Han}\s]{2,30}(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?(?:印\s?发|印制|翻印|校印|印)$/u;
const COPIES = /^[（(]?共?印\s?\d{1,5}\s?份[）)]?$/;
/** A heading with leaders and the number of its page. */
const LEADERS = /^.{1,60}?(?:[.．。…⋯·・‥•_—-]\s?){4,}\s*[（(]?\d{1,4}[）)]?$/;
const CONTENTS = /^目\s*[录次]$/;
const CONTENTS_MIN = 2;
const COVER_LINES = 8;
const COVER_UNITS = 40;
const SPEECH_TITLE = /(?:讲话|报告|发言|致辞|致词|演讲|讲稿)(?:稿|提纲|[（(].{1,20}[）)])?$/;

/**
 * Gives verdicts to the lines of an office's document around a speech: letterhead and number above it, those it
 * is sent to and the date of printing below, and contents with leaders.
 *
 * @param verdicts rule of each paragraph so far, null for what stays
 */
export function markDocumentLines(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  markContents(paragraphs, verdicts);
  markLetterhead(paragraphs, verdicts);
  markDistribution(paragraphs, verdicts);
}

function markContents(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  const lines = paragraphs.flatMap((text, at) => (text.length <= 120 && LEADERS.test(text.trim()) ? [at] : []));
  if (lines.length < CONTENTS_MIN) return;
  for (const at of lines) {
    verdicts[at] ??= "contents";
    if (at > 0 && CONTENTS.test(paragraphs[at - 1]!.trim())) verdicts[at - 1] ??= "contents";
  }
  markCover(paragraphs, verdicts);
}

/** The page before the contents, when the speech has its title behind them. */
function markCover(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  const first = verdicts.indexOf("contents");
  const behind = paragraphs.slice(verdicts.lastIndexOf("contents") + 1).slice(0, COVER_LINES);
  const cover = paragraphs.slice(0, first);
  const isCover = cover.length <= COVER_LINES && cover.every((text) => text.length <= COVER_UNITS && !/[。；！？：]/.test(text));
  if (!isCover || !behind.some((text) => SPEECH_TITLE.test(text.trim()))) return;
  for (let at = 0; at < first; at++) verdicts[at] ??= "cover";
}

/** A letterhead counts only above its number or a speech's title: `…文件` alone may be a title. */
function markLetterhead(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  const head = paragraphs.slice(0, HEAD);
  const number = head.findIndex((text) => NUMBER.test(text.trim()));
  if (number < 0) {
    if (OFFICE_PAPER.test(head[0]?.trim() ?? "") && /^在/.test(head[1] ?? "") && SPEECH_TITLE.test(head[1]!.trim()))
      verdicts[0] ??= "letterhead";
    return;
  }
  verdicts[number] ??= "document-number";
  for (let at = 0; at < number; at++) if (LETTERHEAD.test(head[at]!.trim()) || SECRET.test(head[at]!.trim())) verdicts[at] ??= "letterhead";
}

/** From the end upwards, as long as the lines are of this kind. */
function markDistribution(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  const found: number[] = [];
  for (let at = paragraphs.length - 1; at > Math.max(0, paragraphs.length - TAIL); at--) {
    const text = paragraphs[at]!.trim();
    if (verdicts[at] !== null) continue;
    if (text.length > 300 || ![COPY_TO, PRINTED, COPIES].some((pattern) => pattern.test(text))) break;
    found.push(at);
  }
  const isSure = found.some((at) => PRINTED.test(paragraphs[at]!.trim()) || /^(?:主\s?送|抄\s?[送报]|分\s?送)/.test(paragraphs[at]!));
  if (isSure) for (const at of found) verdicts[at] = "distribution";
}
