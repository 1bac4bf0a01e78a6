import { childOf, elements, type XmlNode } from "../xml/parse-xml.ts";

/** Extensions whose text we know where to find. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|wpi|w14|w15|w16\w*|a14|v|cx\d?|am3d|aink|m)$/;

/** The one branch of `mc:AlternateContent` that is shown; undefined for none. */
export function chosenBranch(node: XmlNode): XmlNode | undefined {
  const choice = elements(node).find(
    ({ name, attributes }) => name === "mc:Choice" && (attributes.Requires ?? "").split(/\s+/).every((word) => UNDERSTOOD.test(word)),
  );
  return choice ?? childOf(node, "mc:Fallback");
}
