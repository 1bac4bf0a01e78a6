-- AlterTable
ALTER TABLE "speech_theme" ADD COLUMN     "near_indexes" INTEGER[],
ADD COLUMN     "near_scores" DOUBLE PRECISION[];

-- AlterTable
ALTER TABLE "theme_correction" ADD COLUMN     "considered" TEXT[];
