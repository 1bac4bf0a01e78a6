import { AppError } from "#lib/errors.ts";
import { unzip } from "../unzip.ts";
import { elements, parseXml, type XmlNode } from "../xml/parse-xml.ts";

const TEXT_PART = /\.(xml|rels|mht|mhtml|html?|xhtml|txt|docx|rtf)$/i;
const MAIN_TYPE = /wordprocessingml\.(document|template)\.main\+xml|ms-word\.(document|template)\.macroEnabled(Template)?\.main\+xml/;

/** Where a relationship of a part leads. */
export interface Relation {
  /** Last word of its type, e.g. `footnotes`, `header`. */
  type: string;
  /** Name of the part inside the package. */
  target: string;
}

/** A Word package, unpacked: its parts of text by name, and its one main part. */
export class WordPackage {
  constructor(
    private readonly file: string,
    private readonly parts: ReadonlyMap<string, Uint8Array>,
    readonly mainPart: string,
  ) {}

  bytes(part: string): Uint8Array | undefined {
    return this.parts.get(part.toLowerCase());
  }

  /** Root of a part; null where the package has no such part. @throws AppError DOCX_CORRUPT */
  root(part: string): XmlNode | null {
    return parsePart(this.parts, part, this.file);
  }

  /** Root of the main part's related part of a type, e.g. `numbering`; null for none. */
  related(type: string): XmlNode | null {
    const relation = [...this.relations(this.mainPart).values()].find((one) => one.type === type);
    return relation === undefined ? null : this.root(relation.target);
  }

  /** Relationships of a part by id; those that lead out of the package are left out. */
  relations(part: string): Map<string, Relation> {
    const slash = part.lastIndexOf("/");
    const root = this.root(`${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`);
    return relationsOf(root, part.slice(0, slash + 1));
  }

  partNames(): string[] {
    return [...this.parts.keys()];
  }
}

/**
 * Unpacks a Word document under our own limits. Two parts of one name or two main parts are refused: programs
 * would read one or the other.
 *
 * @throws AppError DOCX_CORRUPT, ARCHIVE_BOMB, ARCHIVE_ENCRYPTED
 */
export async function openWordPackage(bytes: Uint8Array, file: string): Promise<WordPackage> {
  const parts = await unpack(bytes, file);
  const mains = mainParts(parts, file);
  const [main] = mains;
  if (main === undefined || !parts.has(main.toLowerCase()))
    throw new AppError("DOCX_CORRUPT", "the file is no Word document: it has no text part", { where: file });
  if (mains.size > 1)
    throw new AppError("DOCX_CORRUPT", `the package has ${mains.size} main parts; programs would show different texts`, { where: file });
  return new WordPackage(file, parts, main);
}

async function unpack(bytes: Uint8Array, file: string): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  try {
    for await (const entry of unzip(bytes, file)) {
      const name = entry.name.toLowerCase();
      if (seen.has(name)) throw new AppError("DOCX_CORRUPT", `the package has two parts named ${entry.name}`, { where: file });
      seen.add(name);
      if (TEXT_PART.test(name)) parts.set(name, entry.bytes);
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "ARCHIVE_CORRUPT") throw error;
    throw new AppError("DOCX_CORRUPT", "the Word document is damaged", { where: file, cause: error });
  }
  return parts;
}

function mainParts(parts: ReadonlyMap<string, Uint8Array>, file: string): Set<string> {
  const related = [...relationsOf(parsePart(parts, "_rels/.rels", file), "").values()].filter(({ type }) => type === "officeDocument");
  const names = related.length === 0 ? ["word/document.xml"] : related.map(({ target }) => target);
  const types = parsePart(parts, "[Content_Types].xml", file);
  const declared = (types === null ? [] : elements(types))
    .filter((node) => node.name === "ct:Override" && MAIN_TYPE.test(node.attributes.ContentType ?? ""))
    .map((node) => (node.attributes.PartName ?? "").replace(/^\//, ""))
    .filter((name) => parts.has(name.toLowerCase()));
  const mains = new Map([...names, ...declared].map((name) => [name.toLowerCase(), name]));
  return new Set(mains.values());
}

function parsePart(parts: ReadonlyMap<string, Uint8Array>, part: string, file: string): XmlNode | null {
  const bytes = parts.get(part.toLowerCase());
  return bytes === undefined ? null : parseXml(bytes, { part, file, code: "DOCX_CORRUPT" });
}

function relationsOf(root: XmlNode | null, folder: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const { name, attributes } of root === null ? [] : elements(root)) {
    if (name !== "rel:Relationship" || attributes.TargetMode === "External") continue;
    const type = (attributes.Type ?? "").replace(/^.*\//, "");
    relations.set(attributes.Id ?? "", { type, target: resolvePart(folder, attributes.Target ?? "") });
  }
  return relations;
}

/** A target as the package's own name: relative to the folder of the part, or absolute from the root. */
function resolvePart(folder: string, target: string): string {
  const steps = (target.startsWith("/") ? target : `${folder}${target}`).split("/");
  const path: string[] = [];
  for (const step of steps) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
