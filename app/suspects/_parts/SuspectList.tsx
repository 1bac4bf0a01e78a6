import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import type { SuspectForm } from "./suspects-of.ts";

const MOST_PLACES = 3;

interface SuspectListProps {
  suspects: readonly SuspectForm[];
  canWrite: boolean;
  t: Translate;
}

/** Every doubtful wording with its sentences and two answers: an error, or none. */
export function SuspectList({ suspects, canWrite, t }: SuspectListProps) {
  const places = suspects.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Finding kind="suspects" t={t}>
        {t("findings.suspects", { forms: suspects.length, places })}
      </Finding>
      <ol className="mt-2">
        {suspects.map((suspect) => (
          <Suspect key={suspect.form} suspect={suspect} canWrite={canWrite} t={t} />
        ))}
      </ol>
    </>
  );
}

function Suspect({ suspect, canWrite, t }: { suspect: SuspectForm; canWrite: boolean; t: Translate }) {
  const { form, near, count, nearCount, places } = suspect;
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-rule py-4 lg:grid-cols-[18rem_minmax(0,1fr)]" data-suspect={form}>
      <div>
        <p className="text-lg" lang="zh-Hans">
          <Compared suspect={suspect} />
        </p>
        <p className="text-sm text-muted">
          {t("import.suspects.times", { count })} · {t("import.suspects.nearTimes", { near, count: nearCount })}
        </p>
        {canWrite ? <Answers wrong={form} right={near} t={t} /> : null}
      </div>
      <div className="min-w-0">
        {places.slice(0, MOST_PLACES).map((place, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place has no identity besides its order
          <p key={at} className="mb-2">
            <q lang="zh-Hans">
              {place.left}
              <mark className="bg-accent/15 font-semibold text-ink">{place.node}</mark>
              {place.right}
            </q>{" "}
            <a href={`/speeches/${place.speechId}`} className="text-sm" lang="zh-Hans">
              {place.title}
            </a>
          </p>
        ))}
        {count > MOST_PLACES ? (
          <p className="text-sm">
            <a href={phraseEvidence(new URLSearchParams(), form)}>{t("import.suspects.allPlaces", { count })}</a>
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** The wording with what differs made bold, and what it is close to. */
function Compared({ suspect: { form, near, differs } }: { suspect: SuspectForm }) {
  return (
    <>
      {[...form].map((character, at) =>
        differs[at] ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: characters repeat
          <b key={at} className="text-accent">
            {character}
          </b>
        ) : (
          character
        ),
      )}
      <span className="mx-2 text-muted">→</span>
      {near}
    </>
  );
}

/** Accept it as an error, or say that it is none; each says what it does. */
function Answers({ wrong, right, t }: { wrong: string; right: string; t: Translate }) {
  return (
    <form action="/api/corrections" method="post" className="no-print mt-2 flex flex-wrap gap-2 text-sm">
      <input type="hidden" name="wrong" value={wrong} />
      <input type="hidden" name="right" value={right} />
      <button type="submit" className="button-strong" aria-label={t("import.suspects.acceptLabel", { wrong, right })}>
        {t("import.suspects.accept")}
      </button>
      <button type="submit" name="notError" value="1" className="button" aria-label={t("import.suspects.notErrorLabel", { wrong })}>
        {t("import.suspects.notError")}
      </button>
    </form>
  );
}
