/** Shows how much of a study is done. */
export interface ProgressBar {
  /** `all` may be more than it was. */
  update(done: number, all: number): void;
  /** Clears the line, so that what follows stands alone. */
  stop(): void;
}

/** A bar on `stream`; without a terminal it is silent. `label` stands before it, `unit` after the count. */
export async function progressBar(
  isInteractive: boolean,
  label: string,
  unit: string,
  stream: NodeJS.WritableStream = process.stderr,
): Promise<ProgressBar> {
  if (!isInteractive) return { update: () => {}, stop: () => {} };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {percentage} %  {value}/{total} ${unit}  {eta_formatted}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stream,
    // Signals are ours: what is finished is to be written first.
    gracefulExit: false,
    etaBuffer: 60,
    formatTime: timeLeft,
  });
  let isStarted = false;
  return {
    update(done, all) {
      if (!isStarted) bar.start(all, done);
      isStarted = true;
      // A study that looks after some replicates whether it needs more has more to do after each look.
      bar.setTotal(all);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

/** How long it takes yet, rounded to five seconds from ten on; nothing before there is an estimate. */
function timeLeft(seconds: number | string): string {
  const left = Number(seconds);
  if (!Number.isFinite(left)) return '';
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const whole = left > 10 ? 5 * Math.round(left / 5) : left;
  if (whole >= 3600) return `${two(whole / 3600)}h${two((whole % 3600) / 60)}m`;
  return whole >= 60 ? `${two(whole / 60)}m${two(whole % 60)}s` : `${two(whole)}s`;
}

/** Calls `stop` at the first Ctrl-C or request to end; a second one ends the program at once. Gives what undoes it. */
export function onInterrupt(stop: () => void): () => void {
  let isAsked = false;
  const listener = () => {
    if (isAsked) process.exit(130);
    isAsked = true;
    stop();
  };
  process.on('SIGINT', listener);
  process.on('SIGTERM', listener);
  return () => {
    process.off('SIGINT', listener);
    process.off('SIGTERM', listener);
  };
}
