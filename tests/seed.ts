// Properties try the same inputs in every run: what holds today holds tomorrow on another machine. `FULL=1` tries others each time.
import fc from 'fast-check';
import { full } from './runs.ts';

if (!full) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_125 });
