/**
 * A process of a test: opens the cluster of a data folder, says so, then waits to be killed, or leaves when
 * told to on stdin.
 *
 * node --import tsx use-cluster.ts <data folder>
 */
import { openCluster } from "#lib/db/embedded/cluster.ts";

const cluster = await openCluster(process.argv[2] ?? "", { durable: false });
process.stdout.write(`${JSON.stringify({ url: cluster.url })}\n`);
process.stdin.once("data", () => void cluster.stop().then(() => process.exit(0)));
