import type { InferContext } from "./context.ts";
import { GENRES, type Genre } from "./genres.ts";

export interface InferredGenre {
  genre: string;
  confidence: number;
  sentence: string;
}

/** Words by which a speaker or a meeting says what is being given; the other openings only hint at it. */
const DECLARED: readonly string[] = ["resolution", "explanation", "government-work-report", "party-congress-report", "readout"];
/** A title that ends in what it is. */
const CALLED_SPEECH = /(?:讲话|发言|演讲|谈话)(?:稿|提纲|要点|材料)?(?:\(.{0,20}\))?$/;
const OPENING_ADDRESS = /[开闭]幕[词辞]$/;

const ADDRESS = /^各位代表[!,:]/;

/** A speech to the deputies of a people's congress by nobody else who reports there is the government's. */
function addressesCongress({ clues, title, opening }: InferContext): boolean {
  const times = clues.filter(({ match }) => ADDRESS.test(match)).length;
  const others =
    /(?:法院|检察院|人大常委会|常务委员会|政协)[^。]{0,10}工作报告|代表[^。,]{0,12}(?:法院|检察院|常务委员会|政协|市委|省委|县委|区委)|党代表|职工代表|公司|集团|董事会|理事会|开幕|闭幕/;
  return times >= 1 && (times >= 2 || ADDRESS.test(clues[0]?.match ?? "")) && !others.test(title + opening.slice(0, 400));
}

/** A title that names a meeting only, over what a newspaper says of it. */
function isReported({ id }: Genre, { title, clues }: InferContext): boolean {
  if (id !== "work-conference" && id !== "symposium-speech" && id !== "plenary-speech") return false;
  if (/讲话|发言|致辞|致词|报告|主持词|材料|提纲/.test(title)) return false;
  const readout = GENRES.find((genre) => genre.id === "readout");
  return clues.some(({ match, isTitle, isOpening }) => isOpening && !isTitle && readout?.opening?.test(match));
}

/** An opening or closing address says so at its end, whatever the meeting is. */
function titled(title: string): Genre | undefined {
  if (OPENING_ADDRESS.test(title)) return GENRES.find(({ id }) => id === "opening-address");
  const found = GENRES.find((genre) => title !== "" && genre.title.test(title));
  // A session of a congress is no work conference.
  return found?.id === "work-conference" && /代表大会.{0,8}会议上/.test(title) ? GENRES.find(({ id }) => id === "speech") : found;
}

/** `我代表…报告工作`, `市委举办这次读书班`: said outright. */
const isDeclared = ({ id }: Genre, said: string) =>
  DECLARED.includes(id) ||
  (id === "study-session" && /(?:举办|召开|举行)[^,。;]{0,20}(?:读书班|研讨班|培训班|专题研讨|集体学习)/.test(said));

/** Genre by the title, else by the opening sentences; null when neither says. */
export function inferGenre(context: InferContext): InferredGenre | null {
  const titleClue = context.clues.find((clue) => clue.isTitle);
  const byTitle = titled(context.title);
  if (byTitle !== undefined && byTitle.id !== "speech" && !isReported(byTitle, context))
    return { genre: byTitle.id, confidence: 0.85, sentence: titleClue?.shown ?? context.title };
  const head = context.clues.filter((clue) => !clue.isTitle && !/^(?:会议|大会)(?:认为|指出|要求)/.test(clue.match)).slice(0, 8);
  for (const genre of GENRES) {
    const clue = head.find((candidate) => genre.opening?.test(candidate.match));
    if (clue !== undefined) return { genre: genre.id, confidence: isDeclared(genre, clue.match) ? 0.7 : 0.5, sentence: clue.shown };
  }
  if (byTitle === undefined && addressesCongress(context)) {
    const clue = context.clues.find(({ match }) => ADDRESS.test(match));
    return { genre: "government-work-report", confidence: 0.7, sentence: clue?.shown ?? "" };
  }
  if (byTitle === undefined) return null;
  const confidence = CALLED_SPEECH.test(context.title) ? 0.8 : 0.5;
  return { genre: byTitle.id, confidence, sentence: titleClue?.shown ?? context.title };
}
