import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PROVINCE_TILES, placeTileMap, TileMap, type TilePanel } from "#lib/charts/index.ts";
import { units } from "#lib/text/gazetteer/index.ts";

const panel = (key: string, values: Record<string, number | null>): TilePanel => ({
  key,
  label: key,
  tiles: Object.entries(values).map(([code, value]) => ({
    code,
    label: code,
    value,
    valueText: `${value}`,
    tip: `${code} ${value}`,
    href: `/?${code}`,
  })),
});

describe("names in squares", () => {
  const long = panel("", { "230000": 1, "150000": 2 });
  const named: TilePanel = {
    ...long,
    tiles: long.tiles.map((tile) => ({
      ...tile,
      label: tile.code === "230000" ? "Heilongjiang" : "Inner Mongolia",
      letters: tile.code === "230000" ? "HL" : "NM",
    })),
  };
  const drawn = (width: number) =>
    renderToStaticMarkup(
      <TileMap id="m" width={width} title="t" description="d" empty="e" locale="en" panels={[named]} kind="rate" noTextLabel="no text" />,
    );

  it("are whole where there is room, a word a line", () => {
    expect(drawn(860)).toContain(">Heilongjiang<");
    expect(drawn(860)).toContain(">Mongolia<");
  });

  it("give way to their letters, all of them, where one has no room", () => {
    expect(drawn(320)).toContain(">HL<");
    expect(drawn(320)).toContain(">NM<");
    expect(drawn(320)).not.toContain("…");
  });
});

describe("the grid of provinces", () => {
  it("has a square of its own for each of the 34 units", () => {
    const codes = units.filter(({ level }) => level === "province").map(({ code }) => code);
    expect(Object.keys(PROVINCE_TILES).sort()).toEqual([...codes].sort());
    expect(new Set(Object.values(PROVINCE_TILES).map(String)).size).toBe(34);
  });

  it.each([320, 360, 860])("never overlaps and stays inside at width %i", (width) => {
    const { panels, side } = placeTileMap(
      [panel("2024", Object.fromEntries(Object.keys(PROVINCE_TILES).map((code) => [code, 1])))],
      width,
    )!;
    for (const { x } of panels[0]!.tiles) expect(x + side).toBeLessThanOrEqual(width + 0.1);
    for (const a of panels[0]!.tiles)
      for (const b of panels[0]!.tiles)
        if (a.code < b.code) expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(side - 0.1);
  });

  it("shades by one scale over all maps; none is no shade, no text is no strength", () => {
    const { panels, largest } = placeTileMap(
      [panel("2023", { "320000": null, "330000": 4 }), panel("2024", { "320000": 0, "330000": 1 })],
      860,
    )!;
    expect(largest).toBe(4);
    expect(panels.map(({ tiles }) => tiles.map(({ strength }) => strength))).toEqual([
      [null, 1],
      [0, 0.5],
    ]);
    expect(placeTileMap([], 860)).toBeNull();
  });

  it("hatches a province without text, and only that, and links every square", () => {
    const shape = { id: "m", title: "t", description: "d", empty: "e", width: 860, locale: "en" as const };
    const draw = (value: number | null) =>
      renderToStaticMarkup(<TileMap {...shape} panels={[panel("2024", { "330000": value })]} kind="rate" noTextLabel="no text" />);
    const strokes = (markup: string) => markup.match(/<path/g)!.length;
    expect(strokes(draw(null))).toBe(strokes(draw(0)) + 1);
    expect(draw(0)).toContain('href="/?330000"');
    expect(draw(null)).toContain('aria-label="330000 null"');
  });

  it("tells a fall from a rise without colour, and a change that stands by its frame", () => {
    const shape = { id: "m", title: "t", description: "d", empty: "e", width: 860, locale: "en" as const };
    const [rise, fall] = ["320000", "330000"];
    const changes = panel("change", { [rise]: 2, [fall]: -4 });
    const tiles = changes.tiles.map((tile) => ({ ...tile, isClear: tile.code === rise }));
    const { panels, largest } = placeTileMap([{ ...changes, tiles }], 860)!;
    expect(largest).toBe(4);
    expect(panels[0]!.tiles.map(({ strength }) => strength)).toEqual([expect.closeTo(Math.SQRT1_2, 2), 1]);
    const markup = renderToStaticMarkup(
      <TileMap {...shape} panels={[{ ...changes, tiles }]} kind="rate" noTextLabel="no text" clearLabel="stands" />,
    );
    const squareOf = (code: string) => new RegExp(`<a[^>]*href="/\\?${code}"[\\s\\S]*?<rect([^>]*)>`).exec(markup)![1]!;
    expect(squareOf(fall)).toContain("stroke-dasharray");
    expect(squareOf(rise)).not.toContain("stroke-dasharray");
    expect(squareOf(rise)).toContain('stroke-width="2"');
    expect(squareOf(fall)).not.toContain('stroke-width="2"');
    expect(markup).toContain("stands");
  });
});
