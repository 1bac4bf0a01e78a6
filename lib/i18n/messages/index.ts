import enApi from "./en/api.json" with { type: "json" };
import enCharts from "./en/charts.json" with { type: "json" };
import enColumns from "./en/columns.json" with { type: "json" };
import enCommon from "./en/common.json" with { type: "json" };
import enCompare from "./en/compare.json" with { type: "json" };
import enConcordance from "./en/concordance.json" with { type: "json" };
import enDiscovery from "./en/discovery.json" with { type: "json" };
import enDraft from "./en/draft.json" with { type: "json" };
import enDrift from "./en/drift.json" with { type: "json" };
import enErrors from "./en/errors.json" with { type: "json" };
import enFindings from "./en/findings.json" with { type: "json" };
import enImport from "./en/import.json" with { type: "json" };
import enLogin from "./en/login.json" with { type: "json" };
import enMethods from "./en/methods.json" with { type: "json" };
import enNation from "./en/nation.json" with { type: "json" };
import enNotes from "./en/notes.json" with { type: "json" };
import enOverview from "./en/overview.json" with { type: "json" };
import enPalette from "./en/palette.json" with { type: "json" };
import enPhrases from "./en/phrases.json" with { type: "json" };
import enReader from "./en/reader.json" with { type: "json" };
import enReproduce from "./en/reproduce.json" with { type: "json" };
import enSharing from "./en/sharing.json" with { type: "json" };
import enSimilarity from "./en/similarity.json" with { type: "json" };
import enSlogans from "./en/slogans.json" with { type: "json" };
import enSnapshot from "./en/snapshot.json" with { type: "json" };
import enSpeeches from "./en/speeches.json" with { type: "json" };
import enThemes from "./en/themes.json" with { type: "json" };
import enVocabulary from "./en/vocabulary.json" with { type: "json" };
import zhApi from "./zh/api.json" with { type: "json" };
import zhCharts from "./zh/charts.json" with { type: "json" };
import zhColumns from "./zh/columns.json" with { type: "json" };
import zhCommon from "./zh/common.json" with { type: "json" };
import zhCompare from "./zh/compare.json" with { type: "json" };
import zhConcordance from "./zh/concordance.json" with { type: "json" };
import zhDiscovery from "./zh/discovery.json" with { type: "json" };
import zhDraft from "./zh/draft.json" with { type: "json" };
import zhDrift from "./zh/drift.json" with { type: "json" };
import zhErrors from "./zh/errors.json" with { type: "json" };
import zhFindings from "./zh/findings.json" with { type: "json" };
import zhImport from "./zh/import.json" with { type: "json" };
import zhLogin from "./zh/login.json" with { type: "json" };
import zhMethods from "./zh/methods.json" with { type: "json" };
import zhNation from "./zh/nation.json" with { type: "json" };
import zhNotes from "./zh/notes.json" with { type: "json" };
import zhOverview from "./zh/overview.json" with { type: "json" };
import zhPalette from "./zh/palette.json" with { type: "json" };
import zhPhrases from "./zh/phrases.json" with { type: "json" };
import zhReader from "./zh/reader.json" with { type: "json" };
import zhReproduce from "./zh/reproduce.json" with { type: "json" };
import zhSharing from "./zh/sharing.json" with { type: "json" };
import zhSimilarity from "./zh/similarity.json" with { type: "json" };
import zhSlogans from "./zh/slogans.json" with { type: "json" };
import zhSnapshot from "./zh/snapshot.json" with { type: "json" };
import zhSpeeches from "./zh/speeches.json" with { type: "json" };
import zhThemes from "./zh/themes.json" with { type: "json" };
import zhVocabulary from "./zh/vocabulary.json" with { type: "json" };

/** The catalogs by language and area. A new area is one file per language and a line each here. */
export const messages = {
  zh: {
    common: zhCommon,
    overview: zhOverview,
    slogans: zhSlogans,
    themes: zhThemes,
    drift: zhDrift,
    compare: zhCompare,
    similarity: zhSimilarity,
    discovery: zhDiscovery,
    draft: zhDraft,
    nation: zhNation,
    phrases: zhPhrases,
    concordance: zhConcordance,
    speeches: zhSpeeches,
    reader: zhReader,
    charts: zhCharts,
    notes: zhNotes,
    errors: zhErrors,
    columns: zhColumns,
    vocabulary: zhVocabulary,
    reproduce: zhReproduce,
    palette: zhPalette,
    sharing: zhSharing,
    snapshot: zhSnapshot,
    api: zhApi,
    import: zhImport,
    login: zhLogin,
    methods: zhMethods,
    findings: zhFindings,
  },
  en: {
    common: enCommon,
    overview: enOverview,
    slogans: enSlogans,
    themes: enThemes,
    drift: enDrift,
    compare: enCompare,
    similarity: enSimilarity,
    discovery: enDiscovery,
    draft: enDraft,
    nation: enNation,
    phrases: enPhrases,
    concordance: enConcordance,
    speeches: enSpeeches,
    reader: enReader,
    charts: enCharts,
    notes: enNotes,
    errors: enErrors,
    columns: enColumns,
    vocabulary: enVocabulary,
    reproduce: enReproduce,
    palette: enPalette,
    sharing: enSharing,
    snapshot: enSnapshot,
    api: enApi,
    import: enImport,
    login: enLogin,
    methods: enMethods,
    findings: enFindings,
  },
};
