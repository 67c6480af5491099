/* Plain old script on purpose: it must run where nothing newer does. Chromium 86 is the first that knows all of these. */
(() => {
  var enough =
    'noModule' in document.createElement('script') &&
    typeof BigInt === 'function' &&
    typeof window.ResizeObserver === 'function' &&
    typeof String.prototype.replaceAll === 'function';
  if (enough) return;
  document.addEventListener('DOMContentLoaded', () => {
    document.body.innerHTML =
      '<p style="max-width:34em;margin:20vh auto;padding:0 24px;font:16px/1.8 serif">' +
      '这个浏览器太旧，打不开质镜。请换用 360、QQ、UOS、Chrome 或 Edge 浏览器 2020 年 10 月以后的版本（Chromium 86 起）。' +
      '<br><br>This browser is too old for Zhijing. Please use a version from October 2020 or later (Chromium 86 on).</p>';
  });
})();
