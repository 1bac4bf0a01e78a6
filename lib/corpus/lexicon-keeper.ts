import type { ReadDatabase } from "#lib/db/client.ts";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";
import { loadLexicon, userLexiconFolder } from "#lib/lexicon/load-lexicon.ts";
import { buildMatcher, type SloganMatcher } from "#lib/lexicon/matcher.ts";
import type { Lexicon, Slogan, SloganKind } from "#lib/lexicon/types.ts";
import { selectUserSlogans, type UserSloganRow } from "#lib/queries/user-slogans.ts";
import { folderSignature } from "./folder-signature.ts";

export interface LexiconState {
  lexicon: Lexicon;
  matcher: SloganMatcher;
  /** Position of every slogan by its canonical form. */
  indexOf: ReadonlyMap<string, number>;
}

/**
 * Keeps the lexicon and its automaton; rebuilt when a lexicon file or the user's slogans in the store have
 * changed.
 */
export class LexiconKeeper {
  private readonly db: ReadDatabase;
  private signature = "";
  private state: LexiconState | null = null;

  constructor(db: ReadDatabase) {
    this.db = db;
  }

  async current(): Promise<LexiconState> {
    const userSlogans = await selectUserSlogans(this.db);
    const signature = `${await folderSignature(userLexiconFolder())} ${JSON.stringify(userSlogans)}`;
    if (this.state === null || signature !== this.signature) {
      this.state = lexiconState(loadLexicon({ userSlogans: userSlogans.map(sloganOf) }));
      this.signature = signature;
    }
    return this.state;
  }
}

/** A lexicon with what is built of it. */
export function lexiconState(lexicon: Lexicon): LexiconState {
  return { lexicon, matcher: buildMatcher(lexicon), indexOf: new Map(lexicon.slogans.map(({ slogan }, index) => [slogan, index])) };
}

function sloganOf({ slogan, variants, kind, theme, introduced, note, gloss }: UserSloganRow): Slogan {
  return bareSlogan(slogan, { variants, kind: kind as SloganKind, theme, introduced, source: note ?? "", gloss, own: true });
}
