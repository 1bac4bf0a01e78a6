/** A kind of speech. `pattern` is tested on the title in rule form, then on the opening sentences. */
export interface Genre {
  id: string;
  zh: string;
  en: string;
  title: RegExp;
  opening: RegExp | null;
}

/** The closed list of genres, most specific first. A metadata file may use any of these ids. */
export const GENRES: readonly Genre[] = [
  {
    id: "resolution",
    zh: "决议",
    en: "Resolution",
    title: /(?:决议|决定)(?:案|草案)?(?:\(.{0,40}\))?$/,
    opening:
      /^第[一二三四五六七八九十]{1,3}(?:届.{2,16}代表大会第?.{1,3}次会议|次.{0,4}代表大会)[^。]{0,20}(?:听取|审议|审查|讨论|批准|通过)/,
  },
  {
    id: "explanation",
    zh: "说明",
    en: "Explanation of a draft",
    title: /关于.{2,80}的?说明$/,
    opening: /(?:作|做)[^。]{0,30}(?:草案|条例|规划|方案|建议)[^。]{0,12}的?说明/,
  },
  {
    id: "government-work-report",
    zh: "政府工作报告",
    en: "Government work report",
    title: /政府工作报?告(?!.{0,12}(?:时的|座谈|征求意见|起草|解读|学习|精神|讨论|审议|分工|分解|发布会))/,
    opening: /代表.{0,16}(?:国务院|政府|政务院|行署|行政公署).{0,60}报告|受.{0,14}国务院.{0,4}委托.{0,60}报告/,
  },
  {
    id: "party-congress-report",
    zh: "党代会报告",
    en: "Report to a Party congress",
    title:
      /(?:中国共产党|中共|党的?).{0,24}第.{1,4}次(?:党员?)?(?:全国)?代表大会(?!精神|代表|.{0,6}(?:开幕|闭幕|筹备|选举))|党代会(?:上的?)?(?:工作)?报告/,
    opening: /(?:代表|受).{0,20}(?:委员会|市委|省委|县委|区委).{0,12}向大会(?:作|做)?报告/,
  },
  {
    id: "instruction",
    zh: "批示、指示",
    en: "Written instruction",
    title: /(?:批示|指示)$/,
    opening: null,
  },
  {
    id: "letter",
    zh: "信函",
    en: "Letter",
    title: /(?:贺信|慰问信|公开信|感谢信|回信|复信|一封信|倡议书|唁电|贺电|慰问电|致敬电)$/,
    opening: null,
  },
  { id: "toast", zh: "祝酒词", en: "Toast", title: /祝酒[词辞]|敬酒[词辞]/, opening: null },
  {
    id: "readout",
    zh: "会议、活动报道",
    en: "Report of a meeting",
    title:
      /^.{2,20}(?:出席|主持|参加).{2,50}并(?:发表|作|致)?.{0,4}(?:讲话|致辞|演讲)$|^(?!.*(?:讲话|发言|致辞|致词|主持词|报告|提纲|批示|材料)$).{2,24}(?:(?:主持召开|出席|会见|召开).{2,60}(?:会议|大会|座谈会|活动|仪式)$|(?:召开|调研|考察|检查|督导|慰问|会议|大会|座谈会).{0,20}(?:强调|要求|指出).{0,40}$|召开.{0,30}(?:研究|部署|传达|学习|听取|审议|安排|讨论).{2,40}$|(?:会议|大会|座谈会|推进会|工作会|全会)(?:在.{2,8})?(?:召开|举行|开幕|闭幕)$)/,
    opening: /^(?:本报|本台)?讯(?:\(|,)|^(?:本报|本台).{0,6}(?:讯|电)|^\(?(?:本报|本台|全媒体|融媒)?记者|^新华社.{2,12}电/,
  },
  {
    id: "plan-report",
    zh: "计划与预算报告",
    en: "Plan or budget report",
    title:
      /国民经济(?:和|与|及)社会发展(?:.{0,4}计划|第.{1,3}个五年)|预算(?:的?执行|草案|调整)|财政(?:收支)?决算|决算(?:草案)?的报告|审计工作报告|五年(?:计划|规划).{0,12}报告/,
    opening: null,
  },
  {
    id: "court-procuratorate-report",
    zh: "法院、检察院工作报告",
    en: "Report of a court or procuratorate",
    title: /(?:法院|检察院)工作报告/,
    opening: null,
  },
  {
    id: "congress-committee-report",
    zh: "人大、政协工作报告",
    en: "Report of a congress or consultative conference",
    title: /(?:人大|人民代表大会|政协|政治协商会议).{0,16}工作报告/,
    opening: null,
  },
  {
    id: "new-year-address",
    zh: "新年贺词",
    en: "New Year address",
    title: /新[年春](?:贺|献|致)[词辞]|元旦(?:献|贺|致)[词辞]|春节团拜/,
    opening: /新年(?:钟声|即将到来)|2\d{3}年就要到了/,
  },
  {
    id: "anniversary-speech",
    zh: "纪念、庆祝讲话",
    en: "Anniversary speech",
    title: /周年|诞辰|庆祝|纪念/,
    opening: /(?:隆重)?(?:集会|聚会|相聚).{0,24}(?:庆祝|纪念)/,
  },
  {
    id: "press-statement",
    zh: "声明与答记者问",
    en: "Statement or press conference",
    title: /答记者问|记者会|声明|新闻发布会|吹风会/,
    opening: /(?:各位)?记者朋友/,
  },
  {
    id: "diplomatic-speech",
    zh: "外交场合讲话",
    en: "Speech on a diplomatic occasion",
    title: /联合国|峰会|博鳌|国际|论坛.{0,8}(?:主旨|开幕)|主旨演讲|欢迎(?:晚)?宴|外交/,
    opening: /女士们,先生们|尊敬的各位(?:元首|国家元首|使节)/,
  },
  {
    id: "study-session",
    zh: "学习、研讨发言",
    en: "Study session",
    title: /学习(?:中心组|会|体会|交流|研讨)|研讨|读书班|中心组|专题党课|党课|心得/,
    opening: /(?:读书班|学习中心组|集体学习|专题研讨|研讨班|培训班)/,
  },
  {
    id: "plenary-speech",
    zh: "全会讲话",
    en: "Speech at a plenum",
    title: /全体会议|全会|[一二三四五六七八九十]次全/,
    opening: /(?:召开|这次).{0,14}(?:全体会议|全会)/,
  },
  {
    id: "inspection-talk",
    zh: "调研、视察讲话",
    en: "Talk on an inspection tour",
    title: /调研|视察|考察|走访|现场办公/,
    opening: /(?:这次|今天).{0,12}(?:调研|考察|视察)/,
  },
  {
    id: "mobilisation-speech",
    zh: "动员讲话",
    en: "Mobilisation speech",
    title: /动员|誓师|部署会|推进会|启动/,
    opening: /(?:召开|举行).{0,24}(?:动员|部署|推进)(?:大)?会/,
  },
  {
    id: "democratic-life-meeting",
    zh: "民主生活会、对照检查",
    en: "Democratic life meeting",
    title: /民主生活会|组织生活会|对照检查|检视剖析/,
    opening: null,
  },
  {
    id: "discipline-speech",
    zh: "纪检、警示教育讲话",
    en: "Discipline inspection speech",
    title: /纪委|纪律检查|警示教育|廉政|党风廉政/,
    opening: null,
  },
  { id: "symposium-speech", zh: "座谈会讲话", en: "Symposium speech", title: /座谈/, opening: /(?:召开|举行).{0,20}座谈会/ },
  {
    id: "opening-address",
    zh: "开幕、致辞",
    en: "Opening or closing address",
    title: /致辞|致词|祝词|贺词|开幕|闭幕|欢迎辞/,
    opening: null,
  },
  {
    id: "work-conference",
    zh: "工作会议讲话",
    en: "Work conference speech",
    title: /会议|工作会|例会|大会|会上/,
    opening: /(?:召开|举行|开).{0,24}(?:会议|大会|工作会)/,
  },
  { id: "article", zh: "署名文章", en: "Signed article", title: /文章|求是|撰文/, opening: null },
  { id: "speech", zh: "其他讲话", en: "Other speech", title: /讲话|发言|演讲|谈话/, opening: null },
];
