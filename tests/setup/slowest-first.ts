import path from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take longer than ten seconds, slowest first: begun last, one of them would keep a single core while
 * the other has nothing to do. A file that is not named here is only less well placed.
 */
const SLOW_FILES = [
  "ingest/kill",
  "recipes/recipes",
  "db/server/cluster",
  "ingest/ingest-paths",
  "cli/snapshot",
  "browser/pages-zh",
  "browser/pages-en",
  "browser/attacks",
  "browser/sharing",
  "browser/import",
  "browser/compare",
].map((name) => path.join("tests", `${name}.test.ts`));

/**
 * Orders test files so that two workers end together: slow files, then the others of their projects, and the
 * files of `shared` one after the other at the end. A worker keeps its modules only while the file that waits
 * next shares them, so between other files that project would gain nothing.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ project, moduleId }: TestSpecification): number {
  if (project.name === "shared") return SLOW_FILES.length + 1;
  const at = SLOW_FILES.indexOf(path.relative(process.cwd(), moduleId));
  return at < 0 ? SLOW_FILES.length : at;
}
