/** Code of the province that a city or county lies in; null for provinces, the centre and unknown codes. */
export function provinceOf(code: string | null): string | null {
  if (code === null || code.endsWith("0000")) return null;
  return `${code.slice(0, 2)}0000`;
}
