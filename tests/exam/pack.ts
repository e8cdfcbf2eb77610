// All the app would know of the made-up exam: what one folder of `src/lib/exams` holds, in small.
import { axes } from './axes.ts';
import { daySkipper } from './exam.ts';
import { drills } from './families/drills.ts';
import { overTheBar } from './families/over-the-bar.ts';
import { whichLight } from './families/which-light.ts';
import { overTheBar as lab } from './lab.ts';
import { meanings } from './meanings.ts';
import { harborPolicies } from './policies.ts';
import { prompts } from './prompts.ts';
import { page } from './source.ts';
import { generalTasks, tasks } from './tasks.ts';
import { domainOf, type DomainId, type GroupId } from '#lib/domain/exam.ts';
import { emptySnapshot } from '#lib/domain/stored-data/snapshot.ts';
import type { ExamPack } from '#lib/exams/pack.ts';

const families = [overTheBar, whichLight, ...drills];

/** The ones that belong to topics of this area. */
const inArea = <T extends { readonly group: GroupId }>(all: readonly T[], area: DomainId): readonly T[] =>
	all.filter(({ group }) => domainOf(daySkipper, area)?.groups.some(({ id }) => id === group));

export const pack = {
	exam: daySkipper,
	number: 8191,
	names: {
		issuer: 'Harbor Board',
		platform: 'a boat',
		reference: { title: 'Almanac', home: 'https://harbor-board.test/almanac' },
		labNeeds: 'A tide table and a pencil.',
		setUpLab: 'The other labs build on this one: a rigged boat.'
	},
	policies: harborPolicies,
	availability: { desk: [30, 30, 30, 30, 30, 60, 60], anywhere: [20, 20, 20, 20, 20, 20, 20], off: [] },
	tasks,
	families: families.map(({ id }) => id),
	colors: {
		boat: { light: '#0f6b66', dark: '#5cc2b8' },
		navigation: { light: '#8a5a9e', dark: '#c39ad6' },
		rules: { light: '#3d6fa3', dark: '#7fb0e3' }
	},
	items: ['choice', 'order', 'lab'],
	requirements: ['cost', 'order of steps'],
	experience: page('How a sitting goes', 'sitting'),
	loadPrompts: async (area) => inArea(prompts, area),
	loadLabs: async (area) => inArea([lab], area),
	loadFamilies: async (area) => inArea(families, area),
	loadAxes: async (area) => inArea(axes, area),
	loadMeanings: async () => meanings,
	loadTaskTexts: async () =>
		generalTasks
			.filter(({ kind }) => kind !== 'recall')
			.map(({ id, title }) => ({ task: id, steps: [`${title}.`], proof: 'I saw …', sources: [] })),
	loadBookingHelp: async () => ({
		open: [],
		claims: [],
		steps: [],
		links: [],
		report: { steps: [], source: page('About reports', 'reports') },
		selfTest: []
	}),
	loadExample: async () => () => emptySnapshot('example')
} satisfies ExamPack;
