import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	connectionLacks,
	seesVariable,
	survives,
	type Connection
} from '#lib/azure/compute/container-access.ts';

describe('a connection', () => {
	const plain: Connection = {
		from: 'internet',
		address: 'Public',
		to: '80',
		exposed: ['80'],
		listens: ['80', '5000']
	};
	it.each<[Partial<Connection>, ReturnType<typeof connectionLacks>]>([
		[{}, undefined],
		// container-instances-virtual-network-concepts: no “public IP address or a fully qualified domain name” in a virtual network
		[{ address: 'Private' }, 'address'],
		[{ address: 'Private', from: 'vm' }, undefined],
		// container-instances-troubleshooting: “listen to the same ports you expose”
		[{ to: '8080', exposed: ['8080'] }, 'listens'],
		[{ to: '5000' }, 'exposed'],
		// container-instances-container-groups: “via localhost on any port, even if those ports aren't exposed externally”
		[{ from: 'container', to: '5000' }, undefined]
	])('%o', (differs, lacks) => {
		expect(connectionLacks({ ...plain, ...differs })).toBe(lacks);
	});
	it('agrees with the path that it takes', () => {
		const ports = ['80', '5000', '8080'];
		fc.assert(
			fc.property(
				fc.record<Connection>({
					from: fc.constantFrom('internet', 'vm', 'container'),
					address: fc.constantFrom('Public', 'Private'),
					to: fc.constantFrom(...ports),
					exposed: fc.subarray(ports),
					listens: fc.subarray(ports)
				}),
				(one) => {
					const doors = one.from === 'container' ? [one.listens] : [one.exposed, one.listens];
					const routed = one.from !== 'internet' || one.address !== 'Private';
					expect(connectionLacks(one) === undefined).toBe(
						routed && doors.every((door) => door.indexOf(one.to) >= 0)
					);
				}
			)
		);
	});
});

describe('a file', () => {
	// container-instances-volume-azure-files: “If the container crashes or stops, all of its state is lost”;
	// container-instances-volume-emptydir: “persisted through container crashes”, “If you stop a container group, the emptyDir volume is not persisted”
	it.each([
		[undefined, []],
		['emptyDir', ['crash']],
		['azureFile', ['crash', 'stop', 'delete']]
	] as const)('in %s survives %o', (volume, events) => {
		const found = (['crash', 'stop', 'delete'] as const).filter((event) => survives(volume, event));
		expect(found).toEqual(events);
	});
});

describe('an environment variable', () => {
	// container-instances-environment-variables: secure values “can be accessed only from within the container”
	it('is seen by those who may look where it shows', () => {
		const seen = ['Contributor command', 'Contributor command secure', 'Reader properties'];
		for (const role of ['Reader', 'Contributor'] as const)
			for (const where of ['properties', 'command'] as const)
				for (const secure of [true, false]) {
					const text = `${role} ${where}${secure ? ' secure' : ''}`;
					expect(seesVariable(role, where, secure)).toBe(
						seen.includes(text) || text === 'Contributor properties'
					);
				}
	});
});
