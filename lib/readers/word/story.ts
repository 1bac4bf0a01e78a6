import type { XmlNode } from "../xml/parse-xml.ts";
import { Fields } from "./fields.ts";
import type { NumberLabels } from "./number-labels.ts";
import { StoryText } from "./story-text.ts";
import type { Styles } from "./styles.ts";

/** What the parts of a document say that its main part only refers to. */
export interface DocumentParts {
  styles: Styles;
  /** Text of notes and comments by kind (`footnote`, `endnote`, `comment`) and id. */
  notes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What page headers and footers show, by relationship id: kind and text. */
  margins: ReadonlyMap<string, readonly { kind: string; text: string }[]>;
  /** Lines of documents that are included as a whole, by relationship id. */
  chunks: ReadonlyMap<string, readonly string[]>;
}

/** One story (the body, a note, a page header) while it is read. */
export class Story {
  readonly text = new StoryText();
  readonly fields = new Fields();
  /** Text boxes met inside a paragraph, read when it has ended. */
  readonly boxes: { node: XmlNode; kind: string | null }[] = [];
  readonly shownMargins = new Set<string>();
  /** Paragraph style of the runs that are being read. */
  style: string | undefined;

  /**
   * @param parts what the story refers to
   * @param labels counts its automatic numbers; null where they are no part of the text
   * @param trustFields false to read what is shown although a field never ends
   */
  constructor(
    readonly parts: DocumentParts,
    readonly labels: NumberLabels | null,
    readonly trustFields: boolean,
  ) {}

  /** Text that is shown here, or set aside under `kind`. */
  emit(text: string, kind: string | null): void {
    if (this.trustFields && !this.fields.isShown) return;
    const aside = kind ?? (this.trustFields && this.fields.inContents ? "table-of-contents" : null);
    if (aside === null) this.text.append(text);
    else this.text.aside(aside, text);
  }
}
