// What can be varied in questions on metrics, logs, alerts and network tools: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'monitor/signal',
		title: 'Alert signal',
		from: 'CPU of a VM',
		to: 'Deletion of a VM',
		why: 'A deletion is a control-plane event: the activity log has it, and no metric does.',
		source: sources.alertTypes
	},
	{
		id: 'monitor/needs-query',
		title: 'Alert condition',
		from: 'Threshold on a host metric',
		to: 'Row count of a log query',
		why: 'A metric alert reads a value that is there; a condition that needs a query takes a log search alert.',
		varied: 'monitor/right-rule/goal',
		source: sources.alertTypes
	},
	{
		id: 'monitor/inside',
		title: 'Source of the data',
		from: 'The VM’s host',
		to: 'The guest OS',
		why: 'Host metrics are collected automatically; what is inside the guest needs the agent and a data collection rule.',
		source: sources.vmDataCollection
	},
	{
		id: 'monitor/quiet',
		title: 'Time without notifications',
		from: 'Always',
		to: 'Sunday nights only',
		why: 'An alert processing rule suppresses notifications on a schedule and leaves the alert rules as they are.',
		varied: 'monitor/quiet-night/rule',
		source: sources.alertProcessingRules
	},
	{
		id: 'monitor/how-old',
		title: 'Age of the event',
		from: '30 days',
		to: '100 days',
		why: 'The activity log keeps 90 days; older events are there only if they were sent elsewhere.',
		source: sources.activityLog
	},
	{
		id: 'monitor/collected',
		title: 'Log record to find',
		from: 'Who changed the key vault',
		to: 'Who read a key vault secret',
		why: 'The activity log is collected automatically. Resource logs need a diagnostic setting.',
		source: sources.diagnosticSettings
	},
	{
		id: 'monitor/tool',
		title: 'Reason the packet is dropped',
		from: 'An NSG rule',
		to: 'A route',
		why: 'IP flow verify names the rule; next hop shows where the packet is sent.',
		varied: 'monitor/network-tool/goal',
		source: sources.networkWatcher
	}
];
