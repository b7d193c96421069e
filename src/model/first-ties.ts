import { findTie, NONE } from '../network/ties.js';
import { bits, streamOf, uniform } from '../random/draw.js';
import { textKey } from '../random/key.js';
import { contact } from './exchange.js';
import { landOn, startAt } from './meeting-ring.js';
import { openTie } from './tie.js';
import { OLDEST_FIRST_TIE, type World, YEAR } from './world.js';

const FIRST_TIES = textKey('first-ties');
/** Contacts that a first tie has behind it. */
const FIRST_CONTACTS = 4;

/** Old ties with neighbours, so that the burn-in starts near its end: of various ages, with some contacts behind them. */
export function makeFirstTies(world: World): void {
  const { firms, rules, plan } = world;
  const { initialTies, sameSectorShare } = rules.introduction;
  const stream = streamOf(world.key, FIRST_TIES, 0);
  const contacts = Array.from({ length: FIRST_CONTACTS }, (_, number) =>
    streamOf(world.key, FIRST_TIES, 1 + number),
  );
  for (let firm = 0; firm < firms.count; firm++) {
    const key = firms.key[firm] as number;
    const place = firms.place[firm] as number;
    const line = place * plan.sectors.length + (firms.sector[firm] as number);
    const own = initialTies / 2;
    const meetings = Math.floor(own) + (uniform(stream, key, 0, 3) < own % 1 ? 1 : 0);
    for (let meeting = 0; meeting < meetings; meeting++) {
      const isInLine = uniform(stream, key, meeting, 1) < sameSectorShare;
      const ring = isInLine ? world.rings.line[line]! : world.rings.town[place]!;
      const draw = bits(stream, key, meeting, 2);
      const alter = landOn(ring, startAt(ring, draw), draw);
      if (alter === NONE || alter === firm) continue;
      if (findTie(world.adjacency, firm, alter) !== NONE) continue;
      const tie = openTie(world, firm, alter, 'neighbour');
      const age = uniform(stream, key, meeting, 4);
      world.ties.metAt[tie] = world.tick - Math.floor(OLDEST_FIRST_TIE * YEAR * age * age);
      for (const contactStream of contacts) contact(world, tie, contactStream, true);
    }
  }
  clearCounts(world);
}

function clearCounts(world: World): void {
  for (const counts of [world.week, world.year]) {
    counts.event.fill(0);
    counts.gained.fill(0);
    counts.lost.fill(0);
  }
}
