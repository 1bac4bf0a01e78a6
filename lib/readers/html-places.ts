/**
 * Where the makers of Chinese government, news, campus and sharing sites keep the text of a page; the
 * narrower place first. What lies there is checked against the page before it is believed.
 */
export const TEXT_PLACES: readonly string[] = [
  // gov.cn and sites of governments
  "#UCAP-CONTENT",
  ".pages_content",
  ".TRS_Editor",
  ".TRS_UEDITOR",
  ".trs_editor_view",
  ".trs_paper_default",
  "#zoom",
  "#Zoom",
  "#zoomcon",
  "#fontzoom",
  "#ozoom",
  "#BodyLabel",
  "#MyContent",
  ".xxgk_content_content",
  ".article-content",
  ".article_content",
  ".articleContent",
  "#articleContent",
  "#article_content",
  "#artibody",
  ".bt_content",
  ".zwgk_content",
  // news
  "#detailContent",
  "#p-detail",
  ".rm_txt_con",
  "#rwb_zw",
  ".text_con",
  "#contentText",
  "#content_area",
  "#text_area",
  ".article-main",
  ".main-aticle",
  "#chan_newsDetail",
  "#Cnt-Main-Article-QQ",
  ".post_text",
  // WeChat, forums, wikis
  "#js_content",
  "[id^=postmessage_]",
  ".t_f",
  ".mw-parser-output",
  // campus systems
  "[id^=vsb_content]",
  ".v_news_content",
  ".wp_articlecontent",
  // sharing sites and blogs
  ".entry-content",
  ".post-content",
  ".newscontent",
  ".news_content",
  ".newsContent",
  ".con_txt",
  ".content_txt",
  ".content-txt",
  ".show_content",
  ".article-body",
  ".artcontent",
  ".contentbox",
  "article",
  "main",
];

/**
 * Parts of a page that speak for the site, by what their makers call them; a part that holds much of the
 * page's text is none of these.
 */
export const FURNITURE =
  /(?:^|[\s_-])(?:edit(?:or)?s?|articleedit|zdfy|share|shares|bdshare\w*|sharebar|fenxiang|related|relate|recommend\w*|xgyd|xiangguan|copyright|mianze|toolbar|tools?|fontsize|pagination|pager|page-?nav|prenext|pre-next|comments?|pinglun|qrcode|ewm|erweima|nav|navbar|menu|breadcrumbs?|crumbs?|location|weizhi|position|dqwz|sidebar|hot|rank|ranking|phb|footer|foot|login|download|xiazai|vip|tags?|adsbygoogle|advert\w*|gg|guanggao|vote|digg|print|dayin|rich_media_tool|js_tags|references?|reflist|footnotes?|endnotes?|mw-editsection|noprint|toc|navbox|catlinks|player|author-?card|qr_code|pstatus|jammer|reward\w*|profile|disclaimer|statement|xgwz|xglj|xgwd|prev|next|prevnext|page_?turn|hot\w+)(?:$|[\s_-])/i;
