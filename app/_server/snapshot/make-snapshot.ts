import { corpusSummary } from "#lib/analyses/corpus/corpus-summary.ts";
import { speeches } from "#lib/analyses/corpus/speeches.ts";
import type { Ask } from "#lib/analyses/index.ts";
import { packSnapshot, type Snapshot } from "#lib/export/index.ts";
import { getTranslate, type Translate } from "#lib/i18n/index.ts";
import type { ThemeSet } from "#lib/themes/types.ts";
import type { Locale, Provenance } from "#lib/types.ts";
import project from "../../../package.json" with { type: "json" };
import { conditionsOf } from "../../_ui/cite/conditions.ts";
import { namesOfThemes } from "../names-of-themes.ts";
import { snapshotSections } from "./sections.ts";

/** The methods that a snapshot's figures rest on, the counting rule first. */
const METHODS = ["slogans", "phrases", "matchText", "sizes", "rates", "intervals", "themes", "keyness", "divergence", "undated", "limits"];

/** Filters, phrases and language of a snapshot, and when it is made. */
export interface SnapshotRequest {
  search: URLSearchParams;
  locale: Locale;
  /** Themes in force. */
  themes: ThemeSet;
  now: Date;
}

/** A view of the corpus as one zip that outlives the server. `digest` names what its page shows: cite it. */
export async function makeSnapshot(ask: Ask, request: SnapshotRequest): Promise<{ bytes: Uint8Array; digest: string; name: string }> {
  const t = getTranslate(request.locale);
  const names = namesOfThemes(request.themes, request.locale);
  const sections = await snapshotSections({ ask, search: request.search, names, t });
  const { provenance } = await ask(corpusSummary, new URLSearchParams());
  const all = await ask(speeches, new URLSearchParams());
  const texts = all.rows.map(({ speechId, textHash, title, date, level, region, speaker, genre }) => ({
    ...{ speechId, textHash, title, date, level, region, speaker, genre },
  }));
  const answers = { versions: { ...provenance, app: project.version }, texts };
  const packed = packSnapshot({ ...wordsOf(t), ...factsOf(request, provenance, t), sections, answers });
  return { ...packed, name: `tifa-snapshot-${provenance.corpusVersion}-${request.now.toISOString().slice(0, 10)}.zip` };
}

function factsOf({ search, now }: SnapshotRequest, provenance: Provenance, t: Translate): Pick<Snapshot, "facts" | "manifest"> {
  const conditions = conditionsOf(search, t);
  const entries = Object.entries(provenance).map(([name, value]) => [t(`methods.versions.${name}`), value] as const);
  return {
    facts: [
      [t("snapshot.filters"), conditions.length === 0 ? t("snapshot.noFilters") : conditions.join("；")],
      [t("snapshot.made"), now.toISOString()],
      [t("snapshot.app"), `Tifa ${project.version}`],
      ...entries,
    ],
    manifest: { app: project.version, made: now.toISOString(), filters: search.toString(), ...provenance },
  };
}

function wordsOf(t: Translate): Pick<Snapshot, "language" | "title" | "lead" | "methods" | "words"> {
  const part = (key: string) => (t.has(key) ? [t(key)] : []);
  return {
    language: t.locale === "zh" ? "zh-Hans" : "en",
    title: t("snapshot.title"),
    lead: t("snapshot.lead"),
    methods: METHODS.map((name) => ({
      title: t(`methods.${name}.title`),
      paragraphs: ["body", "formula", "source"].flatMap((field) => part(`methods.${name}.${field}`)),
    })),
    words: {
      methods: t("snapshot.methods"),
      files: t("snapshot.files"),
      fileName: t("snapshot.fileName"),
      checksum: t("snapshot.checksum"),
      digest: t("snapshot.digest"),
      checkFiles: t("snapshot.checkFiles"),
      rowsShown: t("snapshot.rowsShown", { shown: "{shown}", all: "{all}", file: "{file}" }),
      checking: t("snapshot.checking"),
      whole: t("snapshot.whole"),
      changed: t("snapshot.changed"),
      cannotCheck: t("snapshot.cannotCheck"),
    },
  };
}
