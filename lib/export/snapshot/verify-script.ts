/**
 * The one script of a snapshot: it hashes what the page shows and says whether that is what was written, and
 * checks files that the reader picks against the list. Works without a server and without the network;
 * `canonical` is the browser's half of canonical.ts.
 */
export const VERIFY_SCRIPT = `(async () => {
  const status = document.getElementById("verification");
  const say = (state) => { status.dataset.state = state; status.textContent = status.dataset[state]; };
  if (!globalThis.crypto || !crypto.subtle) return say("cannot");
  const hash = async (bytes) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const hashText = (text) => hash(new TextEncoder().encode(text));
  const canonical = (root) => {
    let text = "";
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      if (node.nodeType === 3) text += node.data;
      else text += "<" + node.localName.toLowerCase() + [...node.attributes].map(({ name, value }) => " " + name.toLowerCase() + "=" + value).join("") + ">";
    }
    return text;
  };
  const found = [];
  let whole = true;
  for (const part of document.querySelectorAll("[data-sha256]")) {
    const sum = await hashText(canonical(part));
    found.push(sum);
    if (sum !== part.dataset.sha256) { whole = false; part.dataset.changed = ""; }
  }
  if ((await hashText(found.join("\\n"))) !== document.getElementById("digest").textContent) whole = false;
  say(whole ? "whole" : "changed");
  const wanted = new Map([...document.querySelectorAll("[data-file]")].map((cell) => [cell.textContent, cell]));
  document.getElementById("pick").addEventListener("change", async ({ target }) => {
    for (const file of target.files) {
      const cell = wanted.get(file.name);
      if (!cell) continue;
      const row = cell.parentElement;
      row.lastElementChild.dataset.match = (await hash(await file.arrayBuffer())) === row.children[1].textContent ? "yes" : "no";
    }
  });
})();`;
