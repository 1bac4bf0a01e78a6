import { AppError } from "#lib/errors.ts";
import { unmarkedUtf16 } from "./decode.ts";
import { hasTextColumn, isKnownColumn } from "./metadata-keys.ts";

/** What a file is by its own bytes, where they leave no doubt. */
export type Recognised = "docx" | "odt" | "epub" | "xlsx" | "pdf" | "html" | "csv";

/** Formats that are not read, by what they are called, with the words of their refusal. */
const OLE_KINDS: { stream: string; what: string }[] = [
  { stream: "EncryptedPackage", what: "an Office document with a password; take the password off and save it again" },
  { stream: "WordDocument", what: "an old Word or WPS document (.doc, OLE); open it in Word or WPS and save it as .docx" },
  { stream: "Workbook", what: "an old Excel workbook (.xls, OLE); open it in Excel or WPS and save it as .xlsx" },
  { stream: "PowerPoint Document", what: "an old PowerPoint file (.ppt, OLE); save its text as .txt or .docx" },
];
const OLE = "an old Office document (OLE, such as .doc or .wps); open it in Word or WPS and save it as .docx";
const SAVE_AS = "save it as .docx, .pdf or .txt";

const PACKAGES: { marker: RegExp; what: Recognised | string }[] = [
  { marker: /word\/document\d*\.xml/, what: "docx" },
  { marker: /xl\/workbook\.xml/, what: "xlsx" },
  { marker: /ppt\/presentation\.xml/, what: "a PowerPoint file (.pptx); save its text as .txt or .docx" },
  { marker: /mimetypeapplication\/vnd\.oasis\.opendocument\.text/, what: "odt" },
  { marker: /mimetypeapplication\/vnd\.oasis\.opendocument/, what: `an OpenDocument file; open it and ${SAVE_AS}` },
  { marker: /mimetypeapplication\/epub\+zip/, what: "epub" },
  { marker: /(?:^|[^\w.])OFD\.xml/, what: `an OFD document (.ofd); open it in its reader and ${SAVE_AS}` },
];

/** Endings of programs whose files are told apart by content only. */
const OFFICE_ENDING = /\.(?:doc|dot|wps|wpt|rtf|odt|fodt|epub|ofd|xls|et|ppt|pptx|pps|dps|pages|docx|docm|dotx|xlsx|mht|mhtml|xml)$/i;

/** Web pages and texts are often called so; a table in them would be read as one speech. */
const SHEET_ENDING = /\.(?:xls|et)$/i;

/**
 * Tells a file's format by its content, whatever its ending says. A Word document is often called `.doc`, a
 * web page too.
 *
 * @returns null where the content tells nothing and the ending decides
 * @throws AppError UNSUPPORTED_TYPE for a format that is not read, saying what to save it as
 */
export function recognise(bytes: Uint8Array, file: string): Recognised | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString("latin1");
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) throw unsupported(oleKind(bytes), file);
  if (/^\s*\{\\rtf/.test(head)) throw unsupported(`a Rich Text document (.rtf); open it in Word or WPS and ${SAVE_AS}`, file);
  if (head.startsWith("PK\x03\x04") && !/\.zip$/i.test(file)) return packageKind(bytes, file);
  if (/^\s*%PDF-/.test(head)) return "pdf";
  if (!OFFICE_ENDING.test(file)) return /\.txt$/i.test(file) ? tableInText(bytes) : null;
  if (SHEET_ENDING.test(file)) return null;
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b/i.test(head)) return "html";
  if (/<office:document[\s>][\s\S]*opendocument\.text/.test(head)) return "odt";
  return refuseMarkup(head, file);
}

function refuseMarkup(head: string, file: string): null {
  if (/<\?mso-application|<w:wordDocument|<pkg:package|<office:document/.test(head))
    throw unsupported(`a document as flat XML; open it in Word or WPS and ${SAVE_AS}`, file);
  if (/^\s*(?:MIME-Version|From|Content-Type):/i.test(head))
    throw unsupported("a web archive (.mht); open it in Word and save it as .docx", file);
  return null;
}

/** The directory of an OLE file names its streams in UTF-16. */
function oleKind(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return OLE_KINDS.find(({ stream }) => buffer.includes(Buffer.from(stream, "utf16le")))?.what ?? OLE;
}

/**
 * The names of a package's parts stand at its end, the type of an OpenDocument or e-book at its beginning.
 */
function packageKind(bytes: Uint8Array, file: string): Recognised | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = `${buffer.subarray(0, 4096).toString("latin1")} ${buffer.subarray(-262_144).toString("latin1")}`;
  const what = PACKAGES.find(({ marker }) => marker.test(ends))?.what;
  if (what === undefined) return null;
  if (/^(?:docx|odt|epub|xlsx)$/.test(what)) return what as Recognised;
  throw unsupported(what, file);
}

/**
 * Excel saves "Unicode text" as `.txt`: a header with tabs that names a column of texts, and tabs in the line
 * below. Tables with commas or semicolons are called so as well; all their columns must be known ones.
 */
function tableInText(bytes: Uint8Array): Recognised | null {
  const lines = roughText(bytes.subarray(0, 65_536)).split(/\r\n|\r|\n/);
  const [header = "", first = ""] = /^\uFEFF?"?sep=."?\s*$/i.test(lines[0] ?? "") ? lines.slice(1) : lines;
  const isTable = (delimiter: string) => {
    const names = header.replace(/^\uFEFF/, "").split(delimiter);
    const known = names.filter(isKnownColumn).length;
    return hasTextColumn(names) && known >= (delimiter === "\t" ? 2 : Math.max(2, names.length)) && first.includes(delimiter);
  };
  return ["\t", ",", ";", "|"].some(isTable) ? "csv" : null;
}

/** The beginning of a text as far as names of columns go; the reader decodes it strictly. */
function roughText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return wide;
  const text = new TextDecoder().decode(bytes);
  return text.slice(0, 1000).includes("\uFFFD") ? new TextDecoder("gb18030").decode(bytes) : text;
}

function unsupported(what: string, file: string): AppError {
  return new AppError("UNSUPPORTED_TYPE", `this is ${what}`, { where: file });
}

/**
 * What to do with a file whose ending belongs to a format that is not read; null for endings of no known
 * program.
 */
export function adviceFor(file: string): string | null {
  if (SHEET_ENDING.test(file)) return "files of this kind are not read; open it in Excel or WPS and save it as .xlsx or .csv";
  return OFFICE_ENDING.test(file) ? `files of this kind are not read; open it in Word or WPS and ${SAVE_AS}` : null;
}
