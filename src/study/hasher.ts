import { sha256 } from '@noble/hashes/sha2';

/** Takes bytes in pieces and gives SHA-256 of all. */
export interface Hasher {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

/** Begins a SHA-256; Node's own is the faster one, both give the same. */
export type CreateHasher = () => Hasher;

export const portableHasher: CreateHasher = () => sha256.create();
