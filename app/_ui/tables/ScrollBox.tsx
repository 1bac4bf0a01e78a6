import type { ReactNode } from "react";
import { Printed } from "../site/Printed.tsx";

/**
 * Wide content scrolls inside its box, never the page; the box takes the focus so that the arrow keys can
 * scroll it.
 */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="relative overflow-x-auto" tabIndex={0} aria-label={label}>
      <Printed>{children}</Printed>
    </section>
  );
}
