// What can be varied in questions on metrics, logs, alerts and network tools: one deciding constraint each, with the fact by which it can turn the answer.
import { sources } from '#lib/azure/sources.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

export const axes: readonly Omit<Axis, 'group'>[] = [
	{
		id: 'monitor/signal',
		title: 'What the alert is for',
		from: 'CPU of a VM',
		to: 'Somebody deletes a VM',
		why: 'A deletion is a control-plane event: the activity log has it, and no metric does.',
		source: sources.alertTypes
	},
	{
		id: 'monitor/needs-query',
		title: 'What the condition needs',
		from: 'A threshold on one host metric',
		to: 'Rows counted by a query',
		why: 'A metric alert reads a value that is there; a condition that needs a query takes a log search alert.',
		varied: 'monitor/right-rule/need0',
		source: sources.alertTypes
	},
	{
		id: 'monitor/inside',
		title: 'Where the data comes from',
		from: 'The host',
		to: 'Inside the guest',
		why: 'Host metrics come by themselves; what is inside the guest needs the agent and a data collection rule.',
		source: sources.vmDataCollection
	},
	{
		id: 'monitor/quiet',
		title: 'When messages must stop',
		from: 'Always',
		to: 'On Sunday nights only',
		why: 'An alert processing rule suppresses notifications on a schedule and leaves the alert rules as they are.',
		varied: 'monitor/quiet-night/night',
		source: sources.alertProcessingRules
	},
	{
		id: 'monitor/how-old',
		title: 'How long ago it happened',
		from: '30 days',
		to: '100 days',
		why: 'The activity log keeps 90 days; older events are there only if they were sent elsewhere.',
		source: sources.activityLog
	},
	{
		id: 'monitor/collected',
		title: 'Which record is asked for',
		from: 'Who changed the vault’s settings',
		to: 'Who read a secret in it',
		why: 'The activity log is collected automatically. Resource logs need a diagnostic setting.',
		source: sources.diagnosticSettings
	},
	{
		id: 'monitor/tool',
		title: 'What stops the packet',
		from: 'A security rule',
		to: 'A route',
		why: 'IP flow verify names the rule; next hop shows where the packet is sent.',
		varied: 'monitor/network-tool/goal',
		source: sources.networkWatcher
	}
];
