// The same board's longer exam, for rules that count areas or topics: five areas, fifteen topics, two pairs of equal weight.
import { boat, navigation, rules } from './exam.ts';
import { page } from './source.ts';
import type { Domain, Exam, Group } from '#lib/domain/exam.ts';
import { day } from '#lib/domain/time/day.ts';

const topic = (id: string, label: string, ...aliases: readonly string[]): Group => ({
	id,
	label,
	aliases,
	skills: []
});
const weighs = (from: number, to: number) => ({ weight: { from, to } });

const weather: Domain = {
	id: 'weather',
	label: 'Read the weather',
	short: 'Weather',
	...weighs(15, 20),
	aliases: ['weather at sea', 'winds and weather'],
	groups: [
		topic('forecasts', 'Forecasts', 'weather maps'),
		topic('clouds', 'Clouds', 'fronts'),
		topic('wind', 'Wind and sea state', 'gales', 'beaufort')
	]
};
const safety: Domain = {
	id: 'safety',
	label: 'Keep the crew safe',
	short: 'Safety and rescue',
	...weighs(10, 15),
	aliases: ['safety', 'rescue'],
	groups: [
		topic('distress', 'Distress calls', 'signals of distress'),
		topic('overboard', 'Person overboard', 'recovery')
	]
};

/** In this order: navigation, weather, boat, rules, safety. Their first letters differ. */
export const offshore: Exam = {
	id: 'sail-2',
	code: 'SAIL-2',
	title: 'Offshore Skipper',
	edition: day('2026-02-01'),
	score: { from: 1, to: 1000, pass: 700 },
	minutes: { exam: 90, seat: 110 },
	commonWords: [],
	items: { from: 30, to: 50, usual: 45 },
	source: page('What SAIL-2 measures', 'sail-2'),
	domains: [
		{
			...navigation,
			...weighs(20, 25),
			groups: [...navigation.groups, topic('pilotage', 'Pilotage')]
		},
		weather,
		{
			...boat,
			...weighs(20, 25),
			groups: [...boat.groups, topic('engine', 'Engine'), topic('rigging', 'Rigging')]
		},
		{ ...rules, ...weighs(15, 20), groups: [...rules.groups, topic('sounds', 'Sound signals')] },
		safety
	]
};
