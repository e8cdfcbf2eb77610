// The numbers behind the shape of a plan. All of it is our judgment; docs/plan.md gives the reasons. In days, where nothing else is said.

/** Areas that hold are recalled so often, the last time in the last week. */
export const heldRecalls = 2;
/** Below this many minutes a day holds nothing. */
export const leastMinutes = 10;
/** Labs that a day holds at most. */
export const labsADay = 5;
/** The mock exam before the exam, the best day first; then the days on which it's still fine. */
export const mockBefore = [3, 2, 4, 5, 6] as const;
/** How many of those days are good ones. */
export const mockBest = 3;
/** A plan of no more days than this has its mock as late as possible, after the labs. */
export const shortPlan = 5;
/** Two half sets instead of a mock are no further from the exam than this, where there's room. */
export const halvesBefore = 10;
/** Days between two half sets, so that the misses of the first come in between, where there's room. */
export const halvesApart = 2;
/** The misses of a long set are gone over up to this long after it. */
export const missesWithin = 10;
/** … for so many minutes, where the day has them: of half a set, at least and at most, and of a full one, up to so long after it. */
export const missesHalfLeast = 20;
export const missesHalf = 30;
export const missesFull = 45;
/** … and of a short set. */
export const missesShort = 10;
/** … beside other work, where the next two study days have no more left for it. */
export const missesBrief = 5;
/** … and so many fewer are enough. */
export const missesSlack = 5;
export const missesNear = 4;
/** … on the set's own day where the next study day is further away than this. */
export const missesSoon = 2;
/** From this many days ahead there's a second mock, about this long before the first, give or take. */
export const secondMockFrom = 10;
export const secondMockBefore = 7;
export const secondMockWithin = 2;
/** No long set comes this near another one; from this many days before the mock on, half a set comes half way. */
export const mocksApart = 4;
export const halfWayFrom = 28;
/** The first mixed set comes on the third day, the next ones this far apart. */
export const mixedFrom = 2;
export const mixedEvery = 3;
/** This many missed study days don't lengthen the work. More do, day by day. */
export const freelyMissed = 2;
/** After more missed study days in a row than this, the plan is made afresh, in the order of worth. */
export const afreshAfter = 3;
/** The exam is up to this much later, until no lab that counts has no day; a little for those of the short areas where it's a near pass. */
export const thoroughLater = [0, 1, 2, 3, 4, 5, 6, 7, 9, 11, 14] as const;
export const thoroughNear = [0, 1, 2] as const;
/** … with much to fix, and where no day holds half a mock. */
export const thoroughShort = [18, 21, 25, 28, 32] as const;
/** Once no more labs than that have no day, it's worth so many days more until all have one. With much to fix all are waited for. */
export const thoroughLeft = 2;
export const thoroughMore = 4;
/** … in a week of few study days up to the next one. */
export const thoroughSparse = 7;
/** So many minutes of study lie between the mock and the light day. With much to fix a plan without them counts as one that lacks so many labs. */
export const repairAfterMock = 60;
export const noRepair = 2;
/** A booked day so long after the sensible one gives time to spare. */
export const spareFrom = 7;
/** A booked day so long before the sensible one is no day to sit. */
export const tooSoonFrom = 7;
/** An exam so many days earlier isn't worth another plan than the shown one. */
export const sameDate = 3;
/** The share of the longest day's minutes that makes a day a long one. */
export const longDay = 0.7;
/** Missed labs come within this, and labs that are only worth doing give way. */
export const catchUpWithin = 5;
/** Without a mock near the exam, a short set comes this many days before it or later. */
export const lastSetFrom = 4;
/** … and two of them where no day holds half a mock. */
export const standInFrom = 7;
export const setsTogether = 2;
/** From so many days before the exam on, a lab that's new comes late. */
export const lateFrom = 4;
/** The last study day takes no more minutes than this where another one is near enough for recalls. */
export const lightMost = 45;
/** Labs that are only worth doing come so many days before the exam or earlier, and the exam a little later where others don't. */
export const newBefore = 4;
/** The sandbox comes in so many days. */
export const sandboxBy = 7;
/** The last study day is light where the exam follows within this; else two thirds of it are for core labs too. With few study days a week the exam comes a day later than this. */
export const restBefore = 2;
/** A day shorter than this holds one thing. */
export const oneThing = 30;
/** Mixed sets that core work doesn't push aside come this far apart. */
export const mixedAtLeast = 5;
/** In a week of few study days, a day of study is so many minutes. */
export const studyDay = 120;
/** From this many days ahead on, this many timed questions come before the exam. */
export const questionsFrom = 7;
export const questions = 100;
/** Recalls of one area are at most this far apart, also for a far exam, and no closer than that. */
export const recallGap = 10;
export const recallApart = 2;
/** A light phase this long keeps warm what is studied only after it. */
export const recallWhileLight = 28;
/** A weak area is recalled once in so many days before the light one. */
export const recallEnd = 4;
/** … an area that holds in so many. */
export const recallEndHeld = 7;
/** … where a day holds one thing. */
export const recallEndShort = 12;
export const recallsADay = 3;
/** In a week of few open days. */
export const recallsASparseDay = 5;
/** Work for an exam further ahead than this begins this many days before it, where that's enough for it. */
export const farFrom = [42, 84, Infinity] as const;
/** Light practice that would last less than this isn't worth a pause: the work begins at once. */
export const leastLight = 14;
/** … nor is one whose last days, so many of them, still hold new labs. */
export const leastRest = 7;
/** A lab of the first areas that lies further before the exam than this is done once more in the last weeks, that long after it at least. */
export const secondPassFrom = 24;
export const secondPassAfter = 14;
export const secondPassWithin = 28;
/** On a day with less than this share of its minutes a lab is done once more, so long after the first time. */
export const repeatLater = 7;
export const nearlyEmpty = 0.25;
/** Such a day takes labs of days so near behind it that are fuller than this. */
export const levelWithin = 7;
export const nearlyFull = 0.8;
/** Mixed sets before that. */
export const lightEvery = 8;
/** After core work labs keep things fresh every third day: a day sooner in a plan this short, and a day sooner with much to fix. */
export const upkeepEvery = 3;
export const upkeepShort = 14;
export const upkeepADay = 3;
/** Up to so many days before the exam free minutes open labs that had no day. */
export const openBefore = 10;
/** The share of a day's minutes that upkeep uses at most. */
export const upkeepShare = 0.75;
/** … and with much to fix. */
export const muchShare = 0.9;
/** Long sets take no more than this share of the minutes that are left. */
export const longSetsShare = 0.22;
/** The official assessment comes no later than this before the exam. */
export const assessmentBefore = 3;
/** Without a booking the exam is up to so many days later, where the last study day would be further before it than that. */
export const restLater = 4;
export const restGap = 2;
/** … and with few study days a week, so that the last one needn't be light. */
export const restLaterSparse = 6;
