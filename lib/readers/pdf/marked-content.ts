import type { PdfOperators } from "./open.ts";

/** Asks whether a layer of the document is shown. */
export type LayerQuestion = (layer: unknown) => boolean;

interface Mark {
  isHidden: boolean;
  isArtifact: boolean;
}

/** Follows what a page's drawing says of its own parts: layers that are off, and artifacts (running heads, stamps). */
export class MarkedContent {
  private readonly open: Mark[] = [];

  constructor(
    private readonly ops: PdfOperators,
    private readonly isShown: LayerQuestion,
  ) {}

  /** Takes one step of the drawing in. */
  follow(step: number, args: unknown): void {
    if (step === this.ops.beginMarkedContent || step === this.ops.beginMarkedContentProps) this.open.push(this.markOf(args));
    else if (step === this.ops.endMarkedContent) this.open.pop();
  }

  get isHidden(): boolean {
    return this.open.some(({ isHidden }) => isHidden);
  }

  get isArtifact(): boolean {
    return this.open.some(({ isArtifact }) => isArtifact);
  }

  private markOf(args: unknown): Mark {
    const [tag, properties]: unknown[] = Array.isArray(args) ? args : [];
    const name = typeof tag === "object" && tag !== null && "name" in tag ? tag.name : tag;
    return { isHidden: name === "OC" && properties !== null && !this.isShown(properties), isArtifact: name === "Artifact" };
  }
}
