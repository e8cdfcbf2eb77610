// All the app knows of AZ-104: its first part here, the rest behind loaders.
import { usualAvailability } from '#lib/exams/az-104/usual-availability.ts';
import { az104, examExperience } from '#lib/exams/az-104/exam.ts';
import { familyIds } from '#lib/exams/az-104/lists.ts';
import { tasks } from '#lib/exams/az-104/tasks.ts';
import type { ExamPack } from '#lib/exams/pack.ts';
import { microsoftPolicies } from '#lib/exams/policies/microsoft-role-based.ts';

const parts = () => import('#lib/exams/az-104/load.ts');

export const pack: ExamPack = {
	exam: az104,
	number: 0,
	names: {
		issuer: 'Microsoft',
		platform: 'Azure',
		reference: { title: 'Microsoft Learn', home: 'https://learn.microsoft.com/en-us/azure/' },
		labNeeds: 'Azure Cloud Shell, in any browser or in the Azure mobile app. You don’t need a PC.',
		setUpLab:
			'The other labs build on this one: a tagged resource group, a budget alert, and a second user who isn’t an Owner.'
	},
	policies: microsoftPolicies,
	availability: usualAvailability,
	tasks,
	families: familyIds,
	colors: {
		identity: { light: '#4a57cf', dark: '#8f9bff' },
		storage: { light: '#0d7db5', dark: '#58b8ea' },
		compute: { light: '#8648bd', dark: '#c08ff0' },
		networking: { light: '#bd3b7b', dark: '#f07fb4' },
		monitoring: { light: '#5d7d1c', dark: '#a8c95e' }
	},
	items: ['choice', 'several', 'order', 'match', 'hot area', 'statements', 'case study', 'series', 'lab'],
	requirements: ['scope', 'least privilege', 'cost', 'downtime', 'region', 'sku', 'order of steps'],
	experience: examExperience,
	loadPrompts: async (domain) => (await parts()).loadPrompts(domain),
	loadLabs: async (domain) => (await parts()).loadLabs(domain),
	loadFamilies: async (domain) => (await parts()).loadFamilies(domain),
	loadAxes: async (domain) => (await parts()).loadAxes(domain),
	loadMeanings: async () => (await parts()).loadMeanings(),
	loadTaskTexts: async () => (await parts()).loadTaskTexts(),
	loadBookingHelp: async () => (await parts()).loadBookingHelp(),
	loadExample: async () => (await parts()).loadExample()
};
