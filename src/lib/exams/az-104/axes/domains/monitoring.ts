// What can be varied in the monitoring domain of AZ-104: loaded together when a variation is written or asked.
import { axes as monitor } from '#lib/exams/az-104/axes/monitor.ts';
import { axes as backupRecovery } from '#lib/exams/az-104/axes/backup-recovery.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

/** Group by group in the order of the exam. */
export const axes: readonly Axis[] = [...monitor, ...backupRecovery];
