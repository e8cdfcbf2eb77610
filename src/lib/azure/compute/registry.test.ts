import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	buildAfter,
	lockedBy,
	missingRole,
	needsServer,
	startOf,
	wayIn,
	type Act,
	type Client,
	type ImageRole,
	type Locked
} from '#lib/azure/compute/registry.ts';

describe('the role for images', () => {
	// container-registry-rbac-built-in-roles-overview, container-registry-rbac-abac-repository-permissions: “the AcrPull, AcrPush, and AcrDelete
	// roles aren't honored in an ABAC-enabled registry”, and Contributor grants no data plane permissions there.
	const grants: Readonly<Record<string, readonly string[]>> = {
		no: [],
		Contributor: ['pull', 'push'],
		AcrPull: ['pull'],
		AcrPush: ['pull', 'push']
	};
	it.each<ImageRole>(['no', 'Contributor', 'AcrPull', 'AcrPush'])('is missing beside “%s”', (role) => {
		for (const push of [true, false]) {
			const act = push ? 'push' : 'pull';
			expect(missingRole(true, push, role)).toBe(push ? 'Write' : 'Read');
			const least = push ? 'AcrPush' : 'AcrPull';
			expect(missingRole(false, push, role)).toBe(grants[role]!.includes(act) ? 'nothing' : least);
		}
	});
});

describe('the way into a registry', () => {
	// container-registry-access-selected-networks: “Disabling the public endpoint overrides all firewall configurations”;
	// allow-access-trusted-services: Container Instances, and “doesn't apply to App Service”
	it.each<[Client, string]>([
		['vnet', 'private private private private private private'],
		['listed', 'public public public public none none'],
		['unlisted', 'public public none none none none'],
		['group', 'public public trusted none trusted none'],
		['web', 'public public none none none none']
	])('of %s', (client, expected) => {
		const found = (['all', 'selected', 'disabled'] as const).flatMap((access) =>
			[true, false].map((trusted) => wayIn(client, access, trusted))
		);
		expect(found.join(' ')).toBe(expected);
	});
});

describe('a lock', () => {
	// container-registry-image-lock: its examples
	it.each<[Locked, Locked, Act, readonly [boolean, boolean]]>([
		['write', 'free', 'overwrite', [true, false]],
		['write', 'free', 'delete', [true, false]],
		['write', 'free', 'push', [false, false]],
		['delete', 'free', 'overwrite', [false, false]],
		['delete', 'free', 'delete', [true, false]],
		['free', 'write', 'push', [false, true]],
		['free', 'delete', 'delete', [false, false]],
		['read', 'free', 'pull', [true, false]],
		['free', 'read', 'pull', [false, true]],
		['write', 'write', 'pull', [false, false]]
	])('of the image: %s, of the repository: %s, stops to %s', (image, repository, act, expected) => {
		expect(lockedBy(image, repository, act)).toEqual(expected);
	});
	it('agrees with lists of what each attribute stops', () => {
		const onImage = { free: [], write: ['overwrite', 'delete'], delete: ['delete'], read: ['pull'] };
		const onRepository = { free: [], write: ['overwrite', 'delete', 'push'], delete: [], read: ['pull'] };
		const lock = fc.constantFrom<Locked>('free', 'write', 'delete', 'read');
		fc.assert(
			fc.property(
				lock,
				lock,
				fc.constantFrom<Act>('overwrite', 'delete', 'pull', 'push'),
				(one, whole, act) => {
					const isSaid = act === 'pull' || (one !== 'read' && whole !== 'read');
					const stops = (list: readonly string[]): boolean => list.includes(act);
					expect(lockedBy(one, whole, act)).toEqual(
						isSaid ? [stops(onImage[one]), stops(onRepository[whole])] : undefined
					);
				}
			)
		);
	});
});

describe('a reference to an image', () => {
	// container-registry-delete: a push with an existing tag untags the image before, deleting by tag deletes all its tags, untagging only the tag
	it.each<[string, readonly string[], string]>([
		['v1', ['push v1'], 'second'],
		['digest', ['push v1'], 'first'],
		['stable', ['push v1'], 'first'],
		['v1', ['untag v1'], 'none'],
		['digest', ['untag v1'], 'first'],
		['stable', ['delete v1'], 'none'],
		['digest', ['delete v1'], 'none'],
		['stable', ['push v1', 'delete v1'], 'first'],
		['v1', ['push v1', 'delete stable'], 'second']
	])('%s after %j', (reference, steps, build) => {
		expect(buildAfter(reference, steps)).toBe(build);
	});
	it('agrees with a registry of tags and manifests', () => {
		const step = fc.tuple(fc.constantFrom('push', 'untag', 'delete'), fc.constantFrom('v1', 'stable', 'v2'));
		fc.assert(
			fc.property(
				fc.array(step, { maxLength: 2 }),
				fc.constantFrom('v1', 'stable', 'digest'),
				(steps, reference) => {
					// There's one second build, and what isn't tagged can't be deleted by tag.
					fc.pre(
						steps.filter(([act]) => act === 'push').length < 2 &&
							steps.every(([act, tag]) => act === 'push' || tag !== 'v2')
					);
					let tags: readonly (readonly [string, number])[] = [
						['v1', 1],
						['stable', 1]
					];
					let manifests = [1];
					for (const [act, tag] of steps) {
						const build = tags.find(([one]) => one === tag)?.[1];
						if (act !== 'push' && build === undefined) return;
						if (act === 'push') manifests = [...manifests, 2];
						if (act === 'delete') manifests = manifests.filter((one) => one !== build);
						tags = tags.filter(([one, of]) => one !== tag && manifests.includes(of));
						if (act === 'push') tags = [...tags, [tag, 2]];
					}
					const found =
						reference === 'digest'
							? manifests.find((one) => one === 1)
							: tags.find(([one]) => one === reference)?.[1];
					expect(
						buildAfter(
							reference,
							steps.map((one) => one.join(' '))
						)
					).toBe(['none', 'first', 'second'][found ?? 0]);
				}
			)
		);
	});
});

describe('a task', () => {
	// container-registry-tasks-base-images: “at a random interval of between 10 and 60 minutes”, “immediately triggers a run”, and its considerations
	it('follows the tag of its base image once it has run', () => {
		expect(startOf(true, true, 'ran')).toBe('hour');
		expect(startOf(false, true, 'ran')).toBe('now');
		expect(startOf(false, false, 'ran')).toBe('no');
		for (const state of ['never', 'off', 'stage'] as const) expect(startOf(true, true, state)).toBe('no');
	});
});

describe('the name of an image', () => {
	it.each([
		['docker pull', true],
		['az container create --image', true],
		['az acr repository update --name myregistry --image', false]
	])('in %s', (command, expected) => {
		expect(needsServer(command)).toBe(expected);
	});
});
