import { parentPort, workerData } from "node:worker_threads";
import type { AnalysisRows } from "#lib/analyses/analysis.ts";
import { ANALYSES } from "#lib/analyses/registry.ts";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { type LexiconState, lexiconState } from "#lib/corpus/lexicon-keeper.ts";
import type { StatePart } from "#lib/corpus/state.ts";
import { exchangeTables, knownAs } from "#lib/corpus/table-exchange.ts";
import { whileWanted } from "#lib/corpus/take-turns.ts";
import type { ThemesState } from "#lib/corpus/themes-keeper.ts";
import { withDraft } from "#lib/corpus/with-draft.ts";
import { openDatabase } from "#lib/db/client.ts";
import { databaseFailure } from "#lib/db/failure.ts";
import { AppError } from "#lib/errors.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { ClaimedTables } from "./claimed-tables.ts";
import { collectGarbage } from "./collect-garbage.ts";
import type { Question, Reply, SentError, SentPart, ThreadData, ToThread } from "./protocol.ts";

const { databaseUrl, connections } = workerData as ThreadData;
const { read: db } = openDatabase(databaseUrl, { maxConnections: connections });
const parts = { corpus: new Map<number, Corpus>(), lexicon: new Map<number, LexiconState>(), themes: new Map<number, ThemesState>() };

const tables = new ClaimedTables((news) => parentPort?.postMessage(news));
exchangeTables(tables);

parentPort?.on("message", (message: ToThread) => {
  if (message.kind === "part") keep(message.sent, message.drop);
  else if (message.kind === "drop") drop(message.part, message.ids);
  else if (message.kind === "table") tables.receive(message.claim, message.found);
  else void answer(message.question).then((reply) => parentPort?.postMessage(reply));
});

function keep(sent: SentPart, old: number | null): void {
  if (old !== null) parts[sent.part].delete(old);
  if (sent.part === "lexicon") parts.lexicon.set(sent.id, lexiconState(sent.lexicon));
  else if (sent.part === "themes") parts.themes.set(sent.id, { set: sent.set, coder: buildCoder(sent.set) });
  else parts.corpus.set(sent.id, corpusOf(sent));
  knownAs(parts[sent.part].get(sent.id)!, sent.id);
}

function drop(part: StatePart, ids: readonly number[]): void {
  for (const id of ids) parts[part].delete(id);
  if (part === "corpus" && ids.length > 0) setImmediate(collectGarbage);
}

function corpusOf({ storeVersion, version, speeches, versions, shared, starts }: SentPart & { part: "corpus" }): Corpus {
  const cache = { units: new Uint16Array(shared), bytes: Buffer.from(shared), starts };
  return { storeVersion, version, speeches, cache, versions, db, draft: null };
}

async function answer({ job, state, draft, name, params, flag }: Question): Promise<Reply> {
  try {
    const analysis = ANALYSES.find((each) => each.name === name);
    if (analysis === undefined) throw new RangeError(`no analysis ${name}`);
    const context = await contextOf(state, draft);
    return { job, rows: await wanted(flag, () => analysis.run(context, params)) };
  } catch (error) {
    return { job, error: sentError(error) };
  }
}

/**
 * What several questions need is computed for the first of them; when nobody waits for that one any more, the
 * others ask again.
 */
async function wanted(flag: Int32Array, run: () => Promise<AnalysisRows>): Promise<AnalysisRows> {
  for (;;) {
    try {
      return await whileWanted(flag, run);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "CLIENT_GONE" || Atomics.load(flag, 0) === 1) throw error;
    }
  }
}

async function contextOf(state: Question["state"], draft: Question["draft"]): Promise<AnalysisContext> {
  const [corpus, lexicon, themes] = [part("corpus", state.corpus), part("lexicon", state.lexicon), part("themes", state.themes)];
  const base: AnalysisContext = {
    db,
    corpus: async () => corpus,
    lexicon: async () => lexicon,
    themes: async () => themes,
    draft: null,
  };
  return draft === null ? base : withDraft(base, draft);
}

function part<Part extends keyof typeof parts>(kind: Part, id: number): NonNullable<ReturnType<(typeof parts)[Part]["get"]>> {
  const found = parts[kind].get(id);
  if (found === undefined) throw new RangeError(`no ${kind} ${id} was sent`);
  return found as NonNullable<ReturnType<(typeof parts)[Part]["get"]>>;
}

function sentError(error: unknown): SentError {
  const told = error instanceof AppError ? error : databaseFailure(error);
  if (told === null) return { message: String(error), stack: (error instanceof Error && error.stack) || String(error), told: null };
  const { message, stack = "", code, where, status, retryAfter } = told;
  return { message, stack, told: { code, where, status, retryAfter } };
}
