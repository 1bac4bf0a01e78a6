/** Patterns that more than one step of cleaning asks for. They look at trimmed lines. */

/** A sentence ends here, perhaps with closing quotes and brackets after the stop. */
export const SENTENCE_END = /(?:[。！？!?…]|\.{3,6})[”’"'」』）)》】\]]*$/;

/** A line cannot begin like this: it continues the one before. */
export const CONTINUES = /^[，,。、；;：:！？!?）)》〉”’」』】\]％%‰℃]/;

/** A line cannot end like this: the next one continues it. */
export const UNFINISHED = /[，,、（(《〈“‘「『【—·]$|[\u4e00-\u9fff](?:的|和|与|及|对|把|将|在|从|向|由|以及)$/;

/** Headings and list items in use; such a line begins a paragraph of its own. */
export const HEADING_MARK =
  /^(?:[一二三四五六七八九十]{1,3}[、.．，,]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}(?:[，、,：:]|[章节部分编条])|\d{1,2}[.．、](?!\d)|\d{1,2}[）)]|[一二三四五六七八九十]{1,2}[是要]|[①-⑳]|——|[•●■◆▪]|【)/;

/** A salutation such as `同志们：` or `各位代表！`. */
export const SALUTATION = /^[^。，,；;]{2,30}[：:！!]$/;

/** Nothing but the mark of a heading or list item: a link cut it off from its text. */
export const BARE_MARK =
  /^(?:[一二三四五六七八九十]{1,2}[是要]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[，、]?|\d{1,2}[.．、])$/;
