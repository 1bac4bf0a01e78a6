const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const TOKEN = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>|([^<]+)/g;

/**
 * What a browser makes of a piece of markup, as one string that is the same on both sides: every opening tag
 * with its attributes in order, and all text, entities resolved. verify-script.ts has the browser's half.
 * Takes markup as we write it: attributes in double quotes, no comments.
 */
export function canonicalOf(markup: string): string {
  let canonical = "";
  for (const [, close, tag, attributes, text] of markup.matchAll(TOKEN)) {
    if (text !== undefined) canonical += decode(text);
    else if (close === "") canonical += `<${tag!.toLowerCase()}${attributesOf(attributes!)}>`;
  }
  return canonical;
}

function attributesOf(attributes: string): string {
  return [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => ` ${name!.toLowerCase()}=${decode(value!)}`).join("");
}

function decode(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name]!);
}
