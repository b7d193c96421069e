/** A firm as people name it: the slot that it is in, and which firm of that slot it is, from 0. */
export interface NamedFirm {
  readonly name: string;
  readonly firm: number;
  readonly generation: number;
}

/** The firm that a name of `simpul export` is of (food-umkm-3, food-umkm-3.2); undefined if the plan has no such slot. */
export function firmNamed(
  name: string,
  groups: readonly { name: string; count: number }[],
): NamedFirm | undefined {
  const [, groupName, number, which = '1'] = /^(.+)-([1-9]\d*)(?:\.([1-9]\d*))?$/.exec(name) ?? [];
  let firm = 0;
  for (const group of groups) {
    if (group.name === groupName && Number(number) <= group.count)
      return { name, firm: firm + Number(number) - 1, generation: Number(which) - 1 };
    firm += group.count;
  }
  return undefined;
}
