-- AlterTable
ALTER TABLE "speech_text" ADD COLUMN     "sketch" INTEGER[];
