import type { LayoutHint, SetAside } from "#lib/types.ts";
import { resolveBreaks } from "./soft-breaks.ts";

const CONTENTS_TITLE = /^(?:目\s*[录錄次]|table of contents|contents)$/i;
/** An entry of a table of contents that a person typed: dots or a tab, then the page. */
const TYPED_ENTRY = /.(?:\t|[.．·・…]{3,}|…{2,})[\s.．·・…]*\d{1,4}$/;

/** How a paragraph ends. */
export interface ParagraphEnd {
  /** Its automatic number. */
  label?: string;
  hint?: { kind: LayoutHint["kind"]; level: number } | null;
}

/** Something set aside in the open paragraph; a whole one takes no more text. */
interface Aside extends SetAside {
  whole: boolean;
}

/**
 * Collects the text of a story line by line, and beside it what is set aside and what the format says of the
 * lines.
 */
export class StoryText {
  readonly setAside: SetAside[] = [];
  readonly layout: LayoutHint[] = [];
  private readonly lines: string[] = [];
  private length = 0;
  private paragraph = "";
  private asides: Aside[] = [];
  /** Empty paragraphs since the last line; they count once a line follows. */
  private blankLines = 0;
  private inContents = false;

  append(text: string): void {
    this.paragraph += text;
  }

  /** Sets text aside at the place reached; pieces of one kind that follow each other are one. */
  aside(kind: string, text: string): void {
    const last = this.asides.at(-1);
    if (last?.kind === kind && !last.whole && last.offset === this.paragraph.length) last.text += text;
    else if (text.trim() !== "") this.asides.push({ kind, text, offset: this.paragraph.length, whole: false });
  }

  /** A note, a header, an object: an entry of its own. */
  note(kind: string, text: string): void {
    if (text.trim() !== "") this.asides.push({ kind, text, offset: this.paragraph.length, whole: true });
  }

  get hasParagraph(): boolean {
    return this.paragraph.trim() !== "";
  }

  endParagraph({ label = "", hint = null }: ParagraphEnd = {}): void {
    const { text, taken } = resolveBreaks(this.paragraph);
    // The blanks before a paragraph say as much as in plain text; behind a number they say nothing.
    const body = label === "" ? text.trimEnd() : label + text.trim();
    const line = text.trim() === "" || this.asContents(body) ? "" : body;
    if (this.asides.some(({ kind }) => kind === "table-of-contents")) this.takeContentsTitle();
    if (text.trim() === "" && this.asides.length === 0 && hint === null && this.lines.length > 0) this.blankLines += 1;
    const start = this.length + (line !== "" && this.lines.length > 0 ? 1 + this.blankLines : 0);
    const shift = label === "" ? 0 : label.length - (text.length - text.trimStart().length);
    for (const { kind, text: aside, offset } of this.asides) {
      const at = offset - taken.filter((place) => place < offset).length + shift;
      this.setAside.push({ kind, text: aside.trim(), offset: start + Math.max(0, Math.min(line.length, at)) });
    }
    this.paragraph = "";
    this.asides = [];
    if (line !== "") this.addLine(line, start, hint);
  }

  private addLine(line: string, start: number, hint: ParagraphEnd["hint"]): void {
    for (; this.blankLines > 0; this.blankLines--) this.lines.push("");
    this.lines.push(line);
    this.length = start + line.length;
    if (hint) this.layout.push({ ...hint, start, end: this.length });
  }

  /** Ends a paragraph that was left open because its mark was deleted. */
  flush(): void {
    if (this.paragraph !== "" || this.asides.length > 0) this.endParagraph();
  }

  text(): string {
    return this.lines.join("\n");
  }

  /** A typed entry below the word 目录 is set aside with it. */
  private asContents(line: string): boolean {
    const isEntry = TYPED_ENTRY.test(line);
    this.inContents = isEntry && (this.inContents || CONTENTS_TITLE.test((this.lines.at(-1) ?? "").trim()));
    if (this.inContents) this.aside("table-of-contents", line);
    return this.inContents;
  }

  /** The line 目录 above a table of contents belongs to it. */
  private takeContentsTitle(): void {
    const title = this.lines.at(-1);
    if (title === undefined || !CONTENTS_TITLE.test(title.trim())) return;
    this.lines.pop();
    this.length = Math.max(0, this.length - title.length - (this.lines.length > 0 ? 1 : 0));
    this.setAside.push({ kind: "table-of-contents", text: title, offset: this.length });
  }
}
