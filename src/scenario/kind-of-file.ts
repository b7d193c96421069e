import { meantName } from '../words/meanings.js';
import { scenarioSchema, studySchema } from './schema.js';
import type { MapTree } from './tree.js';

const keys = [...new Set([...Object.keys(studySchema.shape), ...Object.keys(scenarioSchema.shape)])];

/** Whether a file is meant as a study: it has scenarios, under whatever word for them. */
export function isStudyTree(tree: MapTree): boolean {
  if (tree.entries.has('scenarios')) return true;
  const isScenario = ['extends', 'world', 'policies'].some((key) => tree.entries.has(key));
  return !isScenario && [...tree.entries.keys()].some((key) => meantName(key, keys) === 'scenarios');
}

/** The keys of a file that only scenarios have, and those that only studies have. */
export function keysByKind(tree: MapTree): { readonly ofScenario: string[]; readonly ofStudy: string[] } {
  const [inScenarios, inStudies] = [scenarioSchema.shape, studySchema.shape].map(Object.keys) as [
    string[],
    string[],
  ];
  const written = [...tree.entries.keys()];
  return {
    ofScenario: written.filter((key) => inScenarios.includes(key) && !inStudies.includes(key)),
    ofStudy: written.filter((key) => inStudies.includes(key) && !inScenarios.includes(key)),
  };
}

/** Whether what could be read of a file tells a study from a scenario. */
export function isKindClear(tree: MapTree): boolean {
  const ofScenario = Object.keys(scenarioSchema.shape).filter((key) => !(key in studySchema.shape));
  return ['scenarios', ...ofScenario].some((key) => tree.entries.has(key));
}
