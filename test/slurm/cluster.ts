import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PROGRAMS = ['munged', 'slurmctld', 'slurmd', 'sbatch', 'squeue', 'sinfo', 'scancel', 'scontrol'];
const PLACES = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];

/** What keeps a cluster from being started here, said plainly; undefined if nothing does. */
export function whyNoCluster(): string | undefined {
  const missing = PROGRAMS.filter((name) => !PLACES.some((place) => isProgram(join(place, name))));
  if (missing.length > 0)
    return `${missing.join(', ')} not found; install the packages slurm-wlm and munge to run it`;
  if (process.getuid?.() !== 0) return 'a Slurm of its own is started by root only';
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Slurm of a few nodes on this machine, in a folder and on ports of its own. */
export interface Cluster {
  readonly folder: string;
  /** What a program needs in its environment to talk to this Slurm. */
  readonly env: NodeJS.ProcessEnv;
  /** What a Slurm program says. */
  ask(program: string, ...words: readonly string[]): Promise<string>;
  /** Ends a node that runs a task as a loss of power would: its daemons and its task, by kill -9. */
  killNode(node: string): Promise<void>;
  /** Ends everything that was started and removes the folder. */
  stop(): Promise<void>;
}

/** Starts munged, slurmctld and a slurmd for each node, and waits until all nodes are idle. */
export async function startCluster(nodes: number): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'simpul-slurm-'));
  const daemons = new Map<string, ChildProcess>();
  const env = { ...process.env, SLURM_CONF: join(folder, 'slurm.conf') };
  const start = (name: string, program: string, ...words: string[]) => {
    const daemon = spawn(join('/usr/sbin', program), words, { env, stdio: 'ignore' });
    daemon.on('error', () => {});
    daemons.set(name, daemon);
  };
  const ask = async (program: string, ...words: readonly string[]) => {
    const { stdout } = await run(program, words, { env, timeout: 20_000 });
    return stdout;
  };
  const cluster: Cluster = {
    folder,
    env,
    ask,
    async killNode(node) {
      const tasks = () =>
        processes((environment) => environment.includes(`SLURMD_NODENAME=${node}\0`) && isOurs(environment));
      await until(`${node} runs a task`, 10_000, async () => tasks().length > 0);
      // The daemons first: they would report the end of the tasks, which no lost node does.
      kill([daemons.get(node)?.pid ?? 0]);
      kill(tasks().map(keeperOf));
      kill(tasks());
    },
    async stop() {
      for (const [name, daemon] of [...daemons].reverse())
        await ended(daemon, name === 'munged' ? 'SIGTERM' : 'SIGKILL');
      kill(processes(isOurs));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  const isOurs = (environment: string) => environment.includes(`SLURM_CONF=${env.SLURM_CONF}\0`);
  try {
    mkdirSync(join(folder, 'state'));
    // munged refuses a socket that others could not reach.
    chmodSync(folder, 0o711);
    writeFileSync(join(folder, 'munge.key'), randomBytes(128), { mode: 0o600 });
    writeFileSync(env.SLURM_CONF, settings(folder, nodes, await freePorts(nodes + 1)));
    const own = (what: string) => join(folder, what);
    start(
      'munged',
      'munged',
      '--foreground',
      `--key-file=${own('munge.key')}`,
      `--socket=${own('munge.socket')}`,
      `--pid-file=${own('munged.pid')}`,
      `--log-file=${own('munged.log')}`,
      `--seed-file=${own('munged.seed')}`,
    );
    await until('munged answers', 10_000, async () => readdirSync(folder).includes('munge.socket'));
    start('slurmctld', 'slurmctld', '-D', '-f', env.SLURM_CONF);
    for (let node = 1; node <= nodes; node++)
      start(`n${node}`, 'slurmd', '-D', '-f', env.SLURM_CONF, '-N', `n${node}`);
    await until('all nodes are idle', 30_000, async () => {
      const states = await ask('sinfo', '-h', '-N', '-o', '%t').catch(() => '');
      return states.split('\n').filter((state) => state === 'idle').length === nodes;
    });
    return cluster;
  } catch (error) {
    const log = readSafely(join(folder, 'slurmctld.log')).slice(-2000);
    await cluster.stop();
    throw new Error(`the cluster did not start: ${error}\n${log}`);
  }
}

/** Waits for a condition, looking every 100 ms; throws when it has not come about in time. */
export async function until(what: string, milliseconds: number, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`in ${milliseconds / 1000} s it did not come about that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The processes whose environment is as asked for. */
function processes(isOne: (environment: string) => boolean): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return all.filter((name) => isOne(`${readSafely(`/proc/${name}/environ`)}\0`)).map(Number);
}

/** The slurmstepd above a task; 0 if there is none. */
function keeperOf(task: number): number {
  for (let pid = task; pid > 1; ) {
    const status = readSafely(`/proc/${pid}/status`);
    if (status.startsWith('Name:\tslurmstepd\n')) return pid;
    pid = Number(/^PPid:\t(\d+)$/m.exec(status)?.[1] ?? 0);
  }
  return 0;
}

function kill(pids: readonly number[]): void {
  for (const pid of pids) {
    if (pid <= 1) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
}

function readSafely(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function ended(daemon: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!daemon || daemon.pid === undefined || daemon.exitCode !== null || daemon.signalCode !== null)
    return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => daemon.kill('SIGKILL'), 5000);
    daemon.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    daemon.kill(signal);
  });
}

/** Ports that nobody listens on, one after the other, as the settings of nodes want them. */
async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const first = 20_000 + ((process.pid * 17 + attempt * 97) % 20_000);
    const free = await Promise.all(Array.from({ length: count }, (_, at) => isFree(first + at)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no free ports');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Without each of these lines the default points below /var, wants control groups, or waits for minutes. */
function settings(folder: string, nodes: number, port: number): string {
  const host = hostname().split('.')[0];
  const own = (what: string) => join(folder, what);
  const scheduler =
    'sched_interval=1,sched_min_interval=0,batch_sched_delay=0,bf_interval=1,default_queue_depth=1000,partition_job_depth=0,bf_max_job_test=1000';
  const lines = {
    ClusterName: 'simpul',
    SlurmctldHost: `${host}(127.0.0.1)`,
    SlurmctldPort: port,
    SlurmUser: 'root',
    SlurmdUser: 'root',
    AuthType: 'auth/munge',
    // A task taken from a lost node waits until its old credential is over.
    AuthInfo: `socket=${own('munge.socket')},cred_expire=5`,
    CredType: 'cred/munge',
    StateSaveLocation: own('state'),
    SlurmdSpoolDir: own('spool.%n'),
    SlurmctldPidFile: own('slurmctld.pid'),
    SlurmdPidFile: own('slurmd.%n.pid'),
    SlurmctldLogFile: own('slurmctld.log'),
    SlurmdLogFile: own('slurmd.%n.log'),
    ProctrackType: 'proctrack/linuxproc',
    TaskPlugin: 'task/none',
    JobAcctGatherType: 'jobacct_gather/none',
    AccountingStorageType: 'accounting_storage/none',
    MpiDefault: 'none',
    SelectType: 'select/cons_tres',
    SelectTypeParameters: 'CR_CPU',
    SchedulerType: 'sched/backfill',
    PriorityType: 'priority/basic',
    SchedulerParameters: scheduler,
    ReturnToService: 2,
    SlurmdTimeout: 5,
    SlurmctldTimeout: 10,
    JobRequeue: 1,
  };
  return [
    ...Object.entries(lines).map(([name, value]) => `${name}=${value}`),
    `NodeName=n[1-${nodes}] NodeHostname=${host} NodeAddr=127.0.0.1 Port=[${port + 1}-${port + nodes}] CPUs=1 State=UNKNOWN`,
    'PartitionName=sweep Nodes=ALL Default=YES MaxTime=INFINITE State=UP',
    '',
  ].join('\n');
}
