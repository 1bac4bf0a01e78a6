/** Names of the pages in pinyin and its first letters, by key of PAGES; a page without an entry is found by its names only. */
export const PAGE_PINYIN: Readonly<Record<string, string>> = {
  overview: "zonglan zl shouye sy",
  slogans: "tifa tf kouhao kh",
  themes: "zhuti zt",
  drift: "bianqian bq bianhua bh",
  compare: "bijiao bj duibi db",
  similarity: "xiangsidu xsd",
  reuse: "yanyong yy fuyong fy",
  phrases: "chaduanyu cdy duanyu dy",
  discovery: "xintifa xtf faxian fx",
  draft: "chacaogao ccg caogao cg",
  concordance: "liju lj suoyin sy",
  speeches: "jianghua jh",
  import: "daoru dr",
  methods: "fangfa ff",
  api: "jiekou jk",
  reproduce: "fuxian fx nengfoufuxian",
};
