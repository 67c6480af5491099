/**
 * The look of an annotated report: the tokens of the house, the document as paper, notes beside it like a
 * careful colleague's pencil. Notes float out of the paper, so that they stand at their place without a script.
 */
export const ANNOTATED_STYLE = `
:root{--ink:#1f2328;--ink-2:#57606a;--ink-3:#656d76;--paper:#fff;--desk:#f6f4ef;--rule:#e3dfd6;--rule-2:#efece5;--seal:#b3362b;--seal-wash:#fbefed;--care:#c9a227;--care-ink:#7d6412;--link:#27496d;--ok:#3b6e4f;--unclear:#c9c3b4;--serif:"Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;--sans:"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;--margin:300px;--gap:22px;--inset:56px}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--desk);color:var(--ink);font:14px/1.65 var(--sans);font-variant-numeric:lining-nums tabular-nums}
a{color:var(--link)}
.skip{position:absolute;left:-100vw;top:0;background:var(--paper);padding:8px 18px;z-index:2}.skip:focus{left:0}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 18px;padding:18px 28px 10px}
h1{font:600 22px/1.3 var(--serif);margin:0;overflow-wrap:anywhere}header p{margin:0;color:var(--ink-2)}
.desk{display:grid;grid-template-columns:208px minmax(0,900px);gap:0 var(--gap);padding:6px calc(var(--margin) + var(--gap) + 28px) 80px 28px;align-items:start}
.overview{position:sticky;top:12px;max-height:calc(100vh - 24px);overflow:auto;font-size:13px;color:var(--ink-2)}
.row,summary{display:flex;gap:8px;align-items:center;margin:0;padding:3px 8px}.row span,summary span{margin-left:auto;font-size:12px;color:var(--ink-3)}
.meter{display:flex;height:6px;border-radius:3px;overflow:hidden;background:var(--rule);margin:2px 8px 6px}.meter i{display:block;height:6px}
.meter .good{background:var(--ok)}.meter .unclear{background:var(--unclear)}.meter .aside{background:var(--rule)}
.row.good::before,.row.unclear::before,.row.aside::before{content:"";width:7px;height:7px;border-radius:2px;flex:none;background:var(--ok)}.row.unclear::before{background:var(--unclear)}.row.aside::before{background:var(--rule);outline:1px solid var(--unclear);outline-offset:-1px}
.remark{margin:8px;color:var(--care-ink)}
.tally{display:flex;gap:14px;margin:16px 8px 10px}.tally b{color:var(--ink);font-weight:600}
summary{cursor:pointer;border-radius:4px;list-style:none;color:var(--ink)}summary::-webkit-details-marker{display:none}
summary::before{content:"";width:7px;height:7px;border-radius:50%;flex:none;background:var(--ink-3)}summary.bad::before{background:var(--seal)}summary.care::before{background:var(--care)}summary.none::before{background:none;border:1px solid var(--ink-3)}
.overview ol{margin:0 0 8px;padding:0 8px 0 34px}.overview li{margin:2px 0}.overview li a{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}.overview li::marker{color:var(--ink-3);font-size:11px}.overview li a{color:inherit;text-decoration:none}.overview li a:hover,.overview li a:focus{color:var(--link);text-decoration:underline}
.paper{background:var(--paper);border:1px solid var(--rule);padding:44px var(--inset) 60px;font:15.5px/1.95 var(--serif);min-width:0;overflow-wrap:break-word}
.paper::after{content:"";display:block;clear:both}
.paper h2,.paper h3,.paper h4,.paper h5,.paper h6{font:600 16px/1.6 var(--serif);margin:18px 0 4px}.paper h2{font-size:20px;margin-top:34px}.paper h3{font-size:17px}
.paper p{margin:0 0 6px;text-indent:2em;text-align:justify}
.paper p.caption{text-align:center;text-indent:0;font:13px/1.6 var(--sans);color:var(--ink-2);margin:10px 0}
.paper p.note,.paper p.alternative{text-indent:0;font:13px/1.7 var(--sans);color:var(--ink-2)}
.paper p.box{border-left:2px solid var(--rule);padding-left:12px;text-indent:0}
.paper p.entry{display:flex;justify-content:space-between;gap:18px;text-indent:0;font:14px/1.8 var(--sans);margin:0}
.paper p.furniture{text-indent:0;font:12px/1.6 var(--sans);color:var(--ink-3)}
.paper p.page{text-indent:0;font:11px/1 var(--sans);color:var(--ink-3);display:flex;align-items:center;gap:10px;margin:20px 0}.paper p.page::before,.paper p.page::after{content:"";flex:1;border-top:1px dashed var(--rule)}
.scroll{overflow-x:auto;margin:10px 0 16px}
table{border-collapse:collapse;min-width:100%;font:13.5px/1.6 var(--sans);border-bottom:1px solid var(--ink)}
th,td{border-bottom:1px solid var(--rule-2);padding:5px 8px;vertical-align:top;text-align:left;font-weight:400}th{color:var(--ink-2);font-size:12.5px;font-weight:500;border-bottom-color:var(--ink)}.n{text-align:right}
mark{background:none;color:inherit;border-bottom:2px solid var(--ink-3)}mark.error{border-color:var(--seal)}mark.warning{border-color:var(--care)}
.no{font:600 10.5px/1 var(--sans);color:var(--ink-3);text-decoration:none;vertical-align:super;padding:0 1px}.no.error{color:var(--seal)}.no.warning{color:var(--care-ink)}
.at:target+mark,.at:target+a+mark,.at:target~mark:first-of-type{background:var(--seal-wash)}
.at{scroll-margin-top:30vh}
.note{float:right;clear:right;width:var(--margin);margin:0 calc(-1*(var(--margin) + var(--gap) + var(--inset))) 18px 0;border-left:2px solid var(--ink-3);padding:1px 0 1px 12px;font:13px/1.6 var(--sans);overflow-wrap:anywhere;scroll-margin-top:20vh;break-inside:avoid}
.note.error{border-color:var(--seal)}.note.warning{border-color:var(--care)}.note:target{background:var(--seal-wash)}
.paper .note h4{margin:0;font:600 13px/1.5 var(--sans)}.note .no{vertical-align:baseline;font-size:12px}
.paper .note p{text-indent:0;text-align:left;margin:2px 0;color:var(--ink-2)}
.paper .note p.math{font-size:12.5px;color:var(--ink);background:var(--paper);border:1px solid var(--rule);padding:4px 8px;margin:5px 0}.math span{display:block}
.note .level{margin-right:4px;font-size:12px;color:var(--ink-3)}.note.error .level{color:var(--seal)}.note.warning .level{color:var(--care-ink)}
.where a{margin-right:8px}
@media (max-width:1180px){:root{--margin:250px;--inset:32px}.desk{grid-template-columns:minmax(0,1fr)}.overview{position:static;max-height:none;margin-bottom:16px}.overview ol{max-height:none}}
@media (max-width:760px){header{padding:14px 16px 8px}.desk{padding:4px 0 40px}.overview{padding:0 8px}.paper{padding:20px 16px 40px;border-width:1px 0;font-size:15px;line-height:1.85}.paper p{text-align:start}.beside{display:flex;flex-direction:column}.beside>.note{order:1}.note{float:none;width:auto;margin:6px 0 12px;background:var(--desk);padding:6px 10px}}
@media print{@page{size:A4;margin:16mm 14mm 18mm}:root{--margin:52mm;--gap:6mm;--inset:0mm}body{background:#fff;font-size:9pt}.skip,.overview ol{display:none}header{padding:0 0 4mm}.desk{display:block;padding:0 58mm 0 0}.overview{position:static;max-height:none;overflow:visible;margin-bottom:6mm}.paper{border:0;padding:0;font-size:9.5pt;line-height:1.75}.scroll{overflow:visible}table{font-size:8pt}.note{font-size:7.5pt;line-height:1.5}.paper .note h4{font-size:8pt}.paper .note p.math{font-size:7.5pt}a{color:inherit;text-decoration:none}.paper h2,.paper h3,.paper h4{break-after:avoid}tr{break-inside:avoid}.meter i,.row::before,summary::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
