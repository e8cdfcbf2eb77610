// Monitoring data: what's collected automatically, and what has to be set up.
import { decided, type Decision } from '#lib/azure/decision.ts';
import { sources } from '#lib/azure/sources.ts';

/** Days that the activity log is kept without any setting. */
const activityLogDays = { value: 90, source: sources.activityLog };
/** Most diagnostic settings of one resource. */
const settingsPerResource = { value: 5, source: sources.diagnosticSettings };

export type DataSource = 'platform-metric' | 'activity-log' | 'resource-log' | 'guest';
export type CollectionMethod = 'nothing' | 'diagnostic-setting' | 'agent-and-rule';

/**
 * Returns what must be set up to collect a source. `sent`: to a workspace, a storage account or an event hub. Doesn't cover metrics export
 * with data collection rules, Application Insights and legacy agents. Sources: sources.diagnosticSettings,
 * sources.vmDataCollection.
 */
export function collectionFor(source: DataSource, sent: boolean): Decision<CollectionMethod> {
	if (source === 'guest')
		return decided(
			'agent-and-rule',
			'It’s inside the guest, where the Azure Monitor Agent collects what a data collection rule names.'
		);
	if (source === 'resource-log')
		return decided(
			'diagnostic-setting',
			'Resource logs are not collected until a diagnostic setting does it.'
		);
	const name = source === 'activity-log' ? 'The activity log' : 'A platform metric';
	return sent
		? decided('diagnostic-setting', `${name} is collected automatically. A diagnostic setting sends it on.`)
		: decided('nothing', `${name} is collected automatically.`);
}

/** A control plane event. `exported`: days since a diagnostic setting started to export the activity log. */
export interface PastEvent {
	readonly daysAgo: number;
	readonly exported?: number;
}

/**
 * Returns whether an event can still be found. Exported copies start with the diagnostic setting, and are assumed to be kept
 * long enough. Source: sources.activityLog.
 */
export function canFind(event: PastEvent): Decision<boolean> {
	const days = activityLogDays.value;
	if (event.daysAgo <= days) return decided(true, `The activity log keeps ${days} days automatically.`);
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
	/** Whether a storage account is of a premium kind. */
	readonly premium?: boolean;
}

/**
 * Returns whether a diagnostic setting can use a destination. `region`: of the resource, undefined if it isn't regional.
 * Doesn't cover firewalls and other tenants. Source: sources.diagnosticSettings.
 */
export function canReceive(region: string | undefined, to: Destination): Decision<boolean> {
	if (to.kind === 'workspace') return decided(true, 'A workspace may be in any region.');
	if (to.premium) return decided(false, 'Premium storage accounts cannot receive diagnostic data.');
	if (region === undefined) return decided(true, 'The resource is not regional, so any region will do.');
	const same = to.region === region;
	return decided(
		same,
		`${to.kind === 'storage' ? 'A storage account' : 'An event hub'} must be in the region of the resource, and it ${same ? 'is' : 'is not'}.`
	);
}

/** Returns how many diagnostic settings these destinations need, undefined if too many. Source: sources.diagnosticSettings. */
export function settingsFor(to: readonly Destination['kind'][]): Decision<number | undefined> {
	const needed = Math.max(0, ...to.map((kind) => to.filter((other) => other === kind).length));
	const most = settingsPerResource.value;
	return decided(
		needed > most ? undefined : needed,
		'One setting names at most one destination of each kind.',
		`The kind wanted most often is wanted ${needed} times; a resource may have ${most} settings.`
	);
}
