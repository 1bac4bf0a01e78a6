import { type Database, Prisma, type WriteTransaction } from "#lib/db/client.ts";
import { findVersionGroups } from "#lib/text/versions.ts";
import { raiseCorpusVersion } from "./corpus-version.ts";

interface VersionRow {
  id: number;
  year: number | null;
  date: string | null;
  title: string | null;
  occasion: string | null;
  charCount: number;
  sketch: number[];
  versionGroup: number | null;
  isChosenVersion: boolean;
  isUsersChoice: boolean;
  /**
   * Its words were replaced throughout and nobody has accepted it: it feeds nothing and is no version of
   * anything.
   */
  isHeld: boolean;
  isSample: boolean;
}

/**
 * Finds speeches that are versions of one event and lets one of each group feed the charts: the user's
 * choice, else the fullest. Writes only what changed; speeches whose words were replaced throughout feed
 * nothing until a person accepts them. Doing it twice changes nothing. A sample is a version of samples only,
 * so that it never stands for a text of the user's own.
 */
export async function groupVersions(db: Database): Promise<void> {
  await db.write.$transaction(async (transaction) => {
    // One at a time: two ingests that end together would each see the other's half of a group.
    await transaction.$queryRaw`select version from corpus_state where id = 1 order by id for update`;
    const rows = await selectRows(transaction);
    const wanted = wantedVersions(rows.filter(({ isHeld }) => !isHeld));
    const alone = ({ isHeld }: VersionRow) => ({ group: null, chosen: !isHeld });
    const changed = rows.filter((row) => {
      const { group, chosen } = wanted.get(row.id) ?? alone(row);
      return row.versionGroup !== group || row.isChosenVersion !== chosen;
    });
    if (changed.length === 0) return;
    const values = changed.map((row) => wanted.get(row.id) ?? alone(row));
    await transaction.$executeRaw`
      update speech set version_group = new.version_group, is_chosen_version = new.chosen
      from unnest(${changed.map(({ id }) => id)}::int[], ${values.map(({ group }) => group)}::int[], ${values.map(({ chosen }) => chosen)}::bool[])
        as new(id, version_group, chosen)
      where speech.id = new.id`;
    await raiseCorpusVersion(transaction);
  });
}

/**
 * The title that the text or a file gives; not the file's name, not one that was composed. One that the text
 * gives may be called the same as its file, or be composed the same way.
 */
const ownTitle = Prisma.sql`(
  select title where coalesce((
    select bool_or(item->>'source' not in ('file-name', 'composed')) from jsonb_array_elements(metadata_evidence) as item
    where item->>'field' = 'title' and item->>'value' = title), true))`;
const statedOccasion = Prisma.sql`(
  select occasion where exists (
    select from jsonb_array_elements(metadata_evidence) as item
    where item->>'field' = 'occasion' and item->>'value' = occasion and item->>'source' <> 'inferred'))`;

function selectRows(transaction: WriteTransaction): Promise<VersionRow[]> {
  return transaction.$queryRaw<VersionRow[]>`
    select id, year, date, ${ownTitle} as title, ${statedOccasion} as occasion, char_count as "charCount", sketch, version_group as "versionGroup", is_chosen_version as "isChosenVersion", is_sample as "isSample",
      exists (select from metadata_correction where metadata_correction.text_hash = speech.text_hash and field = 'chosenVersion') as "isUsersChoice",
      'SUBSTITUTED_THROUGHOUT' = any(flags)
        and not exists (select from metadata_correction where metadata_correction.text_hash = speech.text_hash and field = 'acceptedText') as "isHeld"
    from speech join speech_text on speech_id = id
    where removed_at is null
    order by id`;
}

function wantedVersions(rows: readonly VersionRow[]): Map<number, { group: number; chosen: boolean }> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const candidates = rows.map((row) => ({ ...row, shingles: new Uint32Array(Int32Array.from(row.sketch).buffer) }));
  const wanted = new Map<number, { group: number; chosen: boolean }>();
  const sets = [true, false].map((isSample) => candidates.filter((candidate) => candidate.isSample === isSample));
  for (const { ids, chosen } of sets.flatMap(findVersionGroups)) {
    const feeds = ids.find((id) => byId.get(id)?.isUsersChoice) ?? chosen;
    for (const id of ids) wanted.set(id, { group: Math.min(...ids), chosen: id === feeds });
  }
  return wanted;
}
