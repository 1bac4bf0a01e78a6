/** What a cluster is made of: a passage that leads back to the earliest speech that has it (side A). */
interface LedBack {
  speechA: number | string;
  startA: number;
  endA: number;
  length: number;
  textA: string;
}

/** One passage with every speech that took it over. */
export interface PassageCluster<Row extends LedBack> {
  /** The longest passage of the cluster. */
  lead: Row;
  /** All of them, in the order given. */
  rows: Row[];
}

/** Of the shorter of two passages of one source, how much must lie in the other for them to be one. */
const LEAST_OVERLAP = 0.5;

/** Passages of one place of one source together; the clusters with the most copies first, longer ones before. */
export function passageClusters<Row extends LedBack>(rows: readonly Row[]): PassageCluster<Row>[] {
  const clusters: PassageCluster<Row>[] = [];
  for (const row of [...rows].sort((a, b) => b.length - a.length)) {
    const own = clusters.find(({ lead }) => lead.speechA === row.speechA && overlap(lead, row) >= LEAST_OVERLAP);
    if (own) own.rows.push(row);
    else clusters.push({ lead: row, rows: [row] });
  }
  return clusters.sort((a, b) => b.rows.length - a.rows.length || b.lead.length - a.lead.length);
}

function overlap(a: LedBack, b: LedBack): number {
  const shared = Math.min(a.endA, b.endA) - Math.max(a.startA, b.startA);
  return shared / Math.max(1, Math.min(a.endA - a.startA, b.endA - b.startA));
}

const COURTESY = /谢谢|感谢|致以|敬意|请予审议|同志们|各位(?:代表|委员|同志|来宾)/g;
/** Han characters a courtesy may carry around it and still be nothing else. */
const COURTESY_SPAN = 40;

/** Whether a passage is thanks or a salutation, which every speech has and which says nothing of who copied whom. */
export function isCourtesy(text: string): boolean {
  const found = text.match(COURTESY)?.length ?? 0;
  return found > 0 && text.length <= found * COURTESY_SPAN;
}
