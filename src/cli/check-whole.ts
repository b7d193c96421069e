import { wholeNumber } from '../words/compare-messages.js';
import { InputError } from '../words/input-error.js';

/** Throws an InputError if the number of an option, where one is given, is not whole or out of range. */
export function checkWhole(option: string, value: number | undefined, from: number, to: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= from && value <= to)) return;
  throw new InputError(wholeNumber(option, value, from, to));
}

/** Replicates are counted from 0 and keyed with 31 bits. */
export function checkReplicate(replicate: number): void {
  checkWhole('replicate', replicate, 0, 2147483647);
}

export function checkWorkers(workers: number | undefined): void {
  checkWhole('workers', workers, 1, 1024);
}
