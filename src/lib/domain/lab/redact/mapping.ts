// Mappings: what an output says of one thing, in JSON, YAML or the row of a table.
export interface Field {
	readonly key: string;
	/** Where its value is, without quotation marks. */
	readonly start: number;
	readonly end: number;
}

export interface Mapping {
	/** The key that the mapping itself is the value of. */
	readonly parent: string | undefined;
	/** Those that may say something. */
	readonly fields: Field[];
	/** How many keys it has. */
	size: number;
}

export const mappingOf = (parent?: string): Mapping => ({ parent, fields: [], size: 0 });

/** Whether a key says what the mapping is, or is the value that the others speak of. */
export const isTelling = (key: string): boolean =>
	isValue(key) || /^(?:name|key|id|keyName|permissions)$/i.test(key);

/** `Result` is how a table heads a lone value. */
export const isValue = (key: string): boolean => /^(?:value|result)$/i.test(key);

/** Everything in the data of a Kubernetes secret is one. */
export const isData = (key: string | undefined): boolean => key === 'data' || key === 'stringData';
