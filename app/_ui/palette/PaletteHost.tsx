"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { actionOf } from "./shortcut-keys.ts";

const Palette = lazy(() => import("./Palette.tsx"));

/**
 * Listens for the keys and for buttons with `data-open="palette|help"`; everything else is loaded when it is
 * first asked for.
 */
export function PaletteHost() {
  const [mode, setMode] = useState<"palette" | "help" | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (action === null) return;
      event.preventDefault();
      const box = action === "phrase-box" ? document.getElementById("phrase-box") : null;
      if (box) box.focus();
      else setMode(action === "help" ? "help" : "palette");
    };
    const onClick = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-open]") : null;
      if (button?.dataset.open === "palette" || button?.dataset.open === "help") setMode(button.dataset.open);
    };
    document.addEventListener("keydown", onKey, { signal: stop.signal });
    document.addEventListener("click", onClick, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  if (mode === null) return null;
  return (
    <Suspense fallback={null}>
      <Palette mode={mode} onClose={() => setMode(null)} />
    </Suspense>
  );
}
