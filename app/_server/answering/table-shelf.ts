/** Who makes or wants a table: a thread, whatever stands for it. */
type Asker = object;
interface Waiting {
  by: Asker;
  reply: (found: { table: unknown } | null) => void;
  timer: NodeJS.Timeout;
}
type Shelved = { table: unknown } | { maker: Asker; waiting: Waiting[] };

/** Longer than a table takes; who makes it may have a long question before him. */
const PATIENCE_MILLISECONDS = 15_000;

/**
 * The tables that the threads have made, so that each is made and held once. Who asks for one that nobody has
 * is to make it; who asks meanwhile waits for that.
 */
export class TableShelf {
  private readonly tables = new Map<string, Shelved>();

  constructor(private readonly patience = PATIENCE_MILLISECONDS) {}

  /** @param reply called once: with the table, or with null when the asker is to make it */
  claim(key: string, by: Asker, reply: Waiting["reply"]): void {
    const found = this.tables.get(key);
    if (found === undefined) {
      this.tables.set(key, { maker: by, waiting: [] });
      reply(null);
    } else if ("table" in found) reply(found);
    else this.wait(found.waiting, by, reply);
  }

  private wait(waiting: Waiting[], by: Asker, reply: Waiting["reply"]): void {
    const giveUp = () => {
      waiting.splice(waiting.indexOf(entry), 1);
      reply(null);
    };
    const entry: Waiting = { by, reply, timer: setTimeout(giveUp, this.patience).unref() };
    waiting.push(entry);
  }

  /** The first that is made stays. */
  offer(key: string, table: unknown): void {
    const found = this.tables.get(key);
    if (found === undefined || "table" in found) return;
    this.tables.set(key, { table });
    for (const { reply, timer } of found.waiting) {
      clearTimeout(timer);
      reply({ table });
    }
  }

  /** The next who waits makes it in place of the one who could not. */
  fail(key: string, by: Asker): void {
    const found = this.tables.get(key);
    if (found === undefined || "table" in found || found.maker !== by) return;
    const next = found.waiting.shift();
    if (next === undefined) {
      this.tables.delete(key);
      return;
    }
    clearTimeout(next.timer);
    found.maker = next.by;
    next.reply(null);
  }

  /** What a thread that ended was making, and what it waited for. */
  leave(by: Asker): void {
    for (const [key, found] of [...this.tables]) {
      if ("table" in found) continue;
      for (const each of found.waiting.filter((one) => one.by === by)) clearTimeout(each.timer);
      found.waiting = found.waiting.filter((one) => one.by !== by);
      this.fail(key, by);
    }
  }

  /** Lets tables go whose first part is none of these. */
  keep(corpora: readonly number[]): void {
    for (const [key, found] of this.tables)
      if ("table" in found && !corpora.includes((JSON.parse(key) as [number])[0])) this.tables.delete(key);
  }
}
