import { cpus, totalmem } from 'node:os';

/** Where and when figures were measured; nothing that tells whose machine it is. */
export interface Machine {
  /** `YYYY-MM-DD`, in UTC. */
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  /** The processor's own name. */
  readonly processor: string;
  readonly memoryGb: number;
  /** `linux x64`. */
  readonly system: string;
}

export function describeMachine(now = new Date()): Machine {
  const cores = cpus();
  return {
    date: now.toISOString().slice(0, 10),
    node: process.versions.node,
    cores: cores.length,
    processor: cores[0]?.model.trim() || 'unknown processor',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
  };
}

/** The same in one line. */
export function machineLine({ date, node, cores, processor, memoryGb, system }: Machine): string {
  const count = cores === 1 ? '1 core' : `${cores} cores`;
  return `${date}, Node.js ${node}, ${count} (${processor}), ${memoryGb} GB, ${system}`;
}
