import { describe, expect, it } from "vitest";
import { subtitleText } from "#lib/readers/subtitles.ts";

describe("subtitleText", () => {
  it("joins cues that cut sentences, and keeps times and numbers for the receipt", () => {
    const srt =
      "1\n00:00:01,000 --> 00:00:03,500\n同志们，今天讲两件\n\n2\n00:00:03,600 --> 00:00:06,000\n<i>事</i>。先修路。\n\n3\n00:00:06,100 --> 00:00:09,000\n再修桥。\n";
    const found = subtitleText(srt);
    expect(found?.text).toBe("同志们，今天讲两件事。先修路。\n再修桥。");
    expect(found?.setAside.filter(({ kind }) => kind === "time-code")).toHaveLength(6);
  });

  it("reads WebVTT and full-width times", () => {
    const vtt =
      "WEBVTT\nKind: captions\n\nNOTE 说明\n\n00:01.000 --> 00:03.000 align:start\n同志们，\n\n00：00：03，000 —> 00：00：04，000\n修路。\n";
    expect(subtitleText(vtt)?.text).toBe("同志们，修路。");
  });

  it("leaves cues without punctuation on lines of their own", () => {
    expect(subtitleText("1\n00:00:01,000 --> 00:00:02,000\n同志们\n\n2\n00:00:02,000 --> 00:00:03,000\n今天修路\n")?.text).toBe(
      "同志们\n今天修路",
    );
  });

  it("takes times out of songs and transcripts", () => {
    expect(subtitleText("[00:01.20]同志们，\n[00:03.00]修路。\n[00:05.10][00:09.10]修桥。")?.text).toBe("同志们，修路。\n修桥。");
    expect(subtitleText("00:00:01\n同志们，\n00:00:09\n修路。\n00:00:20\n修桥。")?.text).toBe("同志们，修路。\n修桥。");
    expect(subtitleText("[ti:讲话]\n[00:01.20]同志们，\n[00:03.00]修路。\n[00:05.10]修桥。")?.text).toBe("同志们，修路。\n修桥。");
    expect(subtitleText("00:05 同志们，\n00:12 修路。\n00:19 修桥。")?.text).toBe("同志们，修路。\n修桥。");
    expect(subtitleText("说话人1 00:05\n同志们，\n说话人2 00:12\n修路。\n说话人1 00:20\n修桥。")?.text).toBe("同志们，修路。\n修桥。");
  });

  it("leaves other texts alone, times of a day included", () => {
    expect(subtitleText("会议\n9:30 报到\n10:00 开会，同志们发言。\n1\n2\n")).toBeNull();
  });
});

describe("SubStation subtitles", () => {
  it("are words in the last field", () => {
    const cue = (words: string, at: number) => `Dialogue: 0,0:00:0${at}.00,0:00:0${at + 1}.00,Default,,0,0,0,,${words}`;
    const text = ["[Script Info]", "Title: x", "", "[Events]", cue("{\\an8}要收谷，\\N不许丢，", 1), cue("谁丢谁补。", 2)].join("\n");
    expect(subtitleText(text)?.text).toBe("要收谷，不许丢，谁丢谁补。");
  });
});
