import { strFromU8, strToU8 } from 'fflate';

/** Stands as the value of a formula that has none; a private character, so no file holds it by chance. */
export const UNCALCULATED = '\ue000uncalculated';

const CELL = /<((?:\w+:)?)c((?:\s[^>]*)?)>((?:(?!<\/?(?:\w+:)?c[\s>])[\s\S])*)<\/\1c>/g;
const FORMULA = /<(?:\w+:)?f[\s>/]/;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>[^<]/;
const EMPTY_VALUE = /<((?:\w+:)?)v(?:\s[^>]*)?(?:\/>|><\/\1v>)/;

/** A formula whose result is the empty text has an empty value and says so by its type. */
const isEmptyText = (attributes: string, body: string): boolean =>
  /\bt="str"/.test(attributes) && EMPTY_VALUE.test(body);

/**
 * The XML of a sheet in which every formula without a saved value has {@link UNCALCULATED} for one: the
 * reading library would give 0, and 0 is a value.
 */
export function markUncalculated(part: Uint8Array): Uint8Array {
  const xml = strFromU8(part);
  if (!FORMULA.test(xml)) return part;
  const marked = xml.replace(CELL, (cell, prefix: string, attributes: string, body: string) => {
    if (!FORMULA.test(body) || VALUE.test(body) || isEmptyText(attributes, body)) return cell;
    const untyped = attributes.replace(/\st="[^"]*"/, '');
    const formula = body.replace(EMPTY_VALUE, '');
    return `<${prefix}c${untyped} t="str">${formula}<${prefix}v>${UNCALCULATED}</${prefix}v></${prefix}c>`;
  });
  return strToU8(marked);
}
