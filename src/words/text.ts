/** The languages that everything people read exists in. */
export const languages = ['en', 'id'] as const;
export type Language = (typeof languages)[number];

/** A text for people, in both languages. */
export interface Message {
  readonly en: string;
  readonly id: string;
}
