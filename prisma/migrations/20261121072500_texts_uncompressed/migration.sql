-- Texts and lists are stored as they are: PostgreSQL's compression takes a third of the time of storing a speech and saves little on Chinese text.
ALTER TABLE "speech_text" ALTER COLUMN "text" SET STORAGE EXTERNAL,
ALTER COLUMN "match_text" SET STORAGE EXTERNAL;

ALTER TABLE "speech_sentences" ALTER COLUMN "paragraphs" SET STORAGE EXTERNAL,
ALTER COLUMN "kinds" SET STORAGE EXTERNAL,
ALTER COLUMN "heading_levels" SET STORAGE EXTERNAL,
ALTER COLUMN "starts" SET STORAGE EXTERNAL,
ALTER COLUMN "ends" SET STORAGE EXTERNAL,
ALTER COLUMN "match_starts" SET STORAGE EXTERNAL,
ALTER COLUMN "match_ends" SET STORAGE EXTERNAL,
ALTER COLUMN "char_counts" SET STORAGE EXTERNAL;

ALTER TABLE "speech_terms" ALTER COLUMN "term_ids" SET STORAGE EXTERNAL,
ALTER COLUMN "tfs" SET STORAGE EXTERNAL,
ALTER COLUMN "piece_lengths" SET STORAGE EXTERNAL;
