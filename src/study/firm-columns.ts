import {
  type Domain,
  domains,
  type Firms,
  reciprocityTypes,
  roles,
  sizeClasses,
  type World,
} from '../model/world.js';
import { NONE } from '../network/ties.js';
import { cos } from '../portable/index.js';
import type { Text } from '../quantity/index.js';
import { nameOf } from '../words/names.js';
import { firmId, firmNumber, type NetworkColumn } from './network-columns.js';

type FirmColumn = NetworkColumn<number>;
type NumberColumn = { [Key in keyof Firms]: Firms[Key] extends ArrayLike<number> ? Key : never }[keyof Firms];

/** On a sphere of 6371 km, as the model measures distance. */
const KM_PER_DEGREE = 111.19492664455873;
const RADIANS = 0.017453292519943295;

const text = (en: string, id: string): Text => ({ en, id });

/** A column that is one of the state, as it is. */
function state(name: string, from: NumberColumn, unit: string, about: Text): FirmColumn {
  return { name, kind: 'number', unit, about, of: ({ firms }, firm) => firms[from][firm] as number };
}

function count(name: string, from: NumberColumn, unit: string, about: Text): FirmColumn {
  return { ...state(name, from, unit, about), kind: 'integer' };
}

function flag(name: string, from: NumberColumn, about: Text): FirmColumn {
  return { name, kind: 'flag', unit: '', about, of: ({ firms }, firm) => firms[from][firm] === 1 };
}

function word(name: string, about: Text, of: (world: World, firm: number) => string | undefined): FirmColumn {
  return { name, kind: 'text', unit: '', about, of: (world, firm) => of(world, firm) ?? null };
}

function fixed(column: FirmColumn): FirmColumn {
  return { ...column, isFixed: true };
}

function placeOf({ plan, firms }: World, firm: number) {
  return plan.places[firms.place[firm] as number]!;
}

function latitudeOf(world: World, firm: number): number {
  return placeOf(world, firm).latitude + (world.firms.northKm[firm] as number) / KM_PER_DEGREE;
}

function longitudeOf(world: World, firm: number): number {
  const { latitude, longitude } = placeOf(world, firm);
  return longitude + (world.firms.eastKm[firm] as number) / (KM_PER_DEGREE * cos(latitude * RADIANS));
}

/** humanResources as human_resources. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function access(domain: Domain, at: number): FirmColumn {
  const about = text(
    `What it has now: ${nameOf('domain', domain, 'en')}`,
    `Yang dimilikinya sekarang: ${nameOf('domain', domain, 'id')}`,
  );
  const of = ({ firms }: World, firm: number) => firms.resource[at]![firm] as number;
  return { name: `access_${snakeCase(domain)}`, kind: 'number', unit: '0 to 1', about, of };
}

/** The table of firms: one row a firm that is there. */
export const firmColumns: readonly FirmColumn[] = [
  fixed(
    word(
      'id',
      text(
        'Group and number; .2 behind it for the second firm in that slot, and so on',
        'Kelompok dan nomor; .2 di belakangnya untuk usaha kedua di tempat itu, dan seterusnya',
      ),
      firmId,
    ),
  ),
  fixed(
    word('label', text('The same to be read', 'Hal yang sama untuk dibaca'), (world, firm) =>
      firmId(world, firm).replace(/-(?=[\d.]+$)/, ' '),
    ),
  ),
  fixed(
    word(
      'firm_group',
      text('Group of firms, as the scenario names it', 'Kelompok usaha menurut skenario'),
      ({ plan, firms }, firm) => plan.groups[firms.group[firm] as number]?.name,
    ),
  ),
  fixed({
    name: 'number',
    kind: 'integer',
    unit: '',
    about: text('Number of its slot in the group, from 1', 'Nomor tempatnya dalam kelompok, mulai 1'),
    of: firmNumber,
  }),
  fixed(
    count(
      'generation',
      'generation',
      'firms',
      text('Firms that were in this slot before', 'Usaha yang pernah menempati tempat ini'),
    ),
  ),
  fixed(
    word(
      'role',
      text('umkm, partner, buyer or large', 'umkm, partner, buyer, atau large'),
      ({ firms }, firm) => roles[firms.role[firm] as number],
    ),
  ),
  fixed(word('place', text('Place', 'Tempat'), (world, firm) => placeOf(world, firm).name)),
  fixed({
    name: 'is_home',
    kind: 'flag',
    unit: '',
    about: text('Whether it is in the home place', 'Apakah berada di kota asal'),
    of: (world, firm) => placeOf(world, firm).isHome,
  }),
  fixed(
    word(
      'sector',
      text('Line of business', 'Bidang usaha'),
      ({ plan, firms }, firm) => plan.sectors[firms.sector[firm] as number]?.name,
    ),
  ),
  word(
    'size_class',
    text('By law from its sales: micro, small, medium or large', 'Menurut undang-undang dari penjualannya'),
    ({ firms }, firm) => sizeClasses[firms.sizeClass[firm] as number],
  ),
  fixed(
    state('east_km', 'eastKm', 'km', text('East of the centre of its place', 'Di timur pusat tempatnya')),
  ),
  fixed(
    state('north_km', 'northKm', 'km', text('North of the centre of its place', 'Di utara pusat tempatnya')),
  ),
  fixed({
    name: 'latitude',
    kind: 'number',
    unit: 'degrees',
    about: text('Drawn, not a real address', 'Hasil undian, bukan alamat nyata'),
    of: latitudeOf,
  }),
  fixed({
    name: 'longitude',
    kind: 'number',
    unit: 'degrees',
    about: text('Drawn, not a real address', 'Hasil undian, bukan alamat nyata'),
    of: longitudeOf,
  }),
  fixed(
    count(
      'entered_tick',
      'enteredAt',
      'weeks from the start',
      text(
        'When it was founded; below 0 before the first year',
        'Saat berdiri; di bawah 0 sebelum tahun pertama',
      ),
    ),
  ),
  {
    name: 'degree',
    kind: 'integer',
    unit: 'ties',
    about: text('Ties that it has', 'Banyaknya ikatan'),
    of: ({ adjacency }, firm) => adjacency.degree[firm] as number,
  },
  state('sales_idr', 'salesIdr', 'IDR a year', text('Sales', 'Penjualan')),
  ...domains.map(access),
  state('quality', 'quality', '0 to 1', text('Quality of its product', 'Mutu produknya')),
  flag(
    'has_own_product',
    'hasOwnProduct',
    text('Whether the product is its own', 'Apakah produknya buatan sendiri'),
  ),
  flag('is_licensed', 'isLicensed', text('Whether it holds a licence', 'Apakah memiliki izin usaha')),
  state(
    'generalised_trust',
    'generalisedTrust',
    '0 to 1',
    text('Trust in firms that it does not know', 'Kepercayaan pada usaha yang belum dikenal'),
  ),
  word(
    'reciprocity_type',
    text('conditional, freeRider or unconditional', 'conditional, freeRider, atau unconditional'),
    ({ firms }, firm) => reciprocityTypes[firms.reciprocity[firm] as number],
  ),
  state(
    'social_skill',
    'socialSkill',
    '1 on average',
    text('Multiplies the chance that a meeting becomes a tie', 'Pengali peluang pertemuan menjadi ikatan'),
  ),
  flag(
    'is_trained',
    'isTrained',
    text('Trained in social skills by the agency', 'Dilatih keterampilan sosial oleh dinas'),
  ),
  state(
    'attention',
    'attention',
    'contacts a year',
    text('Contacts that it can start', 'Kontak yang dapat dimulainya'),
  ),
  state(
    'reputation',
    'reputation',
    '0 to 1',
    text('What partners’ experience says of it', 'Kata pengalaman mitranya'),
  ),
  word(
    'association',
    text('Its association, if it has one', 'Asosiasinya, bila ada'),
    ({ firms, associations }, firm) => {
      const association = firms.association[firm] as number;
      return association === NONE ? undefined : associations[association]?.name;
    },
  ),
  count(
    'reached',
    'reached',
    'times',
    text('How often the agency has reached it', 'Berapa kali dijangkau oleh dinas'),
  ),
];
