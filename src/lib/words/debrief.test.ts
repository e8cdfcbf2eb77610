import { expect, it } from 'vitest';
import { emptyDebrief } from '#lib/domain/debrief/offer.ts';
import { debriefRows, examSignText } from '#lib/words/debrief.ts';
import { offshore } from '#tests/exam/offshore.ts';

const rows = (debrief: Parameters<typeof debriefRows>[1]) =>
	Object.fromEntries(debriefRows(offshore, debrief).map(({ label, text }) => [label, text]));

it('says nothing where nothing was noted', () =>
	expect(Object.values(rows(emptyDebrief)).every((text) => text === '')).toBe(true));

it('says each answer in the words of its chips, whatever order they were tapped in', () =>
	expect(
		rows({
			domains: ['weather'],
			groups: ['wind', 'gone'],
			items: ['series', 'order'],
			misread: ['sku', 'scope'],
			spent: ['last third', 'case study'],
			time: true,
			main: 'reading',
			note: 'reefing and gusts'
		})
	).toEqual({
		'Hardest areas': 'Weather, Wind and sea state, gone',
		'Kinds of question that slowed': 'Put in order, Series without going back',
		'Requirements read past': 'Scope, SKU or tier',
		'Where time went': 'The case study, The last third, Time ran short',
		'Main cause': 'I missed a requirement',
		'In your own words': 'reefing and gusts'
	}));

it('says what in a note reads like exam content', () =>
	expect(examSignText(['scenario', 'names'])).toBe('a scenario and names of resources'));
