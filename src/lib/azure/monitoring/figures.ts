// The numbers of monitoring and backup that the platform may change, each with its page and the day it was read.
import type { Source } from '#lib/domain/source.ts';
import { day } from '#lib/domain/time/day.ts';

/** A number that the platform decides. */
export interface Figure {
	readonly value: number;
	readonly source: Source;
}

const figure = (value: number, title: string, page: string): Figure => ({
	value,
	source: { title, url: `https://learn.microsoft.com/en-us/azure/${page}`, checked: day('2026-11-26') }
});

// Marked as pure: a bundle that uses no figure carries none.
export const figures = {
	/** Days that the activity log keeps by itself. */
	activityLogDays: /* @__PURE__ */ figure(90, 'Activity log', 'azure-monitor/platform/activity-log'),
	/** Checks in a row without the condition, after which a stateful metric alert is resolved. */
	checksToResolve: /* @__PURE__ */ figure(3, 'Azure Monitor alerts', 'azure-monitor/alerts/alerts-overview'),
	/** Diagnostic settings that one resource may have. */
	settingsPerResource: /* @__PURE__ */ figure(
		5,
		'Diagnostic settings',
		'azure-monitor/platform/diagnostic-settings'
	),
	/** Days of soft delete by default, and the longest they may be set to. */
	softDeleteDays: /* @__PURE__ */ figure(
		14,
		'Secure by default with soft delete',
		'backup/secure-by-default'
	),
	softDeleteMost: /* @__PURE__ */ figure(
		180,
		'Secure by default with soft delete',
		'backup/secure-by-default'
	),
	/** Backups of a VM that the standard policy takes in a day. */
	standardPerDay: /* @__PURE__ */ figure(1, 'Azure Backup FAQ', 'backup/backup-azure-backup-faq'),
	/** Fewest days that a VM policy keeps a daily point. */
	fewestDailyDays: /* @__PURE__ */ figure(7, 'Azure VM backup FAQ', 'backup/backup-azure-vm-backup-faq')
} as const satisfies Record<string, Figure>;
