import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Changes are made one after the other, so that two at a time do not lose each other's line. */
let last: Promise<unknown> = Promise.resolve();

/** Makes a change to a person's files when those before it are done. */
export function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const turn = last.then(change);
  last = turn.catch(() => {});
  return turn;
}

/** Writes a file whole or not at all. */
export async function replaceFile(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
