-- CreateTable
CREATE TABLE "speech" (
    "id" SERIAL NOT NULL,
    "text_hash" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "date" TEXT,
    "year" INTEGER,
    "level" TEXT,
    "region" TEXT,
    "speaker" TEXT,
    "office" TEXT,
    "genre" TEXT,
    "occasion" TEXT,
    "source_url" TEXT,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "metadata_evidence" JSONB NOT NULL,
    "flags" TEXT[],
    "paragraph_count" INTEGER NOT NULL,
    "sentence_count" INTEGER NOT NULL,
    "char_count" INTEGER NOT NULL,
    "token_count" INTEGER NOT NULL,
    "match_units" INTEGER NOT NULL,
    "mask_count" INTEGER NOT NULL,
    "quoted_char_count" INTEGER NOT NULL,
    "normaliser_version" TEXT NOT NULL,
    "dictionary_hash" TEXT NOT NULL,
    "themes_hash" TEXT NOT NULL,
    "version_group" INTEGER,
    "is_chosen_version" BOOLEAN NOT NULL DEFAULT true,
    "removed_at" TIMESTAMP(3),
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "speech_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speech_text" (
    "speech_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "match_text" TEXT NOT NULL,
    "receipt" JSONB NOT NULL,
    "corrected" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "speech_text_pkey" PRIMARY KEY ("speech_id")
);

-- CreateTable
CREATE TABLE "speech_sentences" (
    "speech_id" INTEGER NOT NULL,
    "paragraphs" INTEGER[],
    "kinds" INTEGER[],
    "heading_levels" INTEGER[],
    "starts" INTEGER[],
    "ends" INTEGER[],
    "match_starts" INTEGER[],
    "match_ends" INTEGER[],
    "char_counts" INTEGER[],

    CONSTRAINT "speech_sentences_pkey" PRIMARY KEY ("speech_id")
);

-- CreateTable
CREATE TABLE "speech_terms" (
    "speech_id" INTEGER NOT NULL,
    "term_ids" INTEGER[],
    "tfs" INTEGER[],
    "piece_lengths" BYTEA NOT NULL,

    CONSTRAINT "speech_terms_pkey" PRIMARY KEY ("speech_id")
);

-- CreateTable
CREATE TABLE "term" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speech_theme" (
    "speech_id" INTEGER NOT NULL,
    "theme_id" TEXT NOT NULL,
    "sentence_indexes" INTEGER[],
    "scores" DOUBLE PRECISION[],
    "sentence_count" INTEGER NOT NULL,
    "char_count" INTEGER NOT NULL,

    CONSTRAINT "speech_theme_pkey" PRIMARY KEY ("speech_id","theme_id")
);

-- CreateTable
CREATE TABLE "metadata_correction" (
    "text_hash" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "metadata_correction_pkey" PRIMARY KEY ("text_hash","field")
);

-- CreateTable
CREATE TABLE "theme_correction" (
    "text_hash" TEXT NOT NULL,
    "match_start" INTEGER NOT NULL,
    "match_end" INTEGER NOT NULL,
    "themes" TEXT[],
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "theme_correction_pkey" PRIMARY KEY ("text_hash","match_start")
);

-- CreateTable
CREATE TABLE "user_slogan" (
    "slogan" TEXT NOT NULL,
    "variants" TEXT[],
    "kind" TEXT NOT NULL,
    "theme" TEXT,
    "introduced" INTEGER,
    "note" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_slogan_pkey" PRIMARY KEY ("slogan")
);

-- CreateTable
CREATE TABLE "corpus_state" (
    "id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "corpus_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "speech_text_hash_key" ON "speech"("text_hash");

-- CreateIndex
CREATE INDEX "speech_content_hash_idx" ON "speech"("content_hash");

-- CreateIndex
CREATE INDEX "speech_year_idx" ON "speech"("year");

-- CreateIndex
CREATE UNIQUE INDEX "term_text_key" ON "term"("text");

-- The one row that says which state of the corpus this is.
insert into "corpus_state" ("id", "version") values (1, 0);
