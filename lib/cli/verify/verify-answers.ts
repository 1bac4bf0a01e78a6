import { type AnalysisContext, findAnalysis, provenanceOf, runAnalysis } from "#lib/analyses/index.ts";
import { compareAnswer, readAnswers, type SnapshotAnswers, type SnapshotQuestion, verifySnapshot } from "#lib/export/index.ts";

/** What came of counting a snapshot again. */
export interface Verification {
  figures: number;
  equal: number;
  /** One line each, a stable code first: what the snapshot or the store lacks, and every figure that differs. */
  differences: string[];
}

const METADATA = ["date", "level", "region", "speaker", "genre"] as const;
/** Of these a difference in figures may come; the corpus version is named by the texts themselves. */
const RULES = ["lexiconHash", "dictionaryHash", "normaliserVersion", "app"] as const;

/**
 * Asks every question of a snapshot again of the texts at hand and compares the answers figure by figure. Texts
 * that the store has besides those of the snapshot are left out of the questions.
 *
 * @param app version of the program that counts now
 */
export async function verifyAnswers(context: AnalysisContext, bytes: Uint8Array, app: string): Promise<Verification> {
  const broken = verifySnapshot(bytes);
  const then = broken.length > 0 ? null : readAnswers(bytes);
  if (then === null) {
    const old = "NO_ANSWERS: this snapshot was made before answers were kept in it; only its files can be checked";
    return { figures: 0, equal: 0, differences: broken.length > 0 ? broken : [old] };
  }
  const store = await textsAtHand(context, then);
  const result: Verification = { figures: 0, equal: 0, differences: [...store.differences, ...(await ruleChanges(context, then, app))] };
  for (const question of then.questions) await askAgain(context, question, store, result);
  return result;
}

interface Store {
  /** Id here by id there. */
  idOf: ReadonlyMap<number, number>;
  /** Ids here of all the snapshot's texts; null when the store holds nothing else. */
  only: readonly number[] | null;
  differences: string[];
}

async function textsAtHand(context: AnalysisContext, { texts }: SnapshotAnswers): Promise<Store> {
  const { speeches } = await context.corpus();
  const here = new Map(speeches.map((speech) => [speech.textHash, speech]));
  const idOf = new Map<number, number>();
  const differences: string[] = [];
  for (const text of texts) {
    const found = here.get(text.textHash);
    if (found === undefined) differences.push(`TEXT_MISSING ${text.title} ${text.date ?? ""} ${text.textHash}`);
    else {
      idOf.set(text.speechId, found.id);
      for (const field of METADATA)
        if (found[field] !== text[field])
          differences.push(`METADATA_DIFFERS ${text.title} · ${field}: ${text[field] ?? "–"} -> ${found[field] ?? "–"}`);
    }
  }
  return { idOf, only: speeches.length === idOf.size ? null : [...idOf.values()], differences };
}

async function ruleChanges(context: AnalysisContext, { versions }: SnapshotAnswers, app: string): Promise<string[]> {
  const now: Record<string, string> = { ...(await provenanceOf(context)), app };
  return RULES.flatMap((name) => (versions[name] === now[name] ? [] : [`RULES_DIFFER ${name}: ${versions[name] ?? "–"} -> ${now[name]}`]));
}

async function askAgain(context: AnalysisContext, question: SnapshotQuestion, store: Store, result: Verification): Promise<void> {
  const { rows } = await runAnalysis(context, findAnalysis(question.analysis), paramsHere(question, store), (key) => key);
  const { figures, equal, differences } = compareAnswer(question.columns, question.rows, rows);
  result.figures += figures;
  result.equal += equal;
  result.differences.push(...differences.map((line) => line.replace(" ", ` ${question.id}: `)));
}

function paramsHere({ params }: SnapshotQuestion, { idOf, only }: Store): Record<string, string[]> {
  const named = Object.entries(params).map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(String)] as const);
  const asked: Record<string, string[]> = Object.fromEntries(named);
  if (asked.speech !== undefined) asked.speech = asked.speech.map((id) => String(idOf.get(Number(id)) ?? id));
  else if (only !== null) asked.speech = only.map(String);
  // Where the texts are named, the collections that they were put into make no difference.
  return only === null ? asked : { ...asked, collection: ["*"] };
}
