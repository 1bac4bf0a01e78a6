import { formatAddress } from "../links/evidence.ts";
import { Download } from "./Download.tsx";

const FORMATS = ["csv", "xlsx", "json"] as const;

/** The same rows in every form that they leave in, from the address of their CSV. */
export function Downloads({ csv, form }: { csv: string; form?: string | undefined }) {
  return FORMATS.map((format) => (
    <Download key={format} href={formatAddress(csv, format)} form={form} className="figure-link no-print">
      {format.toUpperCase()}
    </Download>
  ));
}
