import { originCode, type World, type WorldPlan, YEAR } from '../model/world.js';
import { bits, type Stream, streamOf, uniform } from '../random/draw.js';
import { textKey } from '../random/key.js';
import { yearStart } from './home.js';

const SURVEY = textKey('survey');
const CHOICE = 0;
const ANSWER = 1;

/** What the founding study's questionnaire finds: counts of participants. */
export interface Survey {
  /** Participants asked at the end of the event. */
  readonly n: number;
  /** Their trust in the partners they were introduced to, as they answer. */
  readonly low: number;
  readonly medium: number;
  readonly high: number;
  /** Of those asked, the ones whose event is 12 months past, and of these who contacted a partner of it again on their own. */
  readonly settled: number;
  readonly repeat: number;
}

export type SurveySettings = WorldPlan['survey'];

/** A participant of an event: the mean of its trust in the partners, and what followed within 12 months. */
interface Participant {
  readonly key: number;
  trust: number;
  partners: number;
  hasRepeated: boolean;
  isSettled: boolean;
}

/**
 * Runs the study's survey on the events with ticks in [`from`, `to`): of each event's participants at most
 * `participants` are asked, those with the lowest draws. They answer for their mean trust in the partners at the end of
 * the event, off by up to `noise` either way; 12 months later they tell whether they contacted one of them on their own.
 * Draws belong to the firm's slot and the tick of the event, so whoever is asked later gets the same answers.
 */
export function surveyOf(
  world: World,
  from: number,
  to: number,
  settings: SurveySettings = world.plan.survey,
): Survey {
  const survey = { n: 0, low: 0, medium: 0, high: 0, settled: 0, repeat: 0 };
  const { count, madeAt } = world.agency.introductions;
  let record = firstAt(madeAt, count, from);
  while (record < count && (madeAt[record] as number) < to) {
    const tick = madeAt[record] as number;
    const next = firstAt(madeAt, count, tick + 1);
    addEventInto(survey, world, record, next, settings);
    record = next;
  }
  return survey;
}

/** The survey among the participants of the events of the year that the last step was in. */
export function surveyOfYear(world: World, settings: SurveySettings = world.plan.survey): Survey {
  const start = yearStart(world);
  return surveyOf(world, start, start + YEAR, settings);
}

/** The survey among the participants of all events so far, as the study asked those of several years. */
export function surveyOfProgramme(world: World, settings: SurveySettings = world.plan.survey): Survey {
  return surveyOf(world, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, settings);
}

function addEventInto(
  survey: { -readonly [K in keyof Survey]: number },
  world: World,
  from: number,
  to: number,
  settings: SurveySettings,
): void {
  const tick = world.agency.introductions.madeAt[from] as number;
  const stream = streamOf(world.key, SURVEY, tick);
  const participants = participantsOf(world, from, to);
  for (const participant of chosen(participants, stream, settings.participants)) {
    const off = settings.noise * (2 * uniform(stream, participant.key, 0, ANSWER) - 1);
    const answer = Math.min(1, Math.max(0, participant.trust / participant.partners + off));
    survey.n++;
    if (answer < settings.lowBelow) survey.low++;
    else if (answer >= settings.highFrom) survey.high++;
    else survey.medium++;
    if (!participant.isSettled) continue;
    survey.settled++;
    if (participant.hasRepeated) survey.repeat++;
  }
}

/** Those whom the records [`from`, `to`) name as taken to an event, in the order of the records. */
function participantsOf(world: World, from: number, to: number): Participant[] {
  const { ego, alter, origin, trust, alterTrust, ownContacts, settled12 } = world.agency.introductions;
  const { slotKey } = world.firms;
  const byFirm = new Map<number, Participant>();
  const addPartner = (firm: number, record: number, trustIn: number) => {
    let participant = byFirm.get(firm);
    if (!participant) {
      participant = {
        key: slotKey[firm] as number,
        trust: 0,
        partners: 0,
        hasRepeated: false,
        isSettled: true,
      };
      byFirm.set(firm, participant);
    }
    participant.trust += trustIn;
    participant.partners++;
    if ((ownContacts[record] as number) > 0) participant.hasRepeated = true;
    if (record >= settled12) participant.isSettled = false;
  };
  for (let record = from; record < to; record++) {
    if (origin[record] !== originCode.event) continue;
    addPartner(ego[record] as number, record, trust[record] as number);
    const ofAlter = alterTrust[record] as number;
    if (!Number.isNaN(ofAlter)) addPartner(alter[record] as number, record, ofAlter);
  }
  return [...byFirm.values()];
}

function chosen(participants: Participant[], stream: Stream, most: number): Participant[] {
  if (participants.length <= most) return participants;
  const draw = ({ key }: Participant) => bits(stream, key, 0, CHOICE);
  return participants.sort((one, other) => draw(one) - draw(other)).slice(0, most);
}

/** The first record made at `tick` or later; records stand in order of time. */
function firstAt(madeAt: Int32Array, count: number, tick: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((madeAt[middle] as number) < tick) low = middle + 1;
    else high = middle;
  }
  return low;
}
