import type { ReactElement } from "react";
import {
  BarChart,
  BumpChart,
  type ChartProps,
  DumbbellChart,
  HeatmapChart,
  PassageMap,
  ScatterChart,
  SeriesChart,
  SmallMultiples,
  Sparkline,
  StackedShareChart,
  StripChart,
  TimelineChart,
  WordShiftChart,
} from "#lib/charts/index.ts";
import * as data from "./golden-data.ts";

const props = (title: string, width = 860): ChartProps => ({
  id: "g",
  title,
  description: `${title}，样张`,
  empty: "没有可画的数据：放宽年份或清除筛选",
  width,
  locale: "zh",
});
const events = [
  { at: 2017.8, label: "十九大" },
  { at: 2018.2, label: "十九届三中全会" },
  { at: 2022.8, label: "二十大" },
];

/**
 * Every chart with data, long labels, on a phone, with one point and with none; the key is the file name
 * under tests/golden.
 */
export const GOLDEN_CASES: Record<string, ReactElement> = {
  series: (
    <SeriesChart
      {...props("四个主题的篇幅")}
      series={data.themeSeries}
      kind="share"
      events={events}
      counts={{ label: "篇数", values: data.speechCounts }}
    />
  ),
  "series-narrow": <SeriesChart {...props("四个主题的篇幅", 360)} series={data.themeSeries} kind="share" events={events} />,
  "series-long-labels": <SeriesChart {...props("长标签")} series={data.longSeries} kind="rate" />,
  "series-single-point": <SeriesChart {...props("一个点")} series={data.singleSeries} kind="rate" />,
  "series-empty": <SeriesChart {...props("没有数据")} series={[]} kind="rate" />,
  "small-multiples": <SmallMultiples {...props("分面")} series={data.longSeries} kind="rate" />,
  "small-multiples-single": <SmallMultiples {...props("分面")} series={data.singleSeries} kind="rate" />,
  "small-multiples-empty": <SmallMultiples {...props("分面")} series={[]} kind="rate" />,
  bars: <BarChart {...props("各篇讲话")} bars={data.bars} kind="rate" />,
  "bars-counts": <BarChart {...props("次数", 360)} bars={data.bars} kind="count" form="bar" />,
  "bars-single": <BarChart {...props("一行")} bars={data.bars.slice(0, 1)} kind="rate" />,
  "bars-empty": <BarChart {...props("没有数据")} bars={[]} kind="rate" />,
  shares: <StackedShareChart {...props("构成")} keys={data.shareKeys} columns={data.shareColumns} />,
  "shares-single": <StackedShareChart {...props("构成")} keys={data.shareKeys} columns={data.shareColumns.slice(0, 1)} />,
  "shares-empty": <StackedShareChart {...props("构成")} keys={[]} columns={[]} />,
  heatmap: <HeatmapChart {...props("提法热度")} rows={data.heatRows} columns={data.heatYears} kind="rate" />,
  "heatmap-narrow": <HeatmapChart {...props("提法热度", 360)} rows={data.heatRows} columns={data.heatYears} kind="rate" />,
  "heatmap-single": <HeatmapChart {...props("提法热度")} rows={data.heatRows.slice(0, 1)} columns={[2024]} kind="rate" />,
  "heatmap-empty": <HeatmapChart {...props("提法热度")} rows={[]} columns={[]} kind="rate" />,
  "word-shift": <WordShiftChart {...props("变化")} items={data.shiftItems} downLabel="2015年更多" upLabel="2025年更多" />,
  "word-shift-narrow": <WordShiftChart {...props("变化", 360)} items={data.shiftItems} downLabel="2015年更多" upLabel="2025年更多" />,
  "word-shift-single": <WordShiftChart {...props("变化")} items={data.shiftItems.slice(0, 1)} downLabel="2015" upLabel="2025" />,
  "word-shift-empty": <WordShiftChart {...props("变化")} items={[]} downLabel="2015" upLabel="2025" />,
  dumbbell: <DumbbellChart {...props("两篇比较")} pairs={data.pairs} kind="rate" aLabel="第一篇" bLabel="第二篇" />,
  "dumbbell-single": <DumbbellChart {...props("两篇比较")} pairs={data.pairs.slice(0, 1)} kind="rate" aLabel="甲" bLabel="乙" />,
  "dumbbell-empty": <DumbbellChart {...props("两篇比较")} pairs={[]} kind="rate" aLabel="甲" bLabel="乙" />,
  strip: <StripChart {...props("主题在文中的位置")} lanes={data.lanes} total={120} startLabel="开头" endLabel="结尾" />,
  "strip-single": <StripChart {...props("主题在文中的位置")} lanes={data.lanes.slice(0, 1)} total={1} startLabel="开头" endLabel="结尾" />,
  "strip-empty": <StripChart {...props("主题在文中的位置")} lanes={[]} total={0} startLabel="开头" endLabel="结尾" />,
  scatter: (
    <ScatterChart {...props("频次与离散度")} points={data.scatterPoints} xLabel="每万字次数" yLabel="离散度" xKind="rate" yKind="rate" />
  ),
  "scatter-log": (
    <ScatterChart {...props("两边的频次")} points={data.twoRates} xLabel="乙" yLabel="甲" xKind="rate" yKind="rate" isLogarithmic />
  ),
  "scatter-single": (
    <ScatterChart {...props("一个点")} points={data.scatterPoints.slice(0, 1)} xLabel="x" yLabel="y" xKind="rate" yKind="rate" />
  ),
  "scatter-empty": <ScatterChart {...props("没有数据")} points={[]} xLabel="x" yLabel="y" xKind="rate" yKind="rate" />,
  "scatter-map": (
    <ScatterChart
      {...props("讲话地图")}
      points={data.mapPoints}
      groups={data.mapPointGroups}
      xLabel=""
      yLabel=""
      xKind="rate"
      yKind="rate"
    />
  ),
  "heatmap-matrix": <HeatmapChart {...props("相似度")} rows={data.matrixRows} columns={[1, 2, 3]} kind="rate" isMatrix />,
  passages: (
    <PassageMap
      {...props("共有的段落")}
      a={{ label: "第一篇", length: 900 }}
      b={{ label: "第二篇", length: 400 }}
      passages={data.sharedPassages}
      startLabel="开头"
      endLabel="结尾"
    />
  ),
  "passages-empty": (
    <PassageMap
      {...props("共有的段落")}
      a={{ label: "甲", length: 9 }}
      b={{ label: "乙", length: 9 }}
      passages={[]}
      startLabel="开头"
      endLabel="结尾"
    />
  ),
  timeline: <TimelineChart {...props("流传", 360)} points={data.timelinePoints} years={[2004, 2023]} />,
  "timeline-empty": <TimelineChart {...props("流传")} points={[]} years={[2004, 2023]} />,
  bump: <BumpChart {...props("名次")} lines={data.bumpLines} />,
  "bump-single": <BumpChart {...props("名次")} lines={data.bumpLines.map((one) => ({ ...one, points: one.points.slice(0, 1) }))} />,
  "bump-empty": <BumpChart {...props("名次")} lines={[]} />,
  sparkline: <Sparkline values={[1, 2, null, 4, null, 3, 5]} label="走势" />,
  "sparkline-single": <Sparkline values={[3]} label="走势" />,
};
