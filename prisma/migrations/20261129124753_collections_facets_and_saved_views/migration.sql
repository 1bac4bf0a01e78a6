-- AlterTable
ALTER TABLE "speech" ADD COLUMN     "collection" TEXT NOT NULL DEFAULT 'main',
ADD COLUMN     "facets" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "saved_view" (
    "name" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("name")
);

-- The sample corpus is a collection of its own from now on.
UPDATE "speech" SET "collection" = 'samples' WHERE "is_sample";
