// What starts a bundle on the other machine: a command line, and the server by its name.

const COMMAND_LINE = `#!/bin/sh
# The command line of Zhijing with its own Node.js: ./zhijing --help
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 2
ZHIJING_DATA=\${ZHIJING_DATA:-$here/data} exec "$here/node/node" "$here/bin/zhijing.js" "$@"
`;

const START = `#!/bin/sh
# Starts the server. For other machines to reach it: HOST=0.0.0.0 ./start.sh
exec "$(dirname -- "$0")/zhijing" serve "$@"
`;

const COMMAND_LINE_WINDOWS = `@echo off\r
rem The command line of Zhijing with its own Node.js: zhijing --help\r
setlocal\r
if not defined ZHIJING_DATA set "ZHIJING_DATA=%~dp0data"\r
"%~dp0node\\node.exe" "%~dp0bin\\zhijing.js" %*\r
`;

const START_WINDOWS = `@echo off\r
rem Starts the server. For other machines to reach it: set HOST=0.0.0.0 first\r
call "%~dp0zhijing.cmd" serve %*\r
`;

const FIRST = `质镜 Zhijing {version}（{platform}）

启动：./start.sh（Windows 为 start.cmd），然后打开 http://localhost:5170。不需要联网，也不需要另装 Node.js 或数据库。
先看演示市：./start.sh --demo
开设第一个账号：./zhijing administrator --help
供内网其他电脑访问：HOST=0.0.0.0 ./start.sh
数据在本目录的 data 中；升级前请设 ZHIJING_DATA 指向本目录之外，并先备份：./zhijing backup 文件
详见 docs/guide/keeping.zh-CN.md。

Start: ./start.sh (start.cmd on Windows), then open http://localhost:5170. It needs no network, no Node.js and no
database of yours. The demonstration city: ./start.sh --demo. The first
account: ./zhijing administrator --help. For other machines to reach it: HOST=0.0.0.0 ./start.sh.
Data lie in the folder data here; before an upgrade let ZHIJING_DATA name a place outside, and back up:
./zhijing backup FILE. More in docs/guide/keeping.md.
`;

/** The entries of an archive that start it on this platform, with a first text to read. */
export function launchersFor(platform, version) {
  const text = FIRST.replace('{version}', version).replace('{platform}', platform);
  const first = { path: 'README.txt', text, mode: 0o644 };
  return platform.startsWith('win32')
    ? [
        first,
        { path: 'zhijing.cmd', text: COMMAND_LINE_WINDOWS, mode: 0o755 },
        { path: 'start.cmd', text: START_WINDOWS, mode: 0o755 },
      ]
    : [
        first,
        { path: 'zhijing', text: COMMAND_LINE, mode: 0o755 },
        { path: 'start.sh', text: START, mode: 0o755 },
      ];
}
