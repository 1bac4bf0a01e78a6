/** One question asked from outside in three languages; Chinese values are encoded by the language itself. */
export function examplesFor(origin: string): { name: string; code: string }[] {
  return [
    {
      name: "curl",
      code: [
        `curl -G '${origin}/api/v1/phrase-frequency' \\`,
        "  --data-urlencode 'phrase=高质量发展' --data-urlencode 'phrase=乡村振兴' \\",
        "  -d by=year -d yearFrom=2015 -d format=csv -o phrases.csv",
      ].join("\n"),
    },
    {
      name: "Python",
      code: [
        "from urllib.parse import urlencode",
        "import pandas as pd",
        "",
        'query = urlencode({"phrase": ["高质量发展", "乡村振兴"], "by": "year", "format": "csv"}, doseq=True)',
        `table = pd.read_csv(f"${origin}/api/v1/phrase-frequency?{query}")`,
        'print(table.pivot(index="group", columns="phrase", values="perTenThousandChars"))',
      ].join("\n"),
    },
    {
      name: "R",
      code: [
        'phrase <- URLencode(enc2utf8("高质量发展"), reserved = TRUE)',
        `address <- paste0("${origin}/api/v1/phrase-frequency?by=year&format=csv&phrase=", phrase)`,
        'table <- read.csv(address, fileEncoding = "UTF-8-BOM")',
        'plot(table$group, table$perTenThousandChars, type = "b")',
      ].join("\n"),
    },
  ];
}
