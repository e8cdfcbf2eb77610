// The numbers behind the shape of a plan. All of it is our judgment; docs/plan.md gives the reasons. In days, where nothing else is said.
/** Areas that hold are recalled so often, the last time in the last week. */
export const heldRecalls = 2;

export const rules = {
	/** Below this many minutes a day holds nothing. */
	leastMinutes: 10,
	/** Labs that a day holds at most. */
	labsADay: 5,
	/** The mock exam before the exam, the best day first; then the days on which it's still fine. */
	mockBefore: [3, 2, 4, 5, 6],
	/** How many of those days are good ones. */
	mockBest: 3,
	/** A plan of no more days than this has its mock as late as possible, after the labs. */
	shortPlan: 5,
	/** Two half sets instead of a mock are no further from the exam than this, where there's room. */
	halvesBefore: 10,
	/** Days between two half sets, so that the misses of the first come in between, where there's room. */
	halvesApart: 2,
	/** The misses of a long set are gone over up to this long after it. */
	missesWithin: 10,
	/** … for so many minutes, where the day has them: of half a set, at least and at most, and of a full one, up to so long after it. */
	missesHalfLeast: 20,
	missesHalf: 30,
	missesFull: 45,
	/** … and of a short set. */
	missesShort: 10,
	/** … and so many fewer are enough. */
	missesSlack: 5,
	missesNear: 4,
	/** … on the set's own day where the next study day is further away than this. */
	missesSoon: 2,
	/** From this many days ahead there's a second mock, about this long before the first, give or take. */
	secondMockFrom: 10,
	secondMockBefore: 7,
	secondMockWithin: 2,
	/** No long set comes this near another one; from this many days before the mock on, half a set comes half way. */
	mocksApart: 4,
	halfWayFrom: 28,
	/** The first mixed set comes on the third day, the next ones this far apart. */
	mixedFrom: 2,
	mixedEvery: 3,
	/** This many missed study days don't lengthen the work. More do, day by day. */
	freelyMissed: 2,
	/** After more missed study days in a row than this, the plan is made afresh, in the order of worth. */
	afreshAfter: 3,
	/** The exam is up to this much later, until no lab that counts has no day; a little for those of the short areas where it's a near pass. */
	thoroughLater: [0, 1, 2, 3, 4, 5, 6, 7, 9, 11, 14],
	thoroughNear: [0, 1, 2],
	/** … with much to fix, and where no day holds half a mock. */
	thoroughShort: [18, 21, 25, 28, 32],
	/** Once no more labs than that have no day, it's worth so many days more until all have one. With much to fix all are waited for. */
	thoroughLeft: 2,
	thoroughMore: 4,
	/** … in a week of few study days up to the next one. */
	thoroughSparse: 7,
	/** So many minutes of study lie between the mock and the light day. With much to fix a plan without them counts as one that lacks so many labs. */
	repairAfterMock: 60,
	noRepair: 2,
	/** A booked day so long after the sensible one gives time to spare. */
	spareFrom: 7,
	/** A booked day so long before the sensible one is no day to sit. */
	tooSoonFrom: 7,
	/** An exam so many days earlier isn't worth another plan than the shown one. */
	sameDate: 3,
	/** The share of the longest day's minutes that makes a day a long one. */
	longDay: 0.7,
	/** Missed labs of the first area come within this, and those of other areas give way. */
	catchUpWithin: 5,
	/** Without a mock near the exam, a short set comes this many days before it or later. */
	lastSetFrom: 4,
	/** … and two of them where no day holds half a mock. */
	standInFrom: 7,
	setsTogether: 2,
	/** From so many days before the exam on, a lab that's new comes late. */
	lateFrom: 4,
	/** The last study day takes no more minutes than this where another one is near enough for recalls. */
	lightMost: 45,
	/** Labs that are only worth doing come so many days before the exam or earlier, and the exam a little later where others don't. */
	newBefore: 4,
	/** The sandbox comes in so many days. */
	sandboxBy: 7,
	/** The last study day is light where the exam follows within this; else two thirds of it are for core labs too. With few study days a week the exam comes a day later than this. */
	restBefore: 2,
	/** A day shorter than this holds one thing. */
	oneThing: 30,
	/** Mixed sets that core work doesn't push aside come this far apart. */
	mixedAtLeast: 5,
	/** In a week of few study days, a day of study is so many minutes. */
	studyDay: 120,
	/** From this many days ahead on, this many timed questions come before the exam. */
	questionsFrom: 7,
	questions: 100,
	/** Recalls of one area are at most this far apart, also for a far exam, and no closer than that. */
	recallGap: 10,
	recallApart: 2,
	/** A light phase this long keeps warm what is studied only after it. */
	recallWhileLight: 28,
	/** A weak area is recalled once in so many days before the light one. */
	recallEnd: 4,
	/** … an area that holds in so many. */
	recallEndHeld: 7,
	/** … where a day holds one thing. */
	recallEndShort: 12,
	recallsADay: 3,
	/** In a week of few open days. */
	recallsASparseDay: 5,
	/** Work for an exam further ahead than this begins this many days before it, where that's enough for it. */
	farFrom: [42, 84, Infinity],
	/** Light practice that would last less than this isn't worth a pause: the work begins at once. */
	leastLight: 14,
	/** … nor is one whose last days, so many of them, still hold new labs. */
	leastRest: 7,
	/** A lab of the first areas that lies further before the exam than this is done once more in the last weeks, that long after it at least. */
	secondPassFrom: 24,
	secondPassAfter: 14,
	secondPassWithin: 28,
	/** On a day with less than this share of its minutes a lab is done once more, so long after the first time. */
	repeatLater: 7,
	nearlyEmpty: 0.25,
	/** Such a day takes labs of days so near behind it that are fuller than this. */
	levelWithin: 7,
	nearlyFull: 0.8,
	/** Mixed sets before that. */
	lightEvery: 8,
	/** After core work labs keep things fresh every third day: a day sooner in a plan this short, and a day sooner with much to fix. */
	upkeepEvery: 3,
	upkeepShort: 14,
	upkeepADay: 3,
	/** Up to so many days before the exam free minutes open labs that had no day. */
	openBefore: 10,
	/** The share of a day's minutes that upkeep uses at most. */
	upkeepShare: 0.75,
	/** … and with much to fix. */
	muchShare: 0.9,
	/** Long sets take no more than this share of the minutes that are left. */
	longSetsShare: 0.22,
	/** The official assessment comes no later than this before the exam. */
	assessmentBefore: 3,
	/** Without a booking the exam is up to so many days later, where the last study day would be further before it than that. */
	restLater: 4,
	restGap: 2,
	/** … and with few study days a week, so that the last one needn't be light. */
	restLaterSparse: 6
} as const;
