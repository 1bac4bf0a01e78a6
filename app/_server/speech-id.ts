import { speechNotFound } from "#lib/analyses/index.ts";

/**
 * A speech id as an address gives it. @throws AppError SPEECH_NOT_FOUND (404) for anything that no speech can
 * have
 */
export function speechId(given: string): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw speechNotFound(given);
  return Number(given);
}
