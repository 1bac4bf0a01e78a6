import { speechNews } from "#lib/analyses/nation/news/speech-news.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { NewsPassages } from "./NewsPassages.tsx";
import { NewsTables } from "./NewsTables.tsx";
import { NewsThemes } from "./NewsThemes.tsx";

interface SpeechNewsProps {
  path: string;
  speechId: string;
  /** A text by year, place and title. */
  nameOf: (speechId: number, title: string) => string;
  t: Translate;
}

/** One speech: slogans, themes and passages. Its name stands above them, for paper. */
export function SpeechNews({ path, speechId, nameOf, t }: SpeechNewsProps) {
  const name = nameOf(Number(speechId), "");
  return (
    <>
      {name === "" ? null : (
        <p className="mt-4 text-lg">
          <a href={`/speeches/${speechId}`}>{name}</a>
        </p>
      )}
      <Answer analysis={speechNews} params={new URLSearchParams({ speechId })} resetHref={path} t={t}>
        {(result) => <NewsTables result={result} speechId={speechId} nameOf={nameOf} t={t} />}
      </Answer>
      <NewsThemes speechId={speechId} resetHref={path} nameOf={nameOf} t={t} />
      <NewsPassages speechId={speechId} nameOf={nameOf} t={t} />
    </>
  );
}
