import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIMITS } from "#lib/readers/limits.ts";
import { importUpload } from "../../../app/_server/upload/import-upload.ts";
import { multipartEvents } from "../../../app/_server/upload/multipart.ts";
import { receiveUpload } from "../../../app/_server/upload/receive-upload.ts";
import { safePath } from "../../../app/_server/upload/safe-path.ts";
import { buildDocx } from "../../fixtures/build-docx.ts";
import { createTestDatabase, type TestDatabase } from "../../setup/database.ts";

const LINES = [
  "在全县水利工作会议上的讲话",
  "同志们：",
  "今天是3月2日，离汛期还有两个月，各乡镇要把塘坝、沟渠、泵站从头到尾看一遍，发现一处修一处，不许拖到雨季。",
];

function upload(parts: [name: string, filename: string | null, content: BlobPart][]): Request {
  const form = new FormData();
  for (const [name, filename, content] of parts) {
    if (filename === null) form.append(name, String(content));
    else form.append(name, new Blob([content]), filename);
  }
  return new Request("http://localhost/api/import", { method: "POST", body: form });
}

const uploadFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("tifa-upload-"));

describe("multipartEvents", () => {
  it("gives the bytes that were sent, however they arrive", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 97 }),
        async (files, size) => {
          const form = new FormData();
          for (const [index, file] of files.entries()) form.append("files", new Blob([Buffer.from(file)]), `讲话 ${index}.txt`);
          const request = new Request("http://localhost", { method: "POST", body: form });
          const whole = Buffer.from(await request.arrayBuffer());
          async function* pieces() {
            for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
          }
          const received: { filename: string | null; bytes: Buffer }[] = [];
          for await (const event of multipartEvents(request.headers.get("content-type"), pieces())) {
            if ("bytes" in event) received.at(-1)!.bytes = Buffer.concat([received.at(-1)!.bytes, event.bytes]);
            else received.push({ filename: event.filename, bytes: Buffer.alloc(0) });
          }
          expect(received).toEqual(files.map((file, index) => ({ filename: `讲话 ${index}.txt`, bytes: Buffer.from(file) })));
        },
      ),
    );
  });

  /** What a body gives, in lines of the form `name filename bytes`. */
  async function read(type: string | null, ...chunks: string[]): Promise<string[]> {
    async function* body() {
      for (const chunk of chunks) yield Buffer.from(chunk);
    }
    const seen: string[] = [];
    for await (const event of multipartEvents(type, body())) {
      if ("bytes" in event) seen[seen.length - 1] += event.bytes.toString();
      else seen.push(`${event.name} ${event.filename} `);
    }
    return seen;
  }
  const FORM = "multipart/form-data; boundary=x";
  const head = (disposition: string) => `content-disposition: form-data; ${disposition}\r\n\r\n`;

  it.each([
    ["another content type", "application/json", "{}"],
    ["a form of another kind", "application/x-www-form-urlencoded", "a=1"],
    ["no content type", null, "{}"],
    ["no boundary", "multipart/form-data; charset=utf-8", "--x--"],
    ["an empty boundary", "multipart/form-data; boundary=", "--x--"],
    ["nothing at all", FORM, ""],
    ["no boundary in the body", FORM, "abc"],
    ["a body that ends in a head", FORM, '--x\r\ncontent-disposition: form-data; name="a"'],
    ["a body that ends in a field", FORM, `--x\r\n${head('name="a"')}abc`],
    ["a body that ends in a file", FORM, `--x\r\n${head('name="a"; filename="b.txt"')}abc\r\n--`],
    ["a body that ends after a file", FORM, `--x\r\n${head('name="a"; filename="b.txt"')}abc\r\n--x`],
    ["a body that ends while a second part waits", FORM, `--x\r\n${head('name="a"')}1\r\n--x\r\n${head('name="b"')}2`],
    ["a head without end", FORM, `--x\r\n${head(`name="a"; filename="${"长".repeat(8000)}"`)}abc\r\n--x--`],
  ])("refuses %s", async (_what, type, text) => {
    await expect(read(type, text)).rejects.toMatchObject({ code: "BAD_UPLOAD", status: 400 });
  });

  it("gives names as they were written, empty ones too, and passes over what follows the end", async () => {
    const body = [
      `--x\r\n${head('name="corrections"')}off\r\n`,
      `--x\r\n${head('name="files"; filename=""')}\r\n`,
      `--x\r\n${head('name="files"; filename="文件夹/“讲话”%22一%22.txt"')}甲乙\r\n--x--\r\nepilogue`,
    ];
    const expected = ["corrections null off", "files  ", 'files 文件夹/“讲话”"一".txt 甲乙'];
    expect(await read(FORM, ...body)).toEqual(expected);
    expect(await read(FORM, body.join(""))).toEqual(expected);
    expect(await read('multipart/form-data; boundary="x"', ...body.join(""))).toEqual(expected);
  });

  it("fails with the sender, and can be left before the end", async () => {
    async function* broken() {
      yield Buffer.from(`--x\r\n${head('name="a"')}abc`);
      throw new Error("gone");
    }
    const all = async () => {
      for await (const _ of multipartEvents(FORM, broken()));
    };
    await expect(all()).rejects.toMatchObject({ code: "BAD_UPLOAD" });
    let left = false;
    async function* endless() {
      try {
        yield Buffer.from(`--x\r\n${head('name="a"; filename="b"')}`);
        for (;;) yield Buffer.alloc(10_000, 97);
      } finally {
        left = true;
      }
    }
    let bytes = 0;
    for await (const event of multipartEvents(FORM, endless())) {
      bytes += "bytes" in event ? event.bytes.length : 0;
      if (bytes > 100_000) break;
    }
    await expect.poll(() => left).toBe(true);
    expect(bytes).toBeLessThan(300_000);
  });
});

describe("safePath", () => {
  it("stays inside its folder whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("..", ".", "/", "\\", "讲话", "\0", "C:", "a.txt", " "), maxLength: 12 }), (name) => {
        const segments = safePath(name) ?? [];
        for (const segment of segments) expect(segment).not.toMatch(/[/\\\0]|^\.|^$/);
      }),
    );
    expect(safePath("年份/2020/讲话.txt")).toEqual(["年份", "2020", "讲话.txt"]);
    expect(safePath("folder/.DS_Store")).toBeNull();
    expect(safePath(`${"长".repeat(200)}.docx`)?.[0]).toMatch(/^长+\.docx$/);
  });
});

describe("receiveUpload", () => {
  it("writes 15 MB byte for byte", async () => {
    const bytes = Buffer.alloc(15 * 1024 * 1024);
    for (let at = 0; at < bytes.length; at++) bytes[at] = (at * 31 + (at >> 8) * 7) & 0xff;
    const received = await receiveUpload(upload([["files", "大文件.bin", bytes]]));
    expect(readFileSync(received.paths[0]!).equals(bytes)).toBe(true);
    await rm(received.folder, { recursive: true });
  });

  it("refuses a file that is too large and too many files, and leaves nothing behind", async () => {
    const before = uploadFolders().length;
    const large = upload([["files", "大.txt", Buffer.alloc(LIMITS.fileBytes + 1, 97)]]);
    await expect(receiveUpload(large)).rejects.toMatchObject({ code: "TOO_LARGE", status: 413, where: "大.txt" });
    const many = upload(Array.from({ length: LIMITS.filesPerRequest + 1 }, (_, index) => ["files", `${index}.txt`, "文"]));
    await expect(receiveUpload(many)).rejects.toMatchObject({ code: "TOO_MANY_FILES", status: 413 });
    const announced = new Request("http://localhost", {
      method: "POST",
      body: "x",
      headers: { "content-length": String(LIMITS.requestBytes + 1) },
    });
    await expect(receiveUpload(announced)).rejects.toMatchObject({ code: "TOO_LARGE" });
    expect(uploadFolders().length).toBe(before);
  });
});

describe("importUpload", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it("stores what was sent, names duplicates and refusals, applies the metadata table, and tells what cleaning did", async () => {
    const before = uploadFolders().length;
    const text = LINES.join("\n");
    const report = await importUpload(
      upload([
        ["files", "水利/讲话.txt", `\ufeff${text}\n\n仅供学习 禁止外传 用后删除\n`],
        ["files", "水利/讲话.docx", Buffer.from(buildDocx(LINES))],
        ["files", "空.txt", ""],
        ["files", "水利/.DS_Store", "x"],
        ["metadata", "metadata.csv", "file,date,level\n讲话.txt,2021-03-02,county\n"],
      ]),
      database.db,
    );
    const stored = report.outcomes.find((outcome) => outcome.kind === "stored");
    expect(report).toMatchObject({ stored: 1, duplicates: 1, refused: 1 });
    expect(report.outcomes.map((outcome) => ("code" in outcome ? outcome.code : "STORED"))).toEqual([
      "STORED",
      "DUPLICATE_TEXT",
      "EMPTY_FILE",
    ]);
    expect(report.skipped).toContainEqual({ file: "水利/.DS_Store", reason: "HIDDEN_FILE" });
    expect(stored).toMatchObject({ file: "水利/讲话.txt", speech: { title: LINES[0], date: "2021-03-02", level: "county" } });
    expect(stored?.speech?.entries).toContainEqual({ kind: "boilerplate-line:study-only", effect: "removed", count: 1 });
    expect(stored!.speech!.keptUnits + stored!.speech!.removedUnits).toBe(stored!.speech!.rawUnits);
    expect(uploadFolders().length).toBe(before);
    await expect(importUpload(upload([["corrections", null, "off"]]), database.db)).rejects.toMatchObject({ code: "NO_FILES" });
  });

  it("stores the speeches of one file as several where the form says so", async () => {
    const speech = (what: string, words: string) =>
      `在全县${what}会上的讲话\n同志们：\n${words}县里今年下决心从头办到尾，工钱按天结，名单贴在墙上，谁也不许拖。\n谢谢大家！\n`;
    const text = `讲话稿两篇\n篇一：${speech("修渠", "渠修了三十年，塌了三十处，下游的两个村年年等水。")}\n篇二：${speech("护林", "山火不长眼，人要长眼，每一道梁都要有人看。")}`;
    const report = await importUpload(
      upload([
        ["split", null, "on"],
        ["files", "两篇.txt", text],
      ]),
      database.db,
    );
    expect(report).toMatchObject({ stored: 2, refused: 0 });
    const titles = report.outcomes.flatMap((outcome) => outcome.speech?.title ?? []);
    expect(titles).toEqual(["在全县修渠会上的讲话", "在全县护林会上的讲话"]);
  });
});
