import { describe, expect, it } from 'vitest';
import { behaviourSchema } from '../../src/model/behaviour/index.js';
import { contact } from '../../src/model/exchange.js';
import { compileRules } from '../../src/model/rules.js';
import { openTie } from '../../src/model/tie.js';
import type { Willingness } from '../../src/model/willingness.js';
import type { World } from '../../src/model/world.js';
import type { Side } from '../../src/network/ties.js';
import { streamOf } from '../../src/random/draw.js';
import { textKey } from '../../src/random/key.js';
import { pairOfFirms } from '../model/pair.js';

/**
 * The engine's contacts with fixed strategies in place of the exchange's decision: Axelrod's game, 5/3/1/0, 200 rounds.
 * The figures are counted by hand and hold to the integer.
 */

const ROUNDS = 200;
type Strategy = (theirLastHelp: boolean | undefined) => boolean;

const titForTat: Strategy = (last) => last ?? true;
const alwaysDefect: Strategy = () => false;
const alwaysCooperate: Strategy = () => true;
const grim = (): Strategy => {
  let isAngry = false;
  return (last) => {
    isAngry ||= last === false;
    return !isAngry;
  };
};

/** Plays the strategies of the firm with the smaller key and of the other; gives their scores. */
function play(ofFirst: Strategy, ofSecond: Strategy): [number, number] {
  const last = new Map<Side, boolean>();
  let world: World;
  const decide: Willingness = (_world, _tie, giver, receiver) => {
    const strategy = giver === world.ties.first ? ofFirst : ofSecond;
    return strategy(last.get(receiver)) ? 1 : 0;
  };
  const behaviour = behaviourSchema.parse({ trust: { fading: 0 }, exchange: { learning: 0 } });
  world = pairOfFirms(compileRules(behaviour, 10, decide));
  const tie = openTie(world, 0, 1, 'neighbour');
  const { first, second } = world.ties;
  let scoreOfFirst = 0;
  let scoreOfSecond = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = [first.favours[tie]!, second.favours[tie]!];
    contact(world, tie, streamOf(world.key, textKey('game'), round), true);
    const doesFirst = first.favours[tie]! > before[0]!;
    const doesSecond = second.favours[tie]! > before[1]!;
    last.set(first, doesFirst);
    last.set(second, doesSecond);
    scoreOfFirst += payoff(doesFirst, doesSecond);
    scoreOfSecond += payoff(doesSecond, doesFirst);
  }
  return [scoreOfFirst, scoreOfSecond];
}

function payoff(mine: boolean, theirs: boolean): number {
  if (mine) return theirs ? 3 : 0;
  return theirs ? 5 : 1;
}

describe('Axelrod’s game, played through the engine', () => {
  it.each([
    ['tit for tat, tit for tat', titForTat, titForTat, [600, 600]],
    ['tit for tat, always defect', titForTat, alwaysDefect, [199, 204]],
    ['always defect, always cooperate', alwaysDefect, alwaysCooperate, [1000, 0]],
    ['always cooperate, always cooperate', alwaysCooperate, alwaysCooperate, [600, 600]],
    ['always defect, always defect', alwaysDefect, alwaysDefect, [200, 200]],
    ['always defect, grim', alwaysDefect, grim(), [204, 199]],
  ] as const)('%s', (_name, one, other, scores) => {
    expect(play(one, other)).toEqual(scores);
  });

  it('the ledger counts what was played', () => {
    const decide: Willingness = () => 1;
    const behaviour = behaviourSchema.parse({ trust: { fading: 0 }, exchange: { learning: 0 } });
    const world = pairOfFirms(compileRules(behaviour, 10, decide));
    const tie = openTie(world, 0, 1, 'neighbour');
    for (let round = 0; round < 50; round++) contact(world, tie, streamOf(world.key, 1, round), true);
    expect(world.ties.first.favours[tie]).toBe(50);
    expect(world.ties.second.favours[tie]).toBe(50);
    expect(world.ties.first.good[tie]).toBe(50);
    expect(world.ties.ownContacts[tie]).toBe(50);
  });
});
