import { buildCoder, type ThemeCoder } from "#lib/themes/coder.ts";
import { loadThemes, userThemesFolder } from "#lib/themes/load-themes.ts";
import type { ThemeSet } from "#lib/themes/types.ts";
import { folderSignature } from "./folder-signature.ts";

export interface ThemesState {
  set: ThemeSet;
  coder: ThemeCoder;
}

/** Keeps the theme rules and their coder; rebuilt when a file in the user's folder has changed. */
export class ThemesKeeper {
  private signature = "";
  private state: ThemesState | null = null;

  async current(): Promise<ThemesState> {
    const signature = await folderSignature(userThemesFolder());
    if (this.state === null || signature !== this.signature) {
      const set = loadThemes();
      this.state = { set, coder: buildCoder(set) };
      this.signature = signature;
    }
    return this.state;
  }
}
