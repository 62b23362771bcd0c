const screenStyle = `*{box-sizing:border-box}html{font-size:min(1.48vw,.8333vh)}html,body{margin:0;height:100%}
body{font-family:"Noto Sans","Noto Sans Arabic",system-ui,sans-serif;line-height:1.4;color:#14181f;background:#fff}
#box,#box>div{min-height:100vh;display:flex;flex-direction:column}
header{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:center;justify-content:space-between;background:#12314f;color:#fff;padding:2.5rem 3.5rem}
h1{margin:0;font-size:4rem}nav{display:flex;gap:1rem}main{flex:1;padding:4rem 3.5rem;display:flex;flex-direction:column;justify-content:center}
section{display:flex;flex-direction:column;gap:2.6rem}
p,dl,dd{margin:0}.large,label,dt{font-size:3.1rem}dd{font-size:3.8rem;font-weight:700;margin-block-end:2rem}.sum{font-size:8rem;font-weight:800;line-height:1.15}
button{font:inherit;font-size:3.1rem;min-height:9rem;padding:1rem 3rem;border:.3rem solid #12314f;border-radius:1rem;background:#fff;color:#12314f;text-align:start}
button.main{background:#12314f;color:#fff;font-weight:700}button.small{font-size:2.4rem;min-height:6.5rem;padding:.5rem 2rem;border-color:#fff;background:none;color:#fff}
button.small[aria-pressed=true]{background:#fff;color:#12314f}
:focus-visible{outline:.6rem solid #c2410c;outline-offset:.4rem}
form{display:flex;flex-direction:column;gap:1.6rem}input{font:inherit;font-size:5rem;font-weight:700;letter-spacing:.12em;padding:1.5rem;border:.3rem solid #12314f;border-radius:1rem;width:100%}
.pad{display:grid;grid-template-columns:repeat(3,1fr);gap:1.2rem}.pad button{font-size:4.6rem;text-align:center;padding:0}.pad .main,.pad .word{font-size:2.8rem}
.note{font-size:2.9rem;border-inline-start:1rem solid #b45309;background:#fff6e5;padding:1.6rem 2rem}.good{color:#14532d;font-weight:800;font-size:5rem}
.dark{background:#000;color:#555;height:100%;padding:6rem;font-size:3rem}`

const frontStyle = `body{font:15px/1.45 system-ui,sans-serif;margin:0;display:grid;grid-template-columns:auto 1fr;gap:1.25rem;padding:1rem;background:#e9e7e1;color:#16191d}
iframe{width:min(50vw,calc((100vh - 2rem)*.5625));aspect-ratio:9/16;border:10px solid #333;border-radius:8px;background:#fff}
section{background:#fff;border:1px solid #aaa;border-radius:4px;padding:.6rem .9rem;margin:0 0 .8rem}h2{font-size:1rem;margin:.3rem 0}.row{display:flex;gap:.35rem;flex-wrap:wrap;margin:.3rem 0}
button{font:inherit;padding:.35rem .7rem;min-height:2.2rem;border:1px solid #444;border-radius:4px;background:#f7f7f5}button[aria-pressed=true]{background:#12314f;color:#fff}
.papers{display:flex;flex-wrap:wrap;gap:.5rem;align-items:start}.paper{background:#fffdf5;border:1px solid #ccc;padding:.7rem;width:20rem;font-size:13px}.paper b{font-weight:400}.paper span{display:flex;justify-content:space-between;gap:1rem;min-height:.5em}.paper span.rule{border-block-end:1px dashed #888;margin-block-end:.3rem}.note{color:#9c1c1c;font-weight:600}`

/** Draws anew only what changed, keeps the focus where it was, and sends what is pressed. */
const script = `const box=document.getElementById('box'),part=document.body.dataset.part
let last=''
const send=(act,body)=>fetch('/do/'+act,{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify(body||{})}).catch(()=>{})
async function show(){try{const r=await fetch(part);const html=await r.text();if(!r.ok||html===last)return
const act=document.activeElement&&document.activeElement.dataset&&document.activeElement.dataset.act
last=html;box.innerHTML=html;const first=box.firstElementChild
if(first&&first.lang){document.documentElement.lang=first.lang;document.documentElement.dir=first.dir}
const to=box.querySelector('input[autofocus]')||(act&&box.querySelector('[data-act="'+act+'"]'))||box.querySelector('main button.main')||box.querySelector('main button')
if(to&&document.body.dataset.focus)to.focus()}catch{}}
new EventSource('/live').onmessage=show
document.addEventListener('click',(e)=>{const b=e.target.closest('button');if(!b)return
if(b.dataset.act)send(b.dataset.act)
else if(b.dataset.key){const i=document.getElementById('code');i.value=b.dataset.key==='erase'?i.value.slice(0,-1):i.value+b.dataset.key}})
document.addEventListener('submit',(e)=>{e.preventDefault();send('read',{code:document.getElementById('code').value})})
document.addEventListener('keydown',(e)=>{if(part==='/part/screen'&&e.key==='Escape')send('cancel')})
show()`

const frame = (title: string, style: string, part: string, more = '', focus = ''): string =>
  `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="stylesheet" href="${style}"><body data-part="${part}"${focus}>${more}<div id="box"></div><script src="/script.js"></script></body></html>`

/** What stands on the touch screen of the machine. */
export const screenPage = (): string =>
  frame('Kassenautomat', '/screen.css', '/part/screen', '', ' data-focus="1"')
/** The screen, and beside it what one would touch and what is behind the door. */
export const frontPage = (): string =>
  frame(
    'Muster-Kassenautomat',
    '/front.css',
    '/part/front',
    '<iframe src="/screen" title="Bildschirm des Kassenautomaten"></iframe>',
  )
export const setUpPage = (): string =>
  `<!doctype html><html lang="de"><meta charset="utf-8"><title>Muster-Kassenautomat</title><main><h1>Muster-Kassenautomat</h1>
<form method="post" action="/set-up"><p><label>Adresse des Amts<br><input name="origin" value="http://127.0.0.1:8080" size="40"></label></p>
<p><label>Schlüssel des Geräts (Verwaltung, Geräte)<br><input name="key" size="60" autocomplete="off"></label></p><button>Verbinden</button></form></main></html>`

export const FILES: Readonly<Record<string, readonly [type: string, content: string]>> = {
  '/screen.css': ['text/css', screenStyle],
  '/front.css': ['text/css', frontStyle],
  '/script.js': ['text/javascript', script],
}
