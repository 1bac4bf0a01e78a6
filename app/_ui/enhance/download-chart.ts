import { exportSvg } from "./export-svg.ts";

/** Twice the chart's size, for screens and print. */
const PNG_SCALE = 2;

/**
 * Buttons with `data-download="svg|png"` save the chart that is shown in their figure, with title, unit and
 * source.
 */
export function downloadChart(page: Document, signal: AbortSignal): void {
  page.addEventListener(
    "click",
    (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-download]") : null;
      const figure = button?.closest<HTMLElement>("figure");
      if (button && figure) void save(figure, button.dataset.download === "png");
    },
    { signal },
  );
}

async function save(figure: HTMLElement, asPng: boolean): Promise<void> {
  const chart = [...figure.querySelectorAll<SVGSVGElement>("svg.chart")].find((svg) => svg.getBoundingClientRect().width > 0);
  if (!chart) return;
  const { subtitle = "", name = "chart" } = figure.dataset;
  const title = editedWords(figure, "title") || figure.dataset.title || "";
  const source = [editedWords(figure, "note"), figure.dataset.source ?? ""].filter((words) => words !== "").join(" · ");
  const { width, height } = chart.viewBox.baseVal;
  const file = new Blob([exportSvg(new XMLSerializer().serializeToString(chart), width, height, { title, subtitle, source })], {
    type: "image/svg+xml",
  });
  offer(asPng ? await toPng(file) : file, `tifa-${name}.${asPng ? "png" : "svg"}`);
}

/** What the reader wrote over the drawing's own words. */
function editedWords(figure: HTMLElement, part: "title" | "note"): string {
  return figure.querySelector<HTMLInputElement>(`[data-export="${part}"]`)?.value.trim() ?? "";
}

async function toPng(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png ? resolve(png) : reject(new RangeError("the browser made no PNG"))), "image/png");
  });
}

function offer(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
