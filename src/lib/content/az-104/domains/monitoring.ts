// What the monitoring domain of AZ-104 ships: prompts and rebuilds of its groups, loaded together when one is needed.
import { prompts as monitorPrompts } from '#lib/content/az-104/prompts/monitor.ts';
import { prompts as backupRecoveryPrompts } from '#lib/content/az-104/prompts/backup-recovery.ts';
import { rebuild as monitorRebuild } from '#lib/content/az-104/rebuilds/monitor.ts';
import { rebuild as backupRecoveryRebuild } from '#lib/content/az-104/rebuilds/backup-recovery.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';
import type { TaskText } from '#lib/domain/task.ts';

/** Recall prompts, group by group in the order of the exam. */
export const prompts: readonly Prompt[] = [...monitorPrompts, ...backupRecoveryPrompts];

/** One hands-on rebuild a group. */
export const rebuilds: readonly TaskText[] = [monitorRebuild, backupRecoveryRebuild];
