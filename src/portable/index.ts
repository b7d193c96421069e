// Functions whose bits are the same on every JavaScript engine, where those of Math differ in the last place.
export { exp } from './exp.js';
export { log } from './log.js';
export { pow } from './pow.js';
export { cos, sin } from './trig.js';
