const KEPT = "tifa-single-keys";

/** Single-character keys can be switched off: voice input and clumsy fingers set them off unwillingly. */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    // A browser that keeps nothing has them on.
    return true;
  }
}

export function setSingleKeys(isOn: boolean): void {
  try {
    localStorage.setItem(KEPT, isOn ? "on" : "off");
  } catch {
    // Then it holds for nothing but this moment.
  }
}

export type KeyAction = "palette" | "help" | "phrase-box";

/** What a key press asks for; null for typing, for input methods at work, and for keys that are not ours. */
export function actionOf(event: KeyboardEvent): KeyAction | null {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return null;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") return "palette";
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !areSingleKeysOn()) return null;
  if (event.key === "/" || event.key === "、") return "phrase-box";
  return event.key === "?" || event.key === "？" ? "help" : null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
