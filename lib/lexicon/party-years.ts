/** Year of each Party congress since 1945. */
const CONGRESS_YEARS: Record<string, number> = {
  七: 1945,
  八: 1956,
  九: 1969,
  十: 1973,
  十一: 1977,
  十二: 1982,
  十三: 1987,
  十四: 1992,
  十五: 1997,
  十六: 2002,
  十七: 2007,
  十八: 2012,
  十九: 2017,
  二十: 2022,
};

/** Years of the plenary sessions of each Central Committee, first session first. */
const PLENUM_YEARS: Record<string, number[]> = {
  七: [1945, 1949, 1950, 1954, 1955, 1955, 1956],
  八: [1956, 1956, 1957, 1958, 1958, 1958, 1959, 1959, 1961, 1962, 1966, 1968],
  九: [1969, 1970],
  十: [1973, 1975, 1977],
  十一: [1977, 1978, 1978, 1979, 1980, 1981, 1982],
  十二: [1982, 1983, 1984, 1985, 1985, 1986, 1987],
  十三: [1987, 1988, 1988, 1989, 1989, 1990, 1990, 1991, 1992],
  十四: [1992, 1993, 1993, 1994, 1995, 1996, 1997],
  十五: [1997, 1998, 1998, 1999, 2000, 2001, 2002],
  十六: [2002, 2003, 2003, 2004, 2005, 2006, 2007],
  十七: [2007, 2008, 2008, 2009, 2010, 2011, 2012],
  十八: [2012, 2013, 2013, 2014, 2015, 2016, 2017],
  十九: [2017, 2018, 2018, 2019, 2020, 2021, 2022],
  二十: [2022, 2023, 2024, 2025],
};

const SESSIONS = "一二三四五六七八九十";
const CONGRESS = /(?:二十|十[一二三四五六七八九]?|[七八九])大/g;
const PLENUM = /(二十|十[一二三四五六七八九]?|[七八九])届((?:十[一二]|[一二三四五六七八九十]))中全会/g;

/**
 * Every year that a source or an occasion names: in digits (1949–2029), or by a Party congress (党的十八大 is
 * 2012) or a plenary session (党的十六届六中全会 is 2006). Empty if it names none.
 */
export function yearsNamed(text: string): number[] {
  const digits = [...text.matchAll(/(?:19|20)\d\d/g)].map(([year]) => Number(year));
  const congresses = [...text.matchAll(CONGRESS)].map(([name]) => CONGRESS_YEARS[name.slice(0, -1)]);
  const plenums = [...text.matchAll(PLENUM)].map(([, committee, session]) => PLENUM_YEARS[committee!]?.[sessionNumber(session!) - 1]);
  return [...digits, ...congresses, ...plenums].filter((year) => year !== undefined);
}

function sessionNumber(session: string): number {
  return session.length === 2 ? 10 + SESSIONS.indexOf(session[1]!) + 1 : SESSIONS.indexOf(session) + 1;
}
