import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	connectionLacks,
	pullLacks,
	volumeFor,
	type Connection,
	type Files,
	type Pull,
	type Volume
} from '#lib/azure/compute/container-access.ts';

describe('pulling an image', () => {
	// using-azure-container-registry-mi: “You must use a user-assigned managed identity to authenticate image pulls from ACR”, “grant the acrpull role”;
	// container-registry-roles: AcrPush has push and pull, AcrDelete only the deletion of image data
	it.each<[Pull, ReturnType<typeof pullLacks>]>([
		[{ signIn: 'user-assigned', role: 'AcrPull', adminEnabled: false }, undefined],
		[{ signIn: 'user-assigned', role: 'AcrPush', adminEnabled: false }, undefined],
		[{ signIn: 'user-assigned', role: 'AcrDelete', adminEnabled: true }, 'role'],
		[{ signIn: 'system-assigned', role: 'AcrPull', adminEnabled: true }, 'identity'],
		// container-registry-authentication: “This account is disabled by default.”
		[{ signIn: 'admin', adminEnabled: false }, 'admin']
	])('%o', (pull, lacks) => {
		expect(pullLacks(pull)).toBe(lacks);
	});
	it('agrees with a list of what works', () => {
		const works = /^(admin \S* true|user-assigned Acr(Pull|Push) .*)$/;
		fc.assert(
			fc.property(
				fc.record<Pull>({
					signIn: fc.constantFrom('system-assigned', 'user-assigned', 'admin'),
					role: fc.constantFrom(undefined, 'AcrPull', 'AcrPush', 'AcrDelete'),
					adminEnabled: fc.boolean()
				}),
				(pull) => {
					const text = `${pull.signIn} ${pull.role ?? '-'} ${pull.adminEnabled}`;
					expect(pullLacks(pull) === undefined).toBe(works.test(text));
				}
			)
		);
	});
});

describe('a connection', () => {
	const plain: Connection = { from: 'internet', address: 'public', to: 80, exposed: 80, listens: 80 };
	it.each<[Partial<Connection>, ReturnType<typeof connectionLacks>]>([
		[{}, []],
		// container-instances-virtual-network-concepts: no “public IP address or a fully qualified domain name” in a virtual network
		[{ address: 'private' }, ['address']],
		[{ address: 'private', from: 'vm' }, []],
		[{ address: 'private', from: 'office' }, []],
		// container-instances-troubleshooting: “listen to the same ports you expose”
		[{ listens: 8080 }, ['listens']],
		[{ exposed: 8080 }, ['exposed']],
		// container-instances-container-groups: “via localhost on any port, even if those ports aren't exposed externally”
		[{ from: 'sidecar', exposed: 8080 }, []]
	])('%o', (differs, lacks) => {
		expect(connectionLacks({ ...plain, ...differs })).toEqual(lacks);
	});
	it('agrees with the path that it takes', () => {
		fc.assert(
			fc.property(
				fc.record<Connection>({
					from: fc.constantFrom('internet', 'vm', 'office', 'sidecar'),
					address: fc.constantFrom('public', 'private'),
					to: fc.constantFrom(80, 8080),
					exposed: fc.constantFrom(80, 8080),
					listens: fc.constantFrom(80, 8080)
				}),
				(one) => {
					const doors = one.from === 'sidecar' ? [one.listens] : [one.exposed, one.listens];
					const routed = one.from !== 'internet' || one.address !== 'private';
					expect(connectionLacks(one).length === 0).toBe(routed && doors.every((door) => door === one.to));
				}
			)
		);
	});
});

describe('a volume', () => {
	// The pages of the volumes, and container-instances-overview: volume mounting is “restricted to Linux containers”
	it.each<[Partial<Files>, Volume | undefined]>([
		[{}, 'emptyDir'],
		[{ kept: true }, 'azureFile'],
		[{ shared: true }, 'azureFile'],
		[{ content: 'credentials' }, 'secret'],
		[{ os: 'Windows', kept: true }, 'none'],
		[{ content: 'credentials', shared: true }, undefined]
	])('for %o', (differs, volume) => {
		expect(volumeFor({ os: 'Linux', content: 'output', shared: false, kept: false, ...differs })).toBe(
			volume
		);
	});
	it('agrees with what each can do', () => {
		const can: Readonly<Record<Volume, (files: Files) => boolean>> = {
			none: ({ os }) => os === 'Windows',
			emptyDir: ({ content, shared, kept }) => content === 'output' && !(shared || kept),
			secret: ({ content }) => content === 'credentials',
			azureFile: ({ content }) => content === 'output'
		};
		fc.assert(
			fc.property(
				fc.record<Files>({
					os: fc.constantFrom('Linux', 'Windows'),
					content: fc.constantFrom('output', 'credentials'),
					shared: fc.boolean(),
					kept: fc.boolean()
				}),
				(files) => {
					const odd = files.content !== 'output' && (files.shared || files.kept);
					const first = (Object.keys(can) as Volume[]).find((one) => can[one](files));
					expect(volumeFor(files)).toBe(odd ? undefined : first);
				}
			)
		);
	});
});
