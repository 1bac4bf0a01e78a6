import { json, type Route, SENTENCE, text, whole } from "./open-api-parts.ts";

/** What changes the user's own rules: slogans, themes, and readings of single sentences. */
export const RULE_ROUTES: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  "/api/lexicon": {
    post: {
      id: "accept-slogan",
      summary: "Puts a slogan into the user's own lexicon.",
      body: json(
        { slogan: text, variants: { type: "array", items: text }, kind: text, theme: text, introduced: whole, note: text, gloss: text },
        ["slogan"],
      ),
      writes: true,
    },
    delete: { id: "remove-slogan", summary: "Takes it out again.", body: json({ slogan: text }, ["slogan"]), writes: true },
  },
  "/api/themes/own": {
    post: {
      id: "save-theme",
      summary: "Keeps a theme of the user's own as a file; `change` = true for one that is there, `undo` = id takes its last change back.",
      body: json(
        {
          id: text,
          zh: text,
          en: text,
          strong: { type: "array", items: text },
          weak: { type: "array", items: text },
          excluded: { type: "array", items: text },
          change: { type: "boolean" },
          undo: text,
        },
        [],
      ),
      writes: true,
    },
    delete: {
      id: "remove-theme",
      summary: "Takes an own theme out; it can be taken back.",
      body: json({ id: text }, ["id"]),
      writes: true,
    },
  },
  "/api/themes/corrections": {
    post: {
      id: "correct-themes",
      summary: "Keeps a person's reading of one sentence.",
      body: json({ ...SENTENCE, themes: { type: "array", items: text } }, ["speechId", "sentence", "themes"]),
      writes: true,
    },
    delete: {
      id: "withdraw-themes",
      summary: "Lets the rules speak for the sentence again.",
      body: json(SENTENCE, ["speechId", "sentence"]),
      writes: true,
    },
  },
};
