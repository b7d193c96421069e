import type { Bilingual, Lang } from './lang.js';

/** Names of things that are no measure, policy or scenario (those bring their titles along). */
const names = {
  'origin/all': { en: 'All new ties', id: 'Semua ikatan baru' },
  'origin/neighbour': { en: 'Met as neighbours', id: 'Bertemu sebagai tetangga' },
  'origin/event': { en: 'Met at the annual event', id: 'Bertemu di kegiatan tahunan' },
  'origin/association': { en: 'Met in an association', id: 'Bertemu di asosiasi' },
  'origin/follow-up': { en: 'Met through follow-up', id: 'Bertemu lewat tindak lanjut' },
  'origin/referral': { en: 'Referred by a partner', id: 'Dikenalkan oleh mitra' },
  'origin/market': { en: 'Met in the market', id: 'Bertemu di pasar' },
  'origin/matching': { en: 'Met through buyer matching', id: 'Bertemu lewat temu pembeli' },
  'domain/institution': { en: 'access to institutions', id: 'akses kelembagaan' },
  'domain/humanResources': { en: 'access to human resources', id: 'akses sumber daya manusia' },
  'domain/market': { en: 'access to markets', id: 'akses pasar' },
  'domain/technology': { en: 'access to technology', id: 'akses teknologi' },
  'domain/rawMaterial': { en: 'access to raw material', id: 'akses bahan baku' },
  'domain/premises': { en: 'access to premises', id: 'akses tempat usaha' },
  'domain/capital': { en: 'access to capital', id: 'akses modal' },
  'by/size': { en: 'By size class', id: 'Menurut kelas usaha' },
  'by/sector': { en: 'By sector', id: 'Menurut bidang usaha' },
  'provenance/study': { en: 'from the founding study', id: 'dari penelitian awal' },
  'provenance/literature': { en: 'from the literature', id: 'dari kepustakaan' },
  'provenance/statistics': { en: 'from official statistics', id: 'dari statistik resmi' },
  'provenance/assumption': { en: 'assumed', id: 'asumsi' },
  'family/elements': { en: 'Elements of social capital', id: 'Unsur modal sosial' },
  'family/relational': { en: 'Relational properties', id: 'Sifat hubungan' },
  'family/structure': { en: 'Structure of the network', id: 'Struktur jaringan' },
  'family/success': { en: 'Success', id: 'Keberhasilan' },
  'family/welfare': { en: 'Welfare and equity', id: 'Kesejahteraan dan pemerataan' },
  'family/money': { en: 'Money', id: 'Uang' },
} satisfies Record<string, Bilingual>;

export type NameKind = 'origin' | 'domain' | 'by' | 'provenance' | 'family';

/** The name of something for people; what is not known here stands as it is written in the files. */
export function nameOf(kind: NameKind, name: string, lang: Lang): string {
  const key = `${kind}/${name}`;
  return Object.hasOwn(names, key) ? names[key as keyof typeof names][lang] : name;
}
