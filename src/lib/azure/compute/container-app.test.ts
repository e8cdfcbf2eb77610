import { describe, expect, it } from 'vitest';
import {
	audienceOf,
	exposureStep,
	firstStep,
	runnerFor,
	stepAfter,
	type Audience,
	type Environment,
	type Ingress,
	type ReleaseGoal
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
