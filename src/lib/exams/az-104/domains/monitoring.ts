// What the monitoring domain of AZ-104 ships: the prompts of its groups, loaded together when one is needed.
import { prompts as monitorPrompts } from '#lib/exams/az-104/prompts/monitor.ts';
import { prompts as backupRecoveryPrompts } from '#lib/exams/az-104/prompts/backup-recovery.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

/** Recall prompts, group by group in the order of the exam. */
export const prompts: readonly Prompt[] = [...monitorPrompts, ...backupRecoveryPrompts];
