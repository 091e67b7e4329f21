/** How the list looks on a screen and on paper: one column of parcels, none cut by the end of a page. */
export const UNIDENTIFIED_STYLE = `
@page { size: A4; margin: 14mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #1a1d21; background: #fff;
  font: 15px/1.45 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
header { border-bottom: 3px solid #1a1d21; margin-bottom: 1rem; }
h1 { font-size: 1.7rem; margin: 0; }
h2 { font-size: 1.9rem; margin: 0; font-variant-numeric: tabular-nums; }
h3 { font-size: 1rem; margin: .8rem 0 .2rem; }
header p { margin: .2rem 0 .6rem; color: #4a5058; }
article { padding: 1rem 0 1.2rem; border-bottom: 1px solid #b9bec5; break-inside: avoid; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .2rem 1.2rem; margin: .4rem 0; }
dt { font-size: .8rem; color: #4a5058; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
ul, ol { margin: 0; padding-left: 1.2rem; }
code { font-family: inherit; color: #4a5058; }
.photos { display: flex; flex-wrap: wrap; gap: .6rem; margin-top: .8rem; }
figure { margin: 0; }
figcaption { font-size: .8rem; color: #4a5058; }
img { display: block; width: 13.5rem; height: 10.1rem; object-fit: contain; background: #eef0f2; border: 1px solid #b9bec5; }
.gone { width: 13.5rem; padding: .6rem; border: 1px dashed #b9bec5; }
@media print { main { padding: 0; max-width: none; } img { width: 56mm; height: 42mm; } }
`;
