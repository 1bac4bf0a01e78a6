-- AlterTable
ALTER TABLE "speech" ADD COLUMN     "region_code" TEXT;
