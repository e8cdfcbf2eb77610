import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	accessStep,
	addBy,
	identityFor,
	planFor,
	type Access,
	type ImageSource
} from '#lib/azure/compute/registry.ts';

describe('the plan of a registry', () => {
	// container-registry-skus: 10, 100 and 500 GiB; geo-replication, private link, IP rules and customer-managed keys only in Premium, anonymous pull
	// not in Basic
	it.each([
		['task', 'Basic Standard Premium'],
		['user', 'Basic Standard Premium'],
		['anonymous', 'Standard Standard Premium'],
		['private', 'Premium Premium Premium'],
		['replica', 'Premium Premium Premium'],
		['range', 'Premium Premium Premium'],
		['key', 'Premium Premium Premium']
	])('for %s', (feature, expected) => {
		expect([8, 60, 300].map((storage) => planFor(feature, storage)).join(' ')).toBe(expected);
	});
	it('never includes less storage than required', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 500 }), (storage) => {
				const least = storage > 100 ? 'Premium' : storage > 10 ? 'Standard' : 'Basic';
				expect(planFor('', storage)).toBe(least);
			})
		);
	});
});

describe('an identity', () => {
	// container-registry-authentication: managed identities for select Azure services, service principals for external services
	it('follows from who signs in', () => {
		expect((['azure', 'datacenter', 'person'] as const).map(identityFor)).toEqual([
			'managed',
			'principal',
			'user'
		]);
	});
});

describe('the way into a registry', () => {
	// container-registry-private-endpoints, container-registry-access-selected-networks
	it.each<[Access['from'], string]>([
		['network', 'premium - - endpoint link -'],
		['peer', 'premium - - endpoint link link'],
		['address', 'premium - - rule rule rule'],
		['only', '- - - - - close']
	])('from %s', (from, expected) => {
		const found = [false, true].flatMap((premium) =>
			(['none', 'unlinked', 'linked'] as const).map(
				(endpoint) => accessStep({ from, premium, endpoint }) ?? '-'
			)
		);
		expect(found.join(' ')).toBe(expected);
	});
});

describe('an image', () => {
	// container-registry-tasks-overview: az acr build takes a local folder or a Git repository, tasks build after commits to Git;
	// container-registry-import-images: from public registries and other Azure registries; container-registry-get-started-docker-cli
	it.each<[ImageSource, string, string | undefined]>([
		['folder', 'build', undefined],
		['git', 'build', 'task'],
		['hub', 'import', undefined],
		['acr', 'import', undefined],
		['pc', 'push', undefined]
	])('is added from %s', (source, once, always) => {
		expect(addBy(source, false)).toBe(once);
		expect(addBy(source, true)).toBe(always);
	});
});
