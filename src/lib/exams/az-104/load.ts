// The parts of the exam, fetched when they are needed: prompts, labs, families and axes of an area, and its longer texts.
import { az104 } from '#lib/exams/az-104/exam.ts';
import { familyIds, labRows } from '#lib/exams/az-104/lists.ts';
import { domainOfGroup, type DomainId } from '#lib/domain/exam.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';
import type { Family } from '#lib/domain/practice/family.ts';
import type { Prompt } from '#lib/domain/practice/prompt.ts';

type Files<T> = Readonly<Record<string, T>>;
type Loaders<T> = Readonly<Record<DomainId, () => Promise<{ readonly files: Files<T> }>>>;

// Each path is written out, because the bundler follows only paths that it can read.
const promptFiles: Loaders<readonly Omit<Prompt, 'group'>[]> = {
	identity: () => import('#lib/exams/az-104/prompts/identity.ts'),
	storage: () => import('#lib/exams/az-104/prompts/storage.ts'),
	compute: () => import('#lib/exams/az-104/prompts/compute.ts'),
	networking: () => import('#lib/exams/az-104/prompts/networking.ts'),
	monitoring: () => import('#lib/exams/az-104/prompts/monitoring.ts')
};
const labFiles: Loaders<Lab> = {
	identity: () => import('#lib/exams/az-104/labs/identity.ts'),
	storage: () => import('#lib/exams/az-104/labs/storage.ts'),
	compute: () => import('#lib/exams/az-104/labs/compute.ts'),
	networking: () => import('#lib/exams/az-104/labs/networking.ts'),
	monitoring: () => import('#lib/exams/az-104/labs/monitoring.ts')
};
const familyFiles: Loaders<Files<Family>> = {
	identity: () => import('#lib/exams/az-104/families/identity.ts'),
	storage: () => import('#lib/exams/az-104/families/storage.ts'),
	compute: () => import('#lib/exams/az-104/families/compute.ts'),
	networking: () => import('#lib/exams/az-104/families/networking.ts'),
	monitoring: () => import('#lib/exams/az-104/families/monitoring.ts')
};
const axisFiles: Loaders<readonly Omit<Axis, 'group'>[]> = {
	identity: () => import('#lib/exams/az-104/axes/identity.ts'),
	storage: () => import('#lib/exams/az-104/axes/storage.ts'),
	compute: () => import('#lib/exams/az-104/axes/compute.ts'),
	networking: () => import('#lib/exams/az-104/axes/networking.ts'),
	monitoring: () => import('#lib/exams/az-104/axes/monitoring.ts')
};

/** Returns the files of an area by their names without folder and ending. None for an area that the exam no longer has, so that old records stay readable. */
async function filesOf<T>(loaders: Loaders<T>, area: DomainId): Promise<ReadonlyMap<string, T>> {
	const found = Object.hasOwn(loaders, area) ? (await loaders[area]!()).files : {};
	return new Map(Object.entries(found).map(([path, file]) => [path.replace(/^.*\/|\.ts$/g, ''), file]));
}

const groupsOf = (area: DomainId) => az104.domains.find(({ id }) => id === area)?.groups ?? [];
/** The ids of an area, `group/name`, by name. */
const namesOf = (ids: readonly string[], area: DomainId): readonly string[] =>
	ids.flatMap((id) => {
		const [group = '', name = ''] = id.split('/');
		return domainOfGroup(az104, group)?.id === area ? [name] : [];
	});
const camelCase = (name: string): string =>
	name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What the files of an area list, group by group in the order of the exam: each file is named after its group. */
async function inGroups<T>(loaders: Loaders<readonly T[]>, area: DomainId) {
	const files = await filesOf(loaders, area);
	return groupsOf(area).flatMap(({ id }) => (files.get(id) ?? []).map((each) => ({ ...each, group: id })));
}

/** The recall prompts of an area. Rejects where the chunk can't be fetched. */
export const loadPrompts = (area: DomainId): Promise<readonly Prompt[]> => inGroups(promptFiles, area);

/** The axes of an area. Rejects where the chunk can't be fetched. */
export const loadAxes = (area: DomainId): Promise<readonly Axis[]> => inGroups(axisFiles, area);

/** The labs of an area, the likelier first. Rejects where the chunk can't be fetched. */
export async function loadLabs(area: DomainId): Promise<readonly Lab[]> {
	const files = await filesOf(labFiles, area);
	return namesOf(
		labRows.map(([, id]) => id),
		area
	).flatMap((name) => files.get(name) ?? []);
}

/** The families of an area. Rejects where the chunk can't be fetched. */
export async function loadFamilies(area: DomainId): Promise<readonly Family[]> {
	const files = await filesOf(familyFiles, area);
	return namesOf(familyIds, area).flatMap((name) => files.get(name)?.[camelCase(name)] ?? []);
}

/** What a short bar may mean, area by area. Rejects where the chunk can't be fetched, as the three below do. */
export const loadMeanings = async () => (await import('#lib/exams/az-104/meanings.ts')).meanings;

/** The texts of tasks that are no labs and no recall. */
export const loadTaskTexts = async () => (await import('#lib/exams/az-104/general.ts')).generalTexts;

/** What helps before and after booking. */
export const loadBookingHelp = async () => (await import('#lib/exams/az-104/booking-help.ts')).bookingHelp;

/** What the example person stored. */
export const loadExample = async () => (await import('#lib/exams/az-104/example.ts')).exampleSnapshot;
