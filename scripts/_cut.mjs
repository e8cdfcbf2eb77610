import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import { minify } from 'terser';
import { gzipSync } from 'node:zlib';
const f='src/lib/exams/az-104/families/identity/entra-or-azure.ts';
const t=readFileSync(f,'utf8');
const size=async s=>{const x=await transformWithOxc(s,f,{lang:'ts'});const m=await minify(x.code,{module:true,compress:true,mangle:true});return gzipSync(m.code,{level:9}).length;};
const all=await size(t);console.log('all',all);
for(const id of ['place','grant','elevate','revoke','unit','group','defaults','transfer']){
 const s0=t.replace(new RegExp(`\\t\\.\\.\\.told\\(\\n\\t\\t'${id}',[\\s\\S]*?\\n\\t\\),?\\n`),'');
 const s=s0.replace(new RegExp(`const ${id}: Said = \\{[\\s\\S]*?\\n\\};\\n`),'');
 console.log(id,'intro',all-await size(s0),'all',all-await size(s));
}
const b=t.replace(/const beliefs[\s\S]*?\n\};\n/,'const beliefs={};');console.log('beliefs',all-await size(b));
const r=t.replace(/rule: \{[\s\S]*?\n\t\t\},/,'rule:{},');console.log('rules',all-await size(r));
