import type { TableExchange } from "#lib/corpus/table-exchange.ts";
import type { TableNews } from "./protocol.ts";

/** One thread's side of the exchange of tables; the shelf is with the thread that started it. */
export class ClaimedTables implements TableExchange {
  private readonly open = new Map<number, (found: { table: unknown } | null) => void>();
  private last = 0;

  constructor(private readonly tell: (news: TableNews) => void) {}

  claim(key: string): Promise<{ table: unknown } | null> {
    const claim = ++this.last;
    return new Promise((resolve) => {
      this.open.set(claim, resolve);
      this.tell({ claim, key });
    });
  }

  /** The answer to a claim. */
  receive(claim: number, found: { table: unknown } | null): void {
    this.open.get(claim)?.(found);
    this.open.delete(claim);
  }

  offer(key: string, table: unknown): void {
    this.tell({ made: key, table });
  }

  fail(key: string): void {
    this.tell({ failed: key });
  }
}
