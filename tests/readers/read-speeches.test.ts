import { describe, expect, it } from "vitest";
import { READERS, readerFor, readSpeeches } from "#lib/readers/index.ts";
import type { ReadResult } from "#lib/readers/types.ts";

async function read(content: string | Uint8Array, file: string): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readSpeeches(Buffer.from(content as string), file)) results.push(result);
  return results;
}

async function codeOf(content: string, file: string): Promise<string> {
  return read(content, file).then(
    () => "none",
    (error: { code: string }) => error.code,
  );
}

function speeches(results: ReadResult[]) {
  return results.map((result) => ("speech" in result ? result.speech : null));
}

describe("readSpeeches", () => {
  it("reads plain text as one speech", async () => {
    const [speech] = speeches(await read("标题\n正文。", "a.txt"));
    expect(speech).toMatchObject({ text: "标题\n正文。", stated: {}, file: "a.txt" });
    expect(speech?.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("takes metadata from YAML front matter and keeps dates and numbers as they are written", async () => {
    const [speech] = speeches(
      await read('---\ntitle: "讲话"\ndate: 2021-03-05\nspeaker: 某人\nunknown: 1\n---\n# 标题\n新**建设。', "a.md"),
    );
    expect(speech?.stated).toEqual({ title: "讲话", date: "2021-03-05", speaker: "某人", facets: { unknown: "1" } });
    expect(speech?.text).toBe("标题\n新**建设。");
  });

  it("never runs front matter as code", async () => {
    expect(await codeOf("---js\nprocess.exit(1)\n---\n正文", "a.md")).toBe("none");
    expect(await codeOf("---\n- a\n- b\n---\n正文", "a.md")).toBe("FRONT_MATTER_INVALID");
    expect(await codeOf("---\na: [\n---\n正文", "a.md")).toBe("FRONT_MATTER_INVALID");
  });

  it("reads JSON Lines line by line and refuses bad lines by number", async () => {
    const results = await read('{"text":"一。","year":2020}\n\nnot json\n{"title":"无正文"}\n{"正文":"二。"}', "s.jsonl");
    expect(speeches(results).map((speech) => speech?.text)).toEqual(["一。", undefined, undefined, "二。"]);
    expect(speeches(results)[0]?.stated).toEqual({ date: "2020" });
    expect(results.flatMap((result) => ("error" in result ? [`${result.refused} ${result.error.code}`] : []))).toEqual([
      "s.jsonl#3 JSONL_INVALID",
      "s.jsonl#4 TEXT_COLUMN_MISSING",
    ]);
  });

  it("reads CSV rows with quotes and line breaks, and takes our own export's guard off again", async () => {
    const [first, second] = speeches(await read('\uFEFF标题,text\n"甲","一，\n""二"""\n乙,\'=1+1', "s.csv"));
    expect(first).toMatchObject({ text: '一，\n"二"', stated: { title: "甲" }, file: "s.csv#2" });
    expect(second?.text).toBe("=1+1");
  });

  it("refuses what it cannot read by code", async () => {
    expect(await codeOf("", "a.txt")).toBe("EMPTY_FILE");
    expect(await codeOf("x", "a.exe")).toBe("UNSUPPORTED_TYPE");
    expect(await codeOf("x", "README")).toBe("UNSUPPORTED_TYPE");
    expect(await codeOf("a,b\n1,2", "a.csv")).toBe("TEXT_COLUMN_MISSING");
    expect(await codeOf('text\n"open', "a.csv")).toBe("CSV_INVALID");
  });
});

describe("the list of readers", () => {
  it("claims every ending once", () => {
    const extensions = READERS.flatMap((reader) => reader.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const extension of extensions) expect(readerFor(`X${extension.toUpperCase()}`)?.extensions).toContain(extension);
  });
});
