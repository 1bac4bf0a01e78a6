import { createHash } from "node:crypto";
import { createWriteStream, type WriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Zip, ZipDeflate } from "fflate";

/** Name of the entry that tells the hashes of all others; the last one. */
export const CHECKS = "checks.json";

/** A zip file that is written entry by entry, beside its name until it is whole. */
export class ArchiveWriter {
  private readonly out: WriteStream;
  private readonly zip: Zip;
  private readonly hashes: Record<string, string> = {};
  private failure: unknown = null;

  constructor(private readonly path: string) {
    this.out = createWriteStream(`${path}.part`, { flags: "w", mode: 0o600 });
    this.out.on("error", (error) => (this.failure = error));
    this.zip = new Zip((error, chunk) => {
      if (error) this.failure = error;
      else this.out.write(chunk);
    });
  }

  /** Adds one entry and waits for the disk, so that memory never grows with the archive. */
  async add(name: string, bytes: Uint8Array): Promise<void> {
    this.hashes[name] = createHash("sha256").update(bytes).digest("hex");
    const entry = new ZipDeflate(name, { level: 6 });
    this.zip.add(entry);
    entry.push(bytes, true);
    if (this.out.writableNeedDrain) await new Promise<void>((resolve) => this.out.once("drain", resolve).once("error", () => resolve()));
    if (this.failure !== null) throw this.failure;
  }

  /** Adds the hashes and gives the file its name. */
  async finish(): Promise<void> {
    await this.add(CHECKS, Buffer.from(JSON.stringify(this.hashes)));
    this.zip.end();
    await new Promise<void>((resolve) => this.out.once("error", () => resolve()).end(() => resolve()));
    if (this.failure !== null) throw this.failure;
    await rename(`${this.path}.part`, this.path);
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    this.zip.terminate();
    this.out.destroy();
    await rm(`${this.path}.part`, { force: true });
  }
}
