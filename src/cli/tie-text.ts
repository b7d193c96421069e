import { schedule } from '../model/schedule.js';
import { type WorldPlan, YEAR } from '../model/world.js';
import type { NamedFirm } from '../study/firm-name.js';
import { weekName } from '../study/run-week.js';
import type { Doer, TieContact, TieEvent, TieLife } from '../study/tie-life.js';
import { formatNumber } from '../words/format.js';
import { listed } from '../words/lang.js';
import { nameOf } from '../words/names.js';
import * as words from '../words/tie-words.js';
import type { Terminal } from './terminal.js';

const { tieWords } = words;

/** Which pair is told about, and in which run. */
interface About {
  readonly pair: readonly [NamedFirm, NamedFirm];
  readonly scenario: string;
  readonly seed: string;
  readonly replicate: number;
  readonly world: WorldPlan;
}

/** The lives of a tie for programs, with weeks by name. */
export function livesJson(
  lives: readonly TieLife[],
  { pair, scenario, seed, replicate, world }: About,
): object {
  const ties = lives.map((life) => ({
    met: weekName(life.metAt, world),
    ...life,
    events: life.events.map((event) => ({ week: weekName(event.tick, world), ...event })),
    trust: life.trust.map(({ year, of }) => ({ year: world.startYear + year, of })),
    keptAliveBy: keepersOf(life, world),
  }));
  return { firms: pair.map(({ name }) => name), scenario, seed, replicate, ties };
}

/** Says what became of two firms, week by week in which something happened. */
export function sayLives(lives: readonly TieLife[], about: About, terminal: Terminal): void {
  const { say, print, lang } = terminal;
  const { pair, scenario, replicate, world } = about;
  print(say(words.tieTitle(pair[0].name, pair[1].name, scenario, replicate)));
  if (lives.length === 0) print(say(tieWords.never));
  for (const [index, life] of lives.entries()) {
    const origin = nameOf('origin', life.origin, lang);
    print(`\n${say(words.lifeTitle(index + 1, lives.length, weekName(life.metAt, world), origin))}`);
    const trust = [...life.trust];
    const sayTrust = (before: number) => {
      for (let next = trust[0]; next && next.year < before; next = trust[0]) {
        trust.shift();
        const [one, other] = next.of.map((value) => formatNumber(value, lang, 2));
        print(`  ${' '.repeat(10)}${say(words.trustAt(world.startYear + next.year, one!, other!))}`);
      }
    };
    for (const event of life.events) {
      sayTrust(Math.floor(event.tick / YEAR));
      print(`  ${weekName(event.tick, world)}  ${eventText(event, about, terminal)}`);
    }
    sayTrust(Number.POSITIVE_INFINITY);
    if (life.isAlive) print(`  ${say(tieWords.alive)}`);
    sayWhole(life, world, terminal);
  }
}

/** Sums over a tie's life, and what kept it alive. */
function sayWhole(life: TieLife, world: WorldPlan, { say, print }: Terminal): void {
  const contacts = contactsOf(life);
  const sum = (of: (contact: TieContact) => number) => contacts.reduce((total, each) => total + of(each), 0);
  const own = sum((each) => each.own);
  const arranged = sum((each) => each.arranged);
  print(
    `  ${say(
      words.sums(
        own,
        arranged,
        sum(({ helps }) => helps[0]),
        sum(({ helps }) => helps[1]),
      ),
    )}`,
  );
  const keepers = keepersOf(life, world).map(({ times, weeks, ...by }) =>
    say(words.keptBy(say(words.byWhom(by)), times, weeks)),
  );
  if (keepers.length > 0) print(`  ${say(tieWords.kept)} ${keepers.join('; ')}.`);
}

function contactsOf({ events }: TieLife) {
  return events.flatMap((event) => (event.kind === 'contact' ? [event] : []));
}

/** Who put off the end of a tie, how often and by how many weeks of the run in all; what did most first. */
function keepersOf(life: TieLife, world: WorldPlan): (Doer & { times: number; weeks: number })[] {
  const keepers = new Map<string, Doer & { times: number; weeks: number }>();
  for (const { process, policy, prolonged, endsAt } of contactsOf(life)) {
    if (prolonged <= 0) continue;
    const end = weeksOf(world);
    const weeks = Math.min(end, endsAt) - Math.min(end, endsAt - prolonged);
    const key = policy ?? process;
    const known = keepers.get(key) ?? { process, ...(policy && { policy }), times: 0, weeks: 0 };
    keepers.set(key, { ...known, times: known.times + 1, weeks: known.weeks + weeks });
  }
  // What put off no end within the run kept nothing alive in it.
  const those = [...keepers.values()].filter(({ weeks }) => weeks > 0);
  return those.sort((one, other) => other.weeks - one.weeks);
}

function eventText(event: TieEvent, about: About, terminal: Terminal): string {
  const { say, lang } = terminal;
  const by = say(words.byWhom(event));
  const week = (tick: number) => weekName(tick, about.world);
  switch (event.kind) {
    case 'met':
      return say(words.met(by));
    case 'contact':
      return contactText(event, by, about, terminal);
    case 'agreed':
      return say(words.agreed(say(event.title), week(event.until), by));
    case 'lapsed':
      return say(words.lapsed(say(event.title)));
    case 'introduced':
      return say(tieWords.introduced);
    case 'ended': {
      if (event.closed.length > 0) return say(words.endedClosed(listed(event.closed, lang)));
      const summary = schedule.find(({ name }) => name === event.process)!.summary;
      if (event.process !== 'tie-end') return say(words.endedBy(event.policy ? by : say(summary)));
      return say(words.endedIdle(event.idleWeeks));
    }
  }
}

function contactText(contact: TieContact, by: string, { world }: About, { say }: Terminal): string {
  const { own, arranged, helps, hasBad, prolonged, endsAt } = contact;
  const bad = own + arranged > 0 ? words.hadBad : words.heardBad;
  const parts = [
    own > 0 ? words.times(say(tieWords.own), own) : '',
    arranged > 0 ? words.times(say(tieWords.arranged), arranged) : '',
    ...helpTexts(helps, say),
    hasBad[0] ? say(bad('A', 'B')) : '',
    hasBad[1] ? say(bad('B', 'A')) : '',
  ];
  if (prolonged > 0)
    parts.push(say(endsAt < weeksOf(world) ? words.livesOn(weekName(endsAt, world)) : words.outlasts));
  return `${parts.filter((part) => part !== '').join('; ')} (${by})`;
}

function helpTexts([one, other]: TieContact['helps'], say: Terminal['say']): string[] {
  if (one > 0 && one === other) return [words.times(say(words.bothHelped), one)];
  const text = (count: number, giver: string, receiver: string) =>
    count > 0 ? words.times(say(words.helped(giver, receiver)), count) : '';
  return [text(one, 'A', 'B'), text(other, 'B', 'A')];
}

function weeksOf({ years }: WorldPlan): number {
  return years * YEAR;
}
