/** Quantities as people write them: a number, or a text with a unit in English or Indonesian. */

interface Unit {
  /** How much of the base unit of its kind it is. */
  readonly factor: number;
  readonly en: readonly string[];
  readonly id: readonly string[];
}

const units = {
  share: [{ factor: 0.01, en: ['%', 'percent'], id: ['%', 'persen'] }],
  weeks: [
    { factor: 1 / 7, en: ['day', 'days'], id: ['hari', 'hr'] },
    { factor: 1, en: ['week', 'weeks'], id: ['minggu', 'pekan', 'mgg'] },
    { factor: 52 / 12, en: ['month', 'months'], id: ['bulan', 'bln'] },
    { factor: 52, en: ['year', 'years'], id: ['tahun', 'thn'] },
  ],
  years: [{ factor: 1, en: ['year', 'years'], id: ['tahun', 'thn'] }],
  days: [{ factor: 1, en: ['day', 'days'], id: ['hari', 'hr'] }],
  idr: [
    { factor: 1, en: ['idr'], id: ['rupiah'] },
    { factor: 1e3, en: ['thousand'], id: ['ribu', 'rb'] },
    { factor: 1e6, en: ['million'], id: ['juta', 'jt'] },
    { factor: 1e9, en: ['billion'], id: ['miliar', 'milyar'] },
    { factor: 1e12, en: ['trillion'], id: ['triliun'] },
  ],
  km: [
    { factor: 1, en: ['km'], id: ['km', 'kilometer'] },
    { factor: 0.001, en: ['m'], id: ['m', 'meter'] },
  ],
} satisfies Record<string, readonly Unit[]>;

export type QuantityKind = keyof typeof units;

/** The unit words a quantity of this kind may be written with, in one language. */
export function unitsOf(kind: QuantityKind, lang: 'en' | 'id'): readonly string[] {
  return units[kind].flatMap((unit) => unit[lang]);
}

/** What can be wrong with a written quantity; the message is chosen where messages live. */
export type QuantityProblem =
  | { readonly problem: 'not-a-quantity' }
  | { readonly problem: 'unknown-unit'; readonly unit: string }
  | { readonly problem: 'unit-missing' }
  /** `Rp 1.2 M`: a million to one reader, a miliar (1000 million) to another. */
  | { readonly problem: 'ambiguous-unit'; readonly amount: string; readonly unit: string }
  /** `1.000` or `1,000`: a thousand to one reader, one to another. */
  | { readonly problem: 'ambiguous'; readonly amount: string };

const measured = /^\s*(-?[\d.,]+(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/i;
/** An amount may stand between signs of its currency, and end in the dash that closes it: Rp 5.000.000,- */
const money = /^\s*(?:Rp\.?\s*)?(-?[\d.,]+(?:e[+-]?\d+)?)(?:,-+)?\s*([a-z]*)(?:\s+(?:idr|rupiah))?\s*$/i;

/** Reads a quantity written as a number or as text with a unit; gives the number in the base unit of its kind. */
export function readQuantity(kind: QuantityKind, written: number | string): number | QuantityProblem {
  // A bare number of weeks could be months or years to whoever wrote it.
  const isBareAllowed = kind !== 'weeks';
  if (typeof written === 'number') return isBareAllowed ? written : { problem: 'unit-missing' };
  const match = (kind === 'idr' ? money : measured).exec(written);
  if (!match) return { problem: 'not-a-quantity' };
  const [, digits = '', word = ''] = match;
  const name = word.toLowerCase();
  const unit = (units[kind] as readonly Unit[]).find(({ en, id }) => en.includes(name) || id.includes(name));
  if (kind === 'idr' && name === 'm') return { problem: 'ambiguous-unit', amount: digits, unit: word };
  if (unit === undefined && name !== '') return { problem: 'unknown-unit', unit: word };
  if (unit === undefined && !isBareAllowed) return { problem: 'unit-missing' };
  // Rupiah are written as in Indonesia, Rp 250.000, unless the unit is an English word.
  const isIndonesian = kind === 'idr' && (unit === undefined || unit.id.includes(name));
  const hasGroups = kind !== 'share';
  if (hasGroups && isAmbiguous(digits, isIndonesian)) return { problem: 'ambiguous', amount: digits };
  const amount = readAmount(digits, hasGroups) * (unit?.factor ?? 1);
  if (!Number.isFinite(amount)) return { problem: 'not-a-quantity' };
  return kind === 'weeks' ? Math.round(amount) : amount;
}

/** Whether the mark before three last digits may be meant for thousands as well as for decimals. */
function isAmbiguous(digits: string, isIndonesian: boolean): boolean {
  return (isIndonesian ? /^-?[1-9]\d{0,2},\d{3}$/ : /^-?[1-9]\d{0,2}[.,]\d{3}$/).test(digits);
}

/** Groups of three may have either mark, 1.250.000,5 or 1,250,000.5; without groups either mark is that of decimals. */
function readAmount(digits: string, hasGroups: boolean): number {
  if (hasGroups && /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(digits))
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (hasGroups && /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(digits))
    return Number(digits.replaceAll(',', ''));
  return Number(digits.replace(',', '.'));
}
