import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packSnapshot, type Snapshot, verifySnapshot } from "#lib/export/index.ts";
import { canonicalOf } from "#lib/export/snapshot/canonical.ts";

const SNAPSHOT: Snapshot = {
  language: "zh-Hans",
  title: "快照 <一>",
  lead: "说明",
  facts: [["语料版本", "0123456789ab"]],
  manifest: { corpusVersion: "0123456789ab" },
  answers: { versions: { lexiconHash: "abc" }, texts: [] },
  sections: [
    {
      id: "slogans",
      title: "提法",
      subtitle: "每万字",
      chart: '<svg viewBox="0 0 10 10"><title>图</title><path d="M0,0"></path></svg>',
      header: ["提法", "次数"],
      rows: [["一手抓“两头” & <b>", "12"]],
      rowCount: 3,
      notes: ["有 2 篇未标日期"],
      csv: "\uFEFFslogan,count\r\n一,12\r\n",
      question: { id: "slogans", analysis: "slogans", params: {}, columns: [], rows: [] },
    },
  ],
  methods: [{ title: "口径", paragraphs: ["逐字计数"] }],
  words: {
    methods: "方法",
    files: "文件",
    fileName: "名",
    checksum: "和",
    digest: "摘要",
    checkFiles: "核对",
    rowsShown: "{shown}/{all} {file}",
    checking: "…",
    whole: "好",
    changed: "坏",
    cannotCheck: "不能",
  },
};

function changed(name: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(packSnapshot(SNAPSHOT).bytes);
  return zipSync({ ...files, [name]: strToU8(change(strFromU8(files[name] ?? new Uint8Array()))) });
}

describe("packSnapshot", () => {
  const files = unzipSync(packSnapshot(SNAPSHOT).bytes);
  const html = strFromU8(files["index.html"]!);

  it("holds the page, the tables and the sums of both", () => {
    expect(Object.keys(files).sort()).toEqual(["answers.json", "index.html", "manifest.json", "slogans.csv"]);
    expect(strFromU8(files["slogans.csv"]!)).toContain("一,12");
    const manifest = JSON.parse(strFromU8(files["manifest.json"]!)) as { contentDigest: string; files: { name: string }[] };
    expect(manifest.files.map(({ name }) => name)).toEqual(["index.html", "slogans.csv", "answers.json"]);
    expect(html).toContain(manifest.contentDigest);
  });

  it("loads nothing from anywhere and lets no other script run", () => {
    expect(html).not.toMatch(/(?:src|href)=|@import|url\(/);
    expect(html).toContain("default-src 'none'");
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain("一手抓“两头” &amp; &lt;b&gt;");
    expect(html).toContain("1/3 slogans.csv");
  });

  it("is the same for the same content", () => {
    expect(Buffer.from(packSnapshot(SNAPSHOT).bytes).equals(Buffer.from(packSnapshot(SNAPSHOT).bytes))).toBe(true);
  });
});

describe("verifySnapshot", () => {
  it("finds nothing in one that is whole", () => {
    expect(verifySnapshot(packSnapshot(SNAPSHOT).bytes)).toEqual([]);
  });

  it("names what was changed, added or lost", () => {
    expect(verifySnapshot(changed("slogans.csv", (text) => text.replace("12", "13")))).toEqual(["FILE_CHANGED: slogans.csv"]);
    expect(verifySnapshot(changed("index.html", (text) => text.replace("<td>12</td>", "<td>13</td>")))).toEqual([
      "FILE_CHANGED: index.html",
      "PART_CHANGED: slogans",
      "DIGEST_DIFFERS: the page is not the one of the manifest",
    ]);
    expect(verifySnapshot(changed("index.html", (text) => text.replace('d="M0,0"', 'd="M0,1"')))).toContain("PART_CHANGED: slogans");
    expect(verifySnapshot(changed("more.csv", () => "x"))).toEqual(["FILE_ADDED: more.csv is not in the manifest"]);
    const { "slogans.csv": _, ...rest } = unzipSync(packSnapshot(SNAPSHOT).bytes);
    expect(verifySnapshot(zipSync(rest))).toEqual(["FILE_MISSING: slogans.csv"]);
  });

  it("refuses what is no snapshot", () => {
    expect(verifySnapshot(strToU8("no zip"))[0]).toMatch(/^NO_ZIP/);
    expect(verifySnapshot(packSnapshot(SNAPSHOT).bytes.slice(0, 400))[0]).toMatch(/^NO_ZIP/);
    expect(verifySnapshot(zipSync({ "a.txt": strToU8("a") }))[0]).toMatch(/^NO_MANIFEST/);
    expect(verifySnapshot(changed("manifest.json", () => "{"))[0]).toMatch(/^NO_MANIFEST/);
  });
});

describe("canonicalOf", () => {
  it("keeps tags, attributes and words, and nothing of how they were written", () => {
    expect(canonicalOf('<svg viewBox="0 0 1 1"><path d="M&quot;"/></svg><p>一 &amp; 二</p>')).toBe(
      '<svg viewbox=0 0 1 1><path d=M"><p>一 & 二',
    );
  });
});
