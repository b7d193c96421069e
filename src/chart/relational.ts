import { lastYearChart } from './last-year.js';

/** Frequency, intensity and proximity of relations: what the study judged social capital low by. */
export const relational = lastYearChart('relational', [
  'contact-frequency',
  'intensity',
  'spatial-proximity',
]);
