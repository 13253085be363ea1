/** The look of the page: both colour schemes, paper, no resources from elsewhere. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1a;--dim:#63625e;--line:#dedcd6;--panel:#f7f6f2;--error:#b3261e;--warning:#8a5a00;--info:#1f5f8b;--error-bg:#fbe4e1;--warning-bg:#fbefd0;--info-bg:#e2effa;--focus:#1a56db}
@media (prefers-color-scheme:dark){:root{--paper:#171716;--ink:#ecebe6;--dim:#a3a19a;--line:#3a3936;--panel:#1f1f1d;--error:#ff8a80;--warning:#f2c15b;--info:#8fc7f2;--error-bg:#4a1f1c;--warning-bg:#41330f;--info-bg:#17344a;--focus:#8ab4ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
header,main{max-width:76rem;margin:0 auto;padding:1rem 1.25rem}
h1{font-size:1.35rem;margin:.25rem 0}
h2{font-size:1.05rem;margin:0 0 .5rem;overflow-wrap:anywhere}
p{margin:.25rem 0}
.dim{color:var(--dim)}
form{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.35rem 1rem;padding:.6rem 1.25rem;background:var(--panel);border-block:1px solid var(--line)}
fieldset{display:flex;flex-wrap:wrap;gap:.35rem .9rem;border:0;margin:0;padding:0}
legend{float:left;color:var(--dim);padding:0;margin-right:.6rem}
label{white-space:nowrap;cursor:pointer}
section{display:grid;grid-template-columns:minmax(0,3fr) minmax(18rem,2fr);gap:1.25rem;padding:1.25rem 0;border-bottom:1px solid var(--line)}
section>h2{grid-column:1/-1}
.article{margin:0;font:1.05rem/1.75 Georgia,'Times New Roman',serif;white-space:pre-wrap;overflow-wrap:anywhere}
mark{color:inherit;background:none;border-bottom:2px solid;cursor:pointer;border-radius:2px}
mark.attribution{border-bottom-style:dotted}
mark.error{border-color:var(--error)}mark.warning{border-color:var(--warning)}mark.info{border-color:var(--info)}
mark.word.error{background:var(--error-bg)}mark.word.warning{background:var(--warning-bg)}mark.word.info{background:var(--info-bg)}
ol{list-style:none;margin:0;padding:0;max-height:80vh;overflow:auto;position:sticky;top:3.5rem;align-self:start}
li{padding:.5rem .6rem;border-left:3px solid var(--line);margin:0 0 .5rem;background:var(--panel);scroll-margin:4rem}
li.error{border-color:var(--error)}li.warning{border-color:var(--warning)}li.info{border-color:var(--info)}
li b{text-transform:capitalize}li.error b{color:var(--error)}li.warning b{color:var(--warning)}li.info b{color:var(--info)}
li a{color:var(--dim)}
ins{text-decoration:none;font-weight:600}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.now{outline:2px solid var(--focus)}
li[hidden]{display:none}
mark.off{background:none;border-color:transparent;cursor:auto}
@media (max-width:52rem){section{grid-template-columns:1fr}ol{position:static;max-height:none}}
@media print{form{display:none}ol{position:static;max-height:none}section{break-inside:avoid-page}}
`

/** Filters, and keys: n and p (or j and k) go to the next and the one before, Enter from the words to the finding. */
export const script = `
const form=document.querySelector('form'),items=[...document.querySelectorAll('li[data-family]')];
const marks=new Map();
for(const mark of document.querySelectorAll('mark'))for(const id of mark.dataset.of.split(' '))marks.set(id,[...(marks.get(id)||[]),mark]);
function filter(){
const on=name=>new Set([...form.querySelectorAll('[name='+name+']:checked')].map(box=>box.value));
const families=on('family'),levels=on('level');let shown=0;
for(const item of items){item.hidden=!(families.has(item.dataset.family)&&levels.has(item.dataset.level));if(!item.hidden)shown++}
const seen=new Set(items.filter(item=>!item.hidden).map(item=>item.id));
for(const mark of document.querySelectorAll('mark')){const off=!mark.dataset.of.split(' ').some(id=>seen.has(id));mark.classList.toggle('off',off);mark.tabIndex=off?-1:0}
document.querySelector('output').value=shown+'/'+items.length}
function show(item,focus){
for(const old of document.querySelectorAll('.now'))old.classList.remove('now');
item.classList.add('now');const own=marks.get(item.id)||[];for(const mark of own)mark.classList.add('now');
(own[0]||item).scrollIntoView({block:'center'});item.scrollIntoView({block:'nearest'});if(focus)item.focus({preventScroll:true})}
function step(by){
const open=items.filter(item=>!item.hidden);if(!open.length)return;
const at=open.indexOf(document.querySelector('li.now'));
show(open[(at<0?(by>0?0:open.length-1):(at+by+open.length)%open.length)],true)}
form.addEventListener('change',filter);form.addEventListener('submit',event=>event.preventDefault());
document.addEventListener('click',event=>{
const mark=event.target.closest('mark');if(mark&&!mark.classList.contains('off')){const item=mark.dataset.of.split(' ').map(id=>document.getElementById(id)).filter(item=>item&&!item.hidden).pop();if(item)show(item,true);return}
const item=event.target.closest('li[data-family]');if(item&&!event.target.closest('a'))show(item,false)});
document.addEventListener('keydown',event=>{
if(event.ctrlKey||event.metaKey||event.altKey)return;
if(event.key==='n'||event.key==='j')step(1);else if(event.key==='p'||event.key==='k')step(-1);
else if(event.key==='Enter'&&event.target.closest('mark'))event.target.click();else return;event.preventDefault()});
filter();
`

/** What the page's policy allows: these two, by their SHA-256 (a test tells when they must be renewed). */
export const styleHash = 'sha256-XH7nIYTe8BPSZPyi7NnXJZ5gQ1lp7d4u2Ufk/hV1Ah4='
export const scriptHash = 'sha256-WEN+oKMjNChmSG085xYomE1T/z7Pfy5gj3GZtHfvYp0='
