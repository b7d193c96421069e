// Columns: where a state variable of all firms or ties lies in memory, read and written by row.

@unmanaged export class Int32s {
  /** The address of a row. */
  @inline at(row: i32): usize {
    return changetype<usize>(this) + (<usize>row << 2);
  }
  /** Two rows side by side, then nothing; four rows. */
  @inline two(row: i32): v128 {
    return v128.load64_zero(changetype<usize>(this) + (<usize>row << 2));
  }
  @inline four(row: i32): v128 {
    return v128.load(changetype<usize>(this) + (<usize>row << 2));
  }
  @inline @operator('[]') get(row: i32): i32 {
    return load<i32>(changetype<usize>(this) + (<usize>row << 2));
  }
  @inline @operator('[]=') set(row: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + (<usize>row << 2), value);
  }
}

@unmanaged export class Uint16s {
  @inline @operator('[]') get(row: i32): i32 {
    return load<u16>(changetype<usize>(this) + (<usize>row << 1));
  }
  @inline @operator('[]=') set(row: i32, value: i32): void {
    store<u16>(changetype<usize>(this) + (<usize>row << 1), <u16>value);
  }
}

@unmanaged export class Uint8s {
  /** Four rows as one word. */
  @inline four(row: i32): u32 {
    return load<u32>(changetype<usize>(this) + <usize>row);
  }
  @inline @operator('[]') get(row: i32): i32 {
    return load<u8>(changetype<usize>(this) + <usize>row);
  }
  @inline @operator('[]=') set(row: i32, value: i32): void {
    store<u8>(changetype<usize>(this) + <usize>row, <u8>value);
  }
}

@unmanaged export class Float32s {
  /** The address of a row. */
  @inline at(row: i32): usize {
    return changetype<usize>(this) + (<usize>row << 2);
  }
  /** Four rows side by side. */
  @inline four(row: i32): v128 {
    return v128.load(changetype<usize>(this) + (<usize>row << 2));
  }
  @inline @operator('[]') get(row: i32): f64 {
    return <f64>load<f32>(changetype<usize>(this) + (<usize>row << 2));
  }
  @inline @operator('[]=') set(row: i32, value: f64): void {
    store<f32>(changetype<usize>(this) + (<usize>row << 2), <f32>value);
  }
}

@unmanaged export class Float64s {
  /** The address of a row. */
  @inline at(row: i32): usize {
    return changetype<usize>(this) + (<usize>row << 3);
  }
  /** Two rows side by side. */
  @inline two(row: i32): v128 {
    return v128.load(changetype<usize>(this) + (<usize>row << 3));
  }
  @inline @operator('[]') get(row: i32): f64 {
    return load<f64>(changetype<usize>(this) + (<usize>row << 3));
  }
  @inline @operator('[]=') set(row: i32, value: f64): void {
    store<f64>(changetype<usize>(this) + (<usize>row << 3), value);
  }
}
