import type { ReactNode } from "react";

interface SpeechActionProps {
  speechId: number;
  intent: "remove" | "restore" | "choose" | "accept" | "split";
  back: string;
  /** What the button does, where its face does not say it. */
  label?: string;
  children: ReactNode;
}

/** One button that changes one speech; every change can be taken back by another button. */
export function SpeechAction({ speechId, intent, back, label, children }: SpeechActionProps) {
  return (
    <form action={`/api/speeches/${speechId}`} method="post" className="no-print inline">
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="intent" value={intent} className="button" aria-label={label} title={label}>
        {children}
      </button>
    </form>
  );
}
