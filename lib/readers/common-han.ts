/**
 * The characters that any modern Chinese text is made of, simplified and traditional, in code point order.
 */
const COMMON_HAN = new Set(
  "一万三上下不与业两严个中为主么义也乡了事二于五交产人亿今从他代以们件价任企众优会位低体作你來依促保信個們做健元党入全公共关其内军农决准减出分划创利到制前力办加务动動務化区医十去又发取口只可各合同后向员和品商善困国國在地场坚型城域基境增外多大天央好如子学學安完定实家實对导将將對導小就居展工市平年应府度建开式强当形後得從心快思性总想成我战所扩技把投护持控推提支收改放政效教整文新方施族无日时明是時更會有服期本术机权村来東极构标格業正此步比民水求没治法活流济消深源点為無然特环现現理生產用當發的益监目看着础社神种科积程税稳立等策管精系經级经结统继续群義者而职育能自與节范营落著融行要見见规解設說變设说调财质贸费资起转过还这进這通造進過道還那部都里重量金镇长開關问防际险障面革領项领题风體高黨",
);

/**
 * Share of a text's Han characters that are among the few hundred commonest.
 *
 * @returns 0..1; 1 when the text has no Han character, since then nothing speaks against it
 */
export function commonHanShare(text: string): number {
  let han = 0;
  let common = 0;
  for (const character of text.slice(0, 100_000)) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    han += 1;
    if (COMMON_HAN.has(character)) common += 1;
  }
  return han === 0 ? 1 : common / han;
}

/** Han characters of a text. */
export function han(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
