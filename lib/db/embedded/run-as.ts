import type { SystemUser } from "./system-user.ts";

/**
 * How to start one of the server's programs: as its account, from a folder that every account can enter, and
 * without this process's locale, time zone and PG* variables, all of which the programs would listen to.
 */
export function runAs(user: SystemUser | null, extraEnvironment: Record<string, string> = {}) {
  return {
    cwd: "/",
    env: { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC", ...extraEnvironment } as unknown as NodeJS.ProcessEnv,
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  };
}
