export { composeTitle, isGenericTitle } from "./compose-title.ts";
export type { InferInput } from "./context.ts";
export { metadataFromFileName } from "./file-name.ts";
export { dateFlags, type MetadataFlag, withDateFlags } from "./flags.ts";
export { GENRES, type Genre } from "./genres.ts";
export { inferMetadata } from "./infer-metadata.ts";
export {
  DATE_LINE,
  type MetadataSources,
  normalDate,
  type ResolvedMetadata,
  resolveMetadata,
  suggestedValues,
  unreadDate,
} from "./resolve.ts";
export { ownTitle } from "./title.ts";
