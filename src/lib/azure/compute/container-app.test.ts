import { describe, expect, it } from 'vitest';
import {
	audienceOf,
	exposureStep,
	firstStep,
	requestOutcome,
	runnerFor,
	stepAfter,
	subnetFor,
	type Audience,
	type Environment,
	type Ingress,
	type ReleaseGoal,
	type Restriction
} from '#lib/azure/compute/container-app.ts';

const environments: readonly Environment[] = ['public', 'closed', 'internal'];
const ingresses: readonly Ingress[] = ['external', 'internal'];

// https://learn.microsoft.com/en-us/azure/container-apps/revisions
describe('changes', () => {
	it.each([
		// “Once all the replicas are running …, then traffic is diverted from the old version to the new one.”
		['image', 'single', 'nothing'],
		// “If a traffic splitting rule is configured with latestRevision set to true, traffic doesn't switch … until it's ready.”
		['scale rule', 'latest', 'nothing'],
		['container resources', 'named', 'weight'],
		// “revisions must be restarted before a container recognizes new secret values”
		['secret value', 'single', 'restart'],
		['secret value', 'named', 'restart'],
		// “Any active revisions that reference the secret in an environment variable is automatically restarted”
		['vault secret', 'single', 'nothing'],
		['vault secret', 'named', 'nothing'],
		// “The changes are globally applied to all revisions.”
		['ingress', 'named', 'nothing']
	] as const)('%s in %s', (change, routing, step) => {
		expect(stepAfter(change, routing)).toBe(step);
	});
});

describe('releases', () => {
	it('agree with trying each step until none is missing', () => {
		for (const goal of ['share', 'url', 'client'] satisfies ReleaseGoal[])
			for (const mode of ['single', 'multiple'] as const)
				for (const active of [true, false]) {
					// What each goal needs, in order, and whether it’s there.
					const needs: readonly (readonly [step: string, done: boolean])[] =
						goal === 'client'
							? [
									['single', mode === 'single'],
									['affinity', false]
								]
							: [
									['multiple', mode === 'multiple'],
									['activate', active],
									[goal === 'url' ? 'label' : goal, false]
								];
					expect(firstStep(goal, mode, active)).toBe(needs.find(([, done]) => !done)![0]);
				}
	});
});

// https://learn.microsoft.com/en-us/azure/container-apps/networking, “Accessibility level” and “Public network access”
describe('clients', () => {
	it.each([
		['public', 'external', 'internet'],
		['closed', 'external', 'private endpoints'],
		['internal', 'external', 'network'],
		['public', 'internal', 'environment'],
		['internal', 'internal', 'environment']
	] as const)('%s environment, %s ingress', (environment, ingress, audience) => {
		expect(audienceOf(environment, ingress)).toBe(audience);
	});
	it('agree with a search over all single changes', () => {
		for (const environment of environments)
			for (const ingress of ingresses)
				for (const audience of [
					'internet',
					'private endpoints',
					'network',
					'environment'
				] satisfies Audience[]) {
					const ways: readonly (readonly [string, Environment, Ingress])[] = [
						['nothing', environment, ingress],
						['external', environment, 'external'],
						['internal', environment, 'internal'],
						// “You can't change the setting for public network access to accept traffic from the internet.”
						...(environment === 'closed' ? [['access', 'public', ingress] as const] : []),
						...(environment === 'internal' ? [['environment', 'public', ingress] as const] : [])
					];
					const found = ways.find(([, to, by]) => audienceOf(to, by) === audience)?.[0];
					const step = exposureStep(environment, ingress, audience);
					expect(step).toBe(found);
				}
	});
});

// https://learn.microsoft.com/en-us/azure/container-apps/jobs, “Example scenarios”
describe('apps and jobs', () => {
	it.each([
		['an HTTP server', 'request', false, 'http'],
		['financial reports nightly', 'time', true, 'schedule'],
		['a service that continuously processes messages', 'message', false, 'custom'],
		['a single message, then exits', 'message', true, 'event'],
		['on demand, exits when finished', 'command', true, 'manual'],
		['no example', 'time', false, undefined],
		['no example of a request either', 'request', true, undefined]
	] as const)('%s', (_, start, exits, runner) => {
		expect(runnerFor(start, exits)).toBe(runner);
	});
});

// https://learn.microsoft.com/en-us/azure/container-apps/ingress-overview and /ip-restrictions
describe('requests', () => {
	it.each([
		// “By default, HTTP requests to port 80 are automatically redirected to HTTPS on 443”
		['HTTP', false, undefined, 80, '203.0.113.7', 'redirected'],
		['HTTP with allowInsecure', true, undefined, 80, '203.0.113.7', 'reached'],
		// “Endpoints that expose ports 80 (for HTTP) and 443 (for HTTPS)”
		['the target port', true, undefined, 8080, '203.0.113.7', 'failed'],
		// “Allow inbound traffic only from address ranges you specify in allow rules.”
		['outside Allow', true, { action: 'Allow', range: '203.0.113.0/25' }, 443, '203.0.113.200', 'failed'],
		// “Deny all inbound traffic only from address ranges you specify in deny rules.”
		['outside Deny', true, { action: 'Deny', range: '203.0.113.0/25' }, 443, '203.0.113.200', 'reached']
	] as const)('%s', (_, insecure, restriction, port, from, outcome) => {
		expect(requestOutcome(insecure, restriction, port, from)).toBe(outcome);
	});
	it('agree with filtering first and then asking for HTTPS', () => {
		for (const insecure of [true, false])
			for (const port of [80, 443, 8080])
				for (const last of [5, 130, 250])
					for (const restriction of [
						undefined,
						{ action: 'Allow', range: '203.0.113.0/25' },
						{ action: 'Deny', range: '203.0.113.128/25' }
					] satisfies readonly (Restriction | undefined)[]) {
						// Both restrictions let in the lower half only.
						const passes = restriction === undefined || last < 128;
						const answers = port === 443 || (port === 80 && insecure);
						const expected = passes && answers ? 'reached' : passes && port === 80 ? 'redirected' : 'failed';
						const unclear = !passes && port === 80 && !insecure;
						expect(requestOutcome(insecure, restriction, port, `203.0.113.${last}`)).toBe(
							unclear ? undefined : expected
						);
					}
	});
});

// https://learn.microsoft.com/en-us/azure/container-apps/custom-virtual-networks, “Subnet”
describe('subnets', () => {
	it('agree with the page’s table', () => {
		// Subnet size, most nodes, most replicas
		const table = [
			[27, 7, 70],
			[26, 23, 230],
			[25, 55, 550],
			[24, 119, 1190],
			[23, 247, 2470]
		] as const;
		for (let count = 1; count < 2600; count += 3) {
			expect(subnetFor('Dedicated', count)).toBe(table.find(([, nodes]) => count <= nodes)?.[0]);
			expect(subnetFor('Consumption', count)).toBe(table.find(([, , most]) => count <= most)?.[0]);
		}
	});
	it.each([
		// “/23 is the minimum subnet size required for virtual network integration.”
		[60, 23],
		[400, undefined]
	])('%i replicas in Consumption only', (count, length) => {
		expect(subnetFor('only', count)).toBe(length);
	});
});
