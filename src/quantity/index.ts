export * from './choice.js';
export * from './parameter.js';
export * from './read.js';
