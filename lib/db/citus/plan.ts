/** Tables with rows per speech: cut into shards by `speech_id`, the shards of one speech on one machine. */
const SHARDED = ["speech_text", "speech_sentences", "speech_terms", "speech_theme"] as const;
const COLUMN = "speech_id";
/** Which migrations a store has had is the coordinator's own affair. */
const LOCAL = ["_prisma_migrations"];

/** How a table lies on a server with Citus. */
export type TableForm = "local" | "sharded" | "reference";

/** One thing to do, and what takes it back. */
export interface Step {
  table: string;
  form: Exclude<TableForm, "local">;
  sql: string;
  undo: string;
}

/** The form that a table has in a store that is distributed. */
export function formOf(table: string): TableForm {
  if (LOCAL.includes(table)) return "local";
  return SHARDED.some((name) => name === table) ? "sharded" : "reference";
}

/**
 * What is left to do until every table has its form: first the tables that every machine has whole, then the
 * sharded ones, of which the first sets how many shards there are and the others follow it. Empty when all is
 * done, so that a broken run is finished by running it again, and a table that a later version adds is
 * brought into its form.
 *
 * @param tables every table of the store with the form that it has now
 * @param shards of a store that is not distributed yet
 */
export function planDistribution(tables: ReadonlyMap<string, TableForm>, shards: number): Step[] {
  const wrong = [...tables].filter(([table, form]) => form === "local" && formOf(table) !== "local").map(([table]) => table);
  const whole = wrong.filter((table) => formOf(table) === "reference").sort();
  const cut = SHARDED.filter((table) => wrong.includes(table));
  return [...whole.map(referenceStep), ...cut.map((table) => shardedStep(table, shards))];
}

/** The way back: every table is one on the coordinator again. */
export function planReturn(tables: ReadonlyMap<string, TableForm>): string[] {
  const moved = [...tables].filter(([, form]) => form !== "local").map(([table]) => table);
  const last = (table: string) => (formOf(table) === "reference" ? 1 : 0);
  return moved.sort((a, b) => last(a) - last(b) || (a < b ? -1 : 1)).map(undoOf);
}

function referenceStep(table: string): Step {
  return { table, form: "reference", sql: `select create_reference_table('${table}')`, undo: undoOf(table) };
}

function shardedStep(table: string, shards: number): Step {
  const [first] = SHARDED;
  const how = table === first ? `shard_count := ${shards}` : `colocate_with := '${first}'`;
  return { table, form: "sharded", sql: `select create_distributed_table('${table}', '${COLUMN}', ${how})`, undo: undoOf(table) };
}

function undoOf(table: string): string {
  return `select undistribute_table('${table}')`;
}
