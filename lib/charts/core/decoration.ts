/** For parts of a chart that repeat what its tips, description and table say: spread onto the element. */
export const DECORATION = { "aria-hidden": true } as const;
