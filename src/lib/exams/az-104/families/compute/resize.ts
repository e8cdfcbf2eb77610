// What has to stop for a VM to change its size.
import { fact, page, toggle, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	resize as resizeVm,
	type PowerState,
	type Size,
	type Vm,
	type ResizeMethod
} from '#lib/azure/compute/resize.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly vm: Vm;
	readonly to: Size;
	readonly offered: boolean;
}

const size = (name: string): Size => ({
	name: `Standard_${name}`,
	temporaryDisk: /d.*_v5|_v3/.test(name),
	premium: name.includes('s')
});
/** On v5 and later, a d in the name stands for a temporary disk. */
const sizes = ['D2s_v3', 'E4s_v3', 'E4_v3', 'D4ds_v5', 'E8ds_v5', 'D4s_v5'].map(size);
const words: Readonly<Record<ResizeMethod, string>> = {
	'as it is': 'Set the size: nothing has to stop',
	'with a restart': 'Set the size: VM1 restarts',
	'deallocate the VM': 'Deallocate VM1, then set the size',
	'deallocate the set': 'Deallocate all VMs of the set, then set the size',
	'not possible': 'VM1 cannot be resized: create a new VM from its disks'
};

export const resize = family<Facts>({
	id: 'virtual-machines/resize',
	edition: 2,
	group: 'virtual-machines',
	title: 'Changing the size of a VM',
	rule: 'A size that the present hardware lacks takes deallocation, of every VM where there is a set.',
	lab: 'virtual-machines/resize-and-grow',
	misconceptions: {
		overkill: 'Deallocating sounds safe; mostly less will do, and at times it does not help.',
		alone: 'It is easy to see the one VM; an availability set shares one cluster.',
		restart: 'A restart is usual; a size that is not offered takes more.',
		stopped: 'Stopped looks like off; stopped from inside, a VM keeps its hardware.',
		disks: 'Any size seems to do; temporary disks and Premium SSDs limit which.',
		series: 'Another series looks like another machine; most can be reached from here.'
	},
	axes: {
		offered: toggle('Whether the size is on the VM’s list', 'offered'),
		state: {
			title: 'Power state of VM1',
			change: (facts) => ({
				...facts,
				vm: { ...facts.vm, state: facts.vm.state === 'deallocated' ? 'running' : 'deallocated' }
			})
		},
		set: {
			title: 'Whether VM1 is in an availability set',
			change: (facts) => {
				const { set, ...alone } = facts.vm;
				return { ...facts, vm: set === undefined ? { ...alone, set: ['running'] } : alone };
			}
		},
		size: {
			title: 'The new size',
			change: (facts, random) => ({
				...facts,
				to: random.pick(sizes.filter(({ name }) => name !== facts.to.name && name !== facts.vm.size.name))
			})
		}
	},
	sources: [sources.resizeVm, sources.vmStates],
	facts(random, difficulty) {
		const [from, to] = random.some(difficulty === 1 ? sizes.slice(0, 2) : sizes, 2);
		const state = random.pick<PowerState>(
			difficulty === 1 ? ['running', 'deallocated'] : ['running', 'stopped', 'deallocated']
		);
		return {
			company: random.pick(companies),
			vm: {
				state,
				size: from!,
				premiumDisk: difficulty > 1 && from!.premium,
				...(random.chance(difficulty * 0.25)
					? { set: [random.pick<PowerState>(['running', 'deallocated'])] }
					: {})
			},
			to: to!,
			offered: random.chance(0.4)
		};
	},
	tell({ company, vm, to, offered }) {
		const { way, trace } = resizeVm(vm, to, offered);
		const { set: _, ...alone } = vm;
		const wrong: Record<string, ResizeMethod> = {
			disks: resizeVm({ ...vm, size: to, premiumDisk: false }, to, offered).way,
			alone: resizeVm(alone, to, offered).way,
			stopped: resizeVm({ ...vm, state: vm.state === 'running' ? 'running' : 'deallocated' }, to, offered)
				.way,
			restart: vm.state === 'running' ? 'with a restart' : 'as it is',
			overkill: vm.set === undefined ? 'deallocate the VM' : 'deallocate the set',
			series: 'not possible'
		};
		return {
			tabs: page([
				`${company} has a virtual machine named VM1 of the size ${vm.size.name}. VM1 is `,
				fact(
					'state',
					vm.state === 'stopped' ? 'shut down from inside the operating system and not deallocated' : vm.state
				),
				'. ',
				vm.set === undefined
					? fact('set', 'It is not in an availability set. ')
					: fact('set', `It is in an availability set with VM2, which is ${vm.set[0]!}. `),
				...(vm.premiumDisk ? [fact('size', 'A Premium SSD is attached. ')] : []),
				fact('size', `You need to resize VM1 to ${to.name}. `),
				fact(
					'list',
					offered
						? 'The hardware cluster that VM1 was placed on offers it.'
						: 'The hardware cluster that VM1 was placed on does not offer it.'
				)
			]),
			questions: [
				{
					requirement: ['What is the minimum that you must do?'],
					deciding:
						way === 'not possible'
							? 'size'
							: way === 'deallocate the set'
								? 'set'
								: way === 'as it is' && !offered
									? 'state'
									: 'list',
					ask: {
						type: 'one',
						right: { text: words[way], because: trace.at(-1)! },
						wrong: wrongBy(
							wrong,
							(by) => trace.at(by === 'not possible' || by === 'deallocate the VM' ? -1 : 0)!,
							(by) => words[by]
						)
					},
					trace,
					miss: vm.state === 'deallocated' && way === 'deallocate the set' ? 'edge' : 'core'
				}
			]
		};
	}
});
