"use client";

import { useEffect } from "react";
import { carryLinks } from "./carry-links.ts";
import { chartDrag } from "./chart-drag.ts";
import { chartIsolate } from "./chart-isolate.ts";
import { chartKeys } from "./chart-keys.ts";
import { chartTabStop } from "./chart-tab-stop.ts";
import { chartTips } from "./chart-tips.ts";
import { chartTouch } from "./chart-touch.ts";
import { closeMenusOutside } from "./close-menus.ts";
import { copyTexts } from "./copy-texts.ts";
import { downloadChart } from "./download-chart.ts";
import { openAtHash } from "./open-at-hash.ts";
import { printNotes } from "./print-notes.ts";
import { rovingStops } from "./roving-stops.ts";
import { showLeaving } from "./show-leaving.ts";

/**
 * What scripts add to pages that work without them: tips and linked highlighting, chart downloads, copy
 * buttons, menus that close, one stop of the Tab key a list, a dimmed page while the next one loads.
 */
export function Enhancements() {
  useEffect(() => {
    const stop = new AbortController();
    document.documentElement.dataset.js = "on";
    for (const start of [
      carryLinks,
      chartDrag,
      chartIsolate,
      // After what may take a click over.
      chartTips,
      chartKeys,
      chartTabStop,
      rovingStops,
      chartTouch,
      downloadChart,
      closeMenusOutside,
      copyTexts,
      showLeaving,
      openAtHash,
      printNotes,
    ])
      start(document, stop.signal);
    return () => stop.abort();
  }, []);
  return null;
}
