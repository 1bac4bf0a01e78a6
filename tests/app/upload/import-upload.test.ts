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

  it("refuses another content type and a body that breaks off", async () => {
    async function* body(text: string) {
      yield Buffer.from(text);
    }
    const read = async (type: string, text: string) => {
      for await (const _ of multipartEvents(type, body(text)));
    };
    await expect(read("application/json", "{}")).rejects.toMatchObject({ code: "BAD_UPLOAD" });
    await expect(
      read("multipart/form-data; boundary=x", '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nabc'),
    ).rejects.toMatchObject({
      code: "BAD_UPLOAD",
    });
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
});
