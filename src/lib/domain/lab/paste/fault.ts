// Why a paste can't be checked, as codes. `words/lab.ts` has a sentence for each.

/** What an output that is not the one asked for looks like. */
export type Looks =
	| { readonly like: 'check'; readonly title: string }
	| { readonly like: 'list'; readonly length: number }
	| { readonly like: 'text'; readonly text: string }
	/** A whole resource: the command ran without its query. */
	| { readonly like: 'resource'; readonly type: string }
	| { readonly like: 'account' }
	| { readonly like: 'keys'; readonly keys: readonly string[] };

export type PasteFault =
	| {
			readonly code:
				| 'empty'
				| 'picture'
				| 'binary'
				| 'page'
				| 'command'
				| 'broken'
				| 'cut'
				| 'table'
				| 'not json'
				| 'not rows'
				| 'worked';
	  }
	| { readonly code: 'long'; readonly characters: number }
	| { readonly code: 'two'; readonly outputs: number }
	/** `error`: its code, or how its message begins, in quotation marks. */
	| { readonly code: 'failed'; readonly error: string }
	| { readonly code: 'tool'; readonly tool: 'nslookup' | 'curl' | 'what-if' }
	| {
			readonly code: 'other';
			readonly asked: 'list' | 'object' | 'value' | readonly string[];
			readonly looks: Looks;
	  }
	/** `named`: what the name of the lab's own resource starts with. */
	| { readonly code: 'not own'; readonly name?: string; readonly named: string };
