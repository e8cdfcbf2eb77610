import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addBy,
	buildAfter,
	missingRole,
	needsServer,
	wayIn,
	type Client,
	type ImageRole,
	type ImageSource
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

describe('a reference to an image', () => {
	// container-registry-delete: a push with an existing tag untags the image before, deleting by tag deletes all its tags, untagging only the tag
	it.each<[string, readonly string[], 'first' | 'second', string]>([
		['v1', ['push v1'], 'first', 'new'],
		['digest', ['push v1'], 'first', 'first'],
		['stable', ['push v1'], 'first', 'first'],
		['v1', ['untag v1'], 'first', 'none'],
		['digest', ['untag v1'], 'first', 'first'],
		['stable', ['delete v1'], 'first', 'none'],
		['stable', ['delete v1'], 'second', 'second'],
		['stable', ['delete v2'], 'second', 'none'],
		['digest', ['delete v1'], 'first', 'none'],
		['stable', ['push v1', 'delete v1'], 'first', 'first'],
		['v1', ['push v1', 'delete stable'], 'first', 'new']
	])('%s after %j, with stable on the %s', (reference, steps, stable, build) => {
		expect(buildAfter(reference, steps, stable)).toBe(build);
	});
	it('agrees with a registry of tags and manifests', () => {
		const step = fc.tuple(fc.constantFrom('push', 'untag', 'delete'), fc.constantFrom('v1', 'stable', 'v2'));
		fc.assert(
			fc.property(
				fc.array(step, { maxLength: 2 }),
				fc.constantFrom('v1', 'stable', 'digest'),
				fc.constantFrom('first', 'second'),
				(steps, reference, stable) => {
					// There's one new build.
					fc.pre(steps.filter(([act]) => act === 'push').length < 2);
					let tags: readonly (readonly [string, string])[] = [
						['v1', 'first'],
						['stable', stable],
						['v2', 'second']
					];
					let manifests = ['first', 'second'];
					for (const [act, tag] of steps) {
						const build = tags.find(([one]) => one === tag)?.[1];
						if (act !== 'push' && build === undefined) return;
						if (act === 'push') manifests = [...manifests, 'new'];
						if (act === 'delete') manifests = manifests.filter((one) => one !== build);
						tags = tags.filter(([one, of]) => one !== tag && manifests.includes(of));
						if (act === 'push') tags = [...tags, [tag, 'new']];
					}
					const found =
						reference === 'digest'
							? manifests.find((one) => one === 'first')
							: tags.find(([one]) => one === reference)?.[1];
					expect(
						buildAfter(
							reference,
							steps.map((one) => one.join(' ')),
							stable
						)
					).toBe(found ?? 'none');
				}
			)
		);
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

describe('the name of an image', () => {
	it.each([
		['docker pull', true],
		['az container create --image', true],
		['az acr repository delete --name myregistry --image', false]
	])('in %s', (command, expected) => {
		expect(needsServer(command)).toBe(expected);
	});
});
