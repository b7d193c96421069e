import { firmDistanceKm } from '../model/distance.js';
import { certaintyOf, strengthOf, trustOf } from '../model/tie.js';
import { origins, type World } from '../model/world.js';
import { ENDED, NEVER, type Side, sideOf, type Ties } from '../network/ties.js';
import type { Text } from '../quantity/index.js';
import { firmId, type NetworkColumn } from './network-columns.js';

/** A tie with its two firms; `source` is the one whose row comes first. */
export interface Pair {
  readonly tie: number;
  readonly source: number;
  readonly target: number;
}

type TieColumn = NetworkColumn<Pair>;
type TieState = { [Key in keyof Ties]: Ties[Key] extends ArrayLike<number> ? Key : never }[keyof Ties];

/** The ties that exist, in the order of their rows. */
export function* pairsIn({ ties }: World): Generator<Pair> {
  for (let tie = 0; tie < ties.count; tie++) {
    if (ties.endsAt[tie] === ENDED) continue;
    const one = ties.first.firm[tie] as number;
    const other = ties.second.firm[tie] as number;
    yield { tie, source: Math.min(one, other), target: Math.max(one, other) };
  }
}

const text = (en: string, id: string): Text => ({ en, id });

/** What each of the two firms sees. */
function bothSides(
  name: string,
  about: Text,
  read: (world: World, tie: number, side: Side) => number,
): TieColumn[] {
  const ends = [
    ['source', 'source', 'source'],
    ['target', 'target', 'target'],
  ] as const;
  return ends.map(([end, en, id]) => ({
    name: `${name}_${end}`,
    kind: 'number',
    unit: '0 to 1',
    about: text(`${about.en}, for the ${en}`, `${about.id}, bagi ${id}`),
    of: (world, pair) => read(world, pair.tie, sideOf(world.ties, pair.tie, pair[end])),
  }));
}

function count(name: string, from: TieState, unit: string, about: Text): TieColumn {
  return { name, kind: 'integer', unit, about, of: ({ ties }, { tie }) => ties[from][tie] as number };
}

/** A week, null where it never was. */
function week(name: string, from: TieState, about: Text): TieColumn {
  const of: TieColumn['of'] = ({ ties }, { tie }) =>
    ties[from][tie] === NEVER ? null : (ties[from][tie] as number);
  return { name, kind: 'integer', unit: 'weeks from the start', about, of };
}

/** How strong the tie is, the mean of what it is to its two firms: what programs draw and count as its weight. */
function weightOf(world: World, { tie }: Pair): number {
  const { first, second } = world.ties;
  return (strengthOf(world, tie, first) + strengthOf(world, tie, second)) / 2;
}

/** The table of ties: one row a pair that has one. */
export const tieColumns: readonly TieColumn[] = [
  {
    name: 'source',
    kind: 'text',
    unit: '',
    about: text(
      'One of the two firms; ties have no direction',
      'Salah satu dari dua usaha; ikatan tidak berarah',
    ),
    isFixed: true,
    of: (world, { source }) => firmId(world, source),
  },
  {
    name: 'target',
    kind: 'text',
    unit: '',
    about: text('The other one', 'Usaha yang lain'),
    isFixed: true,
    of: (world, { target }) => firmId(world, target),
  },
  {
    name: 'weight',
    kind: 'number',
    unit: '0 to 1',
    about: text('Mean of the two strengths', 'Rata-rata kedua kekuatan'),
    of: weightOf,
  },
  ...bothSides(
    'strength',
    text('Strength of the tie, trust times certainty', 'Kekuatan ikatan, kepercayaan kali keyakinan'),
    strengthOf,
  ),
  ...bothSides('trust', text('Trust in the other firm', 'Kepercayaan pada usaha yang lain'), trustOf),
  ...bothSides(
    'certainty',
    text('How much of the trust rests on experience', 'Seberapa jauh kepercayaan itu berdasar pengalaman'),
    certaintyOf,
  ),
  {
    name: 'origin',
    kind: 'text',
    unit: '',
    about: text('How the two met', 'Cara keduanya bertemu'),
    isFixed: true,
    of: ({ ties }, { tie }) => origins[ties.origin[tie] as number] ?? null,
  },
  {
    ...week(
      'met_tick',
      'metAt',
      text(
        'Week of the first meeting; below 0 before the first year',
        'Minggu pertemuan pertama; di bawah 0 sebelum tahun pertama',
      ),
    ),
    isFixed: true,
  },
  week('last_own_tick', 'lastOwnAt', text('Last contact without help', 'Kontak mandiri terakhir')),
  week(
    'last_arranged_tick',
    'lastFacilitatedAt',
    text('Last contact that somebody arranged', 'Kontak terakhir yang diatur pihak lain'),
  ),
  count(
    'own_contacts',
    'ownContacts',
    'contacts',
    text('Contacts without help so far', 'Kontak mandiri sejauh ini'),
  ),
  count(
    'arranged_contacts',
    'facilitatedContacts',
    'contacts',
    text('Arranged contacts so far', 'Kontak yang diatur sejauh ini'),
  ),
  count(
    'contacts_this_year',
    'contactsThisYear',
    'contacts',
    text('All contacts of the year so far', 'Semua kontak tahun ini sejauh ini'),
  ),
  {
    name: 'pattern',
    kind: 'text',
    unit: '',
    about: text('Partnership pattern in force, if any', 'Pola kemitraan yang berlaku, bila ada'),
    of: ({ ties, patterns }, { tie }) =>
      ties.pattern[tie] === 0 ? null : patterns[ties.pattern[tie] as number]!.name,
  },
  {
    name: 'distance_km',
    kind: 'number',
    unit: 'km',
    about: text(
      'Distance between the two; between centres if in two places',
      'Jarak keduanya; antarpusat bila berbeda tempat',
    ),
    isFixed: true,
    of: (world, { source, target }) => firmDistanceKm(world, source, target),
  },
  count(
    'common_partners',
    'commonPartners',
    'firms',
    text('Firms tied to both', 'Usaha yang terikat dengan keduanya'),
  ),
];
