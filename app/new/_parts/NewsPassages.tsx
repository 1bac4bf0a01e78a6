import { newsReport } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { serverState } from "../../_server/context.ts";
import { PassageProof } from "../../_ui/compare/PassageProof.tsx";
import { Passages } from "../../_ui/compare/Passages.tsx";
import { Finding } from "../../_ui/findings/Finding.tsx";

const MOST_PASSAGES = 5;

interface NewsPassagesProps {
  speechId: string;
  /** A text by year, place and title. */
  nameOf: (speechId: number, title: string) => string;
  t: Translate;
}

/** Passages that the speech has from the centre, its province and its neighbours; nothing where it has none. */
export async function NewsPassages({ speechId, nameOf, t }: NewsPassagesProps) {
  const report = await newsReport(serverState().context, Number(speechId)).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
  if (report === null || report.taken.length === 0) return null;
  const largest = [...report.taken].sort((a, b) => b.chars - a.chars)[0];
  const longest = largest?.passages.reduce((best, row) => (row.length > best.length ? row : best));
  return (
    <section id="taken" className="mt-8">
      <h2 className="text-xl">{t("nation.news.taken.title")}</h2>
      <p className="text-sm text-muted">{t("nation.news.taken.hint")}</p>
      {largest === undefined ? null : (
        <Finding
          kind="taken"
          href={`/compare?speech=${largest.speechId}&speech=${report.speechId}#reuse`}
          evidence={t("nation.news.taken.all")}
          proof={longest && <PassageProof row={longest} />}
          t={t}
        >
          {t("findings.taken", { title: nameOf(largest.speechId, largest.title), passages: largest.passages.length, chars: largest.chars })}
        </Finding>
      )}
      {report.taken.map(({ role, speechId: other, title, chars, passages }) => (
        <div key={other} className="mt-4 border-t border-rule pt-2">
          <h3>
            {t(`nation.news.taken.${role}`)} <a href={`/speeches/${other}`}>{nameOf(other, title)}</a>{" "}
            <span className="text-sm text-muted">{t("nation.news.taken.size", { passages: passages.length, chars })}</span>
          </h3>
          <Passages rows={passages.slice(0, MOST_PASSAGES)} showTitles={false} t={t} />
          <p className="no-print text-sm">
            <a href={`/compare?speech=${other}&speech=${report.speechId}#reuse`}>{t("nation.news.taken.all")}</a>
          </p>
        </div>
      ))}
    </section>
  );
}
