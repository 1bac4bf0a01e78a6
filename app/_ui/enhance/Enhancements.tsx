"use client";

import { useEffect } from "react";
import { carryLinks } from "./carry-links.ts";
import { chartKeys } from "./chart-keys.ts";
import { chartTips } from "./chart-tips.ts";
import { chartTouch } from "./chart-touch.ts";
import { closeMenusOutside } from "./close-menus.ts";
import { copyTexts } from "./copy-texts.ts";
import { downloadChart } from "./download-chart.ts";
import { showLeaving } from "./show-leaving.ts";

/** What scripts add to pages that work without them: tips and linked highlighting, chart downloads, copy buttons, menus that close, a dimmed page while the next one loads. */
export function Enhancements() {
  useEffect(() => {
    const stop = new AbortController();
    document.documentElement.dataset.js = "on";
    for (const start of [carryLinks, chartTips, chartKeys, chartTouch, downloadChart, closeMenusOutside, copyTexts, showLeaving])
      start(document, stop.signal);
    return () => stop.abort();
  }, []);
  return null;
}
