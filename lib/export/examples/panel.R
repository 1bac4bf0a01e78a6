# The panel by region and year in R: Rscript panel.R [address of the dashboard]
arguments <- commandArgs(trailingOnly = TRUE)
base <- if (length(arguments) > 0) arguments[1] else "http://localhost:3000"

# 新质生产力 and 低空经济, as addresses have them.
query <- "phrase=%E6%96%B0%E8%B4%A8%E7%94%9F%E4%BA%A7%E5%8A%9B&phrase=%E4%BD%8E%E7%A9%BA%E7%BB%8F%E6%B5%8E&format=csv"

# Codes are names and stay text.
panel <- read.csv(paste0(base, "/api/v1/phrase-panel?", query),
                  colClasses = c(regionCode = "character"), fileEncoding = "UTF-8-BOM")

# A region a row, a year a column: 0 where it spoke and did not say it, empty where it did not speak.
wide <- reshape(panel[c("phrase", "regionCode", "year", "perTenThousandChars")],
                idvar = c("phrase", "regionCode"), timevar = "year", direction = "wide")
write.csv(wide, row.names = FALSE, na = "", fileEncoding = "UTF-8")
