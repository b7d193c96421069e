import { z } from 'zod';
import { domains, roles } from '../model/world.js';
import { choice, idr, km, number, share, weeks } from '../quantity/index.js';
import { nameOf } from '../words/names.js';
import { name, shownTitle, told } from './names.js';

// biome-ignore format: a parameter a paragraph
const place = z.strictObject({
  title: shownTitle.optional(),
  home: told(z.boolean().default(false), 'Whether it is the home city', 'Apakah kota asal'),
  latitude: told(z.number().min(-90).max(90), 'Latitude', 'Lintang', 'degrees north'),
  longitude: told(z.number().min(-180).max(180), 'Longitude', 'Bujur', 'degrees east'),
  radius: km({
    default: 5, min: 0, max: 200, provenance: 'assumption', source: 'judgement',
    en: 'Radius of the disc in which its firms lie', id: 'Jari-jari wilayah usaha',
  }),
  counterpart: share({
    default: 1, provenance: 'assumption', source: { en: 'the destination city’s own agency takes part in the event; that it does so fully is an assumption', id: 'dinas kota tujuan ikut serta dalam kegiatan; bahwa ikut sertanya penuh adalah asumsi' },
    en: 'How far the place’s own agency takes part in what the home city’s agency arranges there',
    id: 'Seberapa jauh dinas setempat ikut serta dalam kegiatan yang diatur dinas kota asal',
  }),
});

const endowment = z.strictObject(
  Object.fromEntries(
    domains.map((domain) => [
      domain,
      share({
        default: 0.4,
        provenance: 'assumption',
        source: {
          en: 'the founding study: UMKM are weak in all six accesses; size: judgement',
          id: 'penelitian awal: UMKM lemah dalam keenam akses; besaran: perkiraan',
        },
        en: `Mean endowment: ${nameOf('domain', domain, 'en')}`,
        id: `Rata-rata bekal awal: ${nameOf('domain', domain, 'id')}`,
      }),
    ]),
  ) as Record<(typeof domains)[number], ReturnType<typeof share>>,
);

// biome-ignore format: a parameter a paragraph
const firmGroup = z.strictObject({
  title: shownTitle.optional(),
  role: told(z.enum(roles), 'Small firm, partner firm, buyer or large firm', 'UMKM, mitra usaha, pembeli, atau usaha besar'),
  place: told(name.meta({ reference: 'place' }), 'Where they are', 'Tempatnya'),
  sector: told(name.meta({ reference: 'sector' }), 'Their line of business', 'Bidang usahanya'),
  count: told(z.int().min(0).max(2_000_000), 'How many firms', 'Jumlah usaha', 'firms'),
  sales: z
    .strictObject({
      median: idr({
        default: 120e6, min: 1, max: 1e15, provenance: 'assumption', source: { en: 'judgement, within the class limits of UU 20/2008', id: 'perkiraan, dalam batas kelas usaha menurut UU 20/2008' },
        en: 'Median yearly sales', id: 'Median penjualan setahun',
      }),
      spread: number({
        default: 2.2, min: 1, max: 20, unit: 'ratio', provenance: 'assumption', source: { en: 'judgement: gives about 88 % micro at the default median', id: 'perkiraan: menghasilkan sekitar 88 % usaha mikro pada median bawaan' },
        en: 'Ratio of the 84th percentile of sales to the median', id: 'Rasio persentil ke-84 penjualan terhadap median',
      }),
    })
    .meta({ summary: { en: 'Yearly sales: lognormal', id: 'Penjualan setahun: lognormal' } })
    .prefault({}),
  endowment: told(endowment.prefault({}), 'Resources at the start, by access', 'Bekal awal menurut akses'),
  endowmentSpread: share({
    default: 0.25, provenance: 'assumption', source: 'judgement',
    en: 'Half-width of the spread of endowments', id: 'Setengah rentang bekal awal',
  }),
  quality: share({
    default: 0.5, provenance: 'assumption', source: 'judgement', en: 'Mean product quality', id: 'Rata-rata mutu produk',
  }),
  ownProduct: share({
    default: 0.6, provenance: 'assumption', source: 'judgement', en: 'Share whose product is their own', id: 'Bagian dengan produk sendiri',
  }),
  licensed: share({
    default: 0.3, provenance: 'assumption', source: { en: 'judgement; nationally 99 % of small manufacturers have no legal body', id: 'perkiraan; secara nasional 99 % industri kecil tidak berbadan hukum' },
    en: 'Share with a business licence', id: 'Bagian yang berizin usaha',
  }),
  reputation: share({
    default: 0.5, provenance: 'assumption', source: 'judgement', en: 'Reputation at the start', id: 'Reputasi awal',
  }),
});

// biome-ignore format: a parameter a paragraph
/** A partnership pattern of the catalogue. */
export const patternSchema = z.strictObject({
  title: shownTitle,
  holders: told(z.array(z.tuple([z.enum(roles), z.enum(roles)])).min(1), 'Who can stand on the two sides', 'Siapa yang dapat menjadi kedua pihak'),
  formal: told(z.boolean(), 'With a written contract', 'Dengan kontrak tertulis'),
  clarity: share({ default: 0.5, provenance: 'assumption', source: 'judgement', en: 'Clarity', id: 'Kejelasan' }),
  fairness: share({ default: 0.5, provenance: 'assumption', source: 'judgement', en: 'Fairness', id: 'Keadilan' }),
  cadence: number({
    default: 4, min: 0, max: 365, unit: 'contacts per year', provenance: 'assumption', source: 'judgement',
    en: 'Contacts a year agreed on', id: 'Kontak per tahun yang disepakati',
  }),
  gainShare: share({
    default: 0.5, provenance: 'assumption', source: 'judgement', en: 'Share of the gain for the smaller side', id: 'Bagian keuntungan pihak yang lebih kecil',
  }),
  duration: weeks({
    default: 52, min: 1, max: 1040, provenance: 'assumption', source: 'judgement', en: 'Time until it lapses', id: 'Masa berlaku',
  }),
  fit: z
    .strictObject({
      lines: choice(['same', 'different', 'any'], {
        default: 'any', provenance: 'assumption', source: 'judgement',
        en: 'Lines of business of the two it suits', id: 'Bidang usaha keduanya yang cocok',
      }),
      sizes: choice(['equal', 'unequal', 'any'], {
        default: 'any', provenance: 'assumption', source: 'judgement',
        en: 'Size classes of the two it suits', id: 'Kelas usaha keduanya yang cocok',
      }),
      needs: z.array(z.enum(domains)).default([]).meta({
        unit: 'accesses', provenance: 'assumption', source: 'judgement',
        summary: { en: 'What one of the two should have that the other lacks; without any, anything', id: 'Akses yang dimiliki satu pihak dan kurang pada pihak lain; tanpa isian, apa pun' },
      }),
      strength: share({
        default: 0, provenance: 'assumption', source: 'judgement',
        en: 'Strength that the tie should have for both', id: 'Kekuatan ikatan yang sebaiknya dimiliki keduanya',
      }),
    })
    .meta({ summary: { en: 'Which pairs it suits', id: 'Pasangan yang cocok' } })
    .prefault({}),
});

// biome-ignore format: a parameter a paragraph
/** Places, lines of business, firms and the catalogue of patterns. */
export const worldSchema = z.strictObject({
  places: told(z.record(name, place), 'Places by name, one of them the home city', 'Tempat menurut nama, salah satunya kota asal'),
  sectors: told(z.record(name, z.strictObject({ title: shownTitle.optional() })), 'Lines of business by name', 'Bidang usaha menurut nama'),
  firms: told(z.record(name, firmGroup), 'Groups of like firms by name', 'Kelompok usaha sejenis menurut nama'),
  patterns: told(z.record(name, patternSchema).default({}), 'The catalogue of partnership patterns', 'Katalog pola kemitraan'),
  sizeLimits: z
    .strictObject({
      micro: idr({ default: 300e6, min: 1, max: 1e15, provenance: 'statistics', source: 'UU 20/2008 article 6', en: 'Highest yearly sales of a micro firm', id: 'Penjualan tertinggi usaha mikro' }),
      small: idr({ default: 2.5e9, min: 1, max: 1e15, provenance: 'statistics', source: 'UU 20/2008 article 6', en: 'Highest yearly sales of a small firm', id: 'Penjualan tertinggi usaha kecil' }),
      medium: idr({ default: 50e9, min: 1, max: 1e15, provenance: 'statistics', source: 'UU 20/2008 article 6', en: 'Highest yearly sales of a medium firm', id: 'Penjualan tertinggi usaha menengah' }),
    })
    .meta({ summary: { en: 'Size classes by yearly sales', id: 'Kelas usaha menurut penjualan setahun' } })
    .prefault({}),
});
