// What can go wrong when data is stored or read, as codes. `words/store.ts` has a sentence for each.
import type { Misfit } from '#lib/domain/parser/parser.ts';
import type { Result } from '#lib/domain/result.ts';
import type { QuarantineReason } from '#lib/domain/stored-data/quarantine-reason.ts';

export type StoreFault =
	| {
			readonly code:
				/** Another tab has an older database open, or the browser doesn't answer. */
				| 'blocked'
				/** A newer app wrote the stored data: usually this tab stayed open over an update. */
				| 'newer'
				/** The browser deleted the database while it was open: site data was cleared, or space was needed. */
				| 'gone'
				/** The disk, or the share of it that the browser grants, is full. */
				| 'full'
				/** The connection broke, as happens on phones after a long sleep. */
				| 'lost'
				/** The browser doesn't answer. */
				| 'silent'
				| 'closed'
				/** The example is shown, or was when the work began. */
				| 'other data'
				| 'no restore point'
				| 'no answer'
				| 'no proof';
	  }
	/** The browser refuses storage altogether: switched off, or a private window of some browsers. */
	| { readonly code: 'refused'; readonly name: string }
	/** A step to the newer version failed. The old data is unchanged. */
	| { readonly code: 'not upgraded'; readonly cause: string }
	/** Anything else. */
	| { readonly code: 'unexpected'; readonly cause: string }
	/** What was to be stored doesn't read. */
	| Misfit
	| { readonly code: 'record'; readonly from: string; readonly reason: QuarantineReason };

/** The outcome of storing or reading. */
export type StoreResult<T> = Result<T, StoreFault>;
