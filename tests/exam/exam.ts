// A tiny made-up exam, so that the domain's tests know no real one: three areas with two topics each.
import { page } from './source.ts';
import type { Domain, Exam } from '#lib/domain/exam.ts';
import { day } from '#lib/domain/time/day.ts';

export const boat = {
	id: 'boat',
	label: 'Handle the boat and its sails',
	short: 'Boat',
	weight: { from: 40, to: 45 },
	aliases: ['handle a boat', 'boats', 'seamanship'],
	groups: [
		{ id: 'sails', label: 'Sails', aliases: ['reefing', 'trim'], skills: ['set a sail', 'reef'] },
		{
			id: 'mooring',
			label: 'Mooring and anchoring',
			aliases: ['knots', 'anchors'],
			skills: ['leave a berth', 'anchor for the night']
		}
	]
} as const satisfies Domain;

export const navigation = {
	id: 'navigation',
	label: 'Plan and check a passage',
	short: 'Charts and tides',
	weight: { from: 30, to: 35 },
	aliases: ['passage planning', 'navigation and tides'],
	groups: [
		{ id: 'charts', label: 'Charts', aliases: ['bearings', 'plotting'], skills: ['plot a course'] },
		{ id: 'tides', label: 'Tides', aliases: ['tide tables', 'depths'], skills: ['height of tide'] }
	]
} as const satisfies Domain;

export const rules = {
	id: 'rules',
	label: 'Apply the rules of the road',
	short: 'Rules',
	weight: { from: 20, to: 25 },
	aliases: ['rules of the road', 'rules at sea', 'colregs'],
	groups: [
		{ id: 'lights', label: 'Lights', aliases: ['shapes', 'lights and shapes'], skills: ['name a vessel'] },
		{ id: 'right-of-way', label: 'Right of way', aliases: ['give way'], skills: ['keep clear'] }
	]
} as const satisfies Domain;

export const daySkipper = {
	id: 'sail-1',
	code: 'SAIL-1',
	title: 'Day Skipper',
	edition: day('2026-02-01'),
	score: { from: 1, to: 500, pass: 350 },
	minutes: { exam: 45, seat: 60 },
	commonWords: [],
	items: { from: 20, to: 25, usual: 20 },
	source: page('What SAIL-1 measures', 'sail-1'),
	domains: [boat, navigation, rules]
} as const satisfies Exam as Exam;
