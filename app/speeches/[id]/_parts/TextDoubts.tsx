import type { Reading } from "#lib/analyses/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { SpeechAction } from "../../../_ui/library/SpeechAction.tsx";

interface TextDoubtsProps {
  reading: Reading;
  canWrite: boolean;
  t: Translate;
}

/**
 * What a person should decide about the text itself: whether replaced words may count, and whether several
 * speeches are split.
 */
export function TextDoubts({ reading, canWrite, t }: TextDoubtsProps) {
  const { record } = reading;
  const isHeld = !record.isRemoved && !record.isChosenVersion && record.versionGroup === null;
  const isSeveral = !record.isRemoved && record.flags.includes("SEVERAL_SPEECHES");
  return (
    <>
      <Pairs reading={reading} t={t} />
      {isHeld && canWrite ? (
        <SpeechAction speechId={record.id} intent="accept" back={`/speeches/${record.id}?saved=1`}>
          {t("reader.accept")}
        </SpeechAction>
      ) : null}
      {isSeveral ? (
        <p className="mt-3 text-sm">
          {t("reader.several")}{" "}
          {canWrite ? (
            <SpeechAction speechId={record.id} intent="split" back="/speeches?saved=1">
              {t("reader.split")}
            </SpeechAction>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** The words that seem replaced, with what they seem to stand for. */
function Pairs({ reading: { substitutions }, t }: Pick<TextDoubtsProps, "reading" | "t">) {
  if (substitutions.length === 0) return null;
  return (
    <section className="mt-3 text-sm" aria-label={t("reader.heldPairs")}>
      <h2 className="text-base">{t("reader.heldPairs")}</h2>
      <ul className="list-disc pl-5">
        {substitutions.map(({ written, meant, count, phrases }) => (
          <li key={written}>{t("reader.heldPair", { written, meant, count, phrases: phrases.join(" ") })}</li>
        ))}
      </ul>
    </section>
  );
}
