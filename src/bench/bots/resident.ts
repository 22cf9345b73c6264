import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The memory that a process holds, in MB of 1,048,576 bytes: as the kernel's files tell it, or `ps`.
 * @returns undefined where neither does, as on Windows
 */
export function residentMb(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined;
  const kb = fromStatus(pid) ?? fromPs(pid);
  return kb === undefined ? undefined : kb / 1024;
}

function fromStatus(pid: number): number | undefined {
  try {
    return toNumber(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): number | undefined {
  try {
    const args = ['-o', 'rss=', '-p', String(pid)];
    return toNumber(execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim());
  } catch {
    return undefined;
  }
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined || digits === '' ? undefined : Number(digits);
}
