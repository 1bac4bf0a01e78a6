import type { SetAside } from "#lib/types.ts";

const CLOCK = String.raw`(?:\d{1,2}[:：])?\d{1,2}[:：]\d{2}(?:[,.，。]\d{1,3})?`;
const CUE = new RegExp(`^[ \\t]*${CLOCK}[ \\t]*(?:-{1,2}|－{1,2}|—{1,2}|–)?(?:>|→|＞|》)[ \\t]*${CLOCK}.*$`);
const LYRIC = /^[ \t]*(?:\[\d{1,2}[:：]\d{2}(?:[.:：]\d{1,3})?\])+/;
const LYRIC_HEAD = /^[ \t]*\[(?:ti|ar|al|au|by|re|ve|offset|length|tool):[^\]\n]*\][ \t]*$/i;
/** A time at the head of a line of words, as transcripts have it. */
const STAMP = new RegExp(`^[ \\t]*[[【(（]?${CLOCK}[\\])）】]?(?:[ \\t]*[-–—][ \\t]*${CLOCK})?[ \\t\\u3000]+(?=\\S)`);
/** A time alone, or with the number that a program gave the speaker. */
const CLOCK_LINE = new RegExp(
  `^[ \\t]*(?:(?:发言人|说话人|讲话人|演讲人|[Ss]peaker)[ \\t]*[\\dA-Z]{0,2}[ \\t:：]*)?[[【(（]?${CLOCK}[\\])）】]?[ \\t]*$`,
);
const STAMPED_SHARE = 0.6;
const HEADER = /^(?:WEBVTT|NOTE\b|STYLE\b|REGION\b|Kind:|Language:|X-TIMESTAMP-MAP)/;
const TAG = /<\/?[a-z][^<>\n]{0,80}>|\{\\[^{}\n]{0,80}\}|<\d[\d:.]*>/gi;
const CUES_MIN = 2;
/** Subtitles with fewer signs than this a cue have none, and each cue is a line. */
const SIGNS_MIN = 0.3;
const SENTENCE_END = /[。！？!?…：:][”’"'」』）)]*$/;

/**
 * The words of subtitles (SRT, WebVTT), of song files with times (`[00:12.30]…`) and of transcripts with
 * lines of times: without times and numbers. Where the cues are punctuated, they are joined, since they are
 * cut anywhere; else each is a line. Null for any other text.
 */
export function subtitleText(text: string): { text: string; setAside: SetAside[] } | null {
  const lines = withoutStyles(text).split(/\r?\n/);
  const times = lines.filter((line) => CUE.test(line)).length;
  if (times >= CUES_MIN) return joinedCues(lines);
  const filled = lines.filter((line) => line.trim() !== "");
  const timed = filled.filter((line) => LYRIC.test(line) || CLOCK_LINE.test(line)).length;
  if (timed >= 3 && timed >= filled.length * 0.3) return withoutTimes(lines, LYRIC);
  const stamped = filled.filter((line) => STAMP.test(line)).length;
  return stamped >= 3 && stamped >= filled.length * STAMPED_SHARE ? withoutTimes(lines, STAMP) : null;
}

/** Advanced SubStation files: a cue as a line of fields, the words in the last one. */
const STYLED_CUE = /^(Dialogue|Comment):[^,\n]*,([^,\n]*),([^,\n]*),(?:[^,\n]*,){6}(.*)$/gm;
const STYLED_HEAD = /^(?:\[[^\]\n]*\]|[A-Z][\w ]{1,30}:.*|;.*)[ \t]*\r?\n/gm;

/** Such a file as cues with times; any other text as it is. */
function withoutStyles(text: string): string {
  if (!/^\[Script Info\]/m.test(text)) return text;
  const cues = text.replaceAll(STYLED_CUE, (_line, kind: string, from: string, to: string, words: string) =>
    kind === "Comment" ? "" : `\n${from}-->${to}\n${words.replaceAll(/\\[Nnh]/g, "\n")}`,
  );
  return cues.replaceAll(STYLED_HEAD, "NOTE $&");
}

function joinedCues(lines: readonly string[]): { text: string; setAside: SetAside[] } {
  const words: { text: string; isAside: boolean }[] = [];
  let isHead = false;
  lines.forEach((line, at) => {
    if (HEADER.test(line)) isHead = true;
    else if (line.trim() === "") isHead = false;
    const isNumber = /^[ \t\ufeff]*\d+[ \t]*$/.test(line) && CUE.test(lines[at + 1] ?? "");
    words.push({ text: line.replaceAll(TAG, "").trim(), isAside: isHead || isNumber || CUE.test(line) });
  });
  return assemble(words, cutAnywhere(words));
}

/** Where the pieces are punctuated, one that ends no sentence runs on. */
function cutAnywhere(words: readonly { text: string; isAside: boolean }[]): (before: string) => boolean {
  const said = words.filter((line) => !line.isAside && line.text !== "");
  const isPunctuated = said.filter(({ text }) => /[，。！？；]/.test(text)).length >= said.length * SIGNS_MIN;
  return (before) => isPunctuated && !SENTENCE_END.test(before);
}

function withoutTimes(lines: readonly string[], stamp: RegExp): { text: string; setAside: SetAside[] } {
  const words = lines.flatMap((line) => {
    const time = CLOCK_LINE.test(line) || LYRIC_HEAD.test(line) ? line : (stamp.exec(line)?.[0] ?? "");
    return [
      { text: time.trim(), isAside: true },
      { text: line.slice(time.length).trim(), isAside: false },
    ];
  });
  return assemble(words, cutAnywhere(words));
}

function assemble(
  lines: readonly { text: string; isAside: boolean }[],
  runsOn: (before: string) => boolean,
): { text: string; setAside: SetAside[] } {
  const setAside: SetAside[] = [];
  let text = "";
  for (const line of lines) {
    if (line.text === "") continue;
    if (line.isAside) setAside.push({ kind: "time-code", text: line.text, offset: text.length });
    else text += text === "" || runsOn(text.slice(-8)) ? line.text : `\n${line.text}`;
  }
  return { text, setAside };
}
