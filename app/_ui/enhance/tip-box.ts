/** The one box of words beside the pointer or the focus. */
export interface TipBox {
  /** Shows nodes beside a place, and says for how long: till the pointer leaves, or till it is closed. */
  show(content: readonly (Node | string)[], beside: DOMRect, isPinned?: boolean): void;
  hide(): void;
  readonly isPinned: boolean;
  readonly element: HTMLElement;
}

const boxes = new WeakMap<Document, TipBox>();

/** The box of a page; everything that shows words shares it. */
export function tipBox(page: Document, signal: AbortSignal): TipBox {
  const known = boxes.get(page);
  if (known) return known;
  const box = new Box(page);
  boxes.set(page, box);
  signal.addEventListener("abort", () => {
    box.element.remove();
    boxes.delete(page);
  });
  return box;
}

class Box implements TipBox {
  readonly element: HTMLElement;
  isPinned = false;

  constructor(page: Document) {
    this.element = page.createElement("div");
    this.element.className = "tip";
    page.body.append(this.element);
    this.hide();
  }

  show(content: readonly (Node | string)[], beside: DOMRect, isPinned = false): void {
    this.element.replaceChildren(...content);
    this.pin(isPinned);
    this.element.hidden = false;
    placeBeside(this.element, beside);
  }

  hide(): void {
    this.element.hidden = true;
    this.pin(false);
  }

  /** Only a box that stays can be reached, so only that one is there for everybody. */
  private pin(isPinned: boolean): void {
    this.isPinned = isPinned;
    this.element.toggleAttribute("data-pinned", isPinned);
    if (isPinned) this.element.removeAttribute("aria-hidden");
    else this.element.setAttribute("aria-hidden", "true");
  }
}

/** Above the place where there is room, else below; never over the window's edge. */
function placeBeside(tip: HTMLElement, place: DOMRect): void {
  const size = tip.getBoundingClientRect();
  const left = Math.max(8, Math.min(window.innerWidth - size.width - 8, place.left + place.width / 2 - size.width / 2));
  const above = place.top - size.height - 8;
  const below = Math.min(window.innerHeight - size.height - 4, place.bottom + 8);
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 4 ? above : below}px`;
}
