// What is recorded by itself, and what has to be set up first.
// Documentation: diagnostic-settings of 2026-03-31, activity-log of 2025-07-17.
import { decided, type Decision } from '#lib/azure/decision.ts';
import { sources } from '#lib/azure/sources.ts';

/** Days for which the activity log is kept without any setting. */
const activityLogDays = { value: 90, source: sources.activityLog };
/** Diagnostic settings that one resource may have. */
const settingsPerResource = { value: 5, source: sources.diagnosticSettings };

export type DataSource = 'platform-metric' | 'activity-log' | 'resource-log' | 'guest';
export type Way = 'nothing' | 'diagnostic-setting' | 'agent-and-rule';

/**
 * What must be set up so that a record is there; `workspace` asks for it as rows that a query reads. Leaves out metrics
 * export by data collection rules, Application Insights and the older agents. Source:
 * https://learn.microsoft.com/en-us/azure/azure-monitor/platform/diagnostic-settings and
 * https://learn.microsoft.com/en-us/azure/azure-monitor/vm/data-collection
 */
export function wayFor(source: DataSource, workspace: boolean): Decision<Way> {
	if (source === 'guest')
		return decided(
			'agent-and-rule',
			'It lies inside the guest: the Azure Monitor Agent collects what a data collection rule names.'
		);
	if (source === 'resource-log')
		return decided(
			'diagnostic-setting',
			'Resource logs are not collected before a diagnostic setting does it.'
		);
	const name = source === 'activity-log' ? 'The activity log' : 'A platform metric';
	return workspace
		? decided(
				'diagnostic-setting',
				`${name} is collected by itself; a diagnostic setting sends it to a workspace.`
			)
		: decided('nothing', `${name} is collected by itself.`);
}

/** A control-plane event: `exported` is the number of days for which a diagnostic setting has sent the activity log away. */
export interface PastEvent {
	readonly daysAgo: number;
	readonly exported?: number;
}

/**
 * Whether an event can still be found. A copy begins with the diagnostic setting and is taken to be kept long enough.
 * Source: https://learn.microsoft.com/en-us/azure/azure-monitor/platform/activity-log
 */
export function canFind(event: PastEvent): Decision<boolean> {
	const days = activityLogDays.value;
	if (event.daysAgo <= days) return decided(true, `The activity log keeps ${days} days by itself.`);
	const copied = event.exported !== undefined && event.exported >= event.daysAgo;
	return decided(
		copied,
		`${event.daysAgo} days are more than the ${days} that the activity log keeps.`,
		copied
			? 'A diagnostic setting had sent it away by then.'
			: 'No copy was made at that time: a setting sends only what comes after it.'
	);
}

export interface Destination {
	readonly kind: 'workspace' | 'storage' | 'event-hub';
	readonly region: string;
	/** A storage account of a premium kind. */
	readonly premium?: boolean;
}

/**
 * Whether a diagnostic setting of a resource may name a destination. `region` is undefined for a resource that is not
 * regional. Leaves out firewalls and other tenants.
 * Source: https://learn.microsoft.com/en-us/azure/azure-monitor/platform/diagnostic-settings
 */
export function canReceive(region: string | undefined, to: Destination): Decision<boolean> {
	if (to.kind === 'workspace') return decided(true, 'A workspace may be in any region.');
	if (to.premium) return decided(false, 'Premium storage accounts take no diagnostic data.');
	if (region === undefined) return decided(true, 'The resource is not regional, so any region will do.');
	const same = to.region === region;
	return decided(
		same,
		`${to.kind === 'storage' ? 'A storage account' : 'An event hub'} must be in the region of the resource, and it ${same ? 'is' : 'is not'}.`
	);
}

/**
 * How many diagnostic settings one resource needs for these destinations, `undefined` where it may not have so many.
 * Source: https://learn.microsoft.com/en-us/azure/azure-monitor/platform/diagnostic-settings
 */
export function settingsFor(to: readonly Destination['kind'][]): Decision<number | undefined> {
	const needed = Math.max(0, ...to.map((kind) => to.filter((other) => other === kind).length));
	const most = settingsPerResource.value;
	return decided(
		needed > most ? undefined : needed,
		'One setting names at most one destination of each kind.',
		`The kind wanted most often is wanted ${needed} times; a resource may have ${most} settings.`
	);
}
