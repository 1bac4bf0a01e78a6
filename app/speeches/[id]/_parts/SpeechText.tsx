import type { Reading, ReadingSentence, SloganMark } from "#lib/analyses/index.ts";
import { glossFor, type Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../../_server/theme-names.ts";
import { phraseEvidence } from "../../../_ui/links/evidence.ts";
import { type Hit, paragraphsOf, type Segment, sentenceSegments } from "../../../_ui/reader/segments.ts";
import { Printed } from "../../../_ui/site/Printed.tsx";
import "./reader.css";

interface SpeechTextProps {
  reading: Reading;
  hit: Hit | null;
  showSlogans: boolean;
  showThemes: boolean;
  names: ThemeNames;
  t: Translate;
}

/**
 * The speech itself: headings, paragraphs and sentences, each sentence an anchor `s<number>`; slogans and
 * themes marked as the reader wants it.
 */
export function SpeechText(props: SpeechTextProps) {
  const slogans = props.showSlogans ? props.reading.slogans : [];
  return (
    <article id="text" className="speech-text" lang="zh-Hans" aria-label={props.t("reader.text")}>
      <Printed>
        {paragraphsOf(props.reading).map((sentences) => (
          <Paragraph key={sentences[0]?.index} sentences={sentences} slogans={slogans} {...props} />
        ))}
      </Printed>
    </article>
  );
}

function Paragraph({ sentences, slogans, ...props }: SpeechTextProps & { sentences: ReadingSentence[]; slogans: readonly SloganMark[] }) {
  const first = sentences[0];
  const content = sentences.map((sentence) => <Sentence key={sentence.index} sentence={sentence} slogans={slogans} {...props} />);
  if (first?.kind === "title") return <p className="speech-title">{content}</p>;
  if (first?.kind === "heading" && sentences.length === 1) return <Heading level={first.headingLevel}>{content}</Heading>;
  return <p className={first?.kind === "salutation" ? "speech-salutation" : undefined}>{content}</p>;
}

function Heading({ level, children }: { level: number; children: React.ReactNode }) {
  const Tag = (["h3", "h4", "h5"] as const)[Math.min(2, Math.max(0, level - 1))] ?? "h5";
  return <Tag>{children}</Tag>;
}

function Sentence({
  sentence,
  slogans,
  reading,
  hit,
  showThemes,
  names,
  t,
}: SpeechTextProps & { sentence: ReadingSentence; slogans: readonly SloganMark[] }) {
  const themes = showThemes ? sentence.themes : [];
  const segments = sentenceSegments(reading.text, sentence, slogans, hit, reading.masks).map((segment) => ({
    ...segment,
    gloss: glossFor(segment.gloss, t.locale),
  }));
  const address = `/t/${reading.record.textHash.slice(0, 16)}/${sentence.start}-${sentence.end}`;
  return (
    <span id={`s${sentence.index}`} className="sentence" data-ink={themes[0]?.id}>
      {segments.map((segment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity besides their place in the sentence
        <Piece key={index} segment={segment} t={t} />
      ))}
      {themes.map(({ id }) => {
        const label = names.nameOf(id);
        return (
          <abbr key={id} className="theme-sign" data-ink={id} title={label}>
            {label.slice(0, 1)}
          </abbr>
        );
      })}
      <a className="sentence-link no-print" href={address} aria-label={t("reader.permalink")} tabIndex={-1}>
        ¶
      </a>
    </span>
  );
}

/** A name or place that somebody took out: it is read as such, and counts as no word. */
function MaskedName({ children, t }: { children: React.ReactNode; t: Translate }) {
  return (
    <span className="masked-name" title={t("reader.mask")}>
      {children}
    </span>
  );
}

function Piece({ segment, t }: { segment: Segment; t: Translate }) {
  const shown = segment.isHit ? <mark className="hit">{segment.text}</mark> : segment.text;
  const text = segment.isMask ? <MaskedName t={t}>{shown}</MaskedName> : shown;
  if (segment.slogan === null) return text;
  return (
    <a
      className="slogan"
      href={phraseEvidence(new URLSearchParams(), segment.slogan)}
      title={segment.gloss === "" ? t("reader.slogan") : `${segment.gloss} · ${t("reader.slogan")}`}
    >
      {text}
    </a>
  );
}
