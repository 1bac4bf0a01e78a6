interface Counted {
  slogan: string;
  standaloneCount: number;
}

/**
 * The slogans that are said most by themselves, one of every nested family: of 新发展理念 and 贯彻新发展理念 the
 * stronger one stands for both, or three of six charts would show the same occurrences.
 */
export function onePerFamily(rows: readonly Counted[], most: number): string[] {
  const chosen: string[] = [];
  for (const { slogan } of [...rows].sort((a, b) => b.standaloneCount - a.standaloneCount)) {
    if (chosen.length === most) break;
    if (!chosen.some((one) => one.includes(slogan) || slogan.includes(one))) chosen.push(slogan);
  }
  return chosen;
}
