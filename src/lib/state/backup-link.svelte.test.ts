import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { day } from '#lib/domain/time/day.ts';
import { zone } from '#lib/domain/time/zone.ts';
import { backupLink, isBackup, readBackupText } from '#lib/state/backup-link.ts';
import { chosen } from '#lib/state/exam.ts';
import { repository } from '#lib/state/repository.svelte.ts';
import { saveAttempt } from '#lib/state/save-attempt.ts';

vi.stubGlobal('location', { origin: 'https://resit.example' });

async function linked(): Promise<string> {
	await repository.open();
	await saveAttempt({
		...{ exam: chosen.id, kind: 'sat', zone: zone('Europe/Paris'), day: day('2026-11-25'), score: 641 },
		...{ sections: [], prioritise: [] }
	});
	const link = await backupLink();
	if (!link.ok) throw new Error(link.fault.code);
	return link.value;
}

describe('a backup as a link', () => {
	it('is read back from the link, from what is behind its #, and from a message that ends in it', async () => {
		const link = await linked();
		for (const text of [
			link,
			link.slice(link.indexOf('#') + 1),
			`Here it is:\n${link.slice(0, 80)}\n${link.slice(80)}`
		]) {
			const read = await readBackupText(text);
			expect(read.ok && read.value.snapshot.exams[0]?.attempts[0]).toMatchObject({ score: 641 });
		}
		expect(isBackup(link)).toBe(true);
		expect(isBackup('https://resit.example/practice/import/#2.abcdefgh.1234567')).toBe(false);
		// One attempt fits a QR code.
		expect(link.length).toBeLessThan(1200);
	});

	it('that was cut or changed on its way gets its fault', async () => {
		const link = await linked();
		expect(await readBackupText(link.slice(0, -20))).toMatchObject({ fault: { code: 'cut' } });
		const at = link.indexOf('#') + 20;
		const other = link[at] === 'A' ? 'B' : 'A';
		const changed = link.slice(0, at) + other + link.slice(at + 1);
		expect(await readBackupText(changed)).toMatchObject({ fault: { code: 'broken' } });
		expect(await readBackupText('hello')).toMatchObject({ fault: { code: 'not json' } });
	});
});
