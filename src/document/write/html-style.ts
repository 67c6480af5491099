/** The look of the HTML edition: the tokens of the house, one column of paper, and a print style. */
export const HTML_STYLE = `
:root{--ink:#1f2328;--ink-2:#57606a;--ink-3:#6e7781;--paper:#fff;--desk:#f6f4ef;--rule:#e3dfd6;--rule-2:#efece5;--seal:#b3362b;--link:#27496d;--link-wash:#eef3f8;--serif:"Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;--sans:"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--desk);color:var(--ink);font:16.5px/1.95 var(--serif);font-variant-numeric:lining-nums tabular-nums;text-autospace:normal}
a{color:var(--link)}
.skip{position:absolute;left:-100vw;top:0;background:var(--paper);padding:8px 18px;font:15px var(--sans);z-index:2}
.skip:focus{left:0}
.sheet{max-width:860px;margin:0 auto;background:var(--paper);border:1px solid var(--rule);border-width:0 1px;padding:0 clamp(20px,7vw,92px) 96px}
.cover{min-height:92vh;display:flex;flex-direction:column;padding:12vh 0 40px}
.stamp{width:58px;height:58px;padding:4px;background:var(--seal);border-radius:3px;color:#fff;font:600 18px/1 var(--serif)}
.stamp span{display:flex;flex-flow:column wrap-reverse;align-content:center;justify-content:center;gap:3px 3px;width:50px;height:50px;border:1px solid #fff;border-radius:2px}
.cover h1{font:600 clamp(26px,5.2vw,42px)/1.45 var(--serif);margin:13vh 0 0;padding:0}
.cover h1 span{display:block}
.cover .period{font:19px/1.6 var(--sans);color:var(--ink-2);margin:28px 0 0;padding-top:26px;text-indent:0}
.cover .period::before{content:"";display:block;width:92px;border-top:3px solid var(--seal);margin-bottom:26px}
.cover footer{margin-top:auto;border-top:1px solid var(--rule);padding-top:12px;display:flex;justify-content:space-between;gap:24px;font:15px/1.6 var(--sans)}
.cover time{color:var(--ink-2)}
section{scroll-margin-top:20px}
h2{font:600 31px/1.4 var(--serif);margin:96px 0 30px;padding-bottom:14px;border-bottom:1px solid var(--ink)}
h2 .no{margin-right:.6em;font-weight:400;color:var(--seal)}
h3{font:500 20px/1.5 var(--sans);margin:44px 0 12px}
h3 .no,h4 .no{margin-right:.7em}
h4{font:500 17px/1.5 var(--sans);margin:28px 0 8px}
p{margin:0 0 .55em;text-indent:2em;text-align:justify}
em{font-style:normal;font-family:var(--sans)}
.declaration h2{text-align:center;border:0}
.signatures{list-style:none;margin:56px 0 0 auto;padding:0;max-width:400px;font:15.5px/2.9 var(--sans)}
.signatures li{display:flex;gap:14px;align-items:baseline}.signatures li::after{content:"";flex:1;border-bottom:1px solid var(--ink)}
.contents ol{list-style:none;margin:0;padding:0;font:16px/2.1 var(--sans)}
.contents ol ol{padding-left:1.6em;font-size:15px;line-height:1.95}
.contents a{color:inherit;text-decoration:none}.contents ol ol a{color:var(--ink-2)}
.contents a:hover,.contents a:focus{color:var(--link);text-decoration:underline}
.no-claim{text-decoration:none}
data{border-bottom:1px dotted var(--link);white-space:nowrap}
td data,th data{border:0}
data:target{background:var(--link-wash)}
figure{margin:34px 0}
.drawing{overflow-x:auto}
.drawing svg{display:block;max-width:100%;height:auto;margin:0 auto}
figcaption,caption{font:14.5px/1.6 var(--sans);text-align:center;padding:8px 0}
.label{font-weight:500;margin-right:.75em}
.scroll{overflow-x:auto;margin:30px 0}
table{border-collapse:collapse;width:100%;font:14.5px/1.55 var(--sans);border-bottom:1.5px solid var(--ink)}
thead{border-top:1.5px solid var(--ink);border-bottom:1px solid var(--ink)}
th{font-weight:400;text-align:left}thead th,tfoot{font-weight:500}thead th{word-break:keep-all}tfoot th{font-weight:500}tfoot{border-top:1px solid var(--ink)}tbody th{min-width:6em}p a{white-space:nowrap}
th,td{padding:7px 9px;vertical-align:middle}
tbody tr+tr{border-top:1px solid var(--rule-2)}
.right{text-align:right}.center{text-align:center}
.d1{padding-left:2em}.d2{padding-left:3.4em}.d3{padding-left:4.8em}
.note{font:13.5px/1.7 var(--sans);color:var(--ink-2);text-indent:0;margin:-14px 0 30px}
.case{margin:34px 0;padding:18px clamp(14px,3vw,26px) 14px;background:#f8f6f1;border-top:2px solid var(--seal);border-bottom:1px solid var(--rule);break-inside:avoid}.case h4{margin:0 0 10px}.case h4 .label{color:var(--seal);margin:0}
details{font:14px/1.6 var(--sans);margin:4px 0 0}
summary{color:var(--link);cursor:pointer;text-align:center}
details .scroll{margin:10px 0}
li{margin:.15em 0}
@media (max-width:560px){p{text-align:start}.annex tbody th{min-width:8em}.d1{padding-left:1.2em}.d2{padding-left:2.2em}.d3{padding-left:3.2em}.drawing.wide svg{max-width:none;width:520px;margin:0}body{font-size:16px;line-height:1.85}h2{font-size:26px;margin-top:72px}th,td{padding:6px 5px}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{@page{size:A4;margin:24mm 25mm}body{background:#fff;font-size:10.5pt;line-height:1.8}.sheet{max-width:none;border:0;padding:0}.skip,details{display:none}.cover{min-height:235mm;break-after:page;padding-top:10mm}.declaration,.contents{break-after:page}.contents ol{font-size:10pt;line-height:1.65}.contents ol ol{font-size:9.5pt;line-height:1.55}h2{font-size:21pt;margin:14mm 0 6mm}h3{font-size:13pt;margin:8mm 0 3mm}h2,h3,h4{break-after:avoid}.declaration h2,.contents h2,.annex h2{margin-top:0}.chapter+.chapter,.annex{break-before:page}.chapter+.chapter h2{margin-top:0}p{orphans:2;widows:2}figure,tr,.chapter .scroll{break-inside:avoid}figure{margin:5mm 0}.drawing,.scroll{overflow:visible}.scroll{margin:5mm 0}.drawing svg{max-height:80mm}figcaption,caption{font-size:9.5pt;padding:4px 0}table{font-size:9pt}th,td{padding:3px 6px}thead{display:table-header-group}tfoot{display:table-row-group}data{border:0}a{color:inherit;text-decoration:none}}
`.trim();
