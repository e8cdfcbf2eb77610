// Notifications of alerts: how many arrive, and how an alert is listed.

/** The most messages to one phone number or email address in one hour. Source: sources.monitorLimits. */
export const perHour = { sms: 12, voice: 12, email: 100 } as const;

/**
 * Returns the messages that arrive at one receiver in one hour. `alerts`: stateless ones that fire, evenly spread. `groups`: how many invoked action
 * groups have the receiver, each of which sends its own. A second message to a phone within five minutes is dropped, so several groups send no
 * more than one for each alert. Sources: sources.monitorLimits, sources.alertsTroubleshooting.
 */
export function messagesSent(by: keyof typeof perHour | 'webhook', alerts: number, groups: number): number {
	if (by === 'webhook') return alerts * groups;
	return Math.min(by === 'email' ? alerts * groups : alerts, perHour[by]);
}

/**
 * Returns how an alert is listed. `checks`: how many in a row have not met the condition. `days`: since it fired. For log search alert rules that
 * run every five minutes, and others that resolve their alerts after three checks. Sources: sources.alerts, sources.alertInstances.
 */
export const listedAs = (
	resolves: boolean,
	checks: number,
	days: number
): 'fired' | 'resolved' | 'nowhere' =>
	days > 30 ? 'nowhere' : resolves && checks >= 3 ? 'resolved' : 'fired';
