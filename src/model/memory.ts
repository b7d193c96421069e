import { type Callbacks, type Kernel, kernelOf } from './kernel.js';
import { type Growing, type Slot, wholeAt } from './layout.js';

/** Where the columns begin; before it lie single values and the addresses of the columns (`src/kernel/world.ts`). */
const DATA = 4096;
const PAGE = 65536;
const MOST_PAGES = 65536;
const SPARED = 100_000;
/** Of every column, so that four words can be read at once, even where the last of them are no rows. */
const ALIGNMENT = 16;
/** Rows that there is room for beyond those in use. */
const SPARE: Readonly<Record<Growing, number>> = { association: 256, introduction: 16_384, tie: 1024 };

/** Room for rows to come: plenty, because memory that nobody has touched costs nothing and a move of all columns does. */
export function roomFor(kind: Growing, rows: number): number {
  return Math.ceil(1.5 * rows + Math.min(rows, SPARED)) + SPARE[kind];
}

/** A memory with the compiled part at work in it, for one world after another. */
interface Home {
  readonly memory: WebAssembly.Memory;
  readonly kernel: Kernel;
  /** Of the world that lives there. */
  callbacks: Callbacks;
}

/** Homes of worlds that are over: to have a new one from the system takes longer than a short run. */
const vacant: Home[] = [];
const MOST_VACANT = 2;

/** A home of at least so many bytes, with nothing in them but 0. */
function homeOf(bytes: number, callbacks: Callbacks): Home {
  const pages = pagesFor(bytes);
  const old = vacant.pop();
  if (old && old.memory.buffer.byteLength >= pages * PAGE) {
    new Uint8Array(old.memory.buffer, 0, bytes).fill(0);
    old.callbacks = callbacks;
    return old;
  }
  const memory = new WebAssembly.Memory({ initial: pages });
  const home: Home = {
    memory,
    callbacks,
    kernel: kernelOf(memory, {
      growTies: () => home.callbacks.growTies(),
      farProximity: (distanceKm) => home.callbacks.farProximity(distanceKm),
      decide: (tie, isGiverFirst, isOwn) => home.callbacks.decide(tie, isGiverFirst, isOwn),
    }),
  };
  return home;
}

/**
 * The memory of a world. Columns lie in it one after another, those that can grow last; the world's own objects hold
 * them as typed arrays. When it grows everything is laid out anew and all these arrays are replaced: a column taken out
 * before has no rows any more. That happens between weeks (`openWeek`); within a week only if more is added in it than
 * there is spare room, so whoever adds ties, introductions or associations holds no columns meanwhile.
 */
export class WorldMemory {
  /** Single values, by where they stand: whole numbers and others. */
  whole: Int32Array;
  real: Float64Array;
  readonly #home: Home;
  readonly #slots: readonly Slot[];
  /** Bytes at which the columns begin, in the order of the slots. */
  #offsets: number[] = [];
  readonly #capacity: Record<Growing, number>;

  constructor(slots: readonly Slot[], capacity: Record<Growing, number>, callbacks: Callbacks) {
    this.#capacity = capacity;
    this.#slots = slots;
    this.#home = homeOf(this.#layOut(), callbacks);
    this.whole = new Int32Array(this.#home.memory.buffer, 0, DATA / 4);
    this.real = new Float64Array(this.#home.memory.buffer, 0, DATA / 8);
    this.#bind();
  }

  /** The compiled part at work in this memory. */
  get kernel(): Kernel {
    return this.#home.kernel;
  }

  /** Gives the memory up to another world; the columns of this one have no rows any more. */
  release(): void {
    if (vacant.length < MOST_VACANT) vacant.push(this.#home);
    this.whole = new Int32Array(0);
    this.real = new Float64Array(0);
    for (const { owner, name, kind } of this.#slots) owner[name] = new kind(0);
  }

  /** How many rows of a kind fit. */
  capacityOf(rows: Growing): number {
    return this.#capacity[rows];
  }

  /** Makes sure of spare room, given how many rows of a kind are in use. */
  keepSpare(rows: Growing, used: number): void {
    if (this.#capacity[rows] - used < SPARE[rows] / 2 + used / 64) this.grow(rows, roomFor(rows, used));
  }

  /** Makes room for at least `capacity` rows of a kind. */
  grow(rows: Growing, capacity: number): void {
    if (capacity <= this.#capacity[rows]) return;
    const before = this.#slots.map((slot, index) => ({
      offset: this.#offsets[index]!,
      bytes: this.#lengthOf(slot) * slot.kind.BYTES_PER_ELEMENT,
    }));
    this.#capacity[rows] = capacity;
    const missing = pagesFor(this.#layOut()) - this.#home.memory.buffer.byteLength / PAGE;
    if (missing > 0) this.#home.memory.grow(missing);
    const bytes = new Uint8Array(this.#home.memory.buffer);
    // Capacities only grow, so every column moves up or stays; the last one moves first.
    for (let index = before.length - 1; index >= 0; index--) {
      const slot = this.#slots[index]!;
      const offset = this.#offsets[index]!;
      const old = before[index]!;
      bytes.copyWithin(offset, old.offset, old.offset + old.bytes);
      bytes.fill(0, offset + old.bytes, offset + this.#lengthOf(slot) * slot.kind.BYTES_PER_ELEMENT);
    }
    this.#bind();
  }

  #lengthOf({ rows, width }: Slot): number {
    return width * (typeof rows === 'number' ? rows : this.#capacity[rows]);
  }

  /** Gives every column its place; how many bytes that takes in all. */
  #layOut(): number {
    let end = DATA;
    this.#offsets = this.#slots.map((slot) => {
      const offset = end;
      end += Math.ceil((this.#lengthOf(slot) * slot.kind.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
      return offset;
    });
    return end;
  }

  #bind(): void {
    const { buffer } = this.#home.memory;
    this.whole = new Int32Array(buffer, 0, DATA / 4);
    this.real = new Float64Array(buffer, 0, DATA / 8);
    this.whole[wholeAt.tieCapacity] = this.#capacity.tie;
    for (const [index, slot] of this.#slots.entries()) {
      const { owner, name, kind, pointerAt } = slot;
      const offset = this.#offsets[index]!;
      owner[name] = new kind(buffer, offset, this.#lengthOf(slot));
      if (pointerAt > 0) this.whole[pointerAt / 4] = offset;
    }
  }
}

/** Pages of memory that hold so many bytes. Throws a RangeError beyond what addresses of four bytes reach. */
function pagesFor(bytes: number): number {
  const pages = Math.ceil(bytes / PAGE);
  if (pages <= MOST_PAGES) return pages;
  throw new RangeError(`world: ${(bytes / 1073741824).toFixed(1)} GB of firms and ties. At most 4 GB fit.`);
}

const MEMORY = Symbol('memory');
type InMemory = { readonly [MEMORY]: WorldMemory };

/**
 * Properties that stand in the memory, as whole numbers or as others. Declared once and given to every object of a kind:
 * with accessors of its own each object would have a layout of its own, and whatever reads them would be compiled for none.
 */
export function propertiesIn(
  part: 'whole' | 'real',
  places: Readonly<Record<string, number>>,
): PropertyDescriptorMap {
  const properties = Object.entries(places).map(([name, place]): [string, PropertyDescriptor] => [
    name,
    {
      enumerable: true,
      get(this: InMemory) {
        return this[MEMORY][part][place];
      },
      set(this: InMemory, value: number) {
        this[MEMORY][part][place] = value;
      },
    },
  ]);
  return Object.fromEntries(properties);
}

/** Gives an object properties that stand in a memory. */
export function placeInMemory<T extends object>(
  object: object,
  memory: WorldMemory,
  properties: PropertyDescriptorMap,
): T {
  Object.defineProperty(object, MEMORY, { value: memory });
  return Object.defineProperties(object, properties) as T;
}
