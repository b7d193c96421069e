export * from './choice.js';
export * from './parameter.js';
