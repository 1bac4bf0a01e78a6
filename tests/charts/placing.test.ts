import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeEvents } from "#lib/charts/core/EventLines.tsx";
import { yearTicks } from "#lib/charts/core/scales.ts";
import { spreadLabels } from "#lib/charts/core/spread-labels.ts";
import { fitText, textWidthEm } from "#lib/charts/core/text-width.ts";
import { placeHeatmap, placeLogScatter, placeScatter, placeSeries, placeSparkline, placeStrip, placeWordShift } from "#lib/charts/index.ts";

describe("spreadLabels", () => {
  it("keeps neighbours apart and inside, whatever they wish", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 15 }), (wishes) => {
        const placed = spreadLabels(
          wishes.map((wanted) => ({ wanted })),
          15,
          0,
          300,
        )
          .map((label) => label.at)
          .sort((a, b) => a - b);
        placed.forEach((at, index) => {
          expect(at).toBeGreaterThanOrEqual(-1e-6);
          expect(at).toBeLessThanOrEqual(300 + 1e-6);
          if (index > 0) expect(at - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-6);
        });
      }),
    );
  });
  it("leaves labels alone that do not touch", () => {
    expect(spreadLabels([{ wanted: 200 }, { wanted: 20 }], 15, 0, 300).map((label) => label.at)).toEqual([200, 20]);
  });
});

describe("fitText", () => {
  it("never exceeds its room and shows what it cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."提法高质量发展abc 12，") }), fc.integer({ min: 30, max: 200 }), (text, room) => {
        const fitted = fitText(text, 12, room);
        expect(textWidthEm(fitted) * 12).toBeLessThanOrEqual(Math.max(room, textWidthEm("…") * 12));
        if (fitted !== text) expect(fitted.endsWith("…")).toBe(true);
      }),
    );
  });
});

describe("placeSeries", () => {
  const size = { width: 860, height: 400 };
  const point = (x: number, y: number | null) => ({ x, y, tip: "" });

  it("leaves a gap for a year without speeches, and for one without text", () => {
    const gap = placeSeries([{ key: "a", label: "a", points: [point(2014, 1), point(2016, 2), point(2017, null), point(2018, 3)] }], size);
    expect(gap?.lines[0]?.path.match(/M/g)).toHaveLength(3);
  });
  it("starts its value axis at 0", () => {
    const placed = placeSeries([{ key: "a", label: "a", points: [point(2014, 90), point(2015, 100)] }], size);
    expect(placed?.y.domain()[0]).toBe(0);
  });
  it("holds the whole interval", () => {
    const placed = placeSeries([{ key: "a", label: "a", points: [{ ...point(2014, 5), low: 2, high: 40 }] }], size);
    expect(placed?.y.domain()[1]).toBeGreaterThanOrEqual(40);
  });
  it("gives null when nothing was counted", () => {
    expect(placeSeries([{ key: "a", label: "a", points: [point(2014, null)] }], size)).toBeNull();
  });
});

describe("two logarithmic axes", () => {
  const at = (x: number, y: number) => ({ key: `${x} ${y}`, label: "词", x, y, tip: "" });
  const placed = placeLogScatter([at(1, 1), at(100, 100), at(1, 100), at(0, 10), at(0, 10), at(10, 0)], { width: 600, height: 400 })!;

  it("put equal values on the diagonal, and equal ratios at equal steps", () => {
    const { x, y } = placed;
    expect(x(10) - x(1)).toBeCloseTo(x(100) - x(10), 9);
    expect((x(10) - x(1)) / (x(100) - x(1))).toBeCloseTo((y(10) - y(1)) / (y(100) - y(1)), 9);
    expect(x.values).toEqual([1, 2, 5, 10, 20, 50, 100]);
  });

  it("keep 0 before the axis, points that share a place apart, and all inside", () => {
    const [, , , first, second, third] = placed.points;
    expect(first!.px).toBeLessThan(placed.x(placed.x.low));
    expect(third!.py).toBeGreaterThan(placed.y(placed.y.low));
    expect(Math.abs(first!.px - second!.px)).toBeGreaterThan(5);
    for (const { px, py } of placed.points) {
      expect(px).toBeGreaterThanOrEqual(placed.inner.left);
      expect(py).toBeLessThanOrEqual(placed.inner.bottom);
    }
  });

  it("have an axis when nothing is above 0, and are null for nothing", () => {
    expect(placeLogScatter([at(0, 0)], { width: 600, height: 400 })?.points[0]?.px).toBeGreaterThan(0);
    expect(placeLogScatter([], { width: 600, height: 400 })).toBeNull();
  });
});

describe("other placements", () => {
  it("keep scatter labels from touching", () => {
    const points = Array.from({ length: 40 }, (_, index) => ({
      key: `${index}`,
      label: `标签${index}`,
      x: index % 7,
      y: index % 5,
      tip: "",
    }));
    const placed =
      placeScatter(points, { width: 600, height: 400 })?.points.flatMap((one) =>
        one.place ? [{ ...one.place, width: textWidthEm(one.text) * 12 }] : [],
      ) ?? [];
    const boxes = placed.map(({ x, y, anchor, width }) => ({
      left: anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2,
      top: y - 10.4,
      width,
      height: 13,
    }));
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1)) {
        const touch = a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
        expect(touch).toBe(false);
      }
    expect(placed.length).toBeGreaterThan(3);
  });
  it("tell a year without speeches from one without the slogan", () => {
    const placed = placeHeatmap(
      [
        {
          key: "a",
          label: "a",
          cells: [
            { column: 2014, value: 0, tip: "" },
            { column: 2015, value: 4, tip: "" },
          ],
        },
      ],
      [2014, 2015, 2016],
      600,
    );
    expect(placed?.rows[0]?.cells.map((cell) => cell.strength)).toEqual([0, 1, null]);
  });
  it("put rises right of the middle and falls left", () => {
    const item = (direction: "up" | "down") => ({ key: direction, label: direction, contribution: 1, direction, tip: "" });
    const rows = placeWordShift([item("up"), item("down")], 600)?.rows ?? [];
    expect(rows[0]?.x).toBe(300);
    expect((rows[1]?.x ?? 0) + (rows[1]?.size ?? 0)).toBe(300);
  });
  it("name no event that would run into the one before", () => {
    const events = placeEvents(
      [
        { at: 2017.1, label: "很长的会议名称" },
        { at: 2017.2, label: "又一个会议" },
        { at: 2030, label: "外面" },
      ],
      (year) => (year - 2014) * 60,
      2014,
      2020,
    );
    expect(events.map((event) => event.named)).toEqual([true, false]);
  });
  it("leave out events that would stand outside the frame of a short axis", () => {
    const place = (from: number, to: number, pixels: number) =>
      placeEvents([{ at: 2022.75, label: "大会" }], (year) => (year - from) * pixels, from, to).length;
    expect(place(2023, 2024, 700)).toBe(0);
    expect(place(2021, 2022, 700)).toBe(0);
    expect(place(2022, 2023, 700)).toBe(1);
    expect(place(2023, 2053, 20)).toBe(1);
  });
  it("draw minor events only on spacious axes and only where their names have room", () => {
    const events = [
      { at: 2017.8, label: "大会" },
      { at: 2017.9, label: "全会太近", minor: true },
      { at: 2015.5, label: "全会", minor: true },
      { at: 2020, label: "一个名字长得伸到轴外的全会", minor: true },
    ];
    const labels = (pixels: number) => placeEvents(events, (year) => (year - 2014) * pixels, 2014, 2020).map(({ label }) => label);
    expect(labels(80)).toEqual(["全会", "大会"]);
    expect(labels(20)).toEqual(["大会"]);
  });
  it("thin years to their room", () => {
    expect(yearTicks(1993, 2025, 200)).toEqual([1995, 2000, 2005, 2010, 2015, 2020, 2025].filter((year) => year % 10 === 0));
    expect(yearTicks(2024, 2024, 200)).toEqual([2024]);
  });
  it("have nothing to place for empty input", () => {
    expect(placeSparkline([null, null], { width: 10, height: 10 })).toBeNull();
    expect(placeStrip([], 10, 100)).toBeNull();
    expect(placeWordShift([], 100)).toBeNull();
  });
});
