import { notFound } from "next/navigation";
import { cache } from "react";
import { type Reading, readSpeech } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { selectReceipt } from "#lib/queries/index.ts";
import { serverState } from "../../_server/context.ts";
import { isReadOnly } from "../../_server/guard-write.ts";
import { themeNames } from "../../_server/theme-names.ts";
import { ChangeNotice } from "../../_ui/library/ChangeNotice.tsx";
import { SpeechAction } from "../../_ui/library/SpeechAction.tsx";
import { type PageSearch, readSearch } from "../../_ui/links/search.ts";
import { readHit } from "../../_ui/reader/segments.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { Page } from "../../_ui/site/Page.tsx";
import { Legend } from "./_parts/Legend.tsx";
import { MetadataEvidence } from "./_parts/MetadataEvidence.tsx";
import { Minimap } from "./_parts/Minimap.tsx";
import { Outline } from "./_parts/Outline.tsx";
import { ReceiptView } from "./_parts/ReceiptView.tsx";
import { SharedPassages } from "./_parts/SharedPassages.tsx";
import { SideNumbers } from "./_parts/SideNumbers.tsx";
import { SpeechSlogans } from "./_parts/SpeechSlogans.tsx";
import { SpeechText } from "./_parts/SpeechText.tsx";
import { SpeechThemes } from "./_parts/SpeechThemes.tsx";
import { TextDoubts } from "./_parts/TextDoubts.tsx";
import { Versions } from "./_parts/Versions.tsx";

interface SpeechPage {
  params: Promise<{ id: string }>;
  searchParams: PageSearch;
}

/**
 * Once a request: the page and its title ask for the same speech. An id that no speech has is a page that
 * does not exist.
 */
const reading = cache(async (id: string): Promise<Reading> => {
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  try {
    return await readSpeech(serverState().context, Number(id));
  } catch (error) {
    if (error instanceof AppError && error.code === "SPEECH_NOT_FOUND") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: SpeechPage) {
  return { title: (await reading((await params).id)).record.title };
}

/**
 * The reader: one speech with its outline, slogans and themes marked, its numbers, where it comes from and
 * what was done to it.
 */
export default async function Speech({ params, searchParams }: SpeechPage) {
  const [speech, search, t] = await Promise.all([reading((await params).id), readSearch(searchParams), requestTranslate()]);
  const [receipt, names] = await Promise.all([selectReceipt(serverState().db.read, speech.record.id), themeNames(t.locale)]);
  const { record } = speech;
  const path = `/speeches/${record.id}`;
  const hidden = search.getAll("hide");
  const view = { showSlogans: !hidden.includes("slogans"), showThemes: !hidden.includes("themes"), names, t };
  const canWrite = !isReadOnly();
  const isCounted = !record.isRemoved && record.isChosenVersion;
  return (
    <Page title={record.title} lead={leadOf(speech, t)}>
      <ChangeNotice search={search} removedTitle={null} t={t} />
      <Standing reading={speech} canWrite={canWrite} t={t} />
      <Minimap reading={speech} names={names} t={t} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[11rem_minmax(0,1fr)_17rem]">
        <div className="reader-side min-w-0">
          <Outline reading={speech} t={t} />
        </div>
        <div className="min-w-0">
          <Legend path={path} search={search} hasMasks={speech.masks.length > 0} {...view} />
          <SpeechText reading={speech} hit={readHit(search.get("at"))} {...view} />
        </div>
        <aside className="reader-side min-w-0 space-y-6" aria-label={t("reader.metadata")}>
          <SideNumbers reading={speech} names={names} t={t} />
          <MetadataEvidence reading={speech} canWrite={canWrite} t={t} />
          {record.versionGroup === null ? null : <Versions versionGroup={record.versionGroup} id={record.id} canWrite={canWrite} t={t} />}
          {isCounted ? <SharedPassages id={record.id} t={t} /> : null}
          {receipt === null ? null : <ReceiptView receipt={receipt} speechId={record.id} t={t} />}
          <p className="no-print text-xs break-all text-muted">
            {t("reader.hashes")}: {record.textHash.slice(0, 16)} · <a href={`/api/v1/speeches/${record.id}`}>{t("reader.asJson")}</a>
          </p>
        </aside>
      </div>
      {isCounted ? (
        <div className="no-print">
          <SpeechThemes id={String(record.id)} names={names} t={t} />
          <SpeechSlogans id={String(record.id)} t={t} />
        </div>
      ) : null}
    </Page>
  );
}

/** Date, speaker, level and genre in one line. */
function leadOf({ record }: Reading, t: Translate): string {
  const known = [
    record.date,
    record.speaker,
    record.office,
    record.level === null ? null : valueLabel("levels", record.level, t.locale),
    record.region,
    record.genre === null ? null : valueLabel("genres", record.genre, t.locale),
  ];
  return known.filter((value) => value !== null).join(" · ");
}

/** Whether the speech is counted at all, doubts about it, and the way to take it out or put it back. */
function Standing({ reading, canWrite, t }: { reading: Reading; canWrite: boolean; t: Translate }) {
  const { record } = reading;
  return (
    <>
      {record.isSample ? <p className="mt-2 text-sm text-muted">{t("speeches.isSample")}</p> : null}
      {record.isRemoved || !record.isChosenVersion ? (
        <p role="status" className="mt-4 border-l-4 border-accent bg-sheet px-4 py-2">
          {t(record.isRemoved ? "reader.removed" : record.versionGroup === null ? "reader.held" : "reader.notChosen")}
        </p>
      ) : null}
      <TextDoubts reading={reading} canWrite={canWrite} t={t} />
      <div className="mt-3 flex flex-wrap items-center gap-2 text-sm">
        {record.flags.map((flag) => (
          <span key={flag} className="rounded-full border border-accent px-2 py-0.5 text-accent">
            {valueLabel("flags", flag, t.locale)}
          </span>
        ))}
        {canWrite ? (
          <SpeechAction
            speechId={record.id}
            intent={record.isRemoved ? "restore" : "remove"}
            back={record.isRemoved ? `/speeches/${record.id}?saved=1` : `/speeches?removed=${record.id}`}
          >
            {t(record.isRemoved ? "speeches.edit.restore" : "speeches.edit.remove")}
          </SpeechAction>
        ) : null}
      </div>
    </>
  );
}
