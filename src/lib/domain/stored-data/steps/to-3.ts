// From version 2 to 3: the exam in every id, a stamp in every record, settings one by one, and no English. Frozen.
import { isObject } from '#lib/domain/parser/parser.ts';
import { type RawSnapshot, each, fields } from '#lib/domain/stored-data/raw-snapshot.ts';

/** The one exam that there was. */
const theExam = 'az-104';

interface Stamp {
	readonly counter: unknown;
	readonly device: unknown;
}

/** The last edit of that device: what carried no stamp was made no later. */
function lastStamp({ settings, device }: RawSnapshot): Stamp {
	const from = [device, settings].find(isObject) ?? {};
	const named = typeof from.device === 'string' && from.device !== '';
	const counted = Number.isInteger(from.counter) && (from.counter as number) >= 0;
	return {
		counter: counted ? from.counter : 0,
		device: named ? from.device : 'unknown'
	};
}

const inExam = (item: unknown, exam: unknown = theExam): unknown =>
	isObject(item) ? { exam, ...item } : item;
const answer = (item: unknown): unknown => fields(item, { of: (of) => inExam(of) });
const progress = (item: unknown): unknown =>
	fields(item, {
		key: (key) =>
			typeof key === 'string' && /^(prompt|family|foretold):/.test(key) ? `${theExam}/${key}` : key
	});

const stampedBy =
	(stamp: Stamp) =>
	(item: unknown): unknown =>
		isObject(item) && !('stamp' in item) ? { stamp, ...item } : item;

/** An entry that was told apart by another field carries it as its id. */
const idFrom =
	(field: string, stamp: Stamp) =>
	(item: unknown): unknown => {
		if (!isObject(item) || 'stamp' in item) return item;
		const { [field]: id, ...rest } = item;
		return { id, stamp, ...rest };
	};

/** How each item of a record's lists changes. */
const itemsOf = (stamp: Stamp, exam: unknown): Readonly<Record<string, (item: unknown) => unknown>> => ({
	tasks: (item) => inExam(item, exam),
	pins: idFrom('session', stamp),
	waiting: idFrom('task', stamp),
	dropped: (item) => (typeof item === 'string' ? { id: item, stamp } : item),
	sets: stampedBy(stamp)
});

const availability =
	(stamp: Stamp) =>
	(item: unknown): unknown =>
		isObject(item) && !('stamp' in item) ? { id: 'availability', stamp, ...item } : item;

function record(item: unknown, stamp: Stamp): unknown {
	if (!isObject(item)) return item;
	const { plan: _plan, ...rest } = item;
	const lists = Object.fromEntries(
		Object.entries(itemsOf(stamp, rest.exam)).map(([name, change]) => [
			name,
			(list: unknown) => each(list, change)
		])
	);
	return fields(rest, { ...lists, availability: availability(stamp) });
}

const session = (item: unknown): unknown => {
	if (!isObject(item)) return item;
	const { id: _id, why: _why, ...rest } = item;
	return rest;
};

const day = (item: unknown): unknown => {
	if (!isObject(item)) return item;
	const { theme: _theme, kind: _kind, focus: _focus, ...rest } = item;
	return fields(rest, { sessions: (list) => each(list, session) });
};

/** The plan that a record held, as its own entry. */
function planOf(item: unknown): readonly unknown[] {
	if (!isObject(item) || item.plan === undefined) return [];
	const plan = fields(item.plan, { days: (list) => each(list, day) });
	return [isObject(plan) ? { exam: item.exam, ...plan } : plan];
}

const draft = (item: unknown, { device }: Stamp): unknown => {
	if (!isObject(item) || 'stamp' in item) return item;
	const { key, ...rest } = item;
	return {
		id: typeof key === 'string' ? `${theExam}/${key}` : key,
		stamp: { counter: 0, device },
		...rest
	};
};

const ofDevice = ['device', 'counter', 'persist', 'lastBackup'];

function settings(
	raw: RawSnapshot,
	stamp: Stamp
): { readonly settings?: unknown; readonly device?: unknown } {
	if (!isObject(raw.settings)) return {};
	const entries = Object.entries(raw.settings);
	return {
		settings: entries
			.filter(([name]) => !ofDevice.includes(name))
			.map(([name, value]) => ({ id: name, stamp, value })),
		device: Object.fromEntries(entries.filter(([name]) => ofDevice.includes(name)))
	};
}

function codeOf(from: unknown, reason: string): string {
	if (from === 'code') return 'version';
	if (reason.startsWith('expected each once')) return 'twice';
	if (reason.startsWith('expected the record of')) return 'exam';
	return reason === 'expected a list' ? 'list' : 'shape';
}

/** What was set aside is changed as what was read is, so that it reads where that was all that it lacked. */
function aside(item: unknown, stamp: Stamp): unknown {
	if (!isObject(item) || 'code' in item) return item;
	const { reason, ...rest } = item;
	if (typeof reason !== 'string' || typeof rest.from !== 'string') return item;
	const inRecord = { attempts: same, bookings: same, notebook: same, ...itemsOf(stamp, theExam) };
	const changes = {
		...inRecord,
		answers: answer,
		proofs: (value: unknown) => inExam(value),
		progress,
		drafts: (value: unknown) => draft(value, stamp),
		availability: availability(stamp)
	};
	const { from } = rest;
	const change = Object.hasOwn(changes, from) ? changes[from as keyof typeof changes] : same;
	return {
		...rest,
		value: change(rest.value),
		...(Object.hasOwn(inRecord, from) || from === 'availability' ? { exam: theExam } : {}),
		code: codeOf(from, reason)
	};
}

const same = (value: unknown): unknown => value;

/** Gives everything its exam and its stamp, and takes sentences out. Data of version 3 stays as it is. */
export function toExams(snapshot: RawSnapshot): RawSnapshot {
	const stamp = lastStamp(snapshot);
	const changed = fields(snapshot, {
		exams: (list) => each(list, (item) => record(item, stamp)),
		answers: (list) => each(list, answer),
		progress: (list) => each(list, progress),
		proofs: (list) => each(list, (item) => inExam(item)),
		drafts: (list) => each(list, (item) => draft(item, stamp)),
		aside: (list) => each(list, (item) => aside(item, stamp))
	}) as RawSnapshot;
	const plans = Array.isArray(snapshot.exams) ? snapshot.exams.flatMap(planOf) : [];
	return {
		...changed,
		...(plans.length === 0
			? {}
			: { plans: [...(Array.isArray(changed.plans) ? changed.plans : []), ...plans] }),
		...settings(snapshot, stamp)
	};
}
