"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { carryFilters, viewHere } from "../links/carry-filters.ts";
import { findItems, type PaletteData, type PaletteItem } from "./palette-items.ts";
import { ShortcutHelp } from "./ShortcutHelp.tsx";

interface PaletteProps {
  mode: "palette" | "help";
  onClose: () => void;
}

/**
 * Goes to any page, slogan or speech by its name, or counts what was typed; or shows the keys. Loaded when it
 * is first asked for.
 */
export default function Palette({ mode, onClose }: PaletteProps) {
  const data = usePaletteData();
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="palette-backdrop" />
        <Dialog.Popup
          className="palette"
          initialFocus={mode === "help"}
          aria-label={mode === "help" ? data?.words.help : data?.words.label}
        >
          {data === null && mode === "help" ? <p aria-busy="true" className="skeleton h-10" /> : null}
          {data && mode === "help" ? <ShortcutHelp words={data.words} onClose={onClose} /> : null}
          {mode === "palette" ? <Search data={data} onClose={onClose} /> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** One can type before the names are there. */
function Search({ data, onClose }: { data: PaletteData | null; onClose: () => void }) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const words = data?.words;
  const shown = useMemo(() => (data === null ? [] : findItems(data.items, query, data.words.countPhrase)), [data, query]);
  const go = ({ kind, href }: PaletteItem) => {
    onClose();
    const lead = kind === "view" ? viewHere : carryFilters;
    router.push(lead(href, location.pathname, new URLSearchParams(location.search)));
  };
  return (
    <Autocomplete.Root
      items={shown}
      mode="none"
      inline
      open
      autoHighlight="always"
      keepHighlight
      itemToStringValue={(item: PaletteItem) => item.label}
      value={query}
      onValueChange={setQuery}
    >
      <Autocomplete.Input
        aria-label={words?.label ?? "Ctrl K"}
        placeholder={words?.placeholder}
        className="control w-full text-base"
        ref={takeFocus}
      />
      <Autocomplete.List className="palette-list">
        {(item: PaletteItem) => (
          <Autocomplete.Item key={`${item.kind} ${item.href}`} value={item} onClick={() => go(item)} className="palette-item">
            <span className="min-w-0 flex-1 truncate">{item.label}</span>
            <span className="text-xs text-muted">{words?.[item.kind]}</span>
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

/** The dialog is loaded when it is asked for, so its input takes the focus itself. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}

let kept: { lang: string; data: Promise<PaletteData> } | null = null;

/** Asked for once a page visit and language. */
function usePaletteData(): PaletteData | null {
  const [data, setData] = useState<PaletteData | null>(null);
  useEffect(() => {
    const lang = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
    if (kept?.lang !== lang) kept = { lang, data: fetch(`/api/palette?lang=${lang}`).then((answer) => answer.json()) };
    let isWanted = true;
    void kept.data.then((loaded) => isWanted && setData(loaded));
    return () => {
      isWanted = false;
    };
  }, []);
  return data;
}
