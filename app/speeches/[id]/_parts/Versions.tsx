import { formatCount } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { selectVersions } from "#lib/queries/index.ts";
import { serverState } from "../../../_server/context.ts";
import { SpeechAction } from "../../../_ui/library/SpeechAction.tsx";

interface VersionsProps {
  versionGroup: number;
  id: number;
  canWrite: boolean;
  t: Translate;
}

/** The versions of one event, the one that feeds the charts first. */
export async function Versions({ versionGroup, id, canWrite, t }: VersionsProps) {
  const versions = await selectVersions(serverState().db.read, versionGroup);
  if (versions.length < 2) return null;
  return (
    <section className="text-sm">
      <h2 className="text-base">{t("reader.versions")}</h2>
      <ul>
        {versions.map((version) => (
          <li key={version.id} className="border-t border-rule py-1.5">
            {version.id === id ? <strong>{version.title}</strong> : <a href={`/speeches/${version.id}`}>{version.title}</a>}{" "}
            <span className="text-xs text-muted">
              {formatCount(version.charCount, t.locale)} · {version.file}
            </span>{" "}
            {version.isChosenVersion ? <em className="text-xs">{t("reader.chosen")}</em> : null}
            {canWrite && !version.isChosenVersion ? (
              <SpeechAction speechId={version.id} intent="choose" back={`/speeches/${version.id}?saved=1`}>
                {t("reader.choose")}
              </SpeechAction>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
