// What src/lib/exams/az-104/lists.ts must say of the families and labs that are there.
import { format, resolveConfig } from 'prettier';
import { az104 } from '#lib/exams/az-104/exam.ts';
import { familyIds, labRows } from '#lib/exams/az-104/lists.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import type { Family } from '#lib/domain/practice/family.ts';

/** The list, from the project's folder. */
export const listsFile = 'src/lib/exams/az-104/lists.ts';

const labFiles = import.meta.glob<Lab>('../../src/lib/exams/az-104/labs/*/*.ts', {
	eager: true,
	import: 'lab'
});
const familyFiles = import.meta.glob<Readonly<Record<string, unknown>>>(
	['../../src/lib/exams/az-104/families/*/*.ts', '!**/*.test.ts'],
	{ eager: true }
);

const isFamily = (value: unknown): value is Family =>
	typeof value === 'object' && value !== null && 'make' in value;

/** Each family with its file, `identity/locks`, and the name under which that exports it. */
export const familyPlaces = Object.entries(familyFiles).flatMap(([path, exported]) =>
	Object.entries(exported).flatMap(([name, family]) =>
		isFamily(family) ? [{ file: path.replace(/^.*families\/|\.ts$/g, ''), name, family }] : []
	)
);

const groupOf = (id: string): string => id.slice(0, id.indexOf('/'));

/** What is there in the order of the list before; what is new behind the last of its group, or of a group that comes before it. */
export function inOrder(before: readonly string[], found: readonly string[], groups: readonly string[]) {
	const order = before.filter((id) => found.includes(id));
	for (const id of found.toSorted()) {
		if (order.includes(id)) continue;
		const upTo = new Set(groups.slice(0, groups.indexOf(groupOf(id)) + 1));
		const same = order.findLastIndex((one) => groupOf(one) === groupOf(id));
		order.splice((same < 0 ? order.findLastIndex((one) => upTo.has(groupOf(one))) : same) + 1, 0, id);
	}
	return order;
}

/** The text of the list as it must be. */
export async function listsText(): Promise<string> {
	const groups = az104.domains.flatMap((domain) => domain.groups.map(({ id }) => id));
	const labs = new Map(Object.values(labFiles).map((lab) => [lab.id, lab]));
	const ids = inOrder(
		familyIds,
		familyPlaces.map(({ family }) => family.id),
		groups
	);
	const families = Object.fromEntries(
		groups.map((group) => [
			group,
			ids.filter((id) => groupOf(id) === group).map((id) => id.slice(group.length + 1))
		])
	);
	const known = labRows.map(([, id]) => id);
	const rows = inOrder(known, [...labs.keys()], groups).map((id) => {
		const { number, title, minutes, edition, late } = labs.get(id as Lab['id'])!;
		const rest = edition > 1 ? [late?.hours ?? 0, edition] : (late?.hours ?? []);
		return [number, id, title, minutes, rest].flat();
	});
	const text = `// Made by \`npm run lists\`, which keeps the order of the rows and puts what is new behind the last of its group.
import type { FamilyId } from '#lib/domain/practice/variant.ts';

const families = ${JSON.stringify(families)};

/** All families, so that what depends on them doesn't load one. */
export const familyIds: readonly FamilyId[] = Object.entries(families).flatMap(([group, names]) =>
	names.map((name): FamilyId => \`\${group}/\${name}\`)
);

/** What the plan needs to know of each lab. \`late\`: hours for which Azure may keep a person waiting, 0 without it. \`edition\`: 1 without it. */
type LabRow = readonly [
	number: number,
	id: string,
	title: string,
	minutes: number,
	late?: number,
	edition?: number
];

/** All labs, group by group, the likelier first. */
export const labRows: readonly LabRow[] = ${JSON.stringify(rows)};
`;
	return format(text, { ...(await resolveConfig(listsFile)), parser: 'typescript' });
}
