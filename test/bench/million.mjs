// A million firms with ten million ties for one year, in a process of its own so that the peak of memory is its own.
import { run, town } from './worlds.mjs';

const firms = Number(process.argv[2] ?? 1_000_000);
const tiesPerFirm = Number(process.argv[3] ?? 20);
const start = performance.now();
const world = town(firms, tiesPerFirm);
const founding = (performance.now() - start) / 1000;
const ties = world.ties.alive;
const { seconds, tieWeeks } = run(world, 52);
const peakGb = process.resourceUsage().maxRSS / 1e6;
console.log(
  JSON.stringify({
    firms: world.firms.count,
    ties,
    founding,
    seconds,
    nsPerTieWeek: (seconds * 1e9) / tieWeeks,
    peakGb,
  }),
);
