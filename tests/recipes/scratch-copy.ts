import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** One recipe's work: files that are new, and lines put into files that are there. */
export interface Recipe {
  files: Readonly<Record<string, string>>;
  /** File → lines, each put in front of the first line that begins with `before`, or at the end. */
  lines?: Readonly<Record<string, readonly { before?: string; line: string }[]>>;
}

/** Files that a recipe touches. */
export function costOf({ files, lines = {} }: Recipe): number {
  return Object.keys(files).length + Object.keys(lines).length;
}

/** A copy of the project's own files, with the packages of this one, to write into. */
export class ScratchCopy {
  readonly root = mkdtempSync(path.join(tmpdir(), "tifa-recipes-"));

  constructor() {
    const tracked = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
    for (const file of tracked.split("\0").filter((each) => each !== "")) this.copy(file);
    this.copy("lib/db/generated");
    symlinkSync(path.resolve("node_modules"), path.join(this.root, "node_modules"));
  }

  follow({ files, lines = {} }: Recipe): void {
    for (const [file, content] of Object.entries(files)) this.write(file, content);
    for (const [file, added] of Object.entries(lines)) {
      const text = added.reduce(insert, readFileSync(path.join(this.root, file), "utf8"));
      this.write(file, text);
    }
  }

  /** Runs one of the packages' programs in the copy. @returns its output; rejects when it fails */
  async run(program: string, ...args: string[]): Promise<string> {
    const env = { ...process.env, TIFA_DATA_DIR: path.join(this.root, ".data"), VITEST: undefined };
    const options = { cwd: this.root, env: env as NodeJS.ProcessEnv, maxBuffer: 1 << 24 };
    return (await promisify(execFile)(process.execPath, [path.join("node_modules", program), ...args], options)).stdout;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private copy(file: string): void {
    const to = path.join(this.root, file);
    mkdirSync(path.dirname(to), { recursive: true });
    cpSync(file, to, { recursive: true });
  }

  private write(file: string, content: string): void {
    const to = path.join(this.root, file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, content);
  }
}

function insert(text: string, { before, line }: { before?: string; line: string }): string {
  if (before === undefined) return `${text.trimEnd()}\n${line}\n`;
  const at = text.startsWith(before) ? 0 : text.indexOf(`\n${before}`) + 1;
  if (at === 0 && !text.startsWith(before)) throw new RangeError(`no line begins with ${before}`);
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}
