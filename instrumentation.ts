/** Run by the framework once, before it serves anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ hangDoor }, { sweepUploads }] = await Promise.all([
    import("./app/_server/door/http-door.ts"),
    import("./app/_server/upload/upload-folder.ts"),
  ]);
  hangDoor();
  // Leftovers are no reason not to start.
  await sweepUploads().catch(() => {});
}
