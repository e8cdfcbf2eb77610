// Properties try the same inputs in every run: what holds today holds tomorrow on another machine. `FULL=1` tries others each time.
import fc from 'fast-check';

if (process.env.FULL !== '1') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_125 });
