/** Headers that every page carries besides its content security policy. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * The policy of one response. Scripts run only with this response's nonce; nothing is loaded from elsewhere;
 * `blob:` images are for the PNG download. Style attributes are allowed because React writes them into server
 * HTML; style elements need the nonce. No upgrade-insecure-requests: the dashboard often runs on a plain-http
 * office network.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const scripts = development ? `'nonce-${nonce}' 'strict-dynamic' 'unsafe-eval'` : `'nonce-${nonce}' 'strict-dynamic'`;
  const styles = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Whether an address is a chart for a frame on another site; those alone may stand in one. */
export function isEmbedded(address: string): boolean {
  return address.startsWith("/embed/");
}

/** Headers that the answer to an address carries besides its content security policy. */
export function securityHeaders(address: string): Record<string, string> {
  return Object.fromEntries(Object.entries(SECURITY_HEADERS).filter(([name]) => name !== "x-frame-options" || !isEmbedded(address)));
}

/** The policy of a chart in a frame: nothing runs and nothing is loaded, and every site may show it. */
export function embedPolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *`;
}
