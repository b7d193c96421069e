export * from './additional-words.js';
export * from './answer-words.js';
export * from './chart-words.js';
export * from './format.js';
export * from './lang.js';
export * from './names.js';
export * from './report-words.js';
export * from './units.js';
