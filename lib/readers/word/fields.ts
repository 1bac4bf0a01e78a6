interface Field {
  instruction: string;
  /** What is shown has begun. */
  shown: boolean;
}

const CONTENTS = /^\s*(?:TOC|INDEX|TOA)\b/i;

/**
 * The fields that are open at a place of a story: their instructions are never shown, their results always.
 */
export class Fields {
  private readonly open: Field[] = [];

  begin(): void {
    this.open.push({ instruction: "", shown: false });
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field !== undefined) field.shown = true;
  }

  /** Ends the innermost field. @returns its instruction when it had no result, else an empty string */
  end(): string {
    const field = this.open.pop();
    return field === undefined || field.shown ? "" : field.instruction;
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field !== undefined && !field.shown) field.instruction += text;
  }

  get isShown(): boolean {
    return this.open.every(({ shown }) => shown);
  }

  get inContents(): boolean {
    return this.open.some(({ shown, instruction }) => shown && CONTENTS.test(instruction));
  }

  /** A field was begun that never ends: the marks of this story cannot be trusted. */
  get isOpen(): boolean {
    return this.open.length > 0;
  }
}

/**
 * Combined characters of an `EQ` field, by which older programs set a phonetic guide or a circled number:
 * what stands on the line, and what above it.
 */
export function combinedCharacters(instruction: string): { base: string; above: string } | null {
  if (!/^\s*EQ\b/i.test(instruction)) return null;
  const guide = /\\o(?:\\a[a-z])?\s*\(\\s\\(?:up|do) ?-?\d*\(([^()]*)\)[,;，]\s*([^()]*)\)/i.exec(instruction);
  if (guide !== null) return { base: guide[2] ?? "", above: guide[1] ?? "" };
  const circle = /\\o(?:\\a[a-z])?\s*\(([^(),]*)[,;，]\s*([^()]*)\)/i.exec(instruction);
  return circle === null ? null : { base: circle[2] ?? "", above: circle[1] ?? "" };
}
