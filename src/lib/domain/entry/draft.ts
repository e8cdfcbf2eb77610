// A form from the draft that it left, perhaps in an older app.
import { causes, itemTypes, requirements, type Bar } from '#lib/domain/attempt.ts';
import { entryKinds, type Fields } from '#lib/domain/entry/fields.ts';

const isTexts = (value: unknown): value is readonly string[] =>
	Array.isArray(value) && value.every((each) => typeof each === 'string');
const within = <T extends string>(all: readonly T[], value: unknown): readonly T[] =>
	isTexts(value) ? all.filter((each) => (value as readonly string[]).includes(each)) : [];
const isBar = (value: unknown): value is Bar =>
	value === 'none' || value === 'unsure' || (typeof value === 'number' && value >= 0 && value <= 100);

/** A form from a draft, perhaps of an older app: what does not read falls back to `empty`. */
export function readFields(value: unknown, empty: Fields): Fields {
	if (typeof value !== 'object' || value === null) return empty;
	const draft = value as Record<string, unknown>;
	const text = (key: 'day' | 'startTime' | 'endTime' | 'zone' | 'score' | 'expires') =>
		typeof draft[key] === 'string' ? draft[key] : empty[key];
	const main = causes.find((cause) => cause === draft.main);
	const bars = typeof draft.bars === 'object' && draft.bars !== null ? Object.entries(draft.bars) : [];
	return {
		kind: entryKinds.find((kind) => kind === draft.kind) ?? empty.kind,
		...(typeof draft.id === 'string' ? { id: draft.id } : {}),
		day: text('day'),
		startTime: text('startTime'),
		endTime: text('endTime'),
		zone: text('zone'),
		score: text('score'),
		expires: text('expires'),
		bars: Object.fromEntries(bars.filter(([, bar]) => isBar(bar))) as Fields['bars'],
		prioritise: isTexts(draft.prioritise) ? draft.prioritise.slice(0, 3) : [],
		...(main === undefined ? {} : { main }),
		domains: isTexts(draft.domains) ? draft.domains : [],
		groups: isTexts(draft.groups) ? draft.groups : [],
		items: within(itemTypes, draft.items),
		misread: within(requirements, draft.misread),
		time: draft.time === true
	};
}
