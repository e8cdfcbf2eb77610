// Alert processing rules: the action groups that an alert calls. Times: minutes since Monday 00:00 in the rule's time zone.
import { decided, type Decision } from '#lib/azure/decision.ts';

const day = 24 * 60;
const week = 7 * day;

/** Once, or weekly on days (0 is Monday). Ends on the next day unless `to` is later than `from`. */
export type When =
	| { readonly once: readonly [from: number, to: number] }
	| { readonly days: readonly number[]; readonly from: number; readonly to: number };

export interface Filter {
	readonly field: 'severity' | 'resource-group' | 'resource-type';
	readonly not?: boolean;
	readonly values: readonly string[];
}

export interface ProcessingRule {
	readonly name: string;
	/** Resource IDs of subscriptions, groups or resources. */
	readonly scopes: readonly string[];
	readonly filters: readonly Filter[];
	/** Any of these. Empty: always. */
	readonly when: readonly When[];
	/** Action groups to add. Undefined: the rule suppresses. */
	readonly add?: readonly string[];
}

export interface FiredAlert {
	/** `/subscriptions/S/resourceGroups/G/providers/…` */
	readonly resource: string;
	readonly severity: string;
	readonly group: string;
	readonly type: string;
	readonly at: number;
	readonly groups: readonly string[];
	/** Processing rules don't apply to Service Health alerts. */
	readonly serviceHealth?: boolean;
}

/** Returns whether a schedule covers a minute. Source: sources.alertProcessingRules. */
export const covers = (when: readonly When[], at: number): boolean =>
	when.length === 0 ||
	when.some((one) => {
		if ('once' in one) return at >= one.once[0] && at < one.once[1];
		const length = one.to > one.from ? one.to - one.from : one.to - one.from + day;
		return one.days.some((start) => (at - (start * day + one.from) + week) % week < length);
	});

const within = (scope: string, resource: string): boolean =>
	resource === scope || resource.startsWith(`${scope}/`);

/** Returns whether an alert matches all filters: any value or, with `not`, none. Source: sources.alertProcessingRules. */
export function passes(filters: readonly Filter[], alert: FiredAlert): boolean {
	const value = { severity: alert.severity, 'resource-group': alert.group, 'resource-type': alert.type };
	return filters.every((one) => one.values.includes(value[one.field]) !== (one.not === true));
}

/** Returns the action groups that an alert still calls. Doesn't cover filters on text. Source: sources.alertProcessingRules. */
export function notified(alert: FiredAlert, rules: readonly ProcessingRule[]): Decision<readonly string[]> {
	if (alert.serviceHealth)
		return decided(alert.groups, 'Processing rules do not touch Service Health alerts.');
	const trace: string[] = [];
	const groups = new Set(alert.groups);
	let suppressed = false;
	for (const rule of rules) {
		const why = !rule.scopes.some((scope) => within(scope, alert.resource))
			? 'the resource is outside its scope'
			: !passes(rule.filters, alert)
				? 'a filter leaves this alert out'
				: !covers(rule.when, alert.at)
					? 'its schedule does not cover this minute'
					: undefined;
		if (why !== undefined) trace.push(`${rule.name} does nothing: ${why}.`);
		else if (rule.add) {
			for (const group of rule.add) groups.add(group);
			trace.push(`${rule.name} adds ${rule.add.join(', ')}.`);
		} else {
			suppressed = true;
			trace.push(`${rule.name} suppresses: no group is called, not even an added one.`);
		}
	}
	trace.push('The alert itself has fired and is listed.');
	return { answer: suppressed ? [] : [...groups], trace };
}
