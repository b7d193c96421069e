import { z } from 'zod';
import { text } from './shape.js';

const count = z.int().nonnegative();

/** A run of a comparison has a budget, one of a sweep a point. */
const ofStudy = { scenario: text, budget: z.enum(['written', 'equal']), replicate: count };
const ofSweep = { scenario: text, point: z.int().positive(), replicate: count };

/** It ended and is in the store now, or it was there already, from another study or an earlier start. */
const there = { event: z.enum(['finished', 'found']), digest: text };
const failed = { event: z.literal('failed'), message: text };
/** So many replicates of these scenarios are to be run. */
const planned = { event: z.literal('planned'), scenarios: z.array(text).readonly(), replicates: count };

/** What happens to a study or a sweep; what there is most of comes first, since a line is held against each in turn. */
const studyEvent = z.union([
  z.object({ ...there, ...ofStudy }),
  z.object({ ...there, ...ofSweep }),
  z.object({ ...failed, ...ofStudy }),
  z.object({ ...failed, ...ofSweep }),
  /** Somebody gives the command; `key` is what the runs depend on. */
  z.object({ event: z.literal('started'), key: text, command: text, seed: text, workers: z.number() }),
  z.object({ ...planned, budget: ofStudy.budget }),
  z.object({ ...planned, points: count }),
  z.object({ event: z.literal('interrupted'), done: count, all: count }),
  z.object({ event: z.enum(['compared', 'swept']), digest: text }),
]);

export type StudyEvent = z.infer<typeof studyEvent>;

/** An event and when it was, ISO 8601 in UTC. */
export type JournalLine = StudyEvent & { readonly time: string };

const line = z.intersection(z.object({ time: z.iso.datetime() }), studyEvent);

/** The event in a line of a journal; undefined if it is none, or was cut off. */
export function lineIn(written: string): JournalLine | undefined {
  try {
    return line.safeParse(JSON.parse(written)).data;
  } catch {
    return undefined;
  }
}
