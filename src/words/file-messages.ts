import type { Bilingual } from './lang.js';
import { codeOf, cut } from './value-messages.js';

/** What is wrong with a file before its values are looked at: *what is wrong. What would be right.* */

export const fileMissing = (path: string): Bilingual => ({
  en: `there is no file ${path}. Check the name and the folder.`,
  id: `berkas ${path} tidak ada. Periksa nama dan foldernya.`,
});

export const fileIsFolder = (path: string): Bilingual => ({
  en: `${path} is a folder. Name a file in it.`,
  id: `${path} adalah folder. Sebutkan berkas di dalamnya.`,
});

export const fileUnreadable = (path: string, why: string): Bilingual => ({
  en: `${path} cannot be read (${why}). Check its permissions.`,
  id: `${path} tidak dapat dibaca (${why}). Periksa izinnya.`,
});

export const fileTooLarge = (path: string, most: number): Bilingual => ({
  en: `${path} is larger than ${most / 1e6} MB. A scenario is a short text; is this the right file?`,
  id: `${path} lebih besar dari ${most / 1e6} MB. Skenario adalah teks pendek; apakah berkasnya benar?`,
});

export const fileNotText: Bilingual = {
  en: 'from here on the file is not text in UTF-8. Save it as plain text with the encoding UTF-8.',
  id: 'mulai di sini berkas bukan teks UTF-8. Simpan sebagai teks biasa dengan pengodean UTF-8.',
};

export const fileNotYaml = (path: string): Bilingual => ({
  en: `${path} does not end in .yaml, .yml or .json. Name a YAML or JSON file.`,
  id: `${path} tidak berakhiran .yaml, .yml, atau .json. Sebutkan berkas YAML atau JSON.`,
});

export const fileIsDevice = (path: string): Bilingual => ({
  en: `${path} is a device or a pipe, not a file. Name a file.`,
  id: `${path} adalah perangkat atau pipa, bukan berkas. Sebutkan sebuah berkas.`,
});

export const fileIsLoop = (path: string): Bilingual => ({
  en: `${path} is a link that leads back to itself. Name the file itself.`,
  id: `${path} adalah tautan yang kembali ke dirinya. Sebutkan berkas aslinya.`,
});

export const controlSign = (sign: string): Bilingual => ({
  en: `an invisible control character (${codeOf(sign)}) stands here. Delete it.`,
  id: `ada karakter kendali yang tak terlihat (${codeOf(sign)}) di sini. Hapus.`,
});

/** In a value, once what is escaped in it is read. */
export const controlSignIn = (sign: string): Bilingual => ({
  en: `the text has a sign that is not seen (${codeOf(sign)}). Delete it.`,
  id: `teks ini berisi tanda yang tak terlihat (${codeOf(sign)}). Hapus.`,
});

export const controlSignInKey = (sign: string): Bilingual => ({
  en: `the key has a sign that is not seen (${codeOf(sign)}). Write it as one word.`,
  id: `kunci ini berisi tanda yang tak terlihat (${codeOf(sign)}). Tulis sebagai satu kata.`,
});

export const loneReturn: Bilingual = {
  en: 'the lines of this file end as on old Macs (CR). Save it with the line ends LF or CRLF.',
  id: 'baris berkas ini berakhir seperti di Mac lama (CR). Simpan dengan akhir baris LF atau CRLF.',
};

export const oddBlank = (sign: string): Bilingual => ({
  en: `what looks like a blank here is another sign (${codeOf(sign)}). Delete it and type blanks.`,
  id: `yang tampak seperti spasi di sini adalah tanda lain (${codeOf(sign)}). Hapus dan ketik spasi biasa.`,
});

export const mergeMark: Bilingual = {
  en: 'this line was left by git, which could not put two versions together. Keep one version and delete the lines with <<<<<<<, ======= and >>>>>>>.',
  id: 'baris ini ditinggalkan git, yang tidak dapat menggabungkan dua versi. Simpan satu versi dan hapus baris dengan <<<<<<<, =======, dan >>>>>>>.',
};

export const otherYaml = (version: string): Bilingual => ({
  en: `%YAML ${version} makes other values of some words and numbers. Take the line out; files are read as YAML 1.2.`,
  id: `%YAML ${version} membuat beberapa kata dan bilangan bernilai lain. Hapus baris ini; berkas dibaca sebagai YAML 1.2.`,
});

export const oddNumber = (written: string, value: number): Bilingual => ({
  en: `${written} is another notation for the number ${value}. Write ${value}, or put it in quotes if it is a text.`,
  id: `${written} adalah cara tulis lain untuk bilangan ${value}. Tulis ${value}, atau beri tanda kutip bila maksudnya teks.`,
});

export const fileEmpty: Bilingual = {
  en: 'the file is empty. Start from the file that simpul init writes.',
  id: 'berkas kosong. Mulailah dari berkas yang ditulis simpul init.',
};

export const severalDocuments: Bilingual = {
  en: 'a second document begins here (---). Keep one scenario or study in a file.',
  id: 'dokumen kedua dimulai di sini (---). Satu berkas berisi satu skenario atau studi saja.',
};

export const notAMap = (found: Bilingual): Bilingual => ({
  en: `the file holds ${found.en}, not keys with values. Begin with lines such as name: my-scenario.`,
  id: `berkas berisi ${found.id}, bukan kunci dengan nilai. Mulailah dengan baris seperti name: skenario-saya.`,
});

export const duplicateKey = (key: string): Bilingual => ({
  en: `${key} is written twice here. Keep one of the two.`,
  id: `${key} ditulis dua kali di sini. Simpan salah satu saja.`,
});

export const forbiddenKey = (key: string): Bilingual => ({
  en: `${key} is not allowed as a key. Choose another name.`,
  id: `${key} tidak boleh menjadi kunci. Pilih nama lain.`,
});

export const oddKey: Bilingual = {
  en: 'a key has to be one word. Write key: value.',
  id: 'kunci harus satu kata. Tulis kunci: nilai.',
};

export const notFinite = (found: string): Bilingual => ({
  en: `${cut(found)} is not a finite number. Write an ordinary number.`,
  id: `${cut(found)} bukan bilangan terhingga. Tulis bilangan biasa.`,
});

export const unknownAnchor = (name: string): Bilingual => ({
  en: `*${name} refers to an anchor that is not there. Write &${name} at the value that it stands for.`,
  id: `*${name} menunjuk jangkar yang tidak ada. Tulis &${name} pada nilai yang dimaksud.`,
});

export const anchorInItself = (name: string): Bilingual => ({
  en: `*${name} stands inside the value it refers to. Write the value out.`,
  id: `*${name} berada di dalam nilai yang ditunjuknya. Tulis nilainya secara lengkap.`,
});

export const anchorsExplode = (most: number): Bilingual => ({
  en: `the anchors of this file unfold to more than ${most} values. Write it without anchors on anchors.`,
  id: `jangkar dalam berkas ini mengembang menjadi lebih dari ${most} nilai. Tulis tanpa jangkar bertumpuk.`,
});

export const mergeOfOther: Bilingual = {
  en: '<< takes a map. Write <<: *name of an anchored map.',
  id: '<< memerlukan peta. Tulis <<: *nama dari peta yang berjangkar.',
};

export const tooDeep = (most: number): Bilingual => ({
  en: `the values are nested more than ${most} levels deep. A scenario needs fewer than ten.`,
  id: `nilai bersarang lebih dari ${most} tingkat. Skenario memerlukan kurang dari sepuluh.`,
});

export const unknownTag = (tag: string): Bilingual => ({
  en: `the tag ${tag} is not understood. Leave it out and write the plain value.`,
  id: `tag ${tag} tidak dikenal. Hapus dan tulis nilai biasa.`,
});

export const extendsCycle = (files: readonly string[]): Bilingual => ({
  en: `extends goes round in a circle: ${files.join(' → ')}. Take one of them out.`,
  id: `extends berputar: ${files.join(' → ')}. Hapus salah satunya.`,
});

export const extendsTooDeep = (most: number): Bilingual => ({
  en: `extends goes more than ${most} files deep. Merge some of them.`,
  id: `extends lebih dari ${most} berkas dalamnya. Gabungkan beberapa di antaranya.`,
});

export const tooManyFiles = (most: number): Bilingual => ({
  en: `extends needs more than ${most} files. Merge some of them.`,
  id: `extends memerlukan lebih dari ${most} berkas. Gabungkan beberapa di antaranya.`,
});

export const pathNotRelative = (path: string): Bilingual => ({
  en: `${path} is not a path that starts from this file. Write ./name.yaml or ../folder/name.yaml.`,
  id: `${path} bukan jalur yang dimulai dari berkas ini. Tulis ./nama.yaml atau ../folder/nama.yaml.`,
});

export const extendsNoText: Bilingual = {
  en: 'extends takes a file or a list of files. Write extends: ./name.yaml.',
  id: 'extends memerlukan satu berkas atau daftar berkas. Tulis extends: ./nama.yaml.',
};

/** What the YAML parser complains of, by its code. */
const yamlFaults: Readonly<Record<string, Bilingual>> = {
  TAB_AS_INDENT: {
    en: 'the line is indented with a tab. Indent with blanks.',
    id: 'baris menjorok dengan tab. Gunakan spasi.',
  },
  BAD_INDENT: {
    en: 'the indentation does not fit the lines above, or a bracket is not closed. Indent entries of one level equally and close [ and {.',
    id: 'lekukan baris tidak sesuai dengan baris di atasnya, atau kurung belum ditutup. Samakan lekukan satu tingkat dan tutup [ dan {.',
  },
  MISSING_CHAR: {
    en: 'a quote, bracket, comma or colon is missing before here. Close what was opened.',
    id: 'tanda kutip, kurung, koma, atau titik dua hilang sebelum bagian ini. Tutup yang sudah dibuka.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'there is a second colon or a deeper line where a value should be. Put the value in quotes, or indent it as the lines around it.',
    id: 'ada titik dua kedua atau baris menjorok di tempat nilai. Beri tanda kutip pada nilai, atau samakan lekukannya.',
  },
  MULTILINE_IMPLICIT_KEY: {
    en: 'a key goes over two lines. Write key: value on one line.',
    id: 'kunci melewati dua baris. Tulis kunci: nilai pada satu baris.',
  },
  BAD_SCALAR_START: {
    en: 'a value may not begin with this sign. Put it in quotes.',
    id: 'nilai tidak boleh diawali tanda ini. Beri tanda kutip.',
  },
  BAD_COLLECTION_TYPE: {
    en: 'lines with - and lines with key: are mixed at one level. Use one of the two.',
    id: 'baris dengan - dan baris dengan kunci: tercampur pada satu tingkat. Pakai salah satu.',
  },
  BAD_DQ_ESCAPE: {
    en: 'a backslash in double quotes stands for something unknown. Use single quotes.',
    id: 'garis miring terbalik dalam tanda kutip ganda tidak dikenal. Gunakan tanda kutip tunggal.',
  },
  BLOCK_IN_FLOW: {
    en: 'a comma or a bracket is missing before here. Put commas between entries and close [ and {.',
    id: 'koma atau kurung hilang sebelum bagian ini. Beri koma di antara isian dan tutup [ dan {.',
  },
  BAD_ALIAS: {
    en: 'a value that begins with * or & refers to a place in the file or names one. Put it in quotes if it is meant as a text.',
    id: 'nilai yang diawali * atau & merujuk ke bagian lain berkas atau menamainya. Beri tanda kutip jika dimaksudkan sebagai teks.',
  },
  KEY_OVER_1024_CHARS: {
    en: 'the key before this colon is longer than 1024 signs. Put the text in quotes, or shorten it.',
    id: 'kunci sebelum titik dua ini lebih dari 1024 tanda. Beri tanda kutip pada teksnya, atau perpendek.',
  },
  UNEXPECTED_TOKEN: {
    en: 'something stands here that does not belong. Look for a bracket, quote or dash too many.',
    id: 'ada sesuatu yang tidak semestinya di sini. Cari kurung, tanda kutip, atau tanda hubung yang berlebih.',
  },
};

const jsonFaults = {
  comma: {
    en: 'a comma stands before the bracket that closes. Take it out.',
    id: 'ada koma sebelum kurung penutup. Hapus komanya.',
  },
  comment: {
    en: 'a JSON file has no comments. Take this one out, or name the file .yaml.',
    id: 'berkas JSON tidak memuat komentar. Hapus komentar ini, atau beri berkas akhiran .yaml.',
  },
  quotes: {
    en: 'texts and keys of a JSON file stand in double quotes. Put them round this one, or name the file .yaml.',
    id: 'teks dan kunci dalam berkas JSON ditulis dalam tanda kutip ganda. Beri tanda kutip ganda, atau beri berkas akhiran .yaml.',
  },
  other: {
    en: 'this is not JSON. Correct it from here on, or name the file .yaml.',
    id: 'ini bukan JSON. Perbaiki mulai bagian ini, atau beri berkas akhiran .yaml.',
  },
} satisfies Record<string, Bilingual>;

export const notJson = (fault: keyof typeof jsonFaults): Bilingual => jsonFaults[fault];

export const badYaml = (code: string): Bilingual =>
  yamlFaults[code] ?? {
    en: 'this is not YAML. Compare the line with the ones around it.',
    id: 'ini bukan YAML. Bandingkan baris ini dengan baris di sekitarnya.',
  };

/** A fault that is noticed in a later line than the one it begins in. */
export const tornFrom = (line: number): Bilingual => ({
  en: `something that begins here does not fit with line ${line}. Look from here on for a quote or bracket that is not closed, or for an indentation unlike that of the other keys.`,
  id: `sesuatu yang mulai di sini tidak cocok dengan baris ${line}. Cari mulai baris ini tanda kutip atau kurung yang belum ditutup, atau lekuk baris yang berbeda dari kunci lain.`,
});
