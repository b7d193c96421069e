import { expect, test } from 'vitest';
import {
  endAssociation,
  foundAssociation,
  joinAssociation,
  leaveAssociation,
} from '../../src/model/association.js';
import { meet } from '../../src/model/encounter.js';
import { contact, deal } from '../../src/model/exchange.js';
import { agreePattern, closeTie, dropPattern, mediate } from '../../src/model/tie.js';
import { NEGLECT, type Origin } from '../../src/model/world.js';
import { NONE } from '../../src/network/ties.js';
import { type Desk, definePolicy, interventionsOf, type PolicyUse } from '../../src/policy/policy.js';
import { streamOf } from '../../src/random/draw.js';
import { emptyCity, tied } from '../policy/city.js';

const { world } = emptyCity([{ policy: 'skills' }]);
const stream = streamOf(world.key, 1, 0);
const tie = tied(world, 0, 1);
const ended = tied(world, 2, 3);
closeTie(world, ended, NEGLECT);

test.each([
  ['a tie that has ended', ended, `tie ${ended} has ended`],
  ['NONE', NONE, 'there is no tie NONE'],
  ['a row beyond', 99, 'there is no tie 99'],
  ['a fraction', 0.5, 'there is no tie 0.5'],
  ['nothing', undefined as unknown as number, 'there is no tie undefined'],
])('no function takes %s for a tie', (_, row, found) => {
  for (const [name, act] of Object.entries({
    contact: () => contact(world, row, stream, false),
    deal: () => deal(world, row, stream, 1),
    mediate: () => mediate(world, row, 0.5),
    agreePattern: () => agreePattern(world, row, world.patterns[1]!),
    dropPattern: () => dropPattern(world, row),
  }))
    expect(act).toThrow(
      `${name}: ${found}. A row below ties.count whose endsAt is not ENDED would be right.`,
    );
});

test.each([undefined, Number.NaN, 0.5, -1, world.firms.count])('%s is no firm', (firm) => {
  const row = firm as number;
  const found = `there is no firm ${firm}. A row from 0 to ${world.firms.count - 1} would be right.`;
  expect(() => meet(world, 0, row, 'event', stream, 1, false)).toThrow(`meet: ${found}`);
  expect(() => meet(world, row, 0, 'event', stream, 1, false)).toThrow(`meet: ${found}`);
  expect(() => leaveAssociation(world, row)).toThrow(`leaveAssociation: ${found}`);
});

test('two firms meet, on an occasion that there is, with a chance', () => {
  const meeting = (alter: number, origin: string, acceptance: number) => () =>
    meet(world, 4, alter, origin as Origin, stream, acceptance, false);
  expect(meeting(4, 'event', 1)).toThrow('meet: firm 4 twice. Two firms would be right.');
  expect(meeting(5, 'party', 1)).toThrow('meet: origin party. One of neighbour, event, association,');
  expect(meeting(5, 'toString', 1)).toThrow('meet: origin toString.');
  expect(meeting(5, 'event', Number.NaN)).toThrow('meet: acceptance is NaN. A number from 0 would be right.');
  expect(meeting(5, 'event', Number.POSITIVE_INFINITY)).not.toThrow();
});

test('amounts, shares and patterns have to be some', () => {
  expect(() => deal(world, tie, stream, -1)).toThrow('deal: valueIdr is -1. A finite number from 0');
  expect(() => mediate(world, tie, 2)).toThrow('mediate: forgivenShare is 2. A number from 0 to 1');
  const agree = (more: object) => () => agreePattern(world, tie, { ...world.patterns[1]!, ...more });
  expect(agree({ cadence: undefined })).toThrow('agreePattern: cadence is undefined.');
  expect(agree({ clarity: 5 })).toThrow('agreePattern: clarity is 5. A number from 0 to 1 would be right.');
  expect(agree({ durationWeeks: 1.5 })).toThrow('agreePattern: durationWeeks is 1.5. A whole number from 1');
});

test('an association has all that it needs, and there is one to join', () => {
  const plan = {
    name: 'a',
    sector: NONE,
    place: 0,
    interval: 4,
    size: 8,
    isFormal: true,
    clarity: 1,
    fairness: 1,
  };
  const found = (more: object) => () => foundAssociation(world, { ...plan, ...more });
  expect(() => foundAssociation(world, {} as typeof plan)).toThrow(
    'foundAssociation: name is undefined. A text',
  );
  expect(found({ sector: 7 })).toThrow('sector is 7. NONE or an index of plan.sectors would be right.');
  expect(found({ place: undefined })).toThrow('place is undefined.');
  expect(found({ interval: 0 })).toThrow('interval is 0. A whole number from 1');
  expect(found({ size: 2.5 })).toThrow('size is 2.5.');
  expect(found({ isFormal: 1 })).toThrow('isFormal is 1. True or false would be right.');
  expect(found({ fairness: 1.1 })).toThrow('fairness is 1.1.');
  expect(() => joinAssociation(world, NONE, 0)).toThrow('joinAssociation: there is no association -1.');
  const index = foundAssociation(world, plan);
  endAssociation(world, index);
  expect(() => joinAssociation(world, index, 0)).toThrow(`there is no association ${index}. An index of`);
  expect(() => endAssociation(world, index)).toThrow('endAssociation: there is no association');
});

test('the desk writes down an introduction of two firms that have a tie', () => {
  const desk = (act: (desk: Desk) => void) => () => {
    const policy = definePolicy({
      name: 'mine',
      intervene: (_, __, desk) => act(desk),
    } as PolicyUse['policy']);
    const phases = [{ from: 0, to: 1, params: {} }];
    const [intervention] = interventionsOf([
      { policy, label: 'mine', target: {}, trigger: undefined, phases },
    ]);
    intervention!.act(world);
  };
  expect(desk((each) => each.record(NONE, 0))).toThrow('desk.record: there is no tie NONE.');
  expect(desk((each) => each.record(tie, 5))).toThrow(
    `desk.record: firm 5 is not of tie ${tie}. One of its two`,
  );
  expect(desk((each) => each.record(tie, 0, 'party' as Origin))).toThrow('desk.record: origin party.');
  expect(desk((each) => each.pay(1, 0, 0))).toThrow('desk.pay: nth is 0. A number from 1 would be right.');
  expect(desk((each) => each.record(tie, 0))).not.toThrow();
});
