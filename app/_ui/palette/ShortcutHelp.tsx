"use client";

import { useState } from "react";
import type { PaletteData } from "./palette-items.ts";
import { areSingleKeysOn, setSingleKeys } from "./shortcut-keys.ts";

/** The keys, and the switch for those that are a single character. */
export function ShortcutHelp({ words, onClose }: { words: PaletteData["words"]; onClose: () => void }) {
  const [isOn, setIsOn] = useState(areSingleKeysOn);
  return (
    <>
      <h2 className="text-lg">{words.help}</h2>
      <dl className="mt-2 grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 text-sm">
        {words.shortcuts.map(([keys, what]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="border border-rule px-1">{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-3 flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => {
            setSingleKeys(target.checked);
            setIsOn(target.checked);
          }}
        />
        {words.single}
      </label>
      <button type="button" className="button mt-3" onClick={onClose}>
        {words.close}
      </button>
    </>
  );
}
