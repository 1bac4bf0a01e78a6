-- AlterTable
ALTER TABLE "user_slogan" ADD COLUMN     "gloss" TEXT NOT NULL DEFAULT '';
