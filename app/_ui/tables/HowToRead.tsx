import { requestTranslate } from "../request.ts";

/** A hint of more than two lines is a note on method; a Chinese character is as wide as two others. */
const LONGEST_HINT = 170;

/** What a reader of a block should know: at once where it is short, behind one sign, which paper shows open, where it is long. */
export async function HowToRead({ hint }: { hint: string }) {
  const width = [...hint].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);
  if (width <= LONGEST_HINT) return <p className="mb-2 text-sm text-muted">{hint}</p>;
  const t = await requestTranslate();
  return (
    <details className="method-notes mb-1 text-sm">
      <summary className="figure-link">
        <span aria-hidden="true" className="mr-1">
          ⓘ
        </span>
        {t("charts.howToRead")}
      </summary>
      <p className="max-w-3xl text-muted">{hint}</p>
    </details>
  );
}
